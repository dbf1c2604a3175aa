using System.Globalization;
using System.Text.RegularExpressions;

namespace FollowUp.Adapters.Sending;

/// <summary>
/// What senders put into <c>Code</c>: <c>{step}-{status}[-{enhanced status}]</c> for what a provider answered
/// (<c>rcpt-550-5.1.1</c>, <c>data-451</c>), or an outage's name. All that reacts to a code asks here.
/// </summary>
public static partial class SendCodes
{
    /// <summary>The step at which a provider answers for one address; what it says there is no sign of an outage.</summary>
    public const string Recipient = "rcpt";

    /// <summary>No message can be addressed to it: no provider was asked.</summary>
    public const string NoRecipient = Recipient + "-unreadable";

    public const string Timeout = "timeout";
    public const string Unreachable = "unreachable";
    public const string TlsFailed = "tls-failed";
    public const string TlsNotOffered = "tls-not-offered";
    public const string SignInNotOffered = "auth-not-offered";
    public const string SignInRequired = "auth-required";
    public const string NoIdentity = "no-identity";
    public const string CircuitOpen = "circuit-open";
    public const string RateLimited = "rate-limited";

    /// <summary>The line broke during a step; at <c>data</c> nobody knows whether the mail was taken.</summary>
    public static string Dropped(string step) => $"dropped-{step}";

    /// <summary>What Azure's e-mail service answered: an HTTP status, and its own code where it gave one.</summary>
    public static string Azure(int status, string? code) =>
        string.Create(CultureInfo.InvariantCulture, $"azure.{status}{(code is null ? "" : $"-{code}")}");

    /// <summary>It concerns one address, and says nothing about the next mail.</summary>
    public static bool IsAboutOneAddress(string code) =>
        code.StartsWith(Recipient + "-", StringComparison.Ordinal);

    /// <summary>
    /// A person has to put something right first: a setting, a certificate, a password. To repeat it within seconds is pointless,
    /// and with a wrong password it locks the account.
    /// </summary>
    public static bool NeedsAPerson(string code) =>
        code is TlsFailed or TlsNotOffered or SignInNotOffered or SignInRequired or NoIdentity
        || PermanentReply().IsMatch(code) || PermanentAnswer().IsMatch(code);

    [GeneratedRegex(@"\A[a-z]+-5\d\d(?:-|\z)")]
    private static partial Regex PermanentReply();

    // Of HTTP's 4xx, a wait helps against a timeout (408), a conflict (409) and throttling (429).
    [GeneratedRegex(@"\Aazure\.4(?!08|09|29)\d\d(?:-|\z)")]
    private static partial Regex PermanentAnswer();
}
