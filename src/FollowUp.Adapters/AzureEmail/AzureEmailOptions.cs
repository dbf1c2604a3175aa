using FollowUp.Adapters.Mime;
using FollowUp.Mail;

namespace FollowUp.Adapters.AzureEmail;

/// <summary>Which Azure Communication Services resource sends, and as whom. Checked by <see cref="AzureEmailOptionsValidator"/>.</summary>
public sealed class AzureEmailOptions
{
    public const string Section = "FollowUp:AzureEmail";

    /// <summary>The resource's endpoint, such as <c>https://example.norway.communication.azure.com</c>; reached with the service's own identity.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>A sender address of a domain that is linked to the resource. The name beside it is set there.</summary>
    public string From { get; set; } = "";

    /// <summary>Where answers go; to the sender's address without it.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>How many mails a minute the resource allows. A new resource with a domain of one's own allows 30.</summary>
    public int MessagesPerMinute { get; set; } = 30;

    /// <summary>How long one try may take, in seconds.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>The sender's side of a mail.</summary>
    /// <exception cref="FormatException">An address is not one; the validator says so first.</exception>
    public MailIdentity Identity() =>
        new(EmailAddress.Of(From), ReplyTo: string.IsNullOrEmpty(ReplyTo) ? null : EmailAddress.Of(ReplyTo));
}
