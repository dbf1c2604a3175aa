using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>
/// A promise is taken back, with a reason: by its owner, a coordinator, or, while it is a proposal, whoever wrote it down. A wish is
/// the jobseeker's alone. The jobseeker gets an updated confirmation, and the coordinators are told where they did not do it themselves
/// (<see cref="TakenBacks"/>): no promise ends silently.
/// </summary>
public sealed record Withdraw(CommitmentId Id, string Reason) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) =>
        acting.IsOwner || (acting.IsCoordinator && acting.Commitment.Terms is not Terms.Wish) || (acting.Commitment.IsProposed && acting.Context.By == acting.Commitment.WrittenBy)
            ? null
            : acting.Commitment.Terms is Terms.Wish ? ReasonCode.OnlyOwner
            : ReasonCode.OnlyOwnerOrCoordinator;

    // What was kept is history; what a later life event may wake again can still be taken back.
    protected override Decision Do(Acting acting) =>
        acting.Standing.State is CommitmentState.Kept && acting.Commitment.Terms.WokenBy is null
            ? Refusal.Conflict(ReasonCode.KeptAlready)
            : acting.Happens(new CaseEvent.CommitmentWithdrawn(Id, Reason, acting.IsCoordinator ? true : null));
}
