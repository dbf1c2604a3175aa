using System.Globalization;
using FollowUp.Mail;

namespace FollowUp.Audit.OverviewPage;

/// <summary>
/// The overdue list as CSV for people: what the page says, in its words, under the references by which pages and mails call a promise. Separated by
/// semicolons, as a spreadsheet expects it that is set up for Norway; one that is not asks, or tells the cells apart by their quotes.
/// </summary>
internal static class OverviewCsv
{
    public static string Of(IReadOnlyList<OverdueRow> rows, OverviewWords words) => Csv.Of(';', rows.Select(row => CellsOf(row, words)).Prepend(
        [words.Ref, words.Team, words.Who, words.Role, words.DateColumn, words.DaysColumn, words.RemindersColumn, words.CoordinatorColumn, words.TextColumn]));

    private static IEnumerable<string> CellsOf(OverdueRow row, OverviewWords words) =>
    [
        Links.Ref(row.Case, $"{row.Number}"),
        row.Team,
        row.OwnerName,
        row.OwnerRole is { } role ? words.RoleName(role) : "",
        row.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        row.WorkingDaysOverdue.ToString(CultureInfo.InvariantCulture),
        row.RemindersSent.ToString(CultureInfo.InvariantCulture),
        words.YesOrNo(row.Escalated),
        row.Text ?? words.NotYoursToRead,
    ];
}
