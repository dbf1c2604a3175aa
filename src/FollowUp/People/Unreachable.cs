using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.Mail;
using FollowUp.Remind;
using static FollowUp.Cases.CaseEvent;

namespace FollowUp.People;

/// <summary>
/// What becomes of a case's notices that no mail can bring (rule 12): what the jobseeker was to read becomes a task for a
/// participant; that a professional cannot be reached becomes work for the coordinator.
/// </summary>
internal static class Unreachable
{
    public static IReadOnlyList<CaseEvent> Decide(
        CaseFile file, PersonId person, IReadOnlyList<Notice> notices, NoticeOutcome outcome, CommandContext context)
    {
        var open = notices.Where(n => !file.SettledNotices.ContainsKey((n.Id, person))).ToList();
        if (open.Count == 0)
        {
            return [];
        }

        var happenings = new Happenings(file);
        if (file.RoleOf(person) is Role.Jobseeker)
        {
            // A link is of no use read aloud.
            ReadAloud(file, open.FindAll(n => n.Kind is not NoticeKind.LinkAsked), context, happenings);
        }

        PassOn(file, person, open.FindAll(n => n.Kind is NoticeKind.Said), context, happenings);
        TellOtherCoordinators(file, person, open.FindAll(n => n.To == person && n.Kind is not NoticeKind.Said), context, happenings);
        happenings.Add(new NoticesSettled(person, [.. open.Select(n => n.Id)], outcome, null));
        if (outcome is NoticeOutcome.Refused || file.RoleOf(person) is not Role.Jobseeker)
        {
            TellCoordinators(file, person, null, context, happenings);
        }

        return happenings.ToEvents();
    }

    /// <summary>
    /// The provider says that mail to this person comes back: the case's coordinators are told, once for each <paramref name="mail"/>
    /// whenever its report comes again; and where the one whose mail comes back is the only one of them, the <paramref name="team"/>'s.
    /// </summary>
    public static IReadOnlyList<CaseEvent> Announce(CaseFile file, PersonId person, IReadOnlyList<PersonId> team, MailId? mail, CommandContext context)
    {
        var happenings = new Happenings(file);
        var told = context.Coordinators.Any(p => p != person) ? context.Coordinators : [.. team.Where(p => file.RoleOf(p) is not Role.Jobseeker)];
        TellCoordinators(file, person, mail, context with { Coordinators = told }, happenings);
        return happenings.ToEvents();
    }

    /// <summary>
    /// Whoever hears what the jobseeker said is away, and nobody stands in for them: the others who take part hear it as well; where they
    /// have heard it already, the coordinators.
    /// </summary>
    public static IReadOnlyList<CaseEvent> PassOn(CaseFile file, IReadOnlyList<Notice> said, CommandContext context)
    {
        var happenings = new Happenings(file);
        foreach (var notice in said)
        {
            var heard = HeardBy(file, notice);
            var others = file.Present.Where(p => p.Role is not (Role.Jobseeker or Role.Coordinator)).Select(p => p.Person).Except(heard).ToList();
            happenings.Tell(
                others.Count > 0 ? others : context.Coordinators.Except(heard), p => new(default, NoticeKind.Said, p, context.NextOpen, LifeEvent: notice.LifeEvent));
        }

        return happenings.ToEvents();
    }

    /// <summary>Who was told the same thing that the jobseeker said.</summary>
    public static IEnumerable<PersonId> HeardBy(CaseFile file, Notice said) =>
        from n in file.Notices
        where n.Kind is NoticeKind.Said && n.LifeEvent == said.LifeEvent && n.SendAt >= said.SendAt
        select n.To;

    // What the jobseeker said is not said to nobody: everybody else hears it who can.
    private static void PassOn(CaseFile file, PersonId person, List<Notice> said, CommandContext context, Happenings happenings)
    {
        foreach (var notice in said)
        {
            var others = file.Present.Where(p => p.Role is not Role.Jobseeker).Select(p => p.Person).Concat(context.Coordinators)
                .Where(p => p != person && !file.Notices.Exists(n => n.Kind is NoticeKind.Said && n.LifeEvent == notice.LifeEvent && n.To == p));
            happenings.Tell(others, p => new(default, NoticeKind.Said, p, context.NextOpen, LifeEvent: notice.LifeEvent));
        }
    }

