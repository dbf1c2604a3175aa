using FollowUp.Cases;
using static FollowUp.Mail.MailBlock;

namespace FollowUp.Mail;

internal sealed partial class MailComposer
{
    private static string Subject(DigestMail mail, MailWording wording) => (OnlyReminder(mail), OnlyEscalations(mail)) switch
    {
        ({ Due: { } due } line, _) when due < mail.Day => wording.PastReminderSubject(line.Ref, due),
        ({ Due: { } due } line, _) => wording.ReminderSubject(line.Ref, due),
        (_, { } sections) => wording.EscalationSubject(sections.Sum(section => section.Lines.Count)),
        _ when Filled(mail).All(section => section.Kind is DigestKind.WaitsForYes) => wording.WokenSubject(Filled(mail).Sum(section => section.Lines.Count)),
        _ when Filled(mail).All(section => section.Kind is DigestKind.Said or DigestKind.AskedAbout) => wording.SaidSubject,
        _ => wording.DigestSubject(mail.Day),
    };

    private static List<MailBlock> Blocks(DigestMail mail, MailWording wording)
    {
        if (OnlyReminder(mail) is { Due: { } due } line)
        {
            return
            [
                Say(
                    line.PromisedOn is { } on ? wording.PromisedIn(line.Ref, on) : wording.PromisedIn(line.Ref),
                    DateFact(due, mail.Day, wording)),
                new MailBlock.Action(wording.OpenAgreement(line.Ref), line.Link!),
                Say(wording.WhatYouCanDoThere),
            ];
        }

        if (OnlyEscalations(mail) is { } escalations)
        {
            return
            [
                .. escalations.SelectMany(section => Section(section.Kind, section.Lines, mail.Day, wording, withHeading: escalations.Count > 1)),
            ];
        }

        return
        [
            Say(wording.Overview),
            .. Filled(mail).SelectMany(section => Section(section.Kind, section.Lines, mail.Day, wording)),
        ];
    }

    private static List<MailBlock> Blocks(WokenMail mail, MailWording wording) =>
        // A deputy's copy speaks of what a colleague promised.
        mail.Lines.GroupBy(line => line.ForName is null ? DigestKind.Woken
                : line.Link is null ? DigestKind.ReminderForColleagueElsewhere
                : DigestKind.ReminderForAbsentColleague)
            .SelectMany(lines => Section(lines.Key, [.. lines], mail.Day ?? DateOnly.MinValue, wording, withHeading: false))
            .ToList();

    private static List<MailBlock> Section(
        DigestKind kind, IReadOnlyList<DigestLine> lines, DateOnly day, MailWording wording, bool withHeading = true)
    {
        // What is of a case, and not of a promise, is told once for each.
        lines = IsOfCase(kind) ? [.. lines.DistinctBy(line => (line.Ref, line.Due))] : lines;
        var words = IsEscalation(kind) ? Escalation(kind, lines, wording) : wording.Of(kind, lines.Count);
        return
        [
            .. withHeading ? new MailBlock[] { new Heading(words.Heading) } : [],
            Say(words.Opening),
            new Entries([.. lines.Select(line => EntryOf(kind, line, day, wording))]),
            Say(words.Then),
        ];
    }

    private static MailEntry EntryOf(DigestKind kind, DigestLine line, DateOnly day, MailWording wording)
    {
        var facts = Sentences.Of(
            line.ForName is { } name ? wording.For(Sentences.OneLine(name)) : null,
            line.Due is { } due ? DueFact(kind, due, line, day, wording) : null,
            line.AwaitedOn is { } awaited ? awaited <= day ? wording.AwaitedHappened(awaited) : wording.AwaitedHappens(awaited) : null,
            line.PromisedOn is { } on ? PromisedFact(kind, on, wording) : null,
            line.Standing is { } standing ? StandingFact(kind, standing, wording) : null);
        return kind switch
        {
            DigestKind.ReadAloud or DigestKind.CopyWaits => new(wording.Confirmation(line.Ref), wording.OpenConfirmation(line.Ref), line.Link, facts),
            _ when IsOfCase(kind) => new(wording.Case(line.Ref), wording.OpenCase(line.Ref), line.Link, facts),
            _ => new(wording.Agreement(line.Ref), wording.OpenAgreement(line.Ref), line.Link, facts),
        };
    }

