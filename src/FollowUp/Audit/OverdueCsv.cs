using System.Globalization;
using FollowUp.Cases;

namespace FollowUp.Audit;

/// <summary>The overdue list as CSV for programs: the API's own names and ids, separated by commas.</summary>
internal static class OverdueCsv
{
    private static readonly string[] Names =
        ["case", "team", "commitment", "occurrence", "owner", "ownerName", "ownerRole", "due", "workingDaysOverdue", "remindersSent", "escalated", "text"];

    public static string Of(IReadOnlyList<OverdueRow> rows) => Csv.Of(',', rows.Select(CellsOf).Prepend(Names));

    private static IEnumerable<string> CellsOf(OverdueRow row) =>
    [
        row.Case.Value,
        row.Team,
        row.Commitment.Value,
        row.Occurrence.Value,
        row.Owner.Value,
        row.OwnerName,
        row.OwnerRole is { } role ? Kebab.Of(role) : "",
        row.Due.ToString("O", CultureInfo.InvariantCulture),
        row.WorkingDaysOverdue.ToString(CultureInfo.InvariantCulture),
        row.RemindersSent.ToString(CultureInfo.InvariantCulture),
        row.Escalated ? "yes" : "no",
        row.Text ?? "",
    ];
}
