using FollowUp.Adapters.Mime;
using FollowUp.Mail;

namespace FollowUp.Adapters.Smtp;

/// <summary>How the line to the SMTP server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>Not at all: for a relay on the same machine. No password is ever sent over it.</summary>
    None,

    /// <summary>By STARTTLS, which must be offered: usual on port 587.</summary>
    StartTls,

    /// <summary>By TLS from the first byte: usual on port 465.</summary>
    Tls,
}

/// <summary>The SMTP server and the sender, section <c>FollowUp:Smtp</c>. Checked by <see cref="SmtpOptionsValidator"/>.</summary>
public sealed class SmtpOptions
{
    public const string Section = "FollowUp:Smtp";

    /// <summary>The SMTP server's name; mail goes to it instead of the mailbox once it is set.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port: 587 is usual for <c>StartTls</c>, 465 for <c>Tls</c>.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the line is protected: <c>StartTls</c>, <c>Tls</c>, or <c>None</c> for a relay on the same machine.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>The account to sign in with, for a server that asks for one.</summary>
    public string? User { get; set; }

    /// <summary>The password of <see cref="User"/>.</summary>
    public string? Password { get; set; }

    /// <summary>The address that mails come from.</summary>
    public string From { get; set; } = "";

    /// <summary>The name beside the address, on every mail: the service's, not a person's or a team's.</summary>
    public string FromName { get; set; } = "FollowUp";

    /// <summary>Where answers go; to the sender's address without it.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>What we call ourselves in EHLO; the machine's name without it.</summary>
    public string? HelloName { get; set; }

    /// <summary>How many mails a minute the server allows.</summary>
    public int MessagesPerMinute { get; set; } = 600;

    /// <summary>How long one try may take, in seconds, connecting included.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Whether to ask if the server's certificate was revoked. A server with an internal issuer may need false.</summary>
    public bool CheckRevocation { get; set; } = true;

    /// <summary>The sender's side of a mail.</summary>
    /// <exception cref="FormatException">An address is not one; the validator says so first.</exception>
    public MailIdentity Identity() =>
        new(EmailAddress.Of(From), FromName, string.IsNullOrEmpty(ReplyTo) ? null : EmailAddress.Of(ReplyTo));
}
