using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>Many at once on the same thing: each gets through, and none undoes another's.</summary>
public class ContentionJourneys : Journey
{
    private const int Many = 50;

    [Fact]
    public async Task Fifty_captures_at_once_into_one_case_are_all_taken()
    {
        var now = await Clock.NowAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Solveig.PostAsync(
            $"{Case}/meetings", new { heldAt = now, attendees = new[] { Solveig.Id, Ola.Id }, commitments = new[] { Dated(Solveig, "2027-06-01") } })));

        Assert.All(replies, r => r.Is(201));
        Assert.Equal(Many, replies.Select(r => (string)r.Json["meetingId"]!).Distinct().Count());
        Assert.Equal(Many, (await Ola.GetAsync(Case)).Json["commitments"]!.AsArray().Count);
    }

    [Fact]
    public async Task Fifty_changes_at_once_of_one_person_are_all_taken()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, Many).Select(i =>
            Solveig.PatchAsync($"/api/people/{Solveig.Id}", i % 2 == 0 ? new { name = $"Solveig {(char)('A' + (i / 2))}" } : new { language = i % 4 == 1 ? "nn" : "nb" })));

        Assert.All(replies, r => r.Is(200));
    }
}
