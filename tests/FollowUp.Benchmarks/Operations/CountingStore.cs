using FollowUp.Store;

namespace FollowUp.Benchmarks.Operations;

/// <summary>How often a store was asked. Each is one operation of a table storage, and is paid for as one.</summary>
internal readonly record struct Count(int Reads, int Writes)
{
    public int All => Reads + Writes;

    public static Count operator -(Count later, Count earlier) => new(later.Reads - earlier.Reads, later.Writes - earlier.Writes);
}

/// <summary>Counts what goes through to the store below, and takes a while for each, as a store across a network does.</summary>
internal sealed class CountingStore(IRowStore inner, TimeSpan roundTrip = default) : IRowStore
{
    private int _reads;
    private int _writes;

    public Count Count => new(_reads, _writes);

    public async ValueTask<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _reads);
        await Task.Delay(roundTrip, cancellation);
        return await inner.GetAsync(table, partition, key, cancellation);
    }

    public async ValueTask<IReadOnlyList<Row>> ReadAsync(Table table, string partition, KeyRange range, int limit, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _reads);
        await Task.Delay(roundTrip, cancellation);
        return await inner.ReadAsync(table, partition, range, limit, cancellation);
    }

    public async ValueTask<CommitOutcome> CommitAsync(Table table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _writes);
        await Task.Delay(roundTrip, cancellation);
        return await inner.CommitAsync(table, partition, writes, cancellation);
    }

    public async ValueTask<IReadOnlyList<string>> PartitionsAsync(Table table, string after, int limit, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _reads);
        await Task.Delay(roundTrip, cancellation);
        return await inner.PartitionsAsync(table, after, limit, cancellation);
    }
}
