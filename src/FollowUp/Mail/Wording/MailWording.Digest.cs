namespace FollowUp.Mail;

/// <summary>What a digest says of one kind of line: a heading, what it is about, and what the reader can do.</summary>
public sealed record SectionWording(string Heading, string Opening, IReadOnlyList<string> Then);

/// <summary>How many different people are responsible for some agreements.</summary>
public enum Responsible
{
    Nobody,
    One,
    Several,
}

public abstract partial class MailWording
{
    // Subjects.
    public abstract string ReminderSubject(string reference, DateOnly due);

    public abstract string PastReminderSubject(string reference, DateOnly due);

    public abstract string EscalationSubject(int count);

    public abstract string WokenSubject(int count);

    public abstract string DigestSubject(DateOnly day);

    // A digest of one reminder.
    public abstract string PromisedIn(string reference, DateOnly on);

    public abstract string PromisedIn(string reference);

    public abstract string WhatYouCanDoThere { get; }

    // A digest of several things.
    public abstract string Overview { get; }

    public abstract string Agreement(string reference);

    public abstract string Confirmation(string reference);

    public abstract string Case(string reference);

    public abstract string OpenAgreement(string reference);

    public abstract string OpenConfirmation(string reference);

    public abstract string OpenCase(string reference);

    // Facts of a line.
    public abstract string For(string name);

    public abstract string DueOn(DateOnly date);

    public abstract string DueToday(DateOnly date);

    public abstract string WasDue(DateOnly date);

    public abstract string WasDueDaysAgo(DateOnly date, int workingDays);

    public abstract string EndDateIs(DateOnly date);

    public abstract string EndDateWas(DateOnly date);

    public abstract string AppliesNoLongerFrom(DateOnly date);

    /// <summary>Of what was reported in a case.</summary>
    public abstract string HoldsFrom(DateOnly date);

    public abstract string AskedForOn(DateOnly date);

    public abstract string SaidOn(DateOnly date);

    public abstract string AgreedOn(DateOnly date);

    public abstract string WrittenDownOn(DateOnly date);

    /// <summary>Of what an agreement waited for.</summary>
    public abstract string AwaitedHappened(DateOnly date);

    public abstract string AwaitedHappens(DateOnly date);

    // How an agreement stands to which somebody objects.
    public abstract string StillApplies { get; }

    public abstract string IsKept { get; }

    public abstract string IsNotAccepted { get; }

    public abstract string AppliesNoLonger { get; }

    /// <summary>Of one agreement among others that have somebody responsible.</summary>
    public abstract string HasNoOne { get; }

    // Sections, one for each kind.
    public abstract SectionWording Reminder(int count);

    public abstract SectionWording ReminderForAbsentColleague(int count);

    /// <summary>Of agreements that the deputy may not open.</summary>
    public abstract SectionWording ReminderForColleagueElsewhere(int count);

    public abstract SectionWording HandedOverToYou(int count);

    public abstract SectionWording WaitsForYes(int count);

    public abstract SectionWording ProposedForYou(int count);

    public abstract SectionWording WrittenForYou(int count);

    public abstract SectionWording HandOverAccepted(int count);

    public abstract SectionWording AskedNoMore(int count);

    public abstract SectionWording Declined(int count);

    public abstract SectionWording Objection(int count);

    public abstract SectionWording ReadAloud(int count);

    public abstract SectionWording CopyWaits(int count);

    public abstract SectionWording Renewal(int count);

    public abstract SectionWording RenewalPast(int count);

    public abstract SectionWording Ended(int count);

    public abstract SectionWording AppliesAgain(int count);

    /// <param name="count">How many agreements.</param>
    /// <param name="responsible">How many different people are responsible for them.</param>
    /// <param name="reminded">Each of those has been reminded, and no agreement is without one.</param>
    public abstract SectionWording Escalation(int count, Responsible responsible, bool reminded);

    /// <summary>The same once they were told before and it is still open.</summary>
    public abstract SectionWording EscalationAgain(int count, Responsible responsible);

    public abstract SectionWording WithoutOwner(int count);

    public abstract SectionWording WokenWithoutOwner(int count);

    public abstract SectionWording TakenBack(int count);

    public abstract SectionWording ChangedByOther(int count);

    public abstract SectionWording AskedAbout(int count);

    public abstract SectionWording AddressRefused(int count);

    public abstract SectionWording WaitsAgain(int count);

    /// <param name="count">How many cases.</param>
    public abstract SectionWording OutreachStopped(int count);

    /// <param name="count">How many cases.</param>
    public abstract SectionWording OutreachGoesOn(int count);

    /// <param name="count">How many cases.</param>
    public abstract SectionWording SaidNoMore(int count);

    public abstract SectionWording Woken(int count);

    public abstract string SaidSubject { get; }

    public abstract SectionWording Said(int count);

    /// <param name="count">How many cases.</param>
    public abstract SectionWording Unanswered(int count);

    /// <summary>The section of a kind; escalations say more than their kind and count, and have methods of their own.</summary>
    public SectionWording Of(DigestKind kind, int count) => kind switch
    {
        DigestKind.Reminder => Reminder(count),
        DigestKind.ReminderForAbsentColleague => ReminderForAbsentColleague(count),
        DigestKind.ReminderForColleagueElsewhere => ReminderForColleagueElsewhere(count),
        DigestKind.HandedOverToYou => HandedOverToYou(count),
        DigestKind.ProposedForYou => ProposedForYou(count),
        DigestKind.WrittenForYou => WrittenForYou(count),
        DigestKind.HandOverAccepted => HandOverAccepted(count),
        DigestKind.AskedNoMore => AskedNoMore(count),
        DigestKind.Declined => Declined(count),
        DigestKind.Objection => Objection(count),
        DigestKind.ReadAloud => ReadAloud(count),
        DigestKind.CopyWaits => CopyWaits(count),
        DigestKind.Renewal => Renewal(count),
        DigestKind.RenewalPast => RenewalPast(count),
        DigestKind.Ended => Ended(count),
        DigestKind.AppliesAgain => AppliesAgain(count),
        DigestKind.WithoutOwner => WithoutOwner(count),
        DigestKind.WokenWithoutOwner => WokenWithoutOwner(count),
        DigestKind.WaitsForYes => WaitsForYes(count),
        DigestKind.TakenBack => TakenBack(count),
        DigestKind.AddressRefused => AddressRefused(count),
        DigestKind.OutreachStopped => OutreachStopped(count),
        DigestKind.OutreachGoesOn => OutreachGoesOn(count),
        DigestKind.WaitsAgain => WaitsAgain(count),
        DigestKind.SaidNoMore => SaidNoMore(count),
        DigestKind.Woken => Woken(count),
        DigestKind.Said => Said(count),
        DigestKind.ChangedByOther => ChangedByOther(count),
        DigestKind.AskedAbout => AskedAbout(count),
        DigestKind.Unanswered => Unanswered(count),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a digest kind without words"),
    };
}
