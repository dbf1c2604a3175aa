using System.Text.Json.Serialization;
using FollowUp.Cases;
using FollowUp.Mail;

namespace FollowUp.Remind;

/// <summary>What a notice tells. The first five go to the jobseeker, the others to professionals.</summary>
[JsonConverter(typeof(KebabEnumConverter<NoticeKind>))]
public enum NoticeKind
{
    Confirmation,

    /// <summary>After a life event woke or ended promises: repeats what stands, asks nothing.</summary>
    StandsAfterEvent,

    /// <summary>The promise stands, and somebody new keeps it.</summary>
    PromiseStands,

    /// <summary>A professional recorded a consent that was given aloud.</summary>
    ConsentRecorded,

    /// <summary>The jobseeker asked for a new link to their page, or somebody sends them one.</summary>
    LinkAsked,

    Reminder,

    /// <summary>The same because a coordinator asked for it, now.</summary>
    ReminderAsked,

    /// <summary>A life event woke promises: told at once, one mail for each owner and event.</summary>
    Woken,

    /// <summary>A life event gave a date to what somebody was asked to take on, and nobody keeps yet: told to them at once, as to those who keep theirs.</summary>
    WaitsForYes,

    /// <summary>A life event moved, and the date of a promise with it.</summary>
    DateMoved,

    /// <summary>The life event that had given it a date was noted by mistake: to whoever was told of that date.</summary>
    WaitsAgain,

    ProposedForYou,
    WrittenForYou,
    HandedOverToYou,
    HandOverAccepted,

    /// <summary>The question to take over was taken back, or put to another, before they answered.</summary>
    AskedNoMore,

    Declined,
    Objection,

    /// <summary>Somebody else moved its date, or took it back: to the one who keeps it.</summary>
    ChangedByOther,

    /// <summary>The jobseeker would like to hear how it goes: to the one who keeps it, at once.</summary>
    AskedAbout,

    /// <summary>Give the confirmation to a person without digital contact.</summary>
    ReadAloud,

    /// <summary>That was asked days ago, and it is not noted as given: to the coordinators.</summary>
    CopyWaits,

    Renewal,

    /// <summary>A life event ended it, or will on the day that is <see cref="Notice.Due"/>.</summary>
    Ended,

    /// <summary>The life event that had ended it lies on another day now.</summary>
    AppliesAgain,

    Escalation,
    WithoutOwner,

    /// <summary>Its owner has taken it back, and nothing stands in its place yet: to the coordinators, once.</summary>
    TakenBack,

    AddressRefused,

    /// <summary>Reaching out in a case has stopped, whatever was promised there: to the coordinator, once for each life event.</summary>
    OutreachStopped,

    /// <summary>That was noted by mistake, and what was promised there is reminded of as before: to whoever was told that it stops.</summary>
    OutreachGoesOn,

    /// <summary>The jobseeker said something that wakes nobody's promise: to whoever they meet, so that nothing is said to nobody.</summary>
    Said,

    /// <summary>And it was taken back: to whoever was told.</summary>
    SaidNoMore,

    /// <summary>And no professional has done anything in the case since: to the coordinators, once.</summary>
    Unanswered,
}

/// <summary>What became of a notice.</summary>
[JsonConverter(typeof(KebabEnumConverter<NoticeOutcome>))]
public enum NoticeOutcome
{
    /// <summary>The provider took the mail over.</summary>
    Sent,

    /// <summary>It no longer held when it was about to be sent: kept, moved, handed over, no longer theirs to see.</summary>
    NoLongerHeld,

    /// <summary>The person takes no mail: reserved, or without an address.</summary>
    NoDigitalContact,

    /// <summary>The provider refused the address for good.</summary>
    Refused,
}

/// <summary>
/// Something that one person is to be told about a case, decided once. Whether it still holds is checked when it is sent.
/// </summary>
/// <param name="Id">Its identity within the case.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="To">The one it is for (an absent owner's deputy gets a copy of the row, not a notice).</param>
/// <param name="SendAt">Not before this instant.</param>
/// <param name="Commitment">The commitment it is about, if one.</param>
/// <param name="Occurrence">The occurrence it is about, if one.</param>
/// <param name="Due">The due date it speaks of: a moved one makes the notice void.</param>
/// <param name="Step">
/// Working days from the due date: −2, 0, 1 or, for an escalation, 3, 8, 13 and so on, from the day on which the date became known where that is later; of a copy
/// to be given, from the day on which somebody was asked.
/// </param>
/// <param name="LifeEvent">The life event behind it.</param>
/// <param name="Confirmation">The confirmation it carries.</param>
/// <param name="About">The participant it is about, for a refused address.</param>
/// <param name="Mail">The mail that came back, where a delivery report told so.</param>
public sealed record Notice(
    NoticeId Id,
    NoticeKind Kind,
    PersonId To,
    DateTimeOffset SendAt,
    CommitmentId? Commitment = null,
    OccurrenceId? Occurrence = null,
    DateOnly? Due = null,
    int? Step = null,
    LifeEventId? LifeEvent = null,
    ConfirmationId? Confirmation = null,
    PersonId? About = null,
    MailId? Mail = null)
{
    /// <summary>Whether it goes to the jobseeker, one message at a time, rather than into a professional's digest.</summary>
    [JsonIgnore]
    public bool IsForJobseeker => Kind is NoticeKind.Confirmation or NoticeKind.StandsAfterEvent
        or NoticeKind.PromiseStands or NoticeKind.ConsentRecorded or NoticeKind.LinkAsked;
}

/// <summary>What makes two notices the same.</summary>
public static class NoticeIdentity
{
    /// <summary>A key of what the notice tells and to whom: what is in <see cref="CaseFile.Decided"/> is not decided again.</summary>
    public static string Tells(this Notice notice) => string.Join(
        '|',
        Kebab.Of(notice.Kind),
        notice.To,
        notice.Commitment,
        notice.Occurrence,
        notice.Due?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        notice.Step,
        notice.LifeEvent,
        notice.Confirmation,
        notice.About);
}
