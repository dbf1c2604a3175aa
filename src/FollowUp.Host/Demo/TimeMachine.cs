using FollowUp.Remind;
using FollowUp.Store;

namespace FollowUp.Host.Demo;

/// <summary>
/// Moves the demo's clock, and runs on the way every sweep that would have found something to do, in order. Sweeps between them would
/// have found nothing: a sweep looks at wake-ups that are due, and the clock stops at each.
/// </summary>
public sealed class TimeMachine(DemoClock clock, Wakeups wakeups, SweepRun sweep, SweepGate gate)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>Moves to an instant.</summary>
    /// <returns>False if it lies in the past: the clock never goes back.</returns>
    public async Task<bool> MoveToAsync(DateTimeOffset target, CancellationToken cancellation)
    {
        using (await gate.EnterAsync(cancellation))
        {
            var now = clock.GetUtcNow();
            if (target < now)
            {
                return false;
            }

            try
            {
                clock.StandAt(now);
                await TravelAsync(now, target, cancellation);
            }
            finally
            {
                clock.GoOn();
            }

            return true;
        }
    }

    private async Task TravelAsync(DateTimeOffset now, DateTimeOffset target, CancellationToken cancellation)
    {
        var stuck = TimeSpan.Zero;
        while (await wakeups.FirstAsync(cancellation) is { } first && first <= target)
        {
            // A wake-up that is still there after its sweep has failed: as in real time it is tried again later, not for ever now.
            stuck = first > now ? TimeSpan.Zero : stuck == TimeSpan.Zero ? Shortest : stuck < Longest ? stuck * 2 : Longest;
            now = first > now ? first : now + stuck;
            if (now > target)
            {
                break;
            }

            clock.StandAt(now);
            await sweep.RunAsync(cancellation);
        }

        clock.StandAt(target);
        await sweep.RunAsync(cancellation);
    }
}
