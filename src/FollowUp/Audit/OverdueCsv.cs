using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FollowUp.Cases;

namespace FollowUp.Audit;

/// <summary>The overdue list as CSV (RFC 4180, UTF-8), every cell in quotes.</summary>
internal static partial class OverdueCsv
{
    public static string Of(IReadOnlyList<OverdueRow> rows)
    {
        var csv = new StringBuilder();
        Append(csv, "case", "team", "commitment", "occurrence", "owner", "ownerName", "ownerRole", "due", "workingDaysOverdue", "remindersSent", "escalated", "text");
        foreach (var row in rows)
        {
            Append(
                csv,
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
                row.Text ?? "");
        }

        return csv.ToString();
    }

    /// <summary>With the mark by which a spreadsheet knows that it is UTF-8.</summary>
    public static byte[] Bytes(IReadOnlyList<OverdueRow> rows) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Of(rows))];

    private static void Append(StringBuilder csv, params IEnumerable<string> cells) => csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string value) => $"\"{Formula().Replace(value, "'").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // What a spreadsheet would run as a formula is made text (OWASP, "CSV Injection"). Not only at the beginning of a cell: one that separates cells by
    // semicolons or tabs does not see our quotes where we put them, and begins a cell after its own separator. The wide signs are taken for formulas too.
    [GeneratedRegex(@"(?<=(?:\A|[;\t\r\n])[\s""']*)(?=[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20])|\A(?=[\t\r])")]
    private static partial Regex Formula();
}
