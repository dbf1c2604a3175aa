using System.Diagnostics;
using System.Diagnostics.Metrics;
using FollowUp.Cases;
using FollowUp.Remind;

namespace FollowUp.Telemetry;

/// <summary>
/// What is counted and timed while the service runs. Numbers and fixed words only: no id, name, address or text of anybody goes
/// into a metric or its tags. Names and units follow the OpenTelemetry conventions; docs/operations.md says what each tells.
/// </summary>
public sealed class ServiceMetrics : IDisposable
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "FollowUp";

    /// <summary>Spans: one for each sweep. Requests have the framework's own.</summary>
    public static readonly ActivitySource Activities = new(Name);

    private readonly Meter _meter;
    private readonly Counter<long> _captured;
    private readonly Counter<long> _mails;
    private readonly Histogram<double> _lag;
    private readonly Gauge<long> _depth;
    private readonly Gauge<double> _oldest;
    private readonly Gauge<long> _overdue;
    private readonly Gauge<long> _broken;
    private readonly Histogram<double> _sweep;
    private readonly Counter<long> _subjects;
    private readonly Counter<long> _operations;
    private readonly Lock _gate = new();
    private (long Items, TimeSpan Oldest) _waiting;

    public ServiceMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _captured = _meter.CreateCounter<long>("followup.commitments.captured", "{commitment}", "Commitments written down, by kind.");
        _mails = _meter.CreateCounter<long>("followup.mails", "{mail}", "Mails handed to the provider, by outcome: accepted, repeated (accepted at a later try), refused, later.");
        _lag = _meter.CreateHistogram<double>("followup.notices.lag", "s", "From when something was to be told to when the provider took its mail.");
        _depth = _meter.CreateGauge<long>("followup.outbox.depth", "{notice}", "What was due to be told and the last sweep could not send.");
        _oldest = _meter.CreateGauge<double>("followup.outbox.oldest_age", "s", "For how long the oldest of it has waited. What is tried again less often shows at its tries.");
        _overdue = _meter.CreateGauge<long>("followup.cases.overdue", "{case}", "Cases in which something is overdue, counted each night.");
        _broken = _meter.CreateGauge<long>("followup.cases.broken", "{case}", "Cases of last night's slice whose chain of events is broken.");
        _sweep = _meter.CreateHistogram<double>("followup.sweep.duration", "s", "How long a sweep took.");
        _subjects = _meter.CreateCounter<long>("followup.sweep.subjects", "{subject}", "What sweeps looked at, by kind (case, person) and outcome (done, failed).");
        _operations = _meter.CreateCounter<long>("followup.store.operations", "{operation}", "Requests to the store, by table, operation (get, read, commit, scan) and outcome (done, conflict, unavailable).");
    }

    public void Captured(CommitmentKind kind) => _captured.Add(1, Tag("kind", Kebab.Of(kind)));

    /// <summary>A mail was taken.</summary>
    /// <param name="tries">How often it was tried, this one included.</param>
    /// <param name="waited">For how long each thing in it had waited.</param>
    public void Accepted(int tries, IEnumerable<TimeSpan> waited)
    {
        _mails.Add(1, Tag("outcome", tries > 1 ? "repeated" : "accepted"));
        foreach (var time in waited)
        {
            _lag.Record(time.TotalSeconds);
        }
    }

    public void Refused() => _mails.Add(1, Tag("outcome", "refused"));

    /// <summary>A mail was not taken now.</summary>
    public void Later(int items, TimeSpan oldest)
    {
        _mails.Add(1, Tag("outcome", "later"));
        lock (_gate)
        {
            _waiting = (_waiting.Items + items, oldest > _waiting.Oldest ? oldest : _waiting.Oldest);
        }
    }

    public void Swept(SweepResult result, TimeSpan took)
    {
        _sweep.Record(took.TotalSeconds);
        _subjects.Add(result.Cases, Tag("kind", "case"), Tag("outcome", "done"));
        _subjects.Add(result.Persons, Tag("kind", "person"), Tag("outcome", "done"));
        _subjects.Add(result.Failed, Tag("kind", "any"), Tag("outcome", "failed"));
        lock (_gate)
        {
            _depth.Record(_waiting.Items);
            _oldest.Record(_waiting.Oldest.TotalSeconds);
            _waiting = default;
        }
    }

    public void Overdue(long cases) => _overdue.Record(cases);

    public void Broken(long cases) => _broken.Record(cases);

    public void Asked(string table, string operation, string outcome) =>
        _operations.Add(1, Tag("table", table), Tag("operation", operation), Tag("outcome", outcome));

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
