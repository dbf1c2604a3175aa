using FollowUp.Audit;
using FollowUp.Cases.PromisePage;

namespace FollowUp.Cases.CasePage;

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

    /// <summary>The viewer may send the jobseeker a new link to their page.</summary>
    public bool MaySendLink { get; init; }

    public required IReadOnlyList<PersonShown> People { get; init; }

    public required IReadOnlyList<PromiseShown> Promises { get; init; }

    public IReadOnlyList<CopyToGive> ToGive { get; init; } = [];

    /// <summary>What may be said to have happened; null for whoever does not say it here.</summary>
    public HappenedModel? Happened { get; init; }

    /// <summary>That outreach is stopped, for whoever may say that it was a mistake.</summary>
    public IReadOnlyList<HappenedShown> Stopped { get; init; } = [];

    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Which page of the timeline this is; the newest is 1.</summary>
    public int Page { get; init; } = 1;

    public bool HasOlder { get; init; }

    /// <summary>What became of something that was sent just before.</summary>
    public string? Said { get; init; }
}
