using FollowUp.Mail;
using Microsoft.Extensions.Options;

namespace FollowUp.Adapters.Smtp;

/// <summary>Says of every wrong setting which it is and what to set. Never shows a value: one of them is a password.</summary>
public sealed class SmtpOptionsValidator : IValidateOptions<SmtpOptions>
{
    public ValidateOptionsResult Validate(string? name, SmtpOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var wrong = Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(SmtpOptions options)
    {
        var signsIn = !string.IsNullOrEmpty(options.User);
        var hasPassword = !string.IsNullOrEmpty(options.Password);
        (bool Wrong, string Setting, string Advice)[] rules =
        [
            (!IsHost(options.Host), "Host", "set the SMTP server's host name, such as smtp.example.org"),
            (options.Port is < 1 or > 65535, "Port", "set a port from 1 to 65535; 587 is usual for starttls and 465 for tls"),
            (!Enum.IsDefined(options.Security), "Security", "set starttls, tls or none"),
            (signsIn && options.Security == SmtpSecurity.None, "Security",
                "set starttls or tls, or leave out User: a password is never sent over an open line"),
            (signsIn && !hasPassword, "Password", "set the password of User, or leave out User"),
            (!signsIn && hasPassword, "User", "set the account that Password belongs to, or leave out Password"),
            (!IsAddress(options.From), "From", "set the address that mails come from, such as followup@example.org"),
            (!IsName(options.FromName), "FromName", "set the service's name, 1 to 64 characters on one line"),
            (!string.IsNullOrEmpty(options.ReplyTo) && !IsAddress(options.ReplyTo), "ReplyTo",
                "set an address, or leave it out for answers to go to From"),
            (options.HelloName is not null && !IsHost(options.HelloName), "HelloName", "set this machine's host name, or leave it out"),
            (options.MessagesPerMinute is < 1 or > 60_000, "MessagesPerMinute",
                "set how many mails a minute the server allows, 1 to 60000"),
            (options.TimeoutSeconds is < 5 or > 60, "TimeoutSeconds", "set 5 to 60 seconds"),
        ];
        return rules.Where(rule => rule.Wrong).Select(rule => $"{SmtpOptions.Section}:{rule.Setting}: {rule.Advice}.");
    }

    private static bool IsHost(string? text) => Uri.CheckHostName(text) != UriHostNameType.Unknown;

    private static bool IsAddress(string? text) => EmailAddress.TryParse(text, out _);

    private static bool IsName(string? name) => name?.Trim() is { Length: > 0 and <= 64 } && !name.Any(char.IsControl);
}
