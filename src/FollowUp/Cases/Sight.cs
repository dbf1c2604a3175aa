namespace FollowUp.Cases;

/// <summary>Who looks at a case.</summary>
/// <param name="Person">The person; null for another system.</param>
/// <param name="CoordinatesTeam">Whether they coordinate the case's team, in this case or in another.</param>
public readonly record struct Viewer(PersonId? Person, bool CoordinatesTeam);

/// <summary>How much of a commitment somebody may see.</summary>
public enum Sight
{
    /// <summary>Not even that it exists.</summary>
    Nothing,

    /// <summary>Id, owner, owner's role, age and state: what a coordinator needs to act.</summary>
    Outline,

    /// <summary>As shared by consent: in the words that the jobseeker allowed.</summary>
    Shared,

    /// <summary>All of it.</summary>
    Whole,
}

/// <summary>Rule 15: who may read what, decided in one place.</summary>
public static class Seeing
{
    /// <summary>Whether somebody may know that the case exists.</summary>
    public static bool MaySee(this CaseFile file, Viewer viewer) =>
        viewer.Person is not { } person || viewer.CoordinatesTeam || file.IsPresent(person);

    public static Sight SightOf(this CaseFile file, Commitment c, Viewer viewer, DateOnly today)
    {
        var outline = viewer.CoordinatesTeam || viewer.Person is null;
        if (viewer.Person is not { } person || file.Participant(person) is not { Left: false, Role: var role } participant)
        {
            return outline ? Sight.Outline : Sight.Nothing;
        }

        var whole = role is Role.Jobseeker
            || c.IsOwnedBy(person)
            || c.Beneficiary == person
            || c.HandOver?.To == person
            || (c.IsProposed && c.WrittenBy.Person == person)
            || c.ForAllParticipants;
        return whole ? Sight.Whole
            : c.Consent?.Reaches(participant, today) == true ? Sight.Shared
            : outline || role is Role.Coordinator || c.FormerOwners.Contains(person) ? Sight.Outline
            : Sight.Nothing;
    }

    /// <summary>The text as far as it may be read; null where it may not.</summary>
    public static string? TextFor(this CaseFile file, Commitment c, Viewer viewer, DateOnly today) =>
        file.SightOf(c, viewer, today) switch
        {
            Sight.Whole => c.Text,
            Sight.Shared => c.Consent!.Text ?? c.Text,
            _ => null,
        };
}
