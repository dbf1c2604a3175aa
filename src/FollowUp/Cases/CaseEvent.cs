using System.Text.Json.Serialization;
using FollowUp.Confirm;
using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Schedule;

namespace FollowUp.Cases;

/// <summary>
/// Something that happened in a case. A case is the list of its events and nothing else; a stored event is never changed, so a
/// member may be added (optional) but not renamed. Persons are ids only: names and addresses stay with the person.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CaseOpened), "case-opened")]
[JsonDerivedType(typeof(ParticipantJoined), "participant-joined")]
[JsonDerivedType(typeof(ParticipantLeft), "participant-left")]
[JsonDerivedType(typeof(MeetingHeld), "meeting-held")]
[JsonDerivedType(typeof(CommitmentMade), "commitment-made")]
[JsonDerivedType(typeof(CommitmentAccepted), "commitment-accepted")]
[JsonDerivedType(typeof(CommitmentDeclined), "commitment-declined")]
[JsonDerivedType(typeof(CommitmentObjectedTo), "commitment-objected-to")]
[JsonDerivedType(typeof(CommitmentAskedAbout), "commitment-asked-about")]
[JsonDerivedType(typeof(ObjectionSettled), "objection-settled")]
[JsonDerivedType(typeof(CommitmentReworded), "commitment-reworded")]
[JsonDerivedType(typeof(CommitmentWithdrawn), "commitment-withdrawn")]
[JsonDerivedType(typeof(CommitmentRenewed), "commitment-renewed")]
[JsonDerivedType(typeof(OccurrenceKept), "occurrence-kept")]
[JsonDerivedType(typeof(OccurrenceMoved), "occurrence-moved")]
[JsonDerivedType(typeof(HandOverAsked), "hand-over-asked")]
[JsonDerivedType(typeof(HandOverAccepted), "hand-over-accepted")]
[JsonDerivedType(typeof(HandOverDeclined), "hand-over-declined")]
[JsonDerivedType(typeof(HandOverTakenBack), "hand-over-taken-back")]
[JsonDerivedType(typeof(CommitmentNoted), "commitment-noted")]
[JsonDerivedType(typeof(CommitmentShared), "commitment-shared")]
[JsonDerivedType(typeof(CommitmentUnshared), "commitment-unshared")]
[JsonDerivedType(typeof(LifeEventReported), "life-event-reported")]
[JsonDerivedType(typeof(LifeEventMoved), "life-event-moved")]
[JsonDerivedType(typeof(LifeEventSaidAgain), "life-event-said-again")]
[JsonDerivedType(typeof(LifeEventTakenBack), "life-event-taken-back")]
[JsonDerivedType(typeof(CommitmentWoken), "commitment-woken")]
[JsonDerivedType(typeof(ConfirmationIssued), "confirmation-issued")]
[JsonDerivedType(typeof(ConfirmationTasked), "confirmation-tasked")]
[JsonDerivedType(typeof(ConfirmationGiven), "confirmation-given")]
[JsonDerivedType(typeof(ConfirmationByMail), "confirmation-by-mail")]
[JsonDerivedType(typeof(ConfirmationSeen), "confirmation-seen")]
[JsonDerivedType(typeof(NoticesDecided), "notices-decided")]
[JsonDerivedType(typeof(NoticesSettled), "notices-settled")]
[JsonDerivedType(typeof(MailReported), "mail-reported")]
public abstract record CaseEvent
{
    public sealed record CaseOpened(string Team) : CaseEvent;

    /// <summary>Somebody takes part from now on. <paramref name="ByCoordinator"/>: a coordinator of the team added them, through this case or another.</summary>
    public sealed record ParticipantJoined(PersonId Person, Role Role, bool? ByCoordinator = null) : CaseEvent;

    public sealed record ParticipantLeft(PersonId Person) : CaseEvent;

    public sealed record MeetingHeld(
        MeetingId Meeting, DateTimeOffset HeldAt, IReadOnlyList<PersonId> Attendees, DateTimeOffset? Next) : CaseEvent;

    /// <summary>A promise was written down. <paramref name="Due"/>: the rolled date of a dated one.</summary>
    public sealed record CommitmentMade(
        CommitmentId Commitment,
        MeetingId Meeting,
        string Text,
        PersonId Owner,
        IReadOnlyList<PersonId> CoOwners,
        PersonId Beneficiary,
        Terms Terms,
        Roll? Roll,
        IReadOnlyList<LifeEventKind> StopOn,
        bool ForAllParticipants,
        bool Proposed,
        DateOnly? Due) : CaseEvent;

    public sealed record CommitmentAccepted(CommitmentId Commitment) : CaseEvent;

    public sealed record CommitmentDeclined(CommitmentId Commitment, string Reason) : CaseEvent;

    public sealed record CommitmentObjectedTo(CommitmentId Commitment, string Note) : CaseEvent;

    /// <summary>The jobseeker would like to hear how it goes.</summary>
    public sealed record CommitmentAskedAbout(CommitmentId Commitment, string? Note) : CaseEvent;

    /// <summary>They have talked about what somebody objected to, or asked. The promise stands in the words that it has.</summary>
    public sealed record ObjectionSettled(CommitmentId Commitment, string? Note) : CaseEvent;

    /// <summary>Its owner says it in other words, which answers what was objected to.</summary>
    public sealed record CommitmentReworded(CommitmentId Commitment, string Text) : CaseEvent;

