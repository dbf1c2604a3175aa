using FollowUp.Schedule;

namespace FollowUp.Mail;

public abstract partial class MailWording
{
    // Headings over promises, in the order in which they are shown.
    public abstract string AppliesNow { get; }

    // On a page the heading says what; a mail does not (rule 13).
    public abstract string IfSomethingHappens { get; }

    public abstract string GoesOn { get; }

    public abstract string DatesAhead { get; }

    public abstract string OwnWishes { get; }

    /// <summary>The time of day of what comes again and again, as a sentence.</summary>
    public abstract string AtTime(TimeOnly time);

    /// <summary>Before words that somebody else said; a full stop follows, and then the words.</summary>
    public abstract string HasItNow(string owner, string first);

    // When a promise is for.
    public abstract string DateIs(DateOnly date);

    /// <param name="clause">A life event as a clause, from <see cref="LifeEventNames"/>.</param>
    /// <param name="delay">From <see cref="After"/>.</param>
    public abstract string If(string clause, string delay);

    /// <summary>The same for a kind that nobody has named; it may be in any language.</summary>
    public abstract string IfUnnamed(string kind, string delay);

    public abstract string SameDay { get; }

    public abstract string Within(int count, DelayUnit unit);

    /// <summary>Not a limit: where it ends on a day off, it is the working day after.</summary>
    public abstract string WithinOrNextWorkingDay(int count);

    public abstract string AtLeastBefore(int count, DelayUnit unit);

    public abstract string NextDates(IReadOnlyList<DateOnly> dates);

    public abstract string LastDate(DateOnly date);

    public abstract string NoEndDate { get; }

    public abstract string Until(DateOnly date);

    /// <summary>How long after (or before) the event, to stand within a sentence.</summary>
    public string After(Delay delay) => delay switch
    {
        { Value: 0 } => SameDay,
        { Value: < 0 } => AtLeastBefore(-delay.Value, delay.Unit),
        { Unit: DelayUnit.CalendarDays, Limit: false } => WithinOrNextWorkingDay(delay.Value),
        _ => Within(delay.Value, delay.Unit),
    };
}
