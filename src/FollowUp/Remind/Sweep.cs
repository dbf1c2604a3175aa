using FollowUp.People;
using FollowUp.Schedule;
using FollowUp.Store;
using Microsoft.Extensions.Logging;

namespace FollowUp.Remind;

/// <summary>What a sweep did.</summary>
/// <param name="Cases">Cases looked at.</param>
/// <param name="Persons">Persons whose mail round ran.</param>
/// <param name="Failed">Subjects and shards that threw; their wake-ups stay for the next sweep.</param>
public sealed record SweepResult(int Cases, int Persons, int Failed);

/// <summary>
/// Once a minute: all wake-ups that are due, from every shard. First the cases, so that what they decide is in the outboxes; then
/// the persons, so that a digest finds all of it. Any number of sweepers may run at once; its cost follows what is due.
/// </summary>
public sealed partial class Sweep
{
    // So that memory stays level however much is due.
    private const int Page = 200;
    private const int Together = 50;
    private const int AtOnce = 8;

    private readonly CaseStore _cases;
    private readonly MailRound _rounds;
    private readonly Wakeups _wakeups;
    private readonly PeopleStore _people;
    private readonly SchedulePolicy _policy;
    private readonly TimeProvider _clock;
    private readonly ILogger<Sweep> _logger;
    private readonly int _atOnce;

    internal Sweep(
        CaseStore cases, MailRound rounds, Wakeups wakeups, PeopleStore people, SchedulePolicy policy, TimeProvider clock, ILogger<Sweep> logger, int atOnce = AtOnce)
    {
        (_cases, _rounds, _wakeups, _people, _policy, _clock, _logger, _atOnce) = (cases, rounds, wakeups, people, policy, clock, logger, atOnce);
    }

    public async Task<SweepResult> RunAsync(CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        var away = await _people.AwayAsync(_policy.Today(now), cancellation);
        var cases = await ForAllAsync(WakeupKind.Case, now, (id, met) => _cases.WakeAsync(new(id), met, away, cancellation), cancellation);
        var persons = await ForAllAsync(WakeupKind.Person, now, (id, met) => _rounds.RunAsync(new(id), met, cancellation), cancellation);
        var result = new SweepResult(cases.Done, persons.Done, cases.Failed + persons.Failed);
        if (result is not { Cases: 0, Persons: 0, Failed: 0 })
        {
            LogSwept(result.Cases, result.Persons, result.Failed);
        }

        return result;
    }

    private async Task<(int Done, int Failed)> ForAllAsync(
        WakeupKind kind, DateTimeOffset now, Func<string, IReadOnlyList<Wakeup>, ValueTask<Looked>> look, CancellationToken cancellation)
    {
        int done = 0, failed = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Wakeups.Shards),
            new ParallelOptions { MaxDegreeOfParallelism = _atOnce, CancellationToken = cancellation },
            async (shard, token) =>
            {
                var pass = new Pass(shard, kind, now, look);
                if (!await IsolatedAsync(() => RunAsync(pass, token), kind, Wakeups.Partition(shard), token))
                {
                    pass.Failed++;
                }

                Interlocked.Add(ref done, pass.Done);
                Interlocked.Add(ref failed, pass.Failed);
            });
        return (done, failed);
    }

    private async ValueTask RunAsync(Pass pass, CancellationToken cancellation)
    {
        string? after = null;
        IReadOnlyList<Wakeup> page;
        do
        {
            page = await _wakeups.DueAsync(pass.Shard, pass.Now, after, Page, cancellation);
            after = page is [.., var last] ? last.Key : after;
            foreach (var some in page.Where(w => w.Kind == pass.Kind).GroupBy(w => w.Id).Chunk(pass.Kind is WakeupKind.Case ? Page : Together))
            {
                await LookAsync(pass, some, cancellation);
            }
        }
        while (page.Count == Page);
    }

    // The wake-ups of several subjects are written together. Whoever breaks off before that looks at all of them again.
    private async ValueTask LookAsync(Pass pass, IEnumerable<IGrouping<string, Wakeup>> subjects, CancellationToken cancellation)
    {
        var looked = new List<Looked>();
        foreach (var subject in subjects)
        {
            if (await IsolatedAsync(async () => looked.Add(await pass.Look(subject.Key, [.. subject])), pass.Kind, subject.Key, cancellation))
            {
                pass.Done++;
            }
            else
            {
                pass.Failed++;
            }
        }

        await _wakeups.PlanAsync([.. looked.SelectMany(l => l.Plans)], cancellation);
        await _wakeups.SettleAsync(pass.Shard, [.. looked.SelectMany(l => l.Own)], cancellation);
    }

    // The failure of one subject, or shard, is logged and isolated: its wake-ups stay, and the next sweep tries again.
    private async ValueTask<bool> IsolatedAsync(Func<ValueTask> act, WakeupKind kind, string id, CancellationToken cancellation)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogFailed(exception, kind, id);
            return false;
        }
    }

    private sealed record Pass(int Shard, WakeupKind Kind, DateTimeOffset Now, Func<string, IReadOnlyList<Wakeup>, ValueTask<Looked>> Look)
    {
        public int Done { get; set; }

        public int Failed { get; set; }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Swept {Cases} cases and {Persons} persons, {Failed} failed")]
    private partial void LogSwept(int cases, int persons, int failed);

    [LoggerMessage(Level = LogLevel.Error, Message = "The wake-up of {Kind} {Id} failed; it stays and is tried again")]
    private partial void LogFailed(Exception exception, WakeupKind kind, string id);
}
