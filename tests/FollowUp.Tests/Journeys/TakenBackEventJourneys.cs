using System.Text.Json.Nodes;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>A life event was noted by mistake, and somebody takes it back.</summary>
public class TakenBackEventJourneys : Journey
{
    private Task<Reply> TakeBackAsync(Person who, string id = "l1") => who.DeleteAsync($"{Case}/life-events/{id}");

    private async Task<JsonArray> EventsAsync(Person who) => (await who.GetAsync(Case)).Is(200).Json["lifeEvents"]!.AsArray();

    [Fact]
    public async Task What_it_woke_waits_again_and_each_who_was_told_is_told_once_and_gently()
    {
        var id = await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        await Clock.AdvanceAsync("PT15M");
        (await ReportAsync(Jonas, "job-ended", "2027-01-11")).Is(201);
        await Clock.AdvanceAsync("PT5M");
        Assert.Equal("One agreement now has a date", (await Solveig.MailsAsync())[^1].Subject);
        var (toSolveig, toOla) = ((await Solveig.MailsAsync()).Count, (await Ola.MailsAsync()).Count);

        var gone = (await TakeBackAsync(Jonas)).Is(200);
        Assert.Equal($$"""{"id":"l1","asleep":[{"commitment":"{{id}}"}]}""", gone.Text);
        Assert.Equal(gone.Text, (await TakeBackAsync(Amina)).Is(200).Text);
        Assert.Null((await SeesAsync(Solveig, id))!["due"]);
        var e = Assert.Single(await EventsAsync(Ola))!;
        Assert.Equal(("l1", "2027-01-11T10:20:00"), ((string?)e["id"], ((string)e["takenBackAt"]!)[..19].Replace("T09:", "T10:", StringComparison.Ordinal)));

        await Clock.ToAsync("2027-03-01T12:00");
        var mail = Assert.Single((await Solveig.MailsAsync()).Skip(toSolveig));
        Assert.Equal("2027-01-12 08:00", mail.At);
        Assert.True(mail.Says("Something was noted by mistake. One agreement now waits as before."), mail.Text);
        Assert.True(mail.Says("You do not have to do anything."), mail.Text);
        var calm = Assert.Single((await Ola.MailsAsync()).Skip(toOla));
        Assert.Equal("What we agreed still stands", calm.Subject);
        Assert.True(calm.Says("What you have been promised still stands. Something that was noted has been put right. You do not have to do anything."), calm.Text);
        Assert.Empty(await OverdueAsync());
        Assert.Empty(await Kari.MailsAsync());
    }

    [Fact]
    public async Task Taken_back_before_anybody_was_told_nobody_hears_of_it()
    {
        await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        await Clock.ToAsync("2027-01-11T20:30");
        var (toSolveig, toOla) = ((await Solveig.MailsAsync()).Count, (await Ola.MailsAsync()).Count);
        (await ReportAsync(Jonas, "job-ended", "2027-01-11")).Is(201);
        (await TakeBackAsync(Jonas)).Is(200);
        await Clock.ToAsync("2027-02-01T12:00");
        Assert.Equal((toSolveig, toOla), ((await Solveig.MailsAsync()).Count, (await Ola.MailsAsync()).Count));

        // The same on the same day is new.
        Assert.Equal("l2", (string?)(await ReportAsync(Jonas, "job-ended", "2027-01-11")).Is(201).Json["id"]);
        (await Solveig.PutAsync($"{Case}/life-events/l1", new { on = "2027-03-01" })).Is(409);
        (await TakeBackAsync(Solveig, "l9")).Is(404);
    }

    [Fact]
    public async Task What_was_kept_stays_kept()
    {
        var id = await PromiseAsync(Solveig, If(Solveig, "job-started", 1).With("kind", "recurring").With("rrule", "FREQ=WEEKLY"));
        (await ReportAsync(Ola, "job-started", "2027-01-11")).Is(201);
        await Clock.ToAsync("2027-01-12T12:00");
        (await DoAsync(Solveig, "keep", id, new { occurrence = "l1-1" })).Is(200);
        (await TakeBackAsync(Ola)).Is(200);

        var o = Assert.Single((await SeesAsync(Solveig, id))!["occurrences"]!.AsArray())!;
        Assert.Equal(("l1-1", "kept"), ((string?)o["id"], (string?)o["state"]));
        Assert.Equal("in-force", await StateAsync(Solveig, id));
    }

