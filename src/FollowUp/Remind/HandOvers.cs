using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>
/// Somebody else is asked to keep the promise. The id stays; until they accept, the old owner keeps it, though not beyond
/// <paramref name="From"/> where that is given.
/// </summary>
public sealed record AskHandOver(CommitmentId Id, PersonId To, DateOnly? From, string Reason) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) =>
        acting.IsFirstOwner || acting.IsCoordinator ? null : ReasonCode.OnlyOwnerOrCoordinator;

    protected override Decision Do(Acting acting)
    {
        var (file, c, standing, context) = acting;
        if (To == c.Owner && acting.IsFirstOwner && c.HandOver is not null)
        {
            return TakeQuestionBack.Of(acting, Reason);
        }

        if (standing.State is not CommitmentState.InForce)
        {
            return Refusal.Conflict(standing.State is CommitmentState.Proposed ? ReasonCode.NotAcceptedYet : ReasonCode.KeptAlready);
        }

        if (!file.IsPresent(To))
        {
            return Refusal.At("$.to", ReasonCode.NotInCase);
        }

        if (To == c.Owner)
        {
            return Refusal.At("$.to", ReasonCode.OwnerAlready);
        }

        // The one asked reads the text before accepting: nobody gets to read it by asking themself.
        if (To == acting.Person && file.TextFor(c, context.Viewer, context.Today) != c.Text)
        {
            return Refusal.Forbid(ReasonCode.NotToYourself);
        }

        if (file.RoleOf(To) is Role.Jobseeker || c.Terms is Terms.Wish)
        {
            return Refusal.At("$.to", ReasonCode.NotToJobseeker);
        }

        if (From < context.Today)
        {
            return Refusal.At("$.from", ReasonCode.DateInPast);
        }

        if (From > context.Today.AddYears(Limits.YearsAhead))
        {
            return Refusal.At("$.from", ReasonCode.DateTooFar, Limits.YearsAhead);
        }

        var happenings = new Happenings(file);
        happenings.Add(new CaseEvent.HandOverAsked(Id, To, From, Reason));
        if (c.HandOver is { To: var first } && first != To)
        {
            TakeQuestionBack.Tell(happenings, acting, first);
        }

        happenings.Tell(new(default, NoticeKind.HandedOverToYou, To, context.NextSlot, Id));
        acting.TellOwner(happenings);
        return happenings.ToDecision();
    }
}
