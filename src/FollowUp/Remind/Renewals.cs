using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>
/// Rule 10: no promise ends silently. A while before its end the owner is asked to renew it, hand it over, or tell the jobseeker; where
/// they do not answer, the coordinator is, and before its end as well (docs/decisions/0025). An owner who has kept some of a series since
/// they were asked knows of it: there the coordinator is asked only once the end has passed.
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

        if (context.Now >= CoordinatorAt(promise, end))
        {
            Ask(promise, context.Coordinators, end, CoordinatorAt(promise, end), happenings);
        }
    }

    public static IEnumerable<DateTimeOffset> Instants(Promise promise) =>
        EndOf(promise.Commitment) is { } end && Standing.CanBeOverdue(promise.File, promise.Commitment)
            ? [OwnerAt(promise, end), CoordinatorAt(promise, end), AfterEnd(promise, end), .. IsCoordinators(promise, end) ? promise.UntilCoordinated() : []]
            : [];

    private static bool IsCoordinators(Promise promise, DateOnly end) =>
        promise.Context.Now >= CoordinatorAt(promise, end)
        || (promise.Standing.WithoutOwner && promise.Context.Now >= OwnerAt(promise, end));

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

    internal static DateOnly? EndOf(Commitment c) => c.Terms switch
    {
        Terms.Standing { Until: { } until } => until,
        Terms.Recurring => Occurrences.LastOf(c),
        _ => null,
    };

    private static DateTimeOffset OwnerAt(Promise promise, DateOnly end) =>
        promise.PlanningOn(promise.Context.Policy.Calendar.Add(end, -promise.Context.Policy.Steps.RenewalNotice));

    private static DateTimeOffset CoordinatorAt(Promise promise, DateOnly end)
    {
        var owner = OwnerAt(promise, end);
        var before = promise.PlanningOn(promise.Context.Policy.Calendar.Add(end, -promise.Context.Policy.Steps.Escalation));
        return IsKeptSince(promise, owner) ? AfterEnd(promise, end) : before > owner ? before : owner;
    }

    private static DateTimeOffset AfterEnd(Promise promise, DateOnly end) =>
        promise.PlanningOn(promise.Context.Policy.Calendar.Add(end, promise.Context.Policy.Steps.Escalation));

    private static bool IsKeptSince(Promise promise, DateTimeOffset asked) =>
        promise.Commitment.Changes.Values.Any(change => change.KeptOn >= promise.Context.Policy.Zone.DateOf(asked));
}

/// <summary>
/// A promise without an owner: they left, or a hand-over's date came before anybody accepted. The coordinator is asked, once.
/// </summary>
internal static class WithoutOwners
{
    public static void Decide(Promise promise, Happenings happenings)
    {
        var (file, c, context) = promise;
        if (!file.IsPresent(c.Owner))
        {
            // Those who coordinate now may be others than those who were asked when the owner left.
            happenings.Tell(
                context.Coordinators.Where(p => !WasAsked(file, c, p)), p => new(default, NoticeKind.WithoutOwner, p, context.NextSlot, c.Id));
        }
        else if (c.HandOver is { From: { } from } && context.Now >= promise.PlanningOn(from))
        {
            var slot = promise.SlotFor(promise.PlanningOn(from));
            Notice Ask(PersonId p) => new(default, NoticeKind.WithoutOwner, p, slot, c.Id, Due: from);
            happenings.Tell(context.Coordinators.Where(p => !promise.WasDecided(Ask(p))), Ask);
        }
    }

    public static IEnumerable<DateTimeOffset> Instants(Promise promise) =>
    [
        .. promise.Commitment.HandOver?.From is { } from ? [promise.PlanningOn(from)] : Array.Empty<DateTimeOffset>(),
        .. promise.Standing.WithoutOwner ? promise.UntilCoordinated() : [],
    ];

    private static bool WasAsked(CaseFile file, Commitment c, PersonId coordinator) =>
        file.Notices.Exists(n => n.Kind is NoticeKind.WithoutOwner && n.Commitment == c.Id && n.To == coordinator);
}
