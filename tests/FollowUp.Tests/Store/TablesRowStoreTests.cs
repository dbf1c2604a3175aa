using FollowUp.Adapters.AzureTables;
using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Store;

/// <summary>The contract on Azure Table storage, as the emulator has it.</summary>
public sealed class TablesRowStoreTests(Azurite azurite) : RowStoreContract
{
    private readonly string _prefix = "t" + Guid.NewGuid().ToString("N");

    protected override async ValueTask<IRowStore> OpenAsync()
    {
        Assert.SkipWhen(Azurite.Missing is not null, Azurite.Missing ?? "");
        return Open(await azurite.ConnectionStringAsync());
    }

    protected override ValueTask CloseAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Two_processes_share_the_tables()
    {
        var other = Open(await azurite.ConnectionStringAsync());
        await Store.MustCommitAsync("case", new RowWrite.Insert("a", "here"));

        await other.CommitAsync(Table.Cases, "case", [new RowWrite.Insert("b", "there")], Cancellation);

        Assert.Equal(["here", "there"], (await Store.ReadAsync(Table.Cases, "case", KeyRange.All, 10, Cancellation)).Select(row => row.Value));
    }

    [Fact]
    public async Task Each_operation_is_one_request_whatever_is_in_it()
    {
        Assert.SkipWhen(Azurite.Missing is not null, Azurite.Missing ?? "");
        // One of its own: the other tests ask theirs meanwhile.
        await using var own = new Azurite();
        var store = Open(await own.ConnectionStringAsync());
        using var wire = new Wire(own.Port);
        async Task<int> CountAsync(Func<Task> ask)
        {
            var before = wire.Requests;
            await ask();
            return wire.Requests - before;
        }

        Assert.Equal(2, await CountAsync(async () => await store.GetAsync(Table.Cases, "case", "first, and makes the table", Cancellation)));
        Assert.Equal(1, await CountAsync(async () => await store.GetAsync(Table.Cases, "case", "not there", Cancellation)));
        Assert.Equal(1, await CountAsync(async () => await store.CommitAsync(Table.Cases, "case", [new RowWrite.Insert("one", "v")], Cancellation)));
        Assert.Equal(1, await CountAsync(async () => await store.CommitAsync(Table.Cases, "case", [.. Enumerable.Range(0, 100).Select(i => new RowWrite.Insert($"r{i}", "v"))], Cancellation)));
        Assert.Equal(1, await CountAsync(async () => Assert.Equal(50, (await store.ReadAsync(Table.Cases, "case", KeyRange.All, 50, Cancellation)).Count)));
        Assert.Equal(1, await CountAsync(async () => Assert.Equal(101, (await store.ReadAsync(Table.Cases, "case", KeyRange.All, 1000, Cancellation)).Count)));
        Assert.Equal(1, await CountAsync(async () => Assert.IsType<CommitOutcome.Conflict>(await store.CommitAsync(Table.Cases, "case", [new RowWrite.Insert("one", "v"), new RowWrite.Insert("two", "v")], Cancellation))));
    }

    [Fact]
    public async Task An_account_that_cannot_be_reached_is_unavailable_and_says_nothing_of_keys()
    {
        var connection = $"DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bm9ib2R5;TableEndpoint=http://127.0.0.1:1/nobody;";
        var store = new TablesRowStore(TablesClient.Connect(new() { ConnectionString = connection, Retries = 0, TimeoutSeconds = 1 }, Never));

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.GetAsync(Table.People, "secret-partition", "secret-key", Cancellation));

        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    private static Azure.Core.TokenCredential Never() => throw new InvalidOperationException("A connection string needs no identity.");

    private TablesRowStore Open(string connection) => new(TablesClient.Connect(new() { ConnectionString = connection, Prefix = _prefix }, Never));
}
