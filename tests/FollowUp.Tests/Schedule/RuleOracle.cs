namespace FollowUp.Tests.Schedule;

/// <summary>
/// A second, slow reading of RFC 5545 for rules of whole days, written from the RFC and not from any library: every day of every period is
/// held against every part of the rule. Period by period, because BYSETPOS counts within one.
/// </summary>
internal sealed record RuleOracle(string Freq)
{
    public int Interval { get; init; } = 1;

    public int? Count { get; init; }

    public DateOnly? Until { get; init; }

    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    public (int Ordinal, DayOfWeek Day)[] ByDay { get; init; } = [];

    public int[] ByMonthDay { get; init; } = [];

    public int[] ByYearDay { get; init; } = [];

    public int[] ByWeekNo { get; init; } = [];

    public int[] ByMonth { get; init; } = [];

    public int[] BySetPos { get; init; } = [];

    public override string ToString()
    {
        List<string> parts = [$"FREQ={Freq}"];
        void Add(string name, IEnumerable<object> values)
        {
            if (values.Any())
            {
                parts.Add($"{name}={string.Join(",", values)}");
            }
        }

        Add("INTERVAL", Interval == 1 ? [] : [Interval]);
        Add("COUNT", Count is { } count ? [count] : []);
        Add("UNTIL", Until is { } until ? [until.ToString("yyyyMMdd")] : []);
        Add("WKST", WeekStart == DayOfWeek.Monday ? [] : [Short(WeekStart)]);
        Add("BYDAY", ByDay.Select(day => (day.Ordinal == 0 ? "" : $"{day.Ordinal}") + Short(day.Day)));
        Add("BYMONTHDAY", ByMonthDay.Cast<object>());
        Add("BYYEARDAY", ByYearDay.Cast<object>());
        Add("BYWEEKNO", ByWeekNo.Cast<object>());
        Add("BYMONTH", ByMonth.Cast<object>());
        Add("BYSETPOS", BySetPos.Cast<object>());
        return string.Join(";", parts);
    }

    /// <summary>The dates of the series up to and including <paramref name="last"/>.</summary>
    public IEnumerable<DateOnly> Dates(DateOnly first, DateOnly last)
    {
        var end = Until < last ? Until.Value : last;
        var rule = WithDefaults(first);
        return rule.Periods(first, end)
            .SelectMany(days => rule.Positions([.. days.Where(rule.Fits)]))
            .Where(day => day >= first && day <= end)
            .Take(Count ?? int.MaxValue);
    }

    // What the rule leaves open comes from the first date.
    private RuleOracle WithDefaults(DateOnly first) => this switch
    {
        { ByDay.Length: > 0 } or { ByMonthDay.Length: > 0 } or { ByYearDay.Length: > 0 } or { Freq: "DAILY" } => this,
        { Freq: "WEEKLY" } or { ByWeekNo.Length: > 0 } => this with { ByDay = [(0, first.DayOfWeek)] },
        { Freq: "YEARLY", ByMonth.Length: 0 } => this with { ByMonth = [first.Month], ByMonthDay = [first.Day] },
        _ => this with { ByMonthDay = [first.Day] },
    };

    private IEnumerable<IEnumerable<DateOnly>> Periods(DateOnly first, DateOnly end)
    {
        var start = Freq switch
        {
            "DAILY" => first,
            "WEEKLY" => WeekOf(first),
            "MONTHLY" => new DateOnly(first.Year, first.Month, 1),
            _ when ByWeekNo.Length > 0 => FirstWeek(WeekYear(first)),
            _ => new DateOnly(first.Year, 1, 1),
        };
        for (var n = 0; start <= end; n++)
        {
            var next = After(start, 1);
            yield return Enumerable.Range(0, next.DayNumber - start.DayNumber).Select(start.AddDays);
            start = After(start, Interval);
        }
    }

    private DateOnly After(DateOnly start, int periods) => Freq switch
    {
        "DAILY" => start.AddDays(periods),
        "WEEKLY" => start.AddDays(7 * periods),
        "MONTHLY" => start.AddMonths(periods),
        _ when ByWeekNo.Length > 0 => FirstWeek(WeekYear(start) + periods),
        _ => start.AddYears(periods),
    };

    private bool Fits(DateOnly day) =>
        (ByMonth.Length == 0 || ByMonth.Contains(day.Month))
        && Fits(ByMonthDay, day.Day, DateTime.DaysInMonth(day.Year, day.Month))
        && Fits(ByYearDay, day.DayOfYear, DateTime.IsLeapYear(day.Year) ? 366 : 365)
        && Fits(ByWeekNo, Week(day), Week(FirstWeek(WeekYear(day) + 1).AddDays(-1)))
        && (ByDay.Length == 0 || ByDay.Any(wanted => wanted.Day == day.DayOfWeek && FitsOrdinal(wanted.Ordinal, day)));

    private bool FitsOrdinal(int ordinal, DateOnly day)
    {
        var (position, length) = Freq == "MONTHLY" || ByMonth.Length > 0
            ? (day.Day, DateTime.DaysInMonth(day.Year, day.Month))
            : (day.DayOfYear, DateTime.IsLeapYear(day.Year) ? 366 : 365);
        return ordinal == 0 || ordinal == ((position - 1) / 7) + 1 || ordinal == -(((length - position) / 7) + 1);
    }

    private static bool Fits(int[] wanted, int value, int last) =>
        wanted.Length == 0 || wanted.Contains(value) || wanted.Contains(value - last - 1);

    private IEnumerable<DateOnly> Positions(DateOnly[] days) =>
        BySetPos.Length == 0 ? days : days.Where((_, i) => Fits(BySetPos, i + 1, days.Length));

    private DateOnly WeekOf(DateOnly day) => day.AddDays(-((7 + (int)day.DayOfWeek - (int)WeekStart) % 7));

    // Week 1 is the first with at least four days in the year.
    private DateOnly FirstWeek(int year) => WeekOf(new DateOnly(year, 1, 4));

    private int WeekYear(DateOnly day) =>
        day >= FirstWeek(day.Year + 1) ? day.Year + 1 : day >= FirstWeek(day.Year) ? day.Year : day.Year - 1;

    private int Week(DateOnly day) => ((day.DayNumber - FirstWeek(WeekYear(day)).DayNumber) / 7) + 1;

    private static string Short(DayOfWeek day) => day.ToString()[..2].ToUpperInvariant();
}
