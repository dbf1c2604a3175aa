using FollowUp.Store;

namespace FollowUp.Adapters.Sqlite;

/// <summary>A batch on its way to the writer, and the task its caller awaits.</summary>
internal sealed class PendingBatch(Table table, string partition, RowWrite[] writes)
{
    private const int Queued = 0;
    private const int Taken = 1;
    private const int Cancelled = 2;

    // The caller's code must never run on the writer's thread.
    private readonly TaskCompletionSource<CommitOutcome> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration registration;
    private CommitOutcome? outcome;
    private int state = Queued;

    public Table Table => table;

    public string Partition => partition;

    public RowWrite[] Writes => writes;

    public Task<CommitOutcome> Completion => completion.Task;

    public void CancelWhileQueued(CancellationToken cancellation) =>
        registration = cancellation.UnsafeRegister(static (batch, token) => ((PendingBatch)batch!).Cancel(token), this);

    /// <summary>Makes the batch the writer's: it can no longer be cancelled. False where it already was.</summary>
    public bool Take()
    {
        if (Interlocked.CompareExchange(ref state, Taken, Queued) != Queued)
        {
            return false;
        }

        registration.Unregister();
        return true;
    }

    /// <summary>What became of it, to be told when the group is durable.</summary>
    public void Decide(CommitOutcome decided) => outcome = decided;

    public void Publish()
    {
        if (outcome is not null)
        {
            completion.TrySetResult(outcome);
        }
    }

    public void Fail(Exception failure) => completion.TrySetException(failure);

    private void Cancel(CancellationToken cancellation)
    {
        if (Interlocked.CompareExchange(ref state, Cancelled, Queued) == Queued)
        {
            completion.TrySetCanceled(cancellation);
        }
    }
}
