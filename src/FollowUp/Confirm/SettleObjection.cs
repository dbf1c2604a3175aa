using FollowUp.Cases;

namespace FollowUp.Confirm;

/// <summary>
/// What was objected to, or asked, has been talked about, and the promise stands in the words that it has. The jobseeker settles what they said
/// themself; what somebody else settles they get confirmed, and may object to again. Asking twice is fine.
/// </summary>
public sealed record SettleObjection(CommitmentId Id, string? Note) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) =>
        acting.IsJobseeker || acting.IsOwner || acting.IsCoordinator ? null : ReasonCode.OnlyJobseekerOrOwner;

    // What was asked of a promise that has ended since wants an answer all the same.
    protected override bool IsForWithdrawn(Acting acting) => true;

    protected override Decision Do(Acting acting) =>
        acting.Commitment.Question is not null || acting.Commitment.Objections.Exists(o => !acting.IsJobseeker || o.By == acting.Context.By)
            ? Decision.Of(new CaseEvent.ObjectionSettled(Id, Note))
            : Decision.Of();
}
