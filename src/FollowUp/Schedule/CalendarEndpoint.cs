using FollowUp.Cases;
using FollowUp.Web;
using FollowUp.Web.OpenApi;
using FollowUp.Web.OpenApi.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Schedule;

/// <summary>A day that is no working day although it is Monday to Friday, or that is a public holiday on whichever day.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Names">Its names; two holidays may fall on one day.</param>
/// <param name="Kind"><c>public-holiday</c> or <c>closed-day</c>.</param>
public sealed record CalendarDay(DateOnly Date, IReadOnlyList<string> Names, string Kind);

/// <summary>A year of the service's calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Days">Its public holidays and closed days, in order.</param>
public sealed record CalendarAnswer(int Year, IReadOnlyList<CalendarDay> Days);

/// <summary>The service's calendar of a year.</summary>
internal static class CalendarEndpoint
{
    public static void MapCalendar(this IEndpointRouteBuilder api) =>
        api.MapGet("/calendar/{year}", AnswerAsync).WithName("ReadCalendar").Describes<CalendarAnswer>(OtherTexts.Calendar);

    private static async Task<IResult> AnswerAsync(HttpContext http, string year, SchedulePolicy policy, Callers callers)
    {
        var language = await callers.LanguageOfAsync(http);
        if (await callers.OfAsync(http) is null)
        {
            return CaseGate.SignIn(language);
        }

        if (!int.TryParse(year, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var y)
            || y is < NorwegianHolidays.FirstYear or > NorwegianHolidays.LastYear)
        {
            return Problems.Of(new Refusal.Invalid([new("year", new(ReasonCode.NumberOutOfRange, [NorwegianHolidays.FirstYear, NorwegianHolidays.LastYear]))]), language);
        }

        var holidays = NorwegianHolidays.Of(y).GroupBy(h => h.Date)
            .Select(day => new CalendarDay(day.Key, [.. day.Select(h => HolidayWording.Say(h.Name, language))], "public-holiday"));
        var closed = policy.Calendar.ClosedDaysIn(y).Select(day => new CalendarDay(day, [HolidayWording.ClosedDay(day, language)], "closed-day"));
        return Results.Json(new CalendarAnswer(y, [.. holidays.Concat(closed).OrderBy(d => d.Date).ThenBy(d => d.Kind, StringComparer.Ordinal)]), ApiJson.Options);
    }
}
