using System.Collections.Concurrent;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace FollowUp.Schedule;

/// <summary>Why a rule is refused.</summary>
public enum RecurrenceProblem
{
    /// <summary>
    /// It is no RFC 5545 recurrence rule, has parts that do not go together by section 3.3.10, or joins BYWEEKNO or BYYEARDAY with parts
    /// that they are not evaluated with here.
    /// </summary>
    Unreadable,

    /// <summary>It repeats within a day: HOURLY, MINUTELY, SECONDLY, or with BYHOUR, BYMINUTE or BYSECOND.</summary>
    TooOften,

    /// <summary>It gives no date from the first one on in the years that <see cref="NorwegianHolidays"/> knows.</summary>
    NeverOccurs,

    /// <summary>It ends, but only after more than <see cref="Recurrence.MaxOccurrences"/>.</summary>
    TooMany,

    /// <summary>It has both COUNT and UNTIL.</summary>
    CountAndUntil,

    /// <summary>Its UNTIL is before the first date.</summary>
    EndsBeforeItBegins,
}

/// <summary>
/// A series of dates by an RFC 5545 rule, read strictly and evaluated by Ical.Net. The dates are as the rule gives them, not rolled to
/// working days.
/// </summary>
/// <remarks>
/// RFC 5545 leaves it undefined what happens when the first date does not fit the rule. Here the series is exactly the rule's dates
/// on or after <see cref="First"/>: "every Friday" from a Monday begins on the Friday, and COUNT counts from there.
/// No series goes beyond <see cref="NorwegianHolidays.LastYear"/>. Safe to use from many threads.
/// </remarks>
public sealed class Recurrence
{
    /// <summary>The longest series that ends; eight years of weekly meetings. Whoever wants more gives no end.</summary>
    public const int MaxOccurrences = 400;

    // Days in a row without a date, after which a search is given up. The longest gap of a rule that does come about is that of
    // 29 February on a given weekday across 2100: 40 years.
    private const int MaxFruitlessSteps = 15_000;

    // A case is looked at often, and evaluating its rules anew each time is most of what that costs. Few rules begin on few days, so
    // the series in use fit; where they do not, it begins again. At most 4 KiB of dates for each.
    private const int MaxKnown = 4_000;
    private const int MaxRemembered = 1_000;
    private const int RememberedAtOnce = 40;

    private static readonly DateOnly End = new(NorwegianHolidays.LastYear, 12, 31);

    private static readonly ConcurrentDictionary<(string Rule, DateOnly First), Recurrence?> KnownSeries = new();

    private readonly RuleText _text;

    // All dates of a series that ends; null for an endless one.
    private readonly IReadOnlyList<DateOnly>? _dates;

    // How an endless series begins, as far as it was read. Replaced by a longer one; two threads may make the same one.
    private volatile DateOnly[] _begin = [];

    private Recurrence(RuleText text, DateOnly first, IReadOnlyList<DateOnly>? dates)
    {
        _text = text;
        First = first;
        _dates = dates;
    }

    /// <summary>The rule in upper case, without <c>RRULE:</c>.</summary>
    public string Rule => _text.Text;

    /// <summary>From when the rule is applied. It is a date of the series only if the rule gives it.</summary>
    public DateOnly First { get; }

    /// <summary>Whether the rule has neither COUNT nor UNTIL.</summary>
    public bool IsEndless => _dates is null;

    /// <summary>The last date of a series that ends; null for an endless one.</summary>
    public DateOnly? Last => _dates?[^1];

    /// <summary>Reads a rule, with or without <c>RRULE:</c> before it. The work is bounded, whatever the text.</summary>
    /// <returns>Why it is refused, or null.</returns>
    public static RecurrenceProblem? TryCreate(string? rrule, DateOnly first, out Recurrence? recurrence)
    {
        recurrence = null;
        if (RuleText.TryParse(rrule, out var text) is { } problem)
        {
            return problem;
        }

        if (text!.Until < first)
        {
            return RecurrenceProblem.EndsBeforeItBegins;
        }

        if (text.Count > MaxOccurrences)
        {
            return RecurrenceProblem.TooMany;
        }

        if (first.Year is < NorwegianHolidays.FirstYear or > NorwegianHolidays.LastYear)
        {
            return RecurrenceProblem.NeverOccurs;
        }

        var isEndless = text.Count is null && text.Until is null;
        DateOnly[] dates = [.. Evaluate(text, first, first).Take(isEndless ? 1 : MaxOccurrences + 1)];
        if (dates.Length == 0)
        {
            return RecurrenceProblem.NeverOccurs;
        }

        if (dates.Length > MaxOccurrences)
        {
            return RecurrenceProblem.TooMany;
        }

        recurrence = new Recurrence(text, first, isEndless ? null : dates);
        return null;
    }

    /// <summary>The series of a rule that was accepted before; null for one that was not. Remembers what it has evaluated.</summary>
    public static Recurrence? Known(string rrule, DateOnly first)
    {
        if (KnownSeries.TryGetValue((rrule, first), out var known))
        {
            return known;
        }

        if (KnownSeries.Count >= MaxKnown)
        {
            KnownSeries.Clear();
        }

        TryCreate(rrule, first, out var recurrence);
        return KnownSeries[(rrule, first)] = recurrence;
    }

    /// <summary>All dates in order. An endless series is computed as it is read.</summary>
    public IEnumerable<DateOnly> Dates() => _dates ?? Endless();

    /// <summary>The dates on or after that one, in order, without going through those before it.</summary>
    public IEnumerable<DateOnly> DatesFrom(DateOnly from) =>
        from > End ? [] : (_dates ?? Evaluate(_text, First, from)).SkipWhile(date => date < from);

    private IEnumerable<DateOnly> Endless()
    {
        var begin = _begin;
        for (var i = 0; i < MaxRemembered; i++)
        {
            if (i == begin.Length)
            {
                DateOnly[] more = [.. (i == 0 ? Evaluate(_text, First, First) : DatesFrom(begin[^1].AddDays(1))).Take(RememberedAtOnce)];
                if (more.Length == 0)
                {
                    yield break;
                }

                _begin = begin = [.. begin, .. more];
            }

            yield return begin[i];
        }

        foreach (var date in DatesFrom(begin[^1].AddDays(1)))
        {
            yield return date;
        }
    }

    // COUNT and UNTIL are applied here: Ical.Net 5.2 gives some dates twice, and ends some yearly rules a year before their UNTIL.
    private static IEnumerable<DateOnly> Evaluate(RuleText text, DateOnly first, DateOnly from)
    {
        var (left, previous) = (text.Count ?? int.MaxValue, DateOnly.MinValue);
        var start = text.Nearer(first, from);
        var periods = new RecurrencePatternEvaluator(text.ToRule(End)).Evaluate(
            new CalDateTime(start),
            from > start ? new CalDateTime(from) : null,
            new EvaluationOptions { MaxUnmatchedIncrementsLimit = MaxFruitlessSteps });
        using var each = periods.GetEnumerator();
        while (left > 0 && MoveNext(each) && !(each.Current.StartTime.Date > text.Until))
        {
            if (each.Current.StartTime.Date is var date && date > previous)
            {
                yield return previous = date;
                left--;
            }
        }
    }

    private static bool MoveNext(IEnumerator<Period> periods)
    {
        try
        {
            return periods.MoveNext();
        }
        catch (EvaluationLimitExceededException)
        {
            return false;
        }
    }
}
