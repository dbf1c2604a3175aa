using System.Text;
using System.Text.RegularExpressions;
using FollowUp.Mail;
using MimeKit;

namespace FollowUp.Adapters.Mime;

/// <summary>
/// Turns a mail into a MIME message: plain text and HTML as alternatives, and a calendar file where there is one. The same mail
/// gives the same <c>Message-ID</c> on every try (rule 20). There is no pixel, no receipt and no header that tells of reading.
/// </summary>
public sealed partial class MimeComposer(MailIdentity identity, TimeProvider clock)
{
    /// <summary>What the calendar file is called: says nothing about what is in it.</summary>
    public const string CalendarFileName = "followup.ics";

    /// <returns>Null where no mail can go to the address, though it looked like one: the recipient is refused, as by a server.</returns>
    /// <exception cref="ArgumentException">
    /// The mail's id or language tag is not one. Both are the service's own, so this is a bug and not a provider's answer.
    /// </exception>
    public MimeMessage? Compose(OutgoingMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        Require(Id().IsMatch(mail.Id.Value), "a mail id has 1 to 64 lower-case letters, digits and hyphens");
        Require(Tag().IsMatch(mail.LanguageTag), "a language tag has letters, digits and hyphens (BCP 47)");

        if (Recipient(mail.To) is not { } recipient)
        {
            return null;
        }

        // From no headers: else MimeKit first makes up an id and a date, which costs as much as all the rest here.
        var message = new MimeMessage(Enumerable.Empty<Header>());
        message.From.Add(new MailboxAddress(Encoding.UTF8, OneLine(identity.FromName), identity.From.Value));
        message.Date = clock.GetUtcNow();
        message.Subject = OneLine(mail.Subject);
        message.MessageId = $"{mail.Id.Value}@{identity.Domain}";
        message.Body = new WrittenBody(Body(mail));
        message.To.Add(recipient);
        if (identity.ReplyTo is { } replyTo)
        {
            message.ReplyTo.Add(new MailboxAddress(null, replyTo.Value));
        }

        // RFC 3834: no out-of-office answers to a machine; the second header says the same to Exchange.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");

        // Content-* headers belong to the body: there they stand once, and survive being read and written again.
        message.Body.Headers.Add(HeaderId.ContentLanguage, mail.LanguageTag);
        return message;
    }

    private static MailboxAddress? Recipient(EmailAddress address)
    {
        try
        {
            return new MailboxAddress(null, address.Value);
        }
        catch (ParseException)
        {
            return null;
        }
    }

    private static Multipart Body(OutgoingMail mail)
    {
        var alternatives = new MultipartAlternative { Text("plain", mail.Text), Text("html", mail.Html) };
        return mail.Calendar is null ? alternatives : new Multipart("mixed") { alternatives, Calendar(mail.Calendar) };
    }

    // Quoted-printable: æ, ø and å and long lines survive a relay that knows neither 8BITMIME nor SMTPUTF8, and no relay has
    // a reason to encode again, which would break a signature.
    private static TextPart Text(string subtype, string text) =>
        new(subtype) { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable };

    private static TextPart Calendar(string calendar)
    {
        var part = new TextPart("calendar")
        {
            Text = calendar.ReplaceLineEndings("\r\n"), // RFC 5545 §3.1; base64 keeps it to the byte
            ContentTransferEncoding = ContentEncoding.Base64,
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = CalendarFileName },
        };
        part.ContentType.Parameters.Add("method", "PUBLISH");
        part.ContentType.Name = CalendarFileName;
        return part;
    }

    // A line break would start a new header. MimeKit unfolds values as well; this does not rely on it.
    private static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }

    [GeneratedRegex(@"\A[a-z0-9-]{1,64}\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex Tag();
}