    // What one coordinator was to be told and no mail brings is told to the others, unless they know.
    private static void TellOtherCoordinators(CaseFile file, PersonId person, List<Notice> notices, CommandContext context, Happenings happenings)
    {
        var others = context.Coordinators.Contains(person) ? context.Coordinators.Where(p => p != person).ToList() : [];
        foreach (var notice in notices.Where(Successors.IsForCoordinators))
        {
            happenings.Tell(
                others.Where(p => p != notice.About && notice with { To = p } is var theirs
                    && StillHolds.Check(file, theirs, p, context) && !Successors.WasTold(file, theirs)),
                p => notice with { Id = default, To = p, SendAt = context.NextOpen });
        }
    }

    // Once a day at the most, however much there is to tell.
    private static void TellCoordinators(CaseFile file, PersonId person, MailId? mail, CommandContext context, Happenings happenings)
    {
        foreach (var coordinator in context.Coordinators.Where(p => p != person))
        {
            var known = file.Notices.Exists(n => n.Kind is NoticeKind.AddressRefused && n.To == coordinator && n.About == person
                && (n.Due == context.Today || (mail is not null && n.Mail == mail)));
            if (!known)
            {
                happenings.Tell(new(default, NoticeKind.AddressRefused, coordinator, context.NextSlot, Due: context.Today, About: person, Mail: mail));
            }
        }
    }

    private static void ReadAloud(CaseFile file, List<Notice> notices, CommandContext context, Happenings happenings)
    {
        var number = file.Confirmations.Count;
        var tasked = file.Confirmations.Where(k => k.State is ConfirmationState.ToBeGiven).Select(k => k.Meeting).ToHashSet();
        foreach (var notice in notices)
        {
            var known = notice.Confirmation is { } id ? file.Confirmation(id) : null;
            var meeting = known?.Meeting ?? (notice.Commitment is { } c ? file.Commitment(c)?.Meeting : null) ?? file.Meetings[^1].Id;
            if (TaskFor(file, meeting, context) is not { } task)
            {
                continue;
            }

            // Whoever gives a confirmation tells what stands then: one task for a meeting is enough.
            if (known is null && tasked.Contains(meeting))
            {
                continue;
            }

            var confirmation = known?.Id ?? new ConfirmationId($"k{++number}");
            if (known is null)
            {
                happenings.Add(new ConfirmationIssued(confirmation, meeting, true));
            }

            tasked.Add(meeting);
            happenings.Add(new ConfirmationTasked(confirmation, task));
            happenings.Tell(new(default, NoticeKind.ReadAloud, task, context.NextSlot, Confirmation: confirmation));
        }
    }

    /// <summary>Copies that wait for somebody to give them become the task of another of those who take part after what has happened so far.</summary>
    public static void GiveToAnother(CaseFile file, Happenings happenings, Func<Confirmation, bool> which, CommandContext context)
    {
        var after = happenings.After(context.By, context.Now);
        foreach (var k in file.Confirmations.Where(k => k.State is ConfirmationState.ToBeGiven && which(k)))
        {
            if (TaskFor(after, k.Meeting, context) is { } task && task != k.Task)
            {
                happenings.Add(new ConfirmationTasked(k.Id, task));
                happenings.Tell(new(default, NoticeKind.ReadAloud, task, context.NextSlot, Confirmation: k.Id));
            }
        }
    }

    /// <summary>The one who recorded the meeting; else the employment specialist; else whichever professional there is.</summary>
    internal static PersonId? TaskFor(CaseFile file, MeetingId meeting, CommandContext context)
    {
        var professionals = file.Present.Where(p => p.Role is not Role.Jobseeker).ToList();
        var recorder = file.Meeting(meeting)?.RecordedBy;
        return professionals.Find(p => p.Person == recorder)?.Person
            ?? professionals.Find(p => p.Role is Role.EmploymentSpecialist)?.Person
            ?? professionals.Find(p => p.Role is not Role.Coordinator)?.Person
            ?? professionals.Select(p => (PersonId?)p.Person).Concat(context.Coordinators.Select(p => (PersonId?)p)).FirstOrDefault();
    }
}
