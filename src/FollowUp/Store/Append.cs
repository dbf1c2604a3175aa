using FollowUp.Cases;

namespace FollowUp.Store;

/// <summary>Events about to be appended to a case, and the case with them.</summary>
internal sealed class Append
{
    public Append(CaseFile before, IReadOnlyList<CaseEvent> events, CommandContext context, string writeId)
    {
        Before = before;
        Context = context;
        WriteId = writeId;
        Events = [.. events.Select((e, i) => new Recorded(before.Version + i + 1, context.Now, context.By, e))];
        (Rows, var head) = EventRows.Write(before, Events, writeId);
        After = before.With(Events) with { Head = head };
    }

    public CaseFile Before { get; }

    public CommandContext Context { get; }

    public string WriteId { get; }

    public IReadOnlyList<Recorded> Events { get; }

    public IReadOnlyList<RowWrite> Rows { get; }

    public CaseFile After { get; }
}
