using FollowUp.Cases;
using FollowUp.Schedule;
using Microsoft.Extensions.Logging;

namespace FollowUp.Store;

/// <summary>What a night's upkeep did.</summary>
/// <param name="Checked">Cases whose chain was checked.</param>
/// <param name="Broken">Those of them that are not whole; each is logged as an error.</param>
public sealed record UpkeepResult(int Checked, int Broken);

/// <summary>
/// Once a night: a slice of the cases is checked, and what is derived from them is made again. Each case has its turn every
/// <see cref="Nights"/> nights. To run it twice in a night, or in two processes at once, does no harm.
/// </summary>
public sealed partial class NightlyUpkeep(IRowStore rows, Upkeep upkeep, SchedulePolicy policy, TimeProvider clock, ILogger<NightlyUpkeep> logger)
{
    /// <summary>Nights until every case has had its turn.</summary>
    public const int Nights = 28;

    public async Task<UpkeepResult> RunAsync(CancellationToken cancellation)
    {
        var tonight = policy.Today(clock.GetUtcNow()).DayNumber % Nights;
        var (done, broken) = (0, 0);
        await foreach (var partition in rows.AllPartitionsAsync(Table.Cases, cancellation))
        {
            if (StableId.Shard(partition, Nights) == tonight)
            {
                done++;
                broken += await IsWholeAsync(new(partition), cancellation) ? 0 : 1;
            }
        }

        LogDone(done, broken);
        return new(done, broken);
    }

    // One case that cannot be read does not keep the others from being looked at; a store that does not answer does.
    private async ValueTask<bool> IsWholeAsync(CaseId id, CancellationToken cancellation)
    {
        try
        {
            var check = await upkeep.VerifyAsync(id, cancellation);
            if (!check.CanBeRebuilt)
            {
                LogBroken(id, check.Trouble!);
                return false;
            }

            await upkeep.RebuildAsync(id, cancellation);
            return true;
        }
        catch (Exception exception) when (exception is not (StoreUnavailableException or OperationCanceledException))
        {
            LogUnreadable(exception, id);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Upkeep: {Checked} cases checked, {Broken} broken")]
    private partial void LogDone(int @checked, int broken);

    [LoggerMessage(Level = LogLevel.Error, Message = "Case {Case}: {Trouble}")]
    private partial void LogBroken(CaseId @case, string trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "Case {Case} cannot be read")]
    private partial void LogUnreadable(Exception exception, CaseId @case);
}
