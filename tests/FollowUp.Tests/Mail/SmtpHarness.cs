using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FollowUp.Adapters.Sending;
using FollowUp.Adapters.Smtp;
using FollowUp.Mail;
using Microsoft.Extensions.Time.Testing;

namespace FollowUp.Tests.Mail;

/// <summary>A <see cref="SmtpSender"/> over a <see cref="SmtpSink"/>, with a clock that stands still.</summary>
internal sealed class SmtpHarness(SmtpSink sink, Action<SmtpOptions>? change = null, RemoteCertificateValidationCallback? trust = null)
    : IAsyncDisposable
{
    private SmtpSender? _sender;

    public SmtpSink Sink => sink;

    public FakeTimeProvider Clock { get; } = new(Mails.Now);

    public TestLog<SmtpSender> Log { get; } = new();

    public SmtpSender Sender => _sender ??= new(Options(), Clock, Log, trust);

    /// <summary>The same with retries that do not wait.</summary>
    public ResilientSender Resilient(int retries = 3) => new(
        Sender, new ResilienceOptions { Retries = retries, RetryDelay = TimeSpan.Zero }, Clock, new TestLog<ResilientSender>());

    public Task<SendOutcome> SendAsync(OutgoingMail mail) => Sender.SendAsync(mail, Xunit.TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_sender is not null)
        {
            await _sender.DisposeAsync();
        }

        await sink.DisposeAsync();
    }

    /// <summary>A certificate for localhost that no one but the test trusts.</summary>
    public static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    private SmtpOptions Options()
    {
        var options = new SmtpOptions
        {
            Host = "127.0.0.1",
            Port = sink.Port,
            Security = SmtpSecurity.None,
            From = "followup@service.example",
            CheckRevocation = false,
        };
        change?.Invoke(options);
        return options;
    }
}
