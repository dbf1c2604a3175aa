using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using FollowUp.Cases;
using FollowUp.Schedule;

namespace FollowUp.Web.OpenApi.Bodies;

/// <summary>
/// A promise, of one of five kinds. One that does not say who, what, when or if what is refused with that question, so that it can be
/// answered in the meeting.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Dated), "dated")]
[JsonDerivedType(typeof(Recurring), "recurring")]
[JsonDerivedType(typeof(Contingent), "contingent")]
[JsonDerivedType(typeof(Standing), "standing")]
[JsonDerivedType(typeof(Wish), "wish")]
public abstract record CommitmentBody
{
    /// <summary>The promise in the owner's own words, as "I". No markup, and no national identity number.</summary>
    [StringLength(Limits.Text, MinimumLength = 1)]
    public required string Text { get; init; }

    /// <summary>The one who promises. Of a wish, the jobseeker.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>Others who may keep it as well; only the owner is reminded.</summary>
    [MaxLength(Limits.CoOwners)]
    public IReadOnlyList<PersonId>? CoOwners { get; init; }

    /// <summary>For whom it is; the jobseeker where left out.</summary>
    public PersonId? Beneficiary { get; init; }

    /// <summary>Which way a date goes that falls on a non-working day. Where left out: a limit goes back, anything else forward.</summary>
    public Roll? Roll { get; init; }

    /// <summary>Life events that end it.</summary>
    [MaxLength(Limits.StopOn)]
    public IReadOnlyList<LifeEventKind>? StopOn { get; init; }

    /// <summary>
    /// Who may read it. `jobseeker-and-owner` where left out. `all-participants` is for what was said aloud to all and holds nothing
    /// about health. Roles need the jobseeker's consent: without it, it is stored as `jobseeker-and-owner` with a hint.
    /// </summary>
    public VisibilityBody? Visibility { get; init; }

    /// <summary>By a date: "I send the letter by Friday".</summary>
    public sealed record Dated : CommitmentBody
    {
        /// <summary>The day by which it is done.</summary>
        public required DateOnly Due { get; init; }

        /// <summary>The first day on which it may be done.</summary>
        public DateOnly? NotBefore { get; init; }
    }

    /// <summary>
    /// Again and again: "we meet every Monday". It begins on `first`, or, with `when` and `within`, so long after a life event; one of
    /// the two is needed. Each occurrence is kept or moved by itself.
    /// </summary>
    public sealed record Recurring : CommitmentBody
    {
        /// <summary>How often, as an RFC 5545 rule; once a day at most. `COUNT` and `UNTIL` are an end, before which the owner is asked to renew.</summary>
        [StringLength(Limits.Rule, MinimumLength = 1)]
        public required string Rrule { get; init; }

        /// <summary>The time of day, `HH:mm`, local; it stays the same when clocks change.</summary>
        [RegularExpression("^[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?$")]
        public string? Time { get; init; }

        /// <summary>The first date. Not together with `when`.</summary>
        public DateOnly? First { get; init; }

        /// <summary>The life event that begins it. Not together with `first`.</summary>
        public LifeEventKind? When { get; init; }

        /// <summary>How long after that event the first occurrence is. Needed with `when`.</summary>
        public DelayBody? Within { get; init; }
    }

    /// <summary>If something happens: "if the job ends, I call you within two working days". Nothing is due, or overdue, before it is reported.</summary>
    public sealed record Contingent : CommitmentBody
    {
        /// <summary>The life event that wakes it.</summary>
        public required LifeEventKind When { get; init; }

        /// <summary>How long after that event's day it is to be done.</summary>
        public required DelayBody Within { get; init; }
    }

    /// <summary>
    /// Goes on without a date: "our appointments continue whatever happens at work". With `when` and `within` it is a promise not to act
    /// until then: in force at once, due only after the event.
    /// </summary>
    public sealed record Standing : CommitmentBody
    {
        /// <summary>The day on which it ends; before that, the owner is asked to renew it.</summary>
        public DateOnly? Until { get; init; }

        /// <summary>The life event until which nothing is done. Together with `within`.</summary>
        public LifeEventKind? When { get; init; }

        /// <summary>How long after that event it is due. Needed with `when`.</summary>
        public DelayBody? Within { get; init; }
    }

    /// <summary>What the jobseeker intends for themself: never reminded, never overdue.</summary>
    public sealed record Wish : CommitmentBody;
}

/// <summary>How long after a life event, or before it if negative: "in the week before the job starts".</summary>
public sealed record DelayBody
{
    /// <summary>How many days; 0 is the day of the event itself.</summary>
    [Range(-Limits.DelayDays, Limits.DelayDays)]
    public required int Value { get; init; }

    /// <summary>Which days count. Working days are counted from the day after the event.</summary>
    public required DelayUnit Unit { get; init; }

    /// <summary>Whether it is a limit that is not to be exceeded, so that it goes back to the working day before. `false` where left out.</summary>
    public bool? Limit { get; init; }
}

/// <summary>Who may read a promise besides the jobseeker and the owner.</summary>
public sealed record VisibilityBody;
