using FollowUp.Store;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FollowUp.Adapters.Sqlite;

/// <summary>What SQLite reports, in words that say what to do. Never holds a key or a value.</summary>
internal static class SqliteFailure
{
    /// <summary>Nothing was read or written.</summary>
    public static StoreUnavailableException Unavailable(Exception failure, SqliteOptions options) =>
        new(Explain(failure, options), failure) { NothingWritten = true };

    /// <summary>For a batch that was under way: whether it was written is not known.</summary>
    public static StoreUnavailableException Uncertain(Exception failure, SqliteOptions options) =>
        new($"The batch may or may not have been written. {Explain(failure, options)}", failure);

    /// <summary>For closing: nothing is lost, the log stays beside the file until it is opened again.</summary>
    public static StoreUnavailableException Uncheckpointed(Exception failure, SqliteOptions options) =>
        new($"The log beside '{options.Path}' could not be brought into it; keep both. {Explain(failure, options)}", failure);

    public static StoreUnavailableException Closed(SqliteOptions options) => new($"The store '{options.Path}' is closed.");

    private static string Explain(Exception failure, SqliteOptions options) => (failure as SqliteException)?.SqliteErrorCode switch
    {
        null => $"'{options.Path}' cannot be used now: {failure.Message}",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            $"'{options.Path}' is locked by another process, for longer than {options.BusyTimeout}.",
        raw.SQLITE_FULL => $"The disk that holds '{options.Path}' is full: make room.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN =>
            $"'{options.Path}' cannot be opened for writing: check the rights on the file and its folder.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"'{options.Path}' is damaged: restore it from a backup.",
        { } code => $"'{options.Path}' cannot be used now (SQLite {code}).",
    };
}
