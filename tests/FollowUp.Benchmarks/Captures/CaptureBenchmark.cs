using FollowUp.Benchmarks.Frame;

namespace FollowUp.Benchmarks.Captures;

/// <summary>Captures a second through HTTP, ours and the bare endpoint's in turn. Aim: as fast or faster.</summary>
internal static class CaptureBenchmark
{
    private const int WarmUp = 2;

    public static async Task RunAsync(bool quick)
    {
        var (rounds, perClient) = quick ? (5, 40) : (9, 100);
        using var folder = new TempFolder();
        await using var ours = await OurServer.StartAsync(folder.File("ours"));
        await using var bare = await BareServer.StartAsync(folder.File("bare.db"));
        using var client = new CaptureClient();
        List<Round> of = [];
        for (var round = -WarmUp; round < rounds; round++)
        {
            var captures = await Task.WhenAll(Enumerable.Range(0, CaptureClient.Clients)
                .Select(c => client.PrepareAsync(ours.Address, (round + WarmUp) * CaptureClient.Clients + c, perClient)));
            var baseline = await client.SendAsync(bare.Address, captures);
            var measured = await client.SendAsync(ours.Address, captures);
            Report.Note($"captures, round {round}: baseline {baseline.Rate:0}/s, ours {measured.Rate:0}/s");
            if (round >= 0)
            {
                of.Add(new(baseline.Rate, measured.Rate, baseline.Milliseconds, measured.Milliseconds));
            }
        }

        Report.Table(
            $"Captures over HTTP, {CaptureClient.Clients} clients at once, {rounds} rounds of {perClient * CaptureClient.Clients} in turn",
            ["", "captures/s (median)", "p50 ms", "p99 ms", "ratio (median of rounds)"],
            [
                ["bare endpoint, one durable 3-row transaction each", Report.Say(of.Select(r => r.Baseline).Median()), .. Times(of.SelectMany(r => r.BaselineTimes)), "1.00"],
                ["FollowUp, whole pipeline", Report.Say(of.Select(r => r.Ours).Median()), .. Times(of.SelectMany(r => r.OurTimes)), Report.Say(of.Select(r => r.Ours / r.Baseline).Median(), "0.00")],
            ]);
    }

    private static string[] Times(IEnumerable<double> milliseconds)
    {
        double[] all = [.. milliseconds];
        return [Report.Say(all.Median(), "0.0"), Report.Say(all.At(0.99), "0.0")];
    }

    private sealed record Round(double Baseline, double Ours, IReadOnlyList<double> BaselineTimes, IReadOnlyList<double> OurTimes);
}
