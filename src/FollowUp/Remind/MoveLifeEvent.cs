using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>A life event lies on another day than was thought: what hangs on it moves along.</summary>
public sealed record MoveLifeEvent(LifeEventId LifeEvent, DateOnly On)
{
    public Decision Decide(CaseFile file, CommandContext context)
    {
        if (context.By.Person is { } person && !file.IsPresent(person))
        {
            return Refusal.Forbid(ReasonCode.OnlyParticipants);
        }

        if (file.LifeEvent(LifeEvent) is not { } known)
        {
            return new Refusal.NotFound();
        }

        // A day far ahead would resume what they declined, and put off what they asked for.
        if (!TakeLifeEventBack.MayChange(file, known, context.Viewer))
        {
            return Refusal.Forbid(ReasonCode.OnlyJobseekerOrCoordinator);
        }

        if (known.TakenBack is not null)
        {
            return Refusal.Conflict(ReasonCode.LifeEventTakenBack);
        }

        if (known.On == On)
        {
            return Decision.Of();
        }

        if (file.LifeEvents.Exists(e => e.Kind == known.Kind && e.On == On))
        {
            return Refusal.Conflict(ReasonCode.LifeEventKnown);
        }

        if (LifeEventDates.FlawOf(On, context) is { } flaw)
        {
            return flaw;
        }

        // A date that stays as it was is not told again, and neither is one of its owner's own put off by it.
        var woke = Awakenings.Moved(file, known, On, context.NextSlot, context).Where(w => Awakenings.GivenBy(file.Commitment(w.Commitment)!, LifeEvent) != w.Due).ToList();
        var happenings = new Happenings(file);
        happenings.Add(new CaseEvent.LifeEventMoved(LifeEvent, On, woke));
        Tell(happenings, file, known, woke, context);
        return happenings.ToDecision();
    }

    private void Tell(Happenings happenings, CaseFile file, LifeEvent known, IReadOnlyList<Awakening> woke, CommandContext context)
    {
        var isWaitedFor = Awakenings.Tell(happenings, file, context, LifeEvent, woke, moved: true) && MayHaveBeenTold(file, known, context);
        var ends = Endings.Tell(happenings, file, context, LifeEvent);
        if (known.Kind == LifeEventKind.ServiceDeclined)
        {
            // Who declined is left in peace, also when the day on which they did turns out to be another.
            happenings.Tell(
                context.Coordinators.Where(p => p != context.By.Person && !Pending(file, NoticeKind.OutreachStopped, p).Any(n => n.SendAt > context.Now)),
                p => new(default, NoticeKind.OutreachStopped, p, context.NextSlot, Due: On, LifeEvent: LifeEvent));
        }
        else if ((ends || isWaitedFor) && file.Jobseeker is { } jobseeker)
        {
            // Who was told by when the first of it happens would wait for a day that nobody keeps; before that, the message that waits names the new day. Whoever
            // moves it to and fro tells it once.
            happenings.Tell(new(
                default, NoticeKind.StandsAfterEvent, jobseeker.Person, context.SoonTogether(file, NoticeKind.StandsAfterEvent, NoticeKind.PromiseStands), Due: On, LifeEvent: LifeEvent));
        }
    }

    // Once its time has come a mail may be under way, with the day that was.
    private bool MayHaveBeenTold(CaseFile file, LifeEvent known, CommandContext context) => file.Jobseeker is { Person: var jobseeker }
        && (NotedByMistake.WasToldOf(file, known, jobseeker) || Pending(file, NoticeKind.StandsAfterEvent, jobseeker).Any(n => n.SendAt <= context.Now));

    private IEnumerable<Notice> Pending(CaseFile file, NoticeKind kind, PersonId to) =>
        file.Pending.Values.Where(n => n.Kind == kind && n.LifeEvent == LifeEvent && n.To == to);
}
