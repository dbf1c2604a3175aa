using System.Globalization;
using FollowUp.Adapters.Sending;
using FollowUp.Mail;

namespace FollowUp.Adapters.AzureEmail;

/// <summary>
/// What the e-mail service of Azure Communication Services answered, in the port's words. Its codes are nowhere listed in full: only two
/// that are about the recipient are known, and only these refuse an address. All else is our settings, our quota or its trouble, and the
/// mail waits.
/// </summary>
/// <param name="Status">HTTP status; 0 where no answer came.</param>
/// <param name="Code">The service's own error code, if it gave one.</param>
/// <param name="RetryAfter">The header of that name as it came: seconds, or a date.</param>
public sealed record AzureEmailAnswer(int Status, string? Code = null, string? RetryAfter = null)
{
    private static readonly HashSet<string> AboutTheRecipient = new(StringComparer.OrdinalIgnoreCase)
    {
        // Azure/azure-sdk-for-net, issue 56805.
        "InvalidEmailAddress",
        "EmailDroppedAllRecipientsSuppressed",
    };

    // More than a day is no hint but a mistake.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>What a failed call to send means.</summary>
    /// <param name="now">Against which a date in <see cref="RetryAfter"/> is counted.</param>
    public SendOutcome ToOutcome(DateTimeOffset now) => IsAboutTheRecipient
        ? new SendOutcome.Refused($"{SendCodes.Recipient}-{Code}")
        : new SendOutcome.TryLater(Status == 0 ? SendCodes.Unreachable : SendCodes.Azure(Status, Word(Code)), Wait(now), MayHaveGone);

    /// <summary>
    /// What the state of a mail means that may have gone, where asking for it did not simply succeed: such a mail is under way or sent.
    /// Null where it is to be sent (again): it is not known there, or failed for a reason that may pass.
    /// </summary>
    /// <param name="now">As for <see cref="ToOutcome"/>.</param>
    public SendOutcome? ToOutcomeOfAsking(DateTimeOffset now) => Status switch
    {
        // The answer came, and says that sending failed.
        >= 200 and < 300 => IsAboutTheRecipient ? ToOutcome(now) : null,
        404 => null,
        _ => ToOutcome(now) is SendOutcome.TryLater later ? later with { MayHaveGone = true } : ToOutcome(now),
    };

    private bool IsAboutTheRecipient => Code is not null && AboutTheRecipient.Contains(Code);

    // Without an answer, or with one from somewhere on the way, it may have been taken. One that was refused or throttled has not.
    // The service answers 409 for an id that it has seen.
    private bool MayHaveGone => Status is 0 or 408 or 409 or >= 500;

    private TimeSpan? Wait(DateTimeOffset now)
    {
        var wait = int.TryParse(RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParseExact(RetryAfter, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date - now
            : (TimeSpan?)null;
        return wait > TimeSpan.Zero && wait <= Longest ? wait : null;
    }

    // It is logged, so it is to be a word and nothing else.
    private static string? Word(string? code) => code is { Length: > 0 and <= 64 } && code.All(char.IsAsciiLetterOrDigit) ? code : null;
}
