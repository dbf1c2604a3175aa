using Azure.Communication.Email;
using FollowUp.Adapters.Mime;
using FollowUp.Mail;

namespace FollowUp.Functions.Mail;

/// <summary>A mail as Azure takes it: text, HTML and calendar file as SMTP would carry them, and nothing that tells of reading.</summary>
internal sealed class AzureEmailComposer(MailIdentity identity)
{
    public EmailMessage Compose(OutgoingMail mail)
    {
        var message = new EmailMessage(
            identity.From.Value, mail.To.Value, new EmailContent(mail.Subject) { PlainText = mail.Text, Html = mail.Html })
        {
            // Tracking puts a picture and foreign links into a mail.
            UserEngagementTrackingDisabled = true,
        };
        if (identity.ReplyTo is { } replyTo)
        {
            message.ReplyTo.Add(new(replyTo.Value));
        }

        // As by SMTP: no out-of-office answers to a machine (RFC 3834, and the same for Exchange).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");

        // The same on every try, so that a mail that went twice is known as one.
        message.Headers.Add("Message-ID", $"<{mail.Id}@{identity.Domain}>");
        if (mail.Calendar is { } calendar)
        {
            // RFC 5545 §3.1: lines end in CRLF.
            message.Attachments.Add(new(
                MimeComposer.CalendarFileName,
                "text/calendar",
                BinaryData.FromString(calendar.ReplaceLineEndings("\r\n"))));
        }

        return message;
    }
}
