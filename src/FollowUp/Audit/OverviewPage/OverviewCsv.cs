using System.Globalization;

namespace FollowUp.Audit.OverviewPage;

/// <summary>
/// The overdue list as CSV for people: what the page says, in its words. Separated by semicolons, as a spreadsheet expects it that is set up for
/// Norway; one that is not asks, or tells the cells apart by their quotes.
/// </summary>
internal static class OverviewCsv
{
    public static string Of(IReadOnlyList<OverdueRow> rows, OverviewWords words) => Csv.Of(';', rows.Select(row => CellsOf(row, words)).Prepend(
        [words.CaseColumn, words.PromiseColumn, words.Team, words.Who, words.Role, words.DateColumn, words.DaysColumn, words.RemindersColumn, words.CoordinatorColumn, words.TextColumn]));

    private static IEnumerable<string> CellsOf(OverdueRow row, OverviewWords words) =>
    [
        row.Case.Value,
        row.Commitment.Value,
        row.Team,
        row.OwnerName,
        row.OwnerRole is { } role ? words.RoleName(role) : "",
        row.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        row.WorkingDaysOverdue.ToString(CultureInfo.InvariantCulture),
        row.RemindersSent.ToString(CultureInfo.InvariantCulture),
        words.YesOrNo(row.Escalated),
        row.Text ?? "",
    ];
}
