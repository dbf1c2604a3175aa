using System.Text.Json.Nodes;
using FollowUp.Host;
using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>"If … then": life events that come, are known ahead, move, and stop what was promised.</summary>
public class LifeEventJourneys : Journey
{
    [Fact]
    public async Task A_promise_that_waits_has_no_date_and_is_never_overdue()
    {
        var id = await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        await Clock.ToAsync("2028-01-11T12:00");

        Assert.Null((await SeesAsync(Solveig, id))!["due"]);
        Assert.Empty(await OverdueAsync());
        Assert.Empty(await Solveig.MailsAsync());
        (await DoAsync(Solveig, "keep", id)).Is(409);
    }

    [Fact]
    public async Task A_moved_life_event_moves_what_hangs_on_it_and_what_was_sent_is_not_sent_again()
    {
        var id = await PromiseAsync(Solveig, If(Solveig, "job-started", -3));
        var reported = (await ReportAsync(Solveig, "job-started", "2027-02-01")).Is(201).Json;
        Assert.Equal("2027-01-27", (string)reported["woke"]![0]!["due"]!);
        await Clock.ToAsync("2027-01-25T12:00");
        var before = (await Solveig.MailsAsync()).Count;

        var moved = (await Solveig.PutAsync($"{Case}/life-events/{reported["id"]}", new { on = "2027-03-01" })).Is(200).Json;
        Assert.Equal("2027-02-24", (string)moved["woke"]![0]!["due"]!);
        await Clock.ToAsync("2027-02-25T12:00");

        Assert.Equal("2027-03-01", (string)(await Ola.GetAsync(Case)).Json["lifeEvents"]![0]!["on"]!);
        Assert.Equal("2027-02-24", (string)(await SeesAsync(Ola, id))!["due"]!);
        Assert.Equal(
            ["2027-01-26 08:00", "2027-02-22 08:00", "2027-02-24 08:00", "2027-02-25 08:00"],
            (await Solveig.MailsAsync()).Skip(before).Select(m => m.At));
        var ola = await Ola.MailsAsync();
        Assert.Equal(3, ola.Count);
        Assert.True(ola[0].Says("by Wednesday 27 January 2027"), ola[0].Text);
        Assert.True(ola[2].Says("Something that was noted has been put right."), ola[2].Text);
        Assert.True(ola[2].Says("by Wednesday 24 February 2027"), ola[2].Text);
        Assert.Equal("2027-01-25 12:10", ola[2].At);
        (await Solveig.PutAsync($"{Case}/life-events/l9", new { on = "2027-03-01" })).Is(404);
    }

    [Fact]
    public async Task That_what_was_promised_stands_is_not_said_where_nothing_does()
    {
        var id = await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        await Clock.ToAsync("2027-01-11T20:30");
        (await ReportAsync(Jonas, "job-ended", "2027-01-11")).Is(201);
        (await DoAsync(Solveig, "withdraw", id, new { reason = "I have another job." })).Is(200);
        await Clock.ToAsync("2027-01-12T12:00");

        var mails = await Ola.MailsAsync();
        Assert.Contains(mails, mail => mail.Says("no longer applies"));
        Assert.DoesNotContain(mails, mail => mail.Says("What you have been promised still stands."));
    }

    [Fact]
    public async Task The_calendar_entry_of_a_date_is_the_same_when_it_is_told_moved_and_reminded_of()
    {
        await PromiseAsync(Solveig, If(Solveig, "job-started", -3));
        (await ReportAsync(Jonas, "job-started", "2027-02-01")).Is(201);
        await Clock.AdvanceAsync("PT1H");
        (await Jonas.PutAsync($"{Case}/life-events/l1", new { on = "2027-02-08" })).Is(200);
        await Clock.ToAsync("2027-02-04T12:00");

        var uids = Directory.EnumerateFiles(Service.Services.GetRequiredService<DataFolder>().Mail, "*.eml").Select(file => MimeMessage.Load(file))
            .SelectMany(mail => mail.Attachments.OfType<TextPart>()).SelectMany(part => Calendar.Load(part.Text)!.Events).Select(e => e.Uid).ToList();
        Assert.True(uids.Count >= 3, $"{uids.Count}");
        Assert.Single(uids.Distinct());
    }

    [Fact]
    public async Task What_was_promised_when_the_day_was_known_hangs_on_it_at_once()
    {
        await PromiseAsync(Solveig, Standing(Solveig));
        (await ReportAsync(Ola, "job-started", "2027-02-01")).Is(201);

        var id = await PromiseAsync(Solveig, If(Solveig, "job-started", -5));

        Assert.Equal("2027-01-25", (string)(await SeesAsync(Solveig, id))!["due"]!);
    }

    [Fact]
    public async Task What_was_kept_is_woken_again_by_a_later_event()
    {
        var id = await PromiseAsync(Solveig, If(Solveig, "support-requested", 1));
        (await ReportAsync(Ola, "support-requested", "2027-01-11")).Is(201);
        (await DoAsync(Solveig, "keep", id)).Is(200);
        Assert.Equal("kept", await StateAsync(Ola, id));
        await Clock.ToAsync("2027-02-01T12:00");

        Assert.Single((await ReportAsync(Ola, "support-requested", "2027-02-01")).Is(201).Json["woke"]!.AsArray());
        Assert.Equal("in-force", await StateAsync(Ola, id));
        Assert.Equal("2027-02-02", (string)(await SeesAsync(Ola, id))!["due"]!);
    }

    [Fact]
    public async Task Two_who_remember_different_days_make_no_second_set_of_due_dates()
    {
        await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        (await ReportAsync(Ola, "job-ended", "2027-01-08")).Is(201);

        Assert.Empty((await ReportAsync(Jonas, "job-ended", "2027-01-11")).Is(201).Json["woke"]!.AsArray());
    }

