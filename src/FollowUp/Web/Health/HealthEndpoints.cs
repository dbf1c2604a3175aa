using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FollowUp.Web.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: so do its store and its mail, and sweeps end. For those who run it, without
/// signing in: nothing in an answer is about anybody.
/// </summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddFollowUpHealth(this IServiceCollection services)
    {
        services.AddSingleton<StoreHealth>();
        services.AddHostedService(s => s.GetRequiredService<StoreHealth>());
        services.AddSingleton<MailHealth>();
        services.AddHealthChecks()
            .AddCheck<StoreHealth>("store", HealthStatus.Unhealthy, [Ready], Patience)
            .AddCheck<MailHealth>("mail", HealthStatus.Degraded, [Ready], Patience);
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        new HealthAnswer(
            report.Status.ToString().ToLowerInvariant(),
            report.Entries.ToDictionary(e => e.Key, e => new HealthAnswer.Part(e.Value.Status.ToString().ToLowerInvariant(), e.Value.Description))),
        ApiJson.Options);
}

/// <summary>How the service is, and each of its parts.</summary>
internal sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, HealthAnswer.Part> Parts)
{
    internal sealed record Part(string Status, string? Why);
}
