using System.Net.Sockets;
using FollowUp.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace FollowUp.Benchmarks.Mails;

/// <summary>MailKit and MimeKit as anybody uses them, with the headers and parts that our mails have.</summary>
internal static class BareMail
{
    // The socket as ours is, without Nagle's delays.
    public static async Task<SmtpClient> ConnectAsync(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port);
        var client = new SmtpClient { LocalDomain = "localhost" };
        await client.ConnectAsync(socket, "127.0.0.1", port, SecureSocketOptions.None);
        return client;
    }

    public static MimeMessage Compose(EmailAddress from, OutgoingMail mail)
    {
        var calendar = new TextPart("calendar")
        {
            Text = mail.Calendar!,
            ContentTransferEncoding = ContentEncoding.Base64,
            ContentDisposition = new(ContentDisposition.Attachment) { FileName = "followup.ics" },
        };
        calendar.ContentType.Parameters.Add("method", "PUBLISH");
        calendar.ContentType.Name = "followup.ics";
        var alternatives = new MultipartAlternative { Text("plain", mail.Text), Text("html", mail.Html) };
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id.Value}@followup.example",
            Subject = mail.Subject,
            Body = new Multipart("mixed") { alternatives, calendar },
        };
        message.From.Add(new MailboxAddress("FollowUp", from.Value));
        message.To.Add(new MailboxAddress(null, mail.To.Value));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Body.Headers.Add(HeaderId.ContentLanguage, mail.LanguageTag);
        return message;
    }

    private static TextPart Text(string subtype, string text) =>
        new(subtype) { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable };
}
