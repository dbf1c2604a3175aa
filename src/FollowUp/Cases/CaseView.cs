using FollowUp.Confirm;
using FollowUp.Schedule;

namespace FollowUp.Cases;

/// <summary>A case as one caller may see it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Version">Grows with every change; for <c>If-Match</c>.</param>
/// <param name="Team">The unit whose coordinator answers for it; for professionals only.</param>
/// <param name="Participants">Everybody who takes or took part, the jobseeker first.</param>
/// <param name="Meetings">For those who take part.</param>
/// <param name="LifeEvents">What was reported; for those who take part.</param>
/// <param name="Confirmations">What tells the jobseeker what stands.</param>
/// <param name="Commitments">Those that the caller may know of.</param>
public sealed record CaseView(
    CaseId CaseId,
    int Version,
    string? Team,
    IReadOnlyList<ParticipantView> Participants,
    IReadOnlyList<MeetingView> Meetings,
    IReadOnlyList<LifeEventView> LifeEvents,
    IReadOnlyList<ConfirmationView> Confirmations,
    IReadOnlyList<CommitmentView> Commitments);

/// <summary>Somebody who takes part, or did.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">As they want to be called.</param>
/// <param name="Role">What they are in this case.</param>
/// <param name="Left">There, and true, for one who has left.</param>
public sealed record ParticipantView(PersonId Id, string Name, Role Role, bool? Left);

/// <summary>A meeting that was written down.</summary>
/// <param name="Id">The meeting, such as <c>m1</c>.</param>
/// <param name="HeldAt">When it began.</param>
/// <param name="Attendees">Those who were there.</param>
/// <param name="Next">When the next one begins, where that was agreed.</param>
public sealed record MeetingView(MeetingId Id, DateTimeOffset HeldAt, IReadOnlyList<PersonId> Attendees, DateTimeOffset? Next);

/// <summary>Something that happened, or will on a known day.</summary>
/// <param name="Id">The life event, such as <c>l1</c>.</param>
/// <param name="Kind">What happened.</param>
/// <param name="On">The day.</param>
/// <param name="Note">For the jobseeker, whoever reported it, and whoever has something to do because of it.</param>
/// <param name="TakenBackAt">There where it was noted by mistake, and has no effect: when it was taken back.</param>
public sealed record LifeEventView(LifeEventId Id, LifeEventKind Kind, DateOnly On, string? Note, DateTimeOffset? TakenBackAt);

/// <summary>A confirmation of a meeting.</summary>
/// <param name="Id">The confirmation, such as <c>k1</c>.</param>
/// <param name="Meeting">What was agreed in this meeting.</param>
/// <param name="State">Where it stands.</param>
/// <param name="How">How it was given, to a person without mail.</param>
/// <param name="On">The day it was given.</param>
/// <param name="Task">Who is to give it, or gave it.</param>
public sealed record ConfirmationView(ConfirmationId Id, MeetingId Meeting, ConfirmationState State, GivenHow? How, DateOnly? On, PersonId? Task);

