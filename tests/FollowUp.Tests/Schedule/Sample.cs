using System.Globalization;
using CsCheck;
using FollowUp.Schedule;

namespace FollowUp.Tests.Schedule;

/// <summary>Dates, times and calendars that the tests of this folder share.</summary>
internal static class Sample
{
    /// <summary>Norwegian holidays, and closed on 24 and 31 December.</summary>
    public static WorkingCalendar Calendar => SchedulePolicy.Default.Calendar;

    public static SendingTimes Sending => SchedulePolicy.Default.Sending;

    public static ServiceZone Oslo => SchedulePolicy.Default.Zone;

    /// <summary>Any date from 2020 to 2040.</summary>
    public static readonly Gen<DateOnly> Date = Gen.Int[0, 7670].Select(new DateOnly(2020, 1, 1).AddDays);

    /// <summary>Any minute from 2020 to 2040, in UTC.</summary>
    public static readonly Gen<DateTimeOffset> Moment =
        Gen.Int[0, 7670 * 1440].Select(minutes => new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The instant of a local time in Oslo, such as <c>2026-03-27 08:00</c>.</summary>
    public static DateTimeOffset At(string local)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return Oslo.InstantOf(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }

    /// <summary>As <see cref="At"/> reads it.</summary>
    public static string Local(DateTimeOffset? instant) =>
        instant is { } known ? Oslo.ToLocal(known).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "none";
}
