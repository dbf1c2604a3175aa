using FollowUp.Adapters.Memory;
using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Store;

public sealed class MemoryRowStoreTests : RowStoreContract
{
    protected override ValueTask<IRowStore> OpenAsync() => new(new MemoryRowStore());

    protected override ValueTask CloseAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_snapshot_and_its_origin_go_their_own_ways()
    {
        var origin = new MemoryRowStore();
        await origin.MustCommitAsync("case", new RowWrite.Insert("a", "before"));

        var snapshot = origin.Snapshot();
        await origin.MustCommitAsync("case", new RowWrite.Upsert("a", "in the origin"));
        await snapshot.MustCommitAsync("case", new RowWrite.Insert("b", "in the snapshot"));

        Assert.Equal([new StoredRow(Table.Cases, "case", "a", "in the origin")], origin.Dump());
        Assert.Equal(["before", "in the snapshot"], snapshot.Dump().Select(row => row.Value));
    }

    [Fact]
    public async Task A_snapshot_knows_the_tags_of_its_origin()
    {
        var origin = new MemoryRowStore();
        await origin.MustCommitAsync("case", new RowWrite.Insert("a", "before"));
        var read = await origin.GetAsync(Table.Cases, "case", "a", Cancellation);

        await origin.Snapshot().MustCommitAsync("case", new RowWrite.Replace("a", "after", read!.ETag));
    }

    [Fact]
    public async Task The_same_calls_give_the_same_tags()
    {
        Assert.Equal(await TagsAsync(), await TagsAsync());

        static async Task<IEnumerable<string>> TagsAsync()
        {
            var store = new MemoryRowStore();
            await store.MustCommitAsync("case", new RowWrite.Insert("a", "1"), new RowWrite.Insert("b", "1"));
            await store.MustCommitAsync("case", new RowWrite.Upsert("a", "2"));
            return (await store.ReadAsync(Table.Cases, "case", KeyRange.All, 10, Cancellation)).Select(row => row.ETag);
        }
    }

    [Fact]
    public async Task A_dump_lists_everything_by_table_partition_and_key()
    {
        var store = new MemoryRowStore();
        foreach (var (table, partition, key) in new[]
        {
            (Table.People, "b", "x"), (Table.Cases, "b", "y"), (Table.Cases, "b", "x"), (Table.Cases, "B", "z"), (Table.Access, "a", "x"),
        })
        {
            await store.CommitAsync(table, partition, [new RowWrite.Insert(key, "")], Cancellation);
        }

        Assert.Equal(
            ["Cases B z", "Cases b x", "Cases b y", "People b x", "Access a x"],
            store.Dump().Select(row => $"{row.Table} {row.Partition} {row.Key}"));
        Assert.Equal(await store.DumpAsync(), store.Dump());
    }
}
