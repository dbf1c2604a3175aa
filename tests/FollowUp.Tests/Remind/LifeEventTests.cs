using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

public partial class LifeEventTests
{
    [Fact]
    public void An_event_wakes_what_waits_for_it_and_nothing_else()
    {
        var story = With(
            Promised.Contingent(Solveig, "job-ended", 2), Promised.Contingent(Solveig, "job-started", 2), Promised.Dated(Solveig, "2026-03-20"));
        var told = story.At("2026-03-05 12:00").Does(Ola, Do.Report("job-ended", "2026-03-05"));

        Assert.Equal(Day("2026-03-09"), story.Standing("c1").Due);
        Assert.Null(story.Standing("c2").Due);
        Assert.Equal(
            [(NoticeKind.Woken, Solveig, "c1", story.Now), (NoticeKind.StandsAfterEvent, Ola, null, story.Now)],
            told.Select(n => (n.Kind, n.To, n.Commitment?.Value, n.SendAt)));
    }

    [Fact]
    public void What_waits_for_an_event_is_never_overdue_before_it()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2), Promised.RestingUntil(Jonas, "job-ended", 2));
        story.SleepsUntil("2028-01-03 12:00");
        Assert.All(story.File.Commitments, c => Assert.Equal((CommitmentState.InForce, 0), (story.Standing(c.Id.Value).State, story.Standing(c.Id.Value).OverdueWorkingDays)));
        Assert.DoesNotContain(story.Notices, n => n.Kind is NoticeKind.Reminder or NoticeKind.Escalation);
    }

    [Fact]
    public void What_is_reported_on_a_weekend_is_told_when_the_window_opens()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        var told = story.At("2026-03-07 21:00").Does(Ola, Do.Report("job-ended", "2026-03-07"));
        Assert.All(told, n => Assert.Equal(story.Local("2026-03-09 08:00"), n.SendAt));
        Assert.Equal(Day("2026-03-10"), story.Standing("c1").Due);
    }

    [Fact]
    public void The_same_event_reported_twice_is_one_event()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        var version = story.File.Version;

        Assert.Empty(story.At("2026-03-20 12:00").Does(Solveig, Do.Report("job-ended", "2026-03-02")));
        Assert.Equal(version, story.File.Version);
    }

    [Fact]
    public void The_last_places_are_kept_for_the_jobseeker_and_coordinators()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        for (var i = 0; i < Limits.LifeEvents - Limits.LifeEventsKeptFree; i++)
        {
            var by = new[] { Solveig, Jonas, Sigrid }[i % 3];
            story.At(story.Local("2026-03-02 09:00").AddDays(i / 60)).Does(by, Do.Report("job-at-risk", $"{Day("2026-06-01").AddDays(i):yyyy-MM-dd}"));
        }

        Assert.All([Solveig, Jonas, Sigrid], p => Assert.Equal(ReasonCode.LifeEventsToday, story.Refused(p, Do.Report("job-ended", "2026-03-02"))));
        story.At("2026-04-01 12:00");
        Assert.Equal(ReasonCode.LifeEventsKeptFree, story.Refused(Solveig, Do.Report("job-ended", "2026-03-02")));
        for (var i = 0; i < Limits.LifeEventsKeptFree - 1; i++)
        {
            story.Does(i % 2 == 0 ? Ola : Kari, Do.Report("support-requested", $"{Day("2026-06-01").AddDays(i):yyyy-MM-dd}"));
        }

        Assert.NotEmpty(story.Does(Ola, Do.Report("job-ended", "2026-03-30")));
        Assert.Equal(ReasonCode.TooManyInCase, story.Refused(Ola, Do.Report("job-ended", "2026-03-31")));
    }

    [Fact]
    public void A_declined_service_leaves_what_rests_standing_and_starts_none_of_it()
    {
        var story = With(Promised.RestingUntil(Jonas, "job-ended", 2));
        story.Does(Ola, Do.Report("service-declined", "2026-03-02"));
        Assert.Empty(story.At("2026-03-05 12:00").Does(Solveig, Do.Report("job-ended", "2026-03-05")));
        Assert.Equal(CommitmentState.InForce, story.Standing("c1").State);
    }

    [Fact]
    public void What_is_learnt_late_is_due_at_once_and_not_before()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        story.At("2026-03-21 12:00").Does(Ola, Do.Report("job-ended", "2026-03-03"));
        Assert.Equal((Day("2026-03-23"), 0), (story.Standing("c1").Due!.Value, story.Standing("c1").OverdueWorkingDays));
    }

    [Fact]
    public void A_future_event_may_be_counted_towards_and_back_from()
    {
        var story = With(Promised.Contingent(Solveig, "job-started", -5), Promised.Contingent(Solveig, "job-started", 3));
        story.Does(Ola, Do.Report("job-started", "2026-03-23"));
        Assert.Equal((Day("2026-03-16"), Day("2026-03-26")), (story.Standing("c1").Due!.Value, story.Standing("c2").Due!.Value));
    }

    [Fact]
    public void A_calendar_limit_rolls_back_and_anything_else_forward()
    {
        var limit = new Trigger(new("job-ended"), new Delay(12, DelayUnit.CalendarDays, Limit: true));
        var loose = limit with { Within = limit.Within with { Limit = false } };
        var story = With(Promised.Of(Solveig, new Terms.Contingent(limit)), Promised.Of(Solveig, new Terms.Contingent(loose)));
        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        Assert.Equal((Day("2026-03-13"), Day("2026-03-16")), (story.Standing("c1").Due!.Value, story.Standing("c2").Due!.Value));
    }

    [Fact]
    public void A_promise_for_an_event_that_is_known_and_to_come_hangs_on_it_at_once()
    {
        var story = Begin();
        story.Does(Ola, Do.Report("job-started", "2026-03-23"));
        story.Does(Solveig, story.Meeting(Promised.Contingent(Solveig, "job-started", -5)).Decide);
        Assert.Equal(Day("2026-03-16"), story.Standing("c1").Due);

        story.Does(Solveig, Do.MoveEvent("l1", "2026-03-30"));
        Assert.Equal(Day("2026-03-23"), story.Standing("c1").Due);
    }

    [Fact]
    public void A_promise_written_down_after_its_event_came_hangs_on_it_when_the_meeting_was_before()
    {
        var story = Begin();
        var meeting = story.Meeting(Promised.Contingent(Solveig, "job-ended", 2));
        story.At("2026-03-03 10:00").Does(Ola, Do.Report("job-ended", "2026-03-03"));
        story.At("2026-03-04 10:00").Does(Solveig, meeting.Decide);
        Assert.Equal(Day("2026-03-05"), story.Standing("c1").Due);
    }

    [Fact]
    public void A_promise_for_the_next_time_does_not_hang_on_what_is_over()
    {
        var story = Begin();
        story.Does(Ola, Do.Report("job-ended", "2026-03-01"));
        story.Does(Solveig, story.Meeting(Promised.Contingent(Solveig, "job-ended", 2)).Decide);
        Assert.Null(story.Standing("c1").Due);
    }

    [Fact]
    public void A_series_begins_with_its_event_and_anew_with_the_next()
    {
        var story = With(Promised.RecurringAfter(Solveig, "job-started", 3, "FREQ=WEEKLY"));
        Assert.Empty(story.Standing("c1").Occurrences);
        story.Does(Ola, Do.Report("job-started", "2026-03-02"));
        story.Does(Ola, Do.Report("job-started", "2026-03-17"));

        Assert.Equal(
            [("l1-1", Day("2026-03-05")), ("l1-2", Day("2026-03-12")), ("l1-3", Day("2026-03-19")), ("l2-1", Day("2026-03-20")), ("l2-2", Day("2026-03-27"))],
            story.Standing("c1").Occurrences.Take(5).Select(o => (o.Id.Value, o.Due)));
    }

    [Fact]
    public void A_promise_not_to_act_is_in_force_and_due_only_after_its_event()
    {
        var story = With(Promised.RestingUntil(Solveig, "jobseeker-answered", 1));
        Assert.Equal((CommitmentState.InForce, null), (story.Standing("c1").State, story.Standing("c1").Due));
        story.Does(Ola, Do.Report("jobseeker-answered", "2026-03-02"));
        Assert.Equal(Day("2026-03-03"), story.Standing("c1").Due);
        story.Does(Solveig, Do.Keep("c1"));
        Assert.Equal(CommitmentState.Kept, story.Standing("c1").State);
    }

    [Fact]
    public void What_has_no_owner_when_it_wakes_is_told_to_the_coordinator_and_to_the_one_who_was_asked()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        story.Does(Solveig, Do.HandOver("c1", Jonas, from: "2026-03-02"));
        var told = story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        Assert.Equal(
            [(NoticeKind.WithoutOwner, Kari), (NoticeKind.WaitsForYes, Jonas), (NoticeKind.StandsAfterEvent, Ola), (NoticeKind.Said, Solveig)], told.Select(n => (n.Kind, n.To)));
        Assert.All(told, n => Assert.True(story.Holds(n)));
        story.Does(Jonas, Do.Accept("c1"));
        Assert.Equal([false, false, true, true], told.Select(story.Holds));
    }

    [Fact]
    public void That_a_proposal_is_awake_is_told_to_who_was_asked_and_the_coordinator_and_it_is_due_once_accepted()
    {
        var story = With(Promised.Contingent(Sigrid, "job-ended", 2));
        var told = story.Does(Solveig, Do.Report("job-ended", "2026-03-02"));
        Assert.Equal([(NoticeKind.WithoutOwner, Kari), (NoticeKind.WaitsForYes, Sigrid)], told.Select(n => (n.Kind, n.To)));
        Assert.All(told, n => Assert.True(story.Holds(n)));
        story.Does(Sigrid, Do.Accept("c1"));
        Assert.Equal(Day("2026-03-04"), story.Standing("c1").Due);
    }

    [Fact]
    public void What_was_proposed_for_the_jobseeker_themself_is_told_to_nobody_when_it_is_awake()
    {
        var story = Begin();
        story.Does(Solveig, story.MeetingOf([Solveig, Jonas], Promised.Contingent(Ola, "job-ended", 2)).Decide);
        Assert.True(story.Commitment("c1").IsProposed);
        Assert.Empty(story.Does(Solveig, Do.Report("job-ended", "2026-03-02")));
    }

    [Fact]
    public void An_event_that_wakes_nothing_tells_nobody() =>
        Assert.Empty(With(Promised.Standing(Solveig)).Does(Solveig, Do.Report("job-ended", "2026-03-02")));

    [Theory]
    [InlineData("job-ended")]
    [InlineData("support-requested")]
    public void What_the_jobseeker_reports_is_heard_by_whom_they_meet_most_where_nobody_promised_anything_for_it(string kind)
    {
        var story = With(Promised.Standing(Jonas), Promised.Contingent(Sigrid, kind, 2));
        var told = Assert.Single(story.Does(Ola, Do.Report(kind, "2026-03-02")), n => n.Kind is NoticeKind.Said);
        Assert.Equal((NoticeKind.Said, Solveig, story.Local("2026-03-02 09:00")), (told.Kind, told.To, told.SendAt));
        Assert.True(story.Holds(told));
    }

    [Fact]
    public void What_the_jobseeker_reports_is_heard_once_by_those_whose_promise_it_wakes() =>
        Assert.DoesNotContain(
            With(Promised.Contingent(Jonas, "support-requested", 2)).Does(Ola, Do.Report("support-requested", "2026-03-02")), n => n.Kind is NoticeKind.Said);

    [Fact]
    public void An_event_is_refused_where_it_cannot_be()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        Assert.Equal(ReasonCode.OnlyParticipants, story.Refused(Stranger, Do.Report("job-ended", "2026-03-02")));
        Assert.Equal(ReasonCode.LifeEventOutOfRange, story.Refused(Ola, Do.Report("job-ended", "2025-02-28")));
        Assert.Equal(ReasonCode.LifeEventOutOfRange, story.Refused(Ola, Do.Report("job-ended", "2028-03-03")));
        Assert.Equal(ReasonCode.NotFound, story.Refused(Ola, Do.MoveEvent("l1", "2026-03-03")));
        story.Does(Actor.System, Do.Report("job-ended", "2025-03-01"));
        story.Does(Ola, Do.Report("job-ended", "2028-03-02"));
        Assert.Equal(ReasonCode.LifeEventKnown, story.Refused(Ola, Do.MoveEvent("l1", "2028-03-02")));
        Assert.Equal(ReasonCode.LifeEventOutOfRange, story.Refused(Ola, Do.MoveEvent("l1", "2028-03-03")));
        Assert.Equal(ReasonCode.OnlyParticipants, story.Refused(Stranger, Do.MoveEvent("l1", "2026-03-03")));
    }

    [Fact]
    public void A_case_holds_so_many_events_and_no_more()
    {
        var story = Begin();
        for (var i = 0; i < Limits.LifeEvents; i++)
        {
            story.Does(Ola, Do.Report("job-at-risk", $"{Day("2026-03-02").AddDays(i):yyyy-MM-dd}"));
        }

        Assert.Equal(ReasonCode.TooManyInCase, story.Refused(Ola, Do.Report("job-ended", "2026-03-02")));
    }

    [Theory]
    [InlineData("job-ended", true)]
    [InlineData("a-b", true)]
    [InlineData("ab", false)]
    [InlineData("Job-ended", false)]
    [InlineData("job ended", false)]
    [InlineData("job-ended\n", false)]
    [InlineData("-ab", false)]
    [InlineData(null, false)]
    public void A_kind_of_event_is_lower_case_words_with_hyphens(string? text, bool fits) =>
        Assert.Equal(fits, LifeEventKind.TryParse(text, out _));
}
