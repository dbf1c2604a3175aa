using FollowUp.Cases;
using FollowUp.Schedule;

namespace FollowUp.Remind;

/// <summary>
/// Rule 10: no promise ends silently. What a life event ends, or lets apply again because it lies on another day now, is told to whoever
/// keeps it; where it is the jobseeker's own, their short message tells it.
/// </summary>
internal static class Endings
{
    /// <summary>Tells of what a life event has done that is reported, or moved, in these happenings.</summary>
    /// <returns>Whether any promise ends, or applies again, that did not before.</returns>
    public static bool Tell(Happenings happenings, CaseFile before, CommandContext context, LifeEventId id)
    {
        var after = happenings.After(context.By, context.Now);
        var any = false;
        foreach (var c in before.Commitments.Where(c => !c.IsWithdrawn && !c.IsProposed))
        {
            var (was, stop) = (Occurrences.StoppedOn(before, c, context.Policy), Occurrences.StoppedOn(after, c, context.Policy));
            var (applied, applies) = (Applies(before, c, context), Applies(after, after.Commitment(c.Id)!, context));
            if (was == stop || !(applied || applies))
            {
                continue;
            }

            any |= was is null || stop is null || applied != applies;
            if (stop is null || !applied)
            {
                Tell(happenings, before, context, c, new(default, NoticeKind.AppliesAgain, default, context.NextSlot, c.Id, Due: stop, LifeEvent: id));
            }

            if (stop is not null)
            {
                Tell(happenings, before, context, c, new(default, NoticeKind.Ended, default, context.NextSlot, c.Id, Due: stop, LifeEvent: id));
            }
        }

        return any;
    }

    /// <summary>What a life event has ended, or will on its day.</summary>
    public static IEnumerable<Commitment> By(CaseFile file, LifeEvent e, SchedulePolicy policy, DateOnly today) =>
        from c in file.Commitments
        where !c.IsWithdrawn && !c.IsProposed && Occurrences.IsStoppedBy(c, e, policy)
        where Standing.Of(file, c, policy, today).State is not CommitmentState.Kept
        select c;

    /// <summary>Whether it still ends on the day that a notice speaks of.</summary>
    public static bool StillEnds(CaseFile file, Commitment c, Standing standing, Notice notice, CommandContext context) =>
        !c.IsWithdrawn && !c.IsProposed && IsKeeper(c, notice, context)
        && Occurrences.StoppedOn(file, c, context.Policy) == notice.Due
        && (standing.State is not CommitmentState.Kept || notice.Due <= context.Today);

    /// <summary>Whether it applies, and the last they were told was that it does not.</summary>
    public static bool StillAppliesAgain(CaseFile file, Commitment c, Standing standing, Notice notice, CommandContext context) =>
        standing.State is CommitmentState.InForce && IsKeeper(c, notice, context)
        && file.Notices.FindLast(n => n.Kind is NoticeKind.Ended or NoticeKind.AppliesAgain && n.Commitment == c.Id && n.To == notice.To
            && file.SettledNotices.GetValueOrDefault((n.Id, n.To)) is { Outcome: NoticeOutcome.Sent }) is { Kind: NoticeKind.Ended };

    // Its owner; where they have left, whoever looks after the team.
    private static void Tell(Happenings happenings, CaseFile file, CommandContext context, Commitment c, Notice notice)
    {
        if (!file.IsPresent(c.Owner))
        {
            happenings.Tell(context.Coordinators, p => notice with { To = p });
        }
        else if (file.RoleOf(c.Owner) is not Role.Jobseeker)
        {
            happenings.Tell(notice with { To = c.Owner });
        }
    }

    private static bool Applies(CaseFile file, Commitment c, CommandContext context) =>
        Standing.Of(file, c, context.Policy, context.Today).State is CommitmentState.InForce;

    private static bool IsKeeper(Commitment c, Notice notice, CommandContext context) =>
        c.Owner == notice.To || context.Coordinators.Contains(notice.To);
}
