using FollowUp.Cases;
using FollowUp.Schedule;

namespace FollowUp.Remind;

/// <summary>What a life event starts, when that is due, and who hears of it.</summary>
internal static class Awakenings
{
    /// <summary>
    /// The due date of what an event on <paramref name="day"/> wakes, but never before <paramref name="heard"/>, the day on which its keeper hears of it: who learns
    /// of a thing late can act at once, not earlier (docs/decisions/0004).
    /// </summary>
    public static DateOnly DueOf(Trigger trigger, Roll? roll, DateOnly day, DateOnly heard, CommandContext context)
    {
        var due = DueDates.Within(day, trigger.Within, roll, context.Policy.Calendar);
        var earliest = context.Policy.Calendar.OnOrAfter(heard);
        return due < earliest ? earliest : due;
    }

    /// <summary>
    /// The promises that a newly reported event wakes: each that waits for its kind, is not stopped, and is not awake already.
    /// What an earlier event of the kind woke is woken again only by a later one, and only when it was kept.
    /// </summary>
    public static IReadOnlyList<Awakening> By(CaseFile file, LifeEventKind kind, DateOnly day, CommandContext context) =>
        kind == LifeEventKind.ServiceDeclined
            ? []
            : [.. from c in file.Commitments
                  where Wakes(file, c, kind, day, context)
                  select new Awakening(c.Id, DueOf(c.Terms.WokenBy!, c.Roll, day, context.DayOf(context.NextOpen), context))];

    /// <summary>
    /// What other events wake, now that <paramref name="gone"/> never happened: it was awake by that one when they were reported, or was stopped by it, or
    /// hung on it when several were known. The first that was reported wakes it, as if the other had never been there.
    /// </summary>
    /// <param name="before">The case while it still holds.</param>
    /// <param name="gone">What is taken back.</param>
    /// <param name="after">The case without it, with what was woken instead so far.</param>
    /// <param name="context">When, and by which rules.</param>
    public static IReadOnlyList<WokenInstead> Instead(
        CaseFile before, LifeEvent gone, Func<IReadOnlyList<WokenInstead>, CaseFile> after, CommandContext context)
    {
        var woken = new List<WokenInstead>();
        var file = after(woken);
        foreach (var e in file.LifeEvents.Where(e => e.Kind != LifeEventKind.ServiceDeclined))
        {
            var count = woken.Count;
            woken.AddRange(
                from c in file.Commitments
                where IsHeldBack(before, before.Commitment(c.Id)!, e, gone, context) && Wakes(file, c, e.Kind, e.On, context)
                select new WokenInstead(e.Id, c.Id, DueOf(c.Terms.WokenBy!, c.Roll, e.On, context.DayOf(context.NextOpen), context)));
            file = woken.Count > count ? after(woken) : file;
        }

        return woken;
    }

    /// <summary>Tells those who promised what an event woke, or who look after it.</summary>
    /// <param name="happenings">What is decided.</param>
    /// <param name="file">The case before it.</param>
    /// <param name="context">When, and by which rules.</param>
    /// <param name="id">The event.</param>
    /// <param name="woke">What has a date by it now.</param>
    /// <param name="moved">They had another date by it before: that is no haste, and what waits to be told names the new one.</param>
    /// <returns>Whether any of it is in force.</returns>
    public static bool Tell(Happenings happenings, CaseFile file, CommandContext context, LifeEventId id, IEnumerable<Awakening> woke, bool moved = false)
    {
        // Once its time has come it may be under way, with the date that was.
        bool Waits(NoticeKind kind, PersonId to, Commitment c) =>
            moved && file.Pending.Values.Any(n => (n.Kind, n.To, n.Commitment, n.LifeEvent) == (kind, to, c.Id, id) && n.SendAt > context.Now);
        var soon = moved ? context.NextSlot : context.NextOpen;
        var all = woke.Select(w => (w.Due, Commitment: file.Commitment(w.Commitment)!)).ToList();

        // What is proposed for the jobseeker themself is nobody else's to take on.
        foreach (var (due, c) in all.Where(w => !(w.Commitment.IsProposed && file.RoleOf(w.Commitment.Owner) is Role.Jobseeker)))
        {
            if (c.IsProposed || Standing.IsWithoutOwner(file, c, context.Today))
            {
                happenings.Tell(
                    context.Coordinators.Where(p => !Waits(NoticeKind.WithoutOwner, p, c)),
                    p => new(default, NoticeKind.WithoutOwner, p, context.NextSlot, c.Id, Due: moved ? due : null, LifeEvent: id));
                if ((c.HandOver?.To ?? (c.IsProposed ? c.Owner : null)) is { } asked && file.IsPresent(asked) && file.RoleOf(asked) is not Role.Jobseeker
                    && !Waits(NoticeKind.WaitsForYes, asked, c))
                {
                    happenings.Tell(new(default, NoticeKind.WaitsForYes, asked, soon, c.Id, Due: due, LifeEvent: id));
                }
            }
            else if (file.RoleOf(c.Owner) is not Role.Jobseeker && !Waits(NoticeKind.Woken, c.Owner, c))
            {
                happenings.Tell(new(default, moved ? NoticeKind.DateMoved : NoticeKind.Woken, c.Owner, soon, c.Id, Due: due, LifeEvent: id));
            }
        }

        return all.Exists(w => !w.Commitment.IsProposed);
    }

