using FollowUp.Store;
using Microsoft.Data.Sqlite;

namespace FollowUp.Adapters.Sqlite;

/// <summary>One statement for each table, prepared when first used.</summary>
internal sealed class StatementSet(SqliteConnection connection, Func<string, string> sql) : IDisposable
{
    private readonly SqliteStatement?[] statements = new SqliteStatement?[Enum.GetValues<Table>().Length];

    public SqliteStatement For(Table table) =>
        statements[(int)table] ??= new SqliteStatement(connection, sql(SqliteFile.NameOf(table)));

    public void Dispose()
    {
        foreach (var statement in statements)
        {
            statement?.Dispose();
        }
    }
}
