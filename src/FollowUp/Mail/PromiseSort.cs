namespace FollowUp.Mail;

/// <summary>The order in which promises are shown: what holds if things go otherwise comes first.</summary>
public enum PromiseSort
{
    /// <summary>Woken: it has a date now.</summary>
    Now,

    /// <summary>Waits for something to happen.</summary>
    If,
    Standing,
    Dated,
    Wish,

    /// <summary>Nobody has said yes to it yet.</summary>
    Asked,

    /// <summary>The reader may know of it and not read it.</summary>
    Unread,
    Kept,

    /// <summary>It was the reader's, and somebody else keeps it now.</summary>
    PassedOn,
    Over,
}

/// <summary>Sorts promises by what they are for.</summary>
internal static class PromiseSorting
{
    public static PromiseSort Sort(this PromiseTime time) => time switch
    {
        PromiseTime.If { Due: not null } or PromiseTime.Underway => PromiseSort.Now,
        PromiseTime.If => PromiseSort.If,
        PromiseTime.Standing => PromiseSort.Standing,
        PromiseTime.Wish => PromiseSort.Wish,
        _ => PromiseSort.Dated,
    };

    /// <summary>The first date, to sort by.</summary>
    public static DateOnly? FirstDate(this PromiseTime time) => time switch
    {
        PromiseTime.On on => on.Date,
        PromiseTime.If condition => condition.Due,
        PromiseTime.Repeats { Next: [var first, ..] } => first,
        _ => null,
    };
}
