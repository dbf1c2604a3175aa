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
    [JsonIgnore]
    public abstract CommitmentKind Kind { get; }

    /// <summary>The life event that wakes it, where one does.</summary>
    [JsonIgnore]
    public virtual Trigger? WokenBy => null;

    /// <summary>By a date. <paramref name="Due"/> is as it was said; the rolled date is in the occurrence.</summary>
    public sealed record Dated(DateOnly Due, DateOnly? NotBefore) : Terms
    {
        public override CommitmentKind Kind => CommitmentKind.Dated;
    }

    /// <summary>By an RFC 5545 rule, from <paramref name="First"/> on or from what a life event begins; one of the two is set.</summary>
    public sealed record Recurring(string Rrule, DateOnly? First, TimeOnly? Time, Trigger? Begins) : Terms
    {
        public override CommitmentKind Kind => CommitmentKind.Recurring;

        public override Trigger? WokenBy => Begins;
    }

    /// <summary>"If life event, then within delay": nothing is due before the event is reported.</summary>
    public sealed record Contingent(Trigger If) : Terms
    {
        public override CommitmentKind Kind => CommitmentKind.Contingent;

        public override Trigger? WokenBy => If;
    }

    /// <summary>Goes on without a date; with <paramref name="Rests"/> it is a promise not to act until the event.</summary>
    public sealed record Standing(DateOnly? Until, Trigger? Rests) : Terms
    {
        public override CommitmentKind Kind => CommitmentKind.Standing;

        public override Trigger? WokenBy => Rests;
    }

    /// <summary>What the jobseeker intends for themself: never reminded, never overdue.</summary>
    public sealed record Wish : Terms
    {
        public override CommitmentKind Kind => CommitmentKind.Wish;
    }
}

/// <summary>If this happens, then within that delay of its day.</summary>
public sealed record Trigger(LifeEventKind When, Delay Within);
