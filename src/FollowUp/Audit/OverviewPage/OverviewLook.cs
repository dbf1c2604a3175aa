using System.Collections.Concurrent;
using System.Globalization;
using FollowUp.Cases;
using FollowUp.Web;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Audit.OverviewPage;

/// <summary>Puts together what the coordinator's view shows, from the cases themselves.</summary>
internal sealed class OverviewLook(TeamCases teamCases, CaseGate gate)
{
    // So that a page is quick to load and to read.
    private const int OnAPage = 25;

    public async ValueTask<OverviewModel> OfAsync(Caller caller, TeamScope.Known scope, IQueryCollection query, CancellationToken cancellation)
    {
        var today = gate.Policy.Today(gate.Now);
        var list = Kebab.TryParse<OverviewList>(query["list"], out var named) ? named : OverviewList.Past;
        var sort = Kebab.TryParse<OverviewSort>(query["sort"], out var order) ? order : OverviewSort.Age;
        var kept = new KeptWeeks(gate.Policy, today);
        var found = new ConcurrentBag<(OverviewList List, OverviewItem Item)>();
        var files = new ConcurrentDictionary<CaseId, CaseFile>();
        await teamCases.ReadAsync(scope.Teams, null, (file, _) =>
        {
            var viewer = caller.In(file);
            foreach (var item in OverviewItems.Of(file, viewer, gate.Policy, today, scope))
            {
                found.Add(item);
                files[file.Id] = file;
            }

            if (file.RoleOf(viewer.Person!.Value) is not Role.Jobseeker)
            {
                kept.Add(file, scope.Keeps);
            }

            return ValueTask.CompletedTask;
        }, cancellation);

        var all = await StillRefusedAsync(found, cancellation);
        var sorted = Sorted(all.Where(f => f.List == list).Select(f => f.Item), sort).ToList();
        var pages = Math.Max(1, (sorted.Count + OnAPage - 1) / OnAPage);
        var page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, pages) : 1;
        List<OverviewItem> items = [.. sorted.Skip((page - 1) * OnAPage).Take(OnAPage)];
        foreach (var id in items.Select(item => item.Case).Distinct())
        {
            await gate.LogAsync(files[id], caller, "overdue", cancellation);
        }

        return new(
            list,
            all.GroupBy(f => f.List).ToDictionary(group => group.Key, group => group.Count()),
            items,
            await gate.NamesAsync(items.Select(item => item.Person).OfType<PersonId>(), cancellation))
        {
            Teams = [.. caller.Person!.CoordinatedTeams.Order(StringComparer.CurrentCulture)],
            Team = scope.Team,
            Role = scope.Role,
            LeastDays = query["minWorkingDays"].ToString(),
            Sort = sort,
            Page = page,
            Pages = pages,
            Weeks = kept.Weeks,
        };
    }

    private async ValueTask<IReadOnlyList<(OverviewList List, OverviewItem Item)>> StillRefusedAsync(
        IEnumerable<(OverviewList List, OverviewItem Item)> found, CancellationToken cancellation)
    {
        var known = new Dictionary<PersonId, bool>();
        var kept = new List<(OverviewList, OverviewItem)>();
        foreach (var (list, item) in found)
        {
            if (list is OverviewList.Addresses && item.Person is { } person && !known.ContainsKey(person))
            {
                known[person] = (await gate.People.ProfileAsync(person, cancellation))?.AddressRefused == true;
            }

            if (list is not OverviewList.Addresses || known[item.Person!.Value])
            {
                kept.Add((list, item));
            }
        }

        return kept;
    }

    private static IEnumerable<OverviewItem> Sorted(IEnumerable<OverviewItem> items, OverviewSort sort)
    {
        var oldestFirst = items
            .OrderBy(item => item.On ?? DateOnly.MaxValue)
            .ThenBy(item => item.Case.Value, StringComparer.Ordinal)
            .ThenBy(item => item.Commitment?.Number ?? 0);
        return sort switch
        {
            OverviewSort.Team => oldestFirst.OrderBy(item => item.Team, StringComparer.Ordinal),
            OverviewSort.Role => oldestFirst.OrderBy(item => item.Role ?? Role.Other),
            OverviewSort.Case => oldestFirst.OrderBy(item => item.Case.Value, StringComparer.Ordinal),
            _ => oldestFirst,
        };
    }
}
