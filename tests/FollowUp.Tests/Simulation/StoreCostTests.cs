using FollowUp.Adapters.Memory;
using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Simulation;

/// <summary>What things cost in operations of the store: the bill on Azure, and the load on SQLite.</summary>
public class StoreCostTests
{
    private const int Many = 1000;

    [Fact]
    public async Task A_capture_takes_ten_operations_at_the_most()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        Assert.InRange(await CaptureAsync(stage, Promised.Dated(Solveig, "2026-03-05"), Promised.Standing(Jonas)), 1, 10);
    }

    [Fact]
    public async Task A_later_capture_that_changes_no_plan_takes_three()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-05")]);
        Assert.InRange(await CaptureAsync(stage.At("2026-03-02 09:05"), Promised.Standing(Solveig)), 1, 3);
    }

    [Fact]
    public async Task A_later_capture_that_tells_somebody_takes_four()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-05")]);
        await stage.GoesOnAsync("2026-03-03 09:00");
        Assert.InRange(await CaptureAsync(stage, Promised.Standing(Solveig), Promised.Dated(Jonas, "2026-03-10")), 1, 4);
    }

    [Fact]
    public async Task Another_capture_minutes_later_in_the_same_process_takes_three_also_where_it_tells_somebody()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        var counted = new Faults(stage.Store, stage.Provider);
        var world = new World(counted, counted, stage.Clock, "counted");
        await AskAsync(stage, counted, world, Promised.Dated(Solveig, "2026-03-05"));

        Assert.InRange(await AskAsync(stage.At("2026-03-02 09:05"), counted, world, Promised.Standing(Jonas)), 1, 3);
    }

    [Fact]
    public async Task A_report_that_wakes_a_promise_takes_twelve_operations_at_the_most()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Contingent(Solveig, "job-ended", 2)]);
        await stage.GoesOnAsync("2026-03-03 09:00");
        Assert.InRange(await AskAsync(stage, Ola, Do.Report("job-ended", "2026-03-02")), 1, 12);
    }

    [Fact]
    public async Task A_sweep_with_nothing_due_reads_each_shard_twice_and_who_is_away()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        var counted = new Faults(stage.Store, stage.Provider);
        await new World(counted, counted, stage.Clock, "counted").Sweep.RunAsync(CancellationToken.None);
        Assert.Equal(Enumerable.Repeat(Effect.Reads, ShardReads), counted.Operations);
    }

    [Fact]
    public async Task A_lone_reminder_takes_so_many_operations_besides_reading_the_shards()
    {
        var (all, sweeps) = await RemindAsync(1);
        TestContext.Current.SendDiagnosticMessage($"A lone reminder: {all} operations in {sweeps} sweeps");
        Assert.InRange(all - (sweeps * ShardReads), 1, 12);
    }

    [Fact]
    public async Task Of_many_reminders_each_takes_ten_operations_at_the_most()
    {
        var (all, sweeps) = await RemindAsync(Many);
        TestContext.Current.SendDiagnosticMessage($"{Many} reminders: {all} operations in {sweeps} sweeps, {(double)all / Many:0.000} each");
        Assert.InRange((double)all / Many, 1, 10);
    }

    private static Task<int> CaptureAsync(Stage stage, params CommitmentDraft[] drafts) =>
        AskAsync(stage, Solveig, new CaptureMeeting(stage.Clock.Now, [Ola, Solveig], null, drafts).Decide);

    private static async Task<int> AskAsync(Stage stage, Faults counted, World world, params CommitmentDraft[] drafts)
    {
        var before = counted.Operations.Count;
        Assert.NotNull(await world.People.FindAsync(Solveig, CancellationToken.None));
        await stage.DoesAsync(Solveig, new CaptureMeeting(stage.Clock.Now, [Ola, Solveig, Jonas], null, drafts).Decide, world: world);
        return counted.Operations.Count - before;
    }

    /// <summary>As a request does, in a process that knows nothing of the case yet: who asks, and then the command.</summary>
    private static async Task<int> AskAsync(Stage stage, PersonId by, Func<CaseFile, CommandContext, Decision> decide)
    {
        var counted = new Faults(stage.Store, stage.Provider);
        var world = new World(counted, counted, stage.Clock, "counted");
        Assert.NotNull(await world.People.FindAsync(by, CancellationToken.None));
        await stage.DoesAsync(by, decide, world: world);
        TestContext.Current.SendDiagnosticMessage($"{counted.Operations.Count} operations");
        return counted.Operations.Count;
    }

    // Each sweep asks every shard for cases and for persons, and once who is away.
    private const int ShardReads = (2 * FollowUp.Store.Wakeups.Shards) + 1;

    /// <summary>From the wake-up of the cases to the end of the mail rounds: one reminder for each case, each to somebody else.</summary>
    private static async Task<(int All, int Sweeps)> RemindAsync(int count)
    {
        var clock = new StandingClock(StandingClock.At("2026-03-02 09:00"));
        var store = new MemoryRowStore();
        var provider = new Provider(clock);
        var world = new World(store, provider, clock, "before");
        for (var i = 0; i < count; i++)
        {
            var (id, jobseeker, owner) = ($"case{i:D4}", await world.KnowAsync($"j{i}"), await world.KnowAsync($"o{i}"));
            await world.AskAsync(id, Actor.System, "open", (file, _) => new OpenCase("north", [(jobseeker, Role.Jobseeker), (owner, Role.EmploymentSpecialist), (Kari, Role.Coordinator)]).Decide(file));
            await world.AskAsync(id, Actor.Of(owner), "meet", new CaptureMeeting(clock.Now, [jobseeker, owner], null, [Promised.Dated(owner, "2026-03-05")]).Decide);
        }

        await new Player([], store, clock, provider).PlayAsync("2026-03-03 05:00");
        var counted = new Faults(store, provider);
        var counting = new World(counted, counted, clock, "counted");
        var (before, sweeps) = (provider.Log.Count, 0);
        foreach (var at in (string[])["2026-03-03 06:00", "2026-03-03 08:00"])
        {
            clock.Now = StandingClock.At(at);
            await counting.Sweep.RunAsync(CancellationToken.None);
            sweeps++;
        }

        Assert.Equal(count, provider.Log.Count - before);
        Assert.False(await world.Wakeups.FirstAsync(CancellationToken.None) <= clock.Now);
        return (counted.Operations.Count(o => o is not Effect.Sends), sweeps);
    }
}
