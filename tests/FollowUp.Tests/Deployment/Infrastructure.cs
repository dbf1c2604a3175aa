using System.Text.RegularExpressions;

namespace FollowUp.Tests.Deployment;

/// <summary>What stands in <c>infra/</c>, read as text: the tests need no compiler for it.</summary>
internal static partial class Infrastructure
{
    public static string Folder => Path.Combine(Repository.Root, "infra");

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.bicep", SearchOption.AllDirectories);

    /// <summary>The app settings of ours that are set, with colons.</summary>
    public static IReadOnlyList<string> AppSettings =>
        [.. Files.SelectMany(file => AppSetting().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value.Replace("__", ":", StringComparison.Ordinal))];

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Folder, .. path]));

    [GeneratedRegex(@"^\s*(?<name>FollowUp__\w+)\s*:", RegexOptions.Multiline)]
    private static partial Regex AppSetting();

    [GeneratedRegex(@"^param (?<name>\w+) ", RegexOptions.Multiline)]
    public static partial Regex Parameter();

    [GeneratedRegex("""
        (?:onfiguration\[|GetValue<[^>]+>\()"(?<name>FollowUp(?::|__)[A-Za-z:_]+)"|%(?<name>FollowUp(?::|__)[A-Za-z:_]+)%
        """)]
    public static partial Regex AskedByName();
}
