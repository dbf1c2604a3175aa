using FollowUp.Cases;
using FollowUp.People;
using FollowUp.Schedule;
using FollowUp.Store;

namespace FollowUp.Audit;

/// <summary>
/// What a team's overview keeps of a case: only from when something in it is overdue, so that a coordinator's list reads few
/// cases, and those from the truth. Derived; <c>rebuild</c> makes it again.
/// </summary>
/// <param name="Case">The case.</param>
/// <param name="Version">Of the case when this was derived.</param>
/// <param name="Head">Hash of its newest row: <c>verify</c> sees by it if a case lost its end.</param>
/// <param name="OverdueFrom">The first day on which something in it is, or will be, overdue; null if nothing can be.</param>
internal sealed record OverviewRow(CaseId Case, int Version, string Head, DateOnly? OverdueFrom)
{
    public static OverviewRow Of(CaseFile file, SchedulePolicy policy, DateOnly today) => new(file.Id, file.Version, file.Head, OverdueFromOf(file, policy, today));

    public static DateOnly? OverdueFromOf(CaseFile file, SchedulePolicy policy, DateOnly today) => file.Commitments
        .Where(c => Standing.CanBeOverdue(file, c))
        .Select(c => Standing.Of(file, c, policy, today, upcoming: 1))
        .Where(standing => standing.State is CommitmentState.InForce)
        .SelectMany(standing => standing.Occurrences.Where(o => o.IsOpen).Take(1))
        .Select(o => (DateOnly?)policy.Calendar.OverdueFrom(o.Due))
        .Min();

    public static string Partition(string team) => PeopleStore.Escape(team);
}

/// <summary>The overview of each team.</summary>
internal sealed class Overview(IRowStore rows, SchedulePolicy policy)
{
    /// <summary>Writes what is known of a case, unless somebody has written what is known of a newer version of it.</summary>
    public async ValueTask WriteAsync(CaseFile file, DateOnly today, CancellationToken cancellation)
    {
        var (team, key) = (OverviewRow.Partition(file.Team), file.Id.Value);
        var value = RowJson.Write(OverviewRow.Of(file, policy, today));
        for (var written = false; !written;)
        {
            var known = await rows.GetAsync(Table.Overview, team, key, cancellation);
            if (known is not null && RowJson.Read<OverviewRow>(known.Value).Version > file.Version)
            {
                return;
            }

            RowWrite write = known is null ? new RowWrite.Insert(key, value) : new RowWrite.Replace(key, value, known.ETag);
            written = await rows.CommitAsync(Table.Overview, team, [write], cancellation) is CommitOutcome.Committed;
        }
    }

    /// <summary>All cases of a team.</summary>
    public async ValueTask<IReadOnlyList<CaseId>> AllAsync(string team, CancellationToken cancellation) =>
        [.. (await rows.ReadAllAsync(Table.Overview, OverviewRow.Partition(team), KeyRange.All, cancellation)).Select(row => new CaseId(row.Key))];

    /// <summary>The cases of a team in which something is overdue on that day.</summary>
    public ValueTask<IReadOnlyList<CaseId>> OverdueAsync(string team, DateOnly today, CancellationToken cancellation) =>
        OverdueInAsync(OverviewRow.Partition(team), today, cancellation);

    /// <summary>The same, by the team's partition.</summary>
    public async ValueTask<IReadOnlyList<CaseId>> OverdueInAsync(string partition, DateOnly today, CancellationToken cancellation)
    {
        var all = await rows.ReadAllAsync(Table.Overview, partition, KeyRange.All, cancellation);
        return [.. all.Select(row => RowJson.Read<OverviewRow>(row.Value)).Where(row => row.OverdueFrom <= today).Select(row => row.Case)];
    }
}
