using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>
/// Rule 10: no promise ends silently. A while before its end the owner is asked to renew it, hand it over, or tell the jobseeker;
/// once the end has passed without an answer, the coordinator is.
/// </summary>
internal static class Renewals
{
    public static void Decide(Promise promise, Happenings happenings)
    {
        var (_, c, context) = promise;
        if (EndOf(c) is not { } end || !Standing.CanBeOverdue(promise.File, c))
        {
            return;
        }

        if (context.Now >= OwnerAt(promise, end) && end >= context.Today)
        {
            Ask(promise, promise.Standing.WithoutOwner ? context.Coordinators : [c.Owner], end, OwnerAt(promise, end), happenings);
        }
        else if (context.Now >= CoordinatorAt(promise, end))
        {
            Ask(promise, context.Coordinators, end, CoordinatorAt(promise, end), happenings);
        }
    }

    public static IEnumerable<DateTimeOffset> Instants(Promise promise) =>
        EndOf(promise.Commitment) is { } end && Standing.CanBeOverdue(promise.File, promise.Commitment)
            ? [OwnerAt(promise, end), CoordinatorAt(promise, end)]
            : [];

    private static void Ask(Promise promise, IEnumerable<PersonId> persons, DateOnly end, DateTimeOffset planned, Happenings happenings)
    {
        foreach (var person in persons)
        {
            var notice = new Notice(default, NoticeKind.Renewal, person, promise.SlotFor(planned), promise.Commitment.Id, Due: end);
            if (!promise.WasDecided(notice))
            {
                happenings.Tell(notice);
            }
        }
    }

    // A finite series ends with its last date; one of a single occurrence is no rhythm that could go on.
    internal static DateOnly? EndOf(Commitment c) => c.Terms switch
    {
        Terms.Standing { Until: { } until } => until,
        Terms.Recurring => Occurrences.LastOf(c),
        _ => null,
    };

    private static DateTimeOffset OwnerAt(Promise promise, DateOnly end) =>
        promise.PlanningOn(promise.Context.Policy.Calendar.Add(end, -promise.Context.Policy.Steps.RenewalNotice));

    private static DateTimeOffset CoordinatorAt(Promise promise, DateOnly end) =>
        promise.PlanningOn(promise.Context.Policy.Calendar.Add(end, promise.Context.Policy.Steps.Escalation));
}

/// <summary>A hand-over whose date came before anybody accepted: the promise has no owner, and the coordinator is asked, once.</summary>
internal static class HandOverLapses
{
    public static void Decide(Promise promise, Happenings happenings)
    {
        var (_, c, context) = promise;
        if (c.HandOver is not { From: { } from } || context.Now < promise.PlanningOn(from))
        {
            return;
        }

        foreach (var coordinator in context.Coordinators)
        {
            var notice = new Notice(
                default, NoticeKind.WithoutOwner, coordinator, promise.SlotFor(promise.PlanningOn(from)), c.Id, Due: from);
            if (!promise.WasDecided(notice))
            {
                happenings.Tell(notice);
            }
        }
    }

    public static IEnumerable<DateTimeOffset> Instants(Promise promise) =>
        promise.Commitment.HandOver?.From is { } from ? [promise.PlanningOn(from)] : [];
}
