using System.Globalization;
using FollowUp.Store;
using Microsoft.Data.Sqlite;

namespace FollowUp.Adapters.Sqlite;

/// <summary>A connection that reads, with its statements prepared. Used by one thread at a time.</summary>
internal sealed class ReadSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly StatementSet get;
    private readonly StatementSet read;
    private readonly StatementSet partitions;

    public ReadSession(SqliteOptions options)
    {
        connection = SqliteFile.Connect(options, "PRAGMA query_only = ON");
        get = new(connection, table => $"SELECT key, value, etag FROM {table} WHERE part = ?1 AND key = ?2");
        read = new(connection, table =>
            $"SELECT key, value, etag FROM {table} WHERE part = ?1 AND key >= ?2 AND key < ?3 ORDER BY key LIMIT ?4");
        // One seek for each partition, not a walk over every row of the table.
        partitions = new(connection, table => $"""
            WITH RECURSIVE names(part) AS (
                SELECT min(part) FROM {table} WHERE part > ?1
                UNION ALL
                SELECT (SELECT min(part) FROM {table} WHERE part > names.part) FROM names WHERE names.part IS NOT NULL
            )
            SELECT part FROM names WHERE part IS NOT NULL LIMIT ?2
            """);
    }

    public Row? Get(Table table, string partition, string key)
    {
        var statement = get.For(table);
        statement.Bind(1, partition);
        statement.Bind(2, key);
        var row = statement.Step() ? RowOf(statement) : null;
        statement.Reset();
        return row;
    }

    public IReadOnlyList<Row> Read(Table table, string partition, KeyRange range, int limit)
    {
        var statement = read.For(table);
        statement.Bind(1, partition);
        statement.Bind(2, range.From);
        statement.Bind(3, range.Before);
        statement.Bind(4, limit);
        var rows = new List<Row>();
        while (statement.Step())
        {
            rows.Add(RowOf(statement));
        }

        statement.Reset();
        return rows;
    }

    public IReadOnlyList<string> Partitions(Table table, string after, int limit)
    {
        var statement = partitions.For(table);
        statement.Bind(1, after);
        statement.Bind(2, limit);
        var names = new List<string>();
        while (statement.Step())
        {
            names.Add(statement.Text(0));
        }

        statement.Reset();
        return names;
    }

    public void Dispose()
    {
        get.Dispose();
        read.Dispose();
        partitions.Dispose();
        connection.Dispose();
    }

    private static Row RowOf(SqliteStatement statement) =>
        new(statement.Text(0), statement.Text(1), statement.Integer(2).ToString(CultureInfo.InvariantCulture));
}
