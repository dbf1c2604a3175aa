using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FollowUp.Cases;

namespace FollowUp.Capture;

/// <summary>Rule 18: what may stand in a text. What may not is refused before anything is stored or logged.</summary>
public static partial class TextRules
{
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
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            var digit = Rune.IsDigit(rune) ? (int)Rune.GetNumericValue(rune) : -1;
            _ = digit >= 0 ? plain.Append(digit)
                : Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format ? plain
                : Rune.IsWhiteSpace(rune) ? plain.Append(' ')
                : IsSeparator(rune) ? plain.Append('~')
                : plain.Append(rune);
        }

        var digits = plain.ToString();
        return IdentityNumber().IsMatch(digits)
            || SetApart().Matches(digits).Any(m => IdentityNumbers.BeginsWithDate(m.Groups["d"].Captures))
            || DigitByDigit().Matches(digits).Any(m => IdentityNumbers.IsValid(m.Groups["d"].Captures));
    }

    /// <summary>Whether nothing of a text can be seen: spaces, format characters such as U+200B, marks without a letter, and letters that are blank.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune)
        || rune.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    /// <summary>Whether a text goes over more than one line, or holds any other control character.</summary>
    public static bool HasLineBreak(string text) => text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029');

    /// <summary>
    /// Whether a name holds what a mail reader makes a link of, as it stands in the mails of others: a scheme, an at-sign, or a domain such
    /// as <c>evil.example</c>. Initials and abbreviations ("J.R. Hansen", "Kari St.Clair") are none.
    /// </summary>
    public static bool HasAddress(string name) => Link().IsMatch(name);

    // Dashes, connectors, and whatever else people put between figures; those that the plain form has are left as they are.
    private static bool IsSeparator(Rune rune) => rune.Value is not ('.' or '-' or '/') && (rune.Value == 0x2212 || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.OtherPunctuation
        or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation);

    // Overrides of the writing direction can make a text read as another one than it is.
    private static bool IsForbidden(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufffe' or '\uffff';

    [GeneratedRegex("<[A-Za-z/!?]")]
    private static partial Regex Tag();

    [GeneratedRegex("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")]
    private static partial Regex Entity();

    // The wide forms of the signs as well.
    [GeneratedRegex(@"[@\uFE6B\uFF20]|[:\uFF1A][/\uFF0F]|[/\uFF0F]{2}|\b[wW]{3}\.|[\p{L}0-9-]{2,}\.(?:\p{Ll}{2,}|\p{Lu}{2,})(?!\p{L})")]
    private static partial Regex Link();

    // Two digits each for day, month and year, then five, which people also write as three and two.
    [GeneratedRegex(@"(?<![0-9])[0-9]{2}[ .\-/]?[0-9]{2}[ .\-/]?[0-9]{2}[ .\-/]{0,3}[0-9]{3}[ .\-]?[0-9]{2}(?![0-9])")]
    private static partial Regex IdentityNumber();

    // The same with any separators, and with a year of four digits. Lookaheads, so that one that begins within another is found as well.
    [GeneratedRegex(@"(?<![0-9])(?=(?<d>[0-9]{2})[ .\-/~]{0,3}(?<d>[0-9]{2})[ .\-/~]{0,3}(?<d>[0-9]{2}|(?:18|19|20)[0-9]{2})[ .\-/~]{0,3}[0-9]{3}[ .\-/~]{0,3}[0-9]{2}(?![0-9]))")]
    private static partial Regex SetApart();

    [GeneratedRegex(@"(?<![0-9])(?=(?<d>[0-9])(?:[ .\-/~]{0,3}(?<d>[0-9])){10}(?![0-9]))")]
    private static partial Regex DigitByDigit();
}
