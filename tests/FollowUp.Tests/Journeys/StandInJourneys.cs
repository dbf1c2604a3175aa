using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>Whoever stands in for a colleague is a colleague: not the jobseeker of the very case, and not somebody who has left.</summary>
public class StandInJourneys : Journey
{
    private Task<Reply> AwayAsync(Person deputy) =>
        Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { absentFrom = "2027-01-19", absentUntil = "2027-01-20", deputy = deputy.Id });

    [Fact]
    public async Task Who_is_the_jobseeker_of_a_case_gets_no_copy_of_what_colleagues_are_reminded_of_in_it()
    {
        // Amina works in the team, and has a case of her own in which Solveig is her specialist.
        var own = await OpenAsync(Amina, Solveig, Kari);
        await MeetAsync(own, Solveig, [Solveig, Amina], Dated(Solveig, "2027-01-20", "I write to your doctor."));
        (await AwayAsync(Amina)).Is(200);
        await Clock.ToAsync("2027-01-22T12:00");

        Assert.Equal(["2027-01-11 10:10"], (await Amina.MailsAsync()).Select(m => m.At));
        Assert.Contains("2027-01-20 08:00", (await Solveig.MailsAsync()).Select(m => m.At));
    }

    [Fact]
    public async Task In_the_cases_of_others_the_same_deputy_gets_them()
    {
        await OpenAsync(Amina, Solveig, Kari);
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20"));
        (await AwayAsync(Amina)).Is(200);
        await Clock.ToAsync("2027-01-22T12:00");

        Assert.Contains("For Solveig.", Assert.Single(await Amina.MailsAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-01-18T12:00")]
    [InlineData("2027-01-20T07:59")]
    public async Task A_deputy_who_has_left_the_team_gets_no_more_copies_though_one_waits_already(string leaves)
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20"));
        (await AwayAsync(Jonas)).Is(200);
        await Clock.ToAsync(leaves);
        (await Jonas.DeleteAsync($"{Case}/participants/{Jonas.Id}")).Is(204);
        await Clock.ToAsync("2027-01-22T12:00");

        Assert.Empty(await Jonas.MailsAsync());
        Assert.Contains("2027-01-20 08:00", (await Solveig.MailsAsync()).Select(m => m.At));
    }

    [Fact]
    public async Task What_the_jobseeker_says_is_heard_by_the_others_where_the_deputy_has_left()
    {
        (await AwayAsync(Jonas)).Is(200);
        (await Jonas.DeleteAsync($"{Case}/participants/{Jonas.Id}")).Is(204);
        await Clock.ToAsync("2027-01-19T09:00");
        (await ReportAsync(Ola, "support-requested", "2027-01-19")).Is(201);
        await Clock.AdvanceAsync("PT5M");

        Assert.Empty(await Jonas.MailsAsync());
        Assert.Single(await Amina.MailsAsync());
    }

    [Fact]
    public async Task That_the_deputy_has_left_hinders_no_other_change_and_is_said_when_one_goes_away_again()
    {
        (await AwayAsync(Jonas)).Is(200);
        (await Jonas.DeleteAsync($"{Case}/participants/{Jonas.Id}")).Is(204);

        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { language = "nn" })).Is(200);
        Assert.Equal(["$.deputy"], (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { absentUntil = "2027-01-29" })).Is(422).Paths);
        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { absentUntil = "2027-01-29", deputy = Amina.Id })).Is(200);
    }
}
