using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Store;

// What is read: order, ranges, pages, places.
public abstract partial class RowStoreContract
{
    [Fact]
    public async Task A_row_that_was_never_written_is_not_found() => Assert.Null(await GetAsync("a"));

    [Fact]
    public async Task A_committed_row_is_read_back_at_once()
    {
        await Store.MustCommitAsync(Part, new RowWrite.Insert("a", "one"));

        var row = await GetAsync("a");

        Assert.Equal(("a", "one"), (row!.Key, row.Value));
    }

    [Fact]
    public async Task Rows_come_in_ordinal_order_of_their_keys()
    {
        string[] keys = ["b", "B", "a", "A", "a b", "a|", "a|1", "a0", "e|00000010", "e|00000009", "_", " ", "}", "a-b", "a.b", "ab", "{"];
        await Store.MustCommitAsync(Part, [.. keys.Select(key => new RowWrite.Insert(key, key))]);

        var rows = await ReadAsync(KeyRange.All);

        Assert.Equal(keys.Order(StringComparer.Ordinal), rows.Select(row => row.Key));
    }

    [Fact]
    public async Task A_range_holds_its_begin_and_not_its_end()
    {
        await InsertAsync("a", "b", "c", "d");

        Assert.Equal(["b", "c"], Keys(await ReadAsync(new KeyRange("b", "d"))));
    }

    [Fact]
    public async Task A_range_need_not_begin_or_end_at_a_row()
    {
        await InsertAsync("b", "d", "f");

        Assert.Equal(["d"], Keys(await ReadAsync(new KeyRange("c", "e"))));
    }

    [Fact]
    public async Task A_range_that_ends_before_it_begins_is_empty()
    {
        await InsertAsync("a", "b", "c");

        Assert.Empty(await ReadAsync(new KeyRange("c", "a")));
    }

    [Fact]
    public async Task A_prefix_takes_exactly_the_keys_that_begin_with_it()
    {
        await InsertAsync("e", "e|", "e|1", "e|}", "e}", "f", "d|1");

        Assert.Equal(["e|", "e|1", "e|}"], Keys(await ReadAsync(KeyRange.Prefix("e|"))));
    }

    [Fact]
    public async Task The_whole_range_takes_the_first_and_the_last_possible_key()
    {
        var last = new string('}', RowLimits.KeyChars);
        await InsertAsync(" ", last);

        Assert.Equal([" ", last], Keys(await ReadAsync(KeyRange.All)));
    }

    [Fact]
    public async Task A_limit_takes_the_first_rows_of_the_range()
    {
        await InsertAsync("d", "b", "a", "c");

        Assert.Equal(["a", "b"], Keys(await ReadAsync(KeyRange.All, 2)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Pages_asked_for_behind_the_last_key_give_every_row_once(int page)
    {
        string[] keys = ["a", "a ", "a  ", "a !", "a!", "aa", "b"];
        await InsertAsync(keys);

        var seen = new List<string>();
        var range = KeyRange.All;
        while (await ReadAsync(range, page) is { Count: > 0 } rows)
        {
            seen.AddRange(Keys(rows));
            range = range.After(seen[^1]);
        }

        Assert.Equal(keys, seen);
    }

    [Fact]
    public async Task Partitions_do_not_see_one_another()
    {
        await Store.MustCommitAsync("one", new RowWrite.Insert("a", "1"));
        await Store.MustCommitAsync("one ", new RowWrite.Insert("a", "2"));
        await Store.MustCommitAsync("One", new RowWrite.Insert("a", "3"));

        Assert.Equal("1", Assert.Single(await Store.ReadAsync(Table.Cases, "one", KeyRange.All, 10, Cancellation)).Value);
        Assert.Equal("2", (await Store.GetAsync(Table.Cases, "one ", "a", Cancellation))!.Value);
        Assert.Equal("3", (await Store.GetAsync(Table.Cases, "One", "a", Cancellation))!.Value);
    }

    [Fact]
    public async Task Tables_do_not_see_one_another()
    {
        foreach (var table in Enum.GetValues<Table>())
        {
            Assert.Equal(
                CommitOutcome.Committed.Instance,
                await Store.CommitAsync(table, Part, [new RowWrite.Insert("a", $"{table}")], Cancellation));
        }

        foreach (var table in Enum.GetValues<Table>())
        {
            Assert.Equal($"{table}", Assert.Single(await Store.ReadAsync(table, Part, KeyRange.All, 10, Cancellation)).Value);
            Assert.Equal([Part], await Store.PartitionsAsync(table, "", 10, Cancellation));
        }
    }

    [Fact]
    public async Task Partitions_are_listed_once_in_ordinal_order_page_by_page()
    {
        string[] partitions = ["b", "B", "a", "a b", "ab", "a|1", "_"];
        foreach (var partition in partitions)
        {
            await Store.MustCommitAsync(partition, new RowWrite.Insert("a", ""), new RowWrite.Insert("b", ""));
        }

        var seen = new List<string>();
        while (await Store.PartitionsAsync(Table.Cases, seen.LastOrDefault(""), 3, Cancellation) is { Count: > 0 } page)
        {
            Assert.InRange(page.Count, 1, 3);
            seen.AddRange(page);
        }

        Assert.Equal(partitions.Order(StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task A_partition_whose_rows_are_all_deleted_is_not_listed()
    {
        await Store.MustCommitAsync("kept", new RowWrite.Insert("a", ""));
        await Store.MustCommitAsync("emptied", new RowWrite.Insert("a", ""));
        await Store.MustCommitAsync("emptied", new RowWrite.Delete("a"));

        Assert.Equal(["kept"], await Store.PartitionsAsync(Table.Cases, "", 10, Cancellation));
    }
}
