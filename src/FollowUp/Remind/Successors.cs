using FollowUp.Cases;
using FollowUp.People;

namespace FollowUp.Remind;

/// <summary>
/// Whoever a notice was for may have nothing more to do with it by the time it is to go: another coordinates the team, or keeps the promise. It is told to those
/// who do now, in this one place for whatever is told to coordinators (docs/decisions/0043).
/// </summary>
internal static class Successors
{
    // What coordinators are told, if not always only they.
    private static readonly NoticeKind[] ForCoordinators =
    [
        NoticeKind.Objection, NoticeKind.AskedAbout, NoticeKind.Declined, NoticeKind.Said, NoticeKind.Unanswered, NoticeKind.CopyWaits, NoticeKind.Renewal, NoticeKind.Ended,
        NoticeKind.AppliesAgain, NoticeKind.Escalation, NoticeKind.WithoutOwner, NoticeKind.TakenBack, NoticeKind.AddressRefused, NoticeKind.OutreachStopped,
    ];

    // Of these, what whoever keeps the promise is told, and would not be told again of itself.
    private static readonly NoticeKind[] ForKeepers = [NoticeKind.Objection, NoticeKind.AskedAbout, NoticeKind.Ended];

    /// <summary>What is told to others instead of notices that hold for their addressee no more.</summary>
    public static IReadOnlyList<CaseEvent> Decide(CaseFile file, IEnumerable<Notice> dropped, CommandContext context)
    {
        var happenings = new Happenings(file);
        foreach (var notice in dropped.Where(n => IsOfRole(file, n, context)))
        {
            happenings.Tell(
                HeirsOf(file, notice, context).Where(p => StillHolds.Check(file, notice with { To = p }, p, context) && !WasTold(file, notice with { To = p })),
                p => notice with { Id = default, To = p, SendAt = context.NextOpen });
        }

        return happenings.ToEvents();
    }

    /// <summary>Whether nobody coordinates just now whom it could be told to: then it waits until somebody does.</summary>
    public static bool WaitsForCoordinator(CaseFile file, Notice notice, CommandContext context) =>
        context.Coordinators.Count == 0 && IsOfRole(file, notice, context) && !WasKeepers(file, notice)
        && StillHolds.Check(file, notice, notice.To, context with { Coordinators = [notice.To] });

    /// <summary>Whether it is of a kind that coordinators are told.</summary>
    public static bool IsForCoordinators(Notice notice) => ForCoordinators.Contains(notice.Kind);

    // It fell to them by what they were, and that they are no more.
    private static bool IsOfRole(CaseFile file, Notice notice, CommandContext context) =>
        IsForCoordinators(notice) && !file.SettledNotices.ContainsKey((notice.Id, notice.To)) && !context.Coordinators.Contains(notice.To);

    private static IEnumerable<PersonId> HeirsOf(CaseFile file, Notice notice, CommandContext context) =>
        notice.Kind is NoticeKind.Said ? WhoHears(file, notice, context)
        : !WasKeepers(file, notice) ? context.Coordinators.Where(p => p != notice.About)
        : ForKeepers.Contains(notice.Kind) && file.Commitment(notice.Commitment!.Value)!.Owner is var owner && file.RoleOf(owner) is not Role.Jobseeker ? [owner]
        : [];

    // As where somebody is away: the others, where nobody else heard it, and the coordinators where there are none.
    private static IEnumerable<PersonId> WhoHears(CaseFile file, Notice notice, CommandContext context)
    {
        var others = file.Present.Where(p => p.Role is not (Role.Jobseeker or Role.Coordinator)).Select(p => p.Person).ToList();
        return Unreachable.HeardBy(file, notice).Any(p => p != notice.To && (file.IsPresent(p) || context.Coordinators.Contains(p))) ? []
            : others.Count > 0 ? others
            : context.Coordinators;
    }

    // Who keeps it now is asked about its end as anybody who keeps it.
    private static bool WasKeepers(CaseFile file, Notice notice) =>
        notice.Commitment is { } id && file.Commitment(id) is { } c && c.FormerOwners.Contains(notice.To);

    /// <summary>Whether its addressee was told the same since.</summary>
    public static bool WasTold(CaseFile file, Notice notice) => file.Notices.Exists(n => n.SendAt >= notice.SendAt && n.Tells() == notice.Tells());
}
