using FollowUp.People;
using FollowUp.Store;
using Microsoft.Extensions.Logging;

namespace FollowUp.Remind;

/// <summary>What a sweep did.</summary>
/// <param name="Cases">Cases looked at.</param>
/// <param name="Persons">Persons whose mail round ran.</param>
/// <param name="Failed">Subjects that threw; their wake-ups stay for the next sweep.</param>
public sealed record SweepResult(int Cases, int Persons, int Failed);

/// <summary>
/// Once a minute: all wake-ups that are due, from every shard. First the cases, so that what they decide is in the outboxes; then
/// the persons, so that a digest finds all of it. Any number of sweepers may run at once; its cost follows what is due.
/// </summary>
public sealed partial class Sweep
{
    // So that memory stays level however much is due.
    private const int Page = 200;
    private const int AtOnce = 8;

    private readonly CaseStore _cases;
    private readonly MailRound _rounds;
    private readonly Wakeups _wakeups;
    private readonly TimeProvider _clock;
    private readonly ILogger<Sweep> _logger;
    private readonly int _atOnce;

    internal Sweep(CaseStore cases, MailRound rounds, Wakeups wakeups, TimeProvider clock, ILogger<Sweep> logger, int atOnce = AtOnce)
    {
        (_cases, _rounds, _wakeups, _clock, _logger, _atOnce) = (cases, rounds, wakeups, clock, logger, atOnce);
    }

    public async Task<SweepResult> RunAsync(CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        var cases = await ForAllAsync(WakeupKind.Case, now, (id, met) => _cases.WakeAsync(new(id), met, cancellation), cancellation);
        var persons = await ForAllAsync(WakeupKind.Person, now, (id, met) => _rounds.RunAsync(new(id), met, cancellation), cancellation);
        var result = new SweepResult(cases.Done, persons.Done, cases.Failed + persons.Failed);
        if (result is not { Cases: 0, Persons: 0, Failed: 0 })
        {
            LogSwept(result.Cases, result.Persons, result.Failed);
        }

        return result;
    }

    private async Task<(int Done, int Failed)> ForAllAsync(
        WakeupKind kind, DateTimeOffset now, Func<string, IReadOnlyList<Wakeup>, ValueTask> look, CancellationToken cancellation)
    {
        int done = 0, failed = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Wakeups.Shards),
            new ParallelOptions { MaxDegreeOfParallelism = _atOnce, CancellationToken = cancellation },
            async (shard, token) =>
            {
                string? after = null;
                IReadOnlyList<Wakeup> page;
                do
                {
                    page = await _wakeups.DueAsync(shard, now, after, Page, token);
                    after = page is [.., var last] ? last.Key : after;
                    foreach (var subject in page.Where(w => w.Kind == kind).GroupBy(w => w.Id))
                    {
                        if (await LookAsync(subject.Key, [.. subject], look, token))
                        {
                            Interlocked.Increment(ref done);
                        }
                        else
                        {
                            Interlocked.Increment(ref failed);
                        }
                    }
                }
                while (page.Count == Page);
            });
        return (done, failed);
    }

    // The failure of one subject is logged and isolated: its wake-up stays, and the next sweep tries again.
    private async ValueTask<bool> LookAsync(
        string id, IReadOnlyList<Wakeup> met, Func<string, IReadOnlyList<Wakeup>, ValueTask> look, CancellationToken cancellation)
    {
        try
        {
            await look(id, met);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogFailed(exception, met[0].Kind, id);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Swept {Cases} cases and {Persons} persons, {Failed} failed")]
    private partial void LogSwept(int cases, int persons, int failed);

    [LoggerMessage(Level = LogLevel.Error, Message = "The wake-up of {Kind} {Id} failed; it stays and is tried again")]
    private partial void LogFailed(Exception exception, WakeupKind kind, string id);
}
