using FollowUp.Cases;

namespace FollowUp.Store;

/// <summary>Events about to be appended to a case, and the case with them.</summary>
internal sealed class Append
{
    /// <param name="before">The case as it was decided on.</param>
    /// <param name="events">What happens in it.</param>
    /// <param name="context">As it was decided in.</param>
    /// <param name="writeId">By which the write knows itself again.</param>
    /// <param name="known">The outlook of the case before, where this process planned by it.</param>
    public Append(CaseFile before, IReadOnlyList<CaseEvent> events, CommandContext context, string writeId, Outlook? known = null)
    {
        Before = before;
        Context = context;
        WriteId = writeId;
        Events = [.. events.Select((e, i) => new Recorded(before.Version + i + 1, context.Now, context.By, e))];
        (Rows, var head) = EventRows.Write(before, Events, writeId);
        After = before.With(Events) with { Head = head };
        IsPlannedHere = known is not null;
        OutlookBefore = known ?? new(Before, context);
        OutlookAfter = Events.Count == 0 ? OutlookBefore : new(After, context);
    }

    public CaseFile Before { get; }

    public CommandContext Context { get; }

    public string WriteId { get; }

    public IReadOnlyList<Recorded> Events { get; }

    public IReadOnlyList<RowWrite> Rows { get; }

    public CaseFile After { get; }

    public Outlook OutlookBefore { get; }

    public Outlook OutlookAfter { get; }

    /// <summary>
    /// Whether this process saw to the look that the case before asks for. What another planned, it may have planned by other settings, for later.
    /// </summary>
    public bool IsPlannedHere { get; }

    /// <summary>Whether it shows in the overview of the team.</summary>
    public bool ChangesOverview => !Before.Exists || OutlookBefore.OverdueFrom != OutlookAfter.OverdueFrom;
}
