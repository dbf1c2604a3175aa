using FollowUp.Cases;
using FollowUp.Confirm;

namespace FollowUp.Remind;

/// <summary>What somebody may do to a promise now: what the commands themselves would accept, so that no page has rules of its own.</summary>
internal static class Offers
{
    /// <summary>By the names of the API's actions, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Of(CaseFile file, Commitment c, CommandContext context) =>
        [.. Samples(file, c, context).Where(sample => Accepts(sample.Command, file, context)).Select(sample => sample.Action)];

    /// <summary>Whom they may ask to take it over.</summary>
    public static IReadOnlyList<PersonId> HandOverTo(CaseFile file, Commitment c, CommandContext context) =>
        [.. file.Present.Select(p => p.Person).Where(to => to != c.Owner && Accepts(new AskHandOver(c.Id, to, null, "-"), file, context))];

    /// <summary>The roles of those who take part that a consent could open it to.</summary>
    public static IReadOnlyList<Role> CouldRead(CaseFile file, Commitment c) =>
        [.. file.Present.Where(p => p.Role is not Role.Jobseeker && p.Person != c.Owner).Select(p => p.Role).Distinct().Order()];

    /// <summary>The dates that may be meant: those that have come, and the next few.</summary>
    public static IReadOnlyList<Occurrence> Open(Standing standing, DateOnly today)
    {
        var open = standing.Occurrences.Where(o => o.IsOpen).ToList();
        return [.. open.Take(open.Count(o => o.Due <= today) + 3)];
    }

    private static IEnumerable<(string Action, CommitmentCommand Command)> Samples(CaseFile file, Commitment c, CommandContext context)
    {
        var first = Standing.Of(file, c, context.Policy, context.Today).Occurrences.FirstOrDefault(o => o.IsOpen)?.Id;
        var day = c.Terms is Terms.Dated { NotBefore: { } earliest } && earliest > context.Today ? earliest : context.Today;
        yield return ("accept", new Accept(c.Id));
        yield return ("decline", new Decline(c.Id, "-"));
        yield return ("keep", new Keep(c.Id, first, null, null));
        yield return ("move", new Move(c.Id, first, day, "-"));
        yield return ("remind", new RemindOwner(c.Id));
        if (HandOverTo(file, c, context) is [var to, ..])
        {
            yield return ("hand-over", new AskHandOver(c.Id, to, null, "-"));
        }

        if (c.HandOver is not null)
        {
            yield return ("keep-after-all", new TakeQuestionBack(c.Id));
        }

        // Whoever is asked says no; there is nothing of theirs yet to take back.
        if (!(c.IsProposed && c.Owner == context.By.Person))
        {
            yield return ("withdraw", new Withdraw(c.Id, "-"));
        }

        // What they wrote themselves is what they agreed to.
        if (c.WrittenBy != context.By)
        {
            yield return ("object", new ObjectTo(c.Id, "-"));
        }

        yield return ("ask", new AskAbout(c.Id, null));
        if (!c.Objections.IsEmpty || c.Question is not null)
        {
            yield return ("settle", new SettleObjection(c.Id, null));
        }

        yield return ("reword", new Reword(c.Id, "-"));
        if (!c.ForAllParticipants && CouldRead(file, c) is [var role, ..])
        {
            yield return ("share", new Share(c.Id, [role], null, null, GivenAloud: true));
        }

        if (c.Consent is not null)
        {
            yield return ("unshare", new Unshare(c.Id));
        }

        yield return ("note", new AddNote(c.Id, "-"));
    }

    private static bool Accepts(CommitmentCommand command, CaseFile file, CommandContext context) =>
        command.Decide(file, context) is Decision.Accepted;
}
