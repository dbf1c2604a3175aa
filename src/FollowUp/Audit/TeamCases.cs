using FollowUp.Cases;
using FollowUp.Store;

namespace FollowUp.Audit;

/// <summary>The cases of teams: found by the overview, and read themselves, some at a time.</summary>
internal sealed class TeamCases(CaseStore cases, Overview overview)
{
    private const int AtOnce = 8;

    /// <param name="teams">By name.</param>
    /// <param name="overdueOn">Only those in which something is overdue on that day; null for all.</param>
    /// <param name="read">What is done with each, several at the same time.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task ReadAsync(
        IReadOnlyList<string> teams, DateOnly? overdueOn, Func<CaseFile, CancellationToken, ValueTask> read, CancellationToken cancellation)
    {
        var ids = new List<CaseId>();
        foreach (var team in teams)
        {
            ids.AddRange(overdueOn is { } day
                ? await overview.OverdueAsync(team, day, cancellation)
                : await overview.AllAsync(team, cancellation));
        }

        await Parallel.ForEachAsync(
            ids, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (id, token) => await read(await cases.LoadAsync(id, token), token));
    }
}
