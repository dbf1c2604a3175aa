namespace FollowUp.Store;

/// <summary>
/// What is planned before an append, so that what follows from it cannot be lost. What follows from most appends is not needed before
/// the case is looked at next: then that wake-up is all that is written beside the events, and the sweep derives the rest.
/// </summary>
/// <param name="At">When the wake-up is met; null where none is written.</param>
internal abstract record Ahead(DateTimeOffset? At)
{
    /// <summary>A wake-up that meets nothing is dropped, so an append must be over, or given up, well before its hint is met.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(2);

    /// <param name="append">What is to be appended.</param>
    /// <param name="needed">When what is derived from it has to be there (<see cref="Projections.NeededBy"/>); null for at once.</param>
    public static Ahead Of(Append append, DateTimeOffset? needed)
    {
        var soon = append.Context.Now + Lead;
        if (needed is not { } by)
        {
            return new Derive(soon);
        }

        var next = append.OutlookAfter.Next;
        var tellsNothing = by == DateTimeOffset.MaxValue;
        if (next is null ? tellsNothing : next > soon && next == append.OutlookBefore.Next && (tellsNothing || (next <= by && append.IsPlannedHere)))
        {
            // Nothing to do; or the look is planned since the append before, and in time for what this one tells: it deposits all that waits.
            return new Nothing();
        }

        var at = next < by ? next.Value : by;
        return at > soon ? new Sweep(at) : new Derive(soon);
    }

    /// <summary>Nothing: no work follows that is not planned already.</summary>
    internal sealed record Nothing() : Ahead((DateTimeOffset?)null);

    /// <summary>A wake-up, at which the sweep derives what follows.</summary>
    internal sealed record Sweep(DateTimeOffset Next) : Ahead(Next);

    /// <summary>A hint, in case this process dies before it has derived what follows.</summary>
    internal sealed record Derive(DateTimeOffset Hint) : Ahead(Hint);
}
