using FollowUp.Remind;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Timers;

/// <summary>
/// Looks at what is due. The host lets one run of a timer end before the next begins, on one instance of all; and should two overlap
/// nevertheless, nothing is decided or sent twice.
/// </summary>
public sealed class SweepTimer(SweepRun sweep)
{
    // Without a monitor: a sweep looks at all that is due by now, so one that was missed is made up for by the next.
    [Function("Sweep")]
    public Task SweepAsync(
        [TimerTrigger("%FollowUp:Sweep:Schedule%", RunOnStartup = false, UseMonitor = false)] TimerInfo timer, CancellationToken cancellation) =>
        sweep.RunAsync(cancellation);
}
