using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>
/// A note that an owner or a coordinator puts to a promise, for professionals: it is never shown to the jobseeker. A coordinator may note
/// something on one that was taken back as well: that it was looked at (<see cref="TakenBacks"/>).
/// </summary>
public sealed record AddNote(CommitmentId Id, string Note) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) =>
        acting.IsJobseeker ? ReasonCode.OnlyProfessionals
        : acting.IsOwner || acting.IsCoordinator ? null
        : ReasonCode.OnlyOwnerOrCoordinator;

    protected override bool IsForWithdrawn(Acting acting) => acting.IsCoordinator && acting.Commitment.Withdrawal is not null;

    protected override Decision Do(Acting acting) => Decision.Of(new CaseEvent.CommitmentNoted(Id, Note, acting.IsCoordinator ? true : null));
}
