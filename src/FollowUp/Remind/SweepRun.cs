using FollowUp.Store;
using FollowUp.Telemetry;

namespace FollowUp.Remind;

/// <summary>A sweep as a host runs it: timed, counted, and marked in the store, so that any process can tell whether sweeps still run.</summary>
public sealed class SweepRun(Sweep sweep, SweepMark mark, ServiceMetrics metrics, TimeProvider clock)
{
    public async Task<SweepResult> RunAsync(CancellationToken cancellation)
    {
        using var span = ServiceMetrics.Activities.StartActivity("sweep");
        var since = clock.GetTimestamp();
        var result = await sweep.RunAsync(cancellation);
        metrics.Swept(result, clock.GetElapsedTime(since));
        span?.SetTag("followup.cases", result.Cases).SetTag("followup.persons", result.Persons).SetTag("followup.failed", result.Failed);
        await mark.SetAsync(clock.GetUtcNow(), cancellation);
        return result;
    }
}
