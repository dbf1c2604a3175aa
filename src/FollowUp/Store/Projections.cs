using FollowUp.Audit;
using FollowUp.Cases;
using FollowUp.People;

namespace FollowUp.Store;

/// <summary>How much is to be derived after an append.</summary>
internal enum Scope
{
    /// <summary>What the append itself changed.</summary>
    Changes,

    /// <summary>That, and all notices that wait: the sweep before may have broken off between append and outbox.</summary>
    AllPending,

    /// <summary>All that can be derived.</summary>
    Everything,
}

/// <summary>
/// What is derived from a case after an append: the outbox, the persons' memberships, the team's overview. Each may be written
/// again without harm; whoever meets the hint of an append that broke off derives everything.
/// </summary>
internal sealed class Projections(Outbox outbox, PeopleStore people, Overview overview)
{
    /// <summary>
    /// When all that is derived from an append has to be there: what is to be told, by when it is told. Null where it has to be there at once:
    /// who takes part decides what they may see, and the overview what a coordinator sees.
    /// </summary>
    public static DateTimeOffset? NeededBy(Append append)
    {
        var (before, after) = (append.Before, append.After);
        return ReferenceEquals(before.Participants, after.Participants) && !append.ChangesOverview
            ? after.Pending.Values.Where(n => !before.Pending.ContainsKey(n.Id)).Select(n => n.SendAt).DefaultIfEmpty(DateTimeOffset.MaxValue).Min()
            : null;
    }

    /// <summary>Derives what belongs to an append.</summary>
    /// <returns>The wake-ups of those who are to be told something: to be planned before the case's own hint goes.</returns>
    public async ValueTask<IReadOnlyList<Plan>> DeriveAsync(
        Append append, Scope scope, IReadOnlySet<PersonId>? away, CancellationToken cancellation)
    {
        var (before, after, context) = (append.Before, append.After, append.Context);
        var participants = scope is Scope.Everything
            ? after.Participants
            : after.Participants.RemoveAll(p => before.Participants.Contains(p));
        await WriteAsync(after, participants, cancellation);
        var notices = after.Pending.Values.Where(n => scope is not Scope.Changes || !before.Pending.ContainsKey(n.Id));
        var plans = await outbox.DepositAsync(after, notices, context.Policy, away, cancellation);
        if (scope is Scope.Everything || append.ChangesOverview)
        {
            await overview.WriteAsync(after, context.Today, cancellation);
        }

        return plans;
    }

    /// <summary>
    /// Writes what changed of the memberships since the case was as <paramref name="seen"/>: whoever writes one last is to write what is
    /// so then, and others may have joined or left meanwhile.
    /// </summary>
    public ValueTask CatchUpAsync(CaseFile seen, CaseFile now, CancellationToken cancellation) =>
        WriteAsync(now, now.Participants.RemoveAll(p => seen.Participants.Contains(p)), cancellation);

    private async ValueTask WriteAsync(CaseFile file, IEnumerable<Participant> participants, CancellationToken cancellation)
    {
        foreach (var participant in participants)
        {
            await people.SetMembershipAsync(file, participant, cancellation);
        }
    }
}
