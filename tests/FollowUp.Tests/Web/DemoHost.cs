using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace FollowUp.Tests.Web;

/// <summary>The demo host in a folder of its own, on a working day to come at ten in the morning; nothing sweeps but the clock's moves.</summary>
public sealed class DemoHost : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("followup-web-").FullName;

    public async Task<JsonNode> DocumentAsync()
    {
        await StartAsync();
        return await ReadAsync(await CreateClient().GetAsync("/openapi/v1.json"));
    }

    /// <summary>Sends a request as somebody: a person's id, <c>system</c>, or nobody.</summary>
    public async Task<HttpResponseMessage> SendAsync(string method, string path, string? who, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(new(method), path);
        request.Headers.AcceptLanguage.Add(new("en"));
        if (who is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Demo", who);
        }

        request.Content = body is null ? null : JsonContent.Create(body);
        return await CreateClient().SendAsync(request);
    }

    /// <summary>Sends a request that has to go well.</summary>
    public async Task<JsonNode> DoneAsync(string method, string path, string? who, JsonNode? body = null)
    {
        using var response = await SendAsync(method, path, who, body);
        Xunit.Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {await response.Content.ReadAsStringAsync()}");
        return await ReadAsync(response);
    }

    public static async Task<JsonNode> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("FollowUp:Data", _folder);
        builder.UseSetting("FollowUp:Sweep:EverySeconds", "0");
        builder.UseSetting("FollowUp:PublicUrl", "https://followup.example");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync()
    {
        var now = (DateTimeOffset)(await DoneAsync("GET", "/demo/clock", null))["now"]!;
        if (now.DayOfWeek is not DayOfWeek.Monday || now.Hour != 9)
        {
            var monday = now.Date.AddDays(8 - (int)now.DayOfWeek).AddHours(9);
            await DoneAsync("POST", "/demo/clock", null, new JsonObject { ["now"] = $"{monday:yyyy-MM-dd'T'HH:mm:ss}Z" });
        }
    }
}
