using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

public class RemindersTests
{
    // Once each: that a coordinator is told again of what stays open has tests of its own.
    private static IEnumerable<(NoticeKind Kind, PersonId To, int? Step, DateOnly? Due)> Steps(IEnumerable<Notice> notices) =>
        notices.Where(n => n.Kind is NoticeKind.Reminder || n is { Kind: NoticeKind.Escalation, Step: <= 3 }).Select(n => (n.Kind, n.To, n.Step, n.Due));

    [Fact]
    public void The_owner_is_reminded_in_three_steps_and_then_the_coordinator_is_told()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        var told = story.SleepsUntil("2026-03-31 12:00").Where(n => n.Commitment is not null).ToList();

        var due = Day("2026-03-20");
        Assert.Equal(
            [
                (NoticeKind.Reminder, Solveig, -2, due),
                (NoticeKind.Reminder, Solveig, 0, due),
                (NoticeKind.Reminder, Solveig, 1, due),
                (NoticeKind.Escalation, Kari, 3, due),
            ],
            Steps(told));
        Assert.Equal(
            new[] { "2026-03-18 08:00", "2026-03-20 08:00", "2026-03-23 08:00", "2026-03-25 08:00" }.Select(story.Local),
            told.Select(n => n.SendAt));
    }

    [Fact]
    public void What_is_kept_is_neither_reminded_of_nor_told_on()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.SleepsUntil("2026-03-19 12:00");
        story.Does(Solveig, Do.Keep("c1"));
        Assert.Empty(Steps(story.SleepsUntil("2026-04-30 12:00")));
    }

    [Fact]
    public void After_downtime_only_the_latest_step_is_told()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.SleepsUntil("2026-03-10 12:00");

        var told = story.WakesAt("2026-03-23 10:30");

        Assert.Equal([(NoticeKind.Reminder, Solveig, 1, Day("2026-03-20"))], Steps(told));
        Assert.Equal(story.Local("2026-03-23 10:30"), told.Single().SendAt);
    }

    [Fact]
    public void A_reminder_that_could_not_be_sent_gives_way_to_the_next_step()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.SleepsUntil("2026-03-20 12:00");

        Assert.Equal([0], story.Mails(Solveig).Select(n => n.Step!.Value));
        Assert.DoesNotContain(story.File.Pending.Values, n => n.Kind is NoticeKind.Reminder);
    }

    [Fact]
    public void After_a_weekend_of_downtime_nothing_goes_before_the_window_opens()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.SleepsUntil("2026-03-10 12:00");
        Assert.Equal(story.Local("2026-03-23 08:00"), story.WakesAt("2026-03-21 03:00").Single(n => n.Step == 0).SendAt);
    }

    [Fact]
    public void A_step_that_lay_before_the_date_was_known_is_not_caught_up_on()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-03"));
        Assert.Equal([0, 1, 3], Steps(story.SleepsUntil("2026-03-31 12:00")).Select(n => n.Step!.Value));
    }

    [Fact]
    public void What_is_promised_just_before_the_slot_for_the_same_day_is_still_in_it()
    {
        var story = Begin().At("2026-03-03 07:00");
        story.Does(Solveig, story.Meeting(Promised.Dated(Solveig, "2026-03-03")).Decide);

        var first = story.SleepsUntil("2026-03-03 07:30").First(n => n.Kind is NoticeKind.Reminder);

        Assert.Equal((0, story.Local("2026-03-03 08:00")), (first.Step!.Value, first.SendAt));
    }

    [Fact]
    public void A_moved_date_is_reminded_of_anew_and_the_old_one_no_more()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        var old = Steps(story.SleepsUntil("2026-03-18 07:00")).Single();
        story.Does(Solveig, Do.Move("c1", "2026-03-27"));

        Assert.Equal(-2, old.Step);
        Assert.Empty(story.At("2026-03-18 08:00").Mails(Solveig));
        Assert.Equal([-2, 0, 1, 3], Steps(story.SleepsUntil("2026-04-30 12:00")).Where(n => n.Due == Day("2026-03-27")).Select(n => n.Step!.Value));
        Assert.DoesNotContain(Steps(story.Notices).Skip(1), n => n.Due == Day("2026-03-20"));
    }

    [Fact]
    public void A_date_that_is_moved_away_and_back_is_not_reminded_of_twice()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.SleepsUntil("2026-03-18 09:00");
        story.Mails(Solveig);
        story.Does(Solveig, Do.Move("c1", "2026-03-27"));
        story.SleepsUntil("2026-03-18 09:30");
        story.Does(Solveig, Do.Move("c1", "2026-03-20"));

        Assert.Equal([0, 1, 3], Steps(story.SleepsUntil("2026-04-30 12:00")).Select(n => n.Step!.Value));
    }

    [Fact]
    public void A_promise_moved_only_within_what_was_told_still_gets_what_comes()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.SleepsUntil("2026-03-24 12:00");
        story.Does(Solveig, Do.Move("c1", "2026-03-24"));
        Assert.Equal([1, 3], Steps(story.SleepsUntil("2026-04-30 12:00")).Select(n => n.Step!.Value));
    }

    [Fact]
    public void Nothing_is_said_before_the_first_day_it_may_be_kept()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20", notBefore: "2026-03-19"));
        Assert.Equal([0, 1, 3], Steps(story.SleepsUntil("2026-04-30 12:00")).Select(n => n.Step!.Value));
    }

    [Fact]
    public void The_jobseeker_is_never_reminded_nor_told_on()
    {
        var story = With(
            Promised.Dated(Ola, "2026-03-20"), Promised.Wish(), Promised.Recurring(Ola, "2026-03-04", "FREQ=WEEKLY;COUNT=3"),
            Promised.Contingent(Ola, "job-ended", 2), Promised.Standing(Ola, "2026-04-01"));
        story.Does(Solveig, Do.Report("job-ended", "2026-03-02"));
        var told = story.SleepsUntil("2026-06-30 12:00");

        Assert.Empty(Steps(told));
        Assert.DoesNotContain(told, n => n.Kind is NoticeKind.Renewal or NoticeKind.Woken);
        Assert.All(story.Notices.Where(n => n.To == Ola), n => Assert.True(n.IsForJobseeker));
        Assert.All(story.File.Commitments, c => Assert.Equal(0, story.Standing(c.Id.Value).OverdueWorkingDays));
    }

    [Fact]
    public void Only_the_owner_is_reminded_and_any_co_owner_may_keep_it()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20").CoOwnedBy(Jonas));
        Assert.All(Steps(story.SleepsUntil("2026-03-23 12:00")), n => Assert.Equal(Solveig, n.To));
        story.Does(Jonas, Do.Keep("c1"));
        Assert.Equal(CommitmentState.Kept, story.Standing("c1").State);
    }

    [Fact]
    public void Each_occurrence_of_a_series_is_reminded_of_by_itself()
    {
        var story = With(Promised.Recurring(Solveig, "2026-03-06", "FREQ=WEEKLY;BYDAY=FR"));
        story.SleepsUntil("2026-03-06 12:00");
        story.Does(Solveig, Do.Keep("c1"));
        var told = Steps(story.SleepsUntil("2026-03-13 12:00")).ToList();

        Assert.Equal([(NoticeKind.Reminder, Solveig, -2, Day("2026-03-13")), (NoticeKind.Reminder, Solveig, 0, Day("2026-03-13"))], told);
    }

    [Fact]
    public void Without_a_coordinator_it_is_looked_at_again_each_working_day_until_there_is_one()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.Coordinators = [];
        story.SleepsUntil("2026-03-31 12:00");
        story.Coordinators = [Kari];
        var told = Assert.Single(story.SleepsUntil("2026-03-31 13:00"), n => n.Kind is NoticeKind.Escalation);
        Assert.Equal((3, Day("2026-03-20")), (told.Step!.Value, told.Due!.Value));
    }

    [Fact]
    public void Every_coordinator_is_told_also_one_who_comes_later()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.SleepsUntil("2026-03-26 12:00");
        story.Does(Kari, Do.Join(new("knut"), Role.Coordinator));
        story.Coordinators = [Kari, new("knut")];
        Assert.Equal([new PersonId("knut")], Steps(story.SleepsUntil("2026-04-30 12:00")).Select(n => n.To));
    }

    [Fact]
    public void A_proposal_accepted_late_reminds_only_from_then_on()
    {
        var story = With(Promised.Dated(Sigrid, "2026-03-20"));
        story.SleepsUntil("2026-03-20 12:00");
        Assert.Empty(Steps(story.Notices));
        story.Does(Sigrid, Do.Accept("c1"));
        Assert.Equal([1, 3], Steps(story.SleepsUntil("2026-04-30 12:00")).Select(n => n.Step!.Value));
    }

    [Fact]
    public void Accepted_between_planning_and_slot_of_the_escalation_it_is_told_all_the_same()
    {
        var story = With(Promised.Dated(Sigrid, "2026-03-20"));
        story.SleepsUntil("2026-03-25 07:00");
        story.Does(Sigrid, Do.Accept("c1"));
        Assert.Equal(
            [(NoticeKind.Reminder, Sigrid, 1, Day("2026-03-20")), (NoticeKind.Escalation, Kari, 3, Day("2026-03-20"))],
            Steps(story.SleepsUntil("2026-04-30 12:00")));
    }

    [Fact]
    public void Overdue_begins_on_the_next_working_day_and_counts_working_days()
    {
        var story = With(Promised.Dated(Solveig, "2026-04-01"));
        (string Day, int Overdue)[] expected =
            [("2026-04-01", 0), ("2026-04-02", 0), ("2026-04-06", 0), ("2026-04-07", 1), ("2026-04-08", 2), ("2026-04-11", 4)];
        Assert.All(expected, e => Assert.Equal(e.Overdue, story.At(e.Day + " 12:00").Standing("c1").OverdueWorkingDays));
    }
}
