using FollowUp.Cases;
using FollowUp.Schedule;

namespace FollowUp.Mail;

/// <summary>One promise as its jobseeker reads it.</summary>
/// <param name="OwnerName">Who keeps it.</param>
/// <param name="Text">The promise in the owner's own words.</param>
/// <param name="Time">When it is for.</param>
/// <param name="WordsOf">Whose words they are, by name, where the one who keeps it now took it over.</param>
public sealed record PromiseLine(string OwnerName, string Text, PromiseTime Time, string? WordsOf = null)
{
    /// <summary>The copy before this one did not tell it, or told it otherwise.</summary>
    public bool IsNew { get; init; }
}

/// <summary>When a promise is for.</summary>
public abstract record PromiseTime
{
    private PromiseTime()
    {
    }

    /// <summary>Of a commitment as it stands on a day. Of a series it tells the dates ahead: those that are past tell the jobseeker nothing but that.</summary>
    public static PromiseTime Of(Commitment c, Cases.Standing standing, DateOnly today)
    {
        var ahead = standing.Occurrences.Where(o => o.IsOpen).Select(o => o.Due).ToList();
        return c.Terms switch
        {
            Terms.Contingent contingent => new If(contingent.If.When.Value, contingent.If.Within, ahead is [var due, ..] ? due : null),
            Terms.Recurring { Begins: { } begins } when ahead.Count == 0 => new If(begins.When.Value, begins.Within, null),
            Terms.Recurring recurring => new Repeats(ahead.FindAll(date => date >= today), !Occurrences.IsFinite(c), recurring.Time),
            Terms.Standing { Rests: { } rests } => new If(rests.When.Value, rests.Within, ahead is [var due, ..] ? due : null),
            Terms.Standing standingTerms => new Standing(standingTerms.Until),
            Terms.Wish => Wish.Instance,
            _ => ahead is [var due, ..] ? new On(due) : new Standing(null),
        };
    }

    /// <summary>
    /// The same as the jobseeker reads it. A single date that has been, of what is open still, is left out: whether anything is late is for a person to say (rule 10).
    /// </summary>
    public PromiseTime ForJobseeker(DateOnly today) => this is On { Date: var date } && date < today ? Underway.Instance
        : this is If { Due: { } due } && due < today ? Underway.Instance
        : this;

    /// <summary>On one date.</summary>
    public sealed record On(DateOnly Date) : PromiseTime;

    /// <summary>If something happens, then within a delay.</summary>
    /// <param name="LifeEventKind">Such as <c>job-ended</c>; its name comes from <see cref="LifeEventNames"/>.</param>
    /// <param name="Due">The date, once the life event has been reported.</param>
    public sealed record If(string LifeEventKind, Delay Delay, DateOnly? Due) : PromiseTime;

    /// <summary>Again and again.</summary>
    /// <param name="Next">The dates ahead, in order: all that are left, or the next few where it is endless. May be empty.</param>
    /// <param name="Endless">It has no last date.</param>
    /// <param name="At">The time of day, local, where one was said.</param>
    public sealed record Repeats(IReadOnlyList<DateOnly> Next, bool Endless, TimeOnly? At = null) : PromiseTime;

    /// <summary>Goes on without a date, until a last one if there is any.</summary>
    public sealed record Standing(DateOnly? Until) : PromiseTime;

    /// <summary>Its time has come, and no date is said.</summary>
    public sealed record Underway : PromiseTime
    {
        public static readonly Underway Instance = new();
    }

    /// <summary>What the jobseeker intends for themself; it has no date.</summary>
    public sealed record Wish : PromiseTime
    {
        public static readonly Wish Instance = new();
    }
}