    [Fact]
    public async Task The_same_event_reported_in_parallel_is_one_event()
    {
        await MeetAsync(Solveig, [Solveig, Jonas, Ola], If(Solveig, "job-ended", 2), If(Jonas, "job-ended", 2));
        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => ReportAsync(i % 2 == 0 ? Ola : Solveig, "job-ended", "2027-01-11")));
        await Clock.AdvanceAsync("PT5M");

        Assert.Single(replies, r => r.Status == 201);
        Assert.Equal(11, replies.Count(r => r.Status == 200));
        Assert.Single(replies.Select(r => (string)r.Json["id"]!).Distinct());
        Assert.Single(await Solveig.MailsAsync(), m => m.Subject == "One agreement now has a date");
        Assert.Single(await Jonas.MailsAsync());

        // Where Solveig was first, it is heard as well that Ola says so.
        var wasSolveigs = Array.FindIndex(replies, r => r.Status == 201) % 2 == 1;
        Assert.Equal(wasSolveigs ? 2 : 1, (await Solveig.MailsAsync()).Count);
    }

    [Fact]
    public async Task What_a_life_event_stops_is_no_longer_asked_for()
    {
        var id = await PromiseAsync(Solveig, Recurring(Solveig, "FREQ=WEEKLY", "2027-01-20").With("stopOn", new JsonArray("jobseeker-answered")));
        Assert.Equal(["jobseeker-answered"], (await SeesAsync(Ola, id))!["stopOn"]!.AsArray().Select(s => (string)s!));
        (await ReportAsync(Solveig, "jobseeker-answered", "2027-01-12")).Is(201);
        await Clock.ToAsync("2027-02-20T12:00");

        Assert.Equal(["2027-01-12 08:00"], (await Solveig.MailsAsync()).Select(m => m.At));
        Assert.Empty(await OverdueAsync());
    }

    [Fact]
    public async Task A_promise_not_to_act_stands_until_the_event()
    {
        var promise = Standing(Solveig, text: "I do not call your boss before you say so.").With("when", "support-requested").With("within", Within(1, "working-days"));
        var id = await PromiseAsync(Solveig, promise);
        Assert.Equal("in-force", await StateAsync(Ola, id));
        Assert.Null((await SeesAsync(Ola, id))!["due"]);

        (await ReportAsync(Ola, "support-requested", "2027-01-11")).Is(201);

        Assert.Equal("2027-01-12", (string)(await SeesAsync(Ola, id))!["due"]!);
    }

    [Fact]
    public async Task A_series_may_begin_with_a_life_event()
    {
        var promise = Recurring(Solveig, "FREQ=WEEKLY;COUNT=4", "x").With("when", "job-started").With("within", Within(3, "calendar-days"));
        promise.Remove("first");
        var id = await PromiseAsync(Solveig, promise);
        Assert.Empty((await SeesAsync(Ola, id))!["occurrences"]!.AsArray());
        (await ReportAsync(Ola, "job-started", "2027-01-18")).Is(201);

        Assert.Equal(
            ["2027-01-21", "2027-01-28", "2027-02-04", "2027-02-11"],
            (await SeesAsync(Ola, id))!["occurrences"]!.AsArray().Select(o => (string)o!["due"]!));
    }

    [Fact]
    public async Task Nothing_is_due_before_it_could_be_known()
    {
        await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        await Clock.ToAsync("2027-02-03T12:00");

        var woke = (await ReportAsync(Ola, "job-ended", "2027-01-12")).Is(201).Json["woke"]!;

        Assert.Equal("2027-02-03", (string)woke[0]!["due"]!);
        Assert.Empty(await OverdueAsync());
    }

    [Fact]
    public async Task A_note_is_for_the_jobseeker_and_whoever_has_something_to_do_because_of_it()
    {
        const string Note = "I was let go by text message.";
        await MeetAsync(Solveig, [Solveig, Amina, Ola], If(Solveig, "job-ended", 2), Dated(Amina, "2027-02-01"));
        (await ReportAsync(Ola, "job-ended", "2027-01-11", Note)).Is(201);

        Assert.Equal(Note, (string)(await Ola.GetAsync(Case)).Json["lifeEvents"]![0]!["note"]!);
        Assert.Equal(Note, (string)(await Solveig.GetAsync(Case)).Json["lifeEvents"]![0]!["note"]!);
        foreach (var other in new[] { Amina, Kari })
        {
            Assert.DoesNotContain(Note, (await other.GetAsync(Case)).Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Note, (await other.GetAsync($"{Case}/history")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task However_much_one_participant_reports_there_is_room_for_the_jobseeker()
    {
        var added = (await Solveig.PostAsync($"{Case}/participants", new { name = "Tor", email = "tor@kommune.example", role = "other", language = "en" })).Is(201);
        var tor = new Person(Service, "Tor", "other") { Id = (string)added.Json["id"]! };
        var first = new DateOnly(2027, 2, 1);
        for (var i = 0; i < 20; i++)
        {
            (await ReportAsync(tor, "job-at-risk", $"{first.AddDays(i):yyyy-MM-dd}")).Is(201);
        }

        Assert.Equal(["$"], (await ReportAsync(tor, "job-at-risk", "2027-03-01")).Is(422).Paths);
        (await ReportAsync(tor, "job-at-risk", "2027-02-01")).Is(200);
        (await ReportAsync(Solveig, "job-at-risk", "2027-03-01")).Is(201);
        (await ReportAsync(Ola, "job-ended", "2027-01-11")).Is(201);

        await Clock.ToAsync("2027-01-12T09:00");
        (await ReportAsync(tor, "job-at-risk", "2027-03-02")).Is(201);
    }
}
