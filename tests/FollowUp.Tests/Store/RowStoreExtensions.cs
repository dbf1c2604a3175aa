using FollowUp.Adapters.Memory;
using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Store;

internal static class RowStoreExtensions
{
    /// <summary>Commits to the cases, where the test takes for granted that nothing conflicts.</summary>
    public static async Task MustCommitAsync(this IRowStore store, string partition, params RowWrite[] writes) =>
        Assert.Equal(
            CommitOutcome.Committed.Instance,
            await store.CommitAsync(Table.Cases, partition, writes, TestContext.Current.CancellationToken));

    /// <summary>Everything a store holds, or some tables of it, read through the port, in the order of <see cref="MemoryRowStore.Dump"/>.</summary>
    public static async Task<IReadOnlyList<StoredRow>> DumpAsync(this IRowStore store, params Table[] tables)
    {
        var dump = new List<StoredRow>();
        foreach (var table in tables is [] ? Enum.GetValues<Table>() : tables)
        {
            foreach (var partition in await store.PartitionsAsync(table, "", int.MaxValue, TestContext.Current.CancellationToken))
            {
                var range = KeyRange.All;
                while (await store.ReadAsync(table, partition, range, RowLimits.PageRows, TestContext.Current.CancellationToken)
                    is { Count: > 0 } rows)
                {
                    dump.AddRange(rows.Select(row => new StoredRow(table, partition, row.Key, row.Value)));
                    range = range.After(rows[^1].Key);
                }
            }
        }

        return dump;
    }
}
