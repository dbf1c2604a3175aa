using System.Globalization;
using Ical.Net;
using Ical.Net.DataTypes;

namespace FollowUp.Schedule;

/// <summary>
/// A recurrence rule as RFC 5545 section 3.3.10 writes it, read strictly: what the RFC forbids is refused and not guessed at.
/// </summary>
internal sealed class RuleText
{
    // A rule that uses every part is about 300 characters long.
    private const int MaxLength = 500;

    private const int AllYears = NorwegianHolidays.LastYear - NorwegianHolidays.FirstYear + 1;

    private const string Prefix = "RRULE:";

    private static readonly string[] WithinADay = ["BYHOUR", "BYMINUTE", "BYSECOND"];

    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    private readonly List<WeekDay> _byDay = [];
    private List<int> _byMonthDay = [];
    private List<int> _byYearDay = [];
    private List<int> _byWeekNo = [];
    private List<int> _byMonth = [];
    private List<int> _bySetPos = [];
    private DayOfWeek _weekStart = DayOfWeek.Monday;
    private FrequencyType _frequency;
    private int _interval = 1;

    private RuleText(string text) => Text = text;

    /// <summary>In upper case, without the prefix.</summary>
    public string Text { get; }

    public int? Count { get; private set; }

    /// <summary>The date of UNTIL, inclusive; its time, if it has one, does not count.</summary>
    public DateOnly? Until { get; private set; }

    // "The 1st and the 15th, yearly" is meant for every month, as libical and dateutil read it; Ical.Net takes the first date's only.
    private bool NeedsEveryMonth => _frequency == FrequencyType.Yearly
        && _byMonthDay.Count > 0 && _byMonth.Count + _byYearDay.Count + _byWeekNo.Count == 0;

    // A step over all the years there are is as good as a longer one, and a longer one might step beyond the year 9999.
    private int Interval => Math.Min(_interval, _frequency switch
    {
        FrequencyType.Daily => 366 * AllYears,
        FrequencyType.Weekly => 53 * AllYears,
        FrequencyType.Monthly => 12 * AllYears,
        _ => AllYears,
    });

    public static RecurrenceProblem? TryParse(string? rrule, out RuleText? rule)
    {
        rule = null;
        var text = (rrule ?? "").Trim().ToUpperInvariant();
        text = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text;
        if (text.Length > MaxLength)
        {
            return RecurrenceProblem.Unreadable;
        }

        Dictionary<string, string> parts = [];
        foreach (var part in text.Split(';'))
        {
            if (part.Split('=') is not [var name, var value] || !parts.TryAdd(name, value))
            {
                return RecurrenceProblem.Unreadable;
            }
        }

        if (parts.GetValueOrDefault("FREQ") is "HOURLY" or "MINUTELY" or "SECONDLY" || WithinADay.Any(parts.ContainsKey))
        {
            return RecurrenceProblem.TooOften;
        }

        var read = new RuleText(text);
        if (!parts.ContainsKey("FREQ") || !parts.All(part => read.Take(part.Key, part.Value)) || !read.GoesTogether())
        {
            return RecurrenceProblem.Unreadable;
        }

        if (read.Count is not null && read.Until is not null)
        {
            return RecurrenceProblem.CountAndUntil;
        }

        rule = read;
        return null;
    }

    /// <summary>For Ical.Net, ending on that day at the latest. COUNT and UNTIL are not in it.</summary>
    public RecurrenceRule ToRule(DateOnly end) => new(_frequency, Interval)
    {
        Until = new CalDateTime(end),
        ByDay = [.. _byDay],
        ByMonthDay = [.. _byMonthDay],
        ByYearDay = [.. _byYearDay],
        ByWeekNo = [.. _byWeekNo],
        ByMonth = NeedsEveryMonth ? [.. Enumerable.Range(1, 12)] : [.. _byMonth],
        BySetPosition = [.. _bySetPos],
        FirstDayOfWeek = _weekStart,
    };

    /// <summary>
    /// A first date that gives the same dates from a later one on, so that Ical.Net need not step through every day before it. Only
    /// where steps are of equal length and nothing is counted.
    /// </summary>
    public DateOnly Nearer(DateOnly first, DateOnly from)
    {
        var step = _frequency switch
        {
            FrequencyType.Daily => Interval,
            FrequencyType.Weekly => 7 * Interval,
            _ => 0,
        };
        // One step less than there is room for: the interval in which `from` lies may have begun before it.
        var steps = step == 0 || Count is not null ? 0 : ((from.DayNumber - first.DayNumber) / step) - 1;
        return steps > 0 ? first.AddDays(steps * step) : first;
    }

