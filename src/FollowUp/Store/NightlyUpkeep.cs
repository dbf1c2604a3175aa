using FollowUp.Cases;
using FollowUp.People;
using FollowUp.Schedule;
using Microsoft.Extensions.Logging;

namespace FollowUp.Store;

/// <summary>What a night's upkeep did.</summary>
/// <param name="Checked">Cases whose chain was checked.</param>
/// <param name="Broken">Those of them that are not whole; each is logged as an error.</param>
/// <param name="Forgotten">Rows that were kept for a time only, and are removed.</param>
public sealed record UpkeepResult(int Checked, int Broken, int Forgotten);

/// <summary>
/// Once a night: a slice of the cases is checked, what is derived from them is made again, and what is kept for a time only is removed. Each case has its turn every
/// <see cref="Nights"/> nights. To run it twice in a night, or in two processes at once, does no harm.
/// </summary>
public sealed partial class NightlyUpkeep
{
    /// <summary>Nights until every case has had its turn.</summary>
    public const int Nights = 28;

    private readonly IRowStore _rows;
    private readonly Upkeep _upkeep;
    private readonly Outbox _outbox;
    private readonly SchedulePolicy _policy;
    private readonly TimeProvider _clock;
    private readonly ILogger<NightlyUpkeep> _logger;

    internal NightlyUpkeep(IRowStore rows, Upkeep upkeep, Outbox outbox, SchedulePolicy policy, TimeProvider clock, ILogger<NightlyUpkeep> logger) =>
        (_rows, _upkeep, _outbox, _policy, _clock, _logger) = (rows, upkeep, outbox, policy, clock, logger);

    public async Task<UpkeepResult> RunAsync(CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        var tonight = _policy.Today(now).DayNumber % Nights;
        var (done, broken) = (0, 0);
        await foreach (var partition in _rows.AllPartitionsAsync(Table.Cases, cancellation))
        {
            if (StableId.Shard(partition, Nights) == tonight)
            {
                done++;
                broken += await IsWholeAsync(new(partition), cancellation) ? 0 : 1;
            }
        }

        var forgotten = await _outbox.ForgetSentAsync(now - SentMail.Kept, cancellation);
        LogDone(done, broken, forgotten);
        return new(done, broken, forgotten);
    }

    // One case that cannot be read does not keep the others from being looked at; a store that does not answer does.
    private async ValueTask<bool> IsWholeAsync(CaseId id, CancellationToken cancellation)
    {
        try
        {
            var check = await _upkeep.VerifyAsync(id, cancellation);
            if (!check.CanBeRebuilt)
            {
                LogBroken(id, check.Trouble!);
                return false;
            }

            await _upkeep.RebuildAsync(id, cancellation);
            return true;
        }
        catch (Exception exception) when (exception is not (StoreUnavailableException or OperationCanceledException))
        {
            LogUnreadable(exception, id);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Upkeep: {Checked} cases checked, {Broken} broken, {Forgotten} old rows removed")]
    private partial void LogDone(int @checked, int broken, int forgotten);

    [LoggerMessage(Level = LogLevel.Error, Message = "Case {Case}: {Trouble}")]
    private partial void LogBroken(CaseId @case, string trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "Case {Case} cannot be read")]
    private partial void LogUnreadable(Exception exception, CaseId @case);
}
