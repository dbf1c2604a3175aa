using FollowUp.Mail;

namespace FollowUp.Schedule;

/// <summary>The names of holidays and closed days.</summary>
internal static class HolidayWording
{
    public static string Say(HolidayName name, Language language) => (name, language) switch
    {
        (HolidayName.NewYearsDay, Language.English) => "New Year's Day",
        (HolidayName.NewYearsDay, Language.Nynorsk) => "fyrste nyttårsdag",
        (HolidayName.NewYearsDay, _) => "første nyttårsdag",
        (HolidayName.MaundyThursday, Language.English) => "Maundy Thursday",
        (HolidayName.MaundyThursday, _) => "skjærtorsdag",
        (HolidayName.GoodFriday, Language.English) => "Good Friday",
        (HolidayName.GoodFriday, _) => "langfredag",
        (HolidayName.EasterSunday, Language.English) => "Easter Sunday",
        (HolidayName.EasterSunday, Language.Nynorsk) => "fyrste påskedag",
        (HolidayName.EasterSunday, _) => "første påskedag",
        (HolidayName.EasterMonday, Language.English) => "Easter Monday",
        (HolidayName.EasterMonday, Language.Nynorsk) => "andre påskedag",
        (HolidayName.EasterMonday, _) => "andre påskedag",
        (HolidayName.LabourDay, Language.English) => "Labour Day",
        (HolidayName.LabourDay, Language.Nynorsk) => "fyrste mai",
        (HolidayName.LabourDay, _) => "første mai",
        (HolidayName.ConstitutionDay, Language.English) => "Constitution Day",
        (HolidayName.ConstitutionDay, Language.Nynorsk) => "grunnlovsdagen",
        (HolidayName.ConstitutionDay, _) => "grunnlovsdagen",
        (HolidayName.AscensionDay, Language.English) => "Ascension Day",
        (HolidayName.AscensionDay, Language.Nynorsk) => "Kristi himmelfartsdag",
        (HolidayName.AscensionDay, _) => "Kristi himmelfartsdag",
        (HolidayName.WhitSunday, Language.English) => "Whit Sunday",
        (HolidayName.WhitSunday, Language.Nynorsk) => "fyrste pinsedag",
        (HolidayName.WhitSunday, _) => "første pinsedag",
        (HolidayName.WhitMonday, Language.English) => "Whit Monday",
        (HolidayName.WhitMonday, _) => "andre pinsedag",
        (HolidayName.ChristmasDay, Language.English) => "Christmas Day",
        (HolidayName.ChristmasDay, Language.Nynorsk) => "fyrste juledag",
        (HolidayName.ChristmasDay, _) => "første juledag",
        (HolidayName.SecondDayOfChristmas, Language.English) => "Second Day of Christmas",
        (HolidayName.SecondDayOfChristmas, _) => "andre juledag",
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public static string ClosedDay(DateOnly day, Language language) => (day.Month, day.Day, language) switch
    {
        (12, 24, Language.English) => "Christmas Eve",
        (12, 24, Language.Nynorsk) => "julaftan",
        (12, 24, _) => "julaften",
        (12, 31, Language.English) => "New Year's Eve",
        (12, 31, Language.Nynorsk) => "nyttårsaftan",
        (12, 31, _) => "nyttårsaften",
        (_, _, Language.English) => "closed",
        (_, _, Language.Nynorsk) => "stengt",
        _ => "stengt",
    };
}
