using FollowUp.Cases;
using FollowUp.Schedule;

namespace FollowUp.Remind;

/// <summary>
/// Rule 8: the owner's steps, then the coordinator's. Each step of each date is decided once; only the latest is told. The coordinator's go on
/// while the date stays open; of a promise with several such dates, those of the oldest do (docs/decisions/0034).
/// </summary>
internal static class Reminders
{
    public static void Decide(Promise promise, Happenings happenings)
    {
        foreach (var (occurrence, from) in Open(promise))
        {
            if (!ReminderPlan.HasBegun(occurrence.Due, promise.Context.Now, promise.Context.Policy))
            {
                // Nor has that of any later one, and an endless series has many.
                break;
            }

            Remind(promise, occurrence, happenings);
            Escalate(promise, occurrence, from, happenings);
        }
    }

    public static IEnumerable<DateTimeOffset> Instants(Promise promise)
    {
        var (_, _, context) = promise;
        foreach (var (occurrence, from) in Open(promise))
        {
            if (ReminderPlan.Next(occurrence.Due, occurrence.KnownAt, context.Now, context.Policy, IsOldest(promise, occurrence), from) is { } next)
            {
                yield return next;
            }

            if (EscalationStep(promise, occurrence, from) is not null)
            {
                foreach (var retry in promise.UntilCoordinated())
                {
                    yield return retry;
                }
            }

            if (!ReminderPlan.HasBegun(occurrence.Due, context.Now, context.Policy))
            {
                // The first of all that are still to begin: later dates begin later.
                yield break;
            }
        }
    }

    private static void Remind(Promise promise, Occurrence occurrence, Happenings happenings)
    {
        var (_, c, context) = promise;
        if (StepToTell(promise, occurrence) is not { } step)
        {
            return;
        }

        var slot = ReminderPlan.SlotOf(occurrence.Due, step, context.Policy);
        happenings.Tell(Told(NoticeKind.Reminder, c.Owner, occurrence, step) with
        {
            Commitment = c.Id,
            SendAt = slot > context.Now ? slot : context.NextOpen,
        });
    }

    private static int? StepToTell(Promise promise, Occurrence occurrence)
    {
        var (_, c, context) = promise;
        return !promise.Standing.WithoutOwner
            && ReminderPlan.LatestOwnerStep(occurrence.Due, occurrence.KnownAt, context.Now, context.Policy) is { } step
            && !LaterWasDecided(promise, occurrence, step)
            && context.Policy.Calendar.Add(occurrence.Due, step) >= NotBefore(c)
            && !IsToldAnyway(promise, occurrence, step)
                ? step
                : null;
    }

    private static void Escalate(Promise promise, Occurrence occurrence, DateOnly from, Happenings happenings)
    {
        var (_, c, context) = promise;
        if (EscalationStep(promise, occurrence, from) is not { } step)
        {
            return;
        }

        var slot = ReminderPlan.SlotOf(from, step, context.Policy);
        foreach (var coordinator in context.Coordinators)
        {
            var notice = Told(NoticeKind.Escalation, coordinator, occurrence, step) with
            {
                Commitment = c.Id,
                SendAt = slot > context.Now ? slot : context.NextOpen,
            };
            if (!promise.WasDecided(notice))
            {
                happenings.Tell(notice);
            }
        }
    }

    private static int? EscalationStep(Promise promise, Occurrence occurrence, DateOnly from)
    {
        var (now, policy) = (promise.Context.Now, promise.Context.Policy);
        return IsOldest(promise, occurrence) ? ReminderPlan.LatestEscalationStep(from, occurrence.KnownAt, now, policy)
            : ReminderPlan.EscalationApplies(from, occurrence.KnownAt, now, policy) ? policy.Steps.Escalation
            : null;
    }

    // A series that nobody keeps would fill the digest with one line for each of its dates, each week.
    private static bool IsOldest(Promise promise, Occurrence occurrence) =>
        promise.Standing.Occurrences.First(o => o.IsOpen).Id == occurrence.Id;

    // What was told for a later step makes the earlier ones of the same date stale. The owner may have changed meanwhile: a
    // new owner is reminded from the steps that come, not of those that were.
    private static bool LaterWasDecided(Promise promise, Occurrence occurrence, int step) =>
        promise.File.Notices.Exists(n => n.Kind is NoticeKind.Reminder
            && n.Commitment == promise.Commitment.Id && n.Occurrence == occurrence.Id && n.Due == occurrence.Due && n.Step >= step);

    // That a life event gave the promise a date, or another one, tells the date: a step of that day, or of an earlier one, would repeat it.
    private static bool IsToldAnyway(Promise promise, Occurrence occurrence, int step)
    {
        var (file, c, context) = promise;
        DateOnly DayOf(DateTimeOffset at) => context.Policy.Zone.DateOf(at);
        return occurrence.By is { } by
            && (c.Terms is not Terms.Recurring || promise.Standing.Occurrences.First(o => o.IsOpen && o.By == by).Id == occurrence.Id)
            && c.Changes.GetValueOrDefault(occurrence.Id)?.MovedTo is null
            && file.Notices.Exists(n => n.Kind is NoticeKind.Woken or NoticeKind.DateMoved
                && n.Commitment == c.Id && n.To == c.Owner && n.LifeEvent == by && (c.Terms is Terms.Recurring || n.Due == occurrence.Due)
                && DayOf(ReminderPlan.SlotOf(occurrence.Due, step, context.Policy)) <= DayOf(n.SendAt));
    }

    // Those that are open, and the day from which the coordinator's steps count. What was past its date already when it became known is caught up on, since
    // it would never be told of otherwise: to the owner at once, and to the coordinator as many days after that as after any other date.
    private static IEnumerable<(Occurrence Occurrence, DateOnly EscalatesFrom)> Open(Promise promise)
    {
        var open = Standing.CanBeOverdue(promise.File, promise.Commitment) ? promise.Standing.Occurrences.Where(o => o.IsOpen) : [];
        return open.Select(o => promise.Context.Policy.Zone.DateOf(o.KnownAt) is var known && o.Due < known ? (o with { KnownAt = DateTimeOffset.MinValue }, known) : (o, o.Due));
    }

    private static DateOnly NotBefore(Commitment c) => (c.Terms as Terms.Dated)?.NotBefore ?? DateOnly.MinValue;

    private static Notice Told(NoticeKind kind, PersonId to, Occurrence occurrence, int step) =>
        new(default, kind, to, default, Occurrence: occurrence.Id, Due: occurrence.Due, Step: step);
}
