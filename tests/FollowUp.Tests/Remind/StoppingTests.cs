using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

public class StoppingTests
{
    [Fact]
    public void What_a_life_event_stops_is_reminded_of_no_more()
    {
        var story = With(Promised.Recurring(Solveig, "2026-03-06", "FREQ=WEEKLY").StoppedBy("job-ended"), Promised.Dated(Solveig, "2026-03-13"));
        story.SleepsUntil("2026-03-10 12:00");
        story.Does(Ola, Do.Report("job-ended", "2026-03-10"));

        Assert.Equal(CommitmentState.Withdrawn, story.Standing("c1").State);
        Assert.Equal(CommitmentState.InForce, story.Standing("c2").State);
        Assert.DoesNotContain(story.SleepsUntil("2026-05-01 12:00"), n => n.Commitment?.Value == "c1");
        Assert.Equal(ReasonCode.IsWithdrawn, story.Refused(Solveig, Do.Keep("c1", "2026-03-06")));
    }

    [Fact]
    public void A_stop_that_is_still_to_come_leaves_what_is_due_until_then()
    {
        var story = With(Promised.Recurring(Solveig, "2026-03-06", "FREQ=WEEKLY").StoppedBy("job-started"));
        story.Does(Ola, Do.Report("job-started", "2026-03-20"));
        Assert.Equal(["2026-03-06", "2026-03-13", "2026-03-20"], story.Standing("c1").Occurrences.Select(o => o.Id.Value));
        Assert.Equal(CommitmentState.InForce, story.Standing("c1").State);
        Assert.Equal(CommitmentState.Withdrawn, story.At("2026-03-20 12:00").Standing("c1").State);
    }

    [Fact]
    public void A_stop_that_was_known_before_the_promise_stops_it_too()
    {
        var story = Begin();
        story.Does(Ola, Do.Report("job-started", "2026-03-20"));
        story.Does(Solveig, story.Meeting(Promised.Recurring(Solveig, "2026-03-06", "FREQ=WEEKLY").StoppedBy("job-started")).Decide);
        Assert.Equal(["2026-03-06", "2026-03-13", "2026-03-20"], story.Standing("c1").Occurrences.Select(o => o.Id.Value));
        Assert.Equal(CommitmentState.Withdrawn, story.At("2026-03-20 12:00").Standing("c1").State);
    }

    [Fact]
    public void What_was_over_before_the_promise_does_not_stop_it()
    {
        var story = Begin();
        story.Does(Ola, Do.Report("job-started", "2026-03-02"));
        story.Does(Solveig, story.Meeting(Promised.Recurring(Solveig, "2026-03-06", "FREQ=WEEKLY").StoppedBy("job-started")).Decide);
        Assert.Equal(CommitmentState.InForce, story.At("2026-03-20 12:00").Standing("c1").State);
    }

    [Fact]
    public void A_stop_that_moves_stops_on_its_new_day()
    {
        var story = With(Promised.Recurring(Solveig, "2026-03-06", "FREQ=WEEKLY").StoppedBy("job-started"));
        story.At("2026-03-10 12:00").Does(Ola, Do.Report("job-started", "2026-03-10"));
        Assert.Equal(CommitmentState.Withdrawn, story.Standing("c1").State);
        story.Does(Ola, Do.MoveEvent("l1", "2026-03-24"));
        Assert.Equal(CommitmentState.InForce, story.Standing("c1").State);
    }

    [Fact]
    public void A_declined_service_stops_all_outreach_at_once_and_leaves_what_stands_standing()
    {
        var story = With(
            Promised.Dated(Solveig, "2026-03-20"), Promised.Recurring(Jonas, "2026-03-06", "FREQ=WEEKLY"),
            Promised.Contingent(Solveig, "job-ended", 2), Promised.Standing(Jonas), Promised.Wish());
        story.SleepsUntil("2026-03-18 07:00");
        var waiting = story.Notices.Last(n => n.Kind is NoticeKind.Reminder);
        var told = story.Does(Ola, Do.Report("service-declined", "2026-03-18"));
        Assert.Equal(
            [(NoticeKind.Ended, Solveig, "c1"), (NoticeKind.Ended, Jonas, "c2"), (NoticeKind.Ended, Solveig, "c3"), (NoticeKind.OutreachStopped, Kari, null)],
            told.Select(n => (n.Kind, n.To, n.Commitment?.Value)));
        Assert.All(told, n => Assert.True(story.Holds(n)));

        Assert.False(story.Holds(waiting));
        Assert.Empty(story.SleepsUntil("2026-06-01 12:00"));
        // Nobody reaches out to them; when they reach out themself, they are heard.
        Assert.Equal([(NoticeKind.Said, Solveig)], story.Does(Ola, Do.Report("job-ended", "2026-06-01")).Select(n => (n.Kind, n.To)));
        Assert.Equal(
            [CommitmentState.Withdrawn, CommitmentState.Withdrawn, CommitmentState.Withdrawn, CommitmentState.InForce, CommitmentState.InForce],
            story.File.Commitments.Select(c => story.Standing(c.Id.Value).State));
    }

