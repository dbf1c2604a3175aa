using FollowUp.Adapters.AzureTables;
using FollowUp.Adapters.Sqlite;
using FollowUp.Benchmarks.Frame;
using FollowUp.Benchmarks.Sweeps;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Store;
using FollowUp.Tests.Store;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Benchmarks.Operations;

/// <summary>
/// How often the store is asked for what happens in a month, on both adapters; and for Azure tables what that is in HTTP requests, which
/// is what is paid for. Counts, not times: they are the same on any machine.
/// </summary>
internal static class OperationsBenchmark
{
    private static readonly string[] Nothing = ["-", "-", "-", "-"];

    public static async Task RunAsync()
    {
        var sqlite = await OnSqliteAsync();
        var tables = Azurite.Missing is null ? await OnTablesAsync() : null;
        if (tables is null)
        {
            Report.Note($"operations: {Azurite.Missing} Counted on SQLite only.");
        }

        Report.Table(
            "Operations of the store; an HTTP request to Azure tables is what is paid for",
            ["", "SQLite: reads", "writes", "together", "Azure tables: reads", "writes", "together", "HTTP requests"],
            sqlite.Select((line, i) => (string[])[line.What, .. Cells(line), .. tables is null ? Nothing : [.. Cells(tables[i]), Say(tables[i].Asked.Requests, tables[i])]]));
    }

    private static string[] Cells(Line line) => [Say(line.Asked.Reads, line), Say(line.Asked.Writes, line), Say(line.Asked.Operations, line)];

    private static string Say(int count, Line line) => Report.Say(count / (double)line.Of, "0.#");

    private static async Task<IReadOnlyList<Line>> OnSqliteAsync()
    {
        using var folder = new TempFolder();
        var stores = 0;
        return await CountAsync(null, () => SqliteRowStore.Open(new() { Path = folder.File($"{stores++}.db") }));
    }

    private static async Task<IReadOnlyList<Line>> OnTablesAsync()
    {
        await using var azurite = new Azurite();
        var connection = await azurite.ConnectionStringAsync();
        using var wire = new Wire(azurite.Port);
        var stores = 0;
        return await CountAsync(wire, () => new TablesRowStore(TablesClient.Connect(
            new() { ConnectionString = connection, Prefix = $"store{stores++}" }, () => throw new InvalidOperationException("The emulator takes its key."))));
    }

    private static async Task<IReadOnlyList<Line>> CountAsync(Wire? wire, Func<IRowStore> open) =>
    [
        .. await OnStoreAsync(open, rows => Month.TellAsync(new(rows, wire))),
        await OnStoreAsync(open, rows => RemindAsync("a reminder among 1,000, one for each person and case", new(rows, wire), promises: 1, casesPerSpecialist: 1)),
        await OnStoreAsync(open, rows => RemindAsync("a reminder among 1,000 in digests of 20", new(rows, wire), promises: 5, casesPerSpecialist: 4)),
        await OnStoreAsync(open, rows => RemindAsync("the same where the coordinator takes part in other cases only", new(rows, wire), promises: 5, casesPerSpecialist: 4, coordinated: false)),
    ];

    private static async Task<T> OnStoreAsync<T>(Func<IRowStore> open, Func<IRowStore, Task<T>> count)
    {
        var rows = open();
        await using var closed = rows as IAsyncDisposable;
        // The first request to a table finds out whether it is there: once for each process.
        foreach (var table in Enum.GetValues<Table>())
        {
            await rows.GetAsync(table, "p", "k", CancellationToken.None);
        }

        return await count(rows);
    }

    // Here the sweeps' own share is in it: they are two for a thousand.
    private static async Task<Line> RemindAsync(string what, CountingStore rows, int promises, int casesPerSpecialist, bool coordinated = true)
    {
        const int Reminders = 1_000;
        var cases = Reminders / promises;
        // Few at once: an emulator that is asked more than it can answer in time is asked again, and does some of it late.
        await new PromiseBook(rows, SchedulePolicy.Default) { CasesPerSpecialist = casesPerSpecialist, Coordinated = coordinated, CasesAtOnce = 20 }
            .WriteAsync(cases, cases, promises);
        var clock = new SetClock(PromiseBook.Planning);
        await using var service = Service.Build(rows, clock);
        var sweep = service.GetRequiredService<SweepRun>();
        var before = rows.Asked;
        var planned = await sweep.RunAsync(CancellationToken.None);
        clock.Now = PromiseBook.Slot;
        var sent = await sweep.RunAsync(CancellationToken.None);
        return planned.Cases == cases && sent.Persons == cases / casesPerSpecialist && planned.Failed + sent.Failed == 0
            ? new(what, rows.Asked - before, Reminders)
            : throw new InvalidOperationException($"Not everybody was reminded: {planned}, {sent}");
    }
}
