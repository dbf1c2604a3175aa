using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>
/// Something happened, or will on a known day. It wakes what was promised for that case, and ends what was promised until then; each
/// owner is told, and the jobseeker is told what stands. The same event reported twice is one event.
/// </summary>
public sealed record ReportLifeEvent(LifeEventKind Kind, DateOnly On, string? Note)
{
    // Two people may be some days apart about the same day; so short a job is not begun and ended between.
    private const int SameWithin = 14;

    // Whoever was just told finds all of it in the case.
    private static readonly TimeSpan ToldAgainAfter = TimeSpan.FromHours(1);

    /// <summary>The event that this report is about, if somebody reported it before.</summary>
    public LifeEvent? Known(CaseFile file) => file.LifeEvents.Find(e => e.Kind == Kind && e.On == On && !file.IsOverruled(e));

    /// <summary>
    /// The event whose day this report puts right, where people say it by a form: the same start or end of a job, which some remember otherwise or
    /// which lies ahead and is planned anew. After what it woke was done, or after the other of the two, it is another (docs/decisions/0009).
    /// </summary>
    public LifeEventId? PutsRight(CaseFile file, DateOnly today) =>
        Known(file) is null && LastOfJob(file) is { } last && (last.On > today ? On > today : Math.Abs(On.DayNumber - last.On.DayNumber) <= SameWithin)
        && (On <= last.On || !file.Commitments.Exists(c => c.Anchors.Exists(a => a.By == last.Id && c.Changes.GetValueOrDefault(a.Id)?.KeptOn is not null)))
            ? last.Id
            : null;

    public Decision Decide(CaseFile file, CommandContext context)
    {
        if (context.By.Person is { } person && !file.IsPresent(person))
        {
            return Refusal.Forbid(ReasonCode.OnlyParticipants);
        }

        if (Known(file) is { } known)
        {
            return Again(file, known, context);
        }

        if (LifeEventDates.FlawOf(On, context) is { } flaw)
        {
            return flaw;
        }

        if (LastOfJob(file) is { } planned && planned.On > context.Today && On <= context.Today)
        {
            return Come(file, planned, context);
        }

        if (LifeEventRoom.FlawOf(file, context) is { } full)
        {
            return full;
        }

        var id = new LifeEventId($"l{file.ReportedCount + 1}");
        var woke = Awakenings.By(file, Kind, On, context);
        var happenings = new Happenings(file);
        happenings.Add(new CaseEvent.LifeEventReported(id, Kind, On, Note, woke));
        TellOf(happenings, file, context, id, woke);
        return happenings.ToDecision();
    }

    // A job begins once, and ends once, until the other of the two has come in between.
    private LifeEvent? LastOfJob(CaseFile file) =>
        (Kind == LifeEventKind.JobEnded ? LifeEventKind.JobStarted : Kind == LifeEventKind.JobStarted ? LifeEventKind.JobEnded : default) is { Value: not null } other
        && file.LifeEvents.FindLast(e => e.Kind == Kind) is { } last && !file.LifeEvents.Exists(e => e.Kind == other && e.On > last.On)
            ? last
            : null;

    // What was known to lie ahead has come, on this day: what hangs on it is due from now on, and not on the day that was planned.
    private Decision Come(CaseFile file, LifeEvent planned, CommandContext context)
    {
        var woke = Awakenings.Moved(file, planned, On, context.NextOpen, context);
        var happenings = new Happenings(file);
        happenings.Add(new CaseEvent.LifeEventMoved(planned.Id, On, woke));
        // Whoever says that it has come has said so themself.
        if (Note is not null || context.By != planned.ReportedBy)
        {
            happenings.Add(new CaseEvent.LifeEventSaidAgain(planned.Id, Note));
        }

        TellOf(happenings, file, context, planned.Id, woke);
        return happenings.ToDecision();
    }

    // Nothing is woken twice. But what the jobseeker writes is kept, however often they write it, and heard.
    private Decision Again(CaseFile file, LifeEvent known, CommandContext context)
    {
        var by = context.By.Person;
        var justSaid = known.Again.Append(new(known.ReportedBy, known.ReportedAt, known.Note, known.InVersion)).Any(said => said.By == context.By && said.At > context.Now - ToldAgainAfter);
        var isNew = Note is null ? !justSaid : Note != known.Note && !known.Again.Exists(said => said.Note == Note);
        if (by is not { } person || !isNew)
        {
            return Decision.Of();
        }

        if (file.RoleOf(person) is not Role.Jobseeker)
        {
            // Those it concerns were told. What a second one notes of it is kept, and they are told where it is taken back.
            return Note is null ? Decision.Of()
                : known.Again.Count(said => said.By == context.By && said.At > context.Now.AddDays(-1)) >= Limits.SayingsADay
                    ? Refusal.At("$.note", ReasonCode.SaidEnoughToday, Limits.SayingsADay)
                    : Decision.Of(new CaseEvent.LifeEventSaidAgain(known.Id, Note));
        }

        if (Kind == LifeEventKind.ServiceDeclined)
        {
            // Told to nobody. But what they have said themself nobody else takes back for them.
            return known.IsSaidBy(person) ? Decision.Of() : Decision.Of(new CaseEvent.LifeEventSaidAgain(known.Id, Note));
        }

        var happenings = new Happenings(file);
        happenings.Add(new CaseEvent.LifeEventSaidAgain(known.Id, Note));
        happenings.Tell(
            WhomTheyMeet(file, context).Where(p => !file.Notices.Exists(n =>
                n.Kind is NoticeKind.Said && n.LifeEvent == known.Id && n.To == p && n.SendAt > context.Now - ToldAgainAfter)),
            p => new(default, NoticeKind.Said, p, context.NextOpen, LifeEvent: known.Id));
        return happenings.ToDecision();
    }

    private void TellOf(Happenings happenings, CaseFile file, CommandContext context, LifeEventId id, IReadOnlyList<Awakening> woke)
    {
        var any = Awakenings.Tell(happenings, file, context, id, woke);
        var ends = Endings.Tell(happenings, file, context, id);
        if (Kind == LifeEventKind.ServiceDeclined)
        {
            happenings.Tell(context.Coordinators, p => new(default, NoticeKind.OutreachStopped, p, context.NextSlot, LifeEvent: id));
        }
        else if ((any || ends) && file.Jobseeker is { } jobseeker)
        {
            happenings.Tell(new(default, NoticeKind.StandsAfterEvent, jobseeker.Person, context.NextOpen, LifeEvent: id));
        }

        if (Kind != LifeEventKind.ServiceDeclined && context.By.Person is { } by && file.RoleOf(by) is Role.Jobseeker
            && !happenings.Tells(n => n.To != by && n.Kind is not (NoticeKind.WaitsForYes or NoticeKind.WithoutOwner)))
        {
            happenings.Tell(WhomTheyMeet(file, context), p => new(default, NoticeKind.Said, p, context.NextOpen, LifeEvent: id));
        }
    }

    // What the jobseeker says is never said to nobody: the employment specialist hears it, who meets them most; else whoever else takes
    // part; else the coordinators.
    private static IEnumerable<PersonId> WhomTheyMeet(CaseFile file, CommandContext context)
    {
        var professionals = file.Present.Where(p => p.Role is not (Role.Jobseeker or Role.Coordinator)).ToList();
        var first = professionals.FindAll(p => p.Role is Role.EmploymentSpecialist);
        return first.Count > 0 ? first.Select(p => p.Person) : professionals.Count > 0 ? professionals.Select(p => p.Person) : context.Coordinators;
    }
}
