using System.Runtime.CompilerServices;

namespace FollowUp.Store;

/// <summary>What is built from the port's operations alone.</summary>
public static class RowStoreExtensions
{
    /// <summary>All rows of a range, page by page in one list: for ranges that are known to be short.</summary>
    public static async ValueTask<IReadOnlyList<Row>> ReadAllAsync(
        this IRowStore rows, Table table, string partition, KeyRange range, CancellationToken cancellation)
    {
        var page = await rows.ReadAsync(table, partition, range, RowLimits.PageRows, cancellation);
        if (page.Count < RowLimits.PageRows)
        {
            return page;
        }

        var all = new List<Row>(page);
        while (page.Count == RowLimits.PageRows)
        {
            page = await rows.ReadAsync(table, partition, range.After(page[^1].Key), RowLimits.PageRows, cancellation);
            all.AddRange(page);
        }

        return all;
    }

    /// <summary>The names of all partitions: a scan, for upkeep only.</summary>
    public static async IAsyncEnumerable<string> AllPartitionsAsync(
        this IRowStore rows, Table table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = ""; ;)
        {
            var page = await rows.PartitionsAsync(table, after, RowLimits.PageRows, cancellation);
            foreach (var name in page)
            {
                yield return name;
            }

            if (page.Count < RowLimits.PageRows)
            {
                yield break;
            }

            after = page[^1];
        }
    }

    /// <summary>Inserts rows of one partition; those that exist already stay as they are.</summary>
    public static async ValueTask InsertMissingAsync(
        this IRowStore rows, Table table, string partition, IReadOnlyList<RowWrite.Insert> inserts, CancellationToken cancellation)
    {
        foreach (var batch in inserts.Chunk(RowLimits.BatchRows))
        {
            if (await rows.CommitAsync(table, partition, batch, cancellation) is CommitOutcome.Conflict)
            {
                foreach (var insert in batch)
                {
                    await rows.CommitAsync(table, partition, [insert], cancellation);
                }
            }
        }
    }

    /// <summary>Deletes rows of one partition; those that are gone already are no trouble.</summary>
    public static async ValueTask DeletePresentAsync(
        this IRowStore rows, Table table, string partition, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        foreach (var batch in keys.Chunk(RowLimits.BatchRows))
        {
            RowWrite[] deletes = [.. batch.Select(key => new RowWrite.Delete(key))];
            if (await rows.CommitAsync(table, partition, deletes, cancellation) is CommitOutcome.Conflict)
            {
                foreach (var delete in deletes)
                {
                    await rows.CommitAsync(table, partition, [delete], cancellation);
                }
            }
        }
    }
}
