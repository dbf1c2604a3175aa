using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>A promise was kept: by its owner or a co-owner.</summary>
/// <param name="Id">The commitment.</param>
/// <param name="Occurrence">Which occurrence; may be left out where only one can be meant.</param>
/// <param name="On">The day it was kept; today where left out.</param>
/// <param name="Note">A note for professionals.</param>
public sealed record Keep(CommitmentId Id, OccurrenceId? Occurrence, DateOnly? On, string? Note) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) => acting.IsOwner ? null : ReasonCode.OnlyOwner;

    protected override Decision Do(Acting acting)
    {
        var (file, c, standing, context) = acting;
        if (standing.State is CommitmentState.Proposed)
        {
            return Refusal.Conflict(ReasonCode.NotAcceptedYet);
        }

        var on = On ?? context.Today;
        if (on > context.Today || on < context.Policy.Zone.DateOf(c.MadeAt).AddDays(-Limits.DaysAfterMeeting))
        {
            return Refusal.At("$.on", ReasonCode.KeptOnOutOfRange);
        }

        if (c.Terms is Terms.Dated { NotBefore: { } notBefore } && on < notBefore)
        {
            return Refusal.At("$.on", ReasonCode.KeptBeforeNotBefore, notBefore);
        }

        if (c.Terms is Terms.Wish)
        {
            return standing.State is CommitmentState.Kept
                ? Refusal.Conflict(ReasonCode.KeptAlready)
                : Decision.Of(new CaseEvent.OccurrenceKept(Id, OccurrenceId.Only, on, Note));
        }

        return Choice.Of(acting, Occurrence, context.Today) switch
        {
            Choice.One { Occurrence: { IsOpen: true } one } => Decision.Of(new CaseEvent.OccurrenceKept(Id, one.Id, on, Note)),
            Choice.One => Refusal.Conflict(ReasonCode.KeptAlready),
            Choice.Not not => not.Refusal,
            _ => throw new InvalidOperationException("A choice is one or not."),
        };
    }
}

/// <summary>Which occurrence is meant.</summary>
internal abstract record Choice
{
    internal sealed record One(Occurrence Occurrence) : Choice;

    internal sealed record Not(Refusal Refusal) : Choice;

    public static Choice Of(Acting acting, OccurrenceId? named, DateOnly today)
    {
        var (_, c, standing, _) = acting;
        if (standing.Occurrences.Count == 0)
        {
            return new Not(Refusal.Conflict(c.Terms is Terms.Standing { Rests: null } ? ReasonCode.StandingGoesOn : ReasonCode.NothingDueYet));
        }

        if (named is { } id)
        {
            return standing.Occurrences.FirstOrDefault(o => o.Id == id) is { } found
                ? new One(found)
                : new Not(Refusal.At("$.occurrence", ReasonCode.NoSuchOccurrence));
        }

        var open = standing.Occurrences.Where(o => o.IsOpen).ToList();
        var past = open.Count(o => o.Due <= today);
        return open.Count == 0 ? new One(standing.Occurrences[^1])
            : past <= 1 ? new One(open[0])
            : new Not(Refusal.At("$.occurrence", ReasonCode.WhichOccurrence, string.Join(", ", open.Where(o => o.Due <= today).Take(10).Select(o => o.Id))));
    }
}
