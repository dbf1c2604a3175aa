using FollowUp.Cases;
using FollowUp.People;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

/// <summary>A notice that fell to somebody by what they were is told to those who are that now.</summary>
public class SuccessorsTests
{
    private static readonly PersonId _knut = new("knut");

    public static TheoryData<NoticeKind> Kinds => new(
        NoticeKind.Objection, NoticeKind.Escalation, NoticeKind.TakenBack, NoticeKind.Unanswered, NoticeKind.WithoutOwner, NoticeKind.AddressRefused, NoticeKind.OutreachStopped,
        NoticeKind.CopyWaits, NoticeKind.Renewal, NoticeKind.AskedAbout);

    private static (Story Story, Notice ToKari) Told(NoticeKind kind)
    {
        var story = With(
            kind is NoticeKind.Renewal ? Promised.Standing(Solveig, "2026-03-12")
            : kind is NoticeKind.Escalation or NoticeKind.AskedAbout ? Promised.Dated(Solveig, "2026-03-04")
            : Promised.Standing(Solveig));
        switch (kind)
        {
            case NoticeKind.Objection:
                story.Does(Ola, Do.Object("c1"));
                break;
            case NoticeKind.TakenBack:
                story.Does(Solveig, Do.Withdraw("c1"));
                story.Wakes();
                break;
            case NoticeKind.Unanswered:
                story.Does(Ola, Do.Report("support-requested", "2026-03-02"));
                break;
            case NoticeKind.WithoutOwner:
                story.Does(Solveig, Do.HandOver("c1", Jonas, from: "2026-03-02"));
                break;
            case NoticeKind.AddressRefused:
                story.Append(Actor.Service, Unreachable.Announce(story.File, Ola, [], null, story.Context(Actor.Service)));
                break;
            case NoticeKind.OutreachStopped:
                story.Does(Ola, Do.Report("service-declined", "2026-03-02"));
                break;
            case NoticeKind.CopyWaits:
                var copy = story.SleepsUntil("2026-03-02 09:10").Where(n => n.Kind is NoticeKind.Confirmation).ToList();
                story.Append(Actor.Service, Unreachable.Decide(story.File, Ola, copy, NoticeOutcome.NoDigitalContact, story.Context(Actor.Service)));
                break;
            case NoticeKind.AskedAbout:
                story.At("2026-03-06 10:00").Does(Ola, Do.Ask("c1"));
                break;
        }

        story.SleepsUntil("2026-03-10 07:30");
        return (story, story.Notices.First(n => n.Kind == kind && n.To == Kari));
    }

    private static IReadOnlyList<Notice> Falls(Story story, params Notice[] dropped) =>
        story.Append(Actor.Service, Successors.Decide(story.File, dropped, story.Context(Actor.Service)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_a_coordinator_was_to_be_told_falls_to_the_one_who_coordinates_now_once(NoticeKind kind)
    {
        var (story, notice) = Told(kind);
        Assert.True(story.Holds(notice));
        Assert.Empty(Falls(story, notice));

        story.Coordinators = [_knut];
        Assert.False(story.Holds(notice));
        var told = Assert.Single(Falls(story, notice));
        Assert.Equal(notice with { Id = told.Id, To = _knut, SendAt = story.Local("2026-03-10 08:00") }, told);
        Assert.True(story.Holds(told));
        Assert.Empty(Falls(story, notice));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void While_nobody_coordinates_it_waits_and_no_longer_than_it_holds(NoticeKind kind)
    {
        var (story, notice) = Told(kind);
        bool Waits() => Successors.WaitsForCoordinator(story.File, notice, story.Context(Actor.Service));
        Assert.False(Waits());
        story.Coordinators = [];
        Assert.True(Waits());
        Assert.Empty(Falls(story, notice));
        story.Settles(Kari, NoticeOutcome.NoLongerHeld, notice);
        Assert.False(Waits());
    }

    [Fact]
    public void What_no_longer_holds_for_anybody_falls_to_nobody()
    {
        var (story, notice) = Told(NoticeKind.Objection);
        story.Does(Solveig, Do.Settle("c1"));
        story.Coordinators = [_knut];
        Assert.Empty(Falls(story, notice));

        var (other, written) = (With(Promised.Standing(Jonas)), default(Notice));
        written = other.Notices.Single(n => n.Kind is NoticeKind.WrittenForYou);
        other.Does(Jonas, Do.HandOver("c1", Solveig));
        other.Does(Jonas, Do.Leave(Jonas));
        Assert.False(other.Holds(written));
        Assert.Empty(Falls(other, written));
    }

    [Fact]
    public void An_objection_and_a_question_fall_to_whoever_keeps_the_promise_now_and_a_renewal_is_asked_of_them_anyway()
    {
        var story = With(Promised.Standing(Solveig, "2026-03-12"));
        var renewal = story.SleepsUntil("2026-03-02 09:00").Concat(story.Wakes()).First(n => n.Kind is NoticeKind.Renewal && n.To == Solveig);
        story.Does(Ola, Do.Object("c1"));
        story.Does(Ola, Do.Ask("c1"));
        Notice[] toHer = [.. story.Notices.Where(n => n.To == Solveig && n.Kind is NoticeKind.Objection or NoticeKind.AskedAbout && n.To == Solveig), renewal];
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        story.Does(Jonas, Do.Accept("c1"));

        Assert.All(toHer, n => Assert.False(story.Holds(n)));
        Assert.Equal([(NoticeKind.Objection, Jonas), (NoticeKind.AskedAbout, Jonas)], Falls(story, toHer).Select(n => (n.Kind, n.To)));
    }

    [Fact]
    public void What_the_jobseeker_said_falls_to_the_others_where_nobody_else_heard_it()
    {
        var story = With(Promised.Wish());
        var said = story.Does(Ola, Do.Report("support-requested", "2026-03-02")).Single(n => n.Kind is NoticeKind.Said);
        story.Does(Solveig, Do.Leave(Solveig));
        Assert.Equal([Jonas, Sigrid], Falls(story, said).Select(n => n.To).OrderBy(p => p.Value, StringComparer.Ordinal));
        Assert.Empty(Falls(story, said));
    }
}
