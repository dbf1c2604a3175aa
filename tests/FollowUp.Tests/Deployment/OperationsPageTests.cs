using Xunit;

namespace FollowUp.Tests.Deployment;

/// <summary>What the page for operators says of the settings.</summary>
public class OperationsPageTests
{
    private const string Start = "<!-- settings -->";
    private const string End = "<!-- /settings -->";

    [Fact]
    public async Task The_page_lists_every_setting_with_its_default()
    {
        var page = Path.Combine(Repository.Root, "docs", "operations.md");
        var text = (await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var (from, to) = (text.IndexOf(Start, StringComparison.Ordinal) + Start.Length, text.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("FOLLOWUP_WRITE_DOCS") == "1")
        {
            text = text[..from] + "\n" + Settings.Markdown() + "\n" + text[to..];
            await File.WriteAllTextAsync(page, text, TestContext.Current.CancellationToken);
            to = text.IndexOf(End, StringComparison.Ordinal);
        }

        // Written anew by this test when it is run with FOLLOWUP_WRITE_DOCS=1.
        Assert.Equal(Settings.Markdown().Trim(), text[from..to].Trim());
    }

    [Fact]
    public void No_setting_is_listed_twice() =>
        Assert.Empty(Settings.All.GroupBy(setting => setting.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Whatever_the_code_asks_the_configuration_for_by_name_is_a_setting()
    {
        var asked = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Infrastructure.AskedByName().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["name"].Value.Replace("__", ":", StringComparison.Ordinal))
            .Distinct();

        Assert.Empty(asked.Except(Settings.All.Select(setting => setting.Name)));
    }
}
