using System.Globalization;
using System.Text.RegularExpressions;

namespace FollowUp.Adapters.Smtp;

/// <summary>
/// How long a server asks to wait, in the free text of a 4xx answer: no standard has a field for it, but greylisting and throttling
/// servers say "try again in 300 seconds", "retry after 5 minutes" or "come back in 00:04:59".
/// </summary>
internal static partial class WaitHint
{
    // More than a day is no hint but a mistake, or a way to hold a mail back for good.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static TimeSpan? In(string text)
    {
        var match = Wait().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var wait = match.Groups["h"].Success
            ? new TimeSpan(Number(match, "h"), Number(match, "m"), Number(match, "s"))
            : Number(match, "n") * Unit(match.Groups["unit"].ValueSpan[0]);
        return wait > TimeSpan.Zero && wait <= Longest ? wait : null;
    }

    private static TimeSpan Unit(char first) => char.ToLowerInvariant(first) switch
    {
        's' => TimeSpan.FromSeconds(1),
        'm' => TimeSpan.FromMinutes(1),
        _ => TimeSpan.FromHours(1),
    };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\b(?:in|after|for|wait)\s*:?\s+(?:(?<h>\d{1,2}):(?<m>\d{2}):(?<s>\d{2})\b"
        + @"|(?<n>\d{1,5})\s*(?<unit>s|secs?|seconds?|m|mins?|minutes?|h|hours?)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wait();
}
