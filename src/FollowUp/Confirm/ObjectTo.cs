using FollowUp.Cases;
using FollowUp.Remind;

namespace FollowUp.Confirm;

/// <summary>
/// "This is not what we agreed", by the jobseeker, or by an owner about what was written down for them. The promise stays in
/// force and is marked; owner and coordinator are told.
/// </summary>
public sealed record ObjectTo(CommitmentId Id, string Note) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) =>
        acting.IsJobseeker || acting.IsOwner ? null : ReasonCode.OnlyJobseekerOrOwner;

    protected override Decision Do(Acting acting)
    {
        var (file, c, _, context) = acting;
        if (c.Objections.Exists(o => o.By == context.By && o.Note == Note))
        {
            return Decision.Of();
        }

        if (c.HasSaidEnough(context.By, context.Now))
        {
            return Refusal.At("$.note", ReasonCode.SaidEnoughToday, Limits.SayingsADay);
        }

        var happenings = new Happenings(file);
        happenings.Add(new CaseEvent.CommitmentObjectedTo(Id, Note));
        var told = context.Coordinators.Append(c.Owner)
            .Where(p => p != acting.Person && file.RoleOf(p) is not Role.Jobseeker);
        happenings.Tell(told, p => new(default, NoticeKind.Objection, p, context.NextSlot, Id));
        return happenings.ToDecision();
    }
}
