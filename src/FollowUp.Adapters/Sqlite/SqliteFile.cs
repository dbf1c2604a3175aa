using System.Diagnostics;
using System.Globalization;
using FollowUp.Store;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FollowUp.Adapters.Sqlite;

/// <summary>The file itself: opening connections to it, knowing it as ours, and making its tables.</summary>
internal static class SqliteFile
{
    /// <summary>Version of the tables' shape, in "PRAGMA user_version". A table more is no new version: it is made when missing.</summary>
    public const int SchemaVersion = 1;

    // "FLUP", in "PRAGMA application_id": tells our files from other programs' ones.
    private const int ApplicationId = 0x464C5550;

    private static readonly Table[] Tables = Enum.GetValues<Table>();

    public static string NameOf(Table table) => table.ToString().ToLowerInvariant();

    /// <summary>Makes the file where it is missing, and looks at it before anything is changed where it is not.</summary>
    /// <exception cref="InvalidDataException">The file is of a newer version, or not ours; the message says what to do.</exception>
    /// <exception cref="StoreUnavailableException">The folder or file cannot be made, opened, or is locked.</exception>
    public static void Prepare(SqliteOptions options)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Path))!);
            using var connection = Connect(options);
            // One look at one moment: another process may be making the tables.
            Run(connection, "BEGIN");
            var ready = IsReady(connection, options.Path);
            Run(connection, "COMMIT");
            if (ready)
            {
                return;
            }

            EnterWriteAheadLog(connection, options);
            Run(connection, "BEGIN IMMEDIATE");
            // … and may have made them while this one waited.
            if (!IsReady(connection, options.Path))
            {
                CreateTables(connection);
            }

            Run(connection, "COMMIT");
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_NOTADB)
        {
            throw NotOurs(options.Path, e);
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.Unavailable(e, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The folder of '{options.Path}' cannot be made: {e.Message}", e);
        }
    }

    /// <summary>A connection with these settings; none is left open where one of them fails.</summary>
    public static SqliteConnection Connect(SqliteOptions options, params IEnumerable<string> pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(options.Path),
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        }.ConnectionString);
        try
        {
            connection.Open();
            _ = raw.sqlite3_busy_timeout(connection.Handle, (int)options.BusyTimeout.TotalMilliseconds);
            foreach (var pragma in pragmas)
            {
                Run(connection, pragma);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        statement.Execute();
    }

    private static bool IsReady(SqliteConnection connection, string path)
    {
        var application = Ask(connection, "PRAGMA application_id");
        var version = Ask(connection, "PRAGMA user_version");
        var objects = Ask(connection, "SELECT count(*) FROM sqlite_schema");
        if (application == 0 && version == 0 && objects == 0)
        {
            return false;
        }

        if (application != ApplicationId)
        {
            throw NotOurs(path, null);
        }

        if (version > SchemaVersion)
        {
            throw new InvalidDataException(
                $"'{path}' was written by a newer FollowUp (schema {version}; this one knows up to {SchemaVersion}). "
                + "Start the newer version, or set another path.");
        }

        var names = string.Join(',', Tables.Select(table => $"'{NameOf(table)}'"));
        return Ask(connection, $"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ({names})") == Tables.Length
            && AskText(connection, "PRAGMA journal_mode") == "wal";
    }

    private static void EnterWriteAheadLog(SqliteConnection connection, SqliteOptions options)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if (AskText(connection, "PRAGMA journal_mode = WAL") != "wal")
                {
                    throw new StoreUnavailableException(
                        $"The folder of '{options.Path}' does not carry a write-ahead log: use a local disk.");
                }

                return;
            }
            catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_BUSY && since.Elapsed < options.BusyTimeout)
            {
                // SQLite does not wait by itself where two processes make the same file at the same moment.
                Thread.Sleep(TimeSpan.FromMilliseconds(5));
            }
        }
    }

    private static void CreateTables(SqliteConnection connection)
    {
        foreach (var table in Tables)
        {
            Run(connection, $"""
                CREATE TABLE IF NOT EXISTS {NameOf(table)} (
                    part TEXT NOT NULL COLLATE BINARY,
                    key TEXT NOT NULL COLLATE BINARY,
                    etag INTEGER NOT NULL,
                    value TEXT NOT NULL,
                    PRIMARY KEY (part, key)
                ) STRICT, WITHOUT ROWID
                """);
        }

        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {SchemaVersion}"));
    }

    private static long Ask(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        return statement.Step() ? statement.Integer(0) : 0;
    }

    private static string AskText(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        return statement.Step() ? statement.Text(0) : "";
    }

    private static InvalidDataException NotOurs(string path, Exception? inner) =>
        new($"'{path}' is not a FollowUp database, and was left as it is. Set another path, or move the file away.", inner);
}
