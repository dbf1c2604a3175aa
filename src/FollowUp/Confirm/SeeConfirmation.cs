using FollowUp.Cases;

namespace FollowUp.Confirm;

/// <summary>"I have seen this": the jobseeker says so if they want to. Said twice, it is said once.</summary>
public sealed record SeeConfirmation(ConfirmationId Id)
{
    public Decision Decide(CaseFile file, CommandContext context) =>
        context.By.Person is not { } person || file.RoleOf(person) is not Role.Jobseeker ? Refusal.Forbid(ReasonCode.OnlyJobseekerOrOwner)
        : file.Confirmation(Id) is not { } confirmation ? new Refusal.NotFound()
        : confirmation.SeenAt is not null ? Decision.Of()
        : Decision.Of(new CaseEvent.ConfirmationSeen(Id));
}
