using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using FollowUp.Store;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FollowUp.Adapters.Sqlite;

/// <summary>The connection that writes, with its statements prepared. Used by the writer's thread only.</summary>
internal sealed class WriteSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteStatement begin;
    private readonly SqliteStatement commit;
    private readonly SqliteStatement savepoint;
    private readonly SqliteStatement release;
    private readonly SqliteStatement undo;
    private readonly StatementSet insert;
    private readonly StatementSet replace;
    private readonly StatementSet upsert;
    private readonly StatementSet delete;
    private readonly StatementSet deleteUnchanged;

    // Counted up from a random place: no two writes of this process share a tag, and two processes' stretches of a
    // 64-bit circle do not meet.
    private long etag = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
    private bool marked;

    public WriteSession(SqliteOptions options)
    {
        connection = SqliteFile.Connect(options, Pragmas(options));
        begin = new(connection, "BEGIN IMMEDIATE");
        commit = new(connection, "COMMIT");
        savepoint = new(connection, "SAVEPOINT batch");
        release = new(connection, "RELEASE batch");
        undo = new(connection, "ROLLBACK TO batch");
        insert = new(connection, table =>
            $"INSERT INTO {table} (part, key, etag, value) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
        replace = new(connection, table => $"UPDATE {table} SET etag = ?3, value = ?4 WHERE part = ?1 AND key = ?2 AND etag = ?5");
        upsert = new(connection, table =>
            $"INSERT INTO {table} (part, key, etag, value) VALUES (?1, ?2, ?3, ?4) "
            + "ON CONFLICT DO UPDATE SET etag = excluded.etag, value = excluded.value");
        delete = new(connection, table => $"DELETE FROM {table} WHERE part = ?1 AND key = ?2");
        deleteUnchanged = new(connection, table => $"DELETE FROM {table} WHERE part = ?1 AND key = ?2 AND etag = ?3");
    }

    /// <summary>Waits for other processes' writers, as long as the options say.</summary>
    public void Begin() => begin.Execute();

    public void Commit() => commit.Execute();

    /// <summary>What comes now can be taken back by <see cref="Undo"/>; <see cref="Keep"/> ends that.</summary>
    public void Mark(PendingBatch batch)
    {
        // One statement is all or nothing by itself.
        marked = batch.Writes.Length > 1;
        if (marked)
        {
            savepoint.Execute();
        }
    }

    public void Keep()
    {
        if (marked)
        {
            release.Execute();
        }
    }

    public void Undo()
    {
        if (marked)
        {
            undo.Execute();
            release.Execute();
        }
    }

    /// <summary>Writes the rows of a batch until one conflicts; what was written by then is still there.</summary>
    /// <exception cref="SqliteException">A row cannot be written; see <see cref="IsOpen"/> for what became of the transaction.</exception>
    public CommitOutcome Write(PendingBatch batch)
    {
        foreach (var write in batch.Writes)
        {
            if (!Write(batch.Table, batch.Partition, write))
            {
                return new CommitOutcome.Conflict(write.Key);
            }
        }

        return CommitOutcome.Committed.Instance;
    }

    /// <summary>False where SQLite has rolled the transaction back by itself, as it does when the disk is full.</summary>
    public bool IsOpen => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Brings what the log holds into the main file, as far as other processes' readers allow it without a wait.</summary>
    public void Checkpoint() => SqliteFile.Run(connection, "PRAGMA wal_checkpoint(PASSIVE)");

    /// <summary>Closes the connection; an open transaction is rolled back.</summary>
    public void Dispose()
    {
        foreach (var owned in (ReadOnlySpan<IDisposable>)
            [begin, commit, savepoint, release, undo, insert, replace, upsert, delete, deleteUnchanged, connection])
        {
            owned.Dispose();
        }
    }

    private static IEnumerable<string> Pragmas(SqliteOptions options)
    {
        yield return "PRAGMA synchronous = FULL";
        // What savepoints need to undo a batch stays in memory instead of a temporary file.
        yield return "PRAGMA temp_store = MEMORY";
        yield return "PRAGMA cache_size = -16384";
        // The rows of a case lie on few pages, which are written again and again: the longer the log, the fewer times each is brought into the main file.
        yield return "PRAGMA wal_autocheckpoint = 4000";
        // A log that grew while a long read held it is cut back to 64 MiB.
        yield return "PRAGMA journal_size_limit = 67108864";
        if (options.MaxPages is { } pages)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}");
        }
    }

    private bool Write(Table table, string partition, RowWrite write) => write switch
    {
        RowWrite.Insert row => Put(insert.For(table), partition, row.Key, row.Value),
        RowWrite.Upsert row => Put(upsert.For(table), partition, row.Key, row.Value),
        RowWrite.Replace row => TryParse(row.ETag, out var read) && Replace(replace.For(table), partition, row, read),
        RowWrite.Delete { ETag: null } row => Remove(delete.For(table), partition, row.Key),
        RowWrite.Delete row => TryParse(row.ETag, out var read) && Remove(deleteUnchanged.For(table), partition, row.Key, read),
        _ => throw new UnreachableException($"A write of an unknown kind: {write.GetType()}"),
    };

    private bool Put(SqliteStatement statement, string partition, string key, string value)
    {
        statement.Bind(1, partition);
        statement.Bind(2, key);
        statement.Bind(3, ++etag);
        statement.Bind(4, value);
        return statement.Execute() == 1;
    }

    private bool Replace(SqliteStatement statement, string partition, RowWrite.Replace row, long read)
    {
        statement.Bind(5, read);
        return Put(statement, partition, row.Key, row.Value);
    }

    private static bool Remove(SqliteStatement statement, string partition, string key, long? read = null)
    {
        statement.Bind(1, partition);
        statement.Bind(2, key);
        if (read is { } unchanged)
        {
            statement.Bind(3, unchanged);
        }

        return statement.Execute() == 1;
    }

    // A tag that is not a number is none of ours, so no row bears it.
    private static bool TryParse(string text, out long tag) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out tag);
}
