using FollowUp.Cases;
using FollowUp.Remind;

namespace FollowUp.Confirm;

/// <summary>
/// The jobseeker would like to hear how a promise goes: nobody tells them that its date has passed, but they may ask. The one who keeps it is
/// told at once; where nobody does, or its date has passed, the coordinators as well.
/// </summary>
public sealed record AskAbout(CommitmentId Id, string? Note) : CommitmentCommand(Id)
{
    // What is asked again within that time is written down, and told once.
    private static readonly TimeSpan ToldAgainAfter = TimeSpan.FromHours(1);

    // Of whatever is asked about in a case, one mail within that time is enough; the rest stands in the next digest.
    private static readonly TimeSpan ToldAtOnceAgainAfter = TimeSpan.FromHours(6);

    protected override ReasonCode? Forbids(Acting acting) => acting.IsJobseeker && acting.Person != acting.Commitment.Owner ? null : ReasonCode.OnlyJobseeker;

    protected override Decision Do(Acting acting)
    {
        var (file, c, standing, context) = acting;
        switch (standing.State)
        {
            case CommitmentState.Proposed:
                return Refusal.Conflict(ReasonCode.NotAcceptedYet);
            case CommitmentState.Kept:
                return Refusal.Conflict(ReasonCode.KeptAlready);
            case var _ when c.Question is { } asked && (Note is null || asked.Note == Note) && asked.Last > context.Now - ToldAgainAfter:
                return Decision.Of();
            case var _ when c.HasSaidEnough(context.By, context.Now):
                return Refusal.At("$.note", ReasonCode.SaidEnoughToday, Limits.SayingsADay);
        }

        var keepers = standing.WithoutOwner ? context.Coordinators : [c.Owner];
        var happenings = new Happenings(file);
        happenings.Add(new CaseEvent.CommitmentAskedAbout(Id, Note));
        happenings.Tell(
            (standing.OverdueWorkingDays > 0 ? keepers.Concat(context.Coordinators) : keepers).Where(p => !file.Notices.Exists(n =>
                n.Kind is NoticeKind.AskedAbout && n.Commitment == Id && n.To == p && n.SendAt > context.Now - ToldAgainAfter)),
            p => new(default, NoticeKind.AskedAbout, p, WasToldLately(p) ? context.NextSlot : context.NextOpen, Id));
        return happenings.ToDecision();

        bool WasToldLately(PersonId p) => file.Notices.Exists(n =>
            n.Kind is NoticeKind.AskedAbout && n.To == p && n.SendAt > context.Now - ToldAtOnceAgainAfter && n.SendAt <= context.NextOpen);
    }
}
