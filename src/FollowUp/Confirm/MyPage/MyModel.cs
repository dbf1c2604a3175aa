using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Web.Pages;

namespace FollowUp.Confirm.MyPage;

/// <summary>The jobseeker's page of one case: what was promised to them, whom they meet, what they said, what they decide.</summary>
/// <param name="Token">Of the link that opened it.</param>
/// <param name="Profile">Theirs.</param>
public sealed record MyModel(string Token, Profile Profile)
{
    /// <summary>Promises by what they are for; what holds if things go otherwise comes first.</summary>
    public required IReadOnlyList<MyGroup> Groups { get; init; }

    public required IReadOnlyList<MyContact> Contacts { get; init; }

    /// <summary>What they have reported, newest first.</summary>
    public required IReadOnlyList<MySaying> Said { get; init; }

    /// <summary>It is noted that they want no more of the service; null where it is not.</summary>
    public MyStop? Stopped { get; init; }

    /// <summary>Who looked at the case, newest first, once a day each.</summary>
    public required IReadOnlyList<MyReader> Readers { get; init; }

    /// <summary>The newest confirmation that they have not said they have seen; null if there is none.</summary>
    public ConfirmationId? Unseen { get; init; }

    /// <summary>When the next meeting begins, local.</summary>
    public DateTimeOffset? NextMeeting { get; init; }

    /// <summary>What was just done, to be answered at the top.</summary>
    public MyDone? Done { get; init; }

    /// <summary>A form that was not taken.</summary>
    public Refused? Refused { get; init; }
}

/// <summary>A form that was not taken, with what stood in it.</summary>
/// <param name="Form">Which one, such as <c>object-c3</c>.</param>
/// <param name="Flaws">Why.</param>
/// <param name="Typed">What stood in its text.</param>
public sealed record Refused(string Form, FormFlaws Flaws, string Typed)
{
    public FormFlaws In(string form) => form == Form ? Flaws : FormFlaws.None;
}

/// <summary>Promises of one sort.</summary>
public sealed record MyGroup(PromiseSort Sort, IReadOnlyList<MyPromise> Promises);

/// <summary>One promise, in the words of whoever made it.</summary>
/// <param name="Id">Within the case.</param>
/// <param name="Owner">Who keeps it, by name; null while nobody does.</param>
/// <param name="Words">As it was said.</param>
/// <param name="When">When it is for, in words.</param>
/// <param name="Objected">What they said if it is not what was agreed.</param>
/// <param name="SharedWith">The roles that may read it by their consent.</param>
/// <param name="SharedUntil">The last day of that.</param>
/// <param name="SharedWords">What those roles read instead of the words.</param>
/// <param name="AskedToTakeOver">Who is asked to keep it from now on.</param>
public sealed record MyPromise(
    CommitmentId Id,
    string? Owner,
    string Words,
    string When,
    string? Objected,
    IReadOnlyList<Role> SharedWith,
    DateOnly? SharedUntil,
    string? SharedWords,
    string? AskedToTakeOver)
{
    /// <summary>Whose words they are, by name, where the one who keeps it now took it over.</summary>
    public string? WordsOf { get; init; }

    /// <summary>The copy before did not tell it, or told it otherwise.</summary>
    public bool IsNew { get; init; }

    /// <summary>They may ask how it goes.</summary>
    public bool MayAsk { get; init; }

    /// <summary>The day on which they asked how it goes; null where they did not, or it was answered.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>What became of something they objected to: who noted it, what was agreed on, whether it is said in other words now.</summary>
    public (string By, string? Note, bool InOtherWords)? Answered { get; init; }
}

/// <summary>Somebody they can reach.</summary>
public sealed record MyContact(string Name, Role Role, EmailAddress? Email, DateOnly? AwayUntil, string? Deputy);

/// <summary>Something they said.</summary>
/// <param name="Id">For taking it back.</param>
/// <param name="Name">In the words of the button that says it, where there is one.</param>
/// <param name="On">Its day.</param>
/// <param name="Note">What they wrote with it.</param>
/// <param name="IsRecent">They said it today, and nobody before them: then it may have been a slip of the finger.</param>
public sealed record MySaying(LifeEventId Id, string Name, DateOnly On, string? Note, bool IsRecent);

/// <summary>That they want no more of the service.</summary>
/// <param name="Id">For taking it back.</param>
/// <param name="On">Its day.</param>
/// <param name="ByThem">They said it themself; else it was noted for them.</param>
public sealed record MyStop(LifeEventId Id, DateOnly On, bool ByThem);

/// <summary>Somebody who looked.</summary>
public sealed record MyReader(string Name, string? Role, DateOnly On);

/// <summary>What was just done on the page.</summary>
public enum MyDone
{
    Objected,
    Settled,
    Asked,
    JobEnded,
    Difficult,
    WantsToTalk,
    Declined,

    TakenBack,

    /// <summary>It was taken back before, and said anew since: from a page that was open all the while.</summary>
    HappenedAfterAll,

    /// <summary>It is written down, and nobody is there to be told.</summary>
    NobodyTold,
    Seen,
    Unshared,
    Changed,
}
