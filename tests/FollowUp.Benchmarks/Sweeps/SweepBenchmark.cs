using FollowUp.Benchmarks.Frame;

namespace FollowUp.Benchmarks.Sweeps;

/// <summary>A day's sweeps with a thousand promises due, out of more and more that are not: their cost follows what is due.</summary>
internal static class SweepBenchmark
{
    private const int DuePromises = 1_000;

    public static async Task RunAsync(bool quick)
    {
        int[] sizes = quick ? [1_000, 10_000, 100_000] : [1_000, 10_000, 100_000, 1_000_000];
        var rounds = quick ? 3 : 5;
        using var folder = new TempFolder();
        foreach (var size in sizes)
        {
            await SweepProcess.WriteAsync(folder.File($"{size}.db"), size / PromiseBook.PromisesPerCase, DuePromises / PromiseBook.PromisesPerCase);
            Report.Note($"sweep: {size} promises written, {new FileInfo(folder.File($"{size}.db")).Length / 1024 / 1024} MiB");
        }

        var measured = sizes.ToDictionary(size => size, _ => new List<SweepFigures>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var size in sizes)
            {
                // A sweep uses up what is due: each sweeps a copy.
                var copy = folder.File("copy.db");
                File.Copy(folder.File($"{size}.db"), copy, overwrite: true);
                measured[size].Add(await SweepProcess.StartAsync(copy));
                Report.Note($"sweep, round {round}: {size} promises: {measured[size][^1]}");
            }
        }

        var alone = measured[sizes[0]].Select(m => m.All).Median();
        Report.Table(
            $"A day's sweeps with {Report.Say(DuePromises)} promises due ({rounds} rounds in turn, medians)",
            ["promises in the store", "06:00 cases ms", "08:00 digests ms", "together ms", "to the first", "peak MiB"],
            sizes.Select(size => measured[size]).Select((of, i) => (string[])
            [
                Report.Say(sizes[i]),
                Report.Say(of.Select(m => m.Cases).Median()),
                Report.Say(of.Select(m => m.Mails).Median()),
                Report.Say(of.Select(m => m.All).Median()),
                Report.Say(of.Select(m => m.All).Median() / alone, "0.00"),
                Report.Say(of.Select(m => m.Peak).Median()),
            ]));
    }
}
