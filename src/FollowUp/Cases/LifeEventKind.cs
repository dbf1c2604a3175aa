using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace FollowUp.Cases;

/// <summary>A kind of life event, such as <c>job-ended</c>: an open vocabulary of lower-case words with hyphens, 3 to 40 characters.</summary>
[JsonConverter(typeof(IdConverter<LifeEventKind>))]
public readonly partial record struct LifeEventKind(string Value) : IId<LifeEventKind>
{
    public static readonly LifeEventKind JobStarted = new("job-started");
    public static readonly LifeEventKind JobEnded = new("job-ended");
    public static readonly LifeEventKind JobAtRisk = new("job-at-risk");
    public static readonly LifeEventKind SupportRequested = new("support-requested");

    /// <summary>The jobseeker wants no more of the service: stops all outreach at once, whatever else is said.</summary>
    public static readonly LifeEventKind ServiceDeclined = new("service-declined");

    public static LifeEventKind Of(string value) => new(value);

    public static bool TryParse(string? text, out LifeEventKind kind)
    {
        kind = text is not null && Pattern().IsMatch(text) ? new(text) : default;
        return kind.Value is not null;
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[a-z][a-z-]{2,39}\z")]
    private static partial Regex Pattern();
}
