using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FollowUp.Web.OpenApi;

/// <summary>Puts dates into examples.</summary>
internal static partial class ExampleDates
{
    public static JsonNode In(string json, DateOnly today) => JsonNode.Parse(Placeholder().Replace(json, match =>
        today.AddDays(match.Groups[1].Length == 0 ? 0 : int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            .ToString("O", CultureInfo.InvariantCulture)))!;

    [GeneratedRegex(@"@today([+-][0-9]{1,4})?")]
    private static partial Regex Placeholder();
}
