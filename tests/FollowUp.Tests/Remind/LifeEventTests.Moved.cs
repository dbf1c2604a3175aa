using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

// An event that is moved, or comes again.
public partial class LifeEventTests
{
    [Fact]
    public void What_is_overdue_stays_overdue_when_its_event_is_moved()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        story.At("2026-03-20 12:00").Does(Solveig, Do.MoveEvent("l1", "2026-03-01"));
        Assert.Equal(Day("2026-03-04"), story.Standing("c1").Due);
        story.Does(Solveig, Do.MoveEvent("l1", "2026-03-05"));
        Assert.Equal(Day("2026-03-09"), story.Standing("c1").Due);
    }

    [Fact]
    public void A_later_event_wakes_again_only_what_was_kept_meanwhile()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2), Promised.Contingent(Jonas, "job-ended", 2));
        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        story.Does(Solveig, Do.Keep("c1"));
        Assert.Equal(CommitmentState.Kept, story.Standing("c1").State);

        var told = story.At("2026-06-01 12:00").Does(Ola, Do.Report("job-ended", "2026-06-01"));

        Assert.Equal(["c1"], told.Where(n => n.Kind is NoticeKind.Woken).Select(n => n.Commitment!.Value.Value));
        Assert.Equal((CommitmentState.InForce, Day("2026-06-03")), (story.Standing("c1").State, story.Standing("c1").Due!.Value));
        Assert.Equal(["l1", "l2"], story.Standing("c1").Occurrences.Select(o => o.Id.Value));
        Assert.Equal(Day("2026-03-04"), story.Standing("c2").Due);
    }

    [Fact]
    public void What_was_planned_by_a_slip_for_next_year_is_due_from_the_day_on_which_it_came()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        story.Does(Solveig, Do.Report("job-ended", "2027-03-02"));
        var told = story.At("2026-03-02 12:00").Does(Ola, Do.Report("job-ended", "2026-03-02"));

        Assert.Equal(Day("2026-03-04"), story.Standing("c1").Due);
        Assert.Equal("l1", Assert.Single(story.File.LifeEvents).Id.Value);
        Assert.Contains(told, n => (n.Kind, n.To, n.SendAt) == (NoticeKind.Woken, Solveig, story.Now));
        Assert.Contains(story.Notices, n => (n.Kind, n.To, n.LifeEvent!.Value.Value) == (NoticeKind.StandsAfterEvent, Ola, "l1"));
    }

    [Fact]
    public void Two_changes_of_hours_that_lie_ahead_are_two()
    {
        var story = With(Promised.Contingent(Solveig, "hours-or-pay-changed", 2));
        story.Does(Solveig, Do.Report("hours-or-pay-changed", "2026-04-01"));
        story.Does(Ola, Do.Report("hours-or-pay-changed", "2026-03-02"));
        Assert.Equal(2, story.File.LifeEvents.Count);
    }

    [Theory]
    [InlineData("2026-03-09", true, "another day within two weeks is the same end")]
    [InlineData("2026-03-30", false, "weeks later it is another")]
    public void On_a_page_another_day_puts_the_same_end_right(string on, bool same, string because)
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        ReportLifeEvent said = new(LifeEventKind.JobEnded, Day(on), null);
        Assert.True(same == (said.PutsRight(story.File, Day("2026-03-30")) is not null), because);

        // What it woke was done: a later end is another, and wakes it again.
        story.Does(Solveig, Do.Keep("c1"));
        Assert.Null(said.PutsRight(story.File, Day("2026-03-30")));
        Assert.NotNull(new ReportLifeEvent(LifeEventKind.JobEnded, Day("2026-03-01"), null).PutsRight(story.File, Day("2026-03-30")));

        // And after another job has begun.
        story.Does(Ola, Do.Report("job-started", "2026-03-03"));
        Assert.Null(new ReportLifeEvent(LifeEventKind.JobEnded, Day("2026-03-01"), null).PutsRight(story.File, Day("2026-03-30")));
    }

    [Fact]
    public void Whoever_moves_it_to_and_fro_tells_the_jobseeker_once()
    {
        var story = With(Promised.Recurring(Solveig, "2026-03-03", "FREQ=WEEKLY").StoppedBy("job-ended"));
        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        story.At("2026-03-02 14:00");
        for (var i = 0; i < 6; i++)
        {
            story.At(story.Now.AddMinutes(1)).Does(Jonas, Do.MoveEvent("l1", i % 2 == 0 ? "2026-03-20" : "2026-03-01"));
        }

        var moved = story.Notices.Where(n => n.Kind is NoticeKind.StandsAfterEvent && n.Due is not null).ToList();
        Assert.Single(moved.Select(n => n.SendAt).Distinct());
        Assert.Equal([moved[^1].Id], moved.Where(n => StillHolds.Check(story.File, n, Ola, story.Context(Actor.Service))).Select(n => n.Id));
    }

    [Fact]
    public void What_the_jobseeker_says_by_a_button_is_heard_again_after_an_hour_and_not_before()
    {
        var story = Begin();
        var first = Assert.Single(story.At("2026-03-02 09:00").Does(Ola, Do.Report("support-requested", "2026-03-02")));
        story.Append(Actor.Service, [new CaseEvent.NoticesSettled(Solveig, [first.Id], NoticeOutcome.Sent, null, null)]);
        Assert.Empty(story.At("2026-03-02 09:59").Does(Ola, Do.Report("support-requested", "2026-03-02")));
        Assert.Equal([(NoticeKind.Said, Solveig)], story.At("2026-03-02 10:01").Does(Ola, Do.Report("support-requested", "2026-03-02")).Select(n => (n.Kind, n.To)));
    }

    [Fact]
    public void Each_saying_has_its_own_readers()
    {
        var story = Begin();
        story.Does(Jonas, Do.Report("job-at-risk", "2026-03-02", "The boss told me."));
        story.Does(Ola, Do.Report("job-at-risk", "2026-03-02", "For Solveig."));
        var e = Assert.Single(story.File.LifeEvents);

        // Solveig was told that Ola had said something; Jonas had written before.
        Assert.Equal("For Solveig.", story.File.NotesFor(e, new(Solveig, false)));
        Assert.Equal("The boss told me.", story.File.NotesFor(e, new(Jonas, false)));
        Assert.Equal("The boss told me.\nFor Solveig.", story.File.NotesFor(e, new(Ola, false)));
        Assert.Null(story.File.NotesFor(e, new(Kari, true)));
    }

    [Fact]
    public void An_earlier_event_reported_later_does_not_wake_what_was_kept()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        story.At("2026-03-10 12:00").Does(Ola, Do.Report("job-ended", "2026-03-10"));
        story.Does(Solveig, Do.Keep("c1"));
        Assert.Empty(story.Does(Jonas, Do.Report("job-ended", "2026-03-03")));
        Assert.Equal(CommitmentState.Kept, story.Standing("c1").State);
    }

    [Fact]
    public void A_moved_event_moves_what_hangs_on_it_and_tells_those_who_may_have_heard_the_old_day()
    {
        var story = With(Promised.Contingent(Solveig, "job-started", 2));
        story.Does(Ola, Do.Report("job-started", "2026-03-16"));
        var told = story.Does(Ola, Do.MoveEvent("l1", "2026-03-23"));

        Assert.Equal(Day("2026-03-25"), story.Standing("c1").Due);
        Assert.Equal([(NoticeKind.DateMoved, Solveig), (NoticeKind.StandsAfterEvent, Ola)], told.Select(n => (n.Kind, n.To)));
        Assert.Empty(story.Does(Ola, Do.MoveEvent("l1", "2026-03-23")));
    }

    [Fact]
    public void What_waits_for_the_morning_names_the_new_day_by_itself()
    {
        var story = With(Promised.Contingent(Solveig, "job-started", 2)).At("2026-03-02 20:30");
        story.Does(Ola, Do.Report("job-started", "2026-03-16"));

        Assert.Empty(story.Does(Ola, Do.MoveEvent("l1", "2026-03-23")));

        story.At("2026-03-03 08:00");
        Assert.Equal([NoticeKind.Woken], story.Mails(Solveig).Where(n => n.LifeEvent is not null).Select(n => n.Kind));
    }

    [Fact]
    public void A_date_that_stays_as_it_was_is_told_to_nobody_and_leaves_the_owners_own_alone()
    {
        var story = ToldOfTheirJob(Promised.Contingent(Solveig, "job-started", 2));
        story.Does(Jonas, Do.MoveEvent("l1", "2026-03-14"));
        story.Does(Solveig, Do.Move("c1", "2026-03-20"));

        // Two working days from Saturday and from Sunday are the same day.
        Assert.Empty(story.Does(Jonas, Do.MoveEvent("l1", "2026-03-15")));
        Assert.Equal(Day("2026-03-20"), story.Standing("c1").Due);
    }

    [Fact]
    public void Nothing_is_due_before_its_keeper_hears_of_it()
    {
        var late = With(Promised.Contingent(Solveig, "job-ended", 0)).At("2026-03-02 20:30");
        late.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        Assert.Equal(Day("2026-03-03"), late.Standing("c1").Due);

        var story = ToldOfTheirJob(Promised.Contingent(Solveig, "job-started", 2));
        story.At("2026-03-02 11:30").Does(Jonas, Do.MoveEvent("l1", "2026-02-26"));
        Assert.Equal(Day("2026-03-03"), story.Standing("c1").Due);
    }

    [Fact]
    public void Who_says_that_a_planned_end_has_come_has_said_so_and_hears_when_another_takes_it_back()
    {
        var story = With(Promised.Dated(Solveig, "2026-06-01"));
        story.At("2026-03-03 10:00").Does(Solveig, Do.Report("job-ended", "2026-03-20"));
        story.At("2026-03-05 10:00").Does(Ola, Do.Report("job-ended", "2026-03-05"));
        Assert.True(Assert.Single(story.File.LifeEvents).IsSaidBy(Ola));

        story.Mails(Solveig);

        Assert.Contains(story.Does(Jonas, Do.TakeBack("l1")), n => n.To == Ola);
    }

    [Fact]
    public void A_context_at_another_time_is_of_that_day()
    {
        var context = With().Context(Actor.Service);
        Assert.Equal(context.Today.AddDays(3), (context with { Now = context.Now.AddDays(3) }).Today);
    }

    // Who keeps nothing any more is not told of a date, and who is asked and who looks after it are.
    [Fact]
    public void Of_what_nobody_keeps_yet_those_hear_who_are_asked_and_who_coordinate()
    {
        var story = ToldOfTheirJob(Promised.Contingent(Solveig, "job-started", 2));
        story.Does(Solveig, Do.HandOver("c1", Jonas, from: "2026-03-02"));

        var told = story.Does(Ola, Do.MoveEvent("l1", "2026-03-23"));

        Assert.Equal([(NoticeKind.WithoutOwner, Kari), (NoticeKind.WaitsForYes, Jonas)], told.Where(n => n.To != Ola).Select(n => (n.Kind, n.To)));
    }

    [Fact]
    public void When_the_day_on_which_they_declined_is_another_those_who_coordinate_hear_it()
    {
        var story = With(Promised.Standing(Solveig));
        var stopped = story.Does(Jonas, Do.Report("service-declined", "2026-03-02")).Single(n => n.Kind is NoticeKind.OutreachStopped);
        Assert.Empty(story.Does(Jonas, Do.MoveEvent("l1", "2026-03-16")));
        story.Append(Actor.Service, [new CaseEvent.NoticesSettled(Kari, [stopped.Id], NoticeOutcome.Sent, null, null)]);

        Assert.Equal([(NoticeKind.OutreachStopped, Kari)], story.Does(Jonas, Do.MoveEvent("l1", "2026-03-23")).Select(n => (n.Kind, n.To)));
        Assert.Empty(story.Does(Kari, Do.MoveEvent("l1", "2026-03-30")));
    }

    [Fact]
    public void Who_declined_and_agreed_anew_is_heard_when_they_decline_again_on_the_same_day()
    {
        var story = With(Promised.Contingent(Solveig, "job-started", 2));
        story.Does(Ola, Do.Report("service-declined", "2026-03-02"));
        Assert.Empty(story.Does(Ola, Do.Report("service-declined", "2026-03-02")));
        story.Does(Solveig, story.Meeting(Promised.Dated(Solveig, "2026-03-20")).Decide);
        Assert.False(story.File.HasDeclined(story.Today));

        story.Does(Ola, Do.Report("service-declined", "2026-03-02"));

        Assert.True(story.File.HasDeclined(story.Today));
    }

    [Fact]
    public void A_jobseeker_who_was_told_a_day_is_told_once_that_it_is_another()
    {
        var story = ToldOfTheirJob(Promised.Contingent(Solveig, "job-started", 2));
        story.Does(Jonas, Do.MoveEvent("l1", "2026-03-30"));
        var notice = Assert.Single(story.Does(Jonas, Do.MoveEvent("l1", "2026-03-23")), n => n.To == Ola);

        Assert.Equal((NoticeKind.StandsAfterEvent, Day("2026-03-23")), (notice.Kind, notice.Due!.Value));
        Assert.Equal([notice.Id], story.File.Pending.Values.Where(n => n.To == Ola && StillHolds.Check(story.File, n, Ola, story.Context(Actor.Service))).Select(n => n.Id));
    }

    [Fact]
    public void Where_nothing_that_they_were_told_of_moves_they_are_told_nothing()
    {
        var kept = ToldOfTheirJob(Promised.Contingent(Solveig, "job-started", 2));
        kept.Does(Solveig, Do.Keep("c1"));
        Assert.DoesNotContain(kept.Does(Jonas, Do.MoveEvent("l1", "2026-03-23")), n => n.To == Ola);

        var proposed = ToldOfTheirJob(Promised.Contingent(Solveig, "job-started", 2), Promised.Contingent(Sigrid, "job-started", 2));
        proposed.Does(Solveig, Do.Keep("c1"));
        Assert.True(proposed.File.Commitments.Find(c => c.Owner == Sigrid)!.IsProposed);
        Assert.DoesNotContain(proposed.Does(Jonas, Do.MoveEvent("l1", "2026-03-23")), n => n.To == Ola);
    }

    // On the 16th of March.
    private static Story ToldOfTheirJob(params CommitmentDraft[] promises)
    {
        var story = With(promises);
        var told = story.Does(Jonas, Do.Report("job-started", "2026-03-16")).First(n => n.To == Ola);
        story.Append(Actor.Service, [new CaseEvent.NoticesSettled(Ola, [told.Id], NoticeOutcome.Sent, null, null)]);
        return story;
    }

    [Fact]
    public void A_date_of_its_own_gives_way_when_the_event_moves_and_what_was_kept_stays()
    {
        var story = With(
            Promised.Contingent(Solveig, "job-started", 2), Promised.Contingent(Jonas, "job-started", 2),
            Promised.RecurringAfter(Solveig, "job-started", 0, "FREQ=WEEKLY;COUNT=3"));
        story.Does(Ola, Do.Report("job-started", "2026-03-16"));
        story.Does(Solveig, Do.Move("c1", "2026-03-19"));
        story.Does(Jonas, Do.Keep("c2"));
        story.Does(Solveig, Do.Keep("c3", "l1-1"));
        story.Does(Solveig, Do.Move("c3", "2026-03-24", "l1-2"));
        story.Does(Ola, Do.MoveEvent("l1", "2026-04-13"));

        Assert.Equal(Day("2026-04-15"), story.Standing("c1").Due);
        Assert.Equal((CommitmentState.Kept, Day("2026-03-18")), (story.Standing("c2").State, story.Standing("c2").Due!.Value));
        Assert.Equal(
            [(Day("2026-04-13"), false), (Day("2026-04-20"), true), (Day("2026-04-27"), true)],
            story.Standing("c3").Occurrences.Select(o => (o.Due, o.IsOpen)));
    }

    [Fact]
    public void A_reminder_whose_time_comes_again_for_the_moved_date_is_sent_once_for_that_date()
    {
        var story = With(Promised.Contingent(Solveig, "job-started", 2));
        story.Does(Ola, Do.Report("job-started", "2026-03-16"));
        story.SleepsUntil("2026-03-16 12:00");
        story.Does(Ola, Do.MoveEvent("l1", "2026-03-23"));
        story.SleepsUntil("2026-03-16 13:00");
        story.Does(Ola, Do.MoveEvent("l1", "2026-03-16"));
        story.SleepsUntil("2026-03-16 14:00");
        story.Does(Ola, Do.MoveEvent("l1", "2026-03-23"));
        story.SleepsUntil("2026-04-30 12:00");

        Assert.Equal(
            [(-2, Day("2026-03-18")), (-2, Day("2026-03-25")), (0, Day("2026-03-25")), (1, Day("2026-03-25"))],
            story.Notices.Where(n => n.Kind is NoticeKind.Reminder).Select(n => (n.Step!.Value, n.Due!.Value)));
    }

    [Fact]
    public void A_moved_date_that_waits_to_be_told_is_told_once()
    {
        var story = With(Promised.Contingent(Solveig, "job-started", 2));
        story.Does(Ola, Do.Report("job-started", "2026-03-16"));
        foreach (var on in new[] { "2026-03-23", "2026-03-30", "2026-03-23" })
        {
            story.Does(Ola, Do.MoveEvent("l1", on));
        }

        story.At("2026-03-03 08:00");
        Assert.Equal([Day("2026-03-25")], story.Mails(Solveig).Where(n => n.Kind is NoticeKind.DateMoved).Select(n => n.Due!.Value));
    }
}
