using FollowUp.Cases;
using FollowUp.Store;

namespace FollowUp.Telemetry;

/// <summary>Counts what the store is asked: the bill on Azure, and the first thing to look at when it is slow.</summary>
internal sealed class MeteredRowStore(IRowStore rows, ServiceMetrics metrics) : IRowStore, IAsyncDisposable, IDisposable
{
    public ValueTask<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellation) =>
        CountAsync(table, "get", rows.GetAsync(table, partition, key, cancellation));

    public ValueTask<IReadOnlyList<Row>> ReadAsync(Table table, string partition, KeyRange range, int limit, CancellationToken cancellation) =>
        CountAsync(table, "read", rows.ReadAsync(table, partition, range, limit, cancellation));

    public ValueTask<CommitOutcome> CommitAsync(Table table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation) =>
        CountAsync(table, "commit", rows.CommitAsync(table, partition, writes, cancellation));

    public ValueTask<IReadOnlyList<string>> PartitionsAsync(Table table, string after, int limit, CancellationToken cancellation) =>
        CountAsync(table, "scan", rows.PartitionsAsync(table, after, limit, cancellation));

    public async ValueTask DisposeAsync()
    {
        switch (rows)
        {
            case IAsyncDisposable closing:
                await closing.DisposeAsync();
                break;
            case IDisposable closing:
                closing.Dispose();
                break;
        }
    }

    // A container that is disposed of without waiting asks for this.
    public void Dispose()
    {
        if (rows is IDisposable closing)
        {
            closing.Dispose();
        }
        else
        {
            DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private async ValueTask<T> CountAsync<T>(Table table, string operation, ValueTask<T> asked)
    {
        try
        {
            var answer = await asked;
            metrics.Asked(NameOf(table), operation, answer is CommitOutcome.Conflict ? "conflict" : "done");
            return answer;
        }
        catch (StoreUnavailableException)
        {
            metrics.Asked(NameOf(table), operation, "unavailable");
            throw;
        }
    }

    private static string NameOf(Table table) => Kebab.Of(table);
}