    [Fact]
    public async Task What_it_had_ended_applies_again_and_its_keeper_is_told()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01").With("stopOn", new JsonArray("job-ended")));
        (await ReportAsync(Jonas, "job-ended", "2027-01-11")).Is(201);
        await Clock.ToAsync("2027-01-12T12:00");
        Assert.Equal("withdrawn", await StateAsync(Ola, id));
        (await TakeBackAsync(Amina)).Is(200);
        Assert.Equal("in-force", await StateAsync(Ola, id));
        await Clock.ToAsync("2027-01-13T12:00");
        Assert.True((await Solveig.MailsAsync())[^1].Says("One agreement applies again."));
    }

    [Fact]
    public async Task Declined_by_mistake_comes_back_with_all_that_was_due_said_or_to_be_confirmed()
    {
        await MeetAsync(Solveig, [Solveig, Jonas, Ola], Dated(Solveig, "2027-01-14"), If(Jonas, "job-ended", 2));
        (await ReportAsync(Jonas, "service-declined", "2027-01-11")).Is(201);
        await Clock.ToAsync("2027-01-18T12:00");
        Assert.Empty(await Ola.MailsAsync());
        Assert.True(Assert.Single(await Kari.MailsAsync()).Says("Reminders of agreements in the case stop then."));
        Assert.DoesNotContain(await Solveig.MailsAsync(), m => m.Subject.Contains("14 January", StringComparison.Ordinal));
        (await ReportAsync(Solveig, "job-ended", "2027-01-18")).Is(201);

        (await TakeBackAsync(Amina)).Is(200);
        Assert.Equal("2027-01-20", (string?)(await SeesAsync(Jonas, "c2"))!["due"]);
        await Clock.ToAsync("2027-01-19T12:00");
        Assert.Contains(await Ola.MailsAsync(), m => m.Subject == "A copy of what we agreed");
        Assert.Single(await Ola.MailsAsync(), m => m.Subject == "What we agreed still stands");
        Assert.Contains(await Jonas.MailsAsync(), m => m.Subject == "One agreement now has a date");
        Assert.Contains(await Solveig.MailsAsync(), m => m.Day == "2027-01-18" && m.Says("14 January 2027"));
        var goesOn = (await Kari.MailsAsync())[^1];
        Assert.True(goesOn.Says("Reminders of agreements in the case go on as before."), string.Join("\n", (await Kari.MailsAsync()).Select(m => m.At + m.Text)));
        Assert.Single(await OverdueAsync());
    }

    [Fact]
    public async Task What_the_jobseeker_declined_is_theirs_and_a_coordinators_to_resume()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        (await ReportAsync(Ola, "service-declined", "2027-01-11")).Is(201);
        var refused = (await TakeBackAsync(Solveig)).Is(403);
        Assert.StartsWith("application/problem+json", refused.Type, StringComparison.Ordinal);
        Assert.Contains("Only the jobseeker and coordinators", refused.Text, StringComparison.Ordinal);
        (await Service.As("Demo system").DeleteAsync($"{Case}/life-events/l1")).Is(403);
        (await TakeBackAsync(Kari)).Is(200);
        Assert.Equal("in-force", await StateAsync(Ola, "c1"));
    }

    [Fact]
    public async Task Who_wanted_to_talk_and_takes_it_back_is_not_waited_for_and_whoever_heard_is_told()
    {
        (await ReportAsync(Ola, "support-requested", "2027-01-11", "Could somebody call me?")).Is(201);
        await Clock.AdvanceAsync("PT10M");
        (await TakeBackAsync(Ola)).Is(200);
        await Clock.ToAsync("2027-01-25T12:00");

        var mails = await Solveig.MailsAsync();
        Assert.Equal(["Something new has been said in a case", "Overview for Tuesday 12 January 2027"], mails.Select(m => m.Subject));
        Assert.True(mails[1].Says("Something that was said in one case has been taken back."), mails[1].Text);
        Assert.True(mails[1].Says("It is fine to get in touch all the same."), mails[1].Text);
        Assert.Empty(await Kari.MailsAsync());
    }

    [Fact]
    public async Task A_deputy_who_was_told_for_a_colleague_is_told_as_well()
    {
        await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { absentUntil = "2027-01-29", deputy = Amina.Id })).Is(200);
        (await ReportAsync(Jonas, "job-ended", "2027-01-11")).Is(201);
        await Clock.AdvanceAsync("PT5M");
        Assert.Single(await Amina.MailsAsync());
        (await TakeBackAsync(Jonas)).Is(200);
        await Clock.ToAsync("2027-01-20T12:00");
        var mail = (await Amina.MailsAsync()).Skip(1).Single();
        Assert.True(mail.Says("One agreement now waits as before.") && mail.Says("For Solveig."), mail.Text);
    }

    [Fact]
    public async Task Who_takes_no_mail_is_given_what_stands_anew()
    {
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);
        await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        await Clock.AdvanceAsync("PT15M");
        (await ReportAsync(Jonas, "job-ended", "2027-01-11")).Is(201);
        await Clock.AdvanceAsync("PT15M");
        (await Solveig.PostAsync($"{Case}/confirmations/k1/given", new { how = "phone", on = "2027-01-11" })).Is(200);
        (await TakeBackAsync(Jonas)).Is(200);
        await Clock.AdvanceAsync("PT30M");
        var copies = (await Solveig.GetAsync(Case)).Is(200).Json["confirmations"]!.AsArray();
        Assert.Equal(["given", "to-be-given"], copies.Select(k => (string?)k!["state"]));
    }

    [Fact]
    public async Task No_mail_of_it_names_what_it_was()
    {
        await MeetAsync(Solveig, [Solveig, Ola], If(Solveig, "job-ended", 2), Dated(Solveig, "2027-02-01").With("stopOn", new JsonArray("job-ended")));
        (await ReportAsync(Ola, "job-ended", "2027-01-11")).Is(201);
        (await ReportAsync(Ola, "support-requested", "2027-01-11")).Is(201);
        (await ReportAsync(Jonas, "service-declined", "2027-01-12")).Is(201);
        await Clock.ToAsync("2027-01-12T12:00");
        foreach (var id in new[] { "l3", "l2", "l1" })
        {
            (await TakeBackAsync(Ola, id)).Is(200);
        }

        await Clock.ToAsync("2027-01-20T12:00");
        foreach (var person in new[] { Ola, Solveig, Kari })
        {
            Assert.All(await person.MailsAsync(), m => Assert.All(
                new[] { "job", "ended", "declin", "support", "no thank", "talk to Ola", "failed", "must" }, word => Assert.DoesNotContain(word, m.Subject, StringComparison.OrdinalIgnoreCase)));
            Assert.All((await person.MailsAsync()).Where(m => m.Says("by mistake") || m.Says("put right")), m => Assert.DoesNotContain("Ola ", m.Text.Replace("Hi Ola", "", StringComparison.Ordinal), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_history_tells_who_took_it_back_and_when()
    {
        var id = await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        (await ReportAsync(Jonas, "job-ended", "2027-01-11")).Is(201);
        (await TakeBackAsync(Amina)).Is(200);
        var entry = (await Ola.GetAsync($"{Case}/history")).Is(200).Json.AsArray().Single(e => (string)e!["kind"]! == "life-event-taken-back")!;
        Assert.Equal((Amina.Id, "l1", id), ((string?)entry["by"], (string?)entry["data"]!["lifeEvent"], (string?)entry["data"]!["asleep"]![0]));

        // That Solveig has a promise, who may not see it does not learn here either.
        var theirs = (await Jonas.GetAsync($"{Case}/history")).Is(200).Json.AsArray().Single(e => (string)e!["kind"]! == "life-event-taken-back")!;
        Assert.Empty(theirs["data"]!["asleep"]!.AsArray());
    }
}
