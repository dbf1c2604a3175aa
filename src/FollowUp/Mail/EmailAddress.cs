using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using FollowUp.Cases;

namespace FollowUp.Mail;

/// <summary>
/// An e-mail address as people write them: <c>local@domain</c>, ASCII, at most 254 characters (RFC 5321), no comments, quotes or
/// line breaks, so that it cannot carry a second header. Compared without regard to case.
/// </summary>
[JsonConverter(typeof(IdConverter<EmailAddress>))]
public readonly partial record struct EmailAddress : IId<EmailAddress>
{
    private EmailAddress(string value) => Value = value;

    /// <summary>The address as it was given.</summary>
    public string Value { get; }

    /// <summary>What makes two addresses the same.</summary>
    public string Normalised => Value.ToLowerInvariant();

    /// <summary>An address that was parsed before, such as one from our own store.</summary>
    /// <exception cref="FormatException">It is not an address.</exception>
    public static EmailAddress Of(string value) =>
        TryParse(value, out var address) ? address : throw new FormatException("not an e-mail address");

    public static bool TryParse([NotNullWhen(true)] string? text, out EmailAddress address)
    {
        var trimmed = text?.Trim();
        var fits = trimmed is { Length: <= 254 } && Pattern().IsMatch(trimmed);
        address = fits ? new EmailAddress(trimmed!) : default;
        return fits;
    }

    /// <summary>Never the address itself, so that it cannot slip into a log.</summary>
    public override string ToString() => "(address)";

    [GeneratedRegex(@"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]\z")]
    private static partial Regex Pattern();
}
