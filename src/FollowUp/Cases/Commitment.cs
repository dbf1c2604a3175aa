using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FollowUp.Schedule;

namespace FollowUp.Cases;

/// <summary>The states of a commitment. Due, overdue and late are computed, never stored.</summary>
[JsonConverter(typeof(KebabEnumConverter<CommitmentState>))]
public enum CommitmentState
{
    /// <summary>Written down for somebody who was not in the meeting and has not accepted: nothing is asked of them yet.</summary>
    Proposed,

    InForce,
    Kept,
    Withdrawn,

    /// <summary>What a former owner sees of a promise that somebody else keeps now.</summary>
    HandedOver,
}

/// <summary>A promise.</summary>
public sealed record Commitment(CommitmentId Id, int Number, MeetingId Meeting, DateTimeOffset MadeAt, int InVersion, Actor WrittenBy)
{
    public required string Text { get; init; }

    public required PersonId Owner { get; init; }

    /// <summary>Whose words the text is: who takes a promise over keeps it in the words in which it was made.</summary>
    public required PersonId WordsOf { get; init; }

    public required IReadOnlyList<PersonId> CoOwners { get; init; }

    public required PersonId Beneficiary { get; init; }

    public required Terms Terms { get; init; }

    /// <summary>How its dates roll off non-working days, where it was said.</summary>
    public Roll? Roll { get; init; }

    public required IReadOnlyList<LifeEventKind> StopOn { get; init; }

    public bool ForAllParticipants { get; init; }

    public bool IsProposed { get; init; }

    /// <summary>Why it was withdrawn, or a proposal declined; null while it stands.</summary>
    public string? WithdrawnBecause { get; init; }

    /// <summary>How it was taken back once it was in force; null for a proposal, which was nobody's promise.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>When it came into force: made, or accepted.</summary>
    public DateTimeOffset InForceSince { get; init; }

    /// <summary>When, and where in the case, what the jobseeker is to have confirmed of it last changed: made, accepted, said in other words, talked about, renewed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    public int ChangedInVersion { get; init; }

    /// <summary>What is due once: a date that was said, or what a life event woke.</summary>
    public ImmutableList<Anchor> Anchors { get; init; } = [];

    /// <summary>Where a series begins: at a date that was said, or at what a life event began.</summary>
    public ImmutableList<Anchor> Series { get; init; } = [];

    /// <summary>What became of single occurrences.</summary>
    public ImmutableDictionary<OccurrenceId, Change> Changes { get; init; } = ImmutableDictionary<OccurrenceId, Change>.Empty;

    /// <summary>Whether a life event gave it a date, kept or open, or began a series of it.</summary>
    public bool HangsOn(LifeEventId lifeEvent) => Anchors.Exists(a => a.By == lifeEvent) || Series.Exists(s => s.By == lifeEvent);

    public HandOver? HandOver { get; init; }

    /// <summary>What was objected to and not settled yet; the last of each person.</summary>
    public ImmutableList<Objection> Objections { get; init; } = [];

    /// <summary>That the jobseeker would like to hear how it goes; null where they did not ask since it was last kept, said in other words or talked about.</summary>
    public Question? Question { get; init; }

    /// <summary>Who objected or asked, and when, within the day before the last time that somebody did.</summary>
    public ImmutableList<(Actor By, DateTimeOffset At)> Sayings { get; init; } = [];

    /// <summary>Whether somebody has objected to it and asked about it as often as one may within a day.</summary>
    public bool HasSaidEnough(Actor by, DateTimeOffset now) => Sayings.Count(s => s.By == by && s.At > now.AddDays(-1)) >= Limits.SayingsADay;

    /// <summary>Who said it in other words, or noted who may read it, and when, within the day before the last time that somebody did.</summary>
    public ImmutableList<(Actor By, DateTimeOffset At)> Rephrasings { get; init; } = [];

    /// <summary>Whether somebody has said it in other words and noted who may read it as often as one may within a day.</summary>
    public bool HasChangedEnough(Actor by, DateTimeOffset now) => Rephrasings.Count(s => s.By == by && s.At > now.AddDays(-1)) >= Limits.ChangesADay;

    /// <summary>What became of the last objection that was settled; null where none was, or another came after it.</summary>
    public Answered? Answered { get; init; }

    public Consent? Consent { get; init; }

    public ImmutableList<PersonId> FormerOwners { get; init; } = [];

    [JsonIgnore]
    public bool IsWithdrawn => WithdrawnBecause is not null;

    /// <summary>Whether somebody is asked to take it on, by a proposal or by a hand-over, and has not answered; and does not keep it with others already.</summary>
    public bool IsMerelyAskedOf(PersonId person) => (IsProposed && Owner == person) || (HandOver?.To == person && !IsOwnedBy(person));

    /// <summary>Whether any owner may keep it.</summary>
    public bool IsOwnedBy(PersonId person) => Owner == person || CoOwners.Contains(person);
}

/// <summary>A due date, or a first date, that became known at an instant; <paramref name="By"/>: the life event behind it.</summary>
public sealed record Anchor(OccurrenceId Id, DateOnly Date, DateTimeOffset KnownAt, LifeEventId? By);

/// <summary>What became of one occurrence: moved (to when, known since when), kept (on which day).</summary>
public sealed record Change(DateOnly? MovedTo = null, DateTimeOffset? MovedAt = null, DateOnly? KeptOn = null, Actor? KeptBy = null);

/// <summary>A hand-over that waits for its new owner. From <paramref name="From"/> on the old owner keeps it no longer.</summary>
public sealed record HandOver(PersonId To, DateOnly? From, string Reason, DateTimeOffset AskedAt, Actor AskedBy);

/// <summary>A promise in force was taken back.</summary>
/// <param name="By">Who did.</param>
/// <param name="ByCoordinator">Whether they coordinate the team.</param>
/// <param name="At">When.</param>
/// <param name="InVersion">Where in the case.</param>
/// <param name="IsLookedAt">A coordinator has noted something on it since.</param>
public sealed record Withdrawal(Actor By, bool ByCoordinator, DateTimeOffset At, int InVersion, bool IsLookedAt = false);

/// <summary>"This is not what we agreed": the promise stays in force, and is marked.</summary>
public sealed record Objection(Actor By, DateTimeOffset At, string Note);

/// <summary>
/// "How does it go?" <paramref name="At"/> and <paramref name="InVersion"/>: when and where in the case it was first asked since a professional last
/// did something there, so that who asks every day waits no longer for it; <paramref name="Last"/>: when it was last asked.
/// </summary>
public sealed record Question(DateTimeOffset At, string? Note, int InVersion, DateTimeOffset Last);

/// <summary>What became of an objection: they talked about it, or it was said in other words.</summary>
public sealed record Answered(Actor By, DateTimeOffset At, string? Note, bool InOtherWords);

/// <summary>Who else may read a promise, by the jobseeker's consent. <paramref name="InVersion"/>: where in the case it was given.</summary>
public sealed record Consent(
    IReadOnlyList<Role> Roles, DateOnly? Until, string? Text, bool GivenAloud, Actor RecordedBy, DateTimeOffset At, int InVersion)
{
    /// <summary>
    /// Whether it reaches this participant on this day: its last day is <see cref="Until"/>. Who joined after it was given is reached only if
    /// they were vouched for: nobody widens a consent by adding somebody, or themself once more, with its role.
    /// </summary>
    public bool Reaches(Participant participant, DateOnly today) =>
        Roles.Contains(participant.Role) && (Until is null || today <= Until)
        && (participant.InVersion < InVersion || participant.IsVouchedFor);
}
