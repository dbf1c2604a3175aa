using System.Diagnostics;
using System.Text.Json;
using FollowUp.Adapters.Sqlite;
using FollowUp.Benchmarks.Frame;
using FollowUp.Remind;
using FollowUp.Schedule;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Benchmarks.Sweeps;

/// <summary>How one day's sweeps went.</summary>
/// <param name="Cases">Milliseconds of the sweep that looks at the cases.</param>
/// <param name="Mails">Milliseconds of the sweep that sends the digests.</param>
/// <param name="Looked">Cases and persons looked at.</param>
/// <param name="Peak">Most memory the process held, in MiB, its own start and a small sweep to warm up included.</param>
internal sealed record SweepFigures(double Cases, double Mails, int Looked, double Peak)
{
    public double All => Cases + Mails;
}

/// <summary>Sweeps a file in a process of its own: its peak of memory is that of the sweep, whatever prepared the file.</summary>
internal static class SweepProcess
{
    public const string Command = "sweep-file";

    public static async Task<SweepFigures> StartAsync(string file)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Self(), Command, file]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && JsonSerializer.Deserialize<SweepFigures>(said) is { } figures
            ? figures
            : throw new InvalidOperationException($"The sweep's process ended with {process.ExitCode}.");
    }

    public static async Task<int> RunAsync(string file)
    {
        using var small = new TempFolder();
        await WriteAsync(small.File("small.db"), cases: 200, due: 200);
        await SweepAsync(small.File("small.db"));
        Console.Write(JsonSerializer.Serialize(await SweepAsync(file)));
        return 0;
    }

    public static async Task WriteAsync(string file, int cases, int due)
    {
        await using var rows = SqliteRowStore.Open(new() { Path = file });
        await new PromiseBook(rows, SchedulePolicy.Default).WriteAsync(cases, due);
    }

    private static async Task<SweepFigures> SweepAsync(string file)
    {
        await using var rows = SqliteRowStore.Open(new() { Path = file });
        var clock = new SetClock(PromiseBook.Planning);
        await using var service = Service.Build(rows, clock);
        var sweep = service.GetRequiredService<Sweep>();
        var (planning, cases) = await TimeAsync(sweep);
        clock.Now = PromiseBook.Slot;
        var (slot, persons) = await TimeAsync(sweep);
        using var self = Process.GetCurrentProcess();
        return new(planning, slot, cases.Cases + persons.Persons, self.PeakWorkingSet64 / 1024.0 / 1024.0);
    }

    private static async Task<(double Milliseconds, SweepResult Result)> TimeAsync(Sweep sweep)
    {
        var since = Stopwatch.GetTimestamp();
        var result = await sweep.RunAsync(CancellationToken.None);
        return result.Failed == 0
            ? (Stopwatch.GetElapsedTime(since).TotalMilliseconds, result)
            : throw new InvalidOperationException($"{result.Failed} subjects failed.");
    }

    // "dotnet run" starts an executable of our own; "dotnet FollowUp.Benchmarks.dll" does not.
    private static string[] Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(SweepProcess).Assembly.Location] : [];
}
