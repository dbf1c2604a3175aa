using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace FollowUp.Mail;

/// <summary>A date for somebody's own calendar.</summary>
/// <param name="Uid">The same whenever the same date of the same promise is told.</param>
/// <param name="Ref">As mails call the promise.</param>
/// <param name="Due">The day.</param>
/// <param name="StampedOn">When it is from: not from the clock, so that the same file is the same on every try.</param>
internal sealed record CalendarDate(string Uid, string Ref, DateOnly Due, DateOnly StampedOn);

/// <summary>Dates as all-day events (RFC 5545). A calendar may be shared, so an event says a reference and no more.</summary>
internal static class CalendarFile
{
    /// <returns>The iCalendar object, or null where there is no date to tell.</returns>
    public static string? Attached(IReadOnlyCollection<CalendarDate> dates) => dates.Count == 0 ? null
        : CalendarForm.Fits(dates) ? CalendarForm.FilledIn(dates)
        : WrittenOut(dates);

    /// <summary>One that a calendar program asks for again and again; it may be empty.</summary>
    public static string Subscribed(IEnumerable<CalendarDate> dates, Uri page)
    {
        var calendar = Published(dates, page);
        calendar.AddProperty("X-WR-CALNAME", "FollowUp");
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        return Text(calendar);
    }

    /// <summary>As Ical.Net writes it, whatever stands in a date.</summary>
    internal static string WrittenOut(IEnumerable<CalendarDate> dates) => Text(Published(dates, null));

    private static string Text(Calendar calendar) => new CalendarSerializer(calendar).SerializeToString()!;

    private static Calendar Published(IEnumerable<CalendarDate> dates, Uri? page)
    {
        var calendar = new Calendar { Method = CalendarMethods.Publish, ProductId = "-//FollowUp//FollowUp//EN" };
        foreach (var date in dates)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = date.Uid,
                DtStamp = new CalDateTime(date.StampedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
                Start = new CalDateTime(date.Due),
                Summary = $"FollowUp {date.Ref}",
                Url = page,
                Transparency = TransparencyType.Transparent,
                Class = "PRIVATE",
            });
        }

        return calendar;
    }
}
