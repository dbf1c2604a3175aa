using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

public class StillHoldsTests
{
    public static TheoryData<string> Ends => new("kept", "moved", "withdrawn", "handed over", "stopped", "without owner");

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_reminder_and_an_escalation_hold_while_owner_date_and_promise_are_as_they_were(string end)
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.SleepsUntil("2026-03-25 07:00");
        var reminder = story.Notices.Last(n => n.Kind is NoticeKind.Reminder);
        var escalation = story.Notices.Single(n => n.Kind is NoticeKind.Escalation);
        Assert.True(story.Holds(reminder));
        Assert.True(story.Holds(escalation));

        switch (end)
        {
            case "kept":
                story.Does(Solveig, Do.Keep("c1"));
                break;
            case "moved":
                story.Does(Solveig, Do.Move("c1", "2026-03-30"));
                break;
            case "withdrawn":
                story.Does(Solveig, Do.Withdraw("c1"));
                break;
            case "stopped":
                story.Does(Ola, Do.Report("service-declined", "2026-03-25"));
                break;
            case "without owner":
                story.Does(Solveig, Do.HandOver("c1", Jonas, from: "2026-03-25"));
                break;
            default:
                story.Does(Solveig, Do.HandOver("c1", Jonas));
                story.Does(Jonas, Do.Accept("c1"));
                break;
        }

        Assert.False(story.Holds(reminder));
        Assert.Equal(end is "handed over" or "without owner", story.Holds(escalation));
    }

    [Fact]
    public void What_was_told_is_not_told_again_however_often_it_is_looked_at()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.SleepsUntil("2026-03-20 08:00");
        var told = story.Mails(Solveig);
        Assert.Equal([0], told.Select(n => n.Step!.Value));
        Assert.False(story.Holds(told[0]));
        Assert.Empty(story.Wakes());
        Assert.Empty(story.WakesAt("2026-03-20 15:00"));
    }

    [Fact]
    public void What_is_for_one_who_left_or_no_longer_coordinates_does_not_hold()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"), Promised.Standing(Sigrid));
        var proposed = story.Notices.Single(n => n.Kind is NoticeKind.ProposedForYou);
        story.SleepsUntil("2026-03-25 07:00");
        var escalation = story.Notices.Single(n => n.Kind is NoticeKind.Escalation);
        story.Coordinators = [new("knut")];
        Assert.False(story.Holds(escalation));
        Assert.True(story.Holds(proposed));
        story.Does(Sigrid, Do.Decline("c2"));
        Assert.False(story.Holds(proposed));
    }

    [Fact]
    public void What_woke_holds_until_it_is_kept_and_a_moved_date_while_it_is_that_date()
    {
        var story = With(Promised.Contingent(Solveig, "job-started", 2));
        var woken = story.Does(Ola, Do.Report("job-started", "2026-03-16")).Single(n => n.Kind is NoticeKind.Woken);
        var first = story.Does(Ola, Do.MoveEvent("l1", "2026-03-23")).Single(n => n.To == Solveig);
        Assert.True(story.Holds(woken));
        Assert.True(story.Holds(first));
        var second = story.Does(Ola, Do.MoveEvent("l1", "2026-03-30")).Single(n => n.To == Solveig);
        Assert.False(story.Holds(first));
        Assert.True(story.Holds(second));
        story.Does(Solveig, Do.Keep("c1"));
        Assert.False(story.Holds(woken));
        Assert.False(story.Holds(second));
    }

    [Fact]
    public void A_question_to_renew_holds_for_that_end_and_a_missing_owner_while_missing()
    {
        var story = With(Promised.Standing(Solveig, "2026-03-31"));
        var renewal = story.SleepsUntil("2026-03-17 07:00").Single(n => n.Kind is NoticeKind.Renewal);
        Assert.True(story.Holds(renewal));
        story.Does(Solveig, Do.Move("c1", "2026-06-30"));
        Assert.False(story.Holds(renewal));

        story.Does(Solveig, Do.HandOver("c1", Jonas, from: "2026-03-17"));
        var without = story.SleepsUntil("2026-03-17 07:30").Single(n => n.Kind is NoticeKind.WithoutOwner);
        Assert.True(story.Holds(without));
        story.Does(Jonas, Do.Accept("c1"));
        Assert.False(story.Holds(without));
    }

    [Fact]
    public void That_a_promise_stands_is_not_told_of_one_that_does_not_nor_to_who_declined()
    {
        var story = With(Promised.Standing(Solveig), Promised.Standing(Solveig));
        Notice HandedOver(string id)
        {
            story.Does(Solveig, Do.HandOver(id, Jonas));
            return story.Does(Jonas, Do.Accept(id)).Single(n => n.Kind is NoticeKind.PromiseStands);
        }

        var (one, other) = (HandedOver("c1"), HandedOver("c2"));
        Assert.True(story.Holds(one));
        story.Does(Jonas, Do.Withdraw("c1"));
        Assert.False(story.Holds(one));
        Assert.True(story.Holds(other));
        story.Does(Ola, Do.Report("service-declined", "2026-03-02"));
        Assert.False(story.Holds(other));
    }
}
