using System.Text.Json.Serialization;
using FollowUp.Schedule;

namespace FollowUp.Cases;

/// <summary>The kinds of commitment.</summary>
[JsonConverter(typeof(KebabEnumConverter<CommitmentKind>))]
public enum CommitmentKind
{
    Dated,
    Recurring,
    Contingent,
    Standing,
    Wish,
}

/// <summary>When a commitment is to be kept: what its kind needs to know, and nothing else.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Dated), "dated")]
[JsonDerivedType(typeof(Recurring), "recurring")]
[JsonDerivedType(typeof(Contingent), "contingent")]
[JsonDerivedType(typeof(Standing), "standing")]
[JsonDerivedType(typeof(Wish), "wish")]
public abstract record Terms
{
    // Not virtual: an override would be written to JSON, and "kind" names the type there.
    [JsonIgnore]
    public CommitmentKind Kind => this switch
    {
        Dated => CommitmentKind.Dated,
        Recurring => CommitmentKind.Recurring,
        Contingent => CommitmentKind.Contingent,
        Standing => CommitmentKind.Standing,
        _ => CommitmentKind.Wish,
    };

    /// <summary>The life event that wakes it, where one does.</summary>
    [JsonIgnore]
    public Trigger? WokenBy => this switch
    {
        Recurring recurring => recurring.Begins,
        Contingent contingent => contingent.If,
        Standing standing => standing.Rests,
        _ => null,
    };

    /// <summary>By a date. <paramref name="Due"/> is as it was said; the rolled date is in the occurrence.</summary>
    public sealed record Dated(DateOnly Due, DateOnly? NotBefore) : Terms;

    /// <summary>By an RFC 5545 rule, from <paramref name="First"/> on or from what a life event begins; one of the two is set.</summary>
    public sealed record Recurring(string Rrule, DateOnly? First, TimeOnly? Time, Trigger? Begins) : Terms;

    /// <summary>"If life event, then within delay": nothing is due before the event is reported.</summary>
    public sealed record Contingent(Trigger If) : Terms;

    /// <summary>Goes on without a date; with <paramref name="Rests"/> it is a promise not to act until the event.</summary>
    public sealed record Standing(DateOnly? Until, Trigger? Rests) : Terms;

    /// <summary>What the jobseeker intends for themself: never reminded, never overdue.</summary>
    public sealed record Wish : Terms;
}

/// <summary>If this happens, then within that delay of its day.</summary>
public sealed record Trigger(LifeEventKind When, Delay Within);
