using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>
/// Who is told that a life event never happened: whoever was told that it had. What they were to be told and have not been falls away; what was not told
/// because of it is told now (docs/decisions/0049).
/// </summary>
internal static class NotedByMistake
{
    // What is not sent while a promise has ended, or the jobseeker wants no more of it. That what stands is said to them once comes below.
    private static readonly NoticeKind[] HeldBack =
    [
        NoticeKind.PromiseStands, NoticeKind.Woken, NoticeKind.WaitsForYes, NoticeKind.DateMoved, NoticeKind.WithoutOwner, NoticeKind.WrittenForYou, NoticeKind.Reminder,
        NoticeKind.ReminderAsked, NoticeKind.Escalation, NoticeKind.Renewal, NoticeKind.AskedAbout, NoticeKind.TakenBack, NoticeKind.Unanswered,
    ];

    public static void Tell(Happenings happenings, CaseFile file, LifeEvent gone, CaseEvent.LifeEventTakenBack happened, CommandContext context)
    {
        var after = happenings.After(context.By, context.Now);
        Endings.Tell(happenings, file, context, gone.Id);
        foreach (var id in happened.Asleep)
        {
            TellAgain(NoticeKind.WaitsAgain, n => n.Commitment == id && file.NeverHappened.Append(gone).Any(e => SaysThatAwake(file, n, e)), id);
        }

        TellAgain(NoticeKind.OutreachGoesOn, n => n.Kind is NoticeKind.OutreachStopped && n.LifeEvent == gone.Id);
        TellAgain(NoticeKind.SaidNoMore, n => n.Kind is NoticeKind.Said && n.LifeEvent == gone.Id);
        happenings.Tell(
            file.Present.Select(p => p.Person).Where(p => gone.IsSaidBy(p) && p != context.By.Person && file.RoleOf(p) is not Role.Jobseeker),
            p => new(default, NoticeKind.SaidNoMore, p, context.NextSlot, LifeEvent: gone.Id));
        LifeEventId? inForce = null;
        foreach (var woken in happened.Woke.GroupBy(w => w.LifeEvent))
        {
            inForce = Awakenings.Tell(happenings, file, context, woken.Key, woken.Select(w => new Awakening(w.Commitment, w.Due))) ? woken.Key : inForce;
        }

        TellWhatWasHeldBack(happenings, file, after, gone, context);
        TellJobseeker(happenings, file, gone, inForce, context);

        // Who takes it back knows.
        void TellAgain(NoticeKind kind, Predicate<Notice> of, CommitmentId? about = null) => happenings.Tell(
            file.Notices.FindAll(of).Select(n => n.To).Where(p => p != context.By.Person && file.RoleOf(p) is not Role.Jobseeker),
            p => new(default, kind, p, context.NextSlot, about, LifeEvent: gone.Id));
    }

    /// <summary>Whether the last they were told was that it has a date, and it has none by anything else.</summary>
    public static bool StillWaits(CaseFile file, Commitment c, Standing standing, Notice notice, CommandContext context) =>
        standing.State is not CommitmentState.Withdrawn && !standing.Occurrences.Any(o => o is { IsOpen: true, By: not null })
        && (c.Owner == notice.To || c.HandOver?.To == notice.To || context.Coordinators.Contains(notice.To))
        && LastTold(file, notice, n => n.Commitment == c.Id && (n.Kind is NoticeKind.WaitsAgain || file.NeverHappened.Exists(e => SaysThatAwake(file, n, e))))
            is { Kind: not NoticeKind.WaitsAgain };

    /// <summary>Whether a coordinator was told that outreach stops, and nothing else stops it.</summary>
    public static bool StillGoesOn(CaseFile file, Notice notice, CommandContext context) =>
        context.Coordinators.Contains(notice.To) && !file.LifeEvents.Exists(e => e.Kind == LifeEventKind.ServiceDeclined && e.On <= context.Today)
        && LastTold(file, notice, n => n.Kind is NoticeKind.OutreachStopped or NoticeKind.OutreachGoesOn && n.LifeEvent == notice.LifeEvent) is { Kind: NoticeKind.OutreachStopped };

    /// <summary>Whether they were told what the jobseeker said, or said so themself, and it was not said again since.</summary>
    public static bool StillUnsaid(CaseFile file, Notice notice) =>
        file.LifeEvent(notice.LifeEvent!.Value) is { TakenBack: not null } gone && !file.HappenedAfterAll(gone.Id)
        && (gone.IsSaidBy(notice.To) || LastTold(file, notice, n => n.Kind is NoticeKind.Said or NoticeKind.SaidNoMore && n.LifeEvent == gone.Id) is { Kind: NoticeKind.Said });

    /// <summary>Whether what stands is to be said to the jobseeker, though the event never happened: they were told of it, or it was they who said so and another took it back.</summary>
    public static bool StillConcerns(CaseFile file, Notice notice)
    {
        if (file.LifeEvent(notice.LifeEvent!.Value) is not { TakenBack: { } taken } gone)
        {
            return true;
        }

        // What happened after all is told by itself.
        return !file.HappenedAfterAll(gone.Id)
            && ((gone.IsSaidBy(notice.To) && taken.By.Person != notice.To && notice.Due is not null) || WasToldOf(file, gone, notice.To, notice.Id));
    }

    /// <summary>Whether the event that a notice speaks of was taken back.</summary>
    public static bool IsOf(CaseFile file, Notice notice) => notice.LifeEvent is { } id && file.NeverHappened.Exists(e => e.Id == id);

