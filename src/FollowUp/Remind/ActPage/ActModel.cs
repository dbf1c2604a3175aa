using FollowUp.Cases;
using FollowUp.Web.Pages;

namespace FollowUp.Remind.ActPage;

/// <summary>How a promise stands towards whoever opened the page.</summary>
public enum ActState
{
    /// <summary>It is theirs to keep.</summary>
    Mine,

    /// <summary>Somebody else wrote it down for them.</summary>
    ProposedForMe,

    /// <summary>They are asked to take it over.</summary>
    HandedToMe,
    Kept,
    Withdrawn,

    /// <summary>Somebody else keeps it now.</summary>
    NotMine,
}

/// <summary>One promise, and what its owner can do about it.</summary>
/// <param name="Path">Where its forms go: below the link, or below the list of one's own promises.</param>
/// <param name="Ref">As the mail called it.</param>
/// <param name="State">How it stands towards the reader.</param>
public sealed record ActModel(string Path, string Ref, ActState State)
{
    /// <summary>For whom it is, by name.</summary>
    public required string For { get; init; }

    /// <summary>In the owner's words; null where it is not theirs to read any more.</summary>
    public string? Promise { get; init; }

    /// <summary>When it is for, in words.</summary>
    public string When { get; init; } = "";

    /// <summary>What was said if it is not what was agreed.</summary>
    public string? Objected { get; init; }

    /// <summary>Who is asked to take it over.</summary>
    public string? AskedToTakeOver { get; init; }

    /// <summary>Its open dates, the first few.</summary>
    public IReadOnlyList<ActDate> Open { get; init; } = [];

    /// <summary>Who could take it over.</summary>
    public IReadOnlyList<ActPerson> Others { get; init; } = [];

    /// <summary>Whether the reader is the first of its owners, who alone may hand it over.</summary>
    public bool IsFirstOwner { get; init; }

    /// <summary>Whether there is something to mark as done.</summary>
    public bool CanKeep { get; init; }

    /// <summary>Whether it has a date that can be another.</summary>
    public bool CanMove { get; init; }

    /// <summary>What was just done; one of the API's actions.</summary>
    public string? Done { get; init; }

    public ActRefused? Refused { get; init; }
}

/// <summary>A date of a promise.</summary>
public sealed record ActDate(OccurrenceId Id, DateOnly Due);

/// <summary>Somebody who takes part.</summary>
public sealed record ActPerson(PersonId Id, string Name, Role Role);

/// <summary>A form that was not taken.</summary>
/// <param name="Action">Which: one of the API's actions.</param>
/// <param name="Flaws">Why; its fields are <c>{action}-{field}</c>.</param>
/// <param name="Typed">What stood in it.</param>
public sealed record ActRefused(string Action, FormFlaws Flaws, IReadOnlyDictionary<string, string> Typed)
{
    public FormFlaws In(string action) => action == Action ? Flaws : FormFlaws.None;

    public string? In(string action, string field) => action == Action ? Typed.GetValueOrDefault(field) : null;
}
