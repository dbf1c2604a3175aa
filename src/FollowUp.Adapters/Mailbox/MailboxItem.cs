using FollowUp.Mail;
using MimeKit;

namespace FollowUp.Adapters.Mailbox;

/// <summary>One mail in the mailbox.</summary>
/// <param name="Id">The mail's id. A mail that was sent twice is there twice, with the same id.</param>
/// <param name="From">Sender's name and address, as a reader shows it.</param>
/// <param name="To">The address alone.</param>
/// <param name="Links">Where its links lead: those of the HTML in order, then those that only the text has; each once.</param>
public sealed record MailboxItem(
    MailId Id, string From, string To, string Subject, string Text, string Html, DateTimeOffset SentAt, IReadOnlyList<string> Links)
{
    /// <summary>Null if it lacks what every mail of ours has: it was cut short or is another's.</summary>
    internal static MailboxItem? Of(MimeMessage message, MailboxFile file)
    {
        var from = message.From.Mailboxes.FirstOrDefault();
        var to = message.To.Mailboxes.FirstOrDefault();
        if (from is null || to is null || message.TextBody is not { } text || message.HtmlBody is not { } html)
        {
            return null;
        }

        return new(
            file.Id,
            from.ToString(),
            to.Address,
            message.Subject ?? "",
            text.ReplaceLineEndings("\n"),
            html.ReplaceLineEndings("\n"),
            file.SentAt,
            MailLinks.In(html, text));
    }
}
