using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FollowUp.Cases;
using FollowUp.Tests.Store;
using FollowUp.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FollowUp.Tests.Functions;

/// <summary>What comes out behind a worker's routes is what comes out without them.</summary>
public sealed partial class InnerPipelineTests : IDisposable
{
    private const string Case = """{"team":"Team Nord","jobseeker":{"name":"Ola","email":"ola@kommune.example","language":"en"},"participants":[{"name":"Solveig","email":"solveig@kommune.example","role":"employment-specialist","language":"en"}]}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_is_the_same_as_without_the_worker()
    {
        await using var plain = new WorkerLike(_folder.File("plain"));
        await using var worker = new WorkerLike(_folder.File("worker"));
        var without = await AllAsync(await plain.StartPlainAsync());
        var with = await AllAsync(await worker.StartWorkerAsync());

        Assert.Equal(without.Select(a => a.Of), with.Select(a => a.Of));
        Assert.All(without.Zip(with), pair => Assert.Equal(pair.First.ToString(), pair.Second.ToString()));
        Assert.Equal(
            [201, 201, 422, 200, 201, 200, 401, 404, 404, 404, 200, 413, 413, 413, 400, 415, 400, 200, 200, 404, 200, 303, 200, 400, 400, 200],
            with.Select(a => a.Status));
    }

    [Fact]
    public async Task A_request_is_answered_by_the_function_of_its_operation_and_all_else_by_the_one_for_the_rest()
    {
        await using var service = new WorkerLike(_folder.File("data"));
        using var http = new HttpClient { BaseAddress = await service.StartWorkerAsync() };
        foreach (var (method, path) in new[] { ("GET", "/api/overdue"), ("POST", "/api/overdue"), ("GET", "/api/calendar/2027"), ("GET", "/"), ("PUT", "/any/path/there/is") })
        {
            await http.SendAsync(new(new(method), path), Cancellation);
        }

        Assert.Equal([("AuditOverdue", 401), ("Web", 404), ("Web", 401), ("Web", 303), ("Web", 200), ("Web", 404)], service.Answered);
    }

    [Theory]
    [InlineData("whole")]
    [InlineData("chunked")]
    public async Task Who_hangs_up_in_the_middle_of_a_body_is_no_error(string kind)
    {
        await using var service = new WorkerLike(_folder.File("data"));
        var url = await service.StartWorkerAsync();
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(url.Host, url.Port, Cancellation);
            var length = kind == "whole" ? "Content-Length: 1000" : "Transfer-Encoding: chunked";
            var text = $"POST /api/cases HTTP/1.1\r\nHost: {url.Authority}\r\nAuthorization: Demo system\r\nContent-Type: application/json\r\n{length}\r\n\r\n40\r\n{{\"team\":";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), Cancellation);
            Assert.True(await service.Begun.WaitAsync(Patience, Cancellation), "The request did not reach a function.");
            socket.LingerState = new(true, 0);
        }

        Assert.True(await service.Ended.WaitAsync(Patience, Cancellation), "The function goes on without its caller.");
        Assert.DoesNotContain(service.Log.Lines, line => line.Level >= LogLevel.Error);
        using var http = new HttpClient { BaseAddress = url };
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync(new Uri("/api/overdue", UriKind.Relative), Cancellation)).StatusCode);
    }

    // So does the Functions host: it sends all of a body before it looks at the answer, and turns one that is cut off into a 502 without words.
    [Theory]
    [InlineData(600_000, false)]
    [InlineData(20_000_000, false)]
    [InlineData(600_000, true)]
    [InlineData(20_000_000, true)]
    public async Task Who_sends_all_of_a_body_that_is_too_large_is_told_so(int length, bool chunked)
    {
        await using var service = new WorkerLike(_folder.File("data"));
        var url = await service.StartWorkerAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync(url.Host, url.Port, Cancellation);
        var size = chunked ? "Transfer-Encoding: chunked" : $"Content-Length: {length}";
        var text = $"POST /api/cases HTTP/1.1\r\nHost: {url.Authority}\r\nAuthorization: Demo system\r\nContent-Type: application/json\r\n{size}\r\nConnection: close\r\n\r\n";
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), Cancellation);

        // One that does not say its length is read until it is too long.
        var begun = chunked ? Limits.BodyBytes + 1 : 0;
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(chunked ? $"{length:x}\r\n{new string('x', begun)}" : ""), Cancellation);
        Assert.True(await service.Ended.WaitAsync(Patience, Cancellation), "The function waits for what it does not read.");
        await socket.GetStream().WriteAsync(new byte[length - begun], Cancellation);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(chunked ? "\r\n0\r\n\r\n" : ""), Cancellation);

        using var answer = new StreamReader(socket.GetStream());
        Assert.StartsWith("HTTP/1.1 413 ", await answer.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_and_cookies_and_streams_come_out_as_they_are()
    {
        await using var service = Other(app => app.UseRouting().UseEndpoints(routes =>
        {
            routes.MapGet("/away", (HttpContext http) =>
            {
                http.Response.Cookies.Append("one", "1", new() { HttpOnly = true });
                http.Response.Cookies.Append("two", "2");
                return Results.Redirect("/there?page=2");
            });
            routes.MapPost("/echo/{word}", async (HttpContext http, string word) =>
            {
                http.Response.Headers["X-Word"] = word;
                await http.Request.Body.CopyToAsync(http.Response.Body, http.RequestAborted);
            });
        }));
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = await service.StartWorkerAsync() };

        var away = await http.GetAsync(new Uri("/away", UriKind.Relative), Cancellation);
        Assert.Equal((HttpStatusCode.Found, "/there?page=2"), (away.StatusCode, away.Headers.Location!.OriginalString));
        Assert.Equal(["one=1; path=/; httponly", "two=2; path=/"], away.Headers.GetValues("Set-Cookie"));

        var echo = await http.PostAsync(new Uri("/echo/hei", UriKind.Relative), new Chunked(100_000), Cancellation);
        Assert.Equal((HttpStatusCode.OK, "hei"), (echo.StatusCode, echo.Headers.GetValues("X-Word").Single()));
        Assert.Equal(100_000, (await echo.Content.ReadAsByteArrayAsync(Cancellation)).Length);
    }

    [Fact]
    public async Task A_bug_is_answered_in_words_and_half_an_answer_does_not_look_whole()
    {
        await using var service = Other(app =>
        {
            app.UseMiddleware<Frame>();
            app.Run(async http =>
            {
                if (http.Request.Path == "/half")
                {
                    await http.Response.WriteAsync("half of ");
                    await http.Response.Body.FlushAsync();
                }

                throw new InvalidOperationException("A bug.");
            });
        });
        using var http = new HttpClient { BaseAddress = await service.StartWorkerAsync() };

        var answer = await http.GetAsync(new Uri("/whole", UriKind.Relative), Cancellation);
        Assert.Equal((500, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.DoesNotContain("A bug", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(new Uri("/half", UriKind.Relative), Cancellation));
    }

    public void Dispose() => _folder.Dispose();

    private WorkerLike Other(Action<IApplicationBuilder> use) => new(_folder.File("data"), services => new InnerPipeline(services, use));

    // One after the other, so that both services make the same ids.
    private static async Task<List<Answer>> AllAsync(Uri url)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = url };
        var answers = new List<Answer>();
        async Task<Answer> AskAsync(string request, HttpContent? body = null, string who = "system", params (string Name, string Value)[] headers)
        {
            using var message = new HttpRequestMessage(new(request.Split(' ')[0]), request.Split(' ')[1]) { Content = body };
            message.Headers.TryAddWithoutValidation("Authorization", $"Demo {who}");
            foreach (var (name, value) in headers)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }

            using var response = await http.SendAsync(message, Cancellation);
            var text = (await response.Content.ReadAsStringAsync(Cancellation)).Replace(url.Authority, "host", StringComparison.Ordinal);
            answers.Add(new(request, (int)response.StatusCode, Headers(response), Secrets().Replace(text, "$1…")));
            return answers[^1];
        }

        var key = ("Idempotency-Key", "the-same-key-0001");
        var opened = JsonNode.Parse((await AskAsync("POST /api/cases", Json(Case), headers: key)).Body)!;
        await AskAsync("POST /api/cases", Json(Case), headers: key);
        await AskAsync("POST /api/cases", Json(Case.Replace("Nord", "Vest", StringComparison.Ordinal)), headers: key);
        var (path, solveig) = ($"/api/cases/{opened["caseId"]}", (string)opened["participants"]![1]!["id"]!);
        await AskAsync($"GET {path}", who: solveig);
        var meeting = $$"""{"heldAt":"2027-01-11T09:00:00+01:00","attendees":["{{solveig}}"],"commitments":[{"text":"I call you on Friday.","owner":"{{solveig}}","kind":"dated","due":"2027-01-15"}]}""";
        await AskAsync($"POST {path}/meetings", Json(meeting), solveig, ("If-Match", "\"3\""));
        await AskAsync($"GET {path}/history", who: solveig);
        await AskAsync("GET /api/overdue", who: "-");
        await AskAsync("GET /api/cases/nothing-is-here");
        await AskAsync("PATCH /api/overdue");
        await AskAsync("GET /any%20path/there?is=1");

        // The demo adds routes of its own to the description.
        var described = await AskAsync("GET /openapi/v1.json");
        var paths = JsonNode.Parse(described.Body)!["paths"]!.AsObject().Where(p => p.Key.StartsWith("/api/", StringComparison.Ordinal));
        answers[^1] = described with { Headers = "", Body = string.Join('\n', paths.Select(p => $"{p.Key} {p.Value}")) };
        await AskAsync("POST /api/cases", new StringContent(new('x', Limits.BodyBytes + 1), Encoding.UTF8, "application/json"));
        await AskAsync("POST /api/cases", new Chunked(Limits.BodyBytes + 1));
        await AskAsync("POST /api/cases", new Chunked(Limits.BodyBytes + 50_000));
        await AskAsync("POST /api/cases", Json("{\"team\":"));
        await AskAsync("POST /api/cases", new StringContent(Case, Encoding.UTF8, "text/plain"));
        await AskAsync("POST /api/cases", Json("[]"));
        await AskAsync("GET /api/calendar/2027", headers: ("Accept-Language", "nn"));
        await AskAsync("POST /api/delivery-reports", Json("[]"));
        await AskAsync("OPTIONS /api/cases");

        // Pages: shown, led on from, forms of nobody's, and what they load.
        var page = await AskAsync("GET /sign-in?to=/mine", headers: ("Accept-Language", "nn"));
        await AskAsync("GET /mine", who: "-");
        await AskAsync("GET /mine", who: solveig);
        await AskAsync("POST /sign-out", new FormUrlEncodedContent([new("form-token", "made-up")]));
        await AskAsync("POST /language", new FormUrlEncodedContent([new("language", "en")]));
        await AskAsync($"GET {Regex.Match(page.Body, "/assets/followup[^\"]+css").Value}");
        return answers;
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static string Headers(HttpResponseMessage response) => string.Join('\n', response.Headers.Concat(response.Content.Headers)
        .Where(h => h.Key is not ("Date" or "Server"))
        .Select(h => Secrets().Replace($"{h.Key}: {string.Join(", ", h.Value)}", "$1…")).Order(StringComparer.Ordinal));

    // What guards forms is another each time.
    [GeneratedRegex(@"(form-token\"" value=\""|followup[.]forms=)[\w-]+")]
    private static partial Regex Secrets();

    private sealed record Answer(string Of, int Status, string Headers, string Body)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Of}\n{Status}\n{Headers}\n\n{Body}");
    }

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Chunked : HttpContent
    {
        private readonly int _bytes;

        public Chunked(int bytes)
        {
            _bytes = bytes;
            Headers.ContentType = new("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var left = _bytes; left > 0; left -= 1000)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(new string('x', Math.Min(left, 1000))), Cancellation);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
