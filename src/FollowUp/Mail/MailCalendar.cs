using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace FollowUp.Mail;

/// <summary>
/// The dates that a professional is told, as all-day events (RFC 5545). Only what is theirs to keep: a proposal that is not accepted,
/// or what a coordinator looks after, does not belong in one's own calendar. A calendar may be shared, so an event says a reference and no more.
/// </summary>
internal static class MailCalendar
{
    internal static readonly CalendarSerializer Serializer = new(new Memoryless());

    /// <returns>The iCalendar object, or null where there is no date to tell.</returns>
    public static string? Of(MailModel model) => model switch
    {
        DigestMail digest => Published(
            digest.Sections.Where(section => IsOwn(section.Kind)).SelectMany(section => section.Lines), _ => digest.Day),
        WokenMail woken => Published(woken.Lines, line => woken.Day ?? line.PromisedOn ?? line.Due!.Value),
        _ => null,
    };

    private static bool IsOwn(DigestKind kind) => kind is DigestKind.Reminder or DigestKind.ReminderForAbsentColleague
        or DigestKind.ReminderForColleagueElsewhere or DigestKind.WrittenForYou or DigestKind.Renewal or DigestKind.Woken;

    private static string? Published(IEnumerable<DigestLine> lines, Func<DigestLine, DateOnly> stampedOn)
    {
        var calendar = new Calendar { Method = CalendarMethods.Publish, ProductId = "-//FollowUp//FollowUp//EN" };
        foreach (var line in lines.Where(line => line.Due is not null).DistinctBy(line => line.EventUid))
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = line.EventUid,
                // From the model, not the clock: the same mail is the same on every try.
                DtStamp = new CalDateTime(stampedOn(line).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
                Start = new CalDateTime(line.Due!.Value),
                Summary = $"FollowUp {line.Ref}",
                Transparency = TransparencyType.Transparent,
                Class = "PRIVATE",
            });
        }

        return calendar.Events.Count == 0 ? null : Serializer.SerializeToString(calendar);
    }

    /// <summary>
    /// What Ical.Net keeps on its stack only says how a value with an ENCODING is encoded, and ours have none. Without it, one serializer
    /// serves all threads, and a calendar takes a quarter less time.
    /// </summary>
    private sealed class Memoryless : SerializationContext
    {
        public override void Push(object? item)
        {
        }

        public override object? Pop() => null;

        public override object? Peek() => null;
    }
}
