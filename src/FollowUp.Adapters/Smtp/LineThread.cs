using System.Collections.Concurrent;

namespace FollowUp.Adapters.Smtp;

/// <summary>
/// A thread to which one connection belongs: whatever is done with it is done there, one after the other, in the order in which it was asked for. The network
/// is waited for on this thread and on none of the pool's, where each answer would stand in line behind whatever else there is to compute (decision 50).
/// </summary>
internal sealed class LineThread : IDisposable
{
    private readonly BlockingCollection<Turn> _turns = [];
    private readonly Lazy<Thread> _thread;
    private int _ended;

    // It is begun with the first turn: who never sends has none.
    public LineThread() => _thread = new(() =>
    {
        var thread = new Thread(TakeTurns) { IsBackground = true, Name = "SMTP line" };
        thread.Start();
        return thread;
    });

    /// <summary>Ends when <paramref name="work"/> has, with its failure; or before it began, when <paramref name="waiting"/> says that nobody waits any more.</summary>
    /// <exception cref="ObjectDisposedException">It takes no more.</exception>
    public async Task RunAsync(Action work, CancellationToken waiting)
    {
        var turn = new Turn(work);
        try
        {
            _turns.Add(turn, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            throw new ObjectDisposedException(nameof(LineThread));
        }

        _ = _thread.Value;
        await using var givingUp = waiting.UnsafeRegister(static (turn, token) => ((Turn)turn!).GiveUp(token), turn);
        await turn.Done;
    }

    /// <summary>Takes no more turns; those that wait are taken.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            _turns.CompleteAdding();
        }
    }

    private void TakeTurns()
    {
        foreach (var turn in _turns.GetConsumingEnumerable())
        {
            turn.Take();
        }

        _turns.Dispose();
    }

    private sealed class Turn(Action work)
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _begun;

        public Task Done => _done.Task;

        public void Take()
        {
            if (!Begin())
            {
                return;
            }

            try
            {
                work();
                _done.SetResult();
            }
            catch (Exception failure)
            {
                // Whoever asked for the turn hears of it; the thread goes on with the next.
                _done.SetException(failure);
            }
        }

        public void GiveUp(CancellationToken token)
        {
            if (Begin())
            {
                _done.SetCanceled(token);
            }
        }

        // Either it is taken or given up, never both.
        private bool Begin() => Interlocked.Exchange(ref _begun, 1) == 0;
    }
}
