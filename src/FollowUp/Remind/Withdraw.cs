using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>
/// A promise is taken back, with a reason: by its owner, a coordinator, or, while it is a proposal, whoever wrote it down. The
/// jobseeker gets an updated confirmation: no promise ends silently.
/// </summary>
public sealed record Withdraw(CommitmentId Id, string Reason) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) =>
        acting.IsOwner || acting.IsCoordinator || (acting.Commitment.IsProposed && acting.Context.By == acting.Commitment.WrittenBy)
            ? null
            : ReasonCode.OnlyOwnerOrCoordinator;

    protected override Decision Do(Acting acting) => Decision.Of(new CaseEvent.CommitmentWithdrawn(Id, Reason));
}
