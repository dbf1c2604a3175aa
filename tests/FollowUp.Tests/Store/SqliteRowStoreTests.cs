using FollowUp.Adapters.Sqlite;
using FollowUp.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FollowUp.Tests.Store;

public sealed class SqliteRowStoreTests : RowStoreContract
{
    private readonly TempFolder folder = new();

    private string FilePath => folder.File("store.db");

    private new SqliteRowStore Store => (SqliteRowStore)base.Store;

    protected override ValueTask<IRowStore> OpenAsync() => new(SqliteRowStore.Open(new() { Path = FilePath }));

    protected override async ValueTask CloseAsync()
    {
        await Store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task What_was_committed_is_there_after_reopening()
    {
        await Store.MustCommitAsync("case", new RowWrite.Insert("a", "kept"));
        var before = await Store.GetAsync(Table.Cases, "case", "a", Cancellation);
        await Store.DisposeAsync();

        await using var reopened = SqliteRowStore.Open(new() { Path = FilePath });

        Assert.Equal(before, await reopened.GetAsync(Table.Cases, "case", "a", Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("W/\"datetime'2026-01-01'\"")]
    public async Task A_tag_that_this_store_never_gave_conflicts(string tag)
    {
        await Store.MustCommitAsync("case", new RowWrite.Insert("a", ""));

        var replaced = await Store.CommitAsync(Table.Cases, "case", [new RowWrite.Replace("a", "new", tag)], Cancellation);
        var deleted = await Store.CommitAsync(Table.Cases, "case", [new RowWrite.Delete("a", tag)], Cancellation);

        Assert.Equal([new CommitOutcome.Conflict("a"), new CommitOutcome.Conflict("a")], [replaced, deleted]);
    }

    [Fact]
    public async Task Closing_brings_the_log_into_the_file_and_leaves_nothing_beside_it()
    {
        await Store.MustCommitAsync("case", new RowWrite.Insert("a", "kept"));
        await Store.DisposeAsync();

        Assert.Equal([FilePath], Directory.GetFiles(Path.GetDirectoryName(FilePath)!));
    }

    [Fact]
    public async Task A_closed_store_is_unavailable()
    {
        await Store.DisposeAsync();
        await Store.DisposeAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.MustCommitAsync("case", new RowWrite.Insert("a", "")));
        await Assert.ThrowsAsync<StoreUnavailableException>(
            async () => await Store.GetAsync(Table.Cases, "case", "a", Cancellation));
    }

    [Fact]
    public async Task Two_processes_on_one_file_both_write_without_loss_and_see_each_other()
    {
        await using var other = SqliteRowStore.Open(new() { Path = FilePath });
        await Store.MustCommitAsync("case", new RowWrite.Insert("count", "0"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var store = writer % 2 == 0 ? Store : other;
            for (var done = 0; done < 10;)
            {
                var read = await store.GetAsync(Table.Cases, "case", "count", Cancellation);
                var written = await store.CommitAsync(
                    Table.Cases,
                    "case",
                    [
                        new RowWrite.Insert($"row {writer} {done}", ""),
                        new RowWrite.Replace("count", $"{int.Parse(read!.Value) + 1}", read.ETag),
                    ],
                    Cancellation);
                Assert.True(written is CommitOutcome.Committed or CommitOutcome.Conflict("count"), $"{written}");
                done += written is CommitOutcome.Committed ? 1 : 0;
            }
        })));

        Assert.Equal("80", (await Store.GetAsync(Table.Cases, "case", "count", Cancellation))!.Value);
        Assert.Equal(80, (await other.ReadAsync(Table.Cases, "case", KeyRange.Prefix("row "), 1000, Cancellation)).Count);
    }

    [Fact]
    public async Task Processes_that_make_the_same_file_at_the_same_moment_all_open_it()
    {
        var path = folder.File(Path.Combine("new", "folder", "store.db"));

        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SqliteRowStore.Open(new() { Path = path }))));

        await Task.WhenAll(stores.Index().Select(store => store.Item.MustCommitAsync("case", new RowWrite.Insert($"{store.Index}", ""))));
        Assert.Equal(8, (await stores[0].ReadAsync(Table.Cases, "case", KeyRange.All, 10, Cancellation)).Count);
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused()
    {
        await Store.DisposeAsync();
        Run($"PRAGMA user_version = {SqliteFile.SchemaVersion + 1}");

        var refusal = Assert.Throws<InvalidDataException>(() => SqliteRowStore.Open(new() { Path = FilePath }));

        Assert.Contains("Start the newer version", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        var path = folder.File("other.db");
        Run("CREATE TABLE theirs (id INTEGER)", path);
        var before = File.ReadAllBytes(path);

        var refusal = Assert.Throws<InvalidDataException>(() => SqliteRowStore.Open(new() { Path = path }));

        Assert.Contains("is not a FollowUp database", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var path = folder.File("letter.txt");
        var text = string.Concat(Enumerable.Repeat("This is no database. ", 100));
        File.WriteAllText(path, text);

        Assert.Throws<InvalidDataException>(() => SqliteRowStore.Open(new() { Path = path }));

        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public async Task A_file_that_lacks_a_later_table_gets_it()
    {
        await Store.DisposeAsync();
        Run("DROP TABLE access");

        await using var reopened = SqliteRowStore.Open(new() { Path = FilePath });

        await reopened.CommitAsync(Table.Access, "case", [new RowWrite.Insert("a", "")], Cancellation);
        Assert.Equal(["case"], await reopened.PartitionsAsync(Table.Access, "", 10, Cancellation));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_at_open()
    {
        File.WriteAllText(folder.File("file"), "");

        Assert.Throws<StoreUnavailableException>(() => SqliteRowStore.Open(new() { Path = folder.File("file/store.db") }));
    }

    [Fact]
    public void Options_that_do_not_fit_are_refused_with_what_to_set()
    {
        var noPath = Assert.Throws<ArgumentException>(() => SqliteRowStore.Open(new() { Path = " " }));
        var negative = Assert.Throws<ArgumentException>(
            () => SqliteRowStore.Open(new() { Path = FilePath, BusyTimeout = TimeSpan.FromSeconds(-1) }));

        Assert.Contains("Set the path", noPath.Message, StringComparison.Ordinal);
        Assert.Contains("Set BusyTimeout", negative.Message, StringComparison.Ordinal);
    }

    private void Run(string sql, string? path = null)
    {
        using var connection = new SqliteConnection($"Data Source={path ?? FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
