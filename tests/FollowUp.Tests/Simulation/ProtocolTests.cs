using FollowUp.Audit;
using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Store;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Simulation;

/// <summary>One interleaving, slow process or breaking-off each, that once lost something or told it twice.</summary>
public partial class ProtocolTests
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

    // Something that is due for Solveig at once, but not told at once.
    private static Decision Telling(CaseFile file, CommandContext context) =>
        Decision.Of(new CaseEvent.NoticesDecided([new(new($"n{file.Version + 1}-1"), NoticeKind.Declined, Solveig, context.NextOpen, new CommitmentId("c1"))]));
}
