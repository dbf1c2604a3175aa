using System.Text.Json.Nodes;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>Rule 10: no promise ends silently. And the same thing is told once.</summary>
public class EndingJourneys : Journey
{
    private static JsonArray JobEnded => ["job-ended"];

    [Fact]
    public async Task What_a_life_event_ends_is_told_to_its_owner_and_the_jobseekers_mail_is_true()
    {
        await MeetAsync(Solveig, [Solveig, Jonas, Ola],
            Dated(Solveig, "2027-02-01").With("stopOn", JobEnded), If(Jonas, "job-ended", 2), Standing(Jonas));
        await Clock.AdvanceAsync("PT11M");
        (await ReportAsync(Ola, "job-ended", "2027-01-11")).Is(201);
        await Clock.ToAsync("2027-01-12T09:00");

        var told = Assert.Single(await Solveig.MailsAsync());
        Assert.Equal(("2027-01-12 08:00", "Overview for Tuesday 12 January 2027"), (told.At, told.Subject));
        Assert.True(told.Says("It no longer applies from Monday 11 January 2027."));
        var mail = (await Ola.MailsAsync())[^1];
        Assert.Equal("About what we agreed", mail.Subject);
        Assert.True(mail.Says("You still have promises that stand. The first of it happens by Wednesday 13 January 2027. Something else that we agreed on is over now. You do not have to do anything."));
        Assert.False(mail.Says("What you have been promised still stands."));
    }

    [Fact]
    public async Task The_text_in_the_jobseekers_mail_is_of_what_stands()
    {
        Service.TextsInMail.Add(Ola.Email);
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { mailDetail = "text" })).Is(200);
        await MeetAsync(Solveig, [Solveig, Ola],
            Dated(Solveig, "2027-02-01", "I find out about the bus.").With("stopOn", JobEnded), Standing(Solveig, text: "I call you on Mondays."));
        (await ReportAsync(Ola, "job-ended", "2027-01-20")).Is(201);
        await Clock.AdvanceAsync("PT5M");

        var mail = (await Ola.MailsAsync())[^1];
        Assert.True(mail.Says("I call you on Mondays."));
        Assert.False(mail.Says("I find out about the bus."));
    }

    [Fact]
    public async Task What_applies_again_since_the_event_lies_on_another_day_is_told()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01").With("stopOn", JobEnded));
        (await ReportAsync(Ola, "job-ended", "2027-01-11")).Is(201);
        await Clock.ToAsync("2027-01-12T09:00");
        Assert.Equal("withdrawn", await StateAsync(Solveig, id));

        (await Solveig.PutAsync($"{Case}/life-events/l1", new { on = "2027-03-01" })).Is(200);
        await Clock.ToAsync("2027-01-13T09:00");

        Assert.Equal("in-force", await StateAsync(Solveig, id));
        var told = (await Solveig.MailsAsync())[^1];
        Assert.Equal("2027-01-13 08:00", told.At);
        Assert.True(told.Says("One agreement applies again."));
        Assert.True(told.Says("It no longer applies from Monday 1 March 2027."));
        Assert.False(told.Says("comes to an end"));
    }

    [Fact]
    public async Task An_end_is_asked_about_in_time_though_the_owner_is_away_and_their_deputy_is_asked_too()
    {
        await PromiseAsync(Solveig, Standing(Solveig, "2027-02-26"));
        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { absentUntil = "2027-03-31", deputy = Jonas.Id })).Is(200);
        await Clock.ToAsync("2027-03-12T09:00");

        Assert.True(Assert.Single(await Jonas.MailsAsync(), m => m.Day == "2027-02-12").Says("For Solveig. The end date is Friday 26 February 2027."));
        var asked = Assert.Single(await Kari.MailsAsync());
        Assert.Equal("2027-02-23 08:00", asked.At);
        Assert.True(asked.Says("One agreement is near its end date."));
    }

    [Fact]
    public async Task An_end_that_passed_while_the_service_was_down_is_told_as_past()
    {
        await PromiseAsync(Solveig, Standing(Solveig, "2027-02-26"));
        await Clock.ToAsync("2027-02-01T12:00");
        await Service.BeDownForAsync(TimeSpan.FromDays(30));
        await Clock.AdvanceAsync("P1D");

        var asked = Assert.Single(await Kari.MailsAsync());
        Assert.True(asked.Says("One agreement has passed its end date."));
        Assert.True(asked.Says("The end date was Friday 26 February 2027."));
        Assert.False(asked.Says("near"));
    }

    [Fact]
    public async Task A_date_that_is_told_at_once_is_not_told_again_in_the_digest()
    {
        await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        await Clock.ToAsync("2027-01-16T21:00");
        (await ReportAsync(Ola, "job-ended", "2027-01-16")).Is(201);
        await Clock.ToAsync("2027-01-18T12:00");

        Assert.Equal(["2027-01-18 08:00 One agreement now has a date"], await Solveig.ToldAsync());
        await Clock.ToAsync("2027-01-21T12:00");
        Assert.Equal(["2027-01-19 08:00", "2027-01-20 08:00"], (await Solveig.MailsAsync()).Skip(1).Select(m => m.At));
    }

    [Fact]
    public async Task One_promise_is_one_entry_of_a_digest()
    {
        await MeetAsync(Jonas, [Solveig, Jonas, Ola], Dated(Solveig, "2027-01-14"));
        await Clock.ToAsync("2027-01-12T12:00");

        var mail = Assert.Single(await Solveig.MailsAsync());
        Assert.True(mail.Says("Written down at the meeting"));
        Assert.True(mail.Says("It is due Thursday 14 January 2027."));
        Assert.False(mail.Says("What you have promised"));
        Assert.Single(mail.Links);
    }

    [Fact]
    public async Task A_deputy_who_takes_no_part_in_the_case_gets_no_link_that_leads_nowhere()
    {
        var tuva = Somebody("Tuva", "therapist");
        await OpenAsync(Somebody("Per", "jobseeker"), tuva, Kari);
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20"));
        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { absentUntil = "2027-02-20", deputy = tuva.Id })).Is(200);
        await Clock.ToAsync("2027-01-19T12:00");

        var mail = Assert.Single(await tuva.MailsAsync());
        Assert.True(mail.Says("For Solveig. It is due Wednesday 20 January 2027."));
        Assert.True(mail.Says("Talk to the one who keeps the overview in the team."));
        Assert.Empty(mail.Links);
        Assert.DoesNotContain("href", mail.Html, StringComparison.Ordinal);
        (await tuva.GetAsync(Case)).Is(404);
    }
}
