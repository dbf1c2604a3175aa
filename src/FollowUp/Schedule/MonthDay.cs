using System.Globalization;

namespace FollowUp.Schedule;

/// <summary>A day of every year, such as Christmas Eve. 29 February is there in leap years only.</summary>
public readonly record struct MonthDay(int Month, int Day) : IComparable<MonthDay>
{
    /// <summary>Reads <c>MM-dd</c>, such as <c>12-24</c>.</summary>
    public static bool TryParse(string? text, out MonthDay monthDay)
    {
        // A leap year, so that 02-29 can be given.
        var fits = DateOnly.TryParseExact(
            $"2000-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        monthDay = fits ? new MonthDay(date.Month, date.Day) : default;
        return fits;
    }

    /// <summary>The day in that year, or null for 29 February in a year without one.</summary>
    public DateOnly? In(int year) => Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;

    public int CompareTo(MonthDay other) => (Month, Day).CompareTo((other.Month, other.Day));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:D2}-{Day:D2}");

    public static bool operator <(MonthDay left, MonthDay right) => left.CompareTo(right) < 0;

    public static bool operator <=(MonthDay left, MonthDay right) => left.CompareTo(right) <= 0;

    public static bool operator >(MonthDay left, MonthDay right) => left.CompareTo(right) > 0;

    public static bool operator >=(MonthDay left, MonthDay right) => left.CompareTo(right) >= 0;
}
