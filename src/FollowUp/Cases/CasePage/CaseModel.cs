using FollowUp.Audit;

namespace FollowUp.Cases.CasePage;

/// <summary>What promises are sorted by: what holds if things go otherwise comes first.</summary>
public enum PromiseGroup
{
    Now,
    If,
    Standing,
    Dated,
    Wish,
    Asked,

    /// <summary>The viewer may know of it and not read it.</summary>
    Unread,
    Done,
    Over,
}

/// <summary>A promise as somebody may see it.</summary>
/// <param name="Id">Names it in links.</param>
/// <param name="Group">Where it stands on the page.</param>
/// <param name="Heading">Whose it is.</param>
/// <param name="Role">The owner's role.</param>
/// <param name="Words">The promise in quotation marks; null where it may not be read.</param>
/// <param name="When">Sentences on its time.</param>
/// <param name="Facts">What else is to be known, a sentence each.</param>
/// <param name="Quotes">What was said of it: who, and what.</param>
/// <param name="Actions">What the viewer may do, by the names of the API.</param>
public sealed record PromiseShown(
    CommitmentId Id,
    PromiseGroup Group,
    string Heading,
    string? Role,
    string? Words,
    string When,
    IReadOnlyList<string> Facts,
    IReadOnlyList<(string Intro, string Words)> Quotes,
    IReadOnlyList<string> Actions)
{
    /// <summary>The first date, to sort by.</summary>
    public DateOnly? First { get; init; }
}

/// <summary>Somebody who takes part.</summary>
public sealed record PersonShown(string Name, string Role, bool Left);

/// <summary>A copy that somebody is to give by phone, letter or in person.</summary>
/// <param name="Id">The confirmation.</param>
/// <param name="MeetingOn">The day of the meeting that it is of.</param>
/// <param name="Giver">Who is asked.</param>
/// <param name="MayGive">Whether the viewer may note that it was given.</param>
public sealed record CopyToGive(ConfirmationId Id, DateOnly MeetingOn, string Giver, bool MayGive);

/// <summary>All that the page of a case shows to one viewer.</summary>
public sealed record CaseModel(CaseId Id, string Jobseeker)
{
    /// <summary>The viewer is the one it is about.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The viewer takes part: they may write down a meeting, and print.</summary>
    public bool TakesPart { get; init; }

    public required IReadOnlyList<PersonShown> People { get; init; }

    public required IReadOnlyList<PromiseShown> Promises { get; init; }

    public IReadOnlyList<CopyToGive> ToGive { get; init; } = [];

    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Which page of the timeline this is; the newest is 1.</summary>
    public int Page { get; init; } = 1;

    public bool HasOlder { get; init; }

    /// <summary>What became of something that was sent just before.</summary>
    public string? Said { get; init; }
}
