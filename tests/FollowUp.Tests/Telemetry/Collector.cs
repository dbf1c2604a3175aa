using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FollowUp.Tests.Telemetry;

/// <summary>What an OpenTelemetry collector would be sent, as bytes: whatever stands in them has left the process.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _received = new();
    private readonly WebApplication _app;

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/{**signal}", async (HttpRequest request) =>
        {
            // Texts stand in protobuf as they are; what lies between them does not matter here.
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            _received.Enqueue(await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
        });
    }

    public string Url => _app.Urls.Single();

    /// <summary>All that was received.</summary>
    public string Text => string.Concat(_received);

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
