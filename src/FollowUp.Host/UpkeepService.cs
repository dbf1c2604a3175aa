using FollowUp.Store;
using Microsoft.Extensions.Options;

namespace FollowUp.Host;

/// <summary>Runs the nightly upkeep once a day, in the process that sweeps. One that failed is logged, and the next one comes.</summary>
internal sealed partial class UpkeepService(NightlyUpkeep upkeep, IOptions<SweepOptions> options, ILogger<UpkeepService> logger) : BackgroundService
{
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.EverySeconds == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(Daily, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RunAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await upkeep.RunAsync(cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The upkeep failed; the next one comes tomorrow")]
    private partial void LogFailed(Exception exception);
}
