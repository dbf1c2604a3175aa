using FollowUp.Cases;
using FollowUp.Schedule;

namespace FollowUp.Remind;

/// <summary>
/// Rule 10: a promise to the jobseeker that its owner takes back is work for the coordinators, until something new stands in its place or one
/// of them has noted something on it (docs/decisions/0033). It is computed, never stored: lists and digests ask the case as it is then.
/// </summary>
internal static class TakenBacks
{
    public static void Decide(Promise promise, Happenings happenings)
    {
        var (file, c, context) = promise;
        if (IsOpen(file, c, context.Policy, context.Today))
        {
            Notice Tell(PersonId p) => new(default, NoticeKind.TakenBack, p, context.NextSlot, c.Id);
            happenings.Tell(context.Coordinators.Where(p => p != c.Withdrawal!.By.Person && !promise.WasDecided(Tell(p))), Tell);
        }
    }

    public static IEnumerable<DateTimeOffset> Instants(Promise promise) =>
        IsOpen(promise.File, promise.Commitment, promise.Context.Policy, promise.Context.Today) ? promise.UntilCoordinated() : [];

    /// <summary>Whether it was taken back by somebody who does not coordinate, and nothing has come of it yet.</summary>
    public static bool IsOpen(CaseFile file, Commitment c, SchedulePolicy policy, DateOnly today) =>
        c.Withdrawal is { ByCoordinator: false, IsLookedAt: false } withdrawal
        && withdrawal.By.Person is { } by && file.RoleOf(by) is not Role.Jobseeker
        && IsForJobseeker(file, c)
        // It would have ended by now in any case.
        && !(Occurrences.StoppedOn(file, c, policy) <= today)
        && !file.Commitments.Exists(other => IsInItsPlace(file, other, c, withdrawal, policy));

    // Often the new one is written down first: the same day is as good as after. What waited for a life event is replaced by what waits for the
    // same: another promise does not say what happens then.
    private static bool IsInItsPlace(CaseFile file, Commitment other, Commitment c, Withdrawal withdrawal, SchedulePolicy policy) =>
        !other.IsWithdrawn && IsForJobseeker(file, other)
        && other.MadeAt > c.MadeAt && policy.Zone.DateOf(other.MadeAt) >= policy.Zone.DateOf(withdrawal.At)
        && (c.Terms.WokenBy is not { } trigger || other.Terms.WokenBy?.When == trigger.When);

    private static bool IsForJobseeker(CaseFile file, Commitment c) =>
        Standing.CanBeOverdue(file, c) && c.Beneficiary == file.Jobseeker?.Person;
}
