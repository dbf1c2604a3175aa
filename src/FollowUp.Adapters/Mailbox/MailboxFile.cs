using System.Globalization;
using System.Text.RegularExpressions;
using FollowUp.Mail;

namespace FollowUp.Adapters.Mailbox;

/// <summary>
/// A mailbox file's name: when it was sent and the mail's id, nothing personal. A mail that was sent again bears a number:
/// <c>20260302T080000000-4f….eml</c>, then <c>20260302T080100000-4f….2.eml</c>.
/// </summary>
internal sealed partial record MailboxFile(DateTimeOffset SentAt, MailId Id, int Times)
{
    public const string Pattern = "*.eml";

    private const string Stamp = "yyyyMMdd'T'HHmmssfff";

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{SentAt.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture)}-{Id.Value}{(Times > 1 ? $".{Times}" : "")}.eml");

    /// <summary>The name of a file of ours, or null for another's.</summary>
    public static MailboxFile? Parse(string path)
    {
        var match = Name().Match(Path.GetFileName(path));
        var times = 1;
        return match.Success
            && DateTimeOffset.TryParseExact(
                match.Groups[1].ValueSpan, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && (!match.Groups[3].Success || int.TryParse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture, out times))
            ? new(at, MailId.Of(match.Groups[2].Value), times)
            : null;
    }

    [GeneratedRegex(@"\A(\d{8}T\d{9})-([a-z0-9-]{1,64})(?:\.(\d{1,6}))?\.eml\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