/// <summary>A commitment as far as the caller may see it: the text is there only where it may be read.</summary>
/// <param name="Id">The commitment, such as <c>c1</c>.</param>
/// <param name="Text">The promise in the owner's words, or what was shared of it.</param>
/// <param name="Owner">Who keeps it.</param>
/// <param name="OwnerRole">The owner's role.</param>
/// <param name="Kind">One of the five kinds.</param>
/// <param name="State">Where it stands.</param>
public sealed record CommitmentView(
    CommitmentId Id,
    string? Text,
    PersonId Owner,
    Role? OwnerRole,
    CommitmentKind? Kind,
    CommitmentState State)
{
    /// <summary>The meeting it was written down in.</summary>
    public MeetingId? Meeting { get; init; }

    /// <summary>Others who may keep it.</summary>
    public IReadOnlyList<PersonId>? CoOwners { get; init; }

    /// <summary>For whom it is.</summary>
    public PersonId? Beneficiary { get; init; }

    /// <summary><c>jobseeker-and-owner</c>, <c>all-participants</c>, or the roles of a consent.</summary>
    public object? Visibility { get; init; }

    /// <summary>The date of the first open occurrence; of the last one where none is open.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The first day on which it may be done.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>The day on which a standing promise ends.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How often, as an RFC 5545 rule.</summary>
    public string? Rrule { get; init; }

    /// <summary>The life event that it waits for, or that begins it.</summary>
    public LifeEventKind? When { get; init; }

    /// <summary>How long after that event.</summary>
    public Delay? Within { get; init; }

    /// <summary>Life events that end it.</summary>
    public IReadOnlyList<LifeEventKind>? StopOn { get; init; }

    /// <summary>By how many working days its oldest open occurrence is overdue; for professionals only.</summary>
    public int? OverdueWorkingDays { get; init; }

    /// <summary>All of a finite series; of an endless one, what is open and the next twelve.</summary>
    public IReadOnlyList<OccurrenceView>? Occurrences { get; init; }

    /// <summary>Whose words the text is, where that is not its owner: they took it over.</summary>
    public PersonId? WordsOf { get; init; }

    /// <summary>There where somebody said that this is not what was agreed, and it is not settled; the jobseeker's, where there are two.</summary>
    public ObjectionView? Objection { get; init; }

    /// <summary>There where the jobseeker asked how it goes, and it was not kept, said in other words or talked about since.</summary>
    public QuestionView? Question { get; init; }

    /// <summary>There where an objection was settled.</summary>
    public AnsweredView? Answered { get; init; }

    /// <summary>There while somebody is asked to take it over.</summary>
    public HandOverView? HandOver { get; init; }

    /// <summary>Who asks for a yes, while one waits: who wrote it down for its owner, or wants somebody to take it over; for professionals only.</summary>
    public PersonId? AskedBy { get; init; }

    /// <summary>There, and true, while nobody keeps it: the owner has left, or stepped back, and nobody has taken over.</summary>
    public bool? WithoutOwner { get; init; }

    /// <summary>Why it was taken back; for professionals only.</summary>
    public string? WithdrawnBecause { get; init; }
}

/// <summary>One date on which a promise is to be kept.</summary>
/// <param name="Id">For <c>keep</c> and <c>move</c>.</param>
/// <param name="Due">The date it is due.</param>
/// <param name="At">The local instant, for a series with a time of day.</param>
/// <param name="State"><c>open</c> or <c>kept</c>.</param>
/// <param name="KeptOn">For professionals only.</param>
/// <param name="Late">Kept after its date, or open past it; for professionals only.</param>
public sealed record OccurrenceView(OccurrenceId Id, DateOnly Due, DateTimeOffset? At, string State, DateOnly? KeptOn, bool? Late);

/// <summary>"This is not what we agreed."</summary>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
/// <param name="Note">In their words.</param>
public sealed record ObjectionView(PersonId? By, DateTimeOffset At, string? Note);

/// <summary>"How does it go?"</summary>
/// <param name="At">When the jobseeker asked.</param>
/// <param name="Note">In their words.</param>
public sealed record QuestionView(DateTimeOffset At, string? Note);

/// <summary>What became of an objection.</summary>
/// <param name="By">Who noted it.</param>
/// <param name="At">When.</param>
/// <param name="Note">What they agreed on, in the words of who noted it.</param>
/// <param name="InOtherWords">The promise is said in other words since then.</param>
public sealed record AnsweredView(PersonId? By, DateTimeOffset At, string? Note, bool InOtherWords);

/// <summary>Somebody is asked to take a promise over.</summary>
/// <param name="To">Who is asked.</param>
/// <param name="From">From when the old owner no longer keeps it.</param>
public sealed record HandOverView(PersonId To, DateOnly? From)
{
    /// <summary>Why, in the words of who asks; for professionals who may read the promise.</summary>
    public string? Reason { get; init; }
}

/// <summary>Shows a case to somebody, by rule 15.</summary>
public sealed class CaseViewer(CaseFile file, Viewer viewer, SchedulePolicy policy, DateOnly today)
{
    // Rule 10: who is late, and since when, is not for the jobseeker.
    private readonly bool _professional = viewer.Person is not { } person || file.RoleOf(person) is not Role.Jobseeker;
    private readonly bool _present = viewer.Person is { } person && file.IsPresent(person);

    /// <summary>The persons whose names the view needs.</summary>
    public IEnumerable<PersonId> Persons => file.Participants.Select(p => p.Person);

    public CaseView View(IReadOnlyDictionary<PersonId, string> names) => new(
        file.Id,
        file.Version,
        _professional ? file.Team : null,
        [.. file.Participants.Select(p => new ParticipantView(p.Person, names.GetValueOrDefault(p.Person, ""), p.Role, p.Left ? true : null))],
        _present ? [.. file.Meetings.Select(m => new MeetingView(m.Id, m.HeldAt, m.Attendees, m.Next))] : [],
        _present ? [.. file.Reported.Select(e => new LifeEventView(e.Id, e.Kind, e.On, file.NotesFor(e, viewer), e.TakenBack?.At))] : [],
        [.. file.Confirmations.Select(k => new ConfirmationView(k.Id, k.Meeting, k.State, k.How, k.On, k.Task))],
        [.. file.Commitments.Select(View).OfType<CommitmentView>()]);

