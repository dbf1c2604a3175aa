using FollowUp.Store;

namespace FollowUp.Adapters.Sqlite;

/// <summary>
/// The embedded store: one SQLite file with a write-ahead log, synced to the disk at every commit. Concurrent batches share
/// commits. Several processes may use one file on one machine. Reads run on the caller's thread, beside the writer.
/// </summary>
public sealed class SqliteRowStore : IRowStore, IAsyncDisposable
{
    private readonly ReadSessions readers;
    private readonly SqliteWriter writer;

    private SqliteRowStore(SqliteOptions options)
    {
        readers = new ReadSessions(options);
        writer = new SqliteWriter(options);
    }

    /// <summary>Commits made so far; fewer than batches where callers came at once.</summary>
    internal long Commits => writer.Commits;

    /// <summary>Opens the file, and makes it and its folder where they are missing.</summary>
    /// <exception cref="ArgumentException">An option does not fit; the message says what to set.</exception>
    /// <exception cref="InvalidDataException">The file is of a newer version, or not ours; the message says what to do.</exception>
    /// <exception cref="StoreUnavailableException">The file cannot be made or opened now, or is locked.</exception>
    public static SqliteRowStore Open(SqliteOptions options)
    {
        options.Check();
        SqliteFile.Prepare(options);
        return new SqliteRowStore(options);
    }

    public ValueTask<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellation)
    {
        RowLimits.CheckKey(partition);
        RowLimits.CheckKey(key);
        return Read(
            (table, partition, key),
            static (session, row) => session.Get(row.table, row.partition, row.key),
            cancellation);
    }

    public ValueTask<IReadOnlyList<Row>> ReadAsync(
        Table table, string partition, KeyRange range, int limit, CancellationToken cancellation)
    {
        RowLimits.CheckKey(partition);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, RowLimits.PageRows);
        return Read(
            (table, partition, range, limit),
            static (session, page) => session.Read(page.table, page.partition, page.range, page.limit),
            cancellation);
    }

    /// <inheritdoc/>
    /// <remarks>Cancelling takes back a batch that waits for its turn; one that is being written goes on.</remarks>
    public ValueTask<CommitOutcome> CommitAsync(
        Table table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        RowLimits.CheckKey(partition);
        RowLimits.CheckBatch(writes);
        var batch = new PendingBatch(table, partition, [.. writes]);
        foreach (var write in batch.Writes)
        {
            Utf16.Check(write);
        }

        try
        {
            batch.CancelWhileQueued(cancellation);
            writer.Enqueue(batch);
            return new(batch.Completion);
        }
        catch (StoreUnavailableException e)
        {
            return ValueTask.FromException<CommitOutcome>(e);
        }
    }

    public ValueTask<IReadOnlyList<string>> PartitionsAsync(Table table, string after, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Read(
            (table, after, limit),
            static (session, page) => session.Partitions(page.table, page.after, page.limit),
            cancellation);
    }

    /// <summary>Writes what waits, brings the log into the main file, and closes. Later calls find the store unavailable.</summary>
    public async ValueTask DisposeAsync()
    {
        readers.Dispose();
        await writer.CloseAsync().ConfigureAwait(false);
    }

    private ValueTask<TResult> Read<TArguments, TResult>(
        TArguments arguments, Func<ReadSession, TArguments, TResult> read, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<TResult>(cancellation);
        }

        try
        {
            return new(readers.Read(arguments, read));
        }
        catch (StoreUnavailableException e)
        {
            return ValueTask.FromException<TResult>(e);
        }
    }
}
