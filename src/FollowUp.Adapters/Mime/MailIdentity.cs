using FollowUp.Mail;

namespace FollowUp.Adapters.Mime;

/// <summary>Who a mail comes from. The name is the service's, never a person's, a role's or a team's (rule 13).</summary>
/// <param name="From">The address it is sent from; its domain is the domain of the <c>Message-ID</c>.</param>
/// <param name="FromName">The name beside it, the same on every mail.</param>
/// <param name="ReplyTo">Where answers go; null for the sender's own address.</param>
public sealed record MailIdentity(EmailAddress From, string FromName = "FollowUp", EmailAddress? ReplyTo = null)
{
    /// <summary>What stands after the <c>@</c> of <see cref="From"/>, in lower case.</summary>
    public string Domain => From.Normalised[(From.Normalised.LastIndexOf('@') + 1)..];
}
