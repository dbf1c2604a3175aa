using FollowUp.Store;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace FollowUp.Tests.Journeys;

/// <summary>Every route for every kind of caller.</summary>
public class WhoMayDoWhatJourneys : Journey
{
    [Fact]
    public async Task Each_caller_may_do_what_the_table_says_on_every_route()
    {
        var boss = Somebody("Berit", "coordinator");
        await OpenAsync(Somebody("Per", "jobseeker"), boss);
        var stranger = Somebody("Tuva", "therapist");
        await OpenAsync("Team Sør", Somebody("Liv", "jobseeker"), null, stranger);
        var inTwoTeams = Somebody("Randi", "other");
        await OpenAsync("Team Vest", Somebody("Siri", "jobseeker"), null, inTwoTeams);
        Caller[] callers = [Ola, Solveig, Jonas, Kari, boss, stranger, Service.As("Demo p0000000000000000"), Service.As(null), OtherSystem];

        var wrong = new List<string>();
        foreach (var right in WhoMayDoWhat.All)
        {
            Person[] leaving = [.. WhoMayDoWhat.Roles.Select((_, i) => Somebody($"Gjest{i}", "other"))];
            var ready = new RightsCase(this, await OpenAsync(Ola, [Solveig, Jonas, Amina, Kari, inTwoTeams, .. leaving]), leaving, inTwoTeams);
            await ready.PrepareAsync(right);
            var rows = await RowsOfPeopleAsync();
            for (var i = 0; i < callers.Length; i++)
            {
                var reply = await right.Ask(ready, callers[i], i);
                if (reply.Status != right.Expected[i])
                {
                    wrong.Add($"{right.Route} {right.What} for {WhoMayDoWhat.Roles[i]}: {reply.Status} and not {right.Expected[i]}: {reply.Text}");
                }

                // Who is refused makes nobody known.
                var after = await RowsOfPeopleAsync();
                if (reply.Status >= 400 && after.Except(rows).Any())
                {
                    wrong.Add($"{right.Route} {right.What} for {WhoMayDoWhat.Roles[i]} was refused, and somebody was stored.");
                }

                rows = after;
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_route_stands_in_the_table()
    {
        var routes = Service.Routes
            .SelectMany(route => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]).Select(method => $"{method} /{route.RoutePattern.RawText!.TrimStart('/')}"))
            .Where(route => !route.Contains("/docs", StringComparison.Ordinal))
            .Select(route => route.TrimEnd('/') is { Length: > 4 } trimmed ? trimmed : route)
            .ToHashSet();

        Assert.Equal(WhoMayDoWhat.All.Select(right => right.Route).Concat(WhoMayDoWhat.Open).Concat(WhoMayDoWhat.Forms).Concat(WhoMayDoWhat.Demo).Distinct().Order(StringComparer.Ordinal), routes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_page_says_what_the_table_says()
    {
        var page = Path.Combine(Repository.Root, "docs", "who-may-do-what.md");
        if (Environment.GetEnvironmentVariable("FOLLOWUP_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(page)!);
            await File.WriteAllTextAsync(page, WhoMayDoWhat.Markdown(), TestContext.Current.CancellationToken);
        }

        Assert.Equal(WhoMayDoWhat.Markdown(), (await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public Task Its_outline_says_the_same() => WrittenPart.HoldsAsync("ARCHITECTURE.md", "who may do what", WhoMayDoWhat.Outline());

    private async Task<HashSet<string>> RowsOfPeopleAsync() => [.. await Service.RowsAsync(Table.People)];
}
