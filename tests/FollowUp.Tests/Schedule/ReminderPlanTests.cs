using CsCheck;
using FollowUp.Schedule;
using Xunit;
using static FollowUp.Tests.Schedule.Sample;

namespace FollowUp.Tests.Schedule;

/// <summary>With the defaults: steps −2, 0 and 1, escalation 3, slot 08:00, looked at from 06:00.</summary>
public class ReminderPlanTests
{
    private static readonly SchedulePolicy Policy = SchedulePolicy.Default;

    private static readonly DateTimeOffset LongKnown = At("2026-01-02 12:00");

    [Theory]
    [InlineData("2026-03-25 05:59", null)]
    [InlineData("2026-03-25 06:00", -2)]
    [InlineData("2026-03-27 05:59", -2)]
    [InlineData("2026-03-27 06:00", 0)]
    [InlineData("2026-03-29 12:00", 0)] // Sunday after
    [InlineData("2026-03-30 06:00", 1)]
    [InlineData("2026-05-30 06:00", 1)]
    public void The_latest_step_that_applies_is_the_one(string now, int? step) =>
        Assert.Equal(step, ReminderPlan.LatestOwnerStep(Day("2026-03-27"), LongKnown, At(now), Policy));

    [Theory]
    [InlineData(-2, "2026-03-31 08:00")]
    [InlineData(0, "2026-04-07 08:00")]
    [InlineData(1, "2026-04-08 08:00")]
    [InlineData(3, "2026-04-10 08:00")]
    public void Steps_count_working_days_over_easter(int step, string slot) =>
        Assert.Equal(slot, Local(ReminderPlan.SlotOf(Day("2026-04-07"), step, Policy)));

    [Fact]
    public void A_plan_is_gone_through_from_one_planning_instant_to_the_next()
    {
        List<string> plan = [];
        var now = LongKnown;
        while (ReminderPlan.Next(Day("2026-04-01"), LongKnown, now, Policy) is { } next)
        {
            now = next;
            var step = ReminderPlan.LatestOwnerStep(Day("2026-04-01"), LongKnown, now, Policy);
            var escalation = ReminderPlan.EscalationApplies(Day("2026-04-01"), LongKnown, now, Policy) ? " and escalation" : "";
            plan.Add($"{Local(now)} step {step}{escalation}");
        }

        Assert.Equal(
            ["2026-03-30 06:00 step -2", "2026-04-01 06:00 step 0", "2026-04-07 06:00 step 1", "2026-04-09 06:00 step 1 and escalation"],
            plan);
    }

    [Fact]
    public void After_downtime_only_the_latest_step_applies()
    {
        var afterDowntime = At("2026-03-31 11:00");
        Assert.Equal(1, ReminderPlan.LatestOwnerStep(Day("2026-03-27"), LongKnown, afterDowntime, Policy));
        Assert.False(ReminderPlan.EscalationApplies(Day("2026-03-27"), LongKnown, afterDowntime, Policy));
        Assert.Equal("2026-04-01 06:00", Local(ReminderPlan.Next(Day("2026-03-27"), LongKnown, afterDowntime, Policy)));
    }

    [Theory]
    [InlineData("2026-03-25 07:59", "2026-03-25 07:59", -2)] // between planning and slot: still in time
    [InlineData("2026-03-25 08:00", "2026-03-26 12:00", null)] // known too late for the first step
    [InlineData("2026-03-25 08:00", "2026-03-27 06:00", 0)]
    [InlineData("2026-03-27 13:00", "2026-03-27 13:00", null)] // due the same day
    [InlineData("2026-03-27 13:00", "2026-03-30 06:00", 1)]
    [InlineData("2026-04-20 13:00", "2026-04-20 13:00", null)] // written down long after
    public void A_step_whose_slot_had_passed_when_the_date_became_known_never_applies(string knownAt, string now, int? step) =>
        Assert.Equal(step, ReminderPlan.LatestOwnerStep(Day("2026-03-27"), At(knownAt), At(now), Policy));

    [Fact]
    public void Nothing_is_left_when_the_date_became_known_after_all_steps()
    {
        var knownAt = At("2026-04-20 13:00");
        Assert.Null(ReminderPlan.Next(Day("2026-03-27"), knownAt, LongKnown, Policy));
        Assert.False(ReminderPlan.EscalationApplies(Day("2026-03-27"), knownAt, At("2026-05-01 08:00"), Policy));
    }

    [Theory]
    [InlineData("2026-04-01 05:59", false)]
    [InlineData("2026-04-01 06:00", true)]
    public void The_coordinator_is_told_three_working_days_after(string now, bool applies) =>
        Assert.Equal(applies, ReminderPlan.EscalationApplies(Day("2026-03-27"), LongKnown, At(now), Policy));

    [Fact]
    public void Every_slot_is_a_digest_slot_of_a_working_day() =>
        Gen.Select(Date, Gen.Int[-60, 60]).Sample((due, step) =>
        {
            var slot = ReminderPlan.SlotOf(due, step, Policy);
            Assert.Equal(slot, Sending.NextSlot(slot.AddTicks(-1)));
        });

    [Fact]
    public void Between_planning_instants_nothing_changes() =>
        Gen.Select(Date, Gen.Int[-20 * 1440, 20 * 1440], Gen.Int[0, 20 * 1440]).Sample((due, knownMinutes, laterMinutes) =>
        {
            var known = Sending.SlotOn(due).AddMinutes(knownMinutes);
            var now = known.AddMinutes(laterMinutes);
            var next = ReminderPlan.Next(due, known, now, Policy);
            var justBefore = next?.AddTicks(-1) ?? now.AddYears(1);
            Assert.True(next is null || next > now);
            Assert.Equal(State(due, known, now), State(due, known, justBefore));
            Assert.True(next is null || State(due, known, next.Value) != State(due, known, now));
        });

    private static (int?, bool) State(DateOnly due, DateTimeOffset known, DateTimeOffset now) =>
        (ReminderPlan.LatestOwnerStep(due, known, now, Policy), ReminderPlan.EscalationApplies(due, known, now, Policy));
}
