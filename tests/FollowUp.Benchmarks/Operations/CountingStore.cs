using FollowUp.Store;
using FollowUp.Tests.Store;

namespace FollowUp.Benchmarks.Operations;

/// <summary>How often a store was asked.</summary>
/// <param name="Reads">Operations of the row port that read.</param>
/// <param name="Writes">Operations of the row port that write, each of one batch.</param>
/// <param name="Requests">What went over the wire for them: every page, every batch, every repetition; none where no wire is.</param>
internal readonly record struct Asked(int Reads, int Writes, int Requests)
{
    public int Operations => Reads + Writes;

    public static Asked operator +(Asked one, Asked other) => new(one.Reads + other.Reads, one.Writes + other.Writes, one.Requests + other.Requests);

    public static Asked operator -(Asked later, Asked earlier) => new(later.Reads - earlier.Reads, later.Writes - earlier.Writes, later.Requests - earlier.Requests);

    public static Asked operator *(Asked each, int times) => new(each.Reads * times, each.Writes * times, each.Requests * times);
}

/// <summary>Counts what goes through to the store below, and what that store asks of a service in turn.</summary>
internal sealed class CountingStore(IRowStore inner, Wire? wire) : IRowStore
{
    private int _reads;
    private int _writes;

    /// <summary>The store itself, for what is not to be counted.</summary>
    public IRowStore Inner => inner;

    public Asked Asked => new(_reads, _writes, wire?.Requests ?? 0);

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
