using System.Globalization;
using FollowUp.Adapters.AzureTables;
using FollowUp.Adapters.Memory;
using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Store;
using FollowUp.Tests.Cases;
using FollowUp.Tests.Store;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Simulation;

/// <summary>Two real processes on the same Azure tables, both sweeping while a thousand reminders fall due at once.</summary>
public sealed class TwoHostsTests(Azurite azurite) : IDisposable
{
    private const int Reminders = 1000;

    // So many mails one process may have on its way at a time (Sweep).
    private const int OnTheirWay = 8;

    // So many mails are some ten thousand requests to an emulator that serves one after the other.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly Lazy<Task<IReadOnlyList<StoredRow>>> Due = new(PlannedAsync);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_reminder_is_sent_once_by_the_one_or_the_other()
    {
        var settings = await StoreAsync();
        // At once, so that neither has done everything before the other begins.
        var both = await Task.WhenAll(StartAsync("one", settings), StartAsync("other", settings));
        using var one = both[0];
        using var other = both[1];

        await HostProcess.UntilAsync(() => Task.FromResult(Mails().Count >= Reminders), Patience);

        // Whatever was to go twice would go at the next sweeps.
        await NextSweepsAsync(one, other);
        var mails = Mails();
        Assert.Equal((Reminders, Reminders), (mails.Count, mails.Distinct().Count()));
        Assert.True(Mails("one").Count > 0 && Mails("other").Count > 0, "only one of them has worked");
    }

    [Fact]
    public async Task When_one_is_killed_in_the_middle_the_other_sends_the_rest()
    {
        var settings = await StoreAsync();
        var both = await Task.WhenAll(StartAsync("one", settings), StartAsync("killed", settings));
        using var one = both[0];
        using (var killed = both[1])
        {
            await HostProcess.UntilAsync(() => Task.FromResult(Mails("killed").Count >= Reminders / 10), Patience);
            await killed.KillAsync();
        }

        Assert.InRange(Mails().Distinct().Count(), 1, Reminders - 1);
        // What the killed one had in hand is free when its claims have lapsed.
        await HostProcess.UntilAsync(() => Task.FromResult(Mails().Distinct().Count() >= Reminders - OnTheirWay), Patience);
        Assert.NotNull(await one.PostAsync("/demo/clock", "system", new { advance = "PT7M" }));
        await HostProcess.UntilAsync(() => Task.FromResult(Mails().Distinct().Count() == Reminders), Patience);

        Assert.InRange(Mails().Count - Reminders, 0, OnTheirWay);
    }

    // As many cases, whose owners are reminded on 3 March: planned, and not yet sent.
    private static async Task<IReadOnlyList<StoredRow>> PlannedAsync()
    {
        var clock = new StandingClock(StandingClock.At("2026-03-02 09:00"));
        var store = new MemoryRowStore();
        var provider = new Provider(clock);
        var world = new World(store, provider, clock, "before");
        for (var i = 0; i < Reminders; i++)
        {
            var (id, jobseeker, owner) = ($"case{i:D4}", await world.KnowAsync($"j{i}"), await world.KnowAsync($"o{i}"));
            await world.AskAsync(id, Actor.System, "open", (file, _) => new OpenCase("north", [(jobseeker, Role.Jobseeker), (owner, Role.EmploymentSpecialist), (Kari, Role.Coordinator)]).Decide(file));
            await world.AskAsync(id, Actor.Of(owner), "meet", new CaptureMeeting(clock.Now, [jobseeker, owner], null, [Promised.Dated(owner, "2026-03-05")]).Decide);
        }

        await new Player([], store, clock, provider).PlayAsync("2026-03-03 07:30");
        return store.Dump();
    }

    private async Task<string[]> StoreAsync()
    {
        Assert.SkipWhen(Azurite.Missing is not null, Azurite.Missing ?? "");
        var (connection, prefix) = (await azurite.ConnectionStringAsync(), "h" + Guid.NewGuid().ToString("N"));
        var store = new TablesRowStore(TablesClient.Connect(new() { ConnectionString = connection, Prefix = prefix }, () => throw new InvalidOperationException()));
        await Parallel.ForEachAsync(
            (await Due.Value).GroupBy(row => (row.Table, row.Partition)),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken },
            async (partition, token) =>
            {
                foreach (var some in partition.Chunk(RowLimits.BatchRows))
                {
                    await store.CommitAsync(partition.Key.Table, partition.Key.Partition, [.. some.Select(row => new RowWrite.Insert(row.Key, row.Value))], token);
                }
            });
        return ["--FollowUp:Storage", "Tables", "--FollowUp:Tables:ConnectionString", connection, "--FollowUp:Tables:Prefix", prefix, "--FollowUp:Sweep:EverySeconds", "1"];
    }

    // Just after the slot, by a clock that goes on from there.
    private async Task<HostProcess> StartAsync(string name, string[] settings)
    {
        Directory.CreateDirectory(_folder.File(name));
        var ahead = StandingClock.At("2026-03-03 08:00") - TimeProvider.System.GetUtcNow();
        await File.WriteAllTextAsync(_folder.File(Path.Combine(name, "demo-clock.json")), ahead.ToString("c", CultureInfo.InvariantCulture));
        return await HostProcess.StartAsync(_folder.File(name), settings);
    }

    private static async Task NextSweepsAsync(params HostProcess[] hosts)
    {
        foreach (var host in hosts)
        {
            Assert.NotNull(await host.PostAsync("/demo/clock", "system", new { advance = "PT7M" }));
        }
    }

    // The name of a mail's file ends with its id; a second copy has a number behind it.
    private List<string> Mails(string? of = null) =>
        [.. new[] { "one", "other", "killed" }.Where(name => of is null || name == of).Select(name => _folder.File(Path.Combine(name, "mail"))).Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.eml")).Select(file => Path.GetFileName(file).Split('-', 2)[1].Split('.')[0])];
}
