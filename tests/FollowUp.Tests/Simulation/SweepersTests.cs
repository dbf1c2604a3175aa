using CsCheck;
using FollowUp.Adapters.Memory;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Simulation;

/// <summary>Several sweepers at once, in any order of their operations.</summary>
public class SweepersTests
{
    private const int Schedules = 120;
    private const string Planning = "2026-03-03 06:00";
    private const string Slot = "2026-03-03 08:00";
    private const string End = "2026-03-03 15:00";

    // A lapse lasts longer than a claim.
    private static readonly TimeSpan _lapse = TimeSpan.FromMinutes(6);

    [Theory, InlineData(2), InlineData(3)]
    public async Task In_whatever_order_sweepers_work_each_thing_is_told_once(int sweepers)
    {
        var (store, mails) = await DueAsync();
        await Gen.Int[0, 1000].Array[150].SampleAsync(
            async schedule =>
            {
                var log = await SweepAsync(store.Snapshot(), sweepers, schedule, lapses: false);
                Assert.Equal(0, Ending.Repeats(log));
                Assert.Equal(mails, Ending.Mails(log));
            },
            iter: Schedules,
            threads: 1);
    }

    [Fact]
    public async Task Though_claims_lapse_under_slow_sweepers_each_thing_is_told_in_one_mail()
    {
        var (store, mails) = await DueAsync();
        await Gen.Int[0, 1000].Array[150].SampleAsync(
            async schedule => Assert.Equal(mails, Ending.Mails(await SweepAsync(store.Snapshot(), 3, schedule, lapses: true))),
            iter: Schedules,
            threads: 1);
    }

    // Three cases with reminders to two people, confirmations, and what a life event woke in the evening.
    private static async Task<(MemoryRowStore Store, string Mails)> DueAsync()
    {
        var stage = await Stage.OpenAsync("2026-03-02 20:00", "case-a", "case-b", "case-c");
        foreach (var id in (string[])["case-a", "case-b", "case-c"])
        {
            await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-05"), Promised.Dated(Jonas, "2026-03-05"), Promised.Contingent(Solveig, "job-ended", 2)], id);
        }

        await stage.GoesOnAsync("2026-03-02 21:00");
        await stage.DoesAsync(Ola, Do.Report("job-ended", "2026-03-02"));
        await stage.GoesOnAsync("2026-03-03 05:00");
        return (stage.Store, Ending.Mails(await SweepAsync(stage.Store.Snapshot(), 1, [0], lapses: false)));
    }

    private static async Task<IReadOnlyList<Taken>> SweepAsync(MemoryRowStore store, int sweepers, int[] schedule, bool lapses)
    {
        var clock = new StandingClock(StandingClock.At(Planning));
        var provider = new Provider(clock);
        var step = 0;
        int Choose(int count)
        {
            var next = schedule[step++ % schedule.Length];
            if (lapses && step < schedule.Length && next % 25 == 0)
            {
                clock.Now += _lapse;
            }

            return next % count;
        }

        foreach (var at in (string[])[Planning, Slot])
        {
            clock.Now = StandingClock.At(at);
            await Turns.TakeAsync(
                [.. Enumerable.Range(0, sweepers).Select(i => (Func<Func<Task>, Task>)(async turn =>
                {
                    var between = new InTurn(store, provider, turn);
                    await new World(between, between, clock, $"s{at[^5..^3]}-{i}").Sweep.RunAsync(CancellationToken.None);
                }))],
                Choose);
        }

        var player = new Player([], store, clock, provider);
        await player.PlayAsync(End);
        await Ending.NothingDueAsync(player);
        await Ending.StateAsync(player);
        return provider.Log;
    }
}
