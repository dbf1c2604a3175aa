using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Store;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Simulation;

// Digests: told once, whole, whatever breaks off.
public partial class ProtocolTests
{
    [Fact]
    public async Task However_many_promises_are_due_one_digest_tells_all_of_them()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        for (var i = 0; i < 10; i++)
        {
            await stage.MeetAsync([.. Enumerable.Repeat(Promised.Dated(Solveig, "2026-03-05"), 25)]);
        }

        await stage.GoesOnAsync("2026-03-03 12:00");
        Assert.Single(stage.MailsTo(Solveig));
        Assert.Equal(Enumerable.Repeat<NoticeOutcome?>(NoticeOutcome.Sent, 250), await stage.ToldAsync(Solveig, NoticeKind.Reminder));
    }

    [Fact]
    public async Task Though_the_process_dies_while_it_claims_them_many_promises_are_one_digest()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        for (var i = 0; i < 10; i++)
        {
            await stage.MeetAsync([.. Enumerable.Repeat(Promised.Dated(Solveig, "2026-03-05"), 25)]);
        }

        await stage.GoesOnAsync("2026-03-03 07:59");
        var dead = false;
        stage.Meddler.Before = (_, _) => dead ? throw new SimulatedCrashException() : Task.CompletedTask;
        stage.Meddler.After = (table, _) =>
        {
            dead |= table is Table.Outbox;
            return dead ? throw new SimulatedCrashException() : Task.CompletedTask;
        };
        await stage.At("2026-03-03 08:00").SweepAsync();
        Assert.True(dead);
        Assert.True(Assert.Single((await stage.Other.Outbox.ReadAsync(Solveig, Stage.Never)).Mails).Mail.Claiming);

        await stage.GoesOnAsync("2026-03-03 12:00");
        Assert.Single(stage.MailsTo(Solveig));
        Assert.Equal(Enumerable.Repeat<NoticeOutcome?>(NoticeOutcome.Sent, 250), await stage.ToldAsync(Solveig, NoticeKind.Reminder));
    }

    [Fact]
    public async Task More_than_one_mail_can_hold_is_told_the_next_day()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00", "case-a", "case-b", "case-c", "case-d", "case-e");
        foreach (var id in (string[])["case-a", "case-b", "case-c", "case-d", "case-e"])
        {
            for (var i = 0; i < 5; i++)
            {
                await stage.MeetAsync([.. Enumerable.Repeat(Promised.Dated(Solveig, "2026-03-09"), 25)], id);
            }
        }

        await stage.GoesOnAsync("2026-03-06 12:00");
        Assert.Equal(2, stage.MailsTo(Solveig).Count);
        Assert.Equal(Enumerable.Repeat<NoticeOutcome?>(NoticeOutcome.Sent, 125), await stage.ToldAsync(Solveig, NoticeKind.Reminder, "case-e"));
    }

    [Fact]
    public async Task Yesterdays_digest_that_goes_today_is_todays()
    {
        var (from, until) = (StandingClock.At("2026-03-03 08:00"), StandingClock.At("2026-03-04 08:00"));
        var stage = await Stage.OpenAsync("2026-03-02 09:00", (mail, now) => now >= from && now < until ? new SendOutcome.TryLater("lost", MayHaveGone: true) : null);
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-05"), Promised.Dated(Solveig, "2026-03-06")]);
        await stage.GoesOnAsync("2026-03-04 23:00");
        Assert.Single(stage.MailsTo(Solveig));
        await stage.GoesOnAsync("2026-03-05 23:00");
        var mails = stage.MailsTo(Solveig);
        Assert.Equal(2, mails.Count);
        Assert.Equal(2, mails.DistinctBy(m => m.Id).Count());
        Assert.Equal(2, mails.DistinctBy(m => m.At.Date).Count());
    }

    [Fact]
    public async Task A_mail_that_may_have_gone_keeps_its_identity_whatever_later_tries_say()
    {
        MailId? first = null;
        var day = StandingClock.At("2026-03-04 00:00");
        var stage = await Stage.OpenAsync("2026-03-02 09:00", (mail, now) =>
        {
            var isFirst = mail.To.Value.StartsWith("solveig", StringComparison.Ordinal) && first is null;
            first ??= isFirst ? mail.Id : null;
            return !mail.To.Value.StartsWith("solveig", StringComparison.Ordinal) ? null
                : isFirst ? new SendOutcome.TryLater("lost", MayHaveGone: true)
                : now < day ? new SendOutcome.TryLater("down") : null;
        });
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-05")]);
        await stage.GoesOnAsync("2026-03-04 23:00");
        Assert.Equal(first, Assert.Single(stage.MailsTo(Solveig)).Id);
    }

    [Fact]
    public async Task What_was_put_off_to_tomorrow_is_told_once_however_often_the_case_is_looked_at()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-05"), Promised.Dated(Solveig, "2026-03-11")]);
        await stage.GoesOnAsync("2026-03-03 10:00");
        await stage.DoesAsync(Jonas, Do.Report("support-requested", "2026-03-03"));
        var today = stage.MailsTo(Solveig).Count;

        // Today's digest has gone; what is due now is put off, and put into the outbox again by whoever looks at the case.
        await stage.Other.Wakeups.PlanAsync(WakeupKind.Case, "case-a", stage.Clock.Now, Stage.Never);
        await stage.DoesAsync(Actor.Service, (file, context) => Telling(file, context));
        await stage.SweepAsync();
        await stage.Other.Wakeups.PlanAsync(WakeupKind.Case, "case-a", stage.Clock.Now, Stage.Never);
        await stage.SweepAsync();
        var content = await stage.Other.Outbox.ReadAsync(Solveig, Stage.Never);
        Assert.Single(content.Items);
        Assert.Equal(today, stage.MailsTo(Solveig).Count);
    }

    [Fact]
    public async Task Who_took_too_long_to_write_a_mail_leaves_it_to_others()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-05")]);
        await stage.GoesOnAsync("2026-03-03 07:00");
        stage.At("2026-03-03 08:00");
        stage.Meddler.After = async (table, writes) =>
        {
            if (table is Table.Outbox)
            {
                stage.Meddler.After = (_, _) => Task.CompletedTask;
                await stage.GoesOnAsync("2026-03-03 09:00");
            }
        };
        await stage.SweepAsync();
        Assert.Single(stage.MailsTo(Solveig));
    }

    [Fact]
    public async Task What_cannot_be_written_is_set_aside_and_the_rest_of_the_digest_goes()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-25"), Promised.Dated(Solveig, "2026-03-25")]);
        await stage.DoesAsync(Ola, Do.Object("c1"));
        await stage.DoesAsync(Ola, Do.Object("c2"));

        // It says of nobody that their mail comes back, which no mail can tell.
        var spoilt = new Notice(new("n0-1"), NoticeKind.AddressRefused, Kari, StandingClock.At("2026-03-03 08:00"));
        await stage.DoesAsync(Actor.Service, (_, _) => Decision.Of(new CaseEvent.NoticesDecided([spoilt])));
        await stage.GoesOnAsync("2026-03-03 12:00");

        Assert.Equal([NoticeOutcome.Sent, NoticeOutcome.Sent], await stage.ToldAsync(Kari, NoticeKind.Objection));
        Assert.InRange(Assert.Single(stage.MailsTo(Kari)).At, StandingClock.At("2026-03-03 08:00"), StandingClock.At("2026-03-03 08:05"));
        Assert.Equal([null], await stage.ToldAsync(Kari, NoticeKind.AddressRefused));
        var waits = Assert.Single((await stage.Other.Outbox.ReadAsync(Kari, Stage.Never)).Items).Item;
        Assert.Equal((spoilt.Id, null), (waits.Notice, waits.Mail));
        Assert.True(waits.SendAt > stage.Clock.Now);

        // Nor does it hold up what comes later.
        await stage.GoesOnAsync("2026-03-04 10:00");
        await stage.DoesAsync(Ola, Do.Object("c1", "Nor that."));
        await stage.GoesOnAsync("2026-03-05 12:00");
        Assert.Equal(["2026-03-03", "2026-03-05"], stage.MailsTo(Kari).Select(m => m.At.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task What_could_not_be_written_goes_once_it_can_and_holds_up_no_other_mail()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.DoesAsync(Jonas, new CaptureMeeting(stage.Clock.Now, [Ola, Jonas], null, [Promised.Standing(Jonas)]).Decide);
        stage.At("2026-03-02 09:01");
        await stage.MeetAsync([Promised.Standing(Solveig)]);

        // Whom to ask is named in a confirmation, and Jonas' name cannot be read.
        var profile = (await stage.Store.GetAsync(Table.People, Jonas.Value, "profile", Stage.Never))!.Value;
        await stage.Store.CommitAsync(Table.People, Jonas.Value, [new RowWrite.Upsert("profile", "{")], Stage.Never);
        await stage.GoesOnAsync("2026-03-02 11:00");
        Assert.Equal([null, NoticeOutcome.Sent], await stage.ToldAsync(Ola, NoticeKind.Confirmation));

        await stage.Store.CommitAsync(Table.People, Jonas.Value, [new RowWrite.Upsert("profile", profile)], Stage.Never);
        await stage.GoesOnAsync("2026-03-02 12:00");
        Assert.Equal([NoticeOutcome.Sent, NoticeOutcome.Sent], await stage.ToldAsync(Ola, NoticeKind.Confirmation));
        Assert.Equal(2, stage.MailsTo(Ola).Count);
    }
}
