using System.Text.RegularExpressions;

namespace FollowUp.Tests.Functions;

/// <summary>A function as its attributes declare it; <paramref name="Route"/> null for a timer.</summary>
internal sealed record Function(string Name, string? Method, string? Route, string? Schedule);

/// <summary>
/// The functions, read from the source of <c>FollowUp.Functions</c>: its packages are not on every feed, so the tests do not compile it.
/// </summary>
internal static partial class FunctionSource
{
    public static IReadOnlyList<Function> All { get; } = [.. Files().SelectMany(Of)];

    /// <summary>Those that are called over HTTP.</summary>
    public static IReadOnlyList<Function> Http { get; } = [.. All.Where(f => f.Route is not null)];

    /// <summary>How often the attribute stands in the source: none of them may escape the pattern.</summary>
    public static int Attributes { get; } = Files().Sum(text => text.Split("[Function(").Length - 1);

    private static IEnumerable<string> Files() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "src", "FollowUp.Functions"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText);

    private static IEnumerable<Function> Of(string source) =>
        Triggered().Matches(source).Select(m => new Function(m.Groups["name"].Value, m.Groups["method"] is { Success: true } method ? method.Value.ToUpperInvariant() : null, m.Groups["route"].Value, null))
            .Concat(Timer().Matches(source).Select(m => new Function(m.Groups["name"].Value, null, null, m.Groups["schedule"].Value)));

    [GeneratedRegex("""\[Function\("(?<name>\w+)"\)\]\s+public Task<IResult> \k<name>Async\(\s*\[HttpTrigger\(AuthorizationLevel\.Anonymous, (?:"(?<method>\w+)", )?Route = "(?<route>[^"]+)"\)\] HttpRequest request\) => pipeline\.AnswerAsync\(request\.HttpContext\);""")]
    private static partial Regex Triggered();

    [GeneratedRegex("""\[Function\("(?<name>\w+)"\)\]\s+public Task \k<name>Async\(\s*\[TimerTrigger\("%(?<schedule>[\w:]+)%", RunOnStartup = false, """)]
    private static partial Regex Timer();
}