    // In the words in which whoever keeps it, is asked to, or looks after it is told of a date that the event gave.
    private static bool SaysThatAwake(CaseFile file, Notice n, LifeEvent gone) => n.Kind switch
    {
        NoticeKind.Woken or NoticeKind.WaitsForYes or NoticeKind.DateMoved or NoticeKind.WithoutOwner => n.LifeEvent == gone.Id,
        NoticeKind.Reminder or NoticeKind.ReminderAsked or NoticeKind.Escalation => n.Occurrence?.HangsOn(gone.Id) == true,
        NoticeKind.WrittenForYou or NoticeKind.ProposedForYou => n.SendAt >= gone.ReportedAt,

        // Who was asked before, and said yes after, said so to its date.
        NoticeKind.HandedOverToYou => n.SendAt >= gone.ReportedAt
            || file.Notices.Exists(yes => yes.Kind is NoticeKind.HandOverAccepted && yes.Commitment == n.Commitment && yes.SendAt >= gone.ReportedAt),
        _ => false,
    };

    /// <summary>Whether the jobseeker was told that what they have stands after the event: by a mail, or on paper.</summary>
    public static bool WasToldOf(CaseFile file, LifeEvent e, PersonId jobseeker, NoticeId besides = default) => file.Notices.Exists(n =>
        n.Kind is NoticeKind.StandsAfterEvent && n.LifeEvent == e.Id && n.To == jobseeker && n.Id != besides
        && file.SettledNotices.GetValueOrDefault((n.Id, n.To)) is { Outcome: not NoticeOutcome.NoLongerHeld });

    private static Notice? LastTold(CaseFile file, Notice notice, Predicate<Notice> of) => file.Notices.FindLast(n =>
        n.To == notice.To && n.Id != notice.Id && of(n) && file.SettledNotices.GetValueOrDefault((n.Id, n.To)) is { Outcome: NoticeOutcome.Sent });

    private static void TellWhatWasHeldBack(Happenings happenings, CaseFile file, CaseFile after, LifeEvent gone, CommandContext context)
    {
        foreach (var notice in Dropped(file, gone).Where(n => HeldBack.Contains(n.Kind)))
        {
            var again = notice with
            {
                Id = default,
                SendAt = notice.Kind is NoticeKind.PromiseStands or NoticeKind.Woken or NoticeKind.WaitsForYes or NoticeKind.AskedAbout ? context.NextOpen : context.NextSlot,
            };
            if (!StillHolds.Check(file, again, again.To, context) && StillHolds.Check(after, again, again.To, context) && !WasSent(file, notice))
            {
                happenings.Tell(again);
            }
        }
    }

    private static bool WasSent(CaseFile file, Notice notice) => file.Notices.Exists(n =>
        n.Tells() == notice.Tells() && file.SettledNotices.GetValueOrDefault((n.Id, n.To)) is { Outcome: NoticeOutcome.Sent });

    // One message, whatever came of it: that what was told them was put right; else that something woke, which they were not told.
    private static void TellJobseeker(Happenings happenings, CaseFile file, LifeEvent gone, LifeEventId? inForce, CommandContext context)
    {
        // Before anything was agreed with them nothing stands that could be said, or given on paper.
        if (file.Jobseeker is not { Person: var jobseeker } || file.Meetings.IsEmpty)
        {
            return;
        }

        bool TellsOf(Notice n, LifeEventId id) => n.Kind is NoticeKind.StandsAfterEvent && n.LifeEvent == id && n.To == jobseeker;
        if (file.Notices.Exists(n => TellsOf(n, gone.Id)) || (gone.IsSaidBy(jobseeker) && context.By.Person != jobseeker))
        {
            if (!PutRightAnyway(file, jobseeker))
            {
                happenings.Tell(new(
                    default, NoticeKind.StandsAfterEvent, jobseeker, context.SoonTogether(file, NoticeKind.StandsAfterEvent, NoticeKind.PromiseStands), Due: gone.On, LifeEvent: gone.Id));
            }

            if (WasToldOf(file, gone, jobseeker))
            {
                return;
            }
        }

        // With the day that it was to say is another, if it was: what they were told before it does not tell that.
        var untold = Dropped(file, gone).LastOrDefault(n => n.Kind is NoticeKind.StandsAfterEvent && file.LifeEvents.Exists(e => e.Id == n.LifeEvent));
        if ((untold?.LifeEvent ?? inForce) is { } e && !file.Notices.Exists(n =>
            TellsOf(n, e) && (untold?.Due is null || file.Notices.IndexOf(n) > file.Notices.IndexOf(untold)) && file.SettledNotices.GetValueOrDefault((n.Id, n.To)) is not { Outcome: NoticeOutcome.NoLongerHeld }))
        {
            happenings.Tell(new(default, NoticeKind.StandsAfterEvent, jobseeker, context.NextOpen, Due: untold?.Due, LifeEvent: e));
        }
    }

    // That something was put right says nothing of what: where it waits to be said of another event, it is said.
    private static bool PutRightAnyway(CaseFile file, PersonId jobseeker) => file.Pending.Values.Any(n =>
        n.Kind is NoticeKind.StandsAfterEvent && n.To == jobseeker && IsOf(file, n) && n.Due is not null && StillConcerns(file, n));

    // While it held; and where another stop that was taken back before did not yet let it be told, while that one held.
    private static IEnumerable<Notice> Dropped(CaseFile file, LifeEvent gone)
    {
        var since = file.NeverHappened.Where(e => e.TakenBack!.InVersion > gone.InVersion).Append(gone).Min(e => e.ReportedAt);
        return file.Notices.Where(n => file.SettledNotices.GetValueOrDefault((n.Id, n.To)) is { Outcome: NoticeOutcome.NoLongerHeld } settled && settled.At >= since);
    }
}
