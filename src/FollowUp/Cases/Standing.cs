using FollowUp.Schedule;

namespace FollowUp.Cases;

/// <summary>How a commitment stands on a day: computed, never stored.</summary>
/// <param name="State">Its state.</param>
/// <param name="Occurrences">Its occurrences, as <see cref="Cases.Occurrences.Of"/> gives them.</param>
/// <param name="Due">The date of the first open occurrence.</param>
/// <param name="OverdueWorkingDays">By how many working days the oldest open occurrence is overdue; 0 if none is.</param>
/// <param name="WithoutOwner">The one who promised has left or stepped back, and nobody has taken over yet.</param>
public sealed record Standing(
    CommitmentState State, IReadOnlyList<Occurrence> Occurrences, DateOnly? Due, int OverdueWorkingDays, bool WithoutOwner)
{
    public static Standing Of(CaseFile file, Commitment c, SchedulePolicy policy, DateOnly today, int upcoming = Cases.Occurrences.Shown)
    {
        var occurrences = Cases.Occurrences.Of(file, c, policy, today, upcoming);
        var state = StateOf(file, c, occurrences, policy, today);
        var open = occurrences.FirstOrDefault(o => o.IsOpen);
        var due = state is CommitmentState.Withdrawn ? null : open?.Due ?? (occurrences is [.., var last] ? last.Due : null);
        var overdue = open is not null && state is CommitmentState.InForce && CanBeOverdue(file, c)
            ? policy.Calendar.DaysOverdue(open.Due, today)
            : 0;
        return new(state, occurrences, due, overdue, state is CommitmentState.InForce && IsWithoutOwner(file, c, today));
    }

    /// <summary>The occurrences that are overdue: none for what the jobseeker intends or promises.</summary>
    public IEnumerable<Occurrence> Overdue(CaseFile file, Commitment c, SchedulePolicy policy, DateOnly today) =>
        State is CommitmentState.InForce && CanBeOverdue(file, c)
            ? Occurrences.Where(o => o.IsOpen && policy.Calendar.DaysOverdue(o.Due, today) > 0)
            : [];

    /// <summary>Rule 10: the jobseeker is never reminded of, nor shown as late on, anything.</summary>
    public static bool CanBeOverdue(CaseFile file, Commitment c) =>
        c.Terms is not Terms.Wish && file.RoleOf(c.Owner) is not Role.Jobseeker;

    /// <summary>Whether the jobseeker has this promise: in force, and another's, since what they intend themself is no promise that they have.</summary>
    public static bool HoldsForJobseeker(CaseFile file, Commitment c, SchedulePolicy policy, DateOnly today) =>
        CanBeOverdue(file, c) && Of(file, c, policy, today).State is CommitmentState.InForce;

    /// <summary>Whether the owner has left, or a hand-over's date has come before anybody accepted it.</summary>
    public static bool IsWithoutOwner(CaseFile file, Commitment c, DateOnly today) =>
        !file.IsPresent(c.Owner) || (c.HandOver is { From: { } from } && from <= today);

    private static CommitmentState StateOf(
        CaseFile file, Commitment c, IReadOnlyList<Occurrence> occurrences, SchedulePolicy policy, DateOnly today)
    {
        if (c.IsWithdrawn)
        {
            return CommitmentState.Withdrawn;
        }

        if (c.IsProposed)
        {
            return CommitmentState.Proposed;
        }

        var kept = c.Terms is Terms.Wish
            ? c.Changes.GetValueOrDefault(OccurrenceId.Only)?.KeptOn is not null
            : occurrences.Count > 0 && (Cases.Occurrences.IsFinite(c) || c.Terms is Terms.Standing { Rests: not null })
                && occurrences.All(o => !o.IsOpen);
        return kept ? CommitmentState.Kept
            : Cases.Occurrences.StoppedOn(file, c, policy) <= today ? CommitmentState.Withdrawn
            : CommitmentState.InForce;
    }
}
