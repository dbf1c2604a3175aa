using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using FollowUp.Store;

namespace FollowUp.Adapters.Memory;

/// <summary>A row and where it is, as <see cref="MemoryRowStore.Dump"/> lists it.</summary>
public sealed record StoredRow(Table Table, string Partition, string Key, string Value);

/// <summary>
/// The store in memory, for tests and simulations: never unavailable, lost with the process. The same calls in the same order
/// give the same ETags. Any number of threads may use it; reads see one moment of the whole store.
/// </summary>
public sealed class MemoryRowStore : IRowStore
{
    private readonly Lock gate = new();
    // Immutable: a reader and a snapshot hold a moment of it without a lock or a copy.
    private volatile Content content;

    public MemoryRowStore()
        : this(Content.Empty)
    {
    }

    private MemoryRowStore(Content content) => this.content = content;

    /// <summary>A store of its own that begins as this one is now; neither sees the other's later writes.</summary>
    public MemoryRowStore Snapshot() => new(content);

    /// <summary>Every row, by table, partition and key in ordinal order.</summary>
    public IReadOnlyList<StoredRow> Dump() =>
    [
        .. from partition in content.Partitions
           from row in partition.Value
           select new StoredRow(partition.Key.Table, partition.Key.Name, row.Key, row.Value),
    ];

    public ValueTask<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellation)
    {
        RowLimits.CheckKey(partition);
        RowLimits.CheckKey(key);
        return cancellation.IsCancellationRequested
            ? ValueTask.FromCanceled<Row?>(cancellation)
            : new(Find(content.RowsOf(new(table, partition)), key));
    }

    public ValueTask<IReadOnlyList<Row>> ReadAsync(
        Table table, string partition, KeyRange range, int limit, CancellationToken cancellation)
    {
        RowLimits.CheckKey(partition);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, RowLimits.PageRows);
        if (cancellation.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<IReadOnlyList<Row>>(cancellation);
        }

        var rows = content.RowsOf(new(table, partition));
        var page = new List<Row>();
        var at = rows.IndexOf(Probe(range.From));
        for (at = at < 0 ? ~at : at; at < rows.Count && page.Count < limit; at++)
        {
            if (string.CompareOrdinal(rows[at].Key, range.Before) >= 0)
            {
                break;
            }

            page.Add(rows[at]);
        }

        return new(page);
    }

    public ValueTask<CommitOutcome> CommitAsync(
        Table table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        RowLimits.CheckKey(partition);
        RowLimits.CheckBatch(writes);
        foreach (var write in writes)
        {
            Utf16.Check(write);
        }

        if (cancellation.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<CommitOutcome>(cancellation);
        }

        lock (gate)
        {
            var place = new Place(table, partition);
            var rows = content.RowsOf(place).ToBuilder();
            var tag = content.LastTag;
            foreach (var write in writes)
            {
                if (!Apply(rows, write, ref tag))
                {
                    return new(new CommitOutcome.Conflict(write.Key));
                }
            }

            content = content.With(place, rows.ToImmutable(), tag);
            return new(CommitOutcome.Committed.Instance);
        }
    }

    public ValueTask<IReadOnlyList<string>> PartitionsAsync(Table table, string after, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        if (cancellation.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<IReadOnlyList<string>>(cancellation);
        }

        var names = content.Partitions.Keys
            .Where(place => place.Table == table && string.CompareOrdinal(place.Name, after) > 0)
            .Select(place => place.Name)
            .Take(limit);
        return new([.. names]);
    }

    private static bool Apply(ImmutableSortedSet<Row>.Builder rows, RowWrite write, ref long tag)
    {
        var found = rows.TryGetValue(Probe(write.Key), out var old);
        switch (write)
        {
            case RowWrite.Insert insert:
                return !found && Put(rows, insert.Key, insert.Value, ref tag);
            case RowWrite.Replace replace:
                return found && old!.ETag == replace.ETag && rows.Remove(old) && Put(rows, replace.Key, replace.Value, ref tag);
            case RowWrite.Upsert upsert:
                return (!found || rows.Remove(old!)) && Put(rows, upsert.Key, upsert.Value, ref tag);
            case RowWrite.Delete delete:
                return found && (delete.ETag is null || delete.ETag == old!.ETag) && rows.Remove(old!);
            default:
                throw new UnreachableException($"A write of an unknown kind: {write.GetType()}");
        }
    }

    private static bool Put(ImmutableSortedSet<Row>.Builder rows, string key, string value, ref long tag) =>
        rows.Add(new Row(key, value, (++tag).ToString(CultureInfo.InvariantCulture)));

    private static Row? Find(ImmutableSortedSet<Row> rows, string key) =>
        rows.TryGetValue(Probe(key), out var row) ? row : null;

    // Rows compare by key alone.
    private static Row Probe(string key) => new(key, "", "");

    private readonly record struct Place(Table Table, string Name) : IComparable<Place>
    {
        public int CompareTo(Place other) =>
            Table == other.Table ? string.CompareOrdinal(Name, other.Name) : Table.CompareTo(other.Table);
    }

    private sealed record Content(ImmutableSortedDictionary<Place, ImmutableSortedSet<Row>> Partitions, long LastTag)
    {
        private static readonly ImmutableSortedSet<Row> NoRows =
            ImmutableSortedSet.Create<Row>(Comparer<Row>.Create((one, other) => string.CompareOrdinal(one.Key, other.Key)));

        public static readonly Content Empty = new(ImmutableSortedDictionary<Place, ImmutableSortedSet<Row>>.Empty, 0);

        public ImmutableSortedSet<Row> RowsOf(Place place) => Partitions.GetValueOrDefault(place, NoRows);

        // A partition without rows does not exist.
        public Content With(Place place, ImmutableSortedSet<Row> rows, long lastTag) =>
            new(rows.IsEmpty ? Partitions.Remove(place) : Partitions.SetItem(place, rows), lastTag);
    }
}
