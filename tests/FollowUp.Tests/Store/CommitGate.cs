using FollowUp.Adapters.Sqlite;
using FollowUp.Store;

namespace FollowUp.Tests.Store;

/// <summary>A store whose writer stops just before its first commit, so that a test decides what shares the next one.</summary>
internal sealed class CommitGate : IAsyncDisposable
{
    private readonly ManualResetEventSlim reached = new();
    private readonly ManualResetEventSlim open = new();
    private Exception? failure;
    private int passed;

    public CommitGate(string path) => Store = SqliteRowStore.Open(new() { Path = path, BeforeCommit = Pass });

    public SqliteRowStore Store { get; }

    /// <summary>Gives the store a first batch ("held") and returns when it is written and not yet committed.</summary>
    public Task Hold(CancellationToken cancellation)
    {
        var held = Store.CommitAsync(Table.Cases, "case", [new RowWrite.Insert("held", "")], cancellation).AsTask();
        reached.Wait(cancellation);
        return held;
    }

    public void Release() => open.Set();

    /// <summary>What the commit behind the first one runs into.</summary>
    public void FailNext(Exception thrown) => failure = thrown;

    /// <summary>Also for a test that failed half-way: the writer must not be left waiting.</summary>
    public async ValueTask DisposeAsync()
    {
        Release();
        await Store.DisposeAsync();
        open.Dispose();
        reached.Dispose();
    }

    private void Pass()
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
}
