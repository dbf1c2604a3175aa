using FollowUp.Store;
using Microsoft.Data.Sqlite;

namespace FollowUp.Adapters.Sqlite;

/// <summary>
/// The one writer, on a thread of its own. What makes a commit slow is waiting for the disk, so all batches that came in
/// meanwhile share the next commit; each has its own savepoint and outcome, and is answered only when all is durable.
/// </summary>
internal sealed class SqliteWriter
{
    // Keeps a commit, and so the wait of the first of its callers, short.
    private const int GroupBatches = 256;

    private readonly SqliteOptions options;
    private readonly object gate = new();
    private readonly Queue<PendingBatch> queue = new();
    private readonly List<PendingBatch> group = new(GroupBatches);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WriteSession? session;
    private bool closing;
    private long commits;

    public SqliteWriter(SqliteOptions options)
    {
        this.options = options;
        new Thread(Run) { IsBackground = true, Name = "FollowUp SQLite writer" }.UnsafeStart();
    }

    /// <summary>Commits made so far.</summary>
    public long Commits => Interlocked.Read(ref commits);

    /// <exception cref="StoreUnavailableException">The store is closed.</exception>
    public void Enqueue(PendingBatch batch)
    {
        lock (gate)
        {
            if (closing)
            {
                throw SqliteFailure.Closed(options);
            }

            queue.Enqueue(batch);
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Takes no more batches, writes those that wait, and closes.</summary>
    public Task CloseAsync()
    {
        lock (gate)
        {
            closing = true;
            Monitor.Pulse(gate);
        }

        return ended.Task;
    }

    private void Run()
    {
        while (WaitForBatches() is var waiting and > 0)
        {
            WriteGroup(waiting);
        }

        try
        {
            session?.Checkpoint();
            session?.Dispose();
            ended.SetResult();
        }
        catch (Exception e)
        {
            // Everything is durable in the log all the same; whoever closes the store is told.
            ended.SetException(SqliteFailure.Uncheckpointed(e, options));
        }
    }

    /// <summary>How many batches wait; none only when the store closes.</summary>
    private int WaitForBatches()
    {
        lock (gate)
        {
            while (queue.Count == 0 && !closing)
            {
                Monitor.Wait(gate);
            }

            return queue.Count;
        }
    }

    private void WriteGroup(int waiting)
    {
        group.Clear();
        try
        {
            session ??= new WriteSession(options);
            session.Begin();
        }
        catch (Exception e)
        {
            // Only those that have waited for the lock all the while; later ones get a turn of their own.
            TakeGroup(waiting);
            Abandon(SqliteFailure.Unavailable, e);
            return;
        }

        // Until then it is certain that nothing was written: what SQLite takes back by itself, as on a full disk, is gone.
        var committing = false;
        try
        {
            // Taken now, and not before the wait for the lock: who came meanwhile is in, who gave up is out.
            TakeGroup(GroupBatches);
            foreach (var batch in group)
            {
                Write(session, batch);
            }

            committing = true;
            options.BeforeCommit?.Invoke();
            session.Commit();
            Interlocked.Increment(ref commits);
        }
        catch (Exception e)
        {
            // Whatever it was, these callers hear of it, and the writer lives on.
            Abandon(committing ? SqliteFailure.Uncertain : SqliteFailure.Unavailable, e);
            return;
        }

        foreach (var batch in group)
        {
            batch.Publish();
        }
    }

    /// <summary>Writes one batch. Where it alone cannot be written, it alone fails.</summary>
    private void Write(WriteSession open, PendingBatch batch)
    {
        open.Mark(batch);
        CommitOutcome outcome;
        try
        {
            outcome = open.Write(batch);
        }
        catch (Exception e) when (open.IsOpen)
        {
            open.Undo();
            batch.Fail(e is SqliteException ? SqliteFailure.Unavailable(e, options) : e);
            return;
        }

        if (outcome is CommitOutcome.Committed)
        {
            open.Keep();
        }
        else
        {
            open.Undo();
        }

        batch.Decide(outcome);
    }

    private void TakeGroup(int most)
    {
        lock (gate)
        {
            while (group.Count < most && queue.TryDequeue(out var batch))
            {
                if (batch.Take())
                {
                    group.Add(batch);
                }
            }
        }
    }

    /// <summary>Fails the group, each caller with an exception of its own; the next group begins on a fresh connection.</summary>
    private void Abandon(Func<Exception, SqliteOptions, StoreUnavailableException> told, Exception failure)
    {
        session?.Dispose();
        session = null;
        foreach (var batch in group)
        {
            batch.Fail(told(failure, options));
        }
    }
}
