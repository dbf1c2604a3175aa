using FollowUp.Audit;
using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Store;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Simulation;

/// <summary>One interleaving, slow process or breaking-off each, that once lost something or told it twice.</summary>
public class ProtocolTests
{
    [Fact]
    public async Task A_wake_up_that_is_planned_again_while_it_is_met_stays()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00", "case-a", "case-b");
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-05")]);
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-05")], "case-b");
        await stage.GoesOnAsync("2026-03-03 07:00");
        await stage.One.Wakeups.PlanAsync(WakeupKind.Person, Solveig.Value, stage.Clock.Now, Stage.Never);

        // While her round ends, another case puts something into her outbox for this very instant.
        stage.JustBefore(
            (table, writes) => table is Table.Wakeups && writes.Any(w => w is RowWrite.Delete && w.Key.Contains("|person|", StringComparison.Ordinal)),
            () => stage.Other.Wakeups.PlanAsync(WakeupKind.Person, Solveig.Value, stage.Clock.Now, Stage.Never).AsTask());
        await stage.SweepAsync();
        Assert.Equal(1, (await stage.SweepAsync(stage.Other)).Persons);
    }

    [Fact]
    public async Task What_is_promised_at_the_very_instant_of_a_planned_wake_up_is_reminded_of()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-05")]);
        await stage.GoesOnAsync("2026-03-03 05:59");
        stage.At("2026-03-03 06:00").JustBefore((table, _) => table is Table.Wakeups, async () =>
        {
            // Decided a moment before six, appended a moment after.
            stage.At("2026-03-03 05:59");
            await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-05")]);
            stage.At("2026-03-03 06:00");
        });
        await stage.SweepAsync();
        await stage.GoesOnAsync("2026-03-03 12:00");
        Assert.Equal([NoticeOutcome.Sent, NoticeOutcome.Sent], await stage.ToldAsync(Solveig, NoticeKind.Reminder));
    }

    [Fact]
    public async Task However_many_wake_ups_a_person_has_they_are_met()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        for (var i = 0; i < 250; i++)
        {
            await stage.Other.Wakeups.PlanAsync(WakeupKind.Person, Solveig.Value, stage.Clock.Now.AddSeconds(-i), Stage.Never);
        }

        Assert.Equal(0, (await stage.SweepAsync()).Failed);
        Assert.Equal(0, (await stage.SweepAsync()).Persons);
    }

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
    public async Task Two_meetings_of_one_evening_give_two_confirmations()
    {
        var stage = await Stage.OpenAsync("2026-03-02 21:00");
        await stage.MeetAsync([Promised.Standing(Solveig)]);
        await stage.GoesOnAsync("2026-03-02 21:05");
        await stage.MeetAsync([Promised.Standing(Solveig)]);
        await stage.GoesOnAsync("2026-03-03 12:00");
        Assert.Equal(2, stage.MailsTo(Ola).Count);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task What_is_promised_while_a_confirmation_is_on_its_way_is_confirmed_too(bool taken)
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Standing(Solveig)]);
        await stage.GoesOnAsync("2026-03-02 09:09");
        stage.At("2026-03-02 09:10");
        stage.Provider.Meanwhile = async _ =>
        {
            stage.Provider.Meanwhile = _ => Task.CompletedTask;
            stage.At("2026-03-02 09:11");
            await stage.DoesAsync(Solveig, Do.Add(Promised.Standing(Solveig)));
            if (taken)
            {
                stage.At("2026-03-02 09:12");
            }
        };
        await stage.SweepAsync();
        await stage.GoesOnAsync("2026-03-02 12:00");
        Assert.Equal([false, true], (await stage.Other.FileAsync("case-a")).Confirmations.Select(k => k.Updated));
        Assert.Equal(2, stage.MailsTo(Ola).Count);
    }

    [Fact]
    public async Task That_a_jobseekers_mail_comes_back_is_told_though_the_process_died_just_then()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00", (mail, _) => mail.To.Value.StartsWith("ola", StringComparison.Ordinal) ? new SendOutcome.Refused("550") : null);
        await stage.MeetAsync([Promised.Standing(Solveig)]);
        await stage.GoesOnAsync("2026-03-02 09:09");
        stage.At("2026-03-02 09:10");
        var dead = false;
        stage.Meddler.Before = (table, writes) => dead ? throw new SimulatedCrashException() : Task.CompletedTask;
        stage.Meddler.After = (table, writes) =>
        {
            dead |= table is Table.People;
            return dead ? throw new SimulatedCrashException() : Task.CompletedTask;
        };
        await stage.SweepAsync();
        Assert.True(dead);
        await stage.GoesOnAsync("2026-03-03 12:00");
        Assert.Equal([NoticeOutcome.Sent], await stage.ToldAsync(Kari, NoticeKind.AddressRefused));
        Assert.Equal([NoticeOutcome.Sent], await stage.ToldAsync(Solveig, NoticeKind.ReadAloud));
    }

    [Fact]
    public async Task An_append_that_comes_after_its_hint_was_met_is_not_forgotten()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.GoesOnAsync("2026-03-02 10:00");
        var dead = false;
        stage.JustBefore((table, _) => table is Table.Cases, async () =>
        {
            // The process stands still between its look at the clock and the append.
            await stage.GoesOnAsync("2026-03-02 10:05");
        });
        stage.Meddler.After = (table, _) =>
        {
            dead |= table is Table.Cases;
            return dead ? throw new SimulatedCrashException() : Task.CompletedTask;
        };
        await Assert.ThrowsAsync<SimulatedCrashException>(() => stage.MeetAsync([Promised.Dated(Solveig, "2026-03-05")], world: stage.One));
        await stage.GoesOnAsync("2026-03-02 15:00");
        Assert.Single(stage.MailsTo(Ola));
    }

    [Fact]
    public async Task The_overview_tells_of_the_newest_version_whoever_writes_it_last()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.GoesOnAsync("2026-03-02 10:00");
        stage.JustBefore(
            (table, _) => table is Table.Overview, () => stage.MeetAsync([Promised.Dated(Solveig, "2026-03-03")]));
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-20")], world: stage.One);
        var overview = new Overview(stage.Store, FollowUp.Schedule.SchedulePolicy.Default);
        Assert.Equal([new CaseId("case-a")], await overview.OverdueAsync("north", new(2026, 3, 4), Stage.Never));
    }

    [Fact]
    public async Task Who_left_is_out_though_their_joining_is_noted_late()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.Other.KnowAsync("eva");
        stage.JustBefore(
            (table, _) => table is Table.People, () => stage.DoesAsync(Kari, Do.Leave(new("eva"))));
        await stage.DoesAsync(Kari, Do.Join(new("eva"), Role.Coordinator), world: stage.One);
        Assert.Empty((await stage.Other.People.FindAsync(new("eva"), Stage.Never))!.Memberships);
        Assert.Equal([Kari], await stage.Other.People.CoordinatorsAsync("north", Stage.Never));
    }

    [Fact]
    public async Task More_meetings_than_a_batch_can_hold_are_confirmed()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        for (var i = 0; i < 120; i++)
        {
            await stage.MeetAsync([Promised.Standing(Solveig)]);
        }

        await stage.GoesOnAsync("2026-03-02 12:00");
        Assert.Equal(Enumerable.Repeat<NoticeOutcome?>(NoticeOutcome.Sent, 120), await stage.ToldAsync(Ola, NoticeKind.Confirmation));
        Assert.Equal(120, stage.MailsTo(Ola).Count);
    }

    [Fact]
    public async Task A_case_of_thousands_of_events_goes_on()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Standing(Solveig)]);
        var id = new CaseId("case-a");
        for (var i = 0; i < 30; i++)
        {
            await stage.DoesAsync(Solveig, (_, _) => Decision.Of([.. Enumerable.Repeat<CaseEvent>(new CaseEvent.CommitmentObjectedTo(new("c1"), "So it was."), 90)]));
        }

        await stage.DoesAsync(Solveig, Do.Add(Promised.Dated(Solveig, "2026-03-05")));
        await stage.GoesOnAsync("2026-03-03 12:00");
        Assert.Equal([NoticeOutcome.Sent], await stage.ToldAsync(Solveig, NoticeKind.Reminder));
        Assert.Null((await stage.Other.Upkeep.VerifyAsync(id, Stage.Never)).Trouble);
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
    public async Task A_shard_that_cannot_be_read_does_not_hold_up_the_others()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Standing(Solveig)]);
        stage.At("2026-03-02 09:10").Meddler.BeforeRead = (table, partition) =>
            table is Table.Wakeups && partition == "s00" ? throw new StoreUnavailableException("down") : Task.CompletedTask;
        var result = await stage.SweepAsync();
        Assert.NotEqual(0, result.Failed);
        Assert.Equal(1, result.Cases);
    }

    [Fact]
    public async Task An_answer_without_events_is_given_again_under_its_key()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        stage.Meddler.After = (table, _) => table is Table.Cases ? throw new StoreUnavailableException("lost") : Task.CompletedTask;
        async Task<CommandOutcome> Ask() => await stage.One.AskAsync("case-a", Actor.Of(Solveig), "key", (_, _) => Decision.Of());
        await Assert.ThrowsAsync<StoreUnavailableException>(Ask);
        stage.Meddler.After = (_, _) => Task.CompletedTask;
        var done = Assert.IsType<CommandOutcome.Done>(await Ask());
        Assert.Null(done.Version);
    }

    [Fact]
    public async Task What_cannot_be_written_is_set_aside_and_the_rest_of_the_digest_goes()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-05"), Promised.Dated(Solveig, "2026-03-05")]);

        // It says of nobody that their mail comes back, which no mail can tell.
        var spoilt = new Notice(new("n0-1"), NoticeKind.AddressRefused, Solveig, StandingClock.At("2026-03-03 08:00"));
        await stage.DoesAsync(Actor.Service, (_, _) => Decision.Of(new CaseEvent.NoticesDecided([spoilt])));
        await stage.GoesOnAsync("2026-03-03 12:00");

        Assert.Equal([NoticeOutcome.Sent, NoticeOutcome.Sent], await stage.ToldAsync(Solveig, NoticeKind.Reminder));
        Assert.InRange(Assert.Single(stage.MailsTo(Solveig)).At, StandingClock.At("2026-03-03 08:00"), StandingClock.At("2026-03-03 08:05"));
        Assert.Equal([null], await stage.ToldAsync(Solveig, NoticeKind.AddressRefused));
        var waits = Assert.Single((await stage.Other.Outbox.ReadAsync(Solveig, Stage.Never)).Items).Item;
        Assert.Equal((spoilt.Id, null), (waits.Notice, waits.Mail));
        Assert.True(waits.SendAt > stage.Clock.Now);

        // Nor does it hold up what comes later.
        await stage.GoesOnAsync("2026-03-05 12:00");
        Assert.Equal(["2026-03-03", "2026-03-05"], stage.MailsTo(Solveig).Select(m => m.At.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
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

    // Something that is due for Solveig at once, but not told at once.
    private static Decision Telling(CaseFile file, CommandContext context) =>
        Decision.Of(new CaseEvent.NoticesDecided([new(new($"n{file.Version + 1}-1"), NoticeKind.Declined, Solveig, context.NextOpen, new CommitmentId("c1"))]));
}
