using FollowUp.Store;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Timers;

/// <summary>Once a night: checks a slice of the cases, makes again what is derived from them, and removes what is kept for a time only.</summary>
public sealed class UpkeepTimer(NightlyUpkeep upkeep)
{
    // With a monitor: a night that was missed is made up for when the app is there again.
    [Function("Upkeep")]
    public Task UpkeepAsync(
        [TimerTrigger("%FollowUp:Upkeep:Schedule%", RunOnStartup = false, UseMonitor = true)] TimerInfo timer, CancellationToken cancellation) =>
        upkeep.RunAsync(cancellation);
}
