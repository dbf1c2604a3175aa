using System.Collections.Immutable;
using FollowUp.Confirm;
using FollowUp.Mail;
using FollowUp.Remind;

namespace FollowUp.Cases;

/// <summary>A case as its events tell it: the fold of them (<see cref="CaseFold"/>), immutable.</summary>
public sealed record CaseFile(CaseId Id)
{
    /// <summary>How many events it has; 0 for a case that was never opened.</summary>
    public int Version { get; init; }

    public string Team { get; init; } = "";

    /// <summary>Where in it a professional last did something; 0 where none has.</summary>
    public int ActedInVersion { get; init; }

    public ImmutableList<Participant> Participants { get; init; } = [];

    public ImmutableList<Meeting> Meetings { get; init; } = [];

    /// <summary>In the order they were made: <c>c1</c> is the first.</summary>
    public ImmutableList<Commitment> Commitments { get; init; } = [];

    /// <summary>What has happened, or will: in the order in which it was reported, without what was taken back.</summary>
    public ImmutableList<LifeEvent> LifeEvents { get; init; } = [];

    /// <summary>What was reported by mistake: it has no effect any more, and stays to be told of.</summary>
    public ImmutableList<LifeEvent> NeverHappened { get; init; } = [];

    public ImmutableList<Confirmation> Confirmations { get; init; } = [];

    /// <summary>What was decided to be told and is not settled yet.</summary>
    public ImmutableDictionary<NoticeId, Notice> Pending { get; init; } = ImmutableDictionary<NoticeId, Notice>.Empty;

    /// <summary>What was decided once, by what it tells: nothing in here is decided again.</summary>
    public ImmutableHashSet<string> Decided { get; init; } = [];

    /// <summary>Notices that became something else than waiting, per person told (a deputy's copy is settled by itself).</summary>
    public ImmutableDictionary<(NoticeId Notice, PersonId To), Settled> SettledNotices { get; init; } =
        ImmutableDictionary<(NoticeId, PersonId), Settled>.Empty;

    /// <summary>What is known of mails after they were sent: what is in here is not noted again.</summary>
    public ImmutableHashSet<(MailId Mail, PersonId To, DeliveryState State)> MailReports { get; init; } = [];

    /// <summary>All notices in the order they were decided: what an auditor asks for.</summary>
    public ImmutableList<Notice> Notices { get; init; } = [];

    /// <summary>The hash of the newest stored row, for the chain; empty before the first.</summary>
    public string Head { get; init; } = "";

    public bool Exists => Version > 0;

    public IEnumerable<Participant> Present => Participants.Where(p => !p.Left);

    public Participant? Jobseeker => Participants.Find(p => p.Role == Role.Jobseeker);

    public Participant? Participant(PersonId person) => Participants.Find(p => p.Person == person);

    public bool IsPresent(PersonId person) => Participant(person) is { Left: false };

    public Role? RoleOf(PersonId person) => Participant(person)?.Role;

    public Commitment? Commitment(CommitmentId id) => Commitments.Find(c => c.Id == id);

    public Meeting? Meeting(MeetingId id) => Meetings.Find(m => m.Id == id);

    /// <summary>All that was ever reported, also what was taken back: for what tells of the case, and never for what follows from it.</summary>
    public IEnumerable<LifeEvent> Reported => NeverHappened.IsEmpty ? LifeEvents : LifeEvents.Concat(NeverHappened).OrderBy(e => e.InVersion);

    /// <summary>How many were ever reported.</summary>
    public int ReportedCount => LifeEvents.Count + NeverHappened.Count;

    /// <summary>By its id, also where it was taken back.</summary>
    public LifeEvent? LifeEvent(LifeEventId id) => LifeEvents.Find(e => e.Id == id) ?? NeverHappened.Find(e => e.Id == id);

    /// <summary>Whether what was taken back was reported anew since: then it happened after all.</summary>
    public bool HappenedAfterAll(LifeEventId id) =>
        LifeEvent(id) is { TakenBack: { } taken } gone && LifeEvents.Exists(e => e.Kind == gone.Kind && e.InVersion > taken.InVersion);

    /// <summary>Who wants no more of the service is left in peace, unless something was agreed with them since.</summary>
    public bool HasDeclined(DateOnly today) => Declined(today) is not null;

    /// <summary>By which event they want no more of the service; null where they do, or something was agreed with them since.</summary>
    public LifeEvent? Declined(DateOnly today) =>
        LifeEvents.FindLast(e => e.Kind == LifeEventKind.ServiceDeclined && e.On <= today) is { } declined && !IsOverruled(declined) ? declined : null;