    /// <summary>It was taken back. <paramref name="ByCoordinator"/>: by somebody who coordinates the team, through this case or another.</summary>
    public sealed record CommitmentWithdrawn(CommitmentId Commitment, string Reason, bool? ByCoordinator = null) : CaseEvent;

    /// <summary>A standing promise goes on until a later date.</summary>
    public sealed record CommitmentRenewed(CommitmentId Commitment, DateOnly Until, string Reason) : CaseEvent;

    public sealed record OccurrenceKept(CommitmentId Commitment, OccurrenceId Occurrence, DateOnly On, string? Note) : CaseEvent;

    public sealed record OccurrenceMoved(CommitmentId Commitment, OccurrenceId Occurrence, DateOnly Due, string Reason) : CaseEvent;

    public sealed record HandOverAsked(CommitmentId Commitment, PersonId To, DateOnly? From, string Reason) : CaseEvent;

    public sealed record HandOverAccepted(CommitmentId Commitment) : CaseEvent;

    public sealed record HandOverDeclined(CommitmentId Commitment, string Reason) : CaseEvent;

    /// <summary>Its owner keeps it themself after all, before anybody has answered.</summary>
    public sealed record HandOverTakenBack(CommitmentId Commitment, string? Reason) : CaseEvent;

    /// <summary>
    /// A note on a promise, for professionals. One by somebody who coordinates the team (<paramref name="ByCoordinator"/>) says of a promise
    /// that was taken back that it has been looked at; nothing else follows from a note.
    /// </summary>
    public sealed record CommitmentNoted(CommitmentId Commitment, string Note, bool? ByCoordinator = null) : CaseEvent;

    /// <summary>The jobseeker's consent: these roles may read it, until the end of a date, in these words where given.</summary>
    public sealed record CommitmentShared(
        CommitmentId Commitment, IReadOnlyList<Role> Roles, DateOnly? Until, string? Text, bool GivenAloud) : CaseEvent;

    public sealed record CommitmentUnshared(CommitmentId Commitment) : CaseEvent;

    /// <summary>A life event was reported; <paramref name="Woke"/> is what it started, decided once.</summary>
    public sealed record LifeEventReported(
        LifeEventId LifeEvent, LifeEventKind Kind, DateOnly On, string? Note, IReadOnlyList<Awakening> Woke) : CaseEvent;

    public sealed record LifeEventMoved(LifeEventId LifeEvent, DateOnly On, IReadOnlyList<Awakening> Woke) : CaseEvent;

    /// <summary>Somebody said it as well, or said more of it: it wakes nothing anew, and what they wrote is kept.</summary>
    public sealed record LifeEventSaidAgain(LifeEventId LifeEvent, string? Note) : CaseEvent;

    /// <summary>
    /// It was noted by mistake, and never happened. <paramref name="Asleep"/>: what it had woken, and waits again; <paramref name="Woke"/>: what other
    /// events wake instead, which it had held back. Both decided once.
    /// </summary>
    public sealed record LifeEventTakenBack(LifeEventId LifeEvent, IReadOnlyList<CommitmentId> Asleep, IReadOnlyList<WokenInstead> Woke) : CaseEvent;

    /// <summary>A promise hangs on a life event that was known, and still to come, when it was made.</summary>
    public sealed record CommitmentWoken(CommitmentId Commitment, LifeEventId LifeEvent, DateOnly Due) : CaseEvent;

    public sealed record ConfirmationIssued(ConfirmationId Confirmation, MeetingId Meeting, bool Updated) : CaseEvent;

    /// <summary>The jobseeker has no digital contact: a participant gives the confirmation instead.</summary>
    public sealed record ConfirmationTasked(ConfirmationId Confirmation, PersonId Task) : CaseEvent;

    /// <summary>Mail reaches the jobseeker again: the copy that somebody was to give goes that way, and nobody is asked for it any more.</summary>
    public sealed record ConfirmationByMail(ConfirmationId Confirmation) : CaseEvent;

    public sealed record ConfirmationGiven(ConfirmationId Confirmation, GivenHow How, DateOnly On) : CaseEvent;

    /// <summary>The jobseeker said that they have seen it. Nobody waits for that.</summary>
    public sealed record ConfirmationSeen(ConfirmationId Confirmation) : CaseEvent;

    public sealed record NoticesDecided(IReadOnlyList<Notice> Notices) : CaseEvent;

    /// <summary>What became of notices to one person.</summary>
    /// <param name="To">The person.</param>
    /// <param name="Notices">The notices.</param>
    /// <param name="Outcome">What became of them.</param>
    /// <param name="Mail">The mail that told them, where one did.</param>
    /// <param name="AsOf">The version of the case that the mail was written from: what came later it did not tell.</param>
    public sealed record NoticesSettled(
        PersonId To, IReadOnlyList<NoticeId> Notices, NoticeOutcome Outcome, MailId? Mail, int? AsOf = null) : CaseEvent;

    /// <summary>What the provider says became of a mail on its way from there, some time after it was taken over.</summary>
    public sealed record MailReported(PersonId To, MailId Mail, DeliveryState State) : CaseEvent;
}

/// <summary>A commitment that a life event woke: the due date, or the first date of a series.</summary>
public sealed record Awakening(CommitmentId Commitment, DateOnly Due);

/// <summary>A commitment that another life event wakes, now that the one that held it back is taken back.</summary>
public sealed record WokenInstead(LifeEventId LifeEvent, CommitmentId Commitment, DateOnly Due);

/// <summary>An event as stored. <paramref name="Version"/> counts from 1 within the case.</summary>
public sealed record Recorded(int Version, DateTimeOffset At, Actor By, CaseEvent Event);
