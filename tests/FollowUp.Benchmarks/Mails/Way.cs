using System.Diagnostics;
using FollowUp.Benchmarks.Frame;

namespace FollowUp.Benchmarks.Mails;

/// <summary>One way to bring all mails to the server, and what it took each time.</summary>
internal sealed record Way(string Name, Func<Task> Run)
{
    private readonly List<(double Rate, double Processor)> _times = [];

    /// <summary>Mails a second, one for each round.</summary>
    public IEnumerable<double> Rates => _times.Select(time => time.Rate);

    public async Task MeasureAsync(int mails, bool counts)
    {
        // The garbage of the one before is not this one's.
        GC.Collect();
        var processor = Environment.CpuUsage.TotalTime;
        var since = Stopwatch.GetTimestamp();
        await Run();
        var rate = mails / Stopwatch.GetElapsedTime(since).TotalSeconds;
        if (counts)
        {
            _times.Add((rate, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / mails));
        }

        Report.Note($"mail, {(counts ? $"round {_times.Count}" : "warm-up")}: {Name}: {rate:0}/s");
    }

    public string[] Row(Way baseline) =>
    [
        Name,
        Report.Say(Rates.Median()),
        Report.Say(_times.Select(time => time.Processor).Median(), "0.00"),
        Report.Say(Rates.Zip(baseline.Rates, (ours, theirs) => ours / theirs).Median(), "0.00"),
    ];
}
