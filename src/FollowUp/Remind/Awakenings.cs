using FollowUp.Cases;
using FollowUp.Schedule;

namespace FollowUp.Remind;

/// <summary>What a life event starts, and when that is due.</summary>
internal static class Awakenings
{
    /// <summary>
    /// The due date of what an event on <paramref name="day"/> wakes, but never a day before the report: who learns of a thing
    /// late can act at once, not earlier (docs/decisions/0004). What had a date already does not become timely because its event
    /// is moved: <paramref name="known"/> was known all along.
    /// </summary>
    public static DateOnly DueOf(Trigger trigger, Roll? roll, DateOnly day, CommandContext context, DateOnly? known = null)
    {
        var due = DueDates.Within(day, trigger.Within, roll, context.Policy.Calendar);
        var today = context.Policy.Calendar.OnOrAfter(context.Today);
        var earliest = known < today ? known.Value : today;
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
                  where c.Terms.WokenBy?.When == kind && !c.IsWithdrawn && !c.StopOn.Contains(kind)
                  where !(Occurrences.StoppedOn(file, c, context.Policy) <= context.Today) && !IsLeftInPeace(file, c, context) && MayWake(file, c, day)
                  select new Awakening(c.Id, DueOf(c.Terms.WokenBy!, c.Roll, day, context))];

    /// <summary>The new dates of what an event woke before, now that it lies on <paramref name="day"/>; what was kept stays kept.</summary>
    public static IReadOnlyList<Awakening> Moved(CaseFile file, LifeEvent moved, DateOnly day, CommandContext context) =>
        [.. from c in file.Commitments
            where c.Terms.WokenBy is not null && !c.IsWithdrawn
            let anchor = c.Series.Find(s => s.By == moved.Id) ?? c.Anchors.Find(a => a.By == moved.Id && IsOpen(c, a))
            where anchor is not null
            select new Awakening(c.Id, DueOf(c.Terms.WokenBy!, c.Roll, day, context, anchor.Date))];

    // A declined service leaves what stands standing, but nothing of it is started any more.
    private static bool IsLeftInPeace(CaseFile file, Commitment c, CommandContext context) =>
        file.LifeEvents.Exists(e => e.Kind == LifeEventKind.ServiceDeclined && e.On <= context.Today && e.InVersion > c.InVersion);

    private static bool MayWake(CaseFile file, Commitment c, DateOnly day) => c.Terms is Terms.Recurring
        ? c.Series.IsEmpty || EventDay(file, c.Series[^1]) < day
        : c.Anchors.TrueForAll(anchor => !IsOpen(c, anchor) && EventDay(file, anchor) < day);

    private static bool IsOpen(Commitment c, Anchor anchor) => c.Changes.GetValueOrDefault(anchor.Id)?.KeptOn is null;

    private static DateOnly EventDay(CaseFile file, Anchor anchor) => anchor.By is { } id ? file.LifeEvent(id)!.On : anchor.Date;
}
