using System.Text;
using System.Text.RegularExpressions;

namespace FollowUp.Capture;

/// <summary>What a mail reader makes a link of, in the name of a person.</summary>
internal static partial class Addresses
{
    // Short for a title or a first name, before the name that it belongs to: "St.Clair", "Dr.Berg", "J.Hansen".
    private static readonly string[] LongerTitles = ["Prof"];

    // Read as an address also where it begins as a name does: "X.Com".
    private static readonly string[] KnownEnds =
        ["com", "net", "org", "info", "biz", "edu", "gov", "app", "dev", "io", "eu", "no", "se", "dk", "fi", "de", "uk", "ru", "example"];

    public static bool IsIn(string name)
    {
        var plain = Plain(name);
        return Sign().IsMatch(plain) || Domain().Matches(plain).Any(m => !IsName(m.Groups["before"].Value, m.Groups["end"].Value));
    }

    // An initial or a short title and a name without a space between them.
    private static bool IsName(string before, string end) =>
        char.IsUpper(before[0]) && char.IsUpper(end[0])
        && (before.Length == 1 || (end.Any(char.IsLower) && before.Skip(1).All(char.IsLower) && (before.Length <= 3 || LongerTitles.Contains(before))))
        && !KnownEnds.Contains(end, StringComparer.OrdinalIgnoreCase);

    // As browsers read it: wide signs are plain ones, the stops of other scripts part the parts of a domain, and what is not seen is not there.
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                0x3002 or 0xFF61 or 0xFE52 or 0x2024 => plain.Append('.'),
                0xFE55 => plain.Append(':'),
                0xFE6B => plain.Append('@'),
                >= 0xFF01 and <= 0xFF5E => plain.Append((char)(rune.Value - 0xFEE0)),
                _ => TextRules.IsUnseen(rune) ? plain : plain.Append(rune),
            };
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"@|:/|//|\b[wW]{3}\.")]
    private static partial Regex Sign();

    // A lookahead, so that what follows one stop can stand before the next.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<before>[\p{L}\p{N}]+)\.(?=(?<end>\p{L}{2,}))")]
    private static partial Regex Domain();
}
