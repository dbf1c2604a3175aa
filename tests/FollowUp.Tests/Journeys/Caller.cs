using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FollowUp.Web;
using Xunit;

namespace FollowUp.Tests.Journeys;

/// <summary>Whoever sends requests: a person, another system, or nobody who signed in.</summary>
internal class Caller(Service service, string? authorization)
{
    protected Service Service => service;

    protected virtual string? Authorization => authorization;

    public Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Asks for a page, and stays where a redirect would lead on.</summary>
    public Task<Reply> BrowseAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), [], Service.Browsing);

    public Task<Reply> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, headers);

    public Task<Reply> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Reply> PatchAsync(string path, object body) => SendAsync(HttpMethod.Patch, path, body);

    public Task<Reply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public Task<Reply> SendAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        HttpContent? content = body switch
        {
            null => null,
            HttpContent given => given,
            _ => new StringContent(JsonSerializer.Serialize(body, ApiJson.Options), Encoding.UTF8, "application/json"),
        };
        return SendAsync(new HttpRequestMessage(method, path) { Content = content }, headers);
    }

    private async Task<Reply> SendAsync(HttpRequestMessage request, (string Name, string Value)[] headers, HttpClient? client = null)
    {
        using (request)
        {
            if (Authorization is { } header)
            {
                request.Headers.Authorization = AuthenticationHeaderValue.Parse(header);
            }

            foreach (var (name, value) in headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            using var response = await (client ?? Service.Http).SendAsync(request, TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return new(
                (int)response.StatusCode,
                text,
                response.Content.Headers.ContentType?.ToString(),
                response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
        }
    }
}

/// <summary>An answer.</summary>
internal sealed record Reply(int Status, string Text, string? Type, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string Version => Headers["ETag"];

    /// <summary>The paths of what was refused.</summary>
    public IEnumerable<string> Paths => Json["errors"]?.AsObject().Select(e => e.Key) ?? [];

    public Reply Is(int status)
    {
        Assert.True(Status == status, $"{status} was expected, not {Status}: {Text}");
        return this;
    }
}

/// <summary>A person of the stories, who may sign in.</summary>
internal sealed class Person(Service service, string name, string role, string language = "en", string? email = null) : Caller(service, null)
{
    public string Name => name;

    public string Role => role;

    public string Language => language;

    public string Email { get; } = email ?? $"{name.ToLowerInvariant()}@kommune.example";

    /// <summary>Set when they are let into a case.</summary>
    public string Id { get; set; } = "nobody";

    protected override string? Authorization => $"Demo {Id}";

    public object Sent => new { name, email = Email, role, language };

    /// <summary>The mails they got, oldest first.</summary>
    public async Task<IReadOnlyList<MailSeen>> MailsAsync() => [.. (await Service.MailsAsync()).Where(m => m.To == Email)];

    /// <summary>When they were told what: local time and subject.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync() => [.. (await MailsAsync()).Select(m => $"{m.At} {m.Subject}")];
}

/// <summary>A mail as the mailbox shows it.</summary>
internal sealed record MailSeen(string Id, string From, string To, string Subject, string Text, string Html, DateTimeOffset SentAt, IReadOnlyList<string> Links)
{
    public string At => Clock.Local(SentAt);

    public string Day => At[..10];

    /// <summary>Whether it says this, however its lines are broken.</summary>
    public bool Says(string words) => Regex.Replace(Text, @"\s+", " ").Contains(words, StringComparison.Ordinal);

    public static MailSeen Of(JsonNode m) => new(
        (string)m["id"]!,
        (string)m["from"]!,
        (string)m["to"]!,
        (string)m["subject"]!,
        (string)m["text"]!,
        (string)m["html"]!,
        (DateTimeOffset)m["sentAt"]!,
        [.. m["links"]!.AsArray().Select(l => (string)l!)]);
}
