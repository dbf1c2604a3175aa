using System.Text;
using System.Text.RegularExpressions;

namespace FollowUp.Audit;

/// <summary>Lines of cells as CSV (RFC 4180), every cell in quotes, and none that a spreadsheet would run as a formula.</summary>
internal static partial class Csv
{
    public static string Of(char separator, IEnumerable<IEnumerable<string>> lines) =>
        lines.Aggregate(new StringBuilder(), (csv, cells) => csv.AppendJoin(separator, cells.Select(Cell)).Append("\r\n")).ToString();

    /// <summary>In UTF-8, with the mark by which a spreadsheet knows it.</summary>
    public static byte[] Bytes(string csv) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv)];

    private static string Cell(string value) => $"\"{Formula().Replace(value, "'").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // What a spreadsheet would run as a formula is made text (OWASP, "CSV Injection"). Not only at the beginning of a cell: one that separates cells by
    // semicolons or tabs does not see our quotes where we put them, and begins a cell after its own separator. The wide signs are taken for formulas too.
    [GeneratedRegex(@"(?<=(?:\A|[;\t\r\n])[\s""']*)(?=[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20])|\A(?=[\t\r])")]
    private static partial Regex Formula();
}
