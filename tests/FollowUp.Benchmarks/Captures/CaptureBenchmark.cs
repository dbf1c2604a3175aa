using FollowUp.Benchmarks.Frame;

namespace FollowUp.Benchmarks.Captures;

/// <summary>Captures a second through HTTP, ours and the bare endpoint's in turn. Aim: as fast or faster.</summary>
internal static class CaptureBenchmark
{
    // Enough for the runtime to have compiled both servers for speed.
    private const int WarmUp = 12;

    public static async Task RunAsync(bool quick)
    {
        await RunAsync(quick, "this machine's disk", TimeSpan.Zero);
        await RunAsync(quick, $"a disk that takes {Disk.Slow.TotalMilliseconds} ms more to sync", Disk.Slow);
    }

    private static async Task RunAsync(bool quick, string disk, TimeSpan sync)
    {
        var (rounds, perClient) = quick ? (5, 100) : (11, 100);
        using var folder = new TempFolder();
        await using var ours = await OurServer.StartAsync(folder.File("ours"), sync);
        await using var bare = await BareServer.StartAsync(folder.File("bare.db"), sync);
        using var client = new CaptureClient();
        List<(Load Bare, Load Ours)> of = [];
        for (var round = -WarmUp; round < rounds; round++)
        {
            var captures = await Task.WhenAll(Enumerable.Range(0, CaptureClient.Clients)
                .Select(c => client.PrepareAsync(ours.Address, (round + WarmUp) * CaptureClient.Clients + c, perClient)));
            var baseline = await client.SendAsync(bare.Address, captures);
            var measured = await client.SendAsync(ours.Address, captures);
            Report.Note($"captures, round {round}: baseline {baseline.Rate:0}/s and {baseline.Processor:0.00} ms of processor each, ours {measured.Rate:0}/s and {measured.Processor:0.00} ms");
            if (round >= 0)
            {
                of.Add((baseline, measured));
            }
        }

        Report.Table(
            $"Captures over HTTP on {disk}, {CaptureClient.Clients} clients at once, {rounds} rounds of {perClient * CaptureClient.Clients} in turn",
            ["", "captures/s (median)", "p50 ms", "p99 ms", "processor ms each, client included", "ratio (median of rounds)"],
            [
                Row("bare endpoint, one durable 3-row transaction each", [.. of.Select(r => r.Bare)], 1),
                Row("FollowUp, whole pipeline", [.. of.Select(r => r.Ours)], of.Select(r => r.Ours.Rate / r.Bare.Rate).Median()),
            ]);
    }

    private static string[] Row(string what, IReadOnlyList<Load> loads, double ratio)
    {
        double[] times = [.. loads.SelectMany(load => load.Milliseconds)];
        return
        [
            what,
            Report.Say(loads.Select(load => load.Rate).Median()),
            Report.Say(times.Median(), "0.0"),
            Report.Say(times.At(0.99), "0.0"),
            Report.Say(loads.Select(load => load.Processor).Median(), "0.00"),
            Report.Say(ratio, "0.00"),
        ];
    }
}
