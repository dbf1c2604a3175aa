using System.Globalization;

namespace FollowUp.Store;

/// <summary>When a sweep last ended, whichever process ran it.</summary>
public sealed class SweepMark(IRowStore rows)
{
    // Beside the shards of the wake-ups, which are named s00 to s15.
    private const string Partition = "mark";
    private const string Key = "sweep";

    public async ValueTask SetAsync(DateTimeOffset at, CancellationToken cancellation) => await rows.CommitAsync(
        Table.Wakeups, Partition, [new RowWrite.Upsert(Key, at.ToString("O", CultureInfo.InvariantCulture))], cancellation);

    /// <summary>Null before the first.</summary>
    public async ValueTask<DateTimeOffset?> LastAsync(CancellationToken cancellation) =>
        await rows.GetAsync(Table.Wakeups, Partition, Key, cancellation) is { } row
            ? DateTimeOffset.Parse(row.Value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : null;
}
