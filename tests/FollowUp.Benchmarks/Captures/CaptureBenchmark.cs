using FollowUp.Benchmarks.Frame;

namespace FollowUp.Benchmarks.Captures;

/// <summary>
/// Captures a second through HTTP, ours and a bare endpoint's, round by round. The bare one as anybody would write it, and the same with its callers
/// queued up before it. Aim: as fast or faster.
/// </summary>
internal static class CaptureBenchmark
{
    // Enough for the runtime to have compiled the servers for speed; after that only their files and connections are new.
    private const int WarmUp = 12;
    private const int WarmUpAgain = 2;

    public static async Task RunAsync(bool quick)
    {
        await RunAsync(quick, WarmUp, "this machine's disk", TimeSpan.Zero);
        await RunAsync(quick, WarmUpAgain, $"a disk that takes {Disk.Slow.TotalMilliseconds} ms more to sync", Disk.Slow);
    }

    private static async Task RunAsync(bool quick, int warmUp, string disk, TimeSpan sync)
    {
        var (rounds, perClient) = quick ? (5, 100) : (11, 100);
        using var folder = new TempFolder();
        await using var ours = await OurServer.StartAsync(folder.File("ours"), sync);
        await using var plain = await BareServer.StartAsync(folder.File("plain.db"), sync, inTurn: false);
        await using var queued = await BareServer.StartAsync(folder.File("queued.db"), sync, inTurn: true);
        using var client = new CaptureClient();
        List<(Load Plain, Load Queued, Load Ours)> of = [];
        for (var round = -warmUp; round < rounds; round++)
        {
            var captures = await Task.WhenAll(Enumerable.Range(0, CaptureClient.Clients)
                .Select(c => client.PrepareAsync(ours.Address, (round + warmUp) * CaptureClient.Clients + c, perClient)));
            var (first, second) = (await client.SendAsync(plain.Address, captures), await client.SendAsync(queued.Address, captures));
            var measured = await client.SendAsync(ours.Address, captures);
            Report.Note($"captures, round {round}: {Say("plain", first)}, {Say("queued", second)}, {Say("ours", measured)}");
            if (round >= 0)
            {
                of.Add((first, second, measured));
            }
        }

        Report.Table(
            $"Captures over HTTP on {disk}, {CaptureClient.Clients} clients at once, {rounds} rounds of {perClient * CaptureClient.Clients} in turn",
            ["", "captures/s (median)", "p50 ms", "p99 ms", "processor ms each, client included", "ours to it (median of rounds)"],
            [
                Row("bare endpoint, one durable 3-row transaction each", [.. of.Select(r => r.Plain)], of.Select(r => r.Ours.Rate / r.Plain.Rate).Median()),
                Row("the same, its callers queued up before it", [.. of.Select(r => r.Queued)], of.Select(r => r.Ours.Rate / r.Queued.Rate).Median()),
                Row("FollowUp, whole pipeline", [.. of.Select(r => r.Ours)], 1),
            ]);
    }

    private static string Say(string what, Load load) => $"{what} {load.Rate:0}/s and {load.Processor:0.00} ms of processor each";

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
