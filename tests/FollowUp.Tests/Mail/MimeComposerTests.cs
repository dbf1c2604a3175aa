using FollowUp.Adapters.Mime;
using FollowUp.Mail;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Xunit;

namespace FollowUp.Tests.Mail;

public class MimeComposerTests
{
    private readonly MimeComposer _composer = new(Mails.Identity, new FakeTimeProvider(Mails.Now));

    // What is left to its finalizer outlives a garbage collection, five parts of each mail with their texts: a tenth of all the time that mails took.
    [Fact]
    public void What_a_body_was_made_of_is_let_go_once_it_is_written()
    {
        var part = new TextPart("plain") { Text = "x" };
        using var written = new WrittenBody(new MultipartAlternative { part });

        Assert.Throws<ObjectDisposedException>(() => part.Text);
    }

    [Fact]
    public void A_mail_says_who_it_is_from_and_that_no_machine_shall_answer()
    {
        var message = Written(Mails.To("ola@home.example"));

        Assert.Equal("00000000000000000000000000000001@service.example", message.MessageId);
        Assert.Equal(Mails.Now, message.Date);
        Assert.Equal(("FollowUp", "followup@Service.example"), Named(message.From));
        Assert.Equal("answers@service.example", message.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal(("", "ola@home.example"), Named(message.To));
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.Equal("All", message.Headers["X-Auto-Response-Suppress"]);
        Assert.Equal("nb", message.Body!.Headers["Content-Language"]);
    }

    [Fact]
    public void Norwegian_letters_come_through_a_relay_that_knows_only_ascii()
    {
        var mail = Mails.To("ola@home.example");
        var raw = Raw(mail);
        var message = Mails.Parse(raw);

        Assert.All(raw, c => Assert.InRange(c, '\0', '\x7f'));
        Assert.All(raw.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
        Assert.Equal(mail.Subject, message.Subject);
        Assert.Equal(mail.Text, message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(mail.Html, message.HtmlBody);
    }

    [Fact]
    public void Without_a_calendar_there_are_two_ways_to_read_it_and_no_attachment()
    {
        var message = Written(Mails.To("ola@home.example"));

        var body = Assert.IsType<MultipartAlternative>(message.Body);
        Assert.Equal(["text/plain", "text/html"], body.Select(part => part.ContentType.MimeType));
        Assert.Empty(message.Attachments);
    }

    [Fact]
    public void A_calendar_is_attached_under_a_neutral_name()
    {
        var message = Written(Mails.To("ola@home.example", calendar: Mails.Calendar.ReplaceLineEndings("\n")));

        var attachment = Assert.IsType<TextPart>(Assert.Single(message.Attachments));
        Assert.Equal("followup.ics", attachment.FileName);
        Assert.Equal("followup.ics", attachment.ContentType.Name);
        Assert.Equal("text/calendar", attachment.ContentType.MimeType);
        Assert.Equal("PUBLISH", attachment.ContentType.Parameters["method"]);
        using var content = new MemoryStream();
        attachment.Content!.DecodeTo(content, TestContext.Current.CancellationToken);
        Assert.Equal(Mails.Calendar, System.Text.Encoding.UTF8.GetString(content.ToArray()));
        Assert.NotNull(message.TextBody);
        Assert.NotNull(message.HtmlBody);
    }

    [Theory]
    [InlineData("Hei\r\nBcc: other@home.example")]
    [InlineData("Hei\nBcc: other@home.example")]
    [InlineData("Hei\rBcc: other@home.example")]
    [InlineData("Hei\r\n\r\nBcc: other@home.example")]
    [InlineData("Hei æ\u2028Bcc: other@home.example\0")]
    public void A_subject_cannot_carry_another_header(string subject)
    {
        var message = Written(Mails.To("ola@home.example") with { Subject = subject });

        Assert.Empty(message.Bcc);
        Assert.DoesNotContain(message.Headers, header => header.Field == "Bcc");
        Assert.Single(message.To.Mailboxes);
        Assert.NotNull(message.HtmlBody);
    }

    [Fact]
    public void A_sender_name_cannot_carry_another_header()
    {
        var identity = Mails.Identity with { FromName = "FollowUp\r\nBcc: other@home.example" };

        var message = Mails.Parse(Raw(new MimeComposer(identity, TimeProvider.System), Mails.To("ola@home.example")));

        Assert.Empty(message.Bcc);
        Assert.Equal("followup@Service.example", message.From.Mailboxes.Single().Address);
    }

    [Fact]
    public void A_mail_has_the_headers_that_it_needs_and_no_others() =>
        Assert.Equal(
            ["Auto-Submitted", "Content-Language", "Content-Type", "Date", "From", "MIME-Version", "Message-Id", "Reply-To", "Subject", "To", "X-Auto-Response-Suppress"],
            Raw(Mails.To("ola@home.example")).Split("\r\n\r\n")[0].Split("\r\n")
                .Where(line => line[0] is not (' ' or '\t')).Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(EncodingConstraint.SevenBit, 78)]
    [InlineData(EncodingConstraint.EightBit, 998)]
    [InlineData(EncodingConstraint.None, 998)]
    public async Task A_mail_is_the_same_whatever_a_server_can_take_and_however_often_it_is_written(EncodingConstraint constraint, int lineLength)
    {
        var token = TestContext.Current.CancellationToken;
        using var message = _composer.Compose(Mails.To("ola@home.example", calendar: Mails.Calendar))!;
        var first = Raw(message);

        message.Prepare(constraint, lineLength);
        using var again = new MemoryStream();
        await message.WriteToAsync(CrLf(), again, token);

        Assert.Equal(first, System.Text.Encoding.Latin1.GetString(again.ToArray()));
        Assert.All(first, c => Assert.InRange(c, '\0', '\x7f'));
        Assert.EndsWith("--\r\n", first, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', first.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_domain_in_other_letters_goes_in_ascii() =>
        Assert.Contains("\r\nTo: ola@xn--blbr-roah.example\r\n", Raw(Mails.To("ola@bl\u00e5b\u00e6r.example")), StringComparison.Ordinal);

    [Theory]
    [InlineData("odd..n@a1.example")]
    [InlineData(".a@x.example")]
    [InlineData("a.@x.example")]
    public void An_address_that_was_taken_once_and_no_mail_goes_to_gives_no_message(string address)
    {
        Assert.False(EmailAddress.TryParse(address, out _));
        Assert.Null(_composer.Compose(Mails.To(address)));
    }

    [Theory]
    [InlineData("nb\r\nBcc: other@home.example")]
    [InlineData("")]
    public void A_language_that_is_none_is_a_bug(string tag) =>
        Assert.Throws<ArgumentException>(() => _composer.Compose(Mails.To("ola@home.example") with { LanguageTag = tag }));

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a>\r\nBcc: other@home.example")]
    [InlineData("")]
    public void An_id_that_is_none_is_a_bug(string id) =>
        Assert.Throws<ArgumentException>(() => _composer.Compose(Mails.To("ola@home.example") with { Id = MailId.Of(id) }));

    private static (string Name, string Address) Named(InternetAddressList list) =>
        (list.Mailboxes.Single().Name ?? "", list.Mailboxes.Single().Address);

    private MimeMessage Written(OutgoingMail mail) => Mails.Parse(Raw(mail));

    private string Raw(OutgoingMail mail) => Raw(_composer, mail);

    private static string Raw(MimeComposer composer, OutgoingMail mail) => Raw(composer.Compose(mail)!);

    private static string Raw(MimeMessage message)
    {
        using var stream = new MemoryStream();
        message.WriteTo(CrLf(), stream);
        return System.Text.Encoding.Latin1.GetString(stream.ToArray());
    }

    private static FormatOptions CrLf()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
