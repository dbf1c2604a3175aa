using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Schedule;

namespace FollowUp.Audit;

/// <summary>What is overdue in one case.</summary>
internal static class OverdueRows
{
    /// <summary>Without names. Nothing for whoever is the jobseeker there, whatever they coordinate elsewhere (rule 10).</summary>
    public static IEnumerable<OverdueRow> Of(CaseFile file, Viewer viewer, SchedulePolicy policy, DateOnly today) =>
        viewer.Person is { } person && file.RoleOf(person) is Role.Jobseeker ? [] :
        from c in file.Commitments
        let standing = Standing.Of(file, c, policy, today)
        from o in standing.Overdue(file, c, policy, today)
        let told = file.Notices.FindAll(n => n.Commitment == c.Id && n.Occurrence == o.Id && n.Due == o.Due)
        let reminders = told.FindAll(n => n.Kind is NoticeKind.Reminder or NoticeKind.ReminderAsked)
        select new OverdueRow(
            file.Id,
            file.Team,
            c.Id,
            o.Id,
            c.Owner,
            "",
            file.RoleOf(c.Owner),
            o.Due,
            policy.Calendar.DaysOverdue(o.Due, today),
            reminders.Count(n => OutcomeOf(file, n)?.Outcome is NoticeOutcome.Sent),
            [.. reminders.Select(n => new ReminderAnswer(OutcomeOf(file, n)?.At ?? n.SendAt, OutcomeOf(file, n) is { } s ? Kebab.Of(s.Outcome) : "waiting"))],
            told.Exists(n => n.Kind is NoticeKind.Escalation && OutcomeOf(file, n)?.Outcome is NoticeOutcome.Sent),
            standing.WithoutOwner ? true : null,
            file.TextFor(c, viewer, today))
        {
            Number = c.Number,
        };

    public static IEnumerable<OverdueRow> OldestFirst(IEnumerable<OverdueRow> rows) => rows
        .OrderByDescending(r => r.WorkingDaysOverdue)
        .ThenBy(r => r.Case.Value, StringComparer.Ordinal)
        .ThenBy(r => r.Commitment.Value.Length)
        .ThenBy(r => r.Commitment.Value, StringComparer.Ordinal)
        .ThenBy(r => r.Due);

    private static Settled? OutcomeOf(CaseFile file, Notice n) => file.SettledNotices.GetValueOrDefault((n.Id, n.To));
}
