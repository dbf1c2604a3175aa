using FollowUp.Cases;
using FollowUp.People;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Confirm;

/// <summary>A copy that is to be given without mail is asked for until it is given.</summary>
public class CopiesToGiveTests
{
    // On Monday 2 March Solveig is asked to give a copy; the digest of the 3rd tells her.
    private static Story Asked()
    {
        var story = With(Promised.Standing(Solveig));
        var told = story.SleepsUntil("2026-03-02 09:10").Where(n => n.Kind is NoticeKind.Confirmation).ToList();
        story.Append(Actor.Service, Unreachable.Decide(story.File, Ola, told, NoticeOutcome.NoDigitalContact, story.Context(Actor.Service)));
        return story;
    }

    private static IEnumerable<(NoticeKind Kind, PersonId To, int? Step, DateTimeOffset At)> Told(IEnumerable<Notice> notices) =>
        notices.Where(n => n.Kind is NoticeKind.ReadAloud or NoticeKind.CopyWaits).Select(n => (n.Kind, n.To, n.Step, n.SendAt));

    [Fact]
    public void Who_gives_it_is_asked_again_and_then_the_coordinator_is_told_each_week()
    {
        var story = Asked();
        Assert.Equal(story.Local("2026-03-03 08:00"), story.Notices.Single(n => n.Kind is NoticeKind.ReadAloud).SendAt);
        Assert.Equal(
            [
                (NoticeKind.ReadAloud, Solveig, 2, story.Local("2026-03-05 08:00")),
                (NoticeKind.CopyWaits, Kari, 5, story.Local("2026-03-10 08:00")),
                (NoticeKind.CopyWaits, Kari, 10, story.Local("2026-03-17 08:00")),
                (NoticeKind.CopyWaits, Kari, 15, story.Local("2026-03-24 08:00")),
            ],
            Told(story.SleepsUntil("2026-03-25 12:00")));
    }

    [Fact]
    public void Once_it_is_given_nothing_more_is_asked()
    {
        var story = Asked();
        var again = story.SleepsUntil("2026-03-05 07:00").Single(n => n.Kind is NoticeKind.ReadAloud);
        story.Does(Solveig, Do.Give("k1", "2026-03-04"));
        Assert.False(story.Holds(again));
        Assert.Empty(Told(story.SleepsUntil("2026-05-01 12:00")));

        var late = Asked();
        var told = late.SleepsUntil("2026-03-10 07:00").Single(n => n.Kind is NoticeKind.CopyWaits);
        Assert.True(late.Holds(told));
        late.Does(Jonas, Do.Give("k1", "2026-03-09"));
        Assert.False(late.Holds(told));
    }

    [Fact]
    public void After_downtime_each_is_told_the_latest()
    {
        var story = Asked();
        Assert.Equal([(Solveig, 2), (Kari, 10)], Told(story.WakesAt("2026-03-18 10:00")).Select(t => (t.To, t.Step!.Value)));
        Assert.Equal([2], story.At("2026-03-18 10:00").Mails(Solveig).Where(n => n.Kind is NoticeKind.ReadAloud).Select(n => n.Step!.Value));
    }

    [Fact]
    public void Who_is_asked_in_anothers_place_is_asked_from_then_on()
    {
        var story = Asked();
        story.SleepsUntil("2026-03-04 12:00");
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        story.Does(Jonas, Do.Accept("c1"));
        story.Does(Solveig, Do.Leave(Solveig));
        var other = story.File.Confirmations[0].Task!.Value;

        Assert.Equal(
            [(NoticeKind.ReadAloud, other, "2026-03-09 08:00"), (NoticeKind.CopyWaits, Kari, "2026-03-12 08:00")],
            Told(story.SleepsUntil("2026-03-12 12:00")).Select(t => (t.Kind, t.To, $"{story.Policy.Zone.ToLocal(t.At):yyyy-MM-dd HH:mm}")));
    }

    [Fact]
    public void Who_declines_is_left_in_peace()
    {
        var story = Asked();
        story.Does(Ola, Do.Report("service-declined", "2026-03-02"));
        Assert.Empty(Told(story.SleepsUntil("2026-05-01 12:00")));
    }
}
