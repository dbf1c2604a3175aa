using FollowUp.Store;
using FollowUp.Tests.Store;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>What happens at night: every case is seen once in four weeks, and what has served its time goes.</summary>
public class UpkeepJourneys : Journey
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private NightlyUpkeep Upkeep => Service.Services.GetRequiredService<NightlyUpkeep>();

    private IRowStore Rows => Service.Services.GetRequiredService<IRowStore>();

    [Fact]
    public async Task In_four_weeks_each_case_is_verified_once()
    {
        var seen = 0;
        for (var night = 0; night < 28; night++)
        {
            await Clock.AdvanceAsync("P1D");
            var result = await Upkeep.RunAsync(Never);
            Assert.Equal(0, result.Broken);
            seen += result.Cases;
        }

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task What_is_overdue_is_counted_in_all_teams()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        Assert.Equal(0, (await Upkeep.RunAsync(Never)).Overdue);

        await Clock.ToAsync("2027-01-14T02:30");

        Assert.Equal(1, (await Upkeep.RunAsync(Never)).Overdue);
    }

    [Fact]
    public async Task Answers_under_old_keys_and_old_looks_go_and_nothing_else()
    {
        (await Solveig.PostAsync($"{Case}/meetings", new { heldAt = await Clock.NowAsync(), attendees = new[] { Solveig.Id, Ola.Id }, commitments = new[] { Standing(Solveig) } }, ("Idempotency-Key", "old"))).Is(201);
        (await Ola.GetAsync(Case)).Is(200);
        await Clock.AdvanceAsync("P10D");
        var before = await Service.RowsAsync(Table.Cases, Table.Access);
        Assert.Equal(0, await NightsAsync(19));

        // The answer, and where the confirmation went.
        Assert.Equal(2, await NightsAsync(29));

        var left = await Service.RowsAsync(Table.Cases, Table.Access);
        var gone = Assert.Single(before.Except(left));
        Assert.Contains(" k|", gone, StringComparison.Ordinal);
        // Looks are kept for five years.
        await Clock.AdvanceAsync("P1800D");
        Assert.True(await NightsAsync(28) >= 1);
        Assert.DoesNotContain(await Rows.DumpAsync(Table.Access), row => row.Key.StartsWith("202701", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_case_is_named_and_left_as_it_is()
    {
        var id = Case.Split('/')[^1];
        var row = (await Rows.GetAsync(Table.Cases, id, EventRows.Key(1), Never))!;
        await Rows.CommitAsync(Table.Cases, id, [new RowWrite.Upsert(row.Key, row.Value.Replace("Nord", "Syd", StringComparison.Ordinal))], Never);
        var broken = 0;
        for (var night = 0; night < 28; night++)
        {
            await Clock.AdvanceAsync("P1D");
            broken += (await Upkeep.RunAsync(Never)).Broken;
        }

        Assert.Equal(1, broken);
        Assert.Contains(Service.Log.Lines, line => line.Text.Contains($"Case {id} is broken: event 1: was changed", StringComparison.Ordinal));
        await Rows.CommitAsync(Table.Cases, id, [new RowWrite.Upsert(row.Key, row.Value)], Never);
        Service.Log.Forget();
    }

    private async Task<int> NightsAsync(int nights)
    {
        var removed = 0;
        for (var night = 0; night < nights; night++)
        {
            await Clock.AdvanceAsync("P1D");
            removed += (await Upkeep.RunAsync(Never)).Removed;
        }

        return removed;
    }
}
