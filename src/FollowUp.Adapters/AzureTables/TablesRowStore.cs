using Azure;
using Azure.Data.Tables;
using FollowUp.Store;

namespace FollowUp.Adapters.AzureTables;

/// <summary>
/// The store on Azure Table storage: one entity a row, with the value in <c>V</c>. A write whose answer got lost is repeated by the
/// client and may then meet itself: such a conflict is recognised above, by the write id in the row.
/// </summary>
internal sealed class TablesRowStore(TablesClient tables) : IRowStore
{
    private const string Value = "V";

    private static readonly string[] Whole = ["RowKey", Value];
    private static readonly string[] Names = ["PartitionKey"];

    public async ValueTask<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellation)
    {
        RowLimits.CheckKey(partition);
        RowLimits.CheckKey(key);
        return await AskAsync(table, async client =>
        {
            var answer = await client.GetEntityIfExistsAsync<TableEntity>(partition, key, Whole, cancellation);
            return answer.HasValue ? Read(answer.Value!) : null;
        }, cancellation);
    }

    public async ValueTask<IReadOnlyList<Row>> ReadAsync(
        Table table, string partition, KeyRange range, int limit, CancellationToken cancellation)
    {
        RowLimits.CheckKey(partition);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, RowLimits.PageRows);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {range.From} and RowKey lt {range.Before}");
        return await AskAsync(table, async client =>
        {
            var rows = new List<Row>();
            // The account may cut a page short where it likes; what it says then is where it goes on.
            await foreach (var page in client.QueryAsync<TableEntity>(filter, limit, Whole, cancellation).AsPages())
            {
                rows.AddRange(page.Values.Take(limit - rows.Count).Select(Read));
                if (rows.Count == limit)
                {
                    break;
                }
            }

            return (IReadOnlyList<Row>)rows;
        }, cancellation);
    }

    public async ValueTask<CommitOutcome> CommitAsync(
        Table table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        RowLimits.CheckKey(partition);
        RowLimits.CheckBatch(writes);
        foreach (var write in writes)
        {
            Utf16.Check(write);
        }

        return await AskAsync(table, async client =>
        {
            try
            {
                return writes is [var one]
                    ? await WriteAsync(client, partition, one, cancellation)
                    : await WriteAsync(client, partition, writes, cancellation);
            }
            catch (TableTransactionFailedException failed) when (TablesFailure.IsConflict(failed))
            {
                return new CommitOutcome.Conflict(writes[failed.FailedTransactionActionIndex ?? 0].Key);
            }
            catch (RequestFailedException failed) when (TablesFailure.IsConflict(failed))
            {
                return new CommitOutcome.Conflict(writes[0].Key);
            }
        }, cancellation);
    }

    public async ValueTask<IReadOnlyList<string>> PartitionsAsync(Table table, string after, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var filter = TableClient.CreateQueryFilter($"PartitionKey gt {after}");
        return await AskAsync(table, async client =>
        {
            var names = new List<string>();
            await foreach (var entity in client.QueryAsync<TableEntity>(filter, RowLimits.PageRows, Names, cancellation))
            {
                if (names is [] || names[^1] != entity.PartitionKey)
                {
                    if (names.Count == limit)
                    {
                        break;
                    }

                    names.Add(entity.PartitionKey);
                }
            }

            return (IReadOnlyList<string>)names;
        }, cancellation);
    }

    private static async Task<CommitOutcome> WriteAsync(TableClient client, string partition, RowWrite write, CancellationToken cancellation)
    {
        var answer = write switch
        {
            RowWrite.Insert insert => await client.AddEntityAsync(Entity(partition, insert.Key, insert.Value), cancellation),
            RowWrite.Replace replace => await client.UpdateEntityAsync(
                Entity(partition, replace.Key, replace.Value), new ETag(replace.ETag), TableUpdateMode.Replace, cancellation),
            RowWrite.Upsert upsert => await client.UpsertEntityAsync(Entity(partition, upsert.Key, upsert.Value), TableUpdateMode.Replace, cancellation),
            RowWrite.Delete delete => await client.DeleteEntityAsync(partition, delete.Key, TagOf(delete), cancellation),
            _ => throw new InvalidOperationException($"A write of an unknown kind: {write.GetType()}"),
        };

        // The client takes the deletion of what is not there for done; the port does not.
        return answer.Status == 404 ? new CommitOutcome.Conflict(write.Key) : CommitOutcome.Committed.Instance;
    }

    private static async Task<CommitOutcome> WriteAsync(TableClient client, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        await client.SubmitTransactionAsync(writes.Select(write => ActionOf(partition, write)), cancellation);
        return CommitOutcome.Committed.Instance;
    }

    private static TableTransactionAction ActionOf(string partition, RowWrite write) => write switch
    {
        RowWrite.Insert insert => new(TableTransactionActionType.Add, Entity(partition, insert.Key, insert.Value)),
        RowWrite.Replace replace => new(TableTransactionActionType.UpdateReplace, Entity(partition, replace.Key, replace.Value), new ETag(replace.ETag)),
        RowWrite.Upsert upsert => new(TableTransactionActionType.UpsertReplace, Entity(partition, upsert.Key, upsert.Value)),
        RowWrite.Delete delete => new(TableTransactionActionType.Delete, new TableEntity(partition, delete.Key), TagOf(delete)),
        _ => throw new InvalidOperationException($"A write of an unknown kind: {write.GetType()}"),
    };

    private static TableEntity Entity(string partition, string key, string value) => new(partition, key) { [Value] = value };

    private static ETag TagOf(RowWrite.Delete delete) => delete.ETag is null ? ETag.All : new ETag(delete.ETag);

    private static Row Read(TableEntity entity) => new(entity.RowKey, entity.GetString(Value), entity.ETag.ToString());

    private async ValueTask<T> AskAsync<T>(Table table, Func<TableClient, Task<T>> ask, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return await ask(await tables.OfAsync(table));
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && TablesFailure.IsOutage(failure))
        {
            throw TablesFailure.Unavailable(failure);
        }
    }
}
