using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace FollowUp.Adapters.Sending;

/// <summary>
/// Gives each try its turn so that a provider's rate is kept. The limiters of the platform read the machine's clock; this one reads
/// the given one. It counts in turns (the generic cell rate algorithm): a turn that is given up is not given to another, which
/// makes it slower at times, and never faster than allowed.
/// </summary>
internal sealed class Pacer(int perMinute, int queueLimit, TimeSpan longestWait, TimeProvider clock)
{
    private readonly TimeSpan _interval = TimeSpan.FromMinutes(1) / perMinute;
    private readonly Lock _lock = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private int _waiting;

    // A second's worth may go at once; where turns are further apart than that, one.
    private TimeSpan Burst => _interval < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) - _interval : TimeSpan.Zero;

    public async ValueTask<RateLimitLease> TurnAsync(CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var earliest = _next < now - Burst ? now - Burst : _next;
            wait = earliest > now ? earliest - now : TimeSpan.Zero;
            if (wait > TimeSpan.Zero && (_waiting >= queueLimit || wait >= longestWait))
            {
                return new Turn(wait);
            }

            _next = earliest + _interval;
            _waiting++;
        }

        try
        {
            await Task.Delay(wait, clock, cancellation);
            return new Turn(null);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private sealed class Turn(TimeSpan? refusedFor) : RateLimitLease
    {
        public override bool IsAcquired => refusedFor is null;

        public override IEnumerable<string> MetadataNames => IsAcquired ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? refusedFor : null;
            return metadata is not null;
        }
    }
}