    [Fact]
    public void Who_declined_gets_no_confirmation_of_what_was_agreed_before()
    {
        var story = With(Promised.Standing(Solveig));
        story.SleepsUntil("2026-03-02 09:10");
        var confirmation = Assert.Single(story.Notices, n => n.Kind is NoticeKind.Confirmation);
        Assert.True(story.Holds(confirmation));
        story.Does(Ola, Do.Report("service-declined", "2026-03-02"));
        Assert.False(story.Holds(confirmation));
        story.Mails(Ola);
        Assert.Empty(story.SleepsUntil("2026-06-01 12:00"));
    }

    [Fact]
    public void What_is_agreed_after_that_is_confirmed_again()
    {
        var story = With(Promised.Standing(Solveig));
        story.Does(Ola, Do.Report("service-declined", "2026-03-02"));
        story.At("2026-03-30 12:00").Does(Solveig, story.Meeting(Promised.Dated(Solveig, "2026-04-20")).Decide);
        var told = story.SleepsUntil("2026-03-30 12:10");
        Assert.True(story.Holds(Assert.Single(told, n => n.Kind is NoticeKind.Confirmation)));
        Assert.Equal(CommitmentState.InForce, story.Standing("c2").State);
    }

    [Fact]
    public void What_an_event_both_wakes_and_stops_is_stopped()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2).StoppedBy("job-ended"));
        var told = story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        Assert.Equal([(NoticeKind.Ended, Solveig), (NoticeKind.StandsAfterEvent, Ola)], told.Select(n => (n.Kind, n.To)));
        Assert.Equal(CommitmentState.Withdrawn, story.Standing("c1").State);
    }

    [Fact]
    public void Whoever_keeps_what_an_event_ends_is_told_and_the_jobseeker_for_their_own()
    {
        var story = With(
            Promised.Dated(Solveig, "2026-03-20").StoppedBy("job-ended"), Promised.Dated(Jonas, "2026-03-20"),
            Promised.Dated(Sigrid, "2026-03-20").StoppedBy("job-ended"), Promised.Standing(Ola).StoppedBy("job-ended"));
        var told = story.Does(Ola, Do.Report("job-ended", "2026-03-02"));

        Assert.Equal([(NoticeKind.Ended, Solveig, "c1"), (NoticeKind.StandsAfterEvent, Ola, null)], told.Select(n => (n.Kind, n.To, n.Commitment?.Value)));
        Assert.Equal(story.Local("2026-03-03 08:00"), told[0].SendAt);
        Assert.Equal(Day("2026-03-02"), told[0].Due);
        Assert.Empty(story.Does(Solveig, Do.Report("job-ended", "2026-03-02")));
    }

    [Fact]
    public void Where_the_owner_has_left_the_coordinator_is_told_that_it_ends()
    {
        var story = With(Promised.Standing(Solveig).StoppedBy("job-ended"));
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        story.Append(Actor.Of(Kari), [new CaseEvent.ParticipantLeft(Solveig)]);
        Assert.Contains((NoticeKind.Ended, Kari), story.Does(Ola, Do.Report("job-ended", "2026-03-02")).Select(n => (n.Kind, n.To)));
    }

    [Fact]
    public void What_applies_again_is_told_to_who_was_told_that_it_ended_and_to_nobody_else()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20").StoppedBy("job-started"));
        var ended = story.Does(Ola, Do.Report("job-started", "2026-03-02"))[0];
        Assert.True(story.Holds(ended));

        // Before the digest that would tell it: what is told is that it ends later, and not that it applies again.
        var early = story.Does(Ola, Do.MoveEvent("l1", "2026-03-04"));
        Assert.Equal([NoticeKind.AppliesAgain, NoticeKind.Ended, NoticeKind.StandsAfterEvent], early.Select(n => n.Kind));
        Assert.Equal([false, true, true], early.Select(story.Holds));
        Assert.False(story.Holds(ended));

        story.At("2026-03-04 08:00").Mails(Solveig);
        var late = story.Does(Ola, Do.MoveEvent("l1", "2026-03-10"));
        Assert.Equal([NoticeKind.AppliesAgain, NoticeKind.Ended, NoticeKind.StandsAfterEvent], late.Select(n => n.Kind));
        Assert.All(late, n => Assert.True(story.Holds(n)));
        story.At("2026-03-05 08:00").Mails(Solveig);
        story.Mails(Ola);

        // From one day ahead to another: the owner is told the day, the jobseeker knows that it ends.
        Assert.Equal([(NoticeKind.Ended, Solveig, Day("2026-03-12"))], story.Does(Ola, Do.MoveEvent("l1", "2026-03-12")).Select(n => (n.Kind, n.To, n.Due!.Value)));
        story.Does(Solveig, Do.Withdraw("c1"));
        Assert.False(story.Holds(story.Notices[^1]));
    }

    [Fact]
    public void What_ends_on_a_day_that_is_known_when_it_is_promised_is_told_with_the_promise()
    {
        var story = Begin();
        story.Does(Ola, Do.Report("job-started", "2026-03-20"));
        var told = story.Does(Solveig, story.Meeting(Promised.Dated(Solveig, "2026-03-30").StoppedBy("job-started"), Promised.Dated(Solveig, "2026-03-30")).Decide);
        Assert.Equal([(NoticeKind.Ended, Solveig, "c1", Day("2026-03-20"))], told.Select(n => (n.Kind, n.To, n.Commitment!.Value.Value, n.Due!.Value)));
        Assert.True(story.Holds(told[0]));
    }
}
