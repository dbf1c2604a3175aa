using System.Globalization;
using System.Text;
using FollowUp.Cases;

namespace FollowUp.Audit;

/// <summary>The overdue list as CSV (RFC 4180, UTF-8).</summary>
internal static class OverdueCsv
{
    public static string Of(IReadOnlyList<OverdueRow> rows)
    {
        var csv = new StringBuilder("case,team,commitment,occurrence,owner,ownerName,ownerRole,due,workingDaysOverdue,remindersSent,escalated,text\r\n");
        foreach (var row in rows)
        {
            csv.AppendJoin(',', new[]
            {
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
            }.Select(Cell)).Append("\r\n");
        }

        return csv.ToString();
    }

    // A cell that a spreadsheet would run as a formula is written as text (OWASP, "CSV Injection").
    private static string Cell(string value)
    {
        var safe = value.Length > 0 && value.TrimStart() is [var first, ..] && "=+-@\t\r|%".Contains(first, StringComparison.Ordinal) ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
