using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using FollowUp.Host;
using Microsoft.AspNetCore.Builder;

namespace FollowUp.Browser;

/// <summary>
/// The demo as somebody starts it, with a case in it: Kari looks for work, Jonas is her employment specialist, Ingrid her therapist, Solveig
/// her social worker, and Turid coordinates their team. It is Monday 11 January 2027, ten o'clock.
/// </summary>
public sealed class Demo : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("followup-browser-").FullName;
    private readonly WebApplication _host;
    private readonly HttpClient _http;

    private Demo(string language)
    {
        Language = language;
        Url = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        _host = EmbeddedHost.Build(["--environment=Development", $"--data={_folder}", $"--urls={Url}", "--FollowUp:Sweep:EverySeconds=0"], services => services.AddLoggingToNowhere());
        _http = new() { BaseAddress = new(Url) };
    }

    public string Url { get; }

    /// <summary>What everybody in it speaks.</summary>
    public string Language { get; }

    /// <summary>The case's id.</summary>
    public string Case { get; private set; } = "";

    public Dictionary<string, string> People { get; } = [];

    public static async Task<Demo> StartAsync(string language)
    {
        var demo = new Demo(language);
        await demo._host.StartAsync();
        await demo.SendAsync("POST", "/demo/clock", new { now = "2027-01-11T10:00:00+01:00" });
        var opened = await demo.SendAsync("POST", "/api/cases", new
        {
            team = "Team Nord",
            jobseeker = new { name = "Kari", email = "kari@jobbsoker.example", language, mailDetail = "link" },
            participants = new[]
            {
                Somebody("Jonas", "employment-specialist", language), Somebody("Ingrid", "therapist", language),
                Somebody("Solveig", "social-worker", language), Somebody("Turid", "coordinator", language),
            },
        });
        demo.Case = (string)opened["caseId"]!;
        foreach (var person in opened["participants"]!.AsArray())
        {
            demo.People[(string)person!["name"]!] = (string)person["id"]!;
        }

        return demo;
    }

    /// <summary>A meeting of Kari, Jonas and Solveig that just ended, with the promises of the story.</summary>
    public async Task MeetAsync()
    {
        var words = Words.In(Language);
        var now = (string)(await SendAsync("GET", "/demo/clock", null))["now"]!;
        await SendAsync("POST", $"/api/cases/{Case}/meetings", new
        {
            heldAt = now,
            attendees = new[] { People["Kari"], People["Jonas"], People["Solveig"] },
            commitments = new object[]
            {
                new { text = words.Call, owner = People["Solveig"], kind = "contingent", when = "job-ended", within = new { value = 2, unit = "working-days", limit = true } },
                new { text = words.GoOn, owner = People["Jonas"], kind = "standing", visibility = "all-participants" },
                new { text = words.Reckon, owner = People["Solveig"], kind = "dated", due = "2027-01-14" },
                new { text = words.Hours, owner = People["Ingrid"], kind = "recurring", rrule = "FREQ=WEEKLY;COUNT=8", first = "2027-01-19", time = "09:00" },
            },
        }, "Jonas");
    }

    public Task AdvanceAsync(string duration) => SendAsync("POST", "/demo/clock", new { advance = duration });

    /// <summary>The links of the newest mail to somebody.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync(string to) =>
        [.. (await MailsAsync(to))[^1]!["links"]!.AsArray().Select(link => (string)link!)];

    public async Task<JsonArray> MailsAsync(string to) =>
        [.. (await SendAsync("GET", "/demo/mail", null)).AsArray().Where(m => ((string)m!["to"]!).StartsWith(to.ToLowerInvariant(), StringComparison.Ordinal)).Select(m => m!.DeepClone())];

    public async Task<JsonNode> SendAsync(string method, string path, object? body, string? who = null)
    {
        using var request = new HttpRequestMessage(new(method), path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Demo", who is null ? "system" : People[who]);
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{method} {path}: {(int)response.StatusCode} {text}");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static object Somebody(string name, string role, string language) =>
        new { name, email = $"{name.ToLowerInvariant()}@kommune.example", role, language };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>What is promised in the story, in one language.</summary>
internal sealed record Words(string Call, string GoOn, string Reckon, string Hours)
{
    public static Words In(string language) => language switch
    {
        "nn" => new(
            "Om jobben tek slutt, same kva grunnen er, ringjer eg deg, og så ser vi på økonomien saman.",
            "Eg held fram med å følgje deg opp sjølv om jobben ikkje går.",
            "Eg reknar ut kva du sit att med, før du skriv under.",
            "Vi har timane våre som vanleg."),
        "en" => new(
            "If the job ends, for any reason, I call you and we look at your money together.",
            "I keep working with you if the job does not work out.",
            "I work out what you are left with before you sign.",
            "We keep our usual appointments."),
        _ => new(
            "Hvis jobben tar slutt, uansett grunn, ringer jeg deg, og så ser vi på økonomien sammen.",
            "Jeg fortsetter å følge deg opp selv om jobben ikke går.",
            "Jeg regner ut hva du sitter igjen med, før du skriver under.",
            "Vi har timene våre som vanlig."),
    };
}
