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

    /// <summary>The promise, and who asks: what somebody needs who is asked to take it on. What was said and noted of it is not theirs before they have.</summary>
    Asked,

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
            || (c.IsOwnedBy(person) && !c.IsMerelyAskedOf(person))
            || c.Beneficiary == person
            || (c.IsProposed && c.WrittenBy.Person == person)
            || c.ForAllParticipants;
        return whole ? Sight.Whole
            : c.IsMerelyAskedOf(person) ? Sight.Asked
            : c.Consent?.Reaches(participant, today) == true ? Sight.Shared
            : outline || role is Role.Coordinator || c.FormerOwners.Contains(person) ? Sight.Outline
            : Sight.Nothing;
    }

    /// <summary>
    /// Whether somebody may read what was noted with a life event, at first or again: it may hold what is nobody else's business. It is for the jobseeker,
    /// for who wrote it, and for who has something to do because of it. Who was told that the jobseeker said something reads what the jobseeker said.
    /// </summary>
    /// <param name="file">The case.</param>
    /// <param name="e">The life event.</param>
    /// <param name="by">Who noted it.</param>
    /// <param name="viewer">Who reads.</param>
    public static bool MayReadNote(this CaseFile file, LifeEvent e, Actor by, Viewer viewer) =>
        viewer.Person is { } person && file.IsPresent(person)
        && (file.RoleOf(person) is Role.Jobseeker
            || by.Person == person
            || file.Commitments.Exists(c => c.IsOwnedBy(person) && !c.IsMerelyAskedOf(person) && c.HangsOn(e.Id))
            || (by.Person is { } writer && file.RoleOf(writer) is Role.Jobseeker
                && file.Notices.Exists(n => n.Kind is Remind.NoticeKind.Said && n.LifeEvent == e.Id && n.To == person)));

    /// <summary>All that was noted with a life event, in order, as far as somebody may read it; null for nothing.</summary>
    public static string? NotesFor(this CaseFile file, LifeEvent e, Viewer viewer) =>
        string.Join('\n', e.Again.Select(said => (said.By, said.Note)).Prepend((e.ReportedBy, e.Note))
            .Where(said => said.Note is not null && file.MayReadNote(e, said.Item1, viewer)).Select(said => said.Note)) is { Length: > 0 } all ? all : null;

    /// <summary>The text as far as it may be read; null where it may not.</summary>
    public static string? TextFor(this CaseFile file, Commitment c, Viewer viewer, DateOnly today) =>
        file.SightOf(c, viewer, today) switch
        {
            Sight.Whole or Sight.Asked => c.Text,
            Sight.Shared => c.Consent!.Text ?? c.Text,
            _ => null,
        };
}
