using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

/// <summary>A life event that was noted by mistake never happened; what was done because of it stays done.</summary>
public partial class TakeLifeEventBackTests
{
    private static (NoticeKind Kind, PersonId To, string? Commitment)[] Told(IEnumerable<Notice> notices) => [.. notices.Select(n => (n.Kind, n.To, n.Commitment?.Value))];

    [Fact]
    public void What_it_woke_waits_again_and_nobody_is_reminded()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        story.Does(Jonas, Do.Report("job-ended", "2026-03-02"));
        story.Does(Solveig, Do.Move("c1", "2026-03-06", "l1"));
        story.Does(Jonas, Do.TakeBack("l1"));

        Assert.Null(story.Standing("c1").Due);
        Assert.Equal(CommitmentState.InForce, story.Standing("c1").State);
        Assert.Empty(story.Commitment("c1").Changes);
        Assert.Empty(story.File.LifeEvents);
        var gone = Assert.Single(story.File.Reported);
        Assert.Equal((Actor.Of(Jonas), story.Now), (gone.TakenBack!.By, gone.TakenBack.At));
        Assert.DoesNotContain(story.SleepsUntil("2026-05-01 12:00"), n => n.Kind is NoticeKind.Reminder or NoticeKind.Escalation);
    }

    [Fact]
    public void What_was_kept_stays_kept_and_the_next_event_wakes_it_again()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2), Promised.RecurringAfter(Jonas, "job-ended", 1, "FREQ=WEEKLY"));
        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        story.SleepsUntil("2026-03-11 12:00");
        story.Does(Solveig, Do.Keep("c1", on: "2026-03-03"));
        story.Does(Jonas, Do.Keep("c2", "l1-2", "2026-03-11"));
        story.Does(Ola, Do.TakeBack("l1"));

        Assert.Equal(("l1", Day("2026-03-03")), story.Standing("c1").Occurrences.Select(o => (o.Id.Value, o.KeptOn!.Value)).Single());
        Assert.Equal(("l1-2", Day("2026-03-10"), Day("2026-03-11")), story.Standing("c2").Occurrences.Select(o => (o.Id.Value, o.Due, o.KeptOn!.Value)).Single());
        Assert.Equal(["c2"], story.File.Reported.Single().TakenBack!.Asleep.Select(id => id.Value));

        // On the same day, and another event: what was done for the first was not done for this one.
        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        Assert.Equal("l2", Assert.Single(story.File.LifeEvents).Id.Value);
        Assert.Equal(["l1", "l2"], story.Standing("c1").Occurrences.Select(o => o.Id.Value));
        Assert.Contains(story.Standing("c2").Occurrences, o => o is { IsOpen: true, Id.Value: "l2-1" });
    }

    [Fact]
    public void What_is_asked_for_each_time_loses_only_this_time()
    {
        var story = With(Promised.Contingent(Solveig, "support-requested", 1));
        story.Does(Ola, Do.Report("support-requested", "2026-03-02"));
        story.Does(Solveig, Do.Keep("c1", on: "2026-03-02"));
        story.At("2026-03-09 09:00").Does(Ola, Do.Report("support-requested", "2026-03-09"));
        story.Does(Ola, Do.TakeBack("l2"));
        Assert.Equal(["l1"], story.Standing("c1").Occurrences.Select(o => o.Id.Value));
        Assert.Equal(CommitmentState.Kept, story.Standing("c1").State);
    }

    [Fact]
    public void Of_two_days_that_two_remembered_the_one_that_stays_wakes_it()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        story.At("2026-03-03 09:00").Does(Jonas, Do.Report("job-ended", "2026-03-03"));
        var told = story.Does(Ola, Do.TakeBack("l1"));

        Assert.Equal(("l2", Day("2026-03-05")), story.Standing("c1").Occurrences.Select(o => (o.Id.Value, o.Due)).Single());
        Assert.Empty(story.File.Reported.First().TakenBack!.Asleep);
        Assert.Contains(told, n => n.Kind is NoticeKind.Woken && n.To == Solveig && n.LifeEvent?.Value == "l2");
        Assert.DoesNotContain(told, n => n.Kind is NoticeKind.WaitsAgain);
    }

    [Fact]
    public void What_was_written_down_when_two_were_known_hangs_on_the_other()
    {
        var story = Begin();
        story.Does(Ola, Do.Report("job-started", "2026-03-16"));
        story.Does(Jonas, Do.Report("job-started", "2026-03-18"));
        story.Does(Solveig, story.Meeting(Promised.Contingent(Solveig, "job-started", -3)).Decide);
        story.Does(Jonas, Do.TakeBack("l2"));
        Assert.Equal("l1", story.Standing("c1").Occurrences.Single().Id.Value);
    }

    [Fact]
    public void Who_was_told_that_it_has_a_date_is_told_once_that_it_waits()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2), Promised.Contingent(Jonas, "job-ended", 5));
        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        story.Mails(Solveig);
        story.Mails(Ola);
        var told = story.Does(Sigrid, Do.TakeBack("l1"));

        // Jonas has not heard of it yet, and hears of neither.
        Assert.Equal([(NoticeKind.WaitsAgain, Solveig, "c1"), (NoticeKind.WaitsAgain, Jonas, "c2"), (NoticeKind.StandsAfterEvent, Ola, null)], Told(told));
        story.At("2026-03-03 08:00");
        Assert.Equal([(NoticeKind.WaitsAgain, Solveig, "c1")], Told(story.Mails(Solveig).Where(n => n.Kind is not NoticeKind.WrittenForYou)));
        Assert.DoesNotContain(story.Mails(Jonas), n => n.Kind is NoticeKind.Woken or NoticeKind.WaitsAgain);
        Assert.Equal([(NoticeKind.StandsAfterEvent, Ola, null)], Told(story.Mails(Ola)));

        // Nothing is told of it after that, and it is not taken back twice.
        Assert.Empty(story.Does(Sigrid, Do.TakeBack("l1")));
        Assert.DoesNotContain(story.SleepsUntil("2026-05-01 12:00"), n => n.Commitment is not null);
    }

    [Fact]
    public void Who_takes_it_back_knows_and_what_is_woken_again_meanwhile_does_not_wait()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        story.Does(Solveig, Do.Report("job-ended", "2026-03-02"));
        story.Mails(Solveig);
        Assert.DoesNotContain(story.Does(Solveig, Do.TakeBack("l1")), n => n.To == Solveig);

        story.Does(Solveig, Do.Report("job-ended", "2026-03-02"));
        story.Mails(Solveig);
        var waits = Assert.Single(story.Does(Jonas, Do.TakeBack("l2")), n => n.Kind is NoticeKind.WaitsAgain);
        Assert.True(story.Holds(waits));
        story.Does(Jonas, Do.Report("job-ended", "2026-03-02"));
        Assert.False(story.Holds(waits));
    }

    [Fact]
    public void The_coordinator_who_was_told_that_nobody_keeps_it_and_whoever_is_asked_are_told_that_it_waits()
    {
        var story = Begin();
        story.Does(Solveig, story.Meeting(Promised.Contingent(Sigrid, "job-ended", 2)).Decide);
        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        story.At("2026-03-03 08:00").Mails(Kari);
        story.Mails(Sigrid);
        var told = story.Does(Ola, Do.TakeBack("l1"));
        Assert.Equal([(NoticeKind.WaitsAgain, Kari), (NoticeKind.WaitsAgain, Sigrid)], told.Where(story.Holds).Select(n => (n.Kind, n.To)).OrderBy(n => n.To.Value));
    }

    [Fact]
    public void What_it_had_ended_applies_again_and_its_keeper_is_told()
    {
        var story = With(Promised.Recurring(Solveig, "2026-03-06", "FREQ=WEEKLY").StoppedBy("job-ended"));
        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        story.At("2026-03-03 08:00").Mails(Solveig);
        var told = story.Does(Ola, Do.TakeBack("l1"));
        Assert.True(story.Holds(Assert.Single(told, n => n.Kind is NoticeKind.AppliesAgain && n.To == Solveig)));
        Assert.Equal(CommitmentState.InForce, story.Standing("c1").State);
        Assert.Contains(story.SleepsUntil("2026-03-06 12:00"), n => n.Kind is NoticeKind.Reminder);
    }

    [Fact]
    public void What_was_heard_while_a_promise_had_ended_by_mistake_wakes_it()
    {
        var story = With(Promised.Contingent(Solveig, "support-requested", 1).StoppedBy("job-ended"));
        story.Does(Jonas, Do.Report("job-ended", "2026-03-02"));
        story.At("2026-03-04 09:00").Does(Ola, Do.Report("support-requested", "2026-03-04"));
        Assert.Empty(story.Commitment("c1").Anchors);
        var told = story.At("2026-03-09 09:00").Does(Jonas, Do.TakeBack("l1"));
        Assert.Equal(("l2", Day("2026-03-09")), story.Standing("c1").Occurrences.Select(o => (o.Id.Value, o.Due)).Single());
        Assert.Contains(told, n => n.Kind is NoticeKind.Woken && n.To == Solveig);
        Assert.Contains(told, n => n.Kind is NoticeKind.StandsAfterEvent && n.To == Ola);
    }

    [Fact]
    public void Declined_by_mistake_everything_comes_back_that_was_due_woken_or_to_be_confirmed()
    {
        var story = With(
            Promised.Dated(Solveig, "2026-03-04"), Promised.Contingent(Jonas, "job-ended", 2), Promised.Contingent(Solveig, "job-at-risk", 2), Promised.Standing(Jonas));
        story.SleepsUntil("2026-03-02 09:10");
        story.Does(Solveig, Do.Report("job-at-risk", "2026-03-02"));
        story.Does(Jonas, Do.Report("service-declined", "2026-03-02"));

        // What was to be sent is not sent, and what happens meanwhile wakes nothing.
        foreach (var person in new[] { Ola, Solveig, Jonas })
        {
            Assert.DoesNotContain(story.Mails(person), n => n.Kind is NoticeKind.Confirmation or NoticeKind.Woken or NoticeKind.StandsAfterEvent);
        }

        Assert.DoesNotContain(story.SleepsUntil("2026-03-09 12:00"), n => n.Kind is NoticeKind.Reminder or NoticeKind.Escalation or NoticeKind.Confirmation);
        story.Mails(Kari);
        story.Does(Ola, Do.Report("job-ended", "2026-03-09"));
        Assert.Empty(story.Commitment("c2").Anchors);

        var told = story.Does(Sigrid, Do.TakeBack("l2"));
        Assert.Contains(told, n => n.Kind is NoticeKind.OutreachGoesOn && n.To == Kari && story.Holds(n));
        Assert.Contains(told, n => n.Kind is NoticeKind.Woken && n.To == Jonas && n.Commitment?.Value == "c2" && story.Holds(n));
        Assert.Contains(told, n => n.Kind is NoticeKind.Woken && n.To == Solveig && n.Commitment?.Value == "c3" && story.Holds(n));
        Assert.Single(told, n => n.Kind is NoticeKind.StandsAfterEvent);
        Assert.Equal(("l3", Day("2026-03-11")), story.Standing("c2").Occurrences.Select(o => (o.Id.Value, o.Due)).Single());

        var later = story.SleepsUntil("2026-03-10 12:00");
        Assert.True(story.Holds(Assert.Single(later, n => n.Kind is NoticeKind.Confirmation)));
        Assert.Contains(later, n => n.Kind is NoticeKind.Escalation && n.Commitment?.Value == "c1");
        Assert.Contains(later, n => n.Kind is NoticeKind.Reminder && n.Commitment?.Value == "c1");
        Assert.Contains(story.Mails(Ola), n => n.Kind is NoticeKind.Confirmation);
    }

    [Fact]
    public void What_was_not_said_because_they_had_declined_is_said()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.SleepsUntil("2026-03-02 12:00");
        story.Mails(Ola);
        story.At("2026-03-02 18:00").Does(Solveig, Do.HandOver("c1", Jonas));
        story.Does(Jonas, Do.Accept("c1"));
        story.Does(Jonas, Do.Report("service-declined", "2026-03-02"));
        story.At("2026-03-03 08:00");
        Assert.Empty(story.Mails(Ola));
        var told = story.Does(Jonas, Do.TakeBack("l1"));
        Assert.Equal([(NoticeKind.PromiseStands, Ola, "c1")], Told(told.Where(n => n.To == Ola)));
        Assert.Equal([(NoticeKind.PromiseStands, Ola, "c1")], Told(story.Mails(Ola)));
    }

    [Fact]
    public void Two_who_declined_are_both_taken_back_before_anything_goes_on()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.Does(Jonas, Do.Report("service-declined", "2026-03-02"));
        story.Does(Solveig, Do.Report("service-declined", "2026-03-01"));
        story.At("2026-03-03 08:00").Mails(Kari);
        Assert.DoesNotContain(story.Does(Jonas, Do.TakeBack("l1")), story.Holds);
        Assert.Equal(CommitmentState.Withdrawn, story.Standing("c1").State);
        Assert.Contains(story.Does(Jonas, Do.TakeBack("l2")), n => n.Kind is NoticeKind.OutreachGoesOn && story.Holds(n));
        Assert.Equal(CommitmentState.InForce, story.Standing("c1").State);
    }

    [Fact]
    public void What_the_jobseeker_declined_nobody_resumes_but_they_or_a_coordinator()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.Does(Ola, Do.Report("service-declined", "2026-03-02"));
        Assert.Equal(ReasonCode.OnlyJobseekerOrCoordinator, story.Refused(Solveig, Do.TakeBack("l1")));
        Assert.Equal(ReasonCode.OnlyJobseekerOrCoordinator, story.Refused(Solveig, Do.MoveEvent("l1", "2028-01-01")));
        Assert.IsType<Refusal.Forbidden>(((Decision.Refused)new TakeLifeEventBack(new("l1")).Decide(story.File, story.Context(Actor.System))).Refusal);
        Assert.Equal(ReasonCode.OnlyParticipants, story.Refused(Stranger, Do.TakeBack("l1")));
        Assert.Equal(ReasonCode.NotFound, story.Refused(Ola, Do.TakeBack("l2")));

        // A coordinator of the team who takes no part, too; and then they are told.
        story.Coordinators = [Kari, Stranger];
        var told = story.Does(Stranger, Do.TakeBack("l1"));
        Assert.True(story.Holds(Assert.Single(told, n => n.Kind is NoticeKind.StandsAfterEvent && n.To == Ola)));
        Assert.Equal(ReasonCode.LifeEventTakenBack, story.Refused(Ola, Do.MoveEvent("l1", "2026-03-03")));
    }

    [Fact]
    public void What_somebody_noted_and_the_jobseeker_said_as_well_is_the_jobseekers()
    {
        var story = Begin();
        story.Does(Jonas, Do.Report("service-declined", "2026-03-02"));
        Assert.Empty(story.Does(Ola, Do.Report("service-declined", "2026-03-02")));
        Assert.Equal(ReasonCode.OnlyJobseekerOrCoordinator, story.Refused(Jonas, Do.TakeBack("l1")));
        story.Does(Ola, Do.TakeBack("l1"));
        Assert.Empty(story.File.LifeEvents);
    }

    [Fact]
    public void Who_heard_that_the_jobseeker_wants_to_talk_hears_that_they_took_it_back()
    {
        var story = Begin();
        story.Does(Ola, Do.Report("support-requested", "2026-03-02"));
        var told = story.Does(Ola, Do.TakeBack("l1"));
        Assert.Equal([(NoticeKind.SaidNoMore, Solveig, (string?)null)], Told(told));

        // Not mailed yet: they hear of neither, and nobody waits for an answer.
        Assert.Empty(story.Mails(Solveig));
        Assert.False(story.Holds(told[0]));
        Assert.Empty(story.SleepsUntil("2026-03-05 12:00"));

        story.Does(Ola, Do.Report("support-requested", "2026-03-05"));
        Assert.Equal([(NoticeKind.Said, Solveig, (string?)null)], Told(story.Mails(Solveig)));
        var again = Assert.Single(story.Does(Ola, Do.TakeBack("l2")));
        Assert.True(story.Holds(again));
        story.Does(Ola, Do.Report("support-requested", "2026-03-05"));
        Assert.False(story.Holds(again));
    }

    [Fact]
    public void What_another_takes_back_that_the_jobseeker_said_the_jobseeker_is_told()
    {
        var story = With(Promised.Standing(Solveig));
        story.Does(Ola, Do.Report("job-at-risk", "2026-03-02"));
        Assert.True(story.Holds(Assert.Single(story.Does(Jonas, Do.TakeBack("l1")), n => n.To == Ola && n.Kind is NoticeKind.StandsAfterEvent)));

        var before = Begin();
        before.Does(Ola, Do.Report("job-at-risk", "2026-03-02"));
        Assert.DoesNotContain(before.Does(Jonas, Do.TakeBack("l1")), n => n.To == Ola);
    }
}
