using System.Globalization;
using System.Text.RegularExpressions;

namespace FollowUp.Web.Input;

/// <summary>Instants as ISO 8601 with an offset or <c>Z</c>.</summary>
public static partial class Instants
{
    public static bool TryParse(string text, out DateTimeOffset at)
    {
        at = default;
        return Pattern().Match(text) is { Success: true } match
            && DateTimeOffset.TryParse(WithoutBeyond(text, match.Groups["beyond"]), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out at)
            && at.UtcDateTime.Year is >= 1900 and <= 2199;
    }

    // Some clocks tell nanoseconds; nothing here is told apart by less than a tick.
    private static string WithoutBeyond(string text, Group beyond) => beyond.Success ? text.Remove(beyond.Index, beyond.Length) : text;

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7}(?<beyond>[0-9]{0,30}))?)?(Z|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Pattern();
}
