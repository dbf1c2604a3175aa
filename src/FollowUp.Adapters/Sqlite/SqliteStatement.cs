using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FollowUp.Adapters.Sqlite;

/// <summary>
/// A prepared statement, kept for the life of its connection. It sits on the driver's own layer, because a command object
/// makes a reader, boxed values and parameter look-ups for each of the many thousand rows a second that pass here.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int StackBytes = 1024;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle ?? throw new ArgumentException("The connection is not open.", nameof(connection));
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    public void Bind(int parameter, long value) => Check(raw.sqlite3_bind_int64(statement, parameter, value));

    public void Bind(int parameter, string text)
    {
        if (text.Length == 0)
        {
            // An empty span has no address, and the driver would store NULL.
            Check(raw.sqlite3_bind_text(statement, parameter, text));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > StackBytes ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented is null ? stackalloc byte[StackBytes] : rented;
        var length = Encoding.UTF8.GetBytes(text, bytes);
        var code = raw.sqlite3_bind_text(statement, parameter, bytes[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        Check(code);
    }

    /// <summary>True where there is a row to be read.</summary>
    /// <exception cref="SqliteException">The statement failed; it has been reset.</exception>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        switch (code)
        {
            case raw.SQLITE_ROW:
                return true;
            case raw.SQLITE_DONE:
                return false;
            default:
                // The message belongs to the step; resetting first would lose it.
                var failure = FailureOf(code);
                Reset();
                throw failure;
        }
    }

    /// <summary>Runs the statement to its end and says how many rows it changed.</summary>
    public int Execute()
    {
        while (Step())
        {
        }

        Reset();
        return raw.sqlite3_changes(database);
    }

    // Bytes, not a C string: a value may hold the character zero.
    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, column));

    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>Ends the read (a reader that is not reset keeps seeing the past). What it returns repeats the step's error.</summary>
    public void Reset() => _ = raw.sqlite3_reset(statement);

    public void Dispose() => statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw FailureOf(code);
        }
    }

    private SqliteException FailureOf(int code) =>
        new(raw.sqlite3_errmsg(database).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(database));
}
