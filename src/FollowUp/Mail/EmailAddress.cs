using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using FollowUp.Cases;

namespace FollowUp.Mail;

/// <summary>
/// An e-mail address as people write them: <c>local@domain</c>, at most 254 characters (RFC 5321), the local part a dot-atom (RFC 5322
/// §3.2.3) of ASCII, no comments, quotes or line breaks, so that it cannot carry a second header. A domain in other letters is kept as DNS
/// and mail servers know it, in ASCII (RFC 3492). Compared without regard to case.
/// </summary>
[JsonConverter(typeof(IdConverter<EmailAddress>))]
public readonly partial record struct EmailAddress : IId<EmailAddress>
{
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private EmailAddress(string value) => Value = value;

    /// <summary>The address as it was given, its domain in ASCII.</summary>
    public string Value { get; }

    /// <summary>What makes two addresses the same.</summary>
    public string Normalised => Value.ToLowerInvariant();

    /// <summary>
    /// An address that was parsed before, such as one from our own store: also one that was taken once and is no longer, which a provider
    /// refuses in its time.
    /// </summary>
    /// <exception cref="FormatException">It is not an address.</exception>
    public static EmailAddress Of(string value) =>
        TryParse(value, out var address) ? address
        : TakenOnce().IsMatch(value) ? new(value)
        : throw new FormatException("not an e-mail address");

    public static bool TryParse([NotNullWhen(true)] string? text, out EmailAddress address)
    {
        var ascii = text is null ? null : WithAsciiDomain(text.Trim());
        var fits = ascii is { Length: <= 254 } && Pattern().IsMatch(ascii);
        address = fits ? new EmailAddress(ascii!) : default;
        return fits;
    }

    /// <summary>Whether other letters stand before the @: few mail systems take them (RFC 6531), so they are not taken here.</summary>
    public static bool HasOtherLettersBeforeAt(string text) =>
        text.LastIndexOf('@') is > 0 and var at && !Ascii.IsValid(text.AsSpan(0, at)) && TryParse("a" + text[at..], out _);

    /// <summary>Never the address itself, so that it cannot slip into a log.</summary>
    public override string ToString() => "(address)";

    private static string? WithAsciiDomain(string text)
    {
        var at = text.LastIndexOf('@') + 1;
        if (at == 0 || Ascii.IsValid(text.AsSpan(at)))
        {
            return text;
        }

        // A letter and its ring as two characters would be another name than the letter with a ring. There is no ICU to put them together.
        if (text.AsSpan(at).ContainsAnyInRange('\u0300', '\u036f'))
        {
            return null;
        }

        try
        {
            return text[..at] + Idn.GetAscii(text[at..].ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]\z")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}\z")]
    private static partial Regex TakenOnce();
}
