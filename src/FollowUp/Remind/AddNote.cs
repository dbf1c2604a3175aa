using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>A note that an owner or a coordinator puts to a promise, for professionals: it is never shown to the jobseeker.</summary>
public sealed record AddNote(CommitmentId Id, string Note) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) =>
        acting.IsJobseeker ? ReasonCode.OnlyProfessionals
        : acting.IsOwner || acting.IsCoordinator ? null
        : ReasonCode.OnlyOwnerOrCoordinator;

    protected override Decision Do(Acting acting) => Decision.Of(new CaseEvent.CommitmentNoted(Id, Note));
}
