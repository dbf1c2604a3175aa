using FollowUp.Functions.Timers;
using Xunit;

namespace FollowUp.Tests.Functions;

public class TimerOptionsTests
{
    private static IEnumerable<string> Wrong(string sweep, string upkeep = "0 30 1 * * *") =>
        new TimerOptionsValidator().Validate(null, new() { Sweep = new() { Schedule = sweep }, Upkeep = new() { Schedule = upkeep } }).Failures ?? [];

    [Theory]
    [InlineData("0 * * * * *")]
    [InlineData("*/30 * * * * *")]
    [InlineData("0 0,30 7-17 * * 1-5")]
    [InlineData("0 30 1 * jan-mar mon")]
    public void Six_fields_as_the_host_reads_them_are_a_schedule(string schedule) => Assert.Empty(Wrong(schedule));

    [Theory]
    [InlineData("")]
    [InlineData("* * * * *")]
    [InlineData("99 * * * * *")]
    [InlineData("0 30 25 * * *")]
    [InlineData("each minute")]
    [InlineData("0 * * * * * *")]
    public void What_the_host_could_not_read_stops_the_start_with_its_name(string schedule)
    {
        Assert.Equal("FollowUp:Sweep:Schedule: set six NCRONTAB fields, such as '0 * * * * *' for each minute.", Assert.Single(Wrong(schedule)));
        Assert.StartsWith("FollowUp:Upkeep:Schedule:", Assert.Single(Wrong("0 * * * * *", schedule)), StringComparison.Ordinal);
    }
}
