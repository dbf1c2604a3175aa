using System.Globalization;

namespace FollowUp.Store;

/// <summary>What a wake-up is about.</summary>
public enum WakeupKind
{
    Case,
    Person,
}

/// <summary>
/// "Look at this case or person then": a hint, never the truth. One that meets nothing to do is dropped; work without one cannot
/// exist, since it is written before the work.
/// </summary>
/// <param name="Key">Its row key.</param>
/// <param name="At">Not before this instant.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Id">The case's or person's id.</param>
/// <param name="IsHint">It was written ahead of an append; whoever meets it repairs all that is derived from the case.</param>
public sealed record Wakeup(string Key, DateTimeOffset At, WakeupKind Kind, string Id, bool IsHint);

/// <summary>The value of a wake-up's row.</summary>
internal sealed record WakeupNote(bool Hint);

/// <summary>The wake-ups of all subjects, spread over shards so that no partition takes all the traffic.</summary>
public sealed class Wakeups(IRowStore rows)
{
    public const int Shards = 16;

    private const string Time = "yyyyMMdd'T'HHmmssfffffff'Z'";

    private static readonly string Planned = RowJson.Write(new WakeupNote(false));
    private static readonly string Hint = RowJson.Write(new WakeupNote(true));

    public static string Partition(int shard) => "s" + shard.ToString("D2", CultureInfo.InvariantCulture);

    /// <summary>Plans one; planning it again changes nothing.</summary>
    public async ValueTask PlanAsync(WakeupKind kind, string id, DateTimeOffset at, CancellationToken cancellation) =>
        await rows.CommitAsync(Table.Wakeups, PartitionOf(id), [new RowWrite.Upsert(Key(kind, id, at), Planned)], cancellation);

    /// <summary>Writes the hint of one append to a case: a row of its own, so that no other append takes it away.</summary>
    /// <returns>Its key, for <see cref="ReplaceAsync"/>.</returns>
    public async ValueTask<string> HintAsync(string id, DateTimeOffset at, string writeId, CancellationToken cancellation)
    {
        var key = Key(WakeupKind.Case, id, at) + "|" + writeId;
        await rows.CommitAsync(Table.Wakeups, PartitionOf(id), [new RowWrite.Upsert(key, Hint)], cancellation);
        return key;
    }

    /// <summary>Replaces wake-ups of a subject by its next one, in one write.</summary>
    public async ValueTask ReplaceAsync(
        WakeupKind kind, string id, IReadOnlyList<string> done, DateTimeOffset? next, CancellationToken cancellation)
    {
        var key = next is { } at ? Key(kind, id, at) : null;
        List<RowWrite> writes = [.. done.Where(k => k != key).Select(k => new RowWrite.Delete(k))];
        if (key is not null)
        {
            writes.Add(new RowWrite.Upsert(key, Planned));
        }

        if (writes.Count > 0 && await rows.CommitAsync(Table.Wakeups, PartitionOf(id), writes, cancellation) is CommitOutcome.Conflict)
        {
            // Another sweeper removed one of them first. The next one counts; what is gone is gone.
            foreach (var write in writes.OrderBy(w => w is RowWrite.Delete))
            {
                await rows.CommitAsync(Table.Wakeups, PartitionOf(id), [write], cancellation);
            }
        }
    }

    /// <summary>Wake-ups of one shard that are due, oldest first, from behind a key.</summary>
    public async ValueTask<IReadOnlyList<Wakeup>> DueAsync(int shard, DateTimeOffset now, string? after, int limit, CancellationToken cancellation)
    {
        // The instant itself is due as well: its keys continue with '|', which sorts before '}'.
        var range = new KeyRange(KeyRange.All.From, Stamp(now) + "}");
        var page = await rows.ReadAsync(Table.Wakeups, Partition(shard), after is null ? range : range.After(after), limit, cancellation);
        return [.. page.Select(Read)];
    }

    /// <summary>The instant of the first wake-up of all, due or not; null if there is none.</summary>
    public async ValueTask<DateTimeOffset?> FirstAsync(CancellationToken cancellation)
    {
        DateTimeOffset? first = null;
        for (var shard = 0; shard < Shards; shard++)
        {
            var page = await rows.ReadAsync(Table.Wakeups, Partition(shard), KeyRange.All, 1, cancellation);
            if (page.Count > 0 && Read(page[0]).At is var at && (first is null || at < first))
            {
                first = at;
            }
        }

        return first;
    }

    private static Wakeup Read(Row row)
    {
        var parts = row.Key.Split('|');
        return new(
            row.Key,
            DateTimeOffset.ParseExact(parts[0], Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            parts[1] == "case" ? WakeupKind.Case : WakeupKind.Person,
            parts[2],
            row.Value == Hint);
    }

    private static string Key(WakeupKind kind, string id, DateTimeOffset at) =>
        $"{Stamp(at)}|{(kind is WakeupKind.Case ? "case" : "person")}|{id}";

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture);

    private static string PartitionOf(string id) => Partition(StableId.Shard(id, Shards));
}
