namespace FollowUp.Schedule;

/// <summary>When an owner is reminded and a coordinator is told, in working days from the due date; negative is before it.</summary>
/// <param name="Owner">Steps at which the owner is reminded, in order.</param>
/// <param name="Escalation">The step at which the team's coordinator is told; positive.</param>
/// <param name="EscalationAgain">So many working days lie between that step and the next at which they are told again, and so on; 0 for never.</param>
/// <param name="CopyAgain">So many working days after somebody was asked to give a copy they are asked again.</param>
/// <param name="CopyTold">So many working days after that first day the coordinator is told; then as with an escalation.</param>
/// <param name="RenewalNotice">How many working days before an end the owner is asked to renew.</param>
/// <param name="PlanningLead">How long before the digest slot a case is looked at, so that the digest finds everything.</param>
public sealed record ReminderSteps(IReadOnlyList<int> Owner, int Escalation, int EscalationAgain, int CopyAgain, int CopyTold, int RenewalNotice, TimeSpan PlanningLead);

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
    // From one that is surely not too late, the last that has begun and the one after it are among so many.
    private const int MostNear = 4;

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

    /// <summary>Whether the coordinator is to be told for the first time by now.</summary>
    public static bool EscalationApplies(DateOnly due, DateTimeOffset knownAt, DateTimeOffset now, SchedulePolicy policy) =>
        Applies(due, policy.Steps.Escalation, knownAt, now, policy);

    /// <summary>The latest step of the coordinator that applies now, the first or a later one, or null: the ones before it are stale.</summary>
    public static int? LatestEscalationStep(DateOnly due, DateTimeOffset knownAt, DateTimeOffset now, SchedulePolicy policy) =>
        Latest(due, policy.Steps.Escalation, knownAt, now, policy);

    /// <summary>The same for a copy that somebody was first asked on <paramref name="asked"/> to give.</summary>
    public static int? LatestCopyStep(DateOnly asked, DateTimeOffset now, SchedulePolicy policy) =>
        Latest(asked, policy.Steps.CopyTold, DateTimeOffset.MinValue, now, policy);

    /// <summary>The next planning instant after now at which somebody is asked, or the coordinator told, of such a copy.</summary>
    public static DateTimeOffset? NextOfCopy(DateOnly asked, DateTimeOffset now, SchedulePolicy policy) => First(
        StepsFrom(Near(asked, policy.Steps.CopyTold, now, policy), policy).Take(MostNear).Append(policy.Steps.CopyAgain), asked, DateTimeOffset.MinValue, now, policy);

    /// <summary>The digest slot of a step. A due date that is no working day counts as the next one for the step 0.</summary>
    public static DateTimeOffset SlotOf(DateOnly due, int step, SchedulePolicy policy) =>
        policy.Sending.SlotOn(policy.Calendar.OnOrAfter(policy.Calendar.Add(due, step)));

    /// <summary>The next planning instant after now of any step that will apply, or null if none is left.</summary>
    /// <param name="due">The due date, a working day.</param>
    /// <param name="knownAt">When this due date became known.</param>
    /// <param name="now">The instant to judge by.</param>
    /// <param name="policy">The steps and the calendar.</param>
    /// <param name="escalatesAgain">Whether the coordinator is told of it again and again, or once.</param>
    /// <param name="escalatesFrom">The day from which the coordinator's steps count; the due date where none is given.</param>
    public static DateTimeOffset? Next(
        DateOnly due, DateTimeOffset knownAt, DateTimeOffset now, SchedulePolicy policy, bool escalatesAgain = true, DateOnly? escalatesFrom = null)
    {
        var from = escalatesFrom ?? due;
        var near = Near(from, policy.Steps.Escalation, now > knownAt ? now : knownAt, policy);
        var owner = First(policy.Steps.Owner, due, knownAt, now, policy);
        var coordinator = First(escalatesAgain ? StepsFrom(near, policy).Take(MostNear).Append(policy.Steps.Escalation) : [policy.Steps.Escalation], from, knownAt, now, policy);
        return owner < coordinator ? owner : coordinator ?? owner;
    }

    private static int? Latest(DateOnly due, int first, DateTimeOffset knownAt, DateTimeOffset now, SchedulePolicy policy) =>
        StepsFrom(Near(due, first, now, policy), policy).Take(MostNear)
            .Where(step => Applies(due, step, knownAt, now, policy)).Select(step => (int?)step).Max();

    private static DateTimeOffset? First(IEnumerable<int> steps, DateOnly due, DateTimeOffset knownAt, DateTimeOffset now, SchedulePolicy policy) => steps
        .Select(step => SlotOf(due, step, policy))
        .Where(slot => slot > knownAt)
        .Select(slot => slot - policy.Steps.PlanningLead)
        .Where(planning => planning > now)
        .Select(planning => (DateTimeOffset?)planning)
        .Min();

    // A step of the coordinator that has surely begun by now, or the first. Counted from the day, so that it costs no more for what has been
    // open for years.
    private static int Near(DateOnly due, int first, DateTimeOffset now, SchedulePolicy policy)
    {
        var (past, again) = (policy.Calendar.DaysOverdue(due, policy.Zone.DateOf(now)) - first, policy.Steps.EscalationAgain);
        return again == 0 || past < again ? first : first + (((past / again) - 1) * again);
    }

    private static IEnumerable<int> StepsFrom(int from, SchedulePolicy policy)
    {
        yield return from;
        for (var step = from + policy.Steps.EscalationAgain; policy.Steps.EscalationAgain > 0; step += policy.Steps.EscalationAgain)
        {
            yield return step;
        }
    }

    private static bool Applies(DateOnly due, int step, DateTimeOffset knownAt, DateTimeOffset now, SchedulePolicy policy)
    {
        var slot = SlotOf(due, step, policy);
        return slot > knownAt && slot - policy.Steps.PlanningLead <= now;
    }
}
