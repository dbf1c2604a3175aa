using FollowUp.Cases;
using FollowUp.Remind;

namespace FollowUp.Confirm;

/// <summary>
/// The jobseeker lets certain roles read a promise, in these words where given. A professional may record a consent that was
/// given aloud; the jobseeker is told of it, and can take it back.
/// </summary>
public sealed record Share(CommitmentId Id, IReadOnlyList<Role> Roles, DateOnly? Until, string? Text, bool GivenAloud) : CommitmentCommand(Id)
{
    // Who may not read it all may not open it to others either; nor may whoever reads it only because they are asked to take it over, or wrote it
    // down for somebody: their own reading would outlast that.
    protected override ReasonCode? Forbids(Acting acting) =>
        acting.Person is null || acting.File.SightOf(acting.Commitment, acting.Context.Viewer, acting.Context.Today) is not Sight.Whole
            || !(acting.IsJobseeker || acting.IsOwner || acting.Commitment.ForAllParticipants)
            ? ReasonCode.OnlyJobseekerOrOwner
            : !acting.IsJobseeker && !GivenAloud ? ReasonCode.ConsentIsJobseekers
            : null;

    protected override Decision Do(Acting acting)
    {
        var (file, c, _, context) = acting;
        if (Roles.Contains(Role.Jobseeker))
        {
            return Refusal.At("$.roles", ReasonCode.JobseekerReadsAnyway);
        }

        if (Until < context.Today)
        {
            return Refusal.At("$.until", ReasonCode.DateInPast);
        }

        if (c.Consent is { } consent && IsSame(consent, file, context.Today))
        {
            return Decision.Of();
        }

        if (c.HasChangedEnough(context.By, context.Now))
        {
            return Refusal.At("$.roles", ReasonCode.ChangedEnoughToday, Limits.ChangesADay);
        }

        var happenings = new Happenings(file);
        happenings.Add(new CaseEvent.CommitmentShared(Id, [.. Roles.Distinct()], Until, Text, !acting.IsJobseeker));
        if (!acting.IsJobseeker)
        {
            happenings.Tell(new(default, NoticeKind.ConsentRecorded, file.Jobseeker!.Person, context.SoonTogether(file, NoticeKind.ConsentRecorded), Id));
        }

        return happenings.ToDecision();
    }

    // Given once is given; but whoever has joined since is reached by what is said anew.
    private bool IsSame(Consent consent, CaseFile file, DateOnly today) =>
        consent.Until == Until && consent.Text == Text && consent.Roles.ToHashSet().SetEquals(Roles)
        && file.Present.All(p => !Roles.Contains(p.Role) || consent.Reaches(p, today));
}

/// <summary>The consent is taken back, with effect at once, however often within a day. Asking twice is fine.</summary>
public sealed record Unshare(CommitmentId Id) : CommitmentCommand(Id)
{
    protected override ReasonCode? Forbids(Acting acting) =>
        acting.IsJobseeker || acting.IsOwner || acting.Commitment.Consent?.RecordedBy == acting.Context.By
            ? null
            : ReasonCode.OnlyJobseekerOrOwner;

    protected override Decision Do(Acting acting) =>
        acting.Commitment.Consent is null ? Decision.Of() : Decision.Of(new CaseEvent.CommitmentUnshared(Id));
}
