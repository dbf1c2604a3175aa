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
/// <param name="ETag">Of its row: one that was planned again since it was met is another, and stays.</param>
/// <param name="At">Not before this instant.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Id">The case's or person's id.</param>
/// <param name="Hint">Set where it was written ahead of an append.</param>
public sealed record Wakeup(string Key, string ETag, DateTimeOffset At, WakeupKind Kind, string Id, Hint? Hint);

/// <summary>What is known of the append that a wake-up was written ahead of.</summary>
/// <param name="After">The version that it follows: while the case stands there, it may still come.</param>
/// <param name="Last">Whether the hint is dropped when it is met, even so.</param>
/// <param name="Derives">
/// Whether what follows from the append was left to the one who meets this. If not, meeting it means that the append broke off, and
/// all that is derived from the case is repaired.
/// </param>
public sealed record Hint(int After, bool Last, bool Derives);

/// <summary>The value of a wake-up's row.</summary>
internal sealed record WakeupNote(Hint? Hint);

/// <summary>A wake-up to be planned.</summary>
internal readonly record struct Plan(WakeupKind Kind, string Id, DateTimeOffset At);

/// <summary>What is left to write once a subject has been looked at: wake-ups elsewhere first, then the change to its own.</summary>
/// <param name="Plans">Wake-ups of others.</param>
/// <param name="Own">In the subject's shard: the next one, and those that were met go.</param>
internal sealed record Looked(IReadOnlyList<Plan> Plans, IReadOnlyList<RowWrite> Own);

/// <summary>The wake-ups of all subjects, spread over shards so that no partition takes all the traffic.</summary>
public sealed class Wakeups(IRowStore rows)
{
    public const int Shards = 16;

    private const string Time = "yyyyMMdd'T'HHmmssfffffff'Z'";

    // How long a hint waits for an append that did not come in time: a process may have stood still in between.
    private static readonly TimeSpan HintAgain = TimeSpan.FromHours(1);

    private static readonly string Planned = RowJson.Write(new WakeupNote(null));

    public static string Partition(int shard) => "s" + shard.ToString("D2", CultureInfo.InvariantCulture);

    /// <summary>Plans one; planning it again changes nothing.</summary>
    public async ValueTask PlanAsync(WakeupKind kind, string id, DateTimeOffset at, CancellationToken cancellation) =>
        await PlanAsync([new(kind, id, at)], cancellation);

    /// <summary>Plans many, those of one shard in one write.</summary>
    internal async ValueTask PlanAsync(IReadOnlyList<Plan> plans, CancellationToken cancellation)
    {
        foreach (var shard in plans.Distinct().GroupBy(plan => StableId.Shard(plan.Id, Shards)))
        {
            await SettleAsync(shard.Key, [.. shard.Select(plan => new RowWrite.Upsert(Key(plan.Kind, plan.Id, plan.At), Planned))], cancellation);
        }
    }

    /// <summary>Writes the hint of one append to a case: a row of its own, so that no other append takes it away.</summary>
    /// <returns>Its key, for <see cref="ReplaceAsync"/>.</returns>
    public async ValueTask<string> HintAsync(string id, DateTimeOffset at, Hint hint, string writeId, CancellationToken cancellation)
    {
        var row = WriteOf(id, at, hint, writeId);
        await rows.CommitAsync(Table.Wakeups, PartitionOf(id), [row], cancellation);
        return row.Key;
    }

    /// <summary>Replaces the hint of an append by the case's next wake-up, in one write.</summary>
    public async ValueTask ReplaceAsync(string id, string? hint, DateTimeOffset? next, CancellationToken cancellation)
    {
        List<RowWrite> writes = next is { } at ? [new RowWrite.Upsert(Key(WakeupKind.Case, id, at), Planned)] : [];
        if (hint is not null)
        {
            writes.Add(new RowWrite.Delete(hint));
        }

        await SettleAsync(StableId.Shard(id, Shards), writes, cancellation);
    }

    /// <summary>
    /// What replaces the wake-ups that were met: the subject's next one. A hint is kept a while longer where its append may still come.
    /// </summary>
    internal static IReadOnlyList<RowWrite> After(IReadOnlyList<Wakeup> met, int? version, DateTimeOffset? next)
    {
        var (kind, id) = (met[0].Kind, met[0].Id);
        List<RowWrite> writes = next is { } at ? [new RowWrite.Upsert(Key(kind, id, at), Planned)] : [];
        writes.AddRange(met.Where(m => m.Hint is { Last: false } hint && hint.After == version)
            .Select(m => WriteOf(id, m.At + HintAgain, m.Hint! with { Last = true }, m.Key.Split('|')[3])));
        writes.AddRange(met.Where(m => !writes.Exists(w => w.Key == m.Key)).Select(m => new RowWrite.Delete(m.Key, m.ETag)));
        return writes;
    }

    /// <summary>Writes changes to one shard: what is planned first, so that breaking off loses nothing; what is gone is gone.</summary>
    internal async ValueTask SettleAsync(int shard, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        foreach (var batch in writes.OrderBy(w => w is RowWrite.Delete).Chunk(RowLimits.BatchRows))
        {
            if (await rows.CommitAsync(Table.Wakeups, Partition(shard), batch, cancellation) is CommitOutcome.Conflict)
            {
                // Another sweeper removed one of them first, or somebody planned it again.
                foreach (var write in batch)
                {
                    await rows.CommitAsync(Table.Wakeups, Partition(shard), [write], cancellation);
                }
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
            row.ETag,
            DateTimeOffset.ParseExact(parts[0], Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            parts[1] == "case" ? WakeupKind.Case : WakeupKind.Person,
            parts[2],
            row.Value == Planned ? null : RowJson.Read<WakeupNote>(row.Value).Hint);
    }

    private static RowWrite.Upsert WriteOf(string id, DateTimeOffset at, Hint hint, string writeId) =>
        new(Key(WakeupKind.Case, id, at) + "|" + writeId, RowJson.Write(new WakeupNote(hint)));

    private static string Key(WakeupKind kind, string id, DateTimeOffset at) =>
        $"{Stamp(at)}|{(kind is WakeupKind.Case ? "case" : "person")}|{id}";

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture);

    private static string PartitionOf(string id) => Partition(StableId.Shard(id, Shards));
}
