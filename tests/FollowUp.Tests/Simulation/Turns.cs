using FollowUp.Mail;
using FollowUp.Store;

namespace FollowUp.Tests.Simulation;

/// <summary>Lets several sweepers do one operation each in turn, in an order that somebody else chooses: the same order, the same story.</summary>
internal sealed class Turns : IDisposable
{
    private readonly TaskCompletionSource?[] _waiting;
    private readonly SemaphoreSlim _stopped = new(0);

    private Turns(int count) => _waiting = new TaskCompletionSource?[count];

    /// <param name="acts">What each does; it takes a turn before every operation.</param>
    /// <param name="choose">Which of so many is next.</param>
    public static async Task TakeAsync(IReadOnlyList<Func<Func<Task>, Task>> acts, Func<int, int> choose)
    {
        using var turns = new Turns(acts.Count);
        var tasks = new List<Task>();
        for (var i = 0; i < acts.Count; i++)
        {
            tasks.Add(turns.RunAsync(i, acts[i]));
            await turns._stopped.WaitAsync();
        }

        while (Enumerable.Range(0, acts.Count).Where(i => turns._waiting[i] is not null).ToList() is { Count: > 0 } waiting)
        {
            var next = waiting[choose(waiting.Count)];
            var turn = turns._waiting[next]!;
            turns._waiting[next] = null;
            turn.SetResult();
            await turns._stopped.WaitAsync();
        }

        await Task.WhenAll(tasks);
    }

    public void Dispose() => _stopped.Dispose();

    private async Task RunAsync(int who, Func<Func<Task>, Task> act)
    {
        await Task.Yield();
        try
        {
            await act(() => WaitAsync(who));
        }
        finally
        {
            _stopped.Release();
        }
    }

    private Task WaitAsync(int who)
    {
        var turn = _waiting[who] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _stopped.Release();
        return turn.Task;
    }
}

/// <summary>A store and a provider that are asked one operation at a time.</summary>
internal sealed class InTurn(IRowStore rows, IMailSender sender, Func<Task> turn) : IRowStore, IMailSender
{
    public async ValueTask<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellation)
    {
        await turn();
        return await rows.GetAsync(table, partition, key, cancellation);
    }

    public async ValueTask<IReadOnlyList<Row>> ReadAsync(Table table, string partition, KeyRange range, int limit, CancellationToken cancellation)
    {
        // What is not due is not worth a turn: the shards are read often, and are empty mostly.
        var page = await rows.ReadAsync(table, partition, range, limit, cancellation);
        if (page.Count == 0)
        {
            return page;
        }

        await turn();
        return await rows.ReadAsync(table, partition, range, limit, cancellation);
    }

    public async ValueTask<CommitOutcome> CommitAsync(Table table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        await turn();
        return await rows.CommitAsync(table, partition, writes, cancellation);
    }

    public ValueTask<IReadOnlyList<string>> PartitionsAsync(Table table, string after, int limit, CancellationToken cancellation) =>
        rows.PartitionsAsync(table, after, limit, cancellation);

    public async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        await turn();
        return await sender.SendAsync(mail, cancellation);
    }
}
