using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>
/// What the jobseeker said, that woke nobody's promise, or asked about one, and after which no professional has done anything in the case for a whole working day,
/// is told to the coordinators, once (docs/decisions/0035).
/// </summary>
internal static class Unanswered
{
    private const int WorkingDays = 1;

    public static void Decide(CaseFile file, CommandContext context, Happenings happenings)
    {
        foreach (var (e, at) in Open(file, context))
        {
            var planned = PlannedFor(at, context);
            if (planned > context.Now || happenings.IsFull)
            {
                continue;
            }

            Notice Tell(PersonId p) =>
                new(default, NoticeKind.Unanswered, p, context.SlotFor(planned), Due: context.Policy.Zone.DateOf(at), LifeEvent: e);
            happenings.Tell(context.Coordinators.Where(p => !file.Decided.Contains(Tell(p).Tells())), Tell);
        }
    }

    public static IEnumerable<DateTimeOffset> Instants(CaseFile file, CommandContext context) => Open(file, context)
        .Select(open => PlannedFor(open.At, context))
        .SelectMany(planned => planned > context.Now ? [planned] : context.UntilCoordinated());

    /// <summary>Whether what was said then still waits for somebody to do something.</summary>
    public static bool StillHolds(CaseFile file, Notice notice, CommandContext context) => context.Coordinators.Contains(notice.To)
        && Open(file, context).Any(open => open.Event == notice.LifeEvent && context.Policy.Zone.DateOf(open.At) == notice.Due);

    /// <summary>When the jobseeker said something of themself after which nobody has done anything yet.</summary>
    public static IEnumerable<DateTimeOffset> Waiting(CaseFile file, DateOnly today) => Open(file, Said(file), today).Select(open => open.At);

    // Who has declined since is left in peace.
    private static IEnumerable<(LifeEventId? Event, DateTimeOffset At)> Open(
        CaseFile file, IEnumerable<(LifeEventId? Event, DateTimeOffset At, int InVersion)> said, DateOnly today) =>
        from open in said
        where !file.LifeEvents.Exists(d => d.Kind == LifeEventKind.ServiceDeclined && d.On <= today && d.InVersion > open.InVersion)
        select (open.Event, open.At);

    private static IEnumerable<(LifeEventId? Event, DateTimeOffset At)> Open(CaseFile file, CommandContext context) =>
        Open(file, Said(file).Concat(Asked(file)), context.Today);

    // The first thing said of each event after which nobody did anything.
    private static IEnumerable<(LifeEventId? Event, DateTimeOffset At, int InVersion)> Said(CaseFile file) =>
        from e in file.LifeEvents
        let said = e.Again.Select(again => (again.By, again.At, again.InVersion)).Prepend((By: e.ReportedBy, At: e.ReportedAt, e.InVersion))
            .Where(saying => saying.By.Person is { } person && person == file.Jobseeker?.Person && saying.InVersion > file.ActedInVersion).ToList()
        where said.Count > 0 && file.Notices.Exists(n => n.Kind is NoticeKind.Said && n.LifeEvent == e.Id)
        select ((LifeEventId?)e.Id, said[0].At, said[^1].InVersion);

    private static IEnumerable<(LifeEventId? Event, DateTimeOffset At, int InVersion)> Asked(CaseFile file) =>
        from c in file.Commitments
        where !c.IsWithdrawn && c.Question is { } question && question.InVersion > file.ActedInVersion
        select ((LifeEventId?)null, c.Question!.At, c.Question.InVersion);

    // A whole working day after the one on which it was told.
    private static DateTimeOffset PlannedFor(DateTimeOffset at, CommandContext context) => context.Policy.PlanningOn(
        context.Policy.Calendar.Add(context.Policy.Zone.DateOf(context.Policy.Sending.NextOpen(at)), WorkingDays + 1));
}
