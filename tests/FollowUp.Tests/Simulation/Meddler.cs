using FollowUp.Store;

namespace FollowUp.Tests.Simulation;

/// <summary>Lets somebody else in between: before and after a write of one process.</summary>
internal sealed class Meddler(IRowStore rows) : IRowStore
{
    public Func<Table, IReadOnlyList<RowWrite>, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public Func<Table, IReadOnlyList<RowWrite>, Task> After { get; set; } = (_, _) => Task.CompletedTask;

    public Func<Table, string, Task> BeforeRead { get; set; } = (_, _) => Task.CompletedTask;

    public ValueTask<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellation) =>
        rows.GetAsync(table, partition, key, cancellation);

    public async ValueTask<IReadOnlyList<Row>> ReadAsync(Table table, string partition, KeyRange range, int limit, CancellationToken cancellation)
    {
        await BeforeRead(table, partition);
        return await rows.ReadAsync(table, partition, range, limit, cancellation);
    }

    public async ValueTask<CommitOutcome> CommitAsync(Table table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        await Before(table, writes);
        var outcome = await rows.CommitAsync(table, partition, writes, cancellation);
        await After(table, writes);
        return outcome;
    }

    public ValueTask<IReadOnlyList<string>> PartitionsAsync(Table table, string after, int limit, CancellationToken cancellation) =>
        rows.PartitionsAsync(table, after, limit, cancellation);
}
