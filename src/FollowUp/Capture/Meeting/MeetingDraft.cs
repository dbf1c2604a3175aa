using System.Text.Json.Serialization;
using FollowUp.Cases;

namespace FollowUp.Capture.Meeting;

/// <summary>A meeting that somebody is writing down, as they left it. It is theirs alone until they send it.</summary>
/// <param name="Id">Under which it is captured once, however often it is sent.</param>
/// <param name="ChangedAt">When it was last written.</param>
public sealed record MeetingDraft(string Id, DateTimeOffset ChangedAt)
{
    /// <summary>The local day of the meeting, <c>yyyy-MM-dd</c>.</summary>
    public string HeldOn { get; init; } = "";

    /// <summary>Its local time, <c>HH:mm</c>.</summary>
    public string HeldAt { get; init; } = "";

    /// <summary>Who was there.</summary>
    public IReadOnlyList<PersonId> Attendees { get; init; } = [];

    /// <summary>The next meeting; both empty where none was agreed.</summary>
    public string NextOn { get; init; } = "";

    public string NextAt { get; init; } = "";

    public IReadOnlyList<DraftEntry> Entries { get; init; } = [];

    /// <summary>Who was asked, and promises nothing today.</summary>
    public IReadOnlyList<PersonId> NothingToday { get; init; } = [];

    /// <summary>How many entries there were, also those that were taken away: no number is given twice.</summary>
    public int Numbered { get; init; }

    /// <summary>What was taken away last, so that it can be put back.</summary>
    public DraftEntry? Removed { get; init; }

    public DraftEntry? Find(string entry) => Entries.FirstOrDefault(e => e.Id == entry);

    public MeetingDraft With(DraftEntry entry) => this with { Entries = [.. Entries.Select(e => e.Id == entry.Id ? entry : e)] };
}

/// <summary>What a promise in the making is waiting for.</summary>
[JsonConverter(typeof(KebabEnumConverter<DraftWhen>))]
public enum DraftWhen
{
    /// <summary>Not said yet.</summary>
    Unsaid,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A life event (<see cref="DraftEntry.Event"/>).</summary>
    If,

    /// <summary>It goes on.</summary>
    GoesOn,

    /// <summary>It is a wish of the jobseeker.</summary>
    Wish,
}

/// <summary>How often.</summary>
[JsonConverter(typeof(KebabEnumConverter<DraftRhythm>))]
public enum DraftRhythm
{
    Once,
    Weekly,
    Fortnightly,
    Monthly,
}

/// <summary>What the days of a delay are, and to which side of the event.</summary>
[JsonConverter(typeof(KebabEnumConverter<DraftUnit>))]
public enum DraftUnit
{
    WorkingDays,
    Days,
    WorkingDaysBefore,
    DaysBefore,
}

/// <summary>Who else may read it.</summary>
[JsonConverter(typeof(KebabEnumConverter<DraftSight>))]
public enum DraftSight
{
    /// <summary>The jobseeker and the owner.</summary>
    OwnerOnly,

    Everyone,

    /// <summary>Certain roles, since the jobseeker said yes aloud.</summary>
    SaidYesAloud,
}

/// <summary>A promise or a wish in the making. Numbers and dates are as they were typed: a half of a promise is kept as well.</summary>
/// <param name="Id"><c>p1</c>, <c>p2</c>, …: the fields of the page begin with it.</param>
/// <param name="Owner">Who promises.</param>
public sealed record DraftEntry(string Id, PersonId Owner)
{
    public string Text { get; init; } = "";

    public DraftWhen When { get; init; }

    /// <summary>Such as <c>job-ended</c>; for <see cref="DraftWhen.If"/>.</summary>
    public string Event { get; init; } = "";

    public DraftRhythm Rhythm { get; init; }

    public string Date { get; init; } = "";

    public string Days { get; init; } = "";

    public DraftUnit Unit { get; init; }

    /// <summary>How many times; empty for no end.</summary>
    public string Times { get; init; } = "";

    /// <summary>Ends when the job ends.</summary>
    public bool EndsWithJob { get; init; }

    public DraftSight Sight { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Whether it is open for writing on the page, rather than shown as a sentence.</summary>
    public bool IsOpen { get; init; }
}
