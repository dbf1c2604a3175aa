using FollowUp.Audit;
using FollowUp.Cases;

namespace FollowUp.Store;

/// <summary>What a check of one case found; <paramref name="Trouble"/> null where it is whole.</summary>
public sealed record CaseCheck(CaseId Case, int Events, string? Trouble)
{
    /// <summary>The case itself is whole: what is missing can be derived from it again.</summary>
    public bool CanBeRebuilt { get; init; }
}

/// <summary>Checks every case's chain, and makes again what is derived.</summary>
public sealed class Upkeep
{
    private readonly IRowStore _rows;
    private readonly CaseStore _cases;

    internal Upkeep(IRowStore rows, CaseStore cases) => (_rows, _cases) = (rows, cases);

    public async ValueTask<IReadOnlyList<CaseId>> CasesAsync(CancellationToken cancellation)
    {
        var all = new List<CaseId>();
        await foreach (var partition in _rows.AllPartitionsAsync(Table.Cases, cancellation))
        {
            all.Add(new(partition));
        }

        return all;
    }

    /// <summary>Recomputes the hashes of a case's rows, checks that none is missing, and that it did not lose its end.</summary>
    public async ValueTask<CaseCheck> VerifyAsync(CaseId id, CancellationToken cancellation)
    {
        var rows = await _rows.ReadAllAsync(Table.Cases, id.Value, EventRows.Range, cancellation);
        var (head, version) = ("", 0);
        foreach (var row in rows)
        {
            version++;
            if (Broken(row, version, head) is { } trouble)
            {
                return new(id, rows.Count, $"event {version}: {trouble}");
            }

            head = EventRows.Split(row).Hash;
        }

        return await EndOfAsync(id, rows, cancellation);
    }

    /// <summary>Derives a case's overview, memberships, outbox and next wake-up again. Nothing is decided, and nothing is sent.</summary>
    public ValueTask RebuildAsync(CaseId id, CancellationToken cancellation) => _cases.RederiveAsync(id, cancellation);

    private static string? Broken(Row row, int version, string head)
    {
        var (json, hash) = EventRows.Split(row);
        if (row.Key != EventRows.Key(version))
        {
            return $"is missing; the next one there is {row.Key}";
        }

        if (EventRows.HashOf(json) != hash)
        {
            return "was changed after it was written: its hash does not fit";
        }

        return RowJson.Read<StoredEvent>(json).Prev == head ? null : "does not follow the one before it: the chain is broken";
    }

    // The overview names the newest row it was derived from: a case that ends before it has lost its end.
    private async ValueTask<CaseCheck> EndOfAsync(CaseId id, IReadOnlyList<Row> rows, CancellationToken cancellation)
    {
        var file = EventRows.Fold(new CaseFile(id), rows);
        var overview = await _rows.GetAsync(Table.Overview, OverviewRow.Partition(file.Team), id.Value, cancellation);
        if (overview is null)
        {
            return new(id, rows.Count, "is not in its team's overview: run rebuild") { CanBeRebuilt = true };
        }

        var known = RowJson.Read<OverviewRow>(overview.Value);
        var trouble = known.Version > rows.Count ? $"ends at event {rows.Count}, but event {known.Version} was seen"
            : known.Version > 0 && EventRows.Split(rows[known.Version - 1]).Hash != known.Head ? $"event {known.Version}: is not the one that was seen when it was new"
            : null;
        return new(id, rows.Count, trouble) { CanBeRebuilt = trouble is null };
    }
}
