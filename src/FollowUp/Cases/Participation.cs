using FollowUp.People;
using FollowUp.Remind;

namespace FollowUp.Cases;

/// <summary>Somebody joins the people around the jobseeker.</summary>
public sealed record Join(PersonId Person, Role Role)
{
    public Decision Decide(CaseFile file, CommandContext context)
    {
        var mayAdd = context.Viewer is { Person: null } or { CoordinatesTeam: true }
            || (file.IsPresent(context.Viewer.Person!.Value) && file.RoleOf(context.Viewer.Person.Value) is not Role.Jobseeker);
        if (!mayAdd)
        {
            return Refusal.Forbid(ReasonCode.OnlyProfessionals);
        }

        // Whoever coordinates one case of a team coordinates all of it: nobody makes themself, or a friend, that.
        if (Role is Role.Coordinator && context.Viewer is not ({ Person: null } or { CoordinatesTeam: true }))
        {
            return Refusal.Forbid(ReasonCode.OnlySystemOrCoordinator);
        }

        if (Role is Role.Jobseeker)
        {
            return Refusal.At("$.role", ReasonCode.OneJobseeker);
        }

        if (file.Present.Count() >= Limits.Participants)
        {
            return Refusal.At("$", ReasonCode.TooManyParticipants, Limits.Participants);
        }

        // A coordinator vouches for another, not for themself.
        var byCoordinator = context.Viewer.CoordinatesTeam && context.Viewer.Person != Person;
        if (file.IsPresent(Person))
        {
            return Refusal.Conflict(ReasonCode.AlreadyParticipant);
        }

        // Rule 12: where nobody was left who could tell the jobseeker, there is somebody now.
        var happenings = new Happenings(file);
        happenings.Add(new CaseEvent.ParticipantJoined(Person, Role, byCoordinator ? true : null));
        Unreachable.GiveToAnother(file, happenings, k => !file.IsPresent(k.Task!.Value), context);
        return happenings.ToDecision();
    }
}

/// <summary>
/// Somebody leaves. Rule 11: not before each of their open promises is handed over or withdrawn. What was handed over and not
/// accepted yet is without an owner then, and the coordinator is asked.
/// </summary>
public sealed record Leave(PersonId Person)
{
    public Decision Decide(CaseFile file, CommandContext context)
    {
        if (!file.IsPresent(Person))
        {
            return new Refusal.NotFound();
        }

        if (context.Viewer.Person != Person && !context.Viewer.CoordinatesTeam)
        {
            return Refusal.Forbid(ReasonCode.OnlySelfOrCoordinator);
        }

        if (file.RoleOf(Person) is Role.Jobseeker)
        {
            return Refusal.Conflict(ReasonCode.JobseekerStays);
        }

        var theirs = file.Commitments
            .Where(c => c.Owner == Person)
            .Where(c => Standing.Of(file, c, context.Policy, context.Today).State is CommitmentState.InForce or CommitmentState.Proposed)
            .ToList();
        var open = theirs.Where(c => c.HandOver is null).Select(c => c.Id).ToList();
        if (open.Count > 0)
        {
            return new Refusal.Conflicting(new(ReasonCode.OpenPromises, [open.Count]), open);
        }

        var happenings = new Happenings(file);
        happenings.Add(new CaseEvent.ParticipantLeft(Person));
        var coordinators = context.Coordinators.Where(p => p != Person).ToList();
        foreach (var c in theirs)
        {
            happenings.Tell(coordinators, p => new(default, NoticeKind.WithoutOwner, p, context.NextSlot, c.Id));
        }

        // What they were asked to take over stays with its owner, who is told.
        foreach (var c in file.Commitments.Where(c => c.HandOver?.To == Person))
        {
            var isOwnerTold = file.IsPresent(c.Owner) && file.RoleOf(c.Owner) is not Role.Jobseeker;
            happenings.Tell(
                isOwnerTold ? [c.Owner] : coordinators, p => new(default, NoticeKind.Declined, p, context.NextSlot, c.Id));
        }

        // Rule 12: what they were to tell the jobseeker becomes another's task.
        Unreachable.GiveToAnother(file, happenings, k => k.Task == Person, context with { Coordinators = coordinators });
        return happenings.ToDecision();
    }
}
