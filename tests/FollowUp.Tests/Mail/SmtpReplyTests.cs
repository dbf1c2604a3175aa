using FollowUp.Adapters.Smtp;
using FollowUp.Mail;
using Xunit;

namespace FollowUp.Tests.Mail;

public class SmtpReplyTests
{
    [Theory]
    [InlineData("rcpt", 550, "mailbox unavailable")]
    [InlineData("rcpt", 551, "user not local")]
    [InlineData("rcpt", 553, "name not allowed")]
    [InlineData("rcpt", 556, "domain takes no mail")]
    [InlineData("rcpt", 550, "5.0.0 other")]
    [InlineData("rcpt", 550, "5.1.0 address rejected")]
    [InlineData("rcpt", 550, "5.1.1 unknown")]
    [InlineData("rcpt", 550, "#5.1.1 unknown")]
    [InlineData("rcpt", 554, "5.1.2 bad domain")]
    [InlineData("rcpt", 551, "5.1.6 moved")]
    [InlineData("rcpt", 550, "5.1.10 null MX")]
    [InlineData("rcpt", 550, "5.2.1 mailbox closed")]
    [InlineData("rcpt", 550, "5.4.1 recipient address rejected")]
    [InlineData("rcpt", 550, "5.7.17 mailbox has a new owner")]
    [InlineData("data", 550, "5.1.1 unknown")]
    [InlineData("data", 550, "5.2.1 mailbox closed")]
    public void The_address_is_refused(string step, int status, string text) =>
        Assert.IsType<SendOutcome.Refused>(SmtpReply.Of(step, status, text).ToOutcome());

    [Theory]
    [InlineData("rcpt", 450, "5.1.1 the first digit decides")]
    [InlineData("rcpt", 550, "4.1.1 in doubt for the address")]
    [InlineData("rcpt", 550, "5.1.7 sender's syntax")]
    [InlineData("rcpt", 553, "5.1.8 sender's domain")]
    [InlineData("rcpt", 550, "5.2.2 full")]
    [InlineData("rcpt", 552, "full")]
    [InlineData("rcpt", 552, "5.2.2 full")]
    [InlineData("rcpt", 552, "5.2.3 too long")]
    [InlineData("rcpt", 550, "5.3.2 system not accepting")]
    [InlineData("rcpt", 554, "5.4.6 loop")]
    [InlineData("rcpt", 554, "no reason")]
    [InlineData("rcpt", 550, "5.7.1 relaying denied")]
    [InlineData("rcpt", 550, "5.7.26 not authenticated mail")]
    [InlineData("rcpt", 503, "5.5.1 bad sequence")]
    [InlineData("rcpt", 501, "5.5.4 syntax")]
    [InlineData("rcpt", 555, "parameters")]
    [InlineData("rcpt", 452, "4.2.2 full")]
    [InlineData("mail", 550, "5.1.1 about the sender")]
    [InlineData("mail", 553, "not yours")]
    [InlineData("data", 550, "rejected")]
    [InlineData("data", 554, "5.6.0 content")]
    [InlineData("data", 550, "5.1.8 sender")]
    [InlineData("auth", 550, "5.1.1 odd")]
    [InlineData("connect", 550, "5.1.1 odd")]
    public void The_mail_waits(string step, int status, string text) =>
        Assert.IsType<SendOutcome.TryLater>(SmtpReply.Of(step, status, text).ToOutcome());

    [Theory]
    [InlineData("Greylisted, try again in 300 seconds", 300)]
    [InlineData("4.7.1 please retry after 5 minutes.", 300)]
    [InlineData("come back in 00:04:59", 299)]
    [InlineData("Too many; wait 1 hour", 3600)]
    [InlineData("try again in 90s", 90)]
    [InlineData("greylisted for 10 min", 600)]
    public void A_request_to_wait_is_understood(string text, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), WaitHint.In(text));

    [Theory]
    [InlineData("try again later")]
    [InlineData("more than 30 messages within 60 seconds")]
    [InlineData("try again in 0 seconds")]
    [InlineData("try again in 99999 hours")]
    [InlineData("delivery in 3 mailboxes")]
    [InlineData("")]
    public void What_is_no_request_to_wait_is_not_taken_for_one(string text) => Assert.Null(WaitHint.In(text));

    [Fact]
    public void A_refusal_for_good_has_no_wait() =>
        Assert.Equal(new SendOutcome.TryLater("mail-550"), SmtpReply.Of("mail", 550, "try again in 300 seconds").ToOutcome());
}
