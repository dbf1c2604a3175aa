using FollowUp.Schedule;
using Xunit;

namespace FollowUp.Tests.Schedule;

public class NorwegianHolidaysTests
{
    [Theory]
    [InlineData("1913-03-23")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2008-03-23")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    public void Easter_is_on_its_known_dates(string date) =>
        Assert.Equal(DateOnly.Parse(date), NorwegianHolidays.EasterSunday(DateOnly.Parse(date).Year));

    [Fact]
    public void Easter_is_the_sunday_after_the_churchs_full_moon_in_every_year() =>
        Assert.All(
            Enumerable.Range(NorwegianHolidays.FirstYear, 300),
            year => Assert.Equal(EasterByFullMoon(year), NorwegianHolidays.EasterSunday(year)));

    [Fact]
    public void Every_year_has_each_of_the_twelve_once_and_in_order() =>
        Assert.All(Enumerable.Range(NorwegianHolidays.FirstYear, 300), year =>
        {
            var holidays = NorwegianHolidays.Of(year);
            Assert.Equal(Enum.GetValues<HolidayName>(), holidays.Select(holiday => holiday.Name).Order());
            Assert.Equal(holidays.OrderBy(holiday => holiday.Date), holidays);
            Assert.All(holidays, holiday => Assert.Equal(year, holiday.Date.Year));
        });

    [Fact]
    public void The_holidays_of_2026_are_those_of_the_printed_calendar() =>
        Assert.Equal(
            [
                "01-01 NewYearsDay", "04-02 MaundyThursday", "04-03 GoodFriday", "04-05 EasterSunday", "04-06 EasterMonday",
                "05-01 LabourDay", "05-14 AscensionDay", "05-17 ConstitutionDay", "05-24 WhitSunday", "05-25 WhitMonday",
                "12-25 ChristmasDay", "12-26 SecondDayOfChristmas",
            ],
            NorwegianHolidays.Of(2026).Select(holiday => $"{holiday.Date:MM-dd} {holiday.Name}"));

    [Fact]
    public void Two_holidays_may_fall_on_one_day() =>
        Assert.Equal(
            [HolidayName.ConstitutionDay, HolidayName.WhitMonday],
            NorwegianHolidays.Of(2027).Where(holiday => holiday.Date == new DateOnly(2027, 5, 17)).Select(holiday => holiday.Name));

    [Theory]
    [InlineData(1899)]
    [InlineData(2200)]
    public void Other_years_are_not_computed(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NorwegianHolidays.Of(year));

    // Gauss and Lichtenberg: the date in March of the full moon, then the Sunday after it. Another way than the product's.
    private static DateOnly EasterByFullMoon(int year)
    {
        var century = year / 100;
        var moon = 15 + (((3 * century) + 3) / 4) - (((8 * century) + 13) / 25);
        var sun = 2 - (((3 * century) + 3) / 4);
        var golden = year % 19;
        var seed = ((19 * golden) + moon) % 30;
        var reform = (seed + (golden / 11)) / 29;
        var fullMoon = 21 + seed - reform;
        var firstSunday = 7 - ((year + (year / 4) + sun) % 7);
        var distance = 7 - ((fullMoon - firstSunday) % 7);
        return new DateOnly(year, 3, 1).AddDays(fullMoon + distance - 1);
    }
}
