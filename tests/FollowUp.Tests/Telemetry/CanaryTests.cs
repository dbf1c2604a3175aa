using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using FollowUp.Adapters.Telemetry;
using FollowUp.Telemetry;
using FollowUp.Tests.Journeys;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Telemetry;

/// <summary>Rule 13 and health data: what is measured, traced or logged tells nothing of anybody. Words that stand nowhere else are looked for.</summary>
public class CanaryTests : Journey
{
    private readonly ConcurrentQueue<(string Instrument, double Value, string Tags)> _measured = new();
    private readonly ConcurrentQueue<string> _traced = new();
    private Collector _collector = null!;

    public override async ValueTask InitializeAsync()
    {
        _collector = await Collector.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _collector.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    // What leaves the process is looked at as it leaves it.
    private protected override void Adapt(IServiceCollection services)
    {
        services.AddFollowUpTelemetry(new ConfigurationBuilder().AddInMemoryCollection([new(TelemetryRegistration.Otlp, _collector.Url)]).Build());
        services.Configure<OtlpExporterOptions>(options => (options.Endpoint, options.Protocol) = (new(_collector.Url), OtlpExportProtocol.HttpProtobuf));
    }

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
        (await siri.DeleteAsync($"{Case}/life-events/l1")).Is(200);
        await Clock.AdvanceAsync("P2D");

        Assert.NotEmpty(await per.MailsAsync());
        Assert.Contains(_traced, span => span.StartsWith("sweep ", StringComparison.Ordinal));
        Assert.Contains(_measured, m => m.Instrument == "http.server.request.duration");
        TellsNothingOf("Kanarifugl", "Gulspurv", "Undulat", "canary", siri.Email, per.Email, siri.Id, per.Id);
    }

    [Fact]
    public async Task Who_follows_a_link_of_a_mail_and_writes_something_there_leaves_no_trace_of_it_or_of_the_link()
    {
        using var meters = Listen();
        using var traces = Trace();
        var siri = Somebody("Kanarifugl", "jobseeker");
        var per = Somebody("Gulspurv", "employment-specialist");
        Case = await OpenAsync("Team Undulat", siri, null, per, Kari);
        var promise = (await MeetAsync(per, [per, siri], Dated(per, "2027-01-14", "I sing canary songs for you.")))[0];
        await Clock.ToAsync("2027-01-12T08:05");

        var (mine, act) = (await LinkAsync(siri, "/my/"), await LinkAsync(per, "/act/"));
        var page = (await new Browser(Service).OpenAsync(mine)).Is(200);
        Assert.True(page.Says("I sing canary songs for you."));
        (await page.PressAsync("Send this", $"#{promise}", ("note", "Not a canary song."))).Is(200);
        page = (await new Browser(Service).OpenAsync(act)).Is(200);
        (await page.PressAsync("Use the new date", "form[action$='/move']", ("due", "2027-01-13"), ("reason", "A canary course."))).Is(200);
        page = (await new Browser(Service).OpenAsync(act)).Is(200);
        (await page.PressAsync("Yes, it is done", null, ("note", "By canary post."))).Is(200);
        (await new Browser(Service).OpenAsync(act + "0")).Is(404);

        TellsNothingOf([
            "Kanarifugl", "Gulspurv", "Undulat", "canary", siri.Email, per.Email, siri.Id, per.Id,
            .. new[] { mine, act }.Select(link => link[(link.LastIndexOf('/') + 1)..]).SelectMany(token => new[] { token, token.Split('.')[0], token.Split('.')[1] })]);
        Assert.Contains("/my/{token}", _collector.Text, StringComparison.Ordinal);
        Assert.Contains("/act/{token}", _collector.Text, StringComparison.Ordinal);
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

    private static async Task<string> LinkAsync(Person who, string kind) =>
        (await who.MailsAsync()).SelectMany(mail => mail.Links).First(link => link.Contains(kind, StringComparison.Ordinal));

    private void TellsNothingOf(params string[] canaries)
    {
        Assert.True(Service.Services.GetRequiredService<TracerProvider>().ForceFlush());
        Assert.True(Service.Services.GetRequiredService<MeterProvider>().ForceFlush());
        var seen = _measured.Select(m => m.Instrument + m.Tags).Concat(_traced).Concat(Service.Log.Lines.Select(line => line.Text)).Append(_collector.Text).ToList();
        Assert.NotEmpty(_collector.Text);
        foreach (var canary in canaries)
        {
            Assert.DoesNotContain(seen, text => text.Contains(canary, StringComparison.OrdinalIgnoreCase));
        }
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
