using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using FollowUp.Telemetry;
using FollowUp.Tests.Journeys;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Telemetry;

/// <summary>Rule 13 and health data: what is measured, traced or logged tells nothing of anybody. Words that stand nowhere else are looked for.</summary>
public class CanaryTests : Journey
{
    private readonly ConcurrentQueue<(string Instrument, double Value, string Tags)> _measured = new();
    private readonly ConcurrentQueue<string> _traced = new();

    [Fact]
    public async Task Nothing_that_is_measured_traced_or_logged_names_anybody_or_what_was_promised()
    {
        using var meters = Listen();
        using var traces = Trace();
        var siri = Somebody("Kanarifugl", "jobseeker");
        var per = Somebody("Gulspurv", "employment-specialist");
        Case = await OpenAsync("Team Undulat", siri, null, per, Kari);
        var promise = (await MeetAsync(per, [per, siri], Dated(per, "2027-01-20", "I sing canary songs for you.")))[0];
        await MeetAsync(per, [per, siri], If(per, "job-ended", 2, text: "I sing canary songs if the job ends."));
        (await siri.GetAsync(Case)).Is(200);
        (await DoAsync(siri, "object", promise, new { note = "Not a canary song." })).Is(200);
        (await ReportAsync(siri, "job-ended", "2027-01-14", "The canary flew.")).Is(201);
        await Clock.AdvanceAsync("P20D");

        Assert.NotEmpty(await per.MailsAsync());
        Assert.Contains(_traced, span => span.StartsWith("sweep ", StringComparison.Ordinal));
        Assert.Contains(_measured, m => m.Instrument == "http.server.request.duration");
        var seen = _measured.Select(m => m.Instrument + m.Tags).Concat(_traced).Concat(Service.Log.Lines.Select(line => line.Text)).ToList();
        foreach (var canary in new[] { "Kanarifugl", "Gulspurv", "Undulat", "canary", siri.Email, per.Email, siri.Id, per.Id })
        {
            Assert.DoesNotContain(seen, text => text.Contains(canary, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task What_the_service_does_is_counted()
    {
        using var meters = Listen();
        var owed = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        await Clock.AdvanceAsync("P5D");

        Assert.Equal("c1", owed);
        Assert.Contains(_measured, m => m is { Instrument: "followup.commitments.captured", Value: 1 } && m.Tags.Contains("kind=dated", StringComparison.Ordinal));
        Assert.Contains(_measured, m => m.Instrument == "followup.mails" && m.Tags.Contains("outcome=accepted", StringComparison.Ordinal));
        Assert.Contains(_measured, m => m.Instrument == "followup.notices.lag" && m.Value >= 0);
        Assert.Contains(_measured, m => m is { Instrument: "followup.outbox.oldest_age", Value: 0 });
        Assert.Contains(_measured, m => m is { Instrument: "followup.sweep.subjects", Value: > 0 } && m.Tags.Contains("kind=person", StringComparison.Ordinal));
        Assert.Contains(_measured, m => m.Instrument == "followup.sweep.duration");
        Assert.Contains(_measured, m => m.Instrument == "followup.store.operations" && m.Tags.Contains("table=cases,operation=commit,outcome=done", StringComparison.Ordinal));
    }

    private MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == ServiceMetrics.Name || instrument.Meter.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
        return listener;
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    private ActivityListener Trace()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ServiceMetrics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _traced.Enqueue($"{span.DisplayName} {string.Join(',', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
