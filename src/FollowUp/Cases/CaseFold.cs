using System.Collections.Immutable;
using FollowUp.Remind;
using static FollowUp.Cases.CaseEvent;

namespace FollowUp.Cases;

/// <summary>Turns events into the case they tell. Never throws on events that commands accepted.</summary>
public static class CaseFold
{
    public static CaseFile Of(CaseId id, IEnumerable<Recorded> events) => new CaseFile(id).With(events);

    public static CaseFile With(this CaseFile file, IEnumerable<Recorded> events) => events.Aggregate(file, Apply);

    private static CaseFile Apply(CaseFile file, Recorded recorded)
    {
        var at = recorded.At;
        var next = recorded.Event switch
        {
            CaseOpened e => file with { Team = e.Team },
            ParticipantJoined e => Join(file, e, recorded),
            ParticipantLeft e => Leave(file, e.Person),
            MeetingHeld e => file with
            {
                Meetings = file.Meetings.Add(new(e.Meeting, e.HeldAt, e.Attendees, e.Next, recorded.By.Person, null, 0)),
            },
            CommitmentMade e => Make(file, e, recorded),
            CommitmentAccepted e => Changed(file, e.Commitment, recorded, c => c with { IsProposed = false, InForceSince = at, Anchors = Known(c.Anchors, at), Series = Known(c.Series, at) }),
            CommitmentDeclined e => Change(file, e.Commitment, c => c with { WithdrawnBecause = e.Reason }),
            CommitmentObjectedTo e => Change(file, e.Commitment, c => c with
            {
                Objections = c.Objections.RemoveAll(o => o.By == recorded.By).Add(new(recorded.By, at, e.Note)),
                Sayings = With(c.Sayings, recorded),
                Answered = null,
            }),
            CommitmentAskedAbout e => Change(file, e.Commitment, c => c with
            {
                Question = c.Question is { } before && before.InVersion > file.ActedInVersion
                    ? before with { Note = e.Note ?? before.Note, Last = at }
                    : new(at, e.Note, recorded.Version, at),
                Sayings = With(c.Sayings, recorded),
            }),
            ObjectionSettled e => SettleObjection(file, e, recorded),
            CommitmentReworded e => Changed(file, e.Commitment, recorded, c => c with
            {
                Text = e.Text,
                WordsOf = c.Owner,
                Objections = [],
                Question = null,
                Answered = c.Objections.IsEmpty ? c.Answered : new(recorded.By, at, null, true),
                Rephrasings = With(c.Rephrasings, recorded),
            }),
            CommitmentWithdrawn e => Withdraw(file, e, recorded),
            CommitmentRenewed e => Changed(file, e.Commitment, recorded, c => c with { Terms = ((Terms.Standing)c.Terms) with { Until = e.Until } }),
            OccurrenceKept e => Change(file, e.Commitment, c => c.With(e.Occurrence, change => change with { KeptOn = e.On, KeptBy = recorded.By }) with { Question = null }),
            OccurrenceMoved e => Change(file, e.Commitment, c => c.With(e.Occurrence, change => change with { MovedTo = e.Due, MovedAt = at })),
            HandOverAsked e => Change(file, e.Commitment, c => c with { HandOver = new(e.To, e.From, e.Reason, at, recorded.By) }),
            HandOverAccepted e => Change(file, e.Commitment, c => Hand(c)),
            HandOverDeclined e => Change(file, e.Commitment, c => c with { HandOver = null }),
            HandOverTakenBack e => Change(file, e.Commitment, c => c with { HandOver = null }),
            CommitmentNoted e => Change(file, e.Commitment, c => Look(c, e)),
            CommitmentShared e => Change(file, e.Commitment, c => c with
            {
                Consent = new(e.Roles, e.Until, e.Text, e.GivenAloud, recorded.By, at, recorded.Version),
                Rephrasings = With(c.Rephrasings, recorded),
            }),
            CommitmentUnshared e => Change(file, e.Commitment, c => c with { Consent = null }),
            LifeEventReported e => Wake(
                file with { LifeEvents = file.LifeEvents.Add(new(e.LifeEvent, e.Kind, e.On, e.Note, at, recorded.Version) { ReportedBy = recorded.By }) }, e.LifeEvent, e.Woke, at),
            LifeEventMoved e => Wake(
                file with
                {
                    LifeEvents = file.LifeEvents.ConvertAll(l => l.Id == e.LifeEvent ? l with { On = e.On } : l),
                    Confirmations = Uncovered(file, file.LifeEvent(e.LifeEvent)!),
                },
                e.LifeEvent, e.Woke, at),
            LifeEventSaidAgain e => file with
            {
                LifeEvents = file.LifeEvents.ConvertAll(l => l.Id == e.LifeEvent ? l with { Again = l.Again.Add(new(recorded.By, at, e.Note, recorded.Version)) } : l),
            },
            LifeEventTakenBack e => TakeBack(file, e, recorded),
            CommitmentWoken e => Wake(file, e.LifeEvent, [new(e.Commitment, e.Due)], at),
            ConfirmationIssued e => file with { Confirmations = file.Confirmations.Add(new(e.Confirmation, e.Meeting, e.Updated, at)) },
            ConfirmationTasked e => Confirm(file, e.Confirmation, c => c with { Task = e.Task, TaskedAt = at }),
            ConfirmationByMail e => Confirm(file, e.Confirmation, c => c with { Task = null, TaskedAt = null, Outcome = null, CoveredVersion = null }),
            ConfirmationSeen e => Confirm(file, e.Confirmation, c => c with { SeenAt = recorded.At }),
            ConfirmationGiven e => Confirm(file, e.Confirmation, c => c with { How = e.How, On = e.On, CoveredVersion = recorded.Version }),
            NoticesDecided e => Decide(file, e.Notices),
            NoticesSettled e => Settle(file, e, recorded),
            MailReported e => file with { MailReports = file.MailReports.Add((e.Mail, e.To, e.State)) },
            _ => throw new InvalidOperationException($"An event that the fold does not know: {recorded.Event.GetType().Name}."),
        };
        var isByProfessional = recorded.By.Person is { } person && next.RoleOf(person) is not Role.Jobseeker;
        return next with { Version = recorded.Version, ActedInVersion = isByProfessional ? recorded.Version : file.ActedInVersion };
    }

