using FollowUp.Adapters.AzureEmail;
using FollowUp.Adapters.Sending;
using FollowUp.Mail;
using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Mail;

public class AzureEmailAnswerTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(400, "InvalidEmailAddress")]
    [InlineData(400, "EmailDroppedAllRecipientsSuppressed")]
    [InlineData(200, "emaildroppedallrecipientssuppressed")]
    public void Only_what_is_about_the_recipient_refuses_the_address(int status, string code)
    {
        var refused = Assert.IsType<SendOutcome.Refused>(new AzureEmailAnswer(status, code).ToOutcome(Now));
        Assert.Equal($"rcpt-{code}", refused.Code);
    }

    [Theory]
    [InlineData(400, "BadRequest", "azure.400-BadRequest", false, true)]
    [InlineData(401, "Denied", "azure.401-Denied", false, true)]
    [InlineData(403, null, "azure.403", false, true)]
    [InlineData(404, "DomainNotLinked", "azure.404-DomainNotLinked", false, true)]
    [InlineData(400, "said to ola@kommune.example", "azure.400", false, true)]
    [InlineData(408, null, "azure.408", true, false)]
    [InlineData(409, null, "azure.409", true, false)]
    [InlineData(429, "TooManyRequests", "azure.429-TooManyRequests", false, false)]
    [InlineData(500, "InternalServerError", "azure.500-InternalServerError", true, false)]
    [InlineData(503, null, "azure.503", true, false)]
    [InlineData(0, null, "unreachable", true, false)]
    public void All_else_waits(int status, string? code, string said, bool mayHaveGone, bool needsAPerson)
    {
        Assert.Equal(new SendOutcome.TryLater(said, null, mayHaveGone), new AzureEmailAnswer(status, code).ToOutcome(Now));
        Assert.Equal(needsAPerson, SendCodes.NeedsAPerson(said));
        Assert.False(SendCodes.IsAboutOneAddress(said));
    }

    [Theory]
    [InlineData("37", 37)]
    [InlineData("Mon, 11 Jan 2027 09:05:00 GMT", 300)]
    [InlineData("Mon, 11 Jan 2027 08:00:00 GMT", null)]
    [InlineData("0", null)]
    [InlineData("100000", null)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public void Throttling_waits_as_long_as_it_is_asked_to(string? header, int? seconds) => Assert.Equal(
        seconds is { } s ? TimeSpan.FromSeconds(s) : null,
        Assert.IsType<SendOutcome.TryLater>(new AzureEmailAnswer(429, RetryAfter: header).ToOutcome(Now)).After);

    [Fact]
    public void A_mail_that_is_not_known_there_is_sent() => Assert.Null(new AzureEmailAnswer(404, "NotFound").ToOutcomeOfAsking(Now));

    [Fact]
    public void A_mail_that_failed_there_is_sent_again() => Assert.Null(new AzureEmailAnswer(200, "InternalError").ToOutcomeOfAsking(Now));

    [Fact]
    public void A_mail_that_was_dropped_there_since_its_recipient_is_suppressed_is_refused() =>
        Assert.IsType<SendOutcome.Refused>(new AzureEmailAnswer(200, "EmailDroppedAllRecipientsSuppressed").ToOutcomeOfAsking(Now));

    [Theory]
    [InlineData(0)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public void While_nobody_can_say_what_became_of_a_mail_it_is_not_sent_again(int status) =>
        Assert.True(Assert.IsType<SendOutcome.TryLater>(new AzureEmailAnswer(status).ToOutcomeOfAsking(Now)).MayHaveGone);

    [Fact]
    public void A_mails_id_is_a_uuid_and_comes_back_as_the_same_id()
    {
        var id = new MailId(StableId.Long("digest", "solveig"));
        Assert.Equal(id, MailId.OfUuid(id.ToUuid().ToString("D")));
        Assert.Equal(id, MailId.OfUuid(id.ToUuid().ToString("D").ToUpperInvariant()));
        Assert.Null(MailId.OfUuid("a mail of somebody else"));
        Assert.Null(MailId.OfUuid(null));
    }

    [Fact]
    public void Settings_that_do_not_fit_are_named()
    {
        var wrong = new AzureEmailOptions { Endpoint = "http://example.org", From = "nobody", ReplyTo = "nobody", MessagesPerMinute = 0, TimeoutSeconds = 600 };
        var messages = new AzureEmailOptionsValidator().Validate(null, wrong).Failures!;
        Assert.Equal(
            ["Endpoint", "From", "ReplyTo", "MessagesPerMinute", "TimeoutSeconds"],
            messages.Select(m => m.Split(':')[2]));

        var right = new AzureEmailOptions { Endpoint = "https://example.norway.communication.azure.com", From = "followup@followup.example" };
        Assert.True(new AzureEmailOptionsValidator().Validate(null, right).Succeeded);
    }
}
