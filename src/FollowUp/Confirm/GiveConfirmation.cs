using FollowUp.Cases;

namespace FollowUp.Confirm;

/// <summary>A confirmation was given to a person without digital contact, and how.</summary>
public sealed record GiveConfirmation(ConfirmationId Id, GivenHow How, DateOnly On)
{
    public Decision Decide(CaseFile file, CommandContext context)
    {
        var confirmation = file.Confirmation(Id);
        if (context.By.Person is not { } person
            || file.RoleOf(person) is Role.Jobseeker
            || !(file.IsPresent(person) || confirmation?.Task == person))
        {
            return Refusal.Forbid(ReasonCode.OnlyProfessionals);
        }

        if (confirmation is null)
        {
            return new Refusal.NotFound();
        }

        if (confirmation.State is not ConfirmationState.ToBeGiven)
        {
            return Refusal.Conflict(confirmation.State is ConfirmationState.Given ? ReasonCode.ConfirmationGiven : ReasonCode.ConfirmationNotATask);
        }

        return On > context.Today || On < context.Policy.Zone.DateOf(confirmation.IssuedAt)
            ? Refusal.At("$.on", ReasonCode.GivenOnOutOfRange, context.Policy.Zone.DateOf(confirmation.IssuedAt))
            : Decision.Of(new CaseEvent.ConfirmationGiven(Id, How, On));
    }
}
