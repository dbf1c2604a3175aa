namespace FollowUp.Schedule;

/// <summary>
/// Working days: Monday to Friday less Norwegian public holidays and the days the service is closed (rule 1).
/// Outside the years that <see cref="NorwegianHolidays"/> knows only weekends and closed days count, so that a date typed
/// wrong can be answered and does not fail. Safe to use from many threads.
/// </summary>
/// <param name="closedDays">Days of every year on which the service is closed, such as 24 and 31 December.</param>
public sealed class WorkingCalendar(IReadOnlyCollection<MonthDay> closedDays)
{
    private readonly MonthDay[] _closed = [.. closedDays.Distinct().Order()];

    // Filled on first use. Two threads may fill the same entry, with the same content.
    private readonly WorkingYear?[] _years = new WorkingYear?[NorwegianHolidays.LastYear - NorwegianHolidays.FirstYear + 1];

    public bool IsWorkingDay(DateOnly date) => Year(date.Year).IsWorkingDay(date.DayOfYear);

    /// <summary>The date itself if it is a working day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly date) => IsWorkingDay(date) ? date : Next(date);

    /// <summary>The date itself if it is a working day, else the one before.</summary>
    public DateOnly OnOrBefore(DateOnly date) => IsWorkingDay(date) ? date : Previous(date);

    /// <summary>The first working day after the date.</summary>
    public DateOnly Next(DateOnly date) => Add(date, 1);

    /// <summary>The last working day before the date.</summary>
    public DateOnly Previous(DateOnly date) => Add(date, -1);

    /// <summary>
    /// The working day so many working days after the date, or before it if negative. The date itself need not be one;
    /// with 0 it is given back as it is.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day in the years 1 to 9999.</exception>
    public DateOnly Add(DateOnly date, int workingDays)
    {
        if (workingDays == 0)
        {
            return date;
        }

        var year = date.Year;
        var table = Year(year);
        // The wanted day is the n-th working day of the year, where 0 and less lie in years before.
        long n = workingDays > 0
            ? (long)table.UpTo(date.DayOfYear) + workingDays
            : (long)table.UpTo(date.DayOfYear - 1) + 1 + workingDays;
        while (n > table.Count)
        {
            n -= table.Count;
            table = Year(++year);
        }

        while (n < 1)
        {
            table = Year(--year);
            n += table.Count;
        }

        return table.Nth((int)n);
    }

    /// <summary>
    /// By how many working days something is overdue (rule 3): 0 up to its due date and on the non-working days that follow,
    /// 1 on the next working day.
    /// </summary>
    public int DaysOverdue(DateOnly due, DateOnly today)
    {
        if (today <= due)
        {
            return 0;
        }

        var count = Year(today.Year).UpTo(today.DayOfYear) - Year(due.Year).UpTo(due.DayOfYear);
        for (var year = due.Year; year < today.Year; year++)
        {
            count += Year(year).Count;
        }

        return count;
    }

    /// <summary>The first day on which something due then is overdue.</summary>
    public DateOnly OverdueFrom(DateOnly due) => Next(due);

    /// <summary>The days on which the service is closed by configuration, by date, whatever weekday they are.</summary>
    public IReadOnlyList<DateOnly> ClosedDaysIn(int year) =>
        [.. _closed.Select(day => day.In(year)).OfType<DateOnly>()];

    private WorkingYear Year(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, DateOnly.MinValue.Year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, DateOnly.MaxValue.Year);
        return year is >= NorwegianHolidays.FirstYear and <= NorwegianHolidays.LastYear
            ? _years[year - NorwegianHolidays.FirstYear] ??= new WorkingYear(year, ClosedDaysIn(year))
            : new WorkingYear(year, ClosedDaysIn(year));
    }
}