    public CommitmentView? View(Commitment c) => file.SightOf(c, viewer, today) switch
    {
        Sight.Nothing => null,
        Sight.Outline => Outline(c),
        var sight => Whole(c, sight),
    };

    private CommitmentView Outline(Commitment c)
    {
        var standing = Standing.Of(file, c, policy, today);
        if (viewer.Person is { } person && c.FormerOwners.Contains(person) && !viewer.CoordinatesTeam)
        {
            return new(c.Id, null, c.Owner, file.RoleOf(c.Owner), null, CommitmentState.HandedOver);
        }

        return new(c.Id, null, c.Owner, file.RoleOf(c.Owner), null, standing.State)
        {
            Due = standing.Due,
            OverdueWorkingDays = standing.OverdueWorkingDays,
            WithoutOwner = standing.WithoutOwner ? true : null,
            HandOver = c.HandOver is { } h ? new(h.To, h.From) : null,
            Question = c.Question is { } q ? new(q.At, null) : null,
        };
    }

    private CommitmentView Whole(Commitment c, Sight sight)
    {
        var standing = Standing.Of(file, c, policy, today);
        return new(c.Id, file.TextFor(c, viewer, today), c.Owner, file.RoleOf(c.Owner), c.Terms.Kind, standing.State)
        {
            Meeting = c.Meeting,
            CoOwners = c.CoOwners.Count > 0 ? c.CoOwners : null,
            Beneficiary = c.Beneficiary,
            Visibility = VisibilityOf(c),
            Due = standing.Due,
            NotBefore = (c.Terms as Terms.Dated)?.NotBefore,
            Until = (c.Terms as Terms.Standing)?.Until,
            Rrule = (c.Terms as Terms.Recurring)?.Rrule,
            When = c.Terms.WokenBy?.When,
            Within = c.Terms.WokenBy?.Within,
            StopOn = c.StopOn.Count > 0 ? c.StopOn : null,
            OverdueWorkingDays = _professional ? standing.OverdueWorkingDays : null,
            Occurrences = [.. standing.Occurrences.Select(o => View(c, o))],
            WordsOf = c.WordsOf == c.Owner ? null : c.WordsOf,
            Objection = ObjectionTo(c) is { } o && (sight is Sight.Whole || o.By.Person == viewer.Person) ? new(o.By.Person, o.At, o.Note) : null,
            Question = c.Question is { } q && sight is Sight.Whole ? new(q.At, q.Note) : null,
            Answered = c.Answered is { } a && sight is Sight.Whole ? new(a.By.Person, a.At, a.Note, a.InOtherWords) : null,
            HandOver = c.HandOver is { } h ? new(h.To, h.From) { Reason = sight is Sight.Whole or Sight.Asked && _professional ? h.Reason : null } : null,
            AskedBy = sight is Sight.Whole or Sight.Asked && _professional ? c.HandOver?.AskedBy.Person ?? (c.IsProposed ? c.WrittenBy.Person : null) : null,
            WithoutOwner = standing.WithoutOwner ? true : null,
            WithdrawnBecause = sight is Sight.Whole && _professional ? c.WithdrawnBecause : null,
        };
    }

    private Objection? ObjectionTo(Commitment c) =>
        c.Objections.Find(o => o.By.Person == file.Jobseeker?.Person) ?? c.Objections.LastOrDefault();

    private OccurrenceView View(Commitment c, Occurrence o) => new(
        o.Id,
        o.Due,
        o.At is { } time ? policy.Zone.ToLocal(policy.Zone.InstantOf(o.Due, time)) : null,
        o.IsOpen ? "open" : "kept",
        _professional ? o.KeptOn : null,
        _professional && Standing.CanBeOverdue(file, c) ? policy.Calendar.DaysOverdue(o.Due, o.KeptOn ?? today) > 0 : null);

    private object VisibilityOf(Commitment c) =>
        c.ForAllParticipants ? "all-participants"
        : c.Consent is { } consent && (consent.Until is null || today <= consent.Until) ? new SharedWith(consent.Roles, consent.Until)
        : "jobseeker-and-owner";

    /// <summary>The roles that a consent reaches.</summary>
    public sealed record SharedWith(IReadOnlyList<Role> Roles, DateOnly? Until);
}
