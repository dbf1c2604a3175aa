using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Store;

// What is written: each kind, its conflict, its tag, all or nothing.
public abstract partial class RowStoreContract
{
    [Fact]
    public async Task An_insert_of_a_row_that_exists_conflicts_and_leaves_it()
    {
        await InsertAsync("a");
        var before = await GetAsync("a");

        Assert.Equal(new CommitOutcome.Conflict("a"), await CommitAsync(new RowWrite.Insert("a", "other")));
        Assert.Equal(before, await GetAsync("a"));
    }

    [Fact]
    public async Task A_replace_with_the_tag_that_was_read_overwrites()
    {
        await InsertAsync("a");
        var read = await GetAsync("a");

        await Store.MustCommitAsync(Part, new RowWrite.Replace("a", "new", read!.ETag));

        Assert.Equal("new", (await GetAsync("a"))!.Value);
    }

    [Fact]
    public async Task A_replace_with_a_tag_from_before_another_write_conflicts()
    {
        await InsertAsync("a");
        var read = await GetAsync("a");
        await CommitAsync(new RowWrite.Upsert("a", "theirs"));

        Assert.Equal(new CommitOutcome.Conflict("a"), await CommitAsync(new RowWrite.Replace("a", "ours", read!.ETag)));
        Assert.Equal("theirs", (await GetAsync("a"))!.Value);
    }

    [Fact]
    public async Task A_replace_of_a_row_that_is_gone_conflicts()
    {
        await InsertAsync("a");
        var read = await GetAsync("a");
        await CommitAsync(new RowWrite.Delete("a"));

        Assert.Equal(new CommitOutcome.Conflict("a"), await CommitAsync(new RowWrite.Replace("a", "new", read!.ETag)));
        Assert.Null(await GetAsync("a"));
    }

    [Fact]
    public async Task An_upsert_inserts_and_overwrites()
    {
        await Store.MustCommitAsync(Part, new RowWrite.Upsert("a", "one"));
        await Store.MustCommitAsync(Part, new RowWrite.Upsert("a", "two"));

        Assert.Equal("two", (await GetAsync("a"))!.Value);
    }

    [Fact]
    public async Task A_delete_removes_the_row()
    {
        await InsertAsync("a", "b");
        var read = await GetAsync("b");

        await Store.MustCommitAsync(Part, new RowWrite.Delete("a"), new RowWrite.Delete("b", read!.ETag));

        Assert.Empty(await ReadAsync(KeyRange.All));
    }

    [Fact]
    public async Task A_delete_of_a_row_that_does_not_exist_conflicts()
    {
        Assert.Equal(new CommitOutcome.Conflict("a"), await CommitAsync(new RowWrite.Delete("a")));
        await InsertAsync("b");
        var read = await GetAsync("b");
        await CommitAsync(new RowWrite.Delete("b"));
        Assert.Equal(new CommitOutcome.Conflict("b"), await CommitAsync(new RowWrite.Delete("b", read!.ETag)));
    }

    [Fact]
    public async Task A_delete_with_a_tag_from_before_another_write_conflicts()
    {
        await InsertAsync("a");
        var read = await GetAsync("a");
        await CommitAsync(new RowWrite.Upsert("a", "theirs"));

        Assert.Equal(new CommitOutcome.Conflict("a"), await CommitAsync(new RowWrite.Delete("a", read!.ETag)));
        Assert.NotNull(await GetAsync("a"));
    }

    [Fact]
    public async Task Every_write_gives_a_row_another_tag_also_when_nothing_differs_or_it_was_gone_meanwhile()
    {
        var tags = new List<string>();
        for (var round = 0; round < 3; round++)
        {
            await Store.MustCommitAsync(Part, new RowWrite.Insert("a", "same"));
            tags.Add((await GetAsync("a"))!.ETag);
            await Store.MustCommitAsync(Part, new RowWrite.Upsert("a", "same"));
            tags.Add((await GetAsync("a"))!.ETag);
            await Store.MustCommitAsync(Part, new RowWrite.Replace("a", "same", tags[^1]));
            tags.Add((await GetAsync("a"))!.ETag);
            await Store.MustCommitAsync(Part, new RowWrite.Delete("a", tags[^1]));
        }

        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    [Fact]
    public async Task A_row_and_a_page_show_the_same_tag_until_the_row_is_written()
    {
        await InsertAsync("a", "b");
        var read = await GetAsync("a");
        await CommitAsync(new RowWrite.Upsert("b", "new"));

        Assert.Equal(read, await GetAsync("a"));
        Assert.Equal(read, (await ReadAsync(KeyRange.All))[0]);
    }

    [Theory]
    [MemberData(nameof(Conflicts))]
    public async Task A_conflict_in_the_last_row_leaves_nothing_of_the_batch(RowWrite conflicting)
    {
        await InsertAsync("replaced", "upserted", "deleted", "exists");
        var stale = (await GetAsync("exists"))!.ETag;
        await CommitAsync(new RowWrite.Upsert("exists", "written since"));
        var before = await ReadAsync(KeyRange.All);

        var outcome = await CommitAsync(
            new RowWrite.Insert("inserted", "new"),
            new RowWrite.Replace("replaced", "new", before.Single(row => row.Key == "replaced").ETag),
            new RowWrite.Upsert("upserted", "new"),
            new RowWrite.Delete("deleted"),
            conflicting switch
            {
                RowWrite.Replace replace => replace with { ETag = stale },
                RowWrite.Delete { ETag: not null } delete => delete with { ETag = stale },
                _ => conflicting,
            });

        Assert.Equal(new CommitOutcome.Conflict(conflicting.Key), outcome);
        Assert.Equal(before, await ReadAsync(KeyRange.All));
    }

    public static TheoryData<RowWrite> Conflicts() =>
    [
        new RowWrite.Insert("exists", "new"),
        new RowWrite.Replace("exists", "new", "stale"),
        new RowWrite.Replace("missing", "new", "stale"),
        new RowWrite.Delete("missing"),
        new RowWrite.Delete("missing", "stale"),
        new RowWrite.Delete("exists", "stale"),
    ];

    [Fact]
    public async Task Where_several_writes_conflict_one_of_them_is_named()
    {
        await InsertAsync("a", "b");

        var outcome = await CommitAsync(
            new RowWrite.Upsert("c", ""), new RowWrite.Insert("a", ""), new RowWrite.Insert("b", ""));

        Assert.Contains(Assert.IsType<CommitOutcome.Conflict>(outcome).Key, new[] { "a", "b" });
    }

    [Fact]
    public async Task A_batch_mixes_every_kind_of_write()
    {
        await InsertAsync("a", "b", "c", "d");
        var before = await ReadAsync(KeyRange.All);

        await Store.MustCommitAsync(
            Part,
            new RowWrite.Replace("b", "replaced", before[1].ETag),
            new RowWrite.Delete("a"),
            new RowWrite.Upsert("c", "upserted"),
            new RowWrite.Delete("d", before[3].ETag),
            new RowWrite.Upsert("f", "new"),
            new RowWrite.Insert("e", "inserted"));

        Assert.Equal(
            ["b=replaced", "c=upserted", "e=inserted", "f=new"],
            (await ReadAsync(KeyRange.All)).Select(row => $"{row.Key}={row.Value}"));
    }
}
