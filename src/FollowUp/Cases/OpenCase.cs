namespace FollowUp.Cases;

/// <summary>Opens a case: one jobseeker and the people around them.</summary>
/// <param name="Team">The unit that a coordinator answers for.</param>
/// <param name="People">Everybody, the one jobseeker among them; each person once.</param>
public sealed record OpenCase(string Team, IReadOnlyList<(PersonId Person, Role Role)> People)
{
    public Decision Decide(CaseFile file)
    {
        if (file.Exists)
        {
            return Refusal.Conflict(ReasonCode.CaseExists);
        }

        if (People.Select(p => p.Person).Distinct().Count() != People.Count)
        {
            return Refusal.At("$.participants", ReasonCode.PersonTwice);
        }

        return Decision.Of([
            new CaseEvent.CaseOpened(Team),
            .. People.Select(p => new CaseEvent.ParticipantJoined(p.Person, p.Role)),
        ]);
    }
}
