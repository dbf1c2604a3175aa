using FollowUp.Remind;

namespace FollowUp.Cases;

/// <summary>
/// Something done to one commitment. The frame is the same for all: the commitment is one the caller may know of, it still
/// stands, and the caller is one who may do this.
/// </summary>
public abstract record CommitmentCommand(CommitmentId Id)
{
    public Decision Decide(CaseFile file, CommandContext context)
    {
        if (file.Commitment(Id) is not { } c || file.SightOf(c, context.Viewer, context.Today) is Sight.Nothing)
        {
            return new Refusal.NotFound();
        }

        var acting = new Acting(file, c, Standing.Of(file, c, context.Policy, context.Today), context);
        return Forbids(acting) is { } code ? Refusal.Forbid(code)
            : acting.Standing.State is CommitmentState.Withdrawn && !IsForWithdrawn(acting) ? Refusal.Conflict(ReasonCode.IsWithdrawn)
            : Do(acting);
    }

    /// <summary>Whether it can be done to a commitment that no longer stands.</summary>
    protected virtual bool IsForWithdrawn(Acting acting) => false;

    /// <summary>Why this caller may not do it, or null.</summary>
    protected abstract ReasonCode? Forbids(Acting acting);

    /// <summary>What it makes happen.</summary>
    protected abstract Decision Do(Acting acting);
}

/// <summary>Who acts on which commitment, and how it stands.</summary>
public sealed record Acting(CaseFile File, Commitment Commitment, Standing Standing, CommandContext Context)
{
    public PersonId? Person => Context.By.Person;

    public bool IsOwner => Person is { } p && File.IsPresent(p) && Commitment.IsOwnedBy(p);

    public bool IsFirstOwner => Person is { } p && File.IsPresent(p) && Commitment.Owner == p;

    public bool IsJobseeker => Person is { } p && File.RoleOf(p) is Role.Jobseeker;

    /// <summary>A change of what somebody keeps, of which they are told where another makes it.</summary>
    public Decision Happens(CaseEvent change)
    {
        var happenings = new Happenings(File);
        happenings.Add(change);
        TellOwner(happenings);
        return happenings.ToDecision();
    }

    /// <summary>Tells who keeps it that another changed it. Of a proposal they had not said yes to there is nothing to tell.</summary>
    internal void TellOwner(Happenings happenings)
    {
        if (Person != Commitment.Owner && !Commitment.IsProposed && File.IsPresent(Commitment.Owner) && File.RoleOf(Commitment.Owner) is not Role.Jobseeker)
        {
            happenings.Tell(new(default, NoticeKind.ChangedByOther, Commitment.Owner, Context.NextSlot, Commitment.Id));
        }
    }

    public bool IsCoordinator => Context.Viewer.CoordinatesTeam;
}
