using FollowUp.Adapters.Sqlite;
using FollowUp.Store;

namespace FollowUp.Tests.Store;

/// <summary>Stops the writer just before its first commit, so that a test decides what shares the next one.</summary>
internal sealed class CommitGate : IDisposable
{
    private readonly ManualResetEventSlim reached = new();
    private readonly ManualResetEventSlim open = new();
    private Exception? failure;
    private int passed;

    /// <summary>To be called by the writer.</summary>
    public void Pass()
    {
        if (Interlocked.Increment(ref passed) == 1)
        {
            reached.Set();
            open.Wait();
        }
        else if (Interlocked.Exchange(ref failure, null) is { } thrown)
        {
            throw thrown;
        }
    }

    /// <summary>Gives the store a first batch ("held") and returns when it is written and not yet committed.</summary>
    public Task Hold(SqliteRowStore store, CancellationToken cancellation)
    {
        var held = store.CommitAsync(Table.Cases, "case", [new RowWrite.Insert("held", "")], cancellation).AsTask();
        reached.Wait(cancellation);
        return held;
    }

    public void Release() => open.Set();

    /// <summary>What the commit behind the first one runs into.</summary>
    public void FailNext(Exception thrown) => failure = thrown;

    public void Dispose()
    {
        // A test that failed half-way must not leave the writer waiting.
        open.Set();
        reached.Dispose();
    }
}
