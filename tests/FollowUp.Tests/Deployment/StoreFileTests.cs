using FollowUp.Adapters.Memory;
using FollowUp.Host.Commands;
using FollowUp.Store;
using FollowUp.Tests.Store;
using Xunit;

namespace FollowUp.Tests.Deployment;

/// <summary>A backup holds every row, and nothing but a whole one is brought back.</summary>
public sealed class StoreFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_exported_is_imported_row_by_row()
    {
        var store = await FilledAsync();
        var file = _folder.File("backup.jsonl");

        var exported = await StoreFile.ExportAsync(store, file, Token);
        var other = new MemoryRowStore();
        var imported = await StoreFile.ImportAsync(other, file, Token);

        Assert.Equal(exported, imported);
        Assert.Equal(await AllAsync(store), await AllAsync(other));
        Assert.Equal(exported, (await AllAsync(other)).Count);
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_not_imported()
    {
        var file = _folder.File("backup.jsonl");
        await StoreFile.ExportAsync(await FilledAsync(), file, Token);
        await File.WriteAllLinesAsync(file, (await File.ReadAllLinesAsync(file, Token))[..^1], Token);

        var empty = new MemoryRowStore();
        await Assert.ThrowsAsync<StoreFileException>(() => StoreFile.ImportAsync(empty, file, Token));
        Assert.Empty(await AllAsync(empty));
    }

    [Fact]
    public async Task Rows_are_not_mixed_with_others()
    {
        var file = _folder.File("backup.jsonl");
        var store = await FilledAsync();
        await StoreFile.ExportAsync(store, file, Token);

        await Assert.ThrowsAsync<StoreFileException>(() => StoreFile.ImportAsync(store, file, Token));
    }

    [Fact]
    public async Task A_backup_is_not_written_over()
    {
        var file = _folder.File("backup.jsonl");
        await StoreFile.ExportAsync(await FilledAsync(), file, Token);

        await Assert.ThrowsAsync<StoreFileException>(() => StoreFile.ExportAsync(new MemoryRowStore(), file, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // More rows than a batch in one partition, values too long for a batch together, and every table.
    private static async Task<MemoryRowStore> FilledAsync()
    {
        var store = new MemoryRowStore();
        foreach (var table in Enum.GetValues<Table>())
        {
            for (var i = 0; i < 250; i++)
            {
                await store.CommitAsync(table, "many", [new RowWrite.Upsert($"r{i:D4}", $"{{\"n\":{i},\"text\":\"Æsop\\n\"}}")], Token);
            }

            for (var i = 0; i < 30; i++)
            {
                await store.CommitAsync(table, "long", [new RowWrite.Upsert($"r{i:D4}", new string('å', RowLimits.ValueChars))], Token);
            }
        }

        return store;
    }

    private static async Task<List<(Table, string, string, string)>> AllAsync(IRowStore store)
    {
        var all = new List<(Table, string, string, string)>();
        foreach (var table in Enum.GetValues<Table>())
        {
            await foreach (var partition in store.AllPartitionsAsync(table, Token))
            {
                all.AddRange((await store.ReadAllAsync(table, partition, KeyRange.All, Token)).Select(row => (table, partition, row.Key, row.Value)));
            }
        }

        return all;
    }
}
