using FollowUp.Cases;
using FollowUp.Confirm;

namespace FollowUp.Remind;

/// <summary>
/// What time makes of a case: pure, and the same whenever it is asked. What it decided once is in the case and is not decided
/// again; what downtime made stale is passed over for the latest step that applies.
/// </summary>
public static class WakeUp
{
    /// <summary>The events that are due by now; empty if nothing is.</summary>
    public static IReadOnlyList<CaseEvent> Decide(CaseFile file, CommandContext context) => Decide(file, context, Open(file, context));

    /// <summary>
    /// When the case is to be looked at next, after now; null if nothing in it waits for time. What a command made due at once,
    /// such as a step between its planning instant and its slot, is looked at in a second.
    /// </summary>
    public static DateTimeOffset? Next(CaseFile file, CommandContext context)
    {
        var promises = Open(file, context);
        if (Decide(file, context, promises).Count > 0)
        {
            return context.Now.AddSeconds(1);
        }

        var ofCase = Confirmations.Instants(file, context).Concat(CopiesToGive.Instants(file, context)).Concat(Unanswered.Instants(file, context));
        var instants = ofCase.Concat(
            from promise in promises
            from instant in promise.IsInForce
                ? Reminders.Instants(promise).Concat(Renewals.Instants(promise)).Concat(WithoutOwners.Instants(promise))
                : TakenBacks.Instants(promise)
            select instant);
        return instants.Where(instant => instant > context.Now).Select(instant => (DateTimeOffset?)instant).Min();
    }

    private static IReadOnlyList<CaseEvent> Decide(CaseFile file, CommandContext context, IReadOnlyList<Promise> promises)
    {
        if (!file.Exists)
        {
            return [];
        }

        var happenings = new Happenings(file);
        Confirmations.Decide(file, context, happenings);
        MailAgain.Decide(file, context, happenings);
        CopiesToGive.Decide(file, context, happenings);
        Unanswered.Decide(file, context, happenings);
        foreach (var promise in promises.TakeWhile(_ => !happenings.IsFull))
        {
            if (!promise.IsInForce)
            {
                TakenBacks.Decide(promise, happenings);
                continue;
            }

            Reminders.Decide(promise, happenings);
            Renewals.Decide(promise, happenings);
            WithoutOwners.Decide(promise, happenings);
        }

        return happenings.ToEvents();
    }

    // Those in force, and those whose owner has taken them back.
    private static IReadOnlyList<Promise> Open(CaseFile file, CommandContext context) =>
        [.. file.Commitments.Select(c => new Promise(file, c, context)).Where(promise => promise.IsInForce || promise.Commitment.Withdrawal is not null)];
}

/// <summary>A commitment and how it stands now, with as many occurrences ahead as a reminder could reach.</summary>
internal sealed record Promise(CaseFile File, Commitment Commitment, CommandContext Context)
{
    public Standing Standing { get; } = Standing.Of(File, Commitment, Context.Policy, Context.Today, Occurrences.Ahead);

    public bool IsInForce => Standing.State is CommitmentState.InForce;

    public DateTimeOffset PlanningOn(DateOnly day) => Context.Policy.PlanningOn(day);

    public DateTimeOffset SlotFor(DateTimeOffset planning) => Context.SlotFor(planning);

    public IEnumerable<DateTimeOffset> UntilCoordinated() => Context.UntilCoordinated();

    public bool WasDecided(Notice notice) => File.Decided.Contains(notice.Tells());
}
