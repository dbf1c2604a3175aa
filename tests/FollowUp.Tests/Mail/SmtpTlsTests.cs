using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FollowUp.Adapters.Sending;
using FollowUp.Adapters.Smtp;
using FollowUp.Mail;
using Microsoft.Extensions.Options;
using Xunit;

namespace FollowUp.Tests.Mail;

public sealed class SmtpTlsTests : IDisposable
{
    private const string Password = "a-password-ÆØÅ";

    private static readonly SendOutcome Accepted = SendOutcome.Accepted.Instance;

    private readonly X509Certificate2 _certificate = SmtpHarness.SelfSigned();

    public void Dispose() => _certificate.Dispose();

    [Theory]
    [InlineData("PLAIN LOGIN")]
    [InlineData("PLAIN")]
    [InlineData("LOGIN")]
    public async Task It_signs_in_after_the_line_is_protected_and_never_before(string mechanisms)
    {
        await using var smtp = SignedIn(Sink(mechanisms));

        Assert.Equal(Accepted, await smtp.SendAsync(Mails.To("ola@home.example")));
        Assert.Equal(Accepted, await smtp.SendAsync(Mails.To("ola@home.example", id: 2)));

        Assert.Equal(1, smtp.Sink.Count("AUTH"));
        Assert.Equal(["EHLO", "STARTTLS"], smtp.Sink.Heard.Where(heard => !heard.Protected).Select(heard => heard.Line.Split(' ')[0]));
    }

    [Fact]
    public async Task Tls_from_the_first_byte_works_too()
    {
        await using var smtp = SignedIn(
            new SmtpSink { Certificate = _certificate, Account = ("svc", Password), TlsFromTheFirstByte = true },
            options => options.Security = SmtpSecurity.Tls);

        Assert.Equal(Accepted, await smtp.SendAsync(Mails.To("ola@home.example")));
        Assert.All(smtp.Sink.Heard, heard => Assert.True(heard.Protected));
    }

    [Theory]
    [InlineData("STARTTLS")]
    [InlineData("AUTH")]
    [InlineData("CONTENT")]
    public async Task A_server_that_says_nothing_is_given_up_in_time(string step)
    {
        await using var smtp = SignedIn(Sink());
        var gate = smtp.Sink.Hold(step);
        var sending = smtp.SendAsync(Mails.To("ola@home.example"));
        await gate.Reached.WaitAsync(TestContext.Current.CancellationToken);

        smtp.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(new SendOutcome.TryLater(SendCodes.Timeout, MayHaveGone: step == "CONTENT"), await sending);
        gate.Open();
        Assert.Equal(Accepted, await smtp.SendAsync(Mails.To("ola@home.example")));
    }

    [Fact]
    public async Task Without_the_offer_of_tls_nothing_is_said()
    {
        await using var smtp = SignedIn(new SmtpSink { Account = ("svc", Password) });

        Assert.Equal(new SendOutcome.TryLater(SendCodes.TlsNotOffered), await smtp.SendAsync(Mails.To("ola@home.example")));
        AssertNoSecret(smtp);
    }

    [Fact]
    public async Task A_server_that_withdraws_the_offer_hears_nothing_more()
    {
        await using var smtp = SignedIn(Sink());
        smtp.Sink.Reply("STARTTLS", "454 4.7.0 not now");

        Assert.Equal(new SendOutcome.TryLater("connect-454-4.7.0"), await smtp.SendAsync(Mails.To("ola@home.example")));
        AssertNoSecret(smtp);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_ends_it()
    {
        await using var smtp = new SmtpHarness(Sink(), Account);

        Assert.Equal(new SendOutcome.TryLater(SendCodes.TlsFailed), await smtp.SendAsync(Mails.To("ola@home.example")));
        AssertNoSecret(smtp);
    }

    [Fact]
    public async Task A_wrong_password_is_our_trouble_and_is_not_repeated()
    {
        await using var smtp = SignedIn(Sink("PLAIN"), options => options.Password = "wrong");

        Assert.Equal(
            new SendOutcome.TryLater("auth-535-5.7.8"),
            await smtp.Resilient().SendAsync(Mails.To("ola@home.example"), TestContext.Current.CancellationToken));
        Assert.Equal(1, smtp.Sink.Count("AUTH"));
        Assert.All(smtp.Log.Lines, line => Assert.DoesNotContain("wrong", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_cannot_check_a_password_now_is_asked_again()
    {
        await using var smtp = SignedIn(Sink("PLAIN"));
        smtp.Sink.Reply("AUTH", "454 4.7.0 directory is down");

        Assert.Equal(new SendOutcome.TryLater("auth-454-4.7.0"), await smtp.SendAsync(Mails.To("ola@home.example")));
        Assert.Equal(Accepted, await smtp.SendAsync(Mails.To("ola@home.example")));
    }

    [Fact]
    public async Task A_server_without_a_way_to_sign_in_is_our_trouble()
    {
        await using var smtp = SignedIn(new SmtpSink { Certificate = _certificate });

        Assert.Equal(new SendOutcome.TryLater(SendCodes.SignInNotOffered), await smtp.SendAsync(Mails.To("ola@home.example")));
    }

    [Fact]
    public async Task A_password_and_an_open_line_do_not_go_together()
    {
        await using var smtp = SignedIn(Sink(), options => options.Security = SmtpSecurity.None);

        var wrong = Assert.Throws<OptionsValidationException>(() => smtp.Sender);

        Assert.StartsWith("FollowUp:Smtp:Security: set starttls or tls", Assert.Single(wrong.Failures), StringComparison.Ordinal);
    }

    private static void AssertNoSecret(SmtpHarness smtp)
    {
        var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes(Password));
        Assert.Equal(0, smtp.Sink.Count("AUTH"));
        Assert.Equal(0, smtp.Sink.Count("MAIL"));
        Assert.DoesNotContain(smtp.Sink.Heard, heard => heard.Line.Contains(secret, StringComparison.Ordinal));
    }

    private static void Account(SmtpOptions options) =>
        (options.Security, options.User, options.Password) = (SmtpSecurity.StartTls, "svc", Password);

    private SmtpSink Sink(string mechanisms = "PLAIN LOGIN") =>
        new() { Certificate = _certificate, Account = ("svc", Password), SignInBy = mechanisms };

    private SmtpHarness SignedIn(SmtpSink sink, Action<SmtpOptions>? change = null) => new(
        sink,
        options =>
        {
            Account(options);
            change?.Invoke(options);
        },
        IsTheTests);

    private bool IsTheTests(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate?.GetCertHashString() == _certificate.GetCertHashString();
}
