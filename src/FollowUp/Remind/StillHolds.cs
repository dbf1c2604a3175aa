using FollowUp.Cases;
using FollowUp.Confirm;

namespace FollowUp.Remind;

/// <summary>
/// Rule 9: just before something is told it is checked against the case as it is then. Still in force? Still the same owner? Still
/// theirs to know? What no longer holds is not sent.
/// </summary>
internal static class StillHolds
{
    /// <summary>Whether a notice may still be told to this person: its addressee, or the deputy who gets a copy.</summary>
    public static bool Check(CaseFile file, Notice notice, PersonId person, CommandContext context)
    {
        var settled = file.SettledNotices.ContainsKey((notice.Id, person));
        var belongs = file.IsPresent(notice.To) || context.Coordinators.Contains(notice.To);
        return !settled && belongs && (notice.Commitment is { } id
            ? file.Commitment(id) is { } c && OfCommitment(file, c, notice, context)
            : OfCase(file, notice, context));
    }

    private static bool OfCase(CaseFile file, Notice notice, CommandContext context) => notice.Kind switch
    {
        NoticeKind.Confirmation => file.Confirmation(notice.Confirmation!.Value) is { State: ConfirmationState.Waiting } k
            && !file.HasDeclined(context.Today)
            && (k.Updated || file.Commitments.Exists(c => c.Meeting == k.Meeting && !c.IsWithdrawn && !c.IsProposed)),
        NoticeKind.StandsAfterEvent => !file.HasDeclined(context.Today) && NotedByMistake.StillConcerns(file, notice) && HasSomethingToSay(file, file.LifeEvent(notice.LifeEvent!.Value)!, context)
            && file.Notices.FindLast(n => n.Kind is NoticeKind.StandsAfterEvent && n.LifeEvent == notice.LifeEvent && n.To == notice.To)!.Id == notice.Id,
        NoticeKind.ReadAloud or NoticeKind.CopyWaits => CopiesToGive.StillHolds(file, notice, context),
        NoticeKind.Unanswered => Unanswered.StillHolds(file, notice, context),
        NoticeKind.AddressRefused or NoticeKind.OutreachStopped => context.Coordinators.Contains(notice.To) && !NotedByMistake.IsOf(file, notice),
        NoticeKind.OutreachGoesOn => NotedByMistake.StillGoesOn(file, notice, context),
        NoticeKind.Said => !NotedByMistake.IsOf(file, notice),
        NoticeKind.SaidNoMore => NotedByMistake.StillUnsaid(file, notice),
        _ => true,
    };

    // That something stands, that it ends, or that something was put right.
    private static bool HasSomethingToSay(CaseFile file, LifeEvent e, CommandContext context) =>
        e.TakenBack is not null
        || file.Commitments.Exists(c => Standing.HoldsForJobseeker(file, c, context.Policy, context.Today))
        || Endings.By(file, e, context.Policy, context.Today).Any();

    private static bool OfCommitment(CaseFile file, Commitment c, Notice notice, CommandContext context)
    {
        var standing = Standing.Of(file, c, context.Policy, context.Today, Occurrences.Ahead);
        var inForce = standing.State is CommitmentState.InForce;
        return notice.Kind switch
        {
            NoticeKind.Reminder => inForce && !standing.WithoutOwner && c.Owner == notice.To && IsOpen(standing, notice)
                && !file.Notices.Exists(n => n.Kind is NoticeKind.Reminder && n.Commitment == c.Id && n.Occurrence == notice.Occurrence
                    && n.Due == notice.Due && n.Step > notice.Step),
            NoticeKind.ReminderAsked => inForce && !standing.WithoutOwner && c.Owner == notice.To && IsOpen(standing, notice),
            NoticeKind.Escalation => inForce && context.Coordinators.Contains(notice.To) && IsOpen(standing, notice)
                && !file.Notices.Exists(n => n.Kind is NoticeKind.Escalation && n.To == notice.To && n.Commitment == c.Id
                    && n.Occurrence == notice.Occurrence && n.Due == notice.Due && n.Step > notice.Step),
            NoticeKind.Woken => inForce && c.Owner == notice.To && IsAwake(standing, notice),
            NoticeKind.DateMoved => inForce && c.Owner == notice.To
                && standing.Occurrences.Any(o => o.IsOpen && o.By == notice.LifeEvent && o.Due == notice.Due),
            NoticeKind.WaitsAgain => NotedByMistake.StillWaits(file, c, standing, notice, context),
            NoticeKind.ProposedForYou => standing.State is CommitmentState.Proposed && c.Owner == notice.To,
            NoticeKind.WrittenForYou => standing.State is CommitmentState.InForce or CommitmentState.Kept && c.Owner == notice.To,
            NoticeKind.HandedOverToYou => c.HandOver?.To == notice.To && !c.IsWithdrawn,
            NoticeKind.AskedNoMore => c.HandOver?.To != notice.To && c.Owner != notice.To,
            NoticeKind.Ended => Endings.StillEnds(file, c, standing, notice, context),
            NoticeKind.AppliesAgain => Endings.StillAppliesAgain(file, c, standing, notice, context),
            NoticeKind.WithoutOwner => context.Coordinators.Contains(notice.To)
                && (notice.LifeEvent is null ? inForce && standing.WithoutOwner : IsNobodysYet(standing) && IsAwake(standing, notice)),
            NoticeKind.WaitsForYes => IsNobodysYet(standing) && IsAwake(standing, notice) && (c.HandOver?.To ?? c.Owner) == notice.To,
            NoticeKind.TakenBack => context.Coordinators.Contains(notice.To) && TakenBacks.IsOpen(file, c, context.Policy, context.Today),
            NoticeKind.Renewal => inForce && (c.Owner == notice.To || context.Coordinators.Contains(notice.To)) && Renewals.EndOf(c) == notice.Due,
            NoticeKind.PromiseStands => !c.IsWithdrawn && !file.HasDeclined(context.Today),
            NoticeKind.Objection => !c.IsWithdrawn && !c.Objections.IsEmpty && (c.Owner == notice.To || context.Coordinators.Contains(notice.To)),
            NoticeKind.ChangedByOther => c.Owner == notice.To,
            NoticeKind.AskedAbout => inForce && c.Question is not null && (c.Owner == notice.To || context.Coordinators.Contains(notice.To)),
            NoticeKind.ConsentRecorded => c.Consent is { GivenAloud: true },
            _ => !c.IsWithdrawn || notice.Kind is NoticeKind.Declined,
        };
    }

    private static bool IsNobodysYet(Standing standing) => standing.State is CommitmentState.Proposed || standing is { State: CommitmentState.InForce, WithoutOwner: true };

    private static bool IsAwake(Standing standing, Notice notice) => standing.Occurrences.Any(o => o.IsOpen && o.By == notice.LifeEvent);

    private static bool IsOpen(Standing standing, Notice notice) =>
        standing.Occurrences.Any(o => o.IsOpen && o.Id == notice.Occurrence && o.Due == notice.Due);
}
