using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Store;

/// <summary>What the row port promises. Every adapter inherits it: one fact for each promise.</summary>
public abstract class RowStoreContract : IAsyncLifetime
{
    private const string Part = "case-1";

    protected IRowStore Store { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A store without rows.</summary>
    protected abstract ValueTask<IRowStore> OpenAsync();

    protected abstract ValueTask CloseAsync();

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
    public async Task A_page_holds_up_to_a_thousand_rows()
    {
        foreach (var keys in Enumerable.Range(0, 1001).Select(i => $"{i:D4}").Chunk(RowLimits.BatchRows))
        {
            await InsertAsync(keys);
        }

        var rows = await ReadAsync(KeyRange.All, RowLimits.PageRows);

        Assert.Equal((1000, "0999"), (rows.Count, rows[^1].Key));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(RowLimits.PageRows + 1)]
    public Task A_page_of_no_rows_or_too_many_is_refused(int limit) =>
        Assert.ThrowsAnyAsync<ArgumentException>(async () => await ReadAsync(KeyRange.All, limit));

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a~b")]
    [InlineData("a\nb")]
    [InlineData("å")]
    public async Task A_key_that_not_every_store_can_hold_is_refused(string key)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await InsertAsync(key));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await GetAsync(key));
        await Assert.ThrowsAnyAsync<ArgumentException>(
            async () => await Store.CommitAsync(Table.Cases, key, [new RowWrite.Insert("a", "")], Cancellation));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.GetAsync(Table.Cases, key, "a", Cancellation));
    }

    [Fact]
    public async Task A_key_of_the_greatest_length_is_held_and_a_longer_one_refused()
    {
        var longest = new string('k', RowLimits.KeyChars);
        await Store.MustCommitAsync(longest, new RowWrite.Insert(longest, "value"));

        Assert.Equal("value", (await Store.GetAsync(Table.Cases, longest, longest, Cancellation))!.Value);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => InsertAsync(longest + "k"));
    }

    [Fact]
    public async Task A_batch_of_the_most_rows_is_written_and_a_larger_or_empty_one_refused()
    {
        var keys = Enumerable.Range(0, RowLimits.BatchRows + 1).Select(i => $"{i:D3}").ToArray();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => InsertAsync(keys));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => InsertAsync());
        await InsertAsync(keys[..RowLimits.BatchRows]);

        Assert.Equal(RowLimits.BatchRows, (await ReadAsync(KeyRange.All)).Count);
    }

    [Fact]
    public Task A_batch_that_names_a_key_twice_is_refused() =>
        Assert.ThrowsAnyAsync<ArgumentException>(() => CommitAsync(new RowWrite.Delete("a"), new RowWrite.Insert("a", "")));

    [Fact]
    public async Task A_value_or_batch_of_too_many_characters_is_refused()
    {
        var longest = new string('v', RowLimits.ValueChars);
        var tooMany = Enumerable.Range(0, (RowLimits.BatchChars / RowLimits.ValueChars) + 1);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => CommitAsync(new RowWrite.Upsert("a", longest + "v")));
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => CommitAsync([.. tooMany.Select(i => new RowWrite.Upsert($"{i}", longest))]));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0 before and \0 after \0")]
    [InlineData("line\r\nline\ttab")]
    [InlineData("Blåbærsyltetøy, «sitat», Čáhppesmuorji")]
    [InlineData("e\u0301 is not \u00E9")]
    [InlineData("\uD83D\uDE00 and \uD83C\uDDF3\uD83C\uDDF4")]
    [InlineData("\uFEFF\uFFFF\uFFFD\u2028")]
    [InlineData("{\"text\":\"I'll call you; DROP TABLE cases --\"}")]
    public async Task A_value_comes_back_character_for_character(string value)
    {
        await CommitAsync(new RowWrite.Insert("a", value));

        Assert.Equal(value, (await GetAsync("a"))!.Value);
        Assert.Equal(value, Assert.Single(await ReadAsync(KeyRange.All)).Value);
    }

    [Theory]
    [InlineData("v")]
    [InlineData("ø")]
    [InlineData("€")]
    [InlineData("\uD83D\uDE00")]
    public async Task A_value_of_the_greatest_length_comes_back(string characters)
    {
        var value = string.Concat(Enumerable.Repeat(characters, RowLimits.ValueChars / characters.Length));
        await CommitAsync(new RowWrite.Insert("a", value));

        Assert.Equal(value, (await GetAsync("a"))!.Value);
    }

    [Fact]
    public async Task A_value_with_half_a_surrogate_pair_is_refused_rather_than_changed()
    {
        // Not inline data: attributes are kept in UTF-8, which has no bytes for these.
        foreach (var value in new[] { "\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "\uD83D\uDE00\uDE00" })
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => CommitAsync(new RowWrite.Upsert("a", value)));
        }

        Assert.Null(await GetAsync("a"));
    }

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
    public async Task A_tag_of_another_row_does_not_fit()
    {
        await InsertAsync("a", "b");
        var other = await GetAsync("b");

        Assert.Equal(new CommitOutcome.Conflict("a"), await CommitAsync(new RowWrite.Replace("a", "new", other!.ETag)));
        Assert.Equal(new CommitOutcome.Conflict("a"), await CommitAsync(new RowWrite.Delete("a", other.ETag)));
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
        var before = await ReadAsync(KeyRange.All);

        var outcome = await CommitAsync(
            new RowWrite.Insert("inserted", "new"),
            new RowWrite.Replace("replaced", "new", before.Single(row => row.Key == "replaced").ETag),
            new RowWrite.Upsert("upserted", "new"),
            new RowWrite.Delete("deleted"),
            conflicting);

        Assert.Equal(new CommitOutcome.Conflict(conflicting.Key), outcome);
        Assert.Equal(before, await ReadAsync(KeyRange.All));
    }

    public static TheoryData<RowWrite> Conflicts() =>
    [
        new RowWrite.Insert("exists", "new"),
        new RowWrite.Replace("exists", "new", "1"),
        new RowWrite.Replace("missing", "new", "1"),
        new RowWrite.Replace("exists", "new", "not a tag of ours"),
        new RowWrite.Delete("missing"),
        new RowWrite.Delete("exists", "1"),
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

    [Fact]
    public async Task Concurrent_increments_guarded_by_the_tag_lose_nothing()
    {
        const int writers = 16;
        const int increments = 10;
        await CommitAsync(new RowWrite.Insert("count", "0"));

        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < increments;)
            {
                var read = await GetAsync("count");
                var next = $"{int.Parse(read!.Value) + 1}";
                done += await CommitAsync(new RowWrite.Replace("count", next, read.ETag)) is CommitOutcome.Committed ? 1 : 0;
            }
        })));

        Assert.Equal($"{writers * increments}", (await GetAsync("count"))!.Value);
    }

    [Fact]
    public async Task Of_concurrent_inserts_of_one_key_exactly_one_wins()
    {
        for (var round = 0; round < 10; round++)
        {
            var key = $"{round}";
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer =>
                Task.Run(() => CommitAsync(new RowWrite.Insert($"own {round} {writer}", ""), new RowWrite.Insert(key, $"{writer}")))));

            var winner = Assert.Single(outcomes.Index(), outcome => outcome.Item is CommitOutcome.Committed).Index;
            Assert.Equal($"{winner}", (await GetAsync(key))!.Value);
            Assert.Equal([$"own {round} {winner}"], Keys(await ReadAsync(KeyRange.Prefix($"own {round} "))));
        }
    }

    [Fact]
    public async Task A_call_that_is_already_cancelled_does_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.CommitAsync(Table.Cases, Part, [new RowWrite.Insert("a", "")], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.GetAsync(Table.Cases, Part, "a", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.ReadAsync(Table.Cases, Part, KeyRange.All, 1, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.PartitionsAsync(Table.Cases, "", 1, cancelled));
        Assert.Null(await GetAsync("a"));
    }

    private static IEnumerable<string> Keys(IEnumerable<Row> rows) => rows.Select(row => row.Key);

    private ValueTask<Row?> GetAsync(string key) => Store.GetAsync(Table.Cases, Part, key, Cancellation);

    private ValueTask<IReadOnlyList<Row>> ReadAsync(KeyRange range, int limit = RowLimits.PageRows) =>
        Store.ReadAsync(Table.Cases, Part, range, limit, Cancellation);

    private async Task<CommitOutcome> CommitAsync(params RowWrite[] writes) =>
        await Store.CommitAsync(Table.Cases, Part, writes, Cancellation);

    private Task InsertAsync(params string[] keys) =>
        Store.MustCommitAsync(Part, [.. keys.Select(key => new RowWrite.Insert(key, $"value of {key}"))]);
}
