using FollowUp.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace FollowUp.Web.Health;

/// <summary>Whether the store answers, and whether a sweep has ended lately, in whichever process.</summary>
internal sealed class StoreHealth(SweepMark mark, TimeProvider clock) : IHealthCheck, IHostedService
{
    /// <summary>Sweeps come each minute; after this long something is wrong with them.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromMinutes(10);

    // A service that has just been started has not swept yet, and is ready nevertheless.
    private DateTimeOffset _started;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _started = clock.GetUtcNow();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var last = await mark.LastAsync(cancellationToken);
            return clock.GetUtcNow() - (last > _started ? last.Value : _started) <= Lately
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"No sweep has ended for {Lately.TotalMinutes:0} minutes.");
        }
        catch (StoreUnavailableException)
        {
            return HealthCheckResult.Unhealthy("The store does not answer.");
        }
    }
}
