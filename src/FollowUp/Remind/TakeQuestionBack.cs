using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>
/// The owner keeps it themself after all, while somebody is asked to take it over and has not answered. In the API that is a hand-over to themself;
/// pages offer it by itself. Where nobody is asked any more, nothing happens.
/// </summary>
public sealed record TakeQuestionBack(CommitmentId Id) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) => acting.IsFirstOwner ? null : ReasonCode.OnlyOwner;

    protected override Decision Do(Acting acting) => Of(acting, null);

    internal static Decision Of(Acting acting, string? reason)
    {
        if (acting.Commitment.HandOver is not { } asked)
        {
            return Decision.Of();
        }

        var happenings = new Happenings(acting.File);
        happenings.Add(new CaseEvent.HandOverTakenBack(acting.Commitment.Id, reason));
        Tell(happenings, acting, asked.To);
        return happenings.ToDecision();
    }

    /// <summary>Tells somebody that they are no longer asked; where the question itself has not reached them yet, they are told of neither.</summary>
    internal static void Tell(Happenings happenings, Acting acting, PersonId asked)
    {
        var (file, c, _, context) = acting;
        var question = file.Notices.FindLast(n => n.Kind is NoticeKind.HandedOverToYou or NoticeKind.WaitsForYes && n.To == asked && n.Commitment == c.Id);
        if (question is not null && file.SettledNotices.GetValueOrDefault((question.Id, asked)) is { Outcome: NoticeOutcome.Sent })
        {
            happenings.Tell(new(default, NoticeKind.AskedNoMore, asked, context.NextSlot, c.Id));
        }
    }
}
