using Xunit;

namespace FollowUp.Tests;

/// <summary>A part of a page that says what the code says; a test writes it anew when it is run with <c>FOLLOWUP_WRITE_DOCS=1</c>.</summary>
internal static class WrittenPart
{
    /// <summary>Compares what stands between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.</summary>
    public static async Task HoldsAsync(string page, string name, string expected)
    {
        var file = Path.Combine(Repository.Root, page);
        var text = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var (start, end) = ($"<!-- {name} -->", $"<!-- /{name} -->");
        var (from, to) = (text.IndexOf(start, StringComparison.Ordinal) + start.Length, text.IndexOf(end, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("FOLLOWUP_WRITE_DOCS") == "1")
        {
            text = $"{text[..from]}\n\n{expected.Trim()}\n\n{text[to..]}";
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
            to = text.IndexOf(end, StringComparison.Ordinal);
        }

        Assert.Equal(expected.Trim(), text[from..to].Trim());
    }
}
