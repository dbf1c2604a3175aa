using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Store;

// What fits, and that it comes back as it was.
public abstract partial class RowStoreContract
{
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
}
