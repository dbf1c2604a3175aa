using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>
/// A date is moved: of one occurrence, or the end of a standing promise (so it is renewed). The new date rolls off
/// non-working days as the promise says; reminders follow it.
/// </summary>
public sealed record Move(CommitmentId Id, OccurrenceId? Occurrence, DateOnly Due, string Reason) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) =>
        acting.IsOwner || acting.IsCoordinator ? null : ReasonCode.OnlyOwnerOrCoordinator;

    protected override Decision Do(Acting acting)
    {
        var (_, c, standing, context) = acting;
        if (standing.State is CommitmentState.Proposed)
        {
            return Refusal.Conflict(ReasonCode.NotAcceptedYet);
        }

        if (Due < context.Today)
        {
            return Refusal.At("$.due", ReasonCode.DateInPast);
        }

        if (Due > context.Today.AddYears(Limits.YearsAhead))
        {
            return Refusal.At("$.due", ReasonCode.DateTooFar, Limits.YearsAhead);
        }

        if (c.Terms is Terms.Dated { NotBefore: { } notBefore } && Due < notBefore)
        {
            return Refusal.At("$.due", ReasonCode.NotBeforeAfterDue);
        }

        if (c.Terms is Terms.Standing { Until: not null, Rests: null })
        {
            return acting.Happens(new CaseEvent.CommitmentRenewed(Id, Due, Reason));
        }

        if (c.Terms is Terms.Wish)
        {
            return Refusal.Conflict(ReasonCode.NothingDueYet);
        }

        return Choice.Of(acting, Occurrence, context.Today) switch
        {
            Choice.One { Occurrence: { IsOpen: true } one } =>
                acting.Happens(new CaseEvent.OccurrenceMoved(
                    Id, one.Id, Occurrences.Rolled(Due, c.Roll, context.Today, context.Policy), Reason)),
            Choice.One => Refusal.Conflict(ReasonCode.KeptAlready),
            Choice.Not not => not.Refusal,
            _ => throw new InvalidOperationException("A choice is one or not."),
        };
    }
}
