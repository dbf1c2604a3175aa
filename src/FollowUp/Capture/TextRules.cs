using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FollowUp.Cases;

namespace FollowUp.Capture;

/// <summary>Rule 18: what may stand in a text. What may not is refused before anything is stored or logged.</summary>
public static partial class TextRules
{
    private const string Apart = @"(?:[ .\-/~]{0,3}|[.\-/~]{4,12})";

    // The date and the rest stand further apart than anything else of such a number.
    private const string FarApart = @"[ .\-/~]{0,12}";

    /// <summary>Why a text is refused, or null. Line breaks are fine; other control characters are not.</summary>
    public static ReasonCode? Refuses(string text)
    {
        if (text.Any(IsForbidden))
        {
            return ReasonCode.ControlCharacter;
        }

        return Tag().IsMatch(text) || Entity().IsMatch(text) ? ReasonCode.Markup
            : HasIdentityNumber(text) ? ReasonCode.IdentityNumber
            : null;
    }

    /// <summary>
    /// Whether a text holds 11 digits as a national identity number is written, in whichever digits, together or set apart, or 8 and 5 with the
    /// whole year. Every series counts, also D-numbers and the synthetic ones; no check digits are asked for, since a mistyped number tells as
    /// much. Where it is set apart as nobody writes one it has to begin with a date, and where it is digit by digit to be a valid one: phone numbers
    /// and dates have to be written too (docs/decisions/0014).
    /// </summary>
    public static bool HasIdentityNumber(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = DigitsOf(rune) is { } number ? plain.Append(number)
                : IsBlankLetter(rune) || Rune.IsWhiteSpace(rune) ? plain.Append(' ')
                : IsUnseen(rune) ? plain
                : IsSeparator(rune) || (IsCurrency(rune) && plain is [.., >= '0' and <= '9']) ? plain.Append('~')
                : plain.Append(rune);
        }

        var digits = plain.ToString();
        return IdentityNumber().IsMatch(digits)
            || SetApart().Matches(digits).Any(m => IdentityNumbers.BeginsWithDate(m.Groups["d"].Captures))
            || DigitByDigit().Matches(digits).Any(m => IdentityNumbers.IsValid(m.Groups["d"].Captures));
    }

    /// <summary>Whether nothing of a text can be seen: spaces, format characters such as U+200B, marks without a letter, and letters that are blank.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune) || IsBlankLetter(rune) || IsUnseen(rune));

    /// <summary>Whether a text goes over more than one line, or holds any other control character.</summary>
    public static bool HasLineBreak(string text) => text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029');

    /// <summary>
    /// Whether a name holds what a mail reader makes a link of, as it stands in the mails of others: a scheme, an at-sign, or a domain such
    /// as <c>evil.example</c>. Initials and abbreviations ("J.R. Hansen", "Kari St.Clair") are none.
    /// </summary>
    public static bool HasAddress(string name) => Addresses.IsIn(name);

    // A digit in any script, also raised, circled or with a stop; and the circled numbers up to fifty. Not by Normalize: it does nothing where
    // globalization is invariant.
    private static string? DigitsOf(Rune rune)
    {
        var digit = CharUnicodeInfo.GetDigitValue(rune.ToString(), 0);
        return digit >= 0 ? digit.ToString(CultureInfo.InvariantCulture)
            : Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNumber && Rune.GetNumericValue(rune) is var number and >= 0 and < 100 && double.IsInteger(number)
                ? number.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    // Letters and signs of which nothing is seen but their width.
    private static bool IsBlankLetter(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0;

    // What stands on, around or between signs without being one: U+FE0F, the frame of a keycap, U+034F.
    internal static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;

    // Dashes, connectors, and whatever else people put between figures; those that the plain form has are left as they are.
    private static bool IsSeparator(Rune rune) => rune.Value is not ('.' or '-' or '/') && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.OtherPunctuation
        or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
        or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol;

    // Before a sum it is none: "on 12.01.27: €10500".
    private static bool IsCurrency(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.CurrencySymbol;

    // Overrides of the writing direction can make a text read as another one than it is.
    private static bool IsForbidden(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufffe' or '\uffff';

    [GeneratedRegex("<[A-Za-z/!?]")]
    private static partial Regex Tag();

    [GeneratedRegex("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")]
    private static partial Regex Entity();

    // Two digits each for day, month and year, then five, which people also write as three and two.
    [GeneratedRegex(@"(?<![0-9])[0-9]{2}[ .\-/]?[0-9]{2}[ .\-/]?[0-9]{2}[ .\-/]{0,3}[0-9]{3}[ .\-]?[0-9]{2}(?![0-9])")]
    private static partial Regex IdentityNumber();

    // The same with any separators, more of them where they are signs, and with a year of four digits. Lookaheads, so that one that begins within
    // another is found as well.
    [GeneratedRegex("(?<![0-9])(?=(?<d>[0-9]{2})" + Apart + "(?<d>[0-9]{2})" + Apart + "(?<d>[0-9]{2}|(?:18|19|20)[0-9]{2})" + FarApart
        + "[0-9]{3}" + Apart + "[0-9]{2}(?![0-9]))")]
    private static partial Regex SetApart();

    [GeneratedRegex("(?<![0-9])(?=(?<d>[0-9])(?:" + Apart + "(?<d>[0-9])){10}(?![0-9]))")]
    private static partial Regex DigitByDigit();
}