    /// <summary>Whether it has a date by this event that is open yet, or a series that it began.</summary>
    public static bool IsAwakeBy(Commitment c, LifeEventId e) => c.Series.Exists(s => s.By == e) || c.Anchors.Exists(a => a.By == e && IsOpen(c, a));

    private static bool Wakes(CaseFile file, Commitment c, LifeEventKind kind, DateOnly day, CommandContext context) =>
        c.Terms.WokenBy?.When == kind && !c.IsWithdrawn && !c.StopOn.Contains(kind)
        && !(Occurrences.StoppedOn(file, c, context.Policy) <= context.Today) && !IsLeftInPeace(file, c, context) && MayWake(file, c, day);

    // What was written down when both were known hangs on one of them; what was there before is woken by what is reported after. What kept it from being woken may
    // have been taken back before, while this one kept it from it still.
    private static bool IsHeldBack(CaseFile before, Commitment c, LifeEvent e, LifeEvent gone, CommandContext context) => c.InVersion > e.InVersion
        ? c.InVersion > gone.InVersion && IsAwakeBy(c, gone.Id) && e.On >= context.Policy.Zone.DateOf(before.Meeting(c.Meeting)!.HeldAt)
        : !c.HangsOn(e.Id) && HoldsBack(c, gone, context) && (gone.InVersion < e.InVersion || before.NeverHappened.Exists(other =>
            other.InVersion < e.InVersion && other.TakenBack!.InVersion > e.InVersion && other.TakenBack.InVersion > gone.InVersion && HoldsBack(c, other, context)));

    private static bool HoldsBack(Commitment c, LifeEvent by, CommandContext context) =>
        c.HangsOn(by.Id) || by.TakenBack?.Asleep.Contains(c.Id) == true || Occurrences.IsStoppedBy(c, by, context.Policy)
        || (by.Kind == LifeEventKind.ServiceDeclined && by.InVersion > c.InVersion);

    /// <summary>
    /// The new dates of what an event woke before, now that it lies on <paramref name="day"/>; what was kept stays kept. What had a date already does not
    /// become timely because its event is moved: that date was known all along, so it may be earlier than when its keeper is <paramref name="told"/>.
    /// </summary>
    public static IReadOnlyList<Awakening> Moved(CaseFile file, LifeEvent moved, DateOnly day, DateTimeOffset told, CommandContext context) =>
        [.. from c in file.Commitments
            where c.Terms.WokenBy is not null && !c.IsWithdrawn
            let anchor = c.Series.Find(s => s.By == moved.Id) ?? c.Anchors.Find(a => a.By == moved.Id && IsOpen(c, a))
            where anchor is not null
            let heard = context.DayOf(told)
            select new Awakening(c.Id, DueOf(c.Terms.WokenBy!, c.Roll, day, anchor.Date < heard ? anchor.Date : heard, context))];

    /// <summary>The date that an event gave a promise that is awake by it; its owner may have moved it since.</summary>
    public static DateOnly? GivenBy(Commitment c, LifeEventId e) => (c.Series.Find(s => s.By == e) ?? c.Anchors.Find(a => a.By == e && IsOpen(c, a)))?.Date;

    // A declined service leaves what stands standing, but nothing of it is started any more.
    private static bool IsLeftInPeace(CaseFile file, Commitment c, CommandContext context) =>
        file.LifeEvents.Exists(e => e.Kind == LifeEventKind.ServiceDeclined && e.On <= context.Today && e.InVersion > c.InVersion);

    private static bool MayWake(CaseFile file, Commitment c, DateOnly day) => c.Terms is Terms.Recurring
        ? c.Series.IsEmpty || EventDay(file, c.Series[^1]) < day
        : c.Anchors.TrueForAll(anchor => !IsOpen(c, anchor) && (NeverHappened(file, anchor) || EventDay(file, anchor) < day));

    private static bool IsOpen(Commitment c, Anchor anchor) => c.Changes.GetValueOrDefault(anchor.Id)?.KeptOn is null;

    // What was done for an event that was noted by mistake was not done for the one that comes.
    private static bool NeverHappened(CaseFile file, Anchor anchor) => file.NeverHappened.Exists(e => e.Id == anchor.By);

    private static DateOnly EventDay(CaseFile file, Anchor anchor) => anchor.By is { } id ? file.LifeEvent(id)!.On : anchor.Date;
}
