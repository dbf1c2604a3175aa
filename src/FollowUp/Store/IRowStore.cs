namespace FollowUp.Store;

/// <summary>The tables of the service (ARCHITECTURE.md lists what each holds).</summary>
public enum Table
{
    Cases,
    Wakeups,
    Outbox,
    Overview,
    People,
    Access,
    Keys,
    Drafts,
}

/// <summary>A stored row. <paramref name="ETag"/> changes with every write of the row, also when it was deleted and inserted again.</summary>
/// <param name="Key">Row key; rows of a partition are ordered by it, ordinally.</param>
/// <param name="Value">What is stored, JSON as a rule; at most <see cref="RowLimits.ValueChars"/> UTF-16 characters.</param>
/// <param name="ETag">Opaque; only for <see cref="RowWrite.Replace"/> and <see cref="RowWrite.Delete"/>.</param>
public sealed record Row(string Key, string Value, string ETag);

/// <summary>Keys from <paramref name="From"/> (inclusive) to <paramref name="Before"/> (exclusive), compared ordinally.</summary>
public readonly record struct KeyRange(string From, string Before)
{
    /// <summary>Every key of a partition.</summary>
    public static readonly KeyRange All = new(" ", "~~");

    /// <summary>Every key that begins with <paramref name="prefix"/>.</summary>
    public static KeyRange Prefix(string prefix) => new(prefix, prefix + "~~");

    /// <summary>The rest of this range behind <paramref name="key"/>: how a caller asks for the next page.</summary>
    public KeyRange After(string key) => this with { From = key + " " };
}

/// <summary>One write of a batch. A batch names a key once.</summary>
public abstract record RowWrite(string Key)
{
    /// <summary>Conflicts if the row exists.</summary>
    public sealed record Insert(string Key, string Value) : RowWrite(Key);

    /// <summary>Conflicts if the row is gone or was written since <paramref name="ETag"/> was read.</summary>
    public sealed record Replace(string Key, string Value, string ETag) : RowWrite(Key);

    /// <summary>Inserts or overwrites; never conflicts.</summary>
    public sealed record Upsert(string Key, string Value) : RowWrite(Key);

    /// <summary>Conflicts if the row is gone, or, where <paramref name="ETag"/> is given, was written since.</summary>
    public sealed record Delete(string Key, string? ETag = null) : RowWrite(Key);
}

/// <summary>What became of a batch: all of it, or nothing of it.</summary>
public abstract record CommitOutcome
{
    /// <summary>All writes are durable: they survive the loss of the process and of the machine's power.</summary>
    public sealed record Committed : CommitOutcome
    {
        public static readonly Committed Instance = new();
    }

    /// <summary>Nothing was written; the condition of the write with this key (one of them) did not hold.</summary>
    public sealed record Conflict(string Key) : CommitOutcome;
}

/// <summary>
/// The store, as Azure Table storage promises it and no more: a row, a range of rows of one partition in order, an atomic
/// batch in one partition. Reads see every write that was committed before they began, whichever process made it.
/// </summary>
/// <exception cref="StoreUnavailableException">
/// From any member: the store cannot be asked now (locked, full, unreachable, timed out). A batch may or may not have been
/// written; whoever must know reads it again.
/// </exception>
public interface IRowStore
{
    ValueTask<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellation);

    /// <summary>The first rows of the range, in key order: at most <paramref name="limit"/> (1 to 1,000).</summary>
    ValueTask<IReadOnlyList<Row>> ReadAsync(Table table, string partition, KeyRange range, int limit, CancellationToken cancellation);

    /// <summary>Writes all of the batch or nothing: 1 to 100 rows of one partition (see <see cref="RowLimits"/>).</summary>
    ValueTask<CommitOutcome> CommitAsync(Table table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation);

    /// <summary>The names of partitions behind <paramref name="after"/> in order, at most <paramref name="limit"/>. A scan: for upkeep only.</summary>
    ValueTask<IReadOnlyList<string>> PartitionsAsync(Table table, string after, int limit, CancellationToken cancellation);
}

/// <summary>The store cannot be asked now. Trying later is right; whether a write under way was done is not known, unless it says so.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>It is certain that the write under way was not done, and will not be.</summary>
    public bool NothingWritten { get; init; }
}
