using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using FollowUp.Cases;
using FollowUp.People;
using FollowUp.Schedule;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FollowUp.Host.Demo;

/// <summary>The first of the samples, played through the service's own API, as a newcomer would with curl.</summary>
internal sealed class DemoStory(IServer server, TimeProvider clock, SchedulePolicy policy, PeopleStore people) : IDisposable
{
    private static readonly string[] Names = ["Kari", "Jonas", "Ingrid", "Solveig"];

    private readonly HttpClient _http = new();

    /// <summary>Opens the sample case, and writes down its first meeting.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        var opened = (await PostAsync("/api/cases", Sample("case.json"), "system", cancellation))!;
        var ids = opened["participants"]!.AsArray().ToDictionary(p => (string)p!["name"]!, p => (string)p!["id"]!);
        var now = policy.Zone.ToLocal(clock.GetUtcNow());
        var meeting = JsonNode.Parse(Names.Aggregate(
            Sample("meeting.json").Replace("{today+4}", $"{now.AddDays(4):yyyy-MM-dd}", StringComparison.Ordinal),
            (text, name) => text.Replace($"{{{name.ToLowerInvariant()}}}", ids[name], StringComparison.Ordinal)))!;
        meeting["heldAt"] = now.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        await PostAsync($"/api/cases/{opened["caseId"]}/meetings", meeting.ToJsonString(), ids["Jonas"], cancellation);
    }

    /// <summary>A jobseeker says that the job has ended.</summary>
    public async Task JobEndsAsync(PersonId jobseeker, CancellationToken cancellation)
    {
        if ((await people.FindAsync(jobseeker, cancellation))?.Memberships.FirstOrDefault(m => m.Role is Role.Jobseeker) is { } theirs)
        {
            var body = new JsonObject { ["kind"] = LifeEventKind.JobEnded.Value, ["on"] = $"{policy.Today(clock.GetUtcNow()):yyyy-MM-dd}" };
            await PostAsync($"/api/cases/{theirs.Case}/life-events", body.ToJsonString(), jobseeker.Value, cancellation);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode?> PostAsync(string path, string body, string who, CancellationToken cancellation)
    {
        var address = server.Features.Get<IServerAddressesFeature>()!.Addresses.First()
            .Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)
            .Replace("*", "127.0.0.1", StringComparison.Ordinal).Replace("+", "127.0.0.1", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new(address), path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue(DemoSignIn.Scheme, who);
        using var response = await _http.SendAsync(request, cancellation);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellation));
    }

    private static string Sample(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
