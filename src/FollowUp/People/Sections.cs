using FollowUp.Mail;
using FollowUp.Remind;

namespace FollowUp.People;

/// <summary>Something that a digest tells: where in it, of which date, and whether the reader may open it.</summary>
internal sealed record Entry(DigestKind Kind, Told Told, DateOnly? Due, bool MayOpen);

/// <summary>Where in a digest something is told.</summary>
internal static class Sections
{
    // What tells most of a promise comes first: that it ends, what is asked of the reader, what is new; then that it has a date.
    private static readonly DigestKind[] Strongest =
    [
        DigestKind.AppliesAgain, DigestKind.Ended, DigestKind.WaitsForYes, DigestKind.HandedOverToYou, DigestKind.ProposedForYou, DigestKind.Escalation, DigestKind.EscalationAgain,
        DigestKind.WokenWithoutOwner, DigestKind.WithoutOwner, DigestKind.RenewalPast, DigestKind.Renewal, DigestKind.Objection, DigestKind.WrittenForYou, DigestKind.Woken,
        DigestKind.Reminder,
    ];

    public static DigestKind Of(Told t, bool mayOpen, DateOnly today) => t.Notice.Kind switch
    {
        NoticeKind.Said => DigestKind.Said,
        NoticeKind.ChangedByOther => DigestKind.ChangedByOther,
        NoticeKind.AskedAbout => DigestKind.AskedAbout,
        NoticeKind.WaitsAgain => DigestKind.WaitsAgain,
        NoticeKind.SaidNoMore => DigestKind.SaidNoMore,
        _ when t.Row.Item.For is not null => mayOpen ? DigestKind.ReminderForAbsentColleague : DigestKind.ReminderForColleagueElsewhere,
        NoticeKind.Reminder or NoticeKind.ReminderAsked => DigestKind.Reminder,
        NoticeKind.Woken or NoticeKind.DateMoved => DigestKind.Woken,
        NoticeKind.ProposedForYou => DigestKind.ProposedForYou,
        NoticeKind.WrittenForYou => DigestKind.WrittenForYou,
        NoticeKind.HandedOverToYou => DigestKind.HandedOverToYou,
        NoticeKind.HandOverAccepted => DigestKind.HandOverAccepted,
        NoticeKind.AskedNoMore => DigestKind.AskedNoMore,
        NoticeKind.Declined => DigestKind.Declined,
        NoticeKind.Objection => DigestKind.Objection,
        NoticeKind.ReadAloud => DigestKind.ReadAloud,
        NoticeKind.CopyWaits => DigestKind.CopyWaits,
        NoticeKind.Unanswered => DigestKind.Unanswered,
        NoticeKind.Renewal => t.Notice.Due < today ? DigestKind.RenewalPast : DigestKind.Renewal,
        NoticeKind.Ended => DigestKind.Ended,
        NoticeKind.AppliesAgain => DigestKind.AppliesAgain,
        NoticeKind.Escalation => WasToldBefore(t) ? DigestKind.EscalationAgain : DigestKind.Escalation,
        NoticeKind.WithoutOwner => t.Notice.LifeEvent is null ? DigestKind.WithoutOwner : DigestKind.WokenWithoutOwner,
        NoticeKind.WaitsForYes => DigestKind.WaitsForYes,
        NoticeKind.TakenBack => DigestKind.TakenBack,
        NoticeKind.AddressRefused => DigestKind.AddressRefused,
        NoticeKind.OutreachStopped => DigestKind.OutreachStopped,
        NoticeKind.OutreachGoesOn => DigestKind.OutreachGoesOn,
        _ => throw new InvalidOperationException($"{t.Notice.Kind} is no part of a digest."),
    };

    // Whoever reads of it for the first time, since they coordinate from now on, is told so.
    private static bool WasToldBefore(Told t) => t.File.Notices.Exists(n =>
        n.Kind is NoticeKind.Escalation && n.To == t.Notice.To && n.Commitment == t.Notice.Commitment && n.Occurrence == t.Notice.Occurrence
        && n.Due == t.Notice.Due && n.Step < t.Notice.Step && t.File.SettledNotices.GetValueOrDefault((n.Id, n.To)) is { Outcome: NoticeOutcome.Sent });

    /// <summary>One entry for one date of a promise, where it tells most: the same thing is told once.</summary>
    public static IEnumerable<Entry> OncePerPromise(IReadOnlyList<Entry> all) =>
        all.Where((e, i) => e.Told.Notice.Commitment is null || !all.Where((other, j) => IsSamePromise(e.Told, other.Told) && Covers(other, e, j < i)).Any());

    private static bool Covers(Entry one, Entry other, bool isEarlier)
    {
        var (strength, weaker) = (StrengthOf(one.Kind), StrengthOf(other.Kind));
        var sameDate = one.Due == other.Due || (IsEnding(one.Kind) && IsEnding(other.Kind));
        if (IsEnding(one.Kind) && other.Kind is DigestKind.WrittenForYou)
        {
            // That somebody else wrote it down is for its owner to know, whatever became of it since (rule 16).
            return false;
        }

        return one.Kind == other.Kind ? isEarlier && sameDate : strength >= 0 && strength < weaker && (sameDate || other.Due is null);
    }

    private static bool IsEnding(DigestKind kind) => kind is DigestKind.AppliesAgain or DigestKind.Ended;

    private static bool IsSamePromise(Told one, Told other) =>
        one.Notice.Commitment is not null && one.File.Id == other.File.Id && one.Notice.Commitment == other.Notice.Commitment
        && one.Row.Item.For == other.Row.Item.For;

    private static int StrengthOf(DigestKind kind) => Array.IndexOf(Strongest, kind);
}
