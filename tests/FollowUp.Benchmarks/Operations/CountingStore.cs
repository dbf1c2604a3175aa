using FollowUp.Store;

namespace FollowUp.Benchmarks.Operations;

/// <summary>How often a store was asked. Each is one operation of a table storage, and is paid for as one.</summary>
internal readonly record struct Count(int Reads, int Writes)
{
    public int All => Reads + Writes;

    public static Count operator -(Count later, Count earlier) => new(later.Reads - earlier.Reads, later.Writes - earlier.Writes);
}

/// <summary>Counts what goes through to the store below.</summary>
internal sealed class CountingStore(IRowStore inner) : IRowStore
{
    private int _reads;
    private int _writes;

    public Count Count => new(_reads, _writes);

    public ValueTask<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _reads);
        return inner.GetAsync(table, partition, key, cancellation);
    }

    public ValueTask<IReadOnlyList<Row>> ReadAsync(Table table, string partition, KeyRange range, int limit, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _reads);
        return inner.ReadAsync(table, partition, range, limit, cancellation);
    }

    public ValueTask<CommitOutcome> CommitAsync(Table table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _writes);
        return inner.CommitAsync(table, partition, writes, cancellation);
    }

    public ValueTask<IReadOnlyList<string>> PartitionsAsync(Table table, string after, int limit, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _reads);
        return inner.PartitionsAsync(table, after, limit, cancellation);
    }
}
