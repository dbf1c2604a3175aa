using FollowUp.Adapters.Sending;
using FollowUp.Mail;
using Xunit;

namespace FollowUp.Tests.Mail;

public class SmtpSenderTests
{
    private static readonly SendOutcome Accepted = SendOutcome.Accepted.Instance;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_arrives_with_its_letters_and_its_id()
    {
        await using var smtp = new SmtpHarness(new SmtpSink());
        var mail = Mails.To("ola@home.example", calendar: Mails.Calendar);

        Assert.Equal(Accepted, await smtp.SendAsync(mail));

        var message = Mails.Parse(Assert.Single(smtp.Sink.Messages));
        Assert.Equal(mail.Subject, message.Subject);
        Assert.Equal(mail.Text, message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(mail.Html, message.HtmlBody);
        Assert.Equal("00000000000000000000000000000001@service.example", message.MessageId);
        Assert.Contains(smtp.Sink.Heard, heard => heard.Line.StartsWith("MAIL FROM:<followup@service.example>", StringComparison.Ordinal));
        Assert.Contains(smtp.Sink.Heard, heard => heard.Line.StartsWith("RCPT TO:<ola@home.example>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("HELP")]
    [InlineData("8BITMIME")]
    [InlineData("SIZE 100000")]
    public async Task A_line_that_is_a_dot_does_not_end_a_mail_at_any_server(string extension)
    {
        await using var smtp = new SmtpHarness(new SmtpSink { Extensions = [extension] });
        var mail = Mails.To("ola@home.example", calendar: Mails.Calendar) with { Text = "Hei på deg\n.\n..\n.slutt\n" };

        Assert.Equal(Accepted, await smtp.SendAsync(mail));

        var raw = Assert.Single(smtp.Sink.Messages);
        Assert.All(raw, c => Assert.InRange(c, '\0', '\x7f'));
        Assert.Equal(mail.Text, Mails.Parse(raw).TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(mail.Html, Mails.Parse(raw).HtmlBody);
    }

    [Theory]
    [InlineData("8BITMIME")]
    [InlineData("PIPELINING")]
    public async Task Many_mails_go_over_one_connection_without_delay(string extension)
    {
        await using var smtp = new SmtpHarness(new SmtpSink { Extensions = [extension] });

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 50).Select(id => smtp.SendAsync(Mails.To("ola@home.example", id))));

        Assert.All(outcomes, outcome => Assert.Equal(Accepted, outcome));
        Assert.Equal(50, smtp.Sink.Messages.Select(raw => Mails.Parse(raw).MessageId).Distinct().Count());
        Assert.Equal(1, smtp.Sink.Connections);
        Assert.True(smtp.Sender.Line!.HasNoDelay);
    }

    [Theory]
    [InlineData("8BITMIME")]
    [InlineData("PIPELINING")]
    public async Task One_refused_address_does_not_hold_up_the_others(string extension)
    {
        await using var smtp = new SmtpHarness(new SmtpSink { Extensions = [extension] });
        smtp.Sink.ReplyTo("gone@home.example", "550 5.1.1 no such user");

        var outcomes = new List<SendOutcome>();
        foreach (var to in new[] { "ola@home.example", "gone@home.example", "kari@home.example" })
        {
            outcomes.Add(await smtp.SendAsync(Mails.To(to)));
        }

        Assert.Equal([Accepted, new SendOutcome.Refused("rcpt-550-5.1.1"), Accepted], outcomes);
        Assert.Equal(2, smtp.Sink.Messages.Count);
        Assert.Equal(1, smtp.Sink.Connections);
    }

    [Theory]
    [InlineData("GREETING", "421 4.3.2 closing", "connect-421-4.3.2", null)]
    [InlineData("GREETING", "554 5.7.1 you are blocked", "connect-554-5.7.1", null)]
    [InlineData("GREETING", "hello", "dropped-connect", null)]
    [InlineData("GREETING", SmtpSink.HangUp, "dropped-connect", null)]
    [InlineData("EHLO", SmtpSink.HangUp, "dropped-connect", null)]
    [InlineData("MAIL", "550 5.1.8 bad sender", "mail-550-5.1.8", null)]
    [InlineData("MAIL", "550 no such user", "mail-550", null)]
    [InlineData("MAIL", "451 4.7.1 try again in 300 seconds", "mail-451-4.7.1", 300)]
    [InlineData("MAIL", "530 5.7.0 sign in", SendCodes.SignInRequired, null)]
    [InlineData("MAIL", SmtpSink.HangUp, "dropped-mail", null)]
    [InlineData("RCPT", "450 4.2.1 busy", "rcpt-450-4.2.1", null)]
    [InlineData("RCPT", "451 4.7.1 Greylisted, come back in 00:05:00", "rcpt-451-4.7.1", 300)]
    [InlineData("RCPT", "421 4.7.0 slow down, retry after 2 minutes", "service-421-4.7.0", 120)]
    [InlineData("RCPT", "552 5.2.2 mailbox full", "rcpt-552-5.2.2", null)]
    [InlineData("RCPT", "554 5.7.1 relay access denied", "rcpt-554-5.7.1", null)]
    [InlineData("RCPT", SmtpSink.HangUp, "dropped-rcpt", null)]
    [InlineData("DATA", "451 4.3.0 not now", "data-451-4.3.0", null)]
    [InlineData("DATA", SmtpSink.HangUp, "dropped-data", null)]
    [InlineData("CONTENT", "550 5.7.1 looks like spam", "data-550-5.7.1", null)]
    [InlineData("CONTENT", "452 4.3.1 disk full", "data-452-4.3.1", null)]
    [InlineData("CONTENT", SmtpSink.HangUp, "dropped-data", null)]
    [InlineData("CONTENT", SmtpSink.TakeAndHangUp, "dropped-data", null)]
    public async Task What_is_not_about_the_address_means_later_and_the_next_mail_goes(string step, string reply, string code, int? seconds)
    {
        await using var smtp = new SmtpHarness(new SmtpSink());
        smtp.Sink.Reply(step, reply);

        var outcome = await smtp.SendAsync(Mails.To("ola@home.example"));

        Assert.Equal(
            new SendOutcome.TryLater(code, seconds is { } s ? TimeSpan.FromSeconds(s) : null, MayHaveGone: code == "dropped-data"), outcome);
        Assert.Equal(Accepted, await smtp.SendAsync(Mails.To("ola@home.example", id: 2)));
    }

    [Theory]
    [InlineData("RCPT", "550 no such user", "rcpt-550")]
    [InlineData("RCPT", "551 not here", "rcpt-551")]
    [InlineData("RCPT", "553 5.1.3 bad name", "rcpt-553-5.1.3")]
    [InlineData("RCPT", "554-5.1.1 no such user\r\n554 5.1.1 really", "rcpt-554-5.1.1")]
    [InlineData("RCPT", "556 5.1.10 takes no mail", "rcpt-556-5.1.10")]
    [InlineData("CONTENT", "550 5.1.1 no such user", "data-550-5.1.1")]
    public async Task What_is_about_the_address_refuses_it(string step, string reply, string code)
    {
        await using var smtp = new SmtpHarness(new SmtpSink());
        smtp.Sink.Reply(step, reply);

        Assert.Equal(new SendOutcome.Refused(code), await smtp.SendAsync(Mails.To("ola@home.example")));
        Assert.Equal(1, smtp.Sink.Connections);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_an_outcome()
    {
        var sink = new SmtpSink();
        var port = sink.Port;
        await sink.DisposeAsync();
        await using var smtp = new SmtpHarness(new SmtpSink(), options => options.Port = port);

        Assert.Equal(new SendOutcome.TryLater(SendCodes.Unreachable), await smtp.SendAsync(Mails.To("ola@home.example")));
    }

    [Theory]
    [InlineData("GREETING")]
    [InlineData("RCPT")]
    [InlineData("CONTENT")]
    public async Task A_server_that_says_nothing_is_given_up_in_time(string step)
    {
        await using var smtp = new SmtpHarness(new SmtpSink());
        var gate = smtp.Sink.Hold(step);
        var sending = smtp.SendAsync(Mails.To("ola@home.example"));
        await gate.Reached.WaitAsync(Token);
        var waiting = smtp.SendAsync(Mails.To("kari@home.example"));

        smtp.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(new SendOutcome.TryLater(SendCodes.Timeout, MayHaveGone: step is "DATA" or "CONTENT"), await sending);
        Assert.Equal(new SendOutcome.TryLater(SendCodes.Timeout), await waiting);
        gate.Open();
        Assert.Equal(Accepted, await smtp.SendAsync(Mails.To("ola@home.example")));
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_told_so_and_leaves_the_sender_usable()
    {
        await using var smtp = new SmtpHarness(new SmtpSink());
        var gate = smtp.Sink.Hold("RCPT");
        using var giveUp = new CancellationTokenSource();
        var sending = smtp.Sender.SendAsync(Mails.To("ola@home.example"), giveUp.Token);
        await gate.Reached.WaitAsync(Token);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        gate.Open();
        Assert.Equal(Accepted, await smtp.SendAsync(Mails.To("ola@home.example")));
    }

    [Fact]
    public async Task Nothing_personal_and_nothing_the_server_says_is_logged()
    {
        await using var smtp = new SmtpHarness(new SmtpSink());
        smtp.Sink.ReplyTo("gone@home.example", "550 5.1.1 <gone@home.example> unknown; secret words");
        smtp.Sink.Reply("CONTENT", "451 4.3.0 secret words about ola@home.example");

        await smtp.SendAsync(Mails.To("gone@home.example"));
        await smtp.SendAsync(Mails.To("ola@home.example"));
        await smtp.SendAsync(Mails.To("ola@home.example"));

        Assert.Equal(3, smtp.Log.Lines.Count);
        Assert.All(smtp.Log.Lines, line => Assert.DoesNotMatch("@|gone|secret|kopi", line));
    }

    [Fact]
    public async Task A_server_that_does_not_say_goodbye_keeps_nobody()
    {
        await using var smtp = new SmtpHarness(new SmtpSink());
        await smtp.SendAsync(Mails.To("ola@home.example"));
        var gate = smtp.Sink.Hold("QUIT");

        var ending = smtp.Sender.DisposeAsync().AsTask();
        await gate.Reached.WaitAsync(Token);
        smtp.Clock.Advance(TimeSpan.FromSeconds(5));
        await ending;
        gate.Open();
    }

    [Fact]
    public async Task At_the_end_the_server_is_told()
    {
        await using var smtp = new SmtpHarness(new SmtpSink());
        await smtp.SendAsync(Mails.To("ola@home.example"));

        await smtp.Sender.DisposeAsync();

        Assert.Equal(1, smtp.Sink.Count("QUIT"));
        await smtp.Sender.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => smtp.SendAsync(Mails.To("ola@home.example")));
    }
}
