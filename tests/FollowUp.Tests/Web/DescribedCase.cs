using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FollowUp.Tests.Web;

/// <summary>A case in which each operation of the document can be tried, with the people that its examples name.</summary>
internal sealed partial class DescribedCase(DemoHost host, string id, IReadOnlyDictionary<string, string> people)
{
    private static readonly string[] Names = ["kari", "jonas", "ingrid", "solveig", "turid"];

    public string Id => id;

    public string this[string name] => people[name];

    public static async Task<DescribedCase> OpenAsync(DemoHost host, bool reserved = false)
    {
        // An address of its own for each case: the same address would be the same person.
        var run = Guid.NewGuid().ToString("n")[..8];
        string[] roles = ["", "employment-specialist", "therapist", "social-worker", "coordinator"];
        var opened = await host.DoneAsync("POST", "/api/cases", "system", new JsonObject
        {
            ["team"] = "Nordby",
            ["jobseeker"] = new JsonObject { ["name"] = "Kari", ["email"] = $"kari-{run}@x.example", ["reserved"] = reserved },
            ["participants"] = new JsonArray([.. Names.Zip(roles).Skip(1).Select(p => (JsonNode)new JsonObject
            {
                ["name"] = p.First,
                ["email"] = $"{p.First}-{run}@x.example",
                ["role"] = p.Second,
            })]),
        });
        var ids = opened["participants"]!.AsArray().Select(p => (string)p!["id"]!);
        return new(host, (string)opened["caseId"]!, Names.Zip(ids).ToDictionary(p => p.First, p => p.Second));
    }

    /// <summary>A body with the ids of this case's people instead of names: <c>"kari"</c> in an example, <c>{kari}</c> in a sample.</summary>
    public JsonNode WithIds(JsonNode body) => JsonNode.Parse(Name().Replace(body.ToJsonString(), match => $"\"{people[match.Groups[1].Value]}\""))!;

    /// <summary>Brings the case to where the operation makes sense; gives who may do it, and the ids for its path.</summary>
    public async Task<(string Who, string Path)> ReadyForAsync(string operation, string path)
    {
        var jonas = people["jonas"];
        var (who, item) = operation switch
        {
            "OpenCase" or "TakeDeliveryReports" => ("system", ""),
            "ObjectToCommitment" or "AskAboutCommitment" => (people["kari"], await PromisedAsync("jonas")),
            "AcceptCommitment" or "DeclineCommitment" => (people["ingrid"], await PromisedAsync("ingrid")),
            "RemoveParticipant" => (people["ingrid"], ""),
            "ReportLifeEvent" => (people["kari"], ""),
            "MoveLifeEvent" or "TakeLifeEventBack" => (jonas, await ReportedAsync()),
            "GiveConfirmation" => (jonas, await ConfirmedAsync()),
            "ReadAccess" or "AuditOverdue" or "AuditOverdueCsv" => (people["turid"], ""),
            "RemindOwner" => (people["turid"], await PromisedAsync("jonas", daysAgo: 20)),
            "ChangePerson" => (people["solveig"], ""),
            _ => (jonas, await PromisedAsync("jonas")),
        };
        return (who, path
            .Replace("{caseId}", id, StringComparison.Ordinal)
            .Replace("{personId}", operation is "ChangePerson" ? people["solveig"] : people["ingrid"], StringComparison.Ordinal)
            .Replace("{year}", "2027", StringComparison.Ordinal)
            .Replace("{id}", item, StringComparison.Ordinal));
    }

    // Ingrid was not there: what is written down for her is a proposal.
    private async Task<string> PromisedAsync(string owner, int daysAgo = 0)
    {
        var now = DateOnly.FromDateTime(((DateTimeOffset)(await host.DoneAsync("GET", "/demo/clock", null))["now"]!).Date);
        var meeting = await host.DoneAsync("POST", $"/api/cases/{id}/meetings", people["jonas"], new JsonObject
        {
            ["heldAt"] = $"{now.AddDays(-daysAgo):yyyy-MM-dd}T08:00:00Z",
            ["attendees"] = new JsonArray(people["kari"], people["jonas"], people["solveig"]),
            ["commitments"] = new JsonArray(new JsonObject
            {
                ["kind"] = "dated",
                ["text"] = "Jeg sender deg brevet.",
                ["owner"] = people[owner],
                ["due"] = $"{now.AddDays(7 - daysAgo):yyyy-MM-dd}",
            }),
        });
        return (string)meeting["commitments"]![0]!["id"]!;
    }

    private async Task<string> ReportedAsync()
    {
        var now = (DateTimeOffset)(await host.DoneAsync("GET", "/demo/clock", null))["now"]!;
        var body = new JsonObject { ["kind"] = "job-started", ["on"] = $"{now.AddDays(7):yyyy-MM-dd}" };
        return (string)(await host.DoneAsync("POST", $"/api/cases/{id}/life-events", people["jonas"], body))["id"]!;
    }

    private async Task<string> ConfirmedAsync()
    {
        await PromisedAsync("jonas");
        await host.DoneAsync("POST", "/demo/clock", null, new JsonObject { ["advance"] = "PT15M" });
        return "k1";
    }

    [GeneratedRegex("\"\\{?(kari|jonas|ingrid|solveig|turid)\\}?\"")]
    private static partial Regex Name();
}
