using System.Text.Json.Serialization;
using FollowUp.Cases;
using FollowUp.Schedule;

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

    /// <summary>What was taken away last, so that it can be put back; by which showing of the page.</summary>
    public DraftEntry? Removed { get; init; }

    /// <summary>The last that were added, each with the sending of the form that did: the same one that comes again adds nothing.</summary>
    public IReadOnlyList<AddedEntry> Added { get; init => field = value ?? []; } = [];

    /// <summary>Which showing of the page last changed when the meeting is and who is there.</summary>
    public string FactsBy { get; init => field = value ?? ""; } = "";

    public DraftEntry? Find(string entry) => Entries.FirstOrDefault(e => e.Id == entry);

    public MeetingDraft With(DraftEntry entry) => this with { Entries = [.. Entries.Select(e => e.Id == entry.Id ? entry : e)] };
}

/// <summary>What one sending of a form has added (<see cref="Web.Pages.Form.Sending"/>).</summary>
public sealed record AddedEntry(string Sending, string Entry);

/// <summary>What a promise in the making is waiting for.</summary>
[JsonConverter(typeof(KebabEnumConverter<DraftWhen>))]
public enum DraftWhen
{
    /// <summary>Not said yet.</summary>
    Unsaid,

    /// <summary>By a date.</summary>
    Date,

    /// <summary>Again and again, from a date on.</summary>
    From,

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

    /// <summary>The time of day of what is done again and again, <c>HH:mm</c>; empty for none.</summary>
    public string Time { get; init => field = value ?? ""; } = "";

    /// <summary>Until when it goes on; empty for no end.</summary>
    public string Until { get; init => field = value ?? ""; } = "";

    /// <summary>The life event that ends it; empty for none.</summary>
    public string StopOn { get; init => field = value ?? ""; } = "";

    /// <summary>To which side a date goes that is no working day, where somebody chose.</summary>
    public Roll? Roll { get; init; }

    /// <summary>Who else may keep it.</summary>
    public IReadOnlyList<PersonId> CoOwners { get; init => field = value ?? []; } = [];

    public DraftSight Sight { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Whether it is open for writing on the page, rather than shown as a sentence.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Which showing of the page last changed each of its parts (<see cref="Marks"/>).</summary>
    public string By { get; init => field = value ?? ""; } = "";

    /// <summary>What was written for it elsewhere at the same time. Somebody chooses; until then nothing of it is lost.</summary>
    public IReadOnlyList<DraftEntry> Others { get; init => field = value ?? []; } = [];
}
