using FollowUp.Store;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>Rule 19 where there is no room: what was not accepted is not there, and what is sent again is there once.</summary>
public class FullDiskJourneys : Journey
{
    private const string Stuffing = "stuffing";

    private static readonly CancellationToken Never = CancellationToken.None;

    private protected override int? StorePages => 400;

    [Fact]
    public async Task On_a_full_disk_nothing_is_half_stored_and_the_same_request_goes_when_there_is_room()
    {
        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { language = "nn" })).Is(200);
        var text = string.Join(' ', Enumerable.Repeat("I call you.", 80));
        var promises = Enumerable.Range(0, 25).Select(i => Dated(Solveig, "2027-02-01", $"{text} {i}")).ToArray();
        Service.Texts.UnionWith(promises.Select(p => (string)p["text"]!));
        var meeting = new { heldAt = await Clock.NowAsync(), attendees = new[] { Solveig.Id, Ola.Id }, commitments = promises };
        Task<Reply> Post() => Solveig.PostAsync($"{Case}/meetings", meeting, ("Idempotency-Key", "once"));
        var stuffed = await FillAsync();
        var before = await KeptAsync();

        var refused = (await Post()).Is(503);

        Assert.Equal("application/problem+json; charset=utf-8", refused.Type);
        Assert.StartsWith("Dette vart ikkje lagra", (string)refused.Json["detail"]!, StringComparison.Ordinal);
        Assert.Equal("5", refused.Headers["Retry-After"]);
        Assert.Equal(before, await KeptAsync());

        await EmptyAsync(stuffed);
        await Clock.AdvanceAsync("PT10M");
        Assert.Empty((await Solveig.GetAsync(Case)).Is(200).Json["commitments"]!.AsArray());

        var stored = (await Post()).Is(201);
        var again = (await Post()).Is(201);
        Assert.Equal(stored.Text, again.Text);
        Assert.Equal("true", again.Headers["Idempotency-Replayed"]);
        Assert.Equal(25, (await Solveig.GetAsync(Case)).Is(200).Json["commitments"]!.AsArray().Count);
        await Clock.AdvanceAsync("PT11M");
        Assert.Single(await Ola.MailsAsync());
    }

    // All but wake-ups: a hint without work is dropped when it is met.
    private async Task<IReadOnlyList<string>> KeptAsync() => await Service.RowsAsync([.. Enum.GetValues<Table>().Where(t => t is not Table.Wakeups)]);

    // Larger rows first, then smaller ones into what is left.
    private async Task<int> FillAsync()
    {
        var store = Service.Services.GetRequiredService<IRowStore>();
        var rows = 0;
        for (var size = 16_000; size > 500; size /= 2)
        {
            try
            {
                while (true)
                {
                    await store.CommitAsync(Table.Access, Stuffing, [new RowWrite.Insert($"{rows}", new('x', size))], Never);
                    rows++;
                }
            }
            catch (StoreUnavailableException)
            {
            }
        }

        return rows;
    }

    private async Task EmptyAsync(int rows)
    {
        var store = Service.Services.GetRequiredService<IRowStore>();
        for (var row = 0; row < rows; row++)
        {
            await store.CommitAsync(Table.Access, Stuffing, [new RowWrite.Delete($"{row}")], Never);
        }
    }
}