    /// <summary>That they declined, and something was agreed with them since: then they are to be heard when they decline anew.</summary>
    public bool IsOverruled(LifeEvent e) => e.Kind == LifeEventKind.ServiceDeclined && Commitments.Exists(c => c.InVersion > e.InVersion);

    public Notice? Notice(NoticeId id) => Notices.Find(n => n.Id == id);

    public Confirmation? Confirmation(ConfirmationId id) => Confirmations.Find(c => c.Id == id);
}

/// <summary>A person in a case. One who left stays listed: their promises and words were part of it.</summary>
/// <param name="Person">The person.</param>
/// <param name="Role">What they are in the case.</param>
/// <param name="JoinedAt">When they joined, last.</param>
/// <param name="Left">Whether they have left.</param>
/// <param name="InVersion">Where in the case they joined, last.</param>
/// <param name="IsVouchedFor">
/// The jobseeker, another system or a coordinator of the team added them, and not one of the other participants.
/// </param>
public sealed record Participant(PersonId Person, Role Role, DateTimeOffset JoinedAt, bool Left, int InVersion, bool IsVouchedFor);

/// <param name="Id">Its identity.</param>
/// <param name="HeldAt">When it was held.</param>
/// <param name="Attendees">Who was there.</param>
/// <param name="Next">When the next one is, if that was agreed.</param>
/// <param name="RecordedBy">Who wrote it down: the one who gives the confirmation where no mail may go.</param>
/// <param name="ChangedAt">When its promises last changed: the confirmation waits until they have rested a while.</param>
/// <param name="ChangedInVersion">Where in the case that was.</param>
public sealed record Meeting(
    MeetingId Id,
    DateTimeOffset HeldAt,
    IReadOnlyList<PersonId> Attendees,
    DateTimeOffset? Next,
    PersonId? RecordedBy,
    DateTimeOffset? ChangedAt,
    int ChangedInVersion);

/// <summary>A life event as last reported. <paramref name="InVersion"/>: where in the case it was first reported.</summary>
public sealed record LifeEvent(LifeEventId Id, LifeEventKind Kind, DateOnly On, string? Note, DateTimeOffset ReportedAt, int InVersion)
{
    public Actor ReportedBy { get; init; }

    /// <summary>What was said of it later, by the jobseeker or by another who knew of it.</summary>
    public ImmutableList<SaidAgain> Again { get; init; } = [];

    /// <summary>By whom it was taken back, and when; null while it holds.</summary>
    public TakenBack? TakenBack { get; init; }

    /// <summary>Whether this person said so, at first or again.</summary>
    public bool IsSaidBy(PersonId? person) => person is { } by && (ReportedBy.Person == by || Again.Exists(said => said.By.Person == by));
}

/// <summary>A life event was noted by mistake. <paramref name="Asleep"/>: what it had woken, and waits again.</summary>
public sealed record TakenBack(Actor By, DateTimeOffset At, int InVersion, IReadOnlyList<CommitmentId> Asleep);

/// <summary>More of a life event that was reported before.</summary>
public sealed record SaidAgain(Actor By, DateTimeOffset At, string? Note, int InVersion);

/// <summary>What tells the jobseeker what stands after one meeting.</summary>
public sealed record Confirmation(ConfirmationId Id, MeetingId Meeting, bool Updated, DateTimeOffset IssuedAt)
{
    /// <summary>The participant who gives it, where the jobseeker has no digital contact.</summary>
    public PersonId? Task { get; init; }

    /// <summary>When they were asked to.</summary>
    public DateTimeOffset? TaskedAt { get; init; }

    public GivenHow? How { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>When the jobseeker said that they have seen it; they need not.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>What became of its mail.</summary>
    public NoticeOutcome? Outcome { get; init; }

    /// <summary>The version of the case up to which it told what stands: what changed later needs a new one.</summary>
    public int? CoveredVersion { get; init; }

    public ConfirmationState State => this switch
    {
        { How: not null } => ConfirmationState.Given,
        { Task: not null } => ConfirmationState.ToBeGiven,
        { Outcome: NoticeOutcome.Sent } => ConfirmationState.Sent,
        { Outcome: not null } => ConfirmationState.NotNeeded,
        _ => ConfirmationState.Waiting,
    };
}

/// <summary>How a settled notice ended, and when.</summary>
public sealed record Settled(NoticeOutcome Outcome, DateTimeOffset At, MailId? Mail);
