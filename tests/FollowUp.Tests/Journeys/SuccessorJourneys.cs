using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>What coordinators are to be told reaches those who coordinate when it is told.</summary>
public class SuccessorJourneys : Journey
{
    private const string NotAgreed = "Someone says that the text is not what was agreed.";

    private async Task<Person> CoordinatesFromNowOnAsync(string name)
    {
        var other = Somebody(name, "coordinator");
        other.Id = (string)(await OtherSystem.PostAsync($"{Case}/participants", other.Sent)).Is(201).Json["id"]!;
        Service.People.Add(other);
        return other;
    }

    private async Task KariLeavesAsync() => (await Kari.DeleteAsync($"{Case}/participants/{Kari.Id}")).Is(204);

    private async Task ObjectAsync()
    {
        var promise = await PromiseAsync(Solveig, Standing(Solveig));
        (await DoAsync(Ola, "object", promise, new { note = "You said next week." })).Is(200);
    }

    [Fact]
    public async Task An_objection_is_told_to_whoever_coordinates_when_its_mail_goes()
    {
        await ObjectAsync();
        var turid = await CoordinatesFromNowOnAsync("Turid");
        await KariLeavesAsync();
        await Clock.ToAsync("2027-01-20T12:00");

        Assert.Empty(await Kari.MailsAsync());
        var mail = Assert.Single(await turid.MailsAsync());
        Assert.Equal("2027-01-12", mail.Day);
        Assert.True(mail.Says(NotAgreed), mail.Text);
        Assert.Single(await Solveig.MailsAsync());
    }

    [Fact]
    public async Task It_is_told_as_well_where_the_change_is_known_of_the_team_and_not_of_the_case()
    {
        // Kari coordinates through another case; by the time of the mail Turid does, through a third.
        await KariLeavesAsync();
        var other = await OpenAsync(Somebody("Per", "jobseeker"), Kari);
        await ObjectAsync();
        var turid = Somebody("Turid", "coordinator");
        await OpenAsync(Somebody("Eli", "jobseeker"), turid);
        (await Kari.DeleteAsync($"{other}/participants/{Kari.Id}")).Is(204);
        await Clock.ToAsync("2027-01-20T12:00");

        Assert.Empty(await Kari.MailsAsync());
        Assert.True(Assert.Single(await turid.MailsAsync()).Says(NotAgreed));
    }

    [Fact]
    public async Task Where_the_only_coordinator_in_the_case_takes_no_mail_those_of_the_team_are_told_what_is_overdue()
    {
        var turid = await CoordinatesTheTeamAsync("Turid");
        (await Kari.PatchAsync($"/api/people/{Kari.Id}", new { reserved = true })).Is(200);
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        await Clock.ToAsync("2027-01-18T12:00");

        Assert.Empty(await Kari.MailsAsync());
        Assert.True((await turid.MailsAsync())[^1].Says("One agreement has passed its date."));
    }

    [Fact]
    public async Task While_mail_reaches_the_one_in_the_case_the_others_of_the_team_are_not_told()
    {
        var turid = await CoordinatesTheTeamAsync("Turid");
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        await Clock.ToAsync("2027-01-18T12:00");

        Assert.True(Assert.Single(await Kari.MailsAsync()).Says("One agreement has passed its date."));
        Assert.Empty(await turid.MailsAsync());
    }

    [Fact]
    public async Task What_waited_for_a_coordinator_whom_mail_does_not_reach_is_told_to_the_others_of_the_team_once()
    {
        var turid = await CoordinatesTheTeamAsync("Turid");
        await ObjectAsync();
        (await Kari.PatchAsync($"/api/people/{Kari.Id}", new { reserved = true })).Is(200);
        await Clock.ToAsync("2027-01-20T12:00");

        Assert.Empty(await Kari.MailsAsync());
        Assert.Single(await turid.MailsAsync(), m => m.Says(NotAgreed));
        Assert.Single(await Solveig.MailsAsync());
    }

    private async Task<Person> CoordinatesTheTeamAsync(string name)
    {
        var other = Somebody(name, "coordinator");
        await OpenAsync(Somebody("Per", "jobseeker"), other);
        return other;
    }

    [Fact]
    public async Task While_nobody_coordinates_it_waits_for_somebody_who_does()
    {
        await ObjectAsync();
        await KariLeavesAsync();
        await Clock.ToAsync("2027-01-14T12:00");
        var turid = await CoordinatesFromNowOnAsync("Turid");
        await Clock.ToAsync("2027-01-25T12:00");

        Assert.Empty(await Kari.MailsAsync());
        var mail = Assert.Single(await turid.MailsAsync());
        Assert.Equal("2027-01-15", mail.Day);
        Assert.True(mail.Says(NotAgreed), mail.Text);
    }
}
