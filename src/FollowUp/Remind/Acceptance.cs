using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>The one asked takes the promise on: a proposal written down for them, or one handed over.</summary>
public sealed record Accept(CommitmentId Id) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) => Asked.IsAsked(acting) ? null : ReasonCode.OnlyTheOneAsked;

    protected override Decision Do(Acting acting)
    {
        var (file, c, _, context) = acting;
        var happenings = new Happenings(file);
        if (c.HandOver?.To == acting.Person)
        {
            happenings.Add(new CaseEvent.HandOverAccepted(Id));
            if (file.IsPresent(c.Owner) && file.RoleOf(c.Owner) is not Role.Jobseeker)
            {
                happenings.Tell(new(default, NoticeKind.HandOverAccepted, c.Owner, context.NextSlot, Id));
            }

            // Several hand-overs of one afternoon are told in one message: it waits as a confirmation does.
            happenings.Tell(new(default, NoticeKind.PromiseStands, file.Jobseeker!.Person, context.SoonTogether(file, NoticeKind.PromiseStands, NoticeKind.StandsAfterEvent), Id));
            return happenings.ToDecision();
        }

        happenings.Add(new CaseEvent.CommitmentAccepted(Id));
        return happenings.ToDecision();
    }
}

/// <summary>The one asked does not take it on. Nobody is bound; whoever asked is told.</summary>
public sealed record Decline(CommitmentId Id, string Reason) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) => Asked.IsAsked(acting) ? null : ReasonCode.OnlyTheOneAsked;

    protected override Decision Do(Acting acting)
    {
        var (file, c, _, context) = acting;
        var happenings = new Happenings(file);
        var handOver = c.HandOver?.To == acting.Person;
        happenings.Add(handOver ? new CaseEvent.HandOverDeclined(Id, Reason) : new CaseEvent.CommitmentDeclined(Id, Reason));
        var asker = handOver ? c.HandOver!.AskedBy.Person : c.WrittenBy.Person;
        var told = asker is { } person && file.IsPresent(person) && file.RoleOf(person) is not Role.Jobseeker
            ? [person]
            : context.Coordinators;
        happenings.Tell(told, p => new(default, NoticeKind.Declined, p, context.NextSlot, Id));
        return happenings.ToDecision();
    }
}

/// <summary>Who is asked to take a promise on.</summary>
internal static class Asked
{
    public static bool IsAsked(Acting acting) =>
        acting.Person is { } person && acting.File.IsPresent(person)
        && (acting.Commitment.HandOver?.To == person || (acting.Commitment.IsProposed && acting.Commitment.Owner == person));
}
