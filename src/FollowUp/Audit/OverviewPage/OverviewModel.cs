using FollowUp.Cases;

namespace FollowUp.Audit.OverviewPage;

/// <summary>The lists of the overview, in the order of their links.</summary>
public enum OverviewList
{
    /// <summary>Past its date.</summary>
    Past,

    /// <summary>Proposals and hand-overs that nobody has answered.</summary>
    Asked,

    WithoutOwner,

    /// <summary>Taken back by those who promised it, with nothing in its place yet.</summary>
    TakenBack,

    /// <summary>Somebody has said that it was not agreed like that, or the jobseeker has asked how it goes.</summary>
    SpokenUp,

    /// <summary>People whose mail comes back.</summary>
    Addresses,

    /// <summary>Copies to be given by phone, letter or in person.</summary>
    Copies,

    /// <summary>Cases in which nothing is promised for when the job ends.</summary>
    Meetings,

    /// <summary>Kept on time, week by week.</summary>
    Kept,
}

/// <summary>What stands first in a list.</summary>
public enum OverviewSort
{
    Age,
    Team,
    Role,
    Case,
}

/// <summary>One line of a list.</summary>
/// <param name="Case">The case.</param>
/// <param name="Team">Its team.</param>
/// <param name="Commitment">The promise, with its number; null where it is about the case.</param>
/// <param name="Person">Who has it, or is asked.</param>
/// <param name="Role">Their role.</param>
/// <param name="On">The date that counts.</param>
public sealed record OverviewItem(CaseId Case, string Team, (CommitmentId Id, int Number)? Commitment, PersonId? Person, Role? Role, DateOnly? On)
{
    /// <summary>Past its date by so many working days.</summary>
    public int Days { get; init; }

    /// <summary>So many later dates of the same promise are past as well.</summary>
    public int MoreDates { get; init; }

    /// <summary>Reminders that were decided, by what became of them.</summary>
    public IReadOnlyList<(string Outcome, int Count)> Reminders { get; init; } = [];

    /// <summary>A coordinator was told.</summary>
    public bool Escalated { get; init; }

    public bool WithoutOwner { get; init; }

    /// <summary>Its date, where what it waited for has happened.</summary>
    public DateOnly? WokenFor { get; init; }

    /// <summary>They are asked to take over, and not to promise.</summary>
    public bool HandOver { get; init; }

    /// <summary>The promise, where the coordinator may read it.</summary>
    public string? Text { get; init; }
}

/// <summary>One week: how many occurrences were due, and how many of them were kept on time.</summary>
public sealed record KeptWeek(DateOnly Monday, int Due, int Kept)
{
    /// <summary>Fewer would tell of single persons.</summary>
    public const int Fewest = 5;

    public bool IsShown => Due >= Fewest;
}

/// <summary>What the coordinator's view shows.</summary>
/// <param name="List">The list that is open.</param>
/// <param name="Counts">How much there is in each list.</param>
/// <param name="Items">The lines of this page.</param>
/// <param name="Names">Of everybody in them.</param>
public sealed record OverviewModel(
    OverviewList List, IReadOnlyDictionary<OverviewList, int> Counts, IReadOnlyList<OverviewItem> Items, IReadOnlyDictionary<PersonId, string> Names)
{
    public required IReadOnlyList<string> Teams { get; init; }

    public string? Team { get; init; }

    public Role? Role { get; init; }

    /// <summary>As it was typed.</summary>
    public string LeastDays { get; init; } = "";

    public OverviewSort Sort { get; init; }

    public int Page { get; init; } = 1;

    public int Pages { get; init; } = 1;

    public IReadOnlyList<KeptWeek> Weeks { get; init; } = [];

    /// <summary>What became of something that was sent just before.</summary>
    public string? Said { get; init; }

    /// <summary>The address of a list, or of a page of it, with everything that was chosen.</summary>
    public string At(OverviewList list, int page = 1) => "/overview" + Query(("list", list is OverviewList.Past ? null : Kebab.Of(list)), ("page", page > 1 ? $"{page}" : null));

    /// <summary>What is chosen, as it stands in an address.</summary>
    public string Query(params IEnumerable<(string Name, string? Value)> more)
    {
        var parts = new[] { ("team", Team), ("role", Role is { } role ? Kebab.Of(role) : null), ("minWorkingDays", LeastDays), ("sort", Sort is OverviewSort.Age ? null : Kebab.Of(Sort)) }
            .Concat(more).Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}").ToList();
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
