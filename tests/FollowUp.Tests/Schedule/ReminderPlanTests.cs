using CsCheck;
using FollowUp.Schedule;
using Xunit;
using static FollowUp.Tests.Schedule.Sample;

namespace FollowUp.Tests.Schedule;

/// <summary>With the defaults: steps −2, 0 and 1, escalation 3, slot 08:00, looked at from 06:00.</summary>
public class ReminderPlanTests
{
    private static readonly SchedulePolicy Policy = SchedulePolicy.Default;

    private static readonly SchedulePolicy Once = SchedulePolicy.From(new() { Reminders = new() { EscalateAgain = 0 } });

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
        while (ReminderPlan.Next(Day("2026-04-01"), LongKnown, now, Policy) is { } next && next < At("2026-04-25 12:00"))
        {
            now = next;
            var step = ReminderPlan.LatestOwnerStep(Day("2026-04-01"), LongKnown, now, Policy);
            var escalation = ReminderPlan.LatestEscalationStep(Day("2026-04-01"), LongKnown, now, Policy);
            plan.Add($"{Local(now)} step {step}{(escalation is null ? "" : $" and escalation {escalation}")}");
        }

        Assert.Equal(
            [
                "2026-03-30 06:00 step -2", "2026-04-01 06:00 step 0", "2026-04-07 06:00 step 1", "2026-04-09 06:00 step 1 and escalation 3",
                "2026-04-16 06:00 step 1 and escalation 8", "2026-04-23 06:00 step 1 and escalation 13",
            ],
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
    public void Only_what_is_told_again_is_left_when_the_date_became_known_after_all_steps()
    {
        var knownAt = At("2026-04-20 13:00");
        Assert.Null(ReminderPlan.Next(Day("2026-03-27"), knownAt, LongKnown, Once));
        Assert.Null(ReminderPlan.Next(Day("2026-03-27"), knownAt, LongKnown, Policy, escalatesAgain: false));
        Assert.Equal("2026-04-27 06:00", Local(ReminderPlan.Next(Day("2026-03-27"), knownAt, LongKnown, Policy)));
        Assert.Null(ReminderPlan.LatestEscalationStep(Day("2026-03-27"), knownAt, At("2026-04-27 05:59"), Policy));
        Assert.Equal(18, ReminderPlan.LatestEscalationStep(Day("2026-03-27"), knownAt, At("2026-04-27 06:00"), Policy));
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

    [Fact]
    public void The_latest_step_of_the_coordinator_is_the_last_that_has_begun_however_long_it_has_been_open() =>
        Gen.Select(Date, Gen.Int[0, 900 * 1440], Gen.Int[0, 7], Gen.Int[1, 720]).Sample((due, minutes, again, lead) =>
        {
            var policy = SchedulePolicy.From(new() { Reminders = new() { EscalateAgain = again, PlanningLeadMinutes = lead } });
            var now = Sending.SlotOn(due).AddMinutes(minutes);
            var last = (int?)null;
            for (var step = 3; ReminderPlan.SlotOf(due, step, policy) - policy.Steps.PlanningLead <= now; step += again)
            {
                last = step;
                if (again == 0)
                {
                    break;
                }
            }

            Assert.Equal(last, ReminderPlan.LatestEscalationStep(due, DateTimeOffset.MinValue, now, policy));
            int? next = again == 0 ? (last is null ? 3 : null) : last is { } l ? l + again : 3;
            var planned = next is { } n ? ReminderPlan.SlotOf(due, n, policy) - policy.Steps.PlanningLead : (DateTimeOffset?)null;
            var found = ReminderPlan.Next(due, DateTimeOffset.MinValue, now, policy);
            Assert.True(found == planned || (found < planned && found < ReminderPlan.SlotOf(due, 2, policy)), $"{found:O} {planned:O}");
        });

    private static (int?, int?) State(DateOnly due, DateTimeOffset known, DateTimeOffset now) =>
        (ReminderPlan.LatestOwnerStep(due, known, now, Policy), ReminderPlan.LatestEscalationStep(due, known, now, Policy));
}
