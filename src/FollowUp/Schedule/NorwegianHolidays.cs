using System.Collections.ObjectModel;

namespace FollowUp.Schedule;

/// <summary>
/// The twelve Norwegian public holidays (helligdagsfredloven; lov om 1. og 17. mai). None moves when it falls on a Sunday.
/// </summary>
public enum HolidayName
{
    NewYearsDay,
    MaundyThursday,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    LabourDay,
    ConstitutionDay,
    AscensionDay,
    WhitSunday,
    WhitMonday,
    ChristmasDay,
    SecondDayOfChristmas,
}

/// <summary>A public holiday in one year.</summary>
public readonly record struct Holiday(DateOnly Date, HolidayName Name);

/// <summary>Norwegian public holidays, computed for the Gregorian years <see cref="FirstYear"/> to <see cref="LastYear"/>.</summary>
public static class NorwegianHolidays
{
    public const int FirstYear = 1900;
    public const int LastYear = 2199;

    // Filled on first use. Two threads may fill the same entry, with the same content.
    private static readonly IReadOnlyList<Holiday>?[] Years = new IReadOnlyList<Holiday>?[LastYear - FirstYear + 1];

    /// <summary>Easter Sunday by the anonymous Gregorian computus (Meeus, Jones and Butcher).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one that is computed here.</exception>
    public static DateOnly EasterSunday(int year)
    {
        Check(year);
        var golden = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sinceMarch = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, sinceMarch / 31, (sinceMarch % 31) + 1);
    }

    /// <summary>All twelve, by date. Two may fall on one day: Whit Monday 2027 is 17 May.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one that is computed here.</exception>
    public static IReadOnlyList<Holiday> Of(int year)
    {
        Check(year);
        return Years[year - FirstYear] ??= Compute(year);
    }

    private static ReadOnlyCollection<Holiday> Compute(int year)
    {
        var easter = EasterSunday(year);
        Holiday[] all =
        [
            new(new DateOnly(year, 1, 1), HolidayName.NewYearsDay),
            new(easter.AddDays(-3), HolidayName.MaundyThursday),
            new(easter.AddDays(-2), HolidayName.GoodFriday),
            new(easter, HolidayName.EasterSunday),
            new(easter.AddDays(1), HolidayName.EasterMonday),
            new(new DateOnly(year, 5, 1), HolidayName.LabourDay),
            new(new DateOnly(year, 5, 17), HolidayName.ConstitutionDay),
            new(easter.AddDays(39), HolidayName.AscensionDay),
            new(easter.AddDays(49), HolidayName.WhitSunday),
            new(easter.AddDays(50), HolidayName.WhitMonday),
            new(new DateOnly(year, 12, 25), HolidayName.ChristmasDay),
            new(new DateOnly(year, 12, 26), HolidayName.SecondDayOfChristmas),
        ];
        return Array.AsReadOnly([.. all.OrderBy(holiday => holiday.Date).ThenBy(holiday => holiday.Name)]);
    }

    private static void Check(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
    }
}
