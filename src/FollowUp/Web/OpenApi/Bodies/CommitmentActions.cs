using System.ComponentModel.DataAnnotations;
using FollowUp.Cases;

namespace FollowUp.Web.OpenApi.Bodies;

/// <summary>Why somebody does not take a promise on.</summary>
public sealed record DeclineBody
{
    /// <summary>The reason, for professionals.</summary>
    [StringLength(Limits.Text, MinimumLength = 1)]
    public required string Reason { get; init; }
}

/// <summary>"This is not what we agreed."</summary>
public sealed record ObjectionBody
{
    /// <summary>What was agreed instead, or what is missing.</summary>
    [StringLength(Limits.Text, MinimumLength = 1)]
    public required string Note { get; init; }
}

/// <summary>A promise was kept.</summary>
public sealed record KeepBody
{
    /// <summary>Which occurrence, by its id; may be left out where only one can be meant.</summary>
    public OccurrenceId? Occurrence { get; init; }

    /// <summary>The day it was kept; today where left out.</summary>
    public DateOnly? On { get; init; }

    /// <summary>A note, for professionals.</summary>
    [StringLength(Limits.Text, MinimumLength = 1)]
    public string? Note { get; init; }
}

/// <summary>Another date.</summary>
public sealed record MoveBody
{
    /// <summary>Which occurrence, by its id; may be left out where only one can be meant.</summary>
    public OccurrenceId? Occurrence { get; init; }

    /// <summary>The new date; from today on, and at most 10 years ahead.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The reason, for professionals.</summary>
    [StringLength(Limits.Text, MinimumLength = 1)]
    public required string Reason { get; init; }
}

/// <summary>Why a promise is taken back.</summary>
public sealed record WithdrawBody
{
    /// <summary>The reason, for professionals.</summary>
    [StringLength(Limits.Text, MinimumLength = 1)]
    public required string Reason { get; init; }
}

/// <summary>Somebody else is asked to keep a promise.</summary>
public sealed record HandOverBody
{
    /// <summary>The participant who is asked.</summary>
    public required PersonId To { get; init; }

    /// <summary>From when the old owner no longer keeps it, accepted or not. Where left out, they keep it until it is accepted.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The reason, for professionals.</summary>
    [StringLength(Limits.Text, MinimumLength = 1)]
    public required string Reason { get; init; }
}

/// <summary>The jobseeker would like to hear how it goes.</summary>
public sealed record AskBody
{
    /// <summary>In their words, for whoever may read the promise.</summary>
    [StringLength(Limits.Text, MinimumLength = 1)]
    public string? Note { get; init; }
}

/// <summary>An objection was talked about.</summary>
public sealed record SettleBody
{
    /// <summary>What they agreed on; the jobseeker reads it.</summary>
    [StringLength(Limits.Text, MinimumLength = 1)]
    public string? Note { get; init; }
}

/// <summary>A promise in other words.</summary>
public sealed record RewordBody
{
    /// <summary>In the owner's own first-person words.</summary>
    [StringLength(Limits.Text, MinimumLength = 1)]
    public required string Text { get; init; }
}

/// <summary>A note on a promise.</summary>
public sealed record NoteBody
{
    /// <summary>The note, for professionals.</summary>
    [StringLength(Limits.Text, MinimumLength = 1)]
    public required string Note { get; init; }
}

/// <summary>A consent: certain roles may read a promise.</summary>
public sealed record ShareBody
{
    /// <summary>The roles that may read it; at least one.</summary>
    [Length(1, 6)]
    public required IReadOnlyList<ProfessionalRole> Roles { get; init; }

    /// <summary>The last day of the consent; until it is taken back where left out.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What those roles read instead of the promise's own text.</summary>
    [StringLength(Limits.Text, MinimumLength = 1)]
    public string? Text { get; init; }

    /// <summary>A professional records a consent that the jobseeker gave aloud. The jobseeker is told of it. `false` where left out.</summary>
    public bool? GivenAloud { get; init; }
}
