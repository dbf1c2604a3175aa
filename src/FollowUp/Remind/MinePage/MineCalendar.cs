using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace FollowUp.Remind.MinePage;

/// <summary>The dates of one's own promises as a calendar to subscribe to (RFC 5545). A calendar may be shared, so an event says a reference and no more.</summary>
internal static class MineCalendar
{
    public static string Of(IEnumerable<(string Uid, string Ref, DateOnly Due)> dates, Uri page)
    {
        var calendar = new Calendar { Method = CalendarMethods.Publish, ProductId = "-//FollowUp//FollowUp//EN" };
        calendar.AddProperty("X-WR-CALNAME", "FollowUp");
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        foreach (var (uid, reference, due) in dates)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = uid,
                DtStamp = new CalDateTime(due.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
                Start = new CalDateTime(due),
                Summary = $"FollowUp {reference}",
                Url = page,
                Transparency = TransparencyType.Transparent,
                Class = "PRIVATE",
            });
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }
}
