using FollowUp.Audit;
using FollowUp.Capture.Meeting;
using FollowUp.Cases;
using FollowUp.People;
using FollowUp.Schedule;
using FollowUp.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FollowUp.Store;

/// <summary>What a night's upkeep did.</summary>
/// <param name="Cases">Cases checked and derived again.</param>
/// <param name="Broken">Of them, those whose chain is broken.</param>
/// <param name="Removed">Rows whose time was over.</param>
/// <param name="Overdue">Cases in which something is overdue, in all teams.</param>
public sealed record UpkeepResult(int Cases, int Broken, int Removed, int Overdue);

/// <summary>
/// Each night a slice of all cases, so that a month sees each of them: its chain is verified, what is derived from it is made again, and
/// rows whose time is over are removed. One case's failure does not stop the others.
/// </summary>
public sealed partial class NightlyUpkeep
{
    /// <summary>Nights until every case has had its turn.</summary>
    public const int Nights = 28;

    private readonly IRowStore _rows;
    private readonly Upkeep _upkeep;
    private readonly Overview _overview;
    private readonly Outbox _outbox;
    private readonly MailedLinks _links;
    private readonly ServiceMetrics _metrics;
    private readonly SchedulePolicy _policy;
    private readonly UpkeepOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<NightlyUpkeep> _logger;

    internal NightlyUpkeep(
        IRowStore rows, Upkeep upkeep, Overview overview, Outbox outbox, MailedLinks links, ServiceMetrics metrics, SchedulePolicy policy,
        IOptions<UpkeepOptions> options, TimeProvider clock, ILogger<NightlyUpkeep> logger)
    {
        (_rows, _upkeep, _overview, _outbox, _links) = (rows, upkeep, overview, outbox, links);
        (_metrics, _policy, _options, _clock, _logger) = (metrics, policy, options.Value, clock, logger);
    }

    public async Task<UpkeepResult> RunAsync(CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        var today = _policy.Today(now);
        int cases = 0, broken = 0, removed = 0;
        await foreach (var partition in _rows.AllPartitionsAsync(Table.Cases, cancellation))
        {
            var id = new CaseId(partition);
            if (StableId.Shard(partition, Nights) != today.DayNumber % Nights)
            {
                continue;
            }

            try
            {
                cases++;
                var check = await _upkeep.VerifyAsync(id, cancellation);
                if (!check.CanBeRebuilt)
                {
                    // Not derived again: what is derived is what tells how it was.
                    broken++;
                    LogBroken(id, check.Trouble!);
                    continue;
                }

                await _upkeep.RebuildAsync(id, cancellation);
                removed += await RemoveAnswersAsync(id, now.AddDays(-_options.KeepAnswersDays), cancellation);
                removed += await RemoveReadingsAsync(id, now.AddDays(-_options.KeepAccessDays), cancellation);
            }
            catch (Exception exception) when (exception is not (StoreUnavailableException or OperationCanceledException))
            {
                // One case that cannot be read does not keep the others from being looked at; a store that does not answer does.
                broken++;
                LogUnreadable(exception, id);
            }
        }

        removed += await _outbox.ForgetSentAsync(now - SentMail.Kept, _links, cancellation);
        removed += await MeetingDrafts.ForgetAsync(_rows, now.AddDays(-Limits.DaysAfterMeeting), cancellation);
        var overdue = 0;
        await foreach (var team in _rows.AllPartitionsAsync(Table.Overview, cancellation))
        {
            overdue += (await _overview.OverdueInAsync(team, today, cancellation)).Count;
        }

        _metrics.Overdue(overdue);
        _metrics.Broken(broken);
        var result = new UpkeepResult(cases, broken, removed, overdue);
        LogDone(result);
        return result;
    }

    private async ValueTask<int> RemoveAnswersAsync(CaseId id, DateTimeOffset before, CancellationToken cancellation)
    {
        var old = (await _rows.ReadAllAsync(Table.Cases, id.Value, KeyRange.Prefix("k|"), cancellation))
            .Where(row => RowJson.Read<StoredAnswer>(row.Value).At is { } at && at < before);
        return await RemoveAsync(Table.Cases, id, old, cancellation);
    }

    private async ValueTask<int> RemoveReadingsAsync(CaseId id, DateTimeOffset before, CancellationToken cancellation) =>
        await RemoveAsync(Table.Access, id, await _rows.ReadAllAsync(Table.Access, id.Value, AccessLog.Before(before), cancellation), cancellation);

    private async ValueTask<int> RemoveAsync(Table table, CaseId id, IEnumerable<Row> old, CancellationToken cancellation)
    {
        var keys = old.Select(row => row.Key).ToList();
        await _rows.DeletePresentAsync(table, id.Value, keys, cancellation);
        return keys.Count;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Case {Case} is broken: {Trouble}. docs/operations.md says what to do")]
    private partial void LogBroken(CaseId @case, string trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "Case {Case} cannot be read. docs/operations.md says what to do")]
    private partial void LogUnreadable(Exception exception, CaseId @case);

    [LoggerMessage(Level = LogLevel.Information, Message = "Upkeep: {Result}")]
    private partial void LogDone(UpkeepResult result);
}
