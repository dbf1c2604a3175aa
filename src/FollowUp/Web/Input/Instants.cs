using System.Globalization;
using System.Text.RegularExpressions;

namespace FollowUp.Web.Input;

/// <summary>Instants as ISO 8601 with an offset or <c>Z</c>.</summary>
public static partial class Instants
{
    public static bool TryParse(string text, out DateTimeOffset at)
    {
        at = default;
        return Pattern().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out at)
            && at.UtcDateTime.Year is >= 1900 and <= 2199;
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Pattern();
}
