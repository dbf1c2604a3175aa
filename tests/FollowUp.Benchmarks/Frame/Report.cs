using System.Globalization;

namespace FollowUp.Benchmarks.Frame;

/// <summary>Results as Markdown tables.</summary>
internal static class Report
{
    public static void Table(string title, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        Console.WriteLine();
        Console.WriteLine($"### {title}");
        Console.WriteLine();
        Console.WriteLine(Line(head));
        Console.WriteLine(Line(head.Select((_, i) => i == 0 ? "---" : "---:")));
        foreach (var row in rows)
        {
            Console.WriteLine(Line(row));
        }

        Console.WriteLine();
    }

    /// <summary>What goes on meanwhile: not part of the result.</summary>
    public static void Note(string text) => Console.Error.WriteLine(text);

    public static string Say(double value, string format = "#,0") => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