    private static SectionWording Escalation(DigestKind kind, IReadOnlyList<DigestLine> lines, MailWording wording)
    {
        var owners = lines.Select(line => line.Standing?.Owner).OfType<PersonId>().Distinct().Count();
        var responsible = owners switch
        {
            0 => Responsible.Nobody,
            1 => Responsible.One,
            _ => Responsible.Several,
        };
        return kind is DigestKind.EscalationAgain
            ? wording.EscalationAgain(lines.Count, responsible)
            : wording.Escalation(lines.Count, responsible, lines.All(line => line.Standing is { Owner: not null, Reminded: true }));
    }

    private static string? StandingFact(DigestKind kind, LineStanding standing, MailWording wording) => kind switch
    {
        DigestKind.Objection => standing.State switch
        {
            CommitmentState.InForce => wording.StillApplies,
            CommitmentState.Kept => wording.IsKept,
            CommitmentState.Proposed => wording.IsNotAccepted,
            _ => wording.AppliesNoLonger,
        },
        DigestKind.Escalation or DigestKind.EscalationAgain when standing.Owner is null => wording.HasNoOne,
        _ => null,
    };

    private static string DueFact(DigestKind kind, DateOnly due, DigestLine line, DateOnly day, MailWording wording) => kind switch
    {
        _ when line.IsEnd => due < day ? wording.EndDateWas(due) : wording.EndDateIs(due),
        DigestKind.Ended or DigestKind.AppliesAgain => wording.AppliesNoLongerFrom(due),
        DigestKind.OutreachStopped => wording.HoldsFrom(due),
        DigestKind.CopyWaits => wording.AskedForOn(due),
        DigestKind.Unanswered => wording.SaidOn(due),
        // How late something is, is for the one who sorts it out; the one who promised is told the date, and no more.
        DigestKind.Escalation or DigestKind.EscalationAgain or DigestKind.WokenWithoutOwner when line.WorkingDaysOverdue > 0 => wording.WasDueDaysAgo(due, line.WorkingDaysOverdue),
        _ => DateFact(due, day, wording),
    };

    private static string DateFact(DateOnly due, DateOnly day, MailWording wording) => due.CompareTo(day) switch
    {
        < 0 => wording.WasDue(due),
        0 => wording.DueToday(due),
        _ => wording.DueOn(due),
    };

    /// <summary>Where it is open whether it was agreed, it was written down.</summary>
    private static string PromisedFact(DigestKind kind, DateOnly on, MailWording wording) => kind switch
    {
        DigestKind.ProposedForYou or DigestKind.WrittenForYou or DigestKind.Objection or DigestKind.WaitsForYes or DigestKind.WokenWithoutOwner => wording.WrittenDownOn(on),
        _ => wording.AgreedOn(on),
    };

    private static DigestLine? OnlyReminder(DigestMail mail) =>
        Filled(mail).ToList() is [{ Kind: DigestKind.Reminder, Lines: [var line] }] ? line : null;

    private static List<DigestSection>? OnlyEscalations(DigestMail mail) =>
        Filled(mail).ToList() is { Count: > 0 } sections && sections.All(section => IsEscalation(section.Kind)) ? sections : null;

    private static bool IsOfCase(DigestKind kind) => kind is DigestKind.AddressRefused or DigestKind.OutreachStopped or DigestKind.OutreachGoesOn or DigestKind.Said
        or DigestKind.SaidNoMore or DigestKind.Unanswered;

    private static bool IsEscalation(DigestKind kind) => kind is DigestKind.Escalation or DigestKind.EscalationAgain;

    private static IEnumerable<DigestSection> Filled(DigestMail mail) => mail.Sections.Where(section => section.Lines.Count > 0);
}
