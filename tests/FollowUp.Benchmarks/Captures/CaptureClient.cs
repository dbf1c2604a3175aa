using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace FollowUp.Benchmarks.Captures;

/// <summary>A capture to be sent: everything about it is ready before the clock runs.</summary>
internal sealed record Capture(string Path, string Person, byte[] Body);

/// <summary>How one round went.</summary>
internal sealed record Load(double Rate, double Processor, IReadOnlyList<double> Milliseconds);

/// <summary>Opens cases, and sends captures as many clients at once do. As lean as an HTTP client gets, and the same for both servers.</summary>
internal sealed class CaptureClient : IDisposable
{
    public const int Clients = 16;
    public const int CapturesPerCase = 10;

    // New professionals after so many cases: nobody has a caseload of hundreds.
    private const int CasesPerPerson = 20;

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = Clients, UseCookies = false, UseProxy = false });

    /// <summary>Opens the cases of one client, and makes the captures in them.</summary>
    public async Task<IReadOnlyList<Capture>> PrepareAsync(Uri server, int client, int captures)
    {
        var ready = new List<Capture>(captures);
        for (var i = 0; ready.Count < captures; i++)
        {
            var group = $"{client}-{i / CasesPerPerson}";
            var opened = await OpenAsync(server, group, i);
            var persons = opened.GetProperty("participants").EnumerateArray().Select(p => p.GetProperty("id").GetString()!).ToList();
            var path = $"/api/cases/{opened.GetProperty("caseId").GetString()}/meetings";
            for (var k = 0; k < CapturesPerCase; k++)
            {
                ready.Add(new(path, persons[1], Body(persons, k)));
            }
        }

        return ready;
    }

    /// <summary>Sends each client's captures one after the other, all clients at once.</summary>
    /// <returns>Captures per second, how long each took in milliseconds, and the processor time of one, client and server together.</returns>
    public async Task<Load> SendAsync(Uri server, IReadOnlyList<IReadOnlyList<Capture>> clients)
    {
        var worked = Environment.CpuUsage.TotalTime;
        var since = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(clients.Select(captures => Task.Run(() => SendAsync(server, captures))));
        var elapsed = Stopwatch.GetElapsedTime(since);
        var captures = clients.Sum(c => c.Count);
        return new(captures / elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds / captures, [.. times.SelectMany(t => t)]);
    }

    public void Dispose() => _http.Dispose();

    private async Task<List<double>> SendAsync(Uri server, IReadOnlyList<Capture> captures)
    {
        var times = new List<double>(captures.Count);
        foreach (var capture in captures)
        {
            var since = Stopwatch.GetTimestamp();
            using var answer = await PostAsync(new(server, capture.Path), capture.Person, capture.Body);
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return times;
    }

    private async Task<JsonElement> OpenAsync(Uri server, string group, int number)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            team = $"Team {group}",
            jobseeker = new { name = $"Ola {number}", email = $"ola-{group}-{number}@example.com", language = "nb" },
            participants = new object[]
            {
                new { name = "Kim Hansen", email = $"kim-{group}@example.com", role = "employment-specialist", language = "nb" },
                new { name = "Anita Berg", email = $"anita-{group}@example.com", role = "social-worker", language = "nn" },
            },
        });
        using var answer = await PostAsync(new(server, "/api/cases"), "system", body);
        await using var json = await answer.Content.ReadAsStreamAsync();
        using var document = await JsonDocument.ParseAsync(json);
        return document.RootElement.Clone();
    }

    private async Task<HttpResponseMessage> PostAsync(Uri uri, string person, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = new ByteArrayContent(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Demo", person);
        request.Content.Headers.ContentType = new("application/json");
        var answer = await _http.SendAsync(request, CancellationToken.None);
        if (answer.StatusCode != HttpStatusCode.Created)
        {
            throw new InvalidOperationException($"{uri.AbsolutePath} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }

        await answer.Content.LoadIntoBufferAsync();
        return answer;
    }

    // What is promised in meetings: mostly dates, an "if the job ends", now and then something weekly. Two or three at a time.
    private static byte[] Body(List<string> persons, int number)
    {
        var today = DateTime.UtcNow.Date;
        string Day(int days) => today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var dated = new { text = $"I call the employer about the trial period, number {number}.", owner = persons[1], kind = "dated", due = Day(14 + number) };
        var contingent = new { text = "If the job ends, I call you within two working days.", owner = persons[2], kind = "contingent", when = "job-ended", within = new { value = 2, unit = "working-days" } };
        var weekly = new { text = "We meet every week.", owner = persons[1], kind = "recurring", rrule = "FREQ=WEEKLY", first = Day(7) };
        object[] commitments = (number % 5) switch
        {
            0 => [dated, contingent, weekly],
            1 or 3 => [dated, contingent],
            _ => [dated, contingent, new { text = "Our appointments continue whatever happens at work.", owner = persons[1], kind = "standing" }],
        };
        var heldAt = DateTimeOffset.UtcNow.AddHours(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { heldAt, attendees = persons, commitments }));
    }
}
