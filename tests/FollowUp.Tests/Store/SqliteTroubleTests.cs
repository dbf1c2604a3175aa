using FollowUp.Adapters.Sqlite;
using FollowUp.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FollowUp.Tests.Store;

/// <summary>A locked file, a full disk, a commit that fails: callers are told, nothing is half done, and the store recovers.</summary>
public sealed class SqliteTroubleTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task While_another_process_holds_the_file_writes_are_unavailable_reads_go_on_and_then_all_is_well()
    {
        await using var store = SqliteRowStore.Open(new() { Path = folder.File("store.db"), BusyTimeout = TimeSpan.FromMilliseconds(20) });
        await store.MustCommitAsync("case", new RowWrite.Insert("a", "before"));

        using (Lock())
        {
            var failure = await Assert.ThrowsAsync<StoreUnavailableException>(
                () => store.MustCommitAsync("case", new RowWrite.Insert("b", "")));
            Assert.Contains("locked", failure.Message, StringComparison.Ordinal);
            Assert.Equal(["a"], await KeysAsync(store));
        }

        await store.MustCommitAsync("case", new RowWrite.Insert("c", ""));
        Assert.Equal(["a", "c"], await KeysAsync(store));
    }

    [Fact]
    public async Task A_write_waits_for_another_process_that_holds_the_file()
    {
        await using var store = SqliteRowStore.Open(new() { Path = folder.File("store.db") });
        Task waiting;
        using (Lock())
        {
            waiting = store.MustCommitAsync("case", new RowWrite.Insert("a", ""));
            Assert.Empty(await KeysAsync(store));
        }

        await waiting;
        Assert.Equal(["a"], await KeysAsync(store));
    }

    [Fact]
    public async Task A_batch_that_still_waits_for_the_lock_can_be_cancelled_and_is_never_written()
    {
        await using var store = SqliteRowStore.Open(new() { Path = folder.File("store.db") });
        using var cancel = new CancellationTokenSource();
        using (Lock())
        {
            var given = store.CommitAsync(Table.Cases, "case", [new RowWrite.Insert("a", "")], cancel.Token).AsTask();
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        }

        await store.MustCommitAsync("case", new RowWrite.Insert("b", ""));
        Assert.Equal(["b"], await KeysAsync(store));
    }

    [Fact]
    public async Task A_full_disk_fails_the_batch_as_a_whole_and_deleting_makes_room_again()
    {
        await using var store = SqliteRowStore.Open(new() { Path = folder.File("store.db"), MaxPages = 100 });
        var large = new string('v', RowLimits.ValueChars);
        await store.MustCommitAsync("case", [.. Enumerable.Range(0, 6).Select(i => new RowWrite.Insert($"old {i}", large))]);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.MustCommitAsync("case", [.. Enumerable.Range(0, 6).Select(i => new RowWrite.Insert($"new {i}", large))]));

        Assert.Contains("full", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.NothingWritten);
        Assert.Equal(6, (await KeysAsync(store)).Count());
        await store.MustCommitAsync("case", [.. Enumerable.Range(0, 6).Select(i => new RowWrite.Delete($"old {i}"))]);
        await store.MustCommitAsync("case", [.. Enumerable.Range(0, 6).Select(i => new RowWrite.Insert($"new {i}", large))]);
        Assert.All(await KeysAsync(store), key => Assert.StartsWith("new", key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_commit_that_fails_fails_all_who_share_it_and_the_writer_lives_on()
    {
        await using var gate = new CommitGate(folder.File("store.db"));
        var store = gate.Store;
        var first = gate.Hold(Cancellation);
        var group = Enumerable.Range(0, 5)
            .Select(i => store.MustCommitAsync("case", new RowWrite.Insert($"lost {i}", "")))
            .ToList();
        gate.FailNext(new SqliteException("disk I/O error", 10));
        gate.Release();
        await first;

        foreach (var member in group)
        {
            var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => member);
            Assert.Contains("may or may not", failure.Message, StringComparison.Ordinal);
            Assert.False(failure.NothingWritten);
        }

        await store.MustCommitAsync("case", new RowWrite.Insert("later", ""));
        Assert.Equal(["held", "later"], await KeysAsync(store));
    }

    [Fact]
    public async Task A_batch_with_a_bug_fails_alone()
    {
        await using var gate = new CommitGate(folder.File("store.db"));
        var store = gate.Store;
        var first = gate.Hold(Cancellation);
        var before = store.MustCommitAsync("case", new RowWrite.Insert("before", ""));
        var faulty = store.MustCommitAsync("case", new RowWrite.Insert("undone", ""), new UnknownWrite("b"));
        var conflicting = store.CommitAsync(
            Table.Cases, "case", [new RowWrite.Insert("undone too", ""), new RowWrite.Insert("before", "")], Cancellation);
        var after = store.MustCommitAsync("case", new RowWrite.Insert("after", ""));
        gate.Release();

        await Task.WhenAll(first, before, after);
        Assert.Equal(new CommitOutcome.Conflict("before"), await conflicting);
        await Assert.ThrowsAsync<System.Diagnostics.UnreachableException>(() => faulty);
        Assert.Equal(["after", "before", "held"], await KeysAsync(store));
    }

    [Fact]
    public async Task Batches_that_come_while_one_is_committed_share_the_next_commit()
    {
        await using var gate = new CommitGate(folder.File("store.db"));
        var store = gate.Store;
        var first = gate.Hold(Cancellation);
        var others = Enumerable.Range(0, 100)
            .Select(i => store.MustCommitAsync($"case {i}", new RowWrite.Insert("a", ""), new RowWrite.Insert("b", "")))
            .ToList();
        gate.Release();

        await Task.WhenAll([first, .. others]);

        Assert.Equal(2, store.Commits);
    }

    [Fact]
    public async Task Nobody_is_answered_or_sees_a_row_before_the_commit()
    {
        await using var gate = new CommitGate(folder.File("store.db"));
        var store = gate.Store;
        var first = gate.Hold(Cancellation);

        Assert.Empty(await KeysAsync(store));
        Assert.False(first.IsCompleted);

        gate.Release();
        await first;
        Assert.Equal(["held"], await KeysAsync(store));
    }

    [Fact]
    public async Task A_batch_under_way_cannot_be_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        await using var gate = new CommitGate(folder.File("store.db"));
        var first = gate.Hold(cancel.Token);

        await cancel.CancelAsync();
        gate.Release();

        await first;
        Assert.Equal(["held"], await KeysAsync(gate.Store));
    }

    [Fact]
    public async Task Closing_writes_what_waits()
    {
        await using var gate = new CommitGate(folder.File("store.db"));
        var store = gate.Store;
        var first = gate.Hold(Cancellation);
        var waiting = Enumerable.Range(0, 10).Select(i => store.MustCommitAsync("case", new RowWrite.Insert($"{i}", ""))).ToList();
        var closing = store.DisposeAsync();
        gate.Release();
        await closing;
        await Task.WhenAll([first, .. waiting]);

        await using var reopened = SqliteRowStore.Open(new() { Path = folder.File("store.db") });
        Assert.Equal(11, (await KeysAsync(reopened)).Count());
    }

    private static async Task<IEnumerable<string>> KeysAsync(SqliteRowStore store) =>
        (await store.ReadAsync(Table.Cases, "case", KeyRange.All, 1000, Cancellation)).Select(row => row.Key);

    /// <summary>Holds the file's write lock, as another process would, until disposed.</summary>
    private SqliteConnection Lock()
    {
        var connection = new SqliteConnection($"Data Source={folder.File("store.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    private sealed record UnknownWrite(string Key) : RowWrite(Key);
}
