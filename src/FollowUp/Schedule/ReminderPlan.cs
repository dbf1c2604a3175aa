namespace FollowUp.Schedule;

/// <summary>When an owner is reminded and a coordinator is told, in working days from the due date; negative is before it.</summary>
/// <param name="Owner">Steps at which the owner is reminded, in order.</param>
/// <param name="Escalation">The step at which the team's coordinator is told; positive.</param>
/// <param name="RenewalNotice">How many working days before an end the owner is asked to renew.</param>
/// <param name="PlanningLead">How long before the digest slot a case is looked at, so that the digest finds everything.</param>
public sealed record ReminderSteps(IReadOnlyList<int> Owner, int Escalation, int RenewalNotice, TimeSpan PlanningLead);

/// <summary>
/// Which step of a due date applies (rule 8). A step has a digest slot, in which it is told, and a planning instant before that,
/// from which it applies. A step whose slot had passed when the due date became known never applies.
/// </summary>
/// <remarks>
/// A due date that becomes known between planning instant and slot is still in time for the slot: whoever makes a due
/// date known asks <see cref="LatestOwnerStep"/> at once and does not only wait for <see cref="Next"/>.
/// </remarks>
public static class ReminderPlan
{
    /// <summary>The latest step of the owner that applies now, or null: after downtime the earlier ones are stale.</summary>
    /// <param name="due">The due date, a working day.</param>
    /// <param name="knownAt">When this due date became known.</param>
    /// <param name="now">The instant to judge by.</param>
    /// <param name="policy">The steps and the calendar.</param>
    public static int? LatestOwnerStep(DateOnly due, DateTimeOffset knownAt, DateTimeOffset now, SchedulePolicy policy) =>
        policy.Steps.Owner.Where(step => Applies(due, step, knownAt, now, policy)).Select(step => (int?)step).Max();

    /// <summary>Whether any step of a due date can apply by now, whenever it became known. Once it has for a date, it has for all earlier ones.</summary>
    public static bool HasBegun(DateOnly due, DateTimeOffset now, SchedulePolicy policy) =>
        SlotOf(due, policy.Steps.Owner.Append(policy.Steps.Escalation).Min(), policy) - policy.Steps.PlanningLead <= now;

    /// <summary>Whether the coordinator is to be told by now.</summary>
    public static bool EscalationApplies(DateOnly due, DateTimeOffset knownAt, DateTimeOffset now, SchedulePolicy policy) =>
        Applies(due, policy.Steps.Escalation, knownAt, now, policy);

    /// <summary>The digest slot of a step. A due date that is no working day counts as the next one for the step 0.</summary>
    public static DateTimeOffset SlotOf(DateOnly due, int step, SchedulePolicy policy) =>
        policy.Sending.SlotOn(policy.Calendar.OnOrAfter(policy.Calendar.Add(due, step)));

    /// <summary>The next planning instant after now of any step that will apply, or null if none is left.</summary>
    public static DateTimeOffset? Next(DateOnly due, DateTimeOffset knownAt, DateTimeOffset now, SchedulePolicy policy) =>
        policy.Steps.Owner.Append(policy.Steps.Escalation)
            .Select(step => SlotOf(due, step, policy))
            .Where(slot => slot > knownAt)
            .Select(slot => slot - policy.Steps.PlanningLead)
            .Where(planning => planning > now)
            .Select(planning => (DateTimeOffset?)planning)
            .Min();

    private static bool Applies(DateOnly due, int step, DateTimeOffset knownAt, DateTimeOffset now, SchedulePolicy policy)
    {
        var slot = SlotOf(due, step, policy);
        return slot > knownAt && slot - policy.Steps.PlanningLead <= now;
    }
}
