using FollowUp.Remind;
using FollowUp.Store;
using Microsoft.Extensions.Options;

namespace FollowUp.Host;

/// <summary>How often the embedded host sweeps.</summary>
public sealed class SweepOptions
{
    public const string Section = "FollowUp:Sweep";

    /// <summary>Seconds between sweeps; 0 where another process sweeps. The demo looks more often, so that a newcomer need not wait.</summary>
    public int EverySeconds { get; set; } = 60;
}

/// <summary>One sweep at a time in this process: the background's, or those of the demo clock while it is moved.</summary>
public sealed class SweepGate(SweepRun sweep) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<SweepResult> SweepAsync(CancellationToken cancellation)
    {
        using (await EnterAsync(cancellation))
        {
            return await sweep.RunAsync(cancellation);
        }
    }

    /// <summary>Holds other sweeps off until it is disposed.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        return new Leaving(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Leaving(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}

/// <summary>
/// Sweeps in the background, at once and then again and again, with the upkeep once a day. A sweep that failed is logged, and the next one
/// comes.
/// </summary>
internal sealed partial class SweepService(SweepGate gate, NightlyUpkeep upkeep, IOptions<SweepOptions> options, ILogger<SweepService> logger) : BackgroundService
{
    private static readonly TimeSpan FirstUpkeep = TimeSpan.FromHours(1);
    private static readonly TimeSpan Upkeep = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.EverySeconds == 0)
        {
            return;
        }

        // Real time, whatever the demo's clock says: a sweep looks at what is due by that clock.
        var upkeepAt = TimeProvider.System.GetUtcNow() + FirstUpkeep;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.EverySeconds), TimeProvider.System);
        do
        {
            try
            {
                await gate.SweepAsync(stoppingToken);
                if (TimeProvider.System.GetUtcNow() >= upkeepAt)
                {
                    upkeepAt += Upkeep;
                    await upkeep.RunAsync(stoppingToken);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception);
            }
            catch (OperationCanceledException)
            {
                // The host stops: that is no failure, and what was not finished is found again.
                return;
            }
        }
        while (await TickAsync(timer, stoppingToken));
    }

    private static async ValueTask<bool> TickAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A sweep failed; the next one comes")]
    private partial void LogFailed(Exception exception);
}
