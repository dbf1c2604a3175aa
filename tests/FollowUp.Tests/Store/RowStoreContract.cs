using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Store;

/// <summary>What the row port promises. Every adapter inherits it: one fact for each promise.</summary>
public abstract partial class RowStoreContract : IAsyncLifetime
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

    private static IEnumerable<string> Keys(IEnumerable<Row> rows) => rows.Select(row => row.Key);

    private ValueTask<Row?> GetAsync(string key) => Store.GetAsync(Table.Cases, Part, key, Cancellation);

    private ValueTask<IReadOnlyList<Row>> ReadAsync(KeyRange range, int limit = RowLimits.PageRows) =>
        Store.ReadAsync(Table.Cases, Part, range, limit, Cancellation);

    private async Task<CommitOutcome> CommitAsync(params RowWrite[] writes) =>
        await Store.CommitAsync(Table.Cases, Part, writes, Cancellation);

    private Task InsertAsync(params string[] keys) =>
        Store.MustCommitAsync(Part, [.. keys.Select(key => new RowWrite.Insert(key, $"value of {key}"))]);
}
