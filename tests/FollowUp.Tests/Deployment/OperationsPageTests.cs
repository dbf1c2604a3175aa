using Xunit;

namespace FollowUp.Tests.Deployment;

/// <summary>What the page for operators says of the settings.</summary>
public class OperationsPageTests
{
    [Fact]
    public Task The_page_lists_every_setting_with_its_default() => WrittenPart.HoldsAsync("docs/operations.md", "settings", Settings.Markdown());

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
