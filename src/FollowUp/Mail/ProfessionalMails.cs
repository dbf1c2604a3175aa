using FollowUp.Cases;

namespace FollowUp.Mail;

/// <summary>Something happened that starts promises of the addressee's; told at once, outside the daily digest.</summary>
public sealed record WokenMail(Addressee To, IReadOnlyList<DigestLine> Lines) : MailModel(To)
{
    /// <summary>The local date it is told; stamps the calendar. Null: the date of the promise, else the date that is due.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>The one mail that gathers what a professional is to be told on a working day: references and dates only.</summary>
/// <param name="Day">The local date it is for.</param>
/// <param name="Sections">In the order to show; an empty section is left out.</param>
public sealed record DigestMail(Addressee To, DateOnly Day, IReadOnlyList<DigestSection> Sections) : MailModel(To);

/// <summary>Lines of one kind.</summary>
public sealed record DigestSection(DigestKind Kind, IReadOnlyList<DigestLine> Lines);

/// <summary>What a line of a digest is about.</summary>
public enum DigestKind
{
    /// <summary>Your promise has a date: soon, today or just past.</summary>
    Reminder,

    /// <summary>The same for a colleague who is away and whose deputy you are.</summary>
    ReminderForAbsentColleague,

    /// <summary>The same where the deputy may not open it: they are not in that case, or it is not theirs to read.</summary>
    ReminderForColleagueElsewhere,

    /// <summary>What you were asked to take on has a date now, and waits for your yes.</summary>
    WaitsForYes,

    /// <summary>You are asked to take over; accept or decline.</summary>
    HandedOverToYou,

    /// <summary>Written down for you while you were not in the meeting; accept or decline.</summary>
    ProposedForYou,

    /// <summary>Written down for you while you were in the meeting: in force, and you can object.</summary>
    WrittenForYou,

    /// <summary>The one you asked has taken over.</summary>
    HandOverAccepted,

    /// <summary>You were asked to take over, and are no longer.</summary>
    AskedNoMore,

    /// <summary>Someone declined what you wrote down for them or asked them to take over.</summary>
    Declined,

    /// <summary>Somebody said "not what we agreed"; each line says how the agreement stands.</summary>
    Objection,

    /// <summary>Somebody else moved its date, or took it back.</summary>
    ChangedByOther,

    /// <summary>The jobseeker would like to hear how it goes.</summary>
    AskedAbout,

    /// <summary>A person without digital contact: give the confirmation in another way and record how.</summary>
    ReadAloud,

    /// <summary>To coordinators: such a confirmation is not noted as given yet; <c>Due</c> is the day on which somebody was asked.</summary>
    CopyWaits,

    /// <summary>An end date is near: renew, hand over, or tell the jobseeker. <c>Due</c> is the end date.</summary>
    Renewal,

    /// <summary>The same once that date has passed.</summary>
    RenewalPast,

    /// <summary>It no longer applies from <c>Due</c> on.</summary>
    Ended,

    /// <summary>It had a date, since something was noted by mistake, and waits as before.</summary>
    WaitsAgain,

    /// <summary>It had ended, and applies again; until <c>Due</c>, where that is known.</summary>
    AppliesAgain,

    /// <summary>To coordinators: past its date.</summary>
    Escalation,

    /// <summary>The same, told of before and still open.</summary>
    EscalationAgain,

    /// <summary>To coordinators: it has a date now, since something happened, and nobody keeps it: nobody has said yes, or someone left.</summary>
    WokenWithoutOwner,

    /// <summary>To coordinators: someone left, or no one accepted a hand-over.</summary>
    WithoutOwner,

    /// <summary>To coordinators: its owner has taken it back, and nothing stands in its place yet.</summary>
    TakenBack,

    /// <summary>To coordinators: mail to a participant comes back.</summary>
    AddressRefused,

    /// <summary>To coordinators: nothing more is asked of anybody in a case, from <c>Due</c> on.</summary>
    OutreachStopped,

    /// <summary>To coordinators: that was noted by mistake.</summary>
    OutreachGoesOn,

    /// <summary>What the jobseeker said was taken back.</summary>
    SaidNoMore,

    /// <summary>To coordinators: the jobseeker said something on <c>Due</c>, and nobody has done anything in the case since.</summary>
    Unanswered,

    /// <summary>Something happened that starts a promise of yours.</summary>
    Woken,

    /// <summary>The jobseeker said something, and would be glad of an answer.</summary>
    Said,
}

/// <summary>One thing to know, by reference and date; never a promise's text, never the name of the one it is for.</summary>
/// <param name="Ref">Opaque reference that may be shown anywhere.</param>
/// <param name="Link">To the signed-in page for it; null where the reader may not open it.</param>
/// <param name="Due">Its local date; for a renewal the end date.</param>
/// <param name="PromisedOn">The local date it was promised.</param>
/// <param name="WorkingDaysOverdue">0 while it is not overdue.</param>
/// <param name="ForName">The colleague whom a deputy stands in for.</param>
/// <param name="EventUid">The calendar event's UID, the same in every mail about the same occurrence.</param>
public sealed record DigestLine(
    string Ref, Uri? Link, DateOnly? Due, DateOnly? PromisedOn, int WorkingDaysOverdue, string? ForName, string EventUid)
{
    /// <summary>How the agreement stands; only where a section says so.</summary>
    public LineStanding? Standing { get; init; }

    /// <summary>Whether <see cref="Due"/> is the date on which it ends.</summary>
    public bool IsEnd { get; init; }

    /// <summary>The day of what it waited for, which gave it its date; only where a section says so.</summary>
    public DateOnly? AwaitedOn { get; init; }
}

/// <summary>How an agreement stands when it is told of.</summary>
/// <param name="State">Its state.</param>
/// <param name="Owner">Who keeps it, to tell whether several are kept by the same; null for nobody just now.</param>
/// <param name="Reminded">A reminder of this date has gone to them.</param>
public sealed record LineStanding(CommitmentState State, PersonId? Owner, bool Reminded);
