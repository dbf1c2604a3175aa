using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace FollowUp.Tests.Web;

/// <summary>The samples work as they stand, but for ids and dates.</summary>
public sealed partial class SampleTests(DemoHost host) : IClassFixture<DemoHost>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples");

    public static TheoryData<string> Meetings => [.. Directory.GetFiles(Folder, "?-*.json").Select(f => Path.GetFileName(f)).Order()];

    [Theory]
    [MemberData(nameof(Meetings))]
    public async Task A_meeting_is_taken(string file)
    {
        var schemas = new Schemas(await host.DocumentAsync());
        var opened = await host.DoneAsync("POST", "/api/cases", "system", await ReadAsync("case.json", new DateOnly(2026, 1, 1)));
        var people = opened["participants"]!.AsArray().ToDictionary(p => ((string)p!["name"]!).ToLowerInvariant(), p => (string)p!["id"]!);
        var today = DateOnly.FromDateTime(((DateTimeOffset)(await host.DoneAsync("GET", "/demo/clock", null))["now"]!).Date);
        var meeting = JsonNode.Parse(Person().Replace((await ReadAsync(file, today)).ToJsonString(), m => people[m.Groups[1].Value]))!;
        Assert.Empty(schemas.Flaws(meeting, new JsonObject { ["$ref"] = "#/components/schemas/MeetingBody" }));

        using var response = await host.SendAsync("POST", $"/api/cases/{opened["caseId"]}/meetings", people["jonas"], meeting);

        Assert.True((int)response.StatusCode == 201, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void There_are_three_meetings() => Assert.Equal(3, Meetings.Count);

    [Fact]
    public void Every_address_leads_nowhere() => Assert.All(
        Directory.GetFiles(Folder).SelectMany(f => Address().Matches(File.ReadAllText(f))),
        address => Assert.EndsWith(".example", address.Value, StringComparison.Ordinal));

    private static async Task<JsonNode> ReadAsync(string file, DateOnly today) => JsonNode.Parse(Day().Replace(
        await File.ReadAllTextAsync(Path.Combine(Folder, file)),
        m => today.AddDays(m.Groups[1].Length == 0 ? 0 : int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToString("O", CultureInfo.InvariantCulture)))!;

    [GeneratedRegex(@"\{today(\+[0-9]+)?\}")]
    private static partial Regex Day();

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Person();

    [GeneratedRegex(@"[A-Za-z0-9.]+@[A-Za-z0-9.]+")]
    private static partial Regex Address();
}