    private bool Take(string name, string value) => name switch
    {
        "FREQ" => TakeFrequency(value),
        "INTERVAL" => TakeInterval(value),
        "COUNT" => TakeCount(value),
        "UNTIL" => TakeUntil(value),
        "WKST" => TakeWeekStart(value),
        "BYDAY" => value.Split(',').All(TakeDay),
        "BYMONTHDAY" => Numbers(value, 31, true, out _byMonthDay),
        "BYYEARDAY" => Numbers(value, 366, true, out _byYearDay),
        "BYWEEKNO" => Numbers(value, 53, true, out _byWeekNo),
        "BYMONTH" => Numbers(value, 12, false, out _byMonth),
        "BYSETPOS" => Numbers(value, 366, true, out _bySetPos),
        _ => false,
    };

    private bool TakeFrequency(string value)
    {
        (_frequency, var known) = value switch
        {
            "DAILY" => (FrequencyType.Daily, true),
            "WEEKLY" => (FrequencyType.Weekly, true),
            "MONTHLY" => (FrequencyType.Monthly, true),
            "YEARLY" => (FrequencyType.Yearly, true),
            _ => (default, false),
        };
        return known;
    }

    private bool TakeInterval(string value) => Positive(value, out _interval);

    private bool TakeCount(string value)
    {
        Count = Positive(value, out var count) ? count : null;
        return Count is not null;
    }

    private bool TakeUntil(string value)
    {
        string[] formats = ["yyyyMMdd", "yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmmss'Z'"];
        Until = DateTime.TryParseExact(value, formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var until)
            ? DateOnly.FromDateTime(until)
            : null;
        return Until is not null;
    }

    private bool TakeWeekStart(string value)
    {
        var day = Array.IndexOf(Days, value);
        _weekStart = (DayOfWeek)Math.Max(day, 0);
        return day >= 0;
    }

    private bool TakeDay(string value)
    {
        if (value.Length < 2 || Array.IndexOf(Days, value[^2..]) is var day && day < 0)
        {
            return false;
        }

        var ordinal = value[..^2];
        if (ordinal.Length == 0)
        {
            _byDay.Add(new WeekDay((DayOfWeek)day));
            return true;
        }

        if (!Number(ordinal, 53, true, out var number))
        {
            return false;
        }

        _byDay.Add(new WeekDay((DayOfWeek)day, number));
        return true;
    }

    // What may stand together by RFC 5545 section 3.3.10.
    private bool GoesTogether()
    {
        var hasOrdinals = _byDay.Any(day => day.Offset is not null);
        var hasOtherBy = _byDay.Count + _byMonthDay.Count + _byYearDay.Count + _byWeekNo.Count + _byMonth.Count > 0;
        return (_byWeekNo.Count == 0 || _frequency == FrequencyType.Yearly)
            && (_byYearDay.Count == 0 || _frequency == FrequencyType.Yearly)
            && (_byMonthDay.Count == 0 || _frequency != FrequencyType.Weekly)
            && (!hasOrdinals || _frequency is FrequencyType.Monthly or FrequencyType.Yearly)
            && (!hasOrdinals || _byWeekNo.Count == 0)
            && IsEvaluatedRight(hasOrdinals)
            && (_bySetPos.Count == 0 || hasOtherBy);
    }

    // The RFC allows more, such as "the first Friday of the year if it is the 4th of any month". That is nobody's promise, and
    // Ical.Net 5.2 gives wrong dates for it. The tests hold everything else against a second reading of the RFC.
    private bool IsEvaluatedRight(bool hasOrdinals) =>
        (!hasOrdinals || !NeedsEveryMonth)
        && (_byYearDay.Count + _byWeekNo.Count == 0 || _byMonth.Count + _byMonthDay.Count == 0)
        && (_byWeekNo.Count == 0 || _byYearDay.Count + _bySetPos.Count == 0);

    private static bool Numbers(string value, int most, bool signed, out List<int> numbers)
    {
        numbers = [];
        foreach (var text in value.Split(','))
        {
            if (!Number(text, most, signed, out var number))
            {
                return false;
            }

            numbers.Add(number);
        }

        // Ical.Net would give the dates of a number given twice twice.
        numbers = [.. numbers.Distinct()];
        return true;
    }

    private static bool Number(string text, int most, bool signed, out int number) =>
        int.TryParse(text, signed ? NumberStyles.AllowLeadingSign : NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number != 0 && Math.Abs((long)number) <= most;

    private static bool Positive(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
