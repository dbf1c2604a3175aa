using System.Buffers;
using System.Globalization;
using System.Text;

namespace FollowUp.Mail;

/// <summary>
/// A calendar of dates as Ical.Net writes it, with blanks for what differs from one date to the next. Filled in, it is what Ical.Net would write, without
/// what it makes and throws away for each date: that was most of the time that it takes to render a digest (decision 53).
/// </summary>
internal static class CalendarForm
{
    // The longest line before a blank is "SUMMARY:FollowUp ": with this it ends within the 75 octets that need no folding (RFC 5545 §3.1).
    private const int Longest = 58;

    // Nothing that is escaped in a text (RFC 5545 §3.3.11), and one octet each. What the service makes up itself consists of these.
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.@ ");

    private static readonly (string Before, CompositeFormat Date, string After) Blank = Drawn();

    /// <summary>Whether each of <paramref name="dates"/> fits into its blank as it is.</summary>
    public static bool Fits(IEnumerable<CalendarDate> dates) => dates.All(date => Fits(date.Uid) && Fits(date.Ref));

    public static string FilledIn(IEnumerable<CalendarDate> dates)
    {
        var text = new StringBuilder(Blank.Before, 2048);
        foreach (var date in dates)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, Blank.Date, date.Uid, date.Ref, date.Due, date.StampedOn);
        }

        return text.Append(Blank.After).ToString();
    }

    private static bool Fits(string value) => value.Length <= Longest && !value.AsSpan().ContainsAnyExcept(Plain);

    private static (string Before, CompositeFormat Date, string After) Drawn()
    {
        var drawn = CalendarFile.WrittenOut([new("{0}", "{1}", new(2222, 2, 22), new(1111, 11, 11))])
            .Replace("22220222", "{2:yyyyMMdd}", StringComparison.Ordinal)
            .Replace("11111111", "{3:yyyyMMdd}", StringComparison.Ordinal);
        var date = drawn.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal);
        var after = drawn.IndexOf("END:VCALENDAR", StringComparison.Ordinal);
        return (drawn[..date], CompositeFormat.Parse(drawn[date..after]), drawn[after..]);
    }
}