    private static CaseFile Join(CaseFile file, ParticipantJoined e, Recorded recorded)
    {
        var isVouchedFor = e.ByCoordinator == true || recorded.By.Person is not { } by || file.RoleOf(by) is Role.Jobseeker;
        var joined = new Participant(e.Person, e.Role, recorded.At, false, recorded.Version, isVouchedFor);
        var index = file.Participants.FindIndex(p => p.Person == e.Person);
        return file with { Participants = index < 0 ? file.Participants.Add(joined) : file.Participants.SetItem(index, joined) };
    }

    // What they were asked to take over stays with its owner, and what they kept with others with these: who comes back has joined anew.
    private static CaseFile Leave(CaseFile file, PersonId person) => file with
    {
        Participants = file.Participants.ConvertAll(p => p.Person == person ? p with { Left = true } : p),
        Commitments = file.Commitments.ConvertAll(c => c with
        {
            HandOver = c.HandOver?.To == person ? null : c.HandOver,
            CoOwners = c.CoOwners.Contains(person) ? [.. c.CoOwners.Where(p => p != person)] : c.CoOwners,
        }),
    };

    private static ImmutableList<(Actor By, DateTimeOffset At)> With(ImmutableList<(Actor By, DateTimeOffset At)> ofADay, Recorded recorded) =>
        ofADay.RemoveAll(s => s.At <= recorded.At.AddDays(-1)).Add((recorded.By, recorded.At));

    // The jobseeker speaks for themself. What somebody else settled, they are to have confirmed.
    private static CaseFile SettleObjection(CaseFile file, ObjectionSettled e, Recorded recorded) => recorded.By.Person is { } by && file.RoleOf(by) is Role.Jobseeker
        ? Change(file, e.Commitment, c => c with { Objections = c.Objections.RemoveAll(o => o.By == recorded.By), Question = null })
        : Changed(file, e.Commitment, recorded, c => c with { Objections = [], Question = null, Answered = new(recorded.By, recorded.At, e.Note, false) });

