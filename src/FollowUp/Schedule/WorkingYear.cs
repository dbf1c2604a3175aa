namespace FollowUp.Schedule;

/// <summary>The working days of one year, counted once, so that no question about them needs a walk from day to day.</summary>
internal sealed class WorkingYear
{
    private readonly int _year;

    // Working days up to and including the n-th day of the year; entry 0 is 0.
    private readonly short[] _upTo;

    // The day of the year of each working day.
    private readonly short[] _days;

    public WorkingYear(int year, IEnumerable<DateOnly> closed)
    {
        _year = year;
        var free = closed.ToHashSet();
        if (year is >= NorwegianHolidays.FirstYear and <= NorwegianHolidays.LastYear)
        {
            free.UnionWith(NorwegianHolidays.Of(year).Select(holiday => holiday.Date));
        }

        var first = new DateOnly(year, 1, 1);
        var length = DateTime.IsLeapYear(year) ? 366 : 365;
        _upTo = new short[length + 1];
        var days = new List<short>(260);
        for (var day = 1; day <= length; day++)
        {
            var date = first.AddDays(day - 1);
            if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !free.Contains(date))
            {
                days.Add((short)day);
            }

            _upTo[day] = (short)days.Count;
        }

        _days = [.. days];
    }

    /// <summary>How many working days the year has.</summary>
    public int Count => _days.Length;

    public bool IsWorkingDay(int dayOfYear) => _upTo[dayOfYear] > _upTo[dayOfYear - 1];

    /// <summary>How many working days there are up to and including that day; 0 for day 0.</summary>
    public int UpTo(int dayOfYear) => _upTo[dayOfYear];

    /// <summary>The n-th working day, from 1 to <see cref="Count"/>.</summary>
    public DateOnly Nth(int n) => new DateOnly(_year, 1, 1).AddDays(_days[n - 1] - 1);
}
