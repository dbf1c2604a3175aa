using Xunit;

namespace FollowUp.Tests.Simulation;

/// <summary>
/// The month, with the process dying at every operation it does, before it and after it, and with every answer getting lost once.
/// However it went, it ends the same: the same cases, the same mails, each once, unless it died between the provider's yes and our note.
/// </summary>
public class CrashTests
{
    private static readonly Lazy<Task<Played>> _whole = new(PlayAsync);

    [Fact]
    public async Task The_month_tells_what_it_is_to_tell()
    {
        var month = await _whole.Value;
        Assert.Equal(0, Ending.Repeats(month.Player.Provider.Log));
        await Ending.NothingWithoutWakeUpAsync(month.Player);
        Ending.OneDigestADay(month.Player.Provider.Log);
        TestContext.Current.SendDiagnosticMessage($"{month.Operations.Count} operations");
        Assert.Equal(
            [("jonas@example.org", 11), ("kari@example.org", 9), ("ola@example.org", 7), ("sigrid@example.org", 4), ("solveig@example.org", 8)],
            month.Player.Provider.Log.CountBy(m => m.To).Select(to => (to.Key, to.Value)).Order());
    }

    [Fact]
    public Task Wherever_the_process_dies_the_month_ends_the_same() => AllAsync(CrashPoints);

    [Fact]
    public Task Whichever_answer_is_lost_the_month_ends_the_same() => AllAsync(LostAnswers);

    // A process that dies at a read leaves the store as one that dies before the next write; so of the reads only those
    // count that no write of the same moment follows.
    private static IEnumerable<Fault> CrashPoints(Moment moment, IReadOnlyList<Effect> all)
    {
        for (var at = moment.From; at < moment.Until; at++)
        {
            if (all[at] is not Effect.Reads)
            {
                yield return new(at - moment.From, FaultKind.DiesBefore);
                yield return new(at - moment.From, FaultKind.DiesAfter);
            }
            else if (at == moment.Until - 1)
            {
                yield return new(at - moment.From, FaultKind.DiesBefore);
            }
        }
    }

    private static IEnumerable<Fault> LostAnswers(Moment moment, IReadOnlyList<Effect> all)
    {
        for (var at = moment.From; at < moment.Until; at++)
        {
            yield return new(at - moment.From, FaultKind.NoAnswerNotDone);
            if (all[at] is not Effect.Reads)
            {
                yield return new(at - moment.From, FaultKind.NoAnswerDone);
            }
        }
    }

    private static async Task AllAsync(Func<Moment, IReadOnlyList<Effect>, IEnumerable<Fault>> faults)
    {
        var month = await _whole.Value;
        var points = month.Moments.SelectMany(m => faults(m, month.Operations).Select(fault => (Moment: m, Fault: fault))).ToList();
        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Parallel.ForEachAsync(points, TestContext.Current.CancellationToken, async (point, _) =>
        {
            try
            {
                await CheckAsync(month, point.Moment, point.Fault);
            }
            catch (Exception exception)
            {
                var (moment, fault) = point;
                wrong.Add($"{moment.Before.Clock.Now:MM-dd HH:mm} operation {moment.From + fault.At} {fault.Kind}: {exception.Message}");
            }
        });
        TestContext.Current.SendDiagnosticMessage($"{points.Count} points in {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {points.Count}\n" + string.Join('\n', wrong.Order(StringComparer.Ordinal).Take(12)));
    }

    private static async Task CheckAsync(Played month, Moment moment, Fault fault)
    {
        var isKnown = false;
        var player = moment.Before.Fork(fault, Ending.NothingWithoutWakeUpAsync, async (now, step) =>
            isKnown = now.IsPastFault && month.Known[step] == await KnownAsync(now));
        await player.PlayAsync(Month.End);
        Ending.OneDigestADay(player.Provider.Log);
        if (!isKnown)
        {
            await Ending.NothingDueAsync(player);
            Assert.Equal(month.Mails, Ending.Mails(player.Provider.Log));
            Assert.Equal(month.State, await Ending.StateAsync(player));
        }

        await Ending.LinksOpenAsync(player, player.Provider.Log);
        Assert.True(Ending.Repeats(player.Provider.Log) <= (MayRepeat(month.Operations, moment.From + fault.At, fault.Kind) ? 1 : 0), "a mail went again");
    }

    // What holds the same and has told the same goes on the same: it need not be played to its end.
    private static async Task<string> KnownAsync(Player player) =>
        await Ending.StoreAsync(player, withUnderWay: true) + Ending.Mails(player.Provider.Log);

    // Between the provider's yes and our note: the yes is lost, or the note after it is not made.
    private static bool MayRepeat(IReadOnlyList<Effect> all, int at, FaultKind kind) => kind is FaultKind.DiesAfter or FaultKind.NoAnswerDone
        ? all[at] is Effect.Sends
        : at > 0 && all[at - 1] is Effect.Sends;

    private static async Task<Played> PlayAsync()
    {
        var moments = new List<Moment>();
        var known = new Dictionary<int, string>();
        var player = Month.Play((now, operations) => moments.Add(new(now.Fork(null), operations, 0)), async (now, step) =>
        {
            known[step] = await KnownAsync(now);
            return false;
        });
        await player.PlayAsync(Month.End);
        var all = player.Operations;
        var complete = moments.Select((m, i) => m with { Until = i + 1 < moments.Count ? moments[i + 1].From : all.Count }).ToList();
        await Ending.LinksOpenAsync(player, player.Provider.Log);
        return new(player, complete, known, all, Ending.Mails(player.Provider.Log), await Ending.StateAsync(player));
    }

    private sealed record Moment(Player Before, int From, int Until);

    private sealed record Played(
        Player Player, IReadOnlyList<Moment> Moments, IReadOnlyDictionary<int, string> Known, IReadOnlyList<Effect> Operations, string Mails, string State);
}