    // A proposal was nobody's promise: that it is taken back is nothing to confirm.
    private static CaseFile Withdraw(CaseFile file, CommitmentWithdrawn e, Recorded recorded) => file.Commitment(e.Commitment) is { IsProposed: true }
        ? Change(file, e.Commitment, c => c with { WithdrawnBecause = e.Reason })
        : Changed(file, e.Commitment, recorded, c => c with
        {
            WithdrawnBecause = e.Reason,
            Withdrawal = new(recorded.By, e.ByCoordinator == true || (recorded.By.Person is { } by && file.RoleOf(by) is Role.Coordinator), recorded.At, recorded.Version),
            HandOver = null,
        });

    private static Commitment Look(Commitment c, CommitmentNoted e) =>
        c.Withdrawal is { } withdrawal && e.ByCoordinator == true ? c with { Withdrawal = withdrawal with { IsLookedAt = true } } : c;

    private static CaseFile Make(CaseFile file, CommitmentMade e, Recorded recorded)
    {
        var first = (e.Terms as Terms.Recurring)?.First;
        var made = new Commitment(e.Commitment, file.Commitments.Count + 1, e.Meeting, recorded.At, recorded.Version, recorded.By)
        {
            Text = e.Text,
            Owner = e.Owner,
            WordsOf = e.Owner,
            CoOwners = e.CoOwners,
            Beneficiary = e.Beneficiary,
            Terms = e.Terms,
            Roll = e.Roll,
            StopOn = e.StopOn,
            ForAllParticipants = e.ForAllParticipants,
            IsProposed = e.Proposed,
            InForceSince = recorded.At,
            ChangedAt = recorded.At,
            ChangedInVersion = recorded.Version,
            Anchors = e.Due is { } due ? [new(OccurrenceId.Only, due, recorded.At, null)] : [],
            Series = first is { } date ? [new(OccurrenceId.Only, date, recorded.At, null)] : [],
        };
        return Touch(file with { Commitments = file.Commitments.Add(made) }, e.Meeting, recorded);
    }

    // A proposal's dates are the owner's only from the moment they accept: reminders that lie before it are not caught up on.
    private static ImmutableList<Anchor> Known(ImmutableList<Anchor> anchors, DateTimeOffset at) =>
        anchors.ConvertAll(anchor => anchor with { KnownAt = at });

    private static Commitment Hand(Commitment c) => c with
    {
        Owner = c.HandOver!.To,
        CoOwners = [.. c.CoOwners.Where(p => p != c.HandOver.To)],
        FormerOwners = c.FormerOwners.Remove(c.HandOver.To).Remove(c.Owner).Add(c.Owner),
        HandOver = null,
        IsProposed = false,
    };

    private static CaseFile Wake(CaseFile file, LifeEventId lifeEvent, IReadOnlyList<Awakening> woke, DateTimeOffset at) =>
        woke.Aggregate(file, (f, awakening) => Change(f, awakening.Commitment, c =>
        {
            var anchor = new Anchor(new(lifeEvent.Value), awakening.Due, at, lifeEvent);
            var moved = c with { Changes = Unmove(c.Changes, lifeEvent) };
            return c.Terms is Terms.Recurring
                ? moved with { Series = Put(c.Series, anchor) }
                : moved with { Anchors = Put(c.Anchors, anchor) };
        }));

    private static CaseFile TakeBack(CaseFile file, LifeEventTakenBack e, Recorded recorded)
    {
        var gone = file.LifeEvent(e.LifeEvent)!;
        var next = file with
        {
            LifeEvents = file.LifeEvents.RemoveAll(l => l.Id == e.LifeEvent),
            NeverHappened = file.NeverHappened.Add(gone with { TakenBack = new(recorded.By, recorded.At, recorded.Version, e.Asleep) }),
            Commitments = file.Commitments.ConvertAll(c => Sleep(c, e.LifeEvent)),
            Confirmations = Uncovered(file, gone),
        };
        return e.Woke.Aggregate(next, (f, woken) => Wake(f, woken.LifeEvent, [new(woken.Commitment, woken.Due)], recorded.At));
    }

    // What was not sent because they had declined covers nothing: they have never read it.
    private static ImmutableList<Confirmation> Uncovered(CaseFile file, LifeEvent declined) =>
        declined.Kind != LifeEventKind.ServiceDeclined ? file.Confirmations : file.Confirmations.ConvertAll(k =>
            k is { Outcome: NoticeOutcome.NoLongerHeld, CoveredVersion: { } covered } && covered >= declined.InVersion ? k with { CoveredVersion = null } : k);

