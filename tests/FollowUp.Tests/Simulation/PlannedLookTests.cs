using CsCheck;
using FollowUp.Audit;
using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Store;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Simulation;

/// <summary>An append that plans no look of its own rides on one that is planned, in time for what it tells.</summary>
public class PlannedLookTests
{
    [Fact]
    public async Task What_is_to_be_told_before_the_planned_look_is_told_in_time()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-27"), Promised.Dated(Solveig, "2026-05-04")]);
        await stage.GoesOnAsync("2026-03-03 09:00");

        // The first is known here with its outlook; the second tells Solveig tomorrow, weeks before the case asks to be looked at.
        await stage.DoesAsync(Solveig, Do.Note("c2"), world: stage.Other);
        await stage.DoesAsync(Kari, Do.Move("c2", "2026-05-05"), world: stage.Other);

        await NothingWithoutWakeUpAsync(stage);
        await stage.GoesOnAsync("2026-03-04 09:00");
        Assert.Equal([NoticeOutcome.Sent], await stage.ToldAsync(Solveig, NoticeKind.ChangedByOther));
    }

    [Fact]
    public async Task What_is_told_after_it_rides_on_the_planned_look()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-27")], world: stage.Other);
        var planned = Planned(stage);
        stage.At("2026-03-02 09:05");

        await stage.MeetAsync([Promised.Standing(Jonas)], world: stage.Other);

        Assert.Equal(planned, Planned(stage));
        await NothingWithoutWakeUpAsync(stage);
        await stage.GoesOnAsync("2026-03-03 09:00");
        Assert.Equal([NoticeOutcome.Sent], await stage.ToldAsync(Jonas, NoticeKind.ProposedForYou));
    }

    [Fact]
    public async Task A_look_that_another_process_was_to_plan_is_not_relied_on()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Dated(Solveig, "2026-03-27")], world: stage.One);
        foreach (var row in stage.Store.Dump().Where(row => row.Table is Table.Wakeups && row.Key.Contains("|case|", StringComparison.Ordinal)).ToList())
        {
            await stage.Store.CommitAsync(Table.Wakeups, row.Partition, [new RowWrite.Delete(row.Key)], Stage.Never);
        }

        await stage.MeetAsync([Promised.Standing(Jonas)], world: stage.Other);

        await NothingWithoutWakeUpAsync(stage);
    }

    [Fact]
    public void An_outlook_that_holds_is_what_would_be_reckoned_now()
    {
        var (held, passed) = (0, 0);
        RandomStory.Steps.Sample(
            steps =>
            {
                var story = Begin();
                foreach (var step in steps)
                {
                    story.SleepsUntil($"{story.Policy.Zone.ToLocal(story.Now.AddMinutes(step.Minutes)):yyyy-MM-dd HH:mm}");
                    story.Take(step);
                }

                var outlook = new Outlook(story.File, story.Context(Actor.Service));
                Assert.False(outlook.HoldsFor(story.File, story.Context(Actor.Service)), "It is kept only where its look was planned.");
                _ = (outlook.Next, outlook.OverdueFrom);
                foreach (var minutes in (int[])[0, 1, 9, 11, 45, 300, 700, 1440, 4 * 1440])
                {
                    var now = story.Context(Actor.Service) with { Now = story.Now.AddMinutes(minutes) };
                    var later = new CommandContext(now.By, now.Viewer, now.Now, now.Policy, now.Coordinators);
                    if (!outlook.HoldsFor(story.File, later))
                    {
                        Interlocked.Increment(ref passed);
                        continue;
                    }

                    Interlocked.Increment(ref held);
                    Assert.Equal(WakeUp.Next(story.File, later), outlook.Next);
                    Assert.Equal(OverviewRow.OverdueFromOf(story.File, later.Policy, later.Today), outlook.OverdueFrom);
                }
            },
            iter: 300);
        Assert.InRange(held, 300, int.MaxValue);
        Assert.InRange(passed, 300, int.MaxValue);
    }

    private static List<string> Planned(Stage stage) => [.. stage.Store.Dump().Where(row => row.Table is Table.Wakeups).Select(row => row.Key)];

    private static Task NothingWithoutWakeUpAsync(Stage stage) => Ending.NothingWithoutWakeUpAsync(new Player([], stage.Store, stage.Clock, stage.Provider));
}
