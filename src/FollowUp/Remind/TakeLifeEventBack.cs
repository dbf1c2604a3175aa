using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>
/// A life event was noted by mistake: it never happened. What it gave a date waits again, what it ended applies again, and what it held back is woken by
/// what has happened meanwhile; what was done stays done (docs/decisions/0049). Done once; said again, the answer is the same.
/// </summary>
public sealed record TakeLifeEventBack(LifeEventId LifeEvent)
{
    public Decision Decide(CaseFile file, CommandContext context)
    {
        var known = file.LifeEvent(LifeEvent);
        if (!TakesPart(file, known, context.Viewer))
        {
            return Refusal.Forbid(ReasonCode.OnlyParticipants);
        }

        if (known is null)
        {
            return new Refusal.NotFound();
        }

        if (!MayChange(file, known, context.Viewer))
        {
            return Refusal.Forbid(ReasonCode.OnlyJobseekerOrCoordinator);
        }

        if (known.TakenBack is not null)
        {
            return Decision.Of();
        }

        if (file.NeverHappened.Count(e => e.TakenBack!.By == context.By && e.TakenBack.At > context.Now.AddDays(-1)) >= Limits.LifeEventsTakenBackADay)
        {
            return Refusal.At("$", ReasonCode.ChangedEnoughToday, Limits.LifeEventsTakenBackADay);
        }

        CaseEvent.LifeEventTakenBack Gone(IReadOnlyList<WokenInstead> woken) => new(
            LifeEvent,
            [.. file.Commitments.Where(c => !c.IsWithdrawn && Awakenings.IsAwakeBy(c, LifeEvent)).Select(c => c.Id).Except(woken.Select(w => w.Commitment))],
            woken);
        CaseFile After(IReadOnlyList<WokenInstead> woken) => file.With([new(file.Version + 1, context.Now, context.By, Gone(woken))]);

        var happened = Gone(Awakenings.Instead(file, known, After, context));
        var happenings = new Happenings(file);
        happenings.Add(happened);
        NotedByMistake.Tell(happenings, file, known, happened, context);
        return happenings.ToDecision();
    }

    /// <summary>Whether somebody who takes part may take it back, or a coordinator of the team where outreach was stopped by mistake: what pages offer.</summary>
    public static bool IsOffered(CaseFile file, LifeEvent e, Viewer viewer) =>
        e.TakenBack is null && TakesPart(file, e, viewer) && MayChange(file, e, viewer);

    private static bool TakesPart(CaseFile file, LifeEvent? e, Viewer viewer) =>
        viewer.Person is not { } person || file.IsPresent(person) || (e?.Kind == LifeEventKind.ServiceDeclined && viewer.CoordinatesTeam);

    /// <summary>
    /// What the jobseeker wants is theirs to say. Who has said themself that they want no more of it is not reached out to again because somebody else thinks it
    /// was a mistake, and who has asked for support is not made to have asked for nothing.
    /// </summary>
    internal static bool MayChange(CaseFile file, LifeEvent e, Viewer viewer) =>
        !(e.Kind == LifeEventKind.ServiceDeclined || e.Kind == LifeEventKind.SupportRequested)
        || file.Jobseeker is not { Person: var jobseeker } || !e.IsSaidBy(jobseeker) || viewer.Person == jobseeker || viewer.CoordinatesTeam;
}