    // What the event gave a date waits again. What was done stays done, also of a series that it began.
    private static Commitment Sleep(Commitment c, LifeEventId lifeEvent) => !c.HangsOn(lifeEvent) ? c : c with
    {
        Anchors =
        [
            .. c.Anchors.Where(a => a.By != lifeEvent || c.Changes.GetValueOrDefault(a.Id)?.KeptOn is not null),
            .. c.Series.Where(start => start.By == lifeEvent).SelectMany(start => Occurrences.KeptIn(c, start)),
        ],
        Series = c.Series.RemoveAll(start => start.By == lifeEvent),
        Changes = Unmove(c.Changes, lifeEvent),
    };

    // When the event moves, what hangs on it moves along, also what had been given a date of its own; what was kept stays as it was.
    private static ImmutableDictionary<OccurrenceId, Change> Unmove(
        ImmutableDictionary<OccurrenceId, Change> changes, LifeEventId lifeEvent) => changes.RemoveRange(
            changes.Where(c => c.Value.KeptOn is null && c.Key.HangsOn(lifeEvent)).Select(c => c.Key));

    private static ImmutableList<Anchor> Put(ImmutableList<Anchor> anchors, Anchor anchor)
    {
        var index = anchors.FindIndex(a => a.Id == anchor.Id);
        return index < 0 ? anchors.Add(anchor) : anchors.SetItem(index, anchor);
    }

    private static CaseFile Decide(CaseFile file, IReadOnlyList<Notice> notices) => file with
    {
        Pending = file.Pending.AddRange(notices.Select(n => KeyValuePair.Create(n.Id, n))),
        Decided = file.Decided.Union(notices.Select(n => n.Tells())),
        Notices = file.Notices.AddRange(notices),
    };

    private static CaseFile Settle(CaseFile file, NoticesSettled e, Recorded recorded)
    {
        var (version, at) = (recorded.Version, recorded.At);
        var settled = new Settled(e.Outcome, at, e.Mail);
        var next = file with
        {
            SettledNotices = file.SettledNotices.SetItems(e.Notices.Select(id => KeyValuePair.Create((id, e.To), settled))),
        };
        foreach (var id in e.Notices)
        {
            // A deputy's copy is settled for the deputy; the notice itself waits for the one it is for.
            if (next.Pending.TryGetValue(id, out var notice) && notice.To == e.To)
            {
                next = next with { Pending = next.Pending.Remove(id) };
                if (notice is { Kind: NoticeKind.Confirmation, Confirmation: { } confirmation })
                {
                    next = Confirm(next, confirmation, c => c with { Outcome = e.Outcome, CoveredVersion = e.AsOf ?? version });
                }
            }
        }

        return next;
    }

    private static CaseFile Confirm(CaseFile file, ConfirmationId id, Func<Confirmation, Confirmation> change) =>
        file with { Confirmations = file.Confirmations.ConvertAll(c => c.Id == id ? change(c) : c) };

    private static CaseFile Change(CaseFile file, CommitmentId id, Func<Commitment, Commitment> change)
    {
        var index = file.Commitments.FindIndex(c => c.Id == id);
        return file with { Commitments = file.Commitments.SetItem(index, change(file.Commitments[index])) };
    }

    /// <summary>A change that the jobseeker is to have confirmed.</summary>
    private static CaseFile Changed(CaseFile file, CommitmentId id, Recorded recorded, Func<Commitment, Commitment> change)
    {
        var next = Change(file, id, c => change(c) with { ChangedAt = recorded.At, ChangedInVersion = recorded.Version });
        return Touch(next, next.Commitment(id)!.Meeting, recorded);
    }

    private static CaseFile Touch(CaseFile file, MeetingId meeting, Recorded recorded) =>
        file with { Meetings = file.Meetings.ConvertAll(m => m.Id == meeting ? m with { ChangedAt = recorded.At, ChangedInVersion = recorded.Version } : m) };

    private static Commitment With(this Commitment c, OccurrenceId id, Func<Change, Change> change) =>
        c with { Changes = c.Changes.SetItem(id, change(c.Changes.GetValueOrDefault(id) ?? new Change())) };
}
