using FollowUp.Cases;

namespace FollowUp.Confirm;

/// <summary>
/// The owner says it in other words: after an objection, or because they took over somebody else's promise. The jobseeker gets an updated
/// confirmation. Nobody else may: nobody promises for another.
/// </summary>
public sealed record Reword(CommitmentId Id, string Text) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) => acting.IsFirstOwner ? null : ReasonCode.OnlyOwner;

    protected override Decision Do(Acting acting)
    {
        var (_, c, standing, context) = acting;
        return standing.State switch
        {
            CommitmentState.Proposed => Refusal.Conflict(ReasonCode.NotAcceptedYet),
            CommitmentState.Kept when c.Terms.WokenBy is null => Refusal.Conflict(ReasonCode.KeptAlready),

            // The same words answer no objection either: it stays until they have talked about it.
            _ when Text == c.Text && c.WordsOf == c.Owner => Decision.Of(),
            _ when c.HasChangedEnough(context.By, context.Now) => Refusal.At("$.text", ReasonCode.ChangedEnoughToday, Limits.ChangesADay),

            // Whom the jobseeker let read the words as they were, they have not let read these.
            _ when c.Consent is { Text: null } => Decision.Of(new CaseEvent.CommitmentReworded(Id, Text), new CaseEvent.CommitmentUnshared(Id)),
            _ => Decision.Of(new CaseEvent.CommitmentReworded(Id, Text)),
        };
    }
}
