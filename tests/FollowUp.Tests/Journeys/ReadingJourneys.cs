using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>What can be read is read, however it is written.</summary>
public class ReadingJourneys : Journey
{
    [Theory]
    [InlineData("2.0", "2027-01-13")]
    [InlineData("1e1", "2027-01-25")]
    [InlineData("20e-1", "2027-01-13")]
    public async Task A_whole_number_is_one_however_it_is_written(string value, string due)
    {
        var promise = If(Solveig, "job-ended", 2);
        promise["within"]!["value"] = System.Text.Json.Nodes.JsonNode.Parse(value);
        await PromiseAsync(Solveig, promise);
        var woke = (await ReportAsync(Ola, "job-ended", "2027-01-11")).Is(201).Json["woke"]!;
        Assert.Equal(due, (string)woke[0]!["due"]!);
    }

    [Fact]
    public async Task An_instant_may_tell_more_than_a_tick()
    {
        var body = new { heldAt = "2027-01-11T08:30:00.123456789Z", attendees = new[] { Solveig.Id, Ola.Id }, commitments = new[] { Dated(Solveig, "2027-02-01") } };
        (await Solveig.PostAsync($"{Case}/meetings", body)).Is(201);
        Assert.StartsWith("2027-01-11T08:30:00.1234567", (string)(await Solveig.GetAsync(Case)).Json["meetings"]![0]!["heldAt"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_may_be_missing_where_nothing_in_it_is_needed()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        (await Solveig.PostAsync($"{Case}/commitments/{id}/keep")).Is(200);
    }

    [Fact]
    public async Task The_clock_may_be_moved_by_nothing()
    {
        await Clock.AdvanceAsync("P0D");
        await Clock.AdvanceAsync("PT0S");
        (await Service.As(null).PostAsync("/demo/clock", new { advance = "-P1D" })).Is(409);
    }

    [Fact]
    public async Task Head_answers_as_get_does_without_a_body()
    {
        foreach (var path in new[] { Case, $"{Case}/history", "/api/calendar/2027", "/openapi/v1.json" })
        {
            var head = (await Solveig.SendAsync(HttpMethod.Head, path)).Is(200);
            Assert.Empty(head.Text);
            Assert.Equal((await Solveig.GetAsync(path)).Type, head.Type);
        }

        Assert.Equal("\"", (await Solveig.SendAsync(HttpMethod.Head, Case)).Version[..1]);
        (await Solveig.SendAsync(HttpMethod.Head, "/api/cases/nothing")).Is(404);
        (await Service.As(null).SendAsync(HttpMethod.Head, Case)).Is(401);
    }
}
