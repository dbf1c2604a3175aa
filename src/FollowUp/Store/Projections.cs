using FollowUp.Audit;
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
    public async ValueTask DeriveAsync(Append append, Scope scope, CancellationToken cancellation)
    {
        var (before, after, context) = (append.Before, append.After, append.Context);
        var participants = scope is Scope.Everything
            ? after.Participants
            : after.Participants.RemoveAll(p => before.Participants.Contains(p));
        var notices = after.Pending.Values.Where(n => scope is not Scope.Changes || !before.Pending.ContainsKey(n.Id));
        // None needs another, and a store that gathers writes makes them durable together.
        await Task.WhenAll(
            [
                .. participants.Select(participant => people.SetMembershipAsync(after, participant, cancellation).AsTask()),
                outbox.DepositAsync(after.Id, notices, context.Policy, cancellation).AsTask(),
                scope is Scope.Everything || overview.Changes(before, after, context.Today)
                    ? overview.WriteAsync(after, context.Today, cancellation).AsTask()
                    : Task.CompletedTask,
            ]);
    }
}
