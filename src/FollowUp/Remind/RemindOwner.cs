using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>
/// A coordinator asks that the owner be reminded now, of the oldest date that has come and is open: at the next sending time, and at most
/// once a day for one promise, whoever asks.
/// </summary>
public sealed record RemindOwner(CommitmentId Id) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) =>
        acting is { IsCoordinator: true, IsJobseeker: false } ? null : ReasonCode.OnlyCoordinator;

    protected override Decision Do(Acting acting)
    {
        var (file, c, standing, context) = acting;
        if (standing.State is not CommitmentState.InForce)
        {
            return Refusal.Conflict(standing.State is CommitmentState.Proposed ? ReasonCode.NotAcceptedYet : ReasonCode.KeptAlready);
        }

        var due = Standing.CanBeOverdue(file, c) && !standing.WithoutOwner
            ? standing.Occurrences.FirstOrDefault(o => o.IsOpen && o.Due <= context.Today)
            : null;
        if (due is null)
        {
            return Refusal.Conflict(ReasonCode.NothingToRemindOf);
        }

        // What was asked for in the evening goes the next working day: that is the day it counts for.
        if (file.Notices.Exists(n => n.Kind is NoticeKind.ReminderAsked && n.Commitment == c.Id && n.To == c.Owner
            && context.Policy.Today(n.SendAt) >= context.Today))
        {
            return Refusal.Conflict(ReasonCode.RemindedToday);
        }

        var happenings = new Happenings(file);
        happenings.Tell(new(default, NoticeKind.ReminderAsked, c.Owner, context.NextOpen, c.Id, due.Id, due.Due));
        return happenings.ToDecision();
    }
}
