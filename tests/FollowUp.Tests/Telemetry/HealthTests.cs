using FollowUp.Store;
using FollowUp.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FollowUp.Tests.Telemetry;

/// <summary>What those who run the service ask it, and what it answers without anybody's sign-in.</summary>
public class HealthTests : Journey
{
    [Fact]
    public async Task A_service_that_sweeps_is_ready()
    {
        await Clock.AdvanceAsync("P1D");

        Assert.Equal("healthy", (string)(await Service.As(null).GetAsync("/health/live")).Is(200).Json["status"]!);
        var ready = (await Service.As(null).GetAsync("/health/ready")).Is(200).Json;
        Assert.Equal(("healthy", "healthy"), ((string)ready["parts"]!["store"]!["status"]!, (string)ready["parts"]!["mail"]!["status"]!));
    }

    [Fact]
    public async Task A_service_whose_sweeps_have_stopped_is_not_ready_and_says_so()
    {
        // The last sweep was long ago by the clock as it is now, and so was the start.
        await Clock.AdvanceAsync("P1D");
        await Service.Services.GetRequiredService<SweepMark>().SetAsync(DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);

        var ready = (await Service.As(null).GetAsync("/health/ready")).Is(503).Json;

        Assert.Equal("No sweep has ended for 10 minutes.", (string)ready["parts"]!["store"]!["why"]!);
        Assert.Equal("healthy", (string)(await Service.As(null).GetAsync("/health/live")).Is(200).Json["status"]!);
        // The framework logs it as an error, and it is one.
        Service.Log.Forget();
    }
}
