using FollowUp.Mail;
using Xunit;

namespace FollowUp.Tests.Mail;

public class SmtpKeptLineTests
{
    private static readonly SendOutcome Accepted = SendOutcome.Accepted.Instance;

    [Fact]
    public async Task A_line_that_the_server_closed_while_idle_is_opened_again_and_nobody_notices()
    {
        await using var smtp = await WithAKeptLineAsync();

        await smtp.Sink.CloseConnectionsAsync();

        Assert.Equal(Accepted, await smtp.SendAsync(Mails.To("ola@home.example", id: 2)));
        Assert.Equal(2, smtp.Sink.Connections);
    }

    [Theory]
    [InlineData("MAIL", SmtpSink.HangUp)]
    [InlineData("MAIL", "421 4.4.2 idle for too long")]
    [InlineData("RCPT", SmtpSink.HangUp)]
    public async Task A_line_that_closes_as_it_is_used_again_is_opened_again_and_nobody_notices(string step, string reply)
    {
        await using var smtp = await WithAKeptLineAsync();
        smtp.Sink.Reply(step, reply);

        Assert.Equal(Accepted, await smtp.SendAsync(Mails.To("ola@home.example", id: 2)));
        Assert.Equal(2, smtp.Sink.Connections);
        Assert.Equal(2, smtp.Sink.Messages.Count);
    }

    [Fact]
    public async Task A_server_that_asks_to_wait_is_not_asked_again_at_once()
    {
        await using var smtp = await WithAKeptLineAsync();
        smtp.Sink.Reply("MAIL", "421 4.7.0 too many mails, try again in 300 seconds");

        Assert.Equal(
            new SendOutcome.TryLater("mail-421-4.7.0", TimeSpan.FromMinutes(5)), await smtp.SendAsync(Mails.To("ola@home.example", id: 2)));
        Assert.Equal(1, smtp.Sink.Connections);
    }

    [Fact]
    public async Task A_line_that_drops_when_the_mail_may_have_been_taken_is_not_taken_for_an_idle_one()
    {
        await using var smtp = await WithAKeptLineAsync();
        smtp.Sink.Reply("CONTENT", SmtpSink.TakeAndHangUp);

        Assert.Equal(new SendOutcome.TryLater("dropped-data", MayHaveGone: true), await smtp.SendAsync(Mails.To("ola@home.example", id: 2)));
        Assert.Equal(2, smtp.Sink.Messages.Count);
    }

    [Fact]
    public async Task A_server_that_refuses_the_fresh_line_too_means_later()
    {
        await using var smtp = await WithAKeptLineAsync();
        smtp.Sink.AlwaysReply("MAIL", SmtpSink.HangUp);

        Assert.Equal(new SendOutcome.TryLater("dropped-mail"), await smtp.SendAsync(Mails.To("ola@home.example", id: 2)));
        Assert.Equal(2, smtp.Sink.Connections);
    }

    [Theory]
    [InlineData(29, 0, 1)]
    [InlineData(30, 1, 1)]
    [InlineData(179, 1, 1)]
    [InlineData(180, 0, 2)]
    public async Task An_idle_line_is_asked_whether_it_answers_and_an_old_one_is_given_up(int idleSeconds, int asked, int connections)
    {
        await using var smtp = await WithAKeptLineAsync();

        smtp.Clock.Advance(TimeSpan.FromSeconds(idleSeconds));

        Assert.Equal(Accepted, await smtp.SendAsync(Mails.To("ola@home.example", id: 2)));
        Assert.Equal((asked, connections), (smtp.Sink.Count("NOOP"), smtp.Sink.Connections));
    }

    [Theory]
    [InlineData("421 4.4.2 goodbye")]
    [InlineData(SmtpSink.HangUp)]
    [InlineData("500 what")]
    public async Task An_idle_line_that_answers_no_is_opened_again(string reply)
    {
        await using var smtp = await WithAKeptLineAsync();
        smtp.Sink.Reply("NOOP", reply);
        smtp.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(Accepted, await smtp.SendAsync(Mails.To("ola@home.example", id: 2)));
        Assert.Equal(2, smtp.Sink.Connections);
    }

    [Fact]
    public async Task An_idle_line_that_does_not_answer_is_opened_again_after_five_seconds()
    {
        await using var smtp = await WithAKeptLineAsync();
        var gate = smtp.Sink.Hold("NOOP");
        smtp.Clock.Advance(TimeSpan.FromMinutes(1));
        var sending = smtp.SendAsync(Mails.To("ola@home.example", id: 2));
        await gate.Reached;

        smtp.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(Accepted, await sending);
        Assert.Equal(2, smtp.Sink.Connections);
    }

    private static async Task<SmtpHarness> WithAKeptLineAsync()
    {
        var smtp = new SmtpHarness(new SmtpSink());
        Assert.Equal(Accepted, await smtp.SendAsync(Mails.To("ola@home.example")));
        return smtp;
    }
}
