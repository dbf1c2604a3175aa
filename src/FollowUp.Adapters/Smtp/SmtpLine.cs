using System.Net.Security;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace FollowUp.Adapters.Smtp;

/// <summary>
/// One connection to the server, from the greeting to QUIT. Used by one mail at a time; a call keeps its thread until the server has answered or it is
/// cancelled, which cuts the line.
/// </summary>
internal sealed class SmtpLine : IDisposable
{
    private const string StepKey = "smtp-step";

    // Our own socket, for NoDelay: each mail is several small writes that wait for an answer, and Nagle's algorithm with
    // delayed acknowledgements makes them 40 ms each (measured: 22 mails a second, 680 without).
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Client _client;
    private readonly TimeProvider _clock;
    private volatile bool _wasCut;
    private long _lastUsed;

    private SmtpLine(SmtpOptions options, RemoteCertificateValidationCallback? trust, TimeProvider clock)
    {
        // The caller's deadline is the only one: MailKit's own would end a slow try as something else than a timeout.
        _client = new() { CheckCertificateRevocation = options.CheckRevocation, LocalDomain = options.HelloName, Timeout = System.Threading.Timeout.Infinite };
        if (trust is not null)
        {
            _client.ServerCertificateValidationCallback = trust;
        }

        _clock = clock;
    }

    public bool HasNoDelay => _socket.NoDelay;

    public TimeSpan Idle => _clock.GetElapsedTime(_lastUsed);

    /// <summary>How far the last mail came: while it is not <c>data</c>, nothing of its content was sent.</summary>
    public string Step => _client.Step;

    // Between mails a server says nothing. What can be read then is the end of the line, or a 421 just before it.
    public bool IsOpen => !_wasCut && _client.IsConnected && !_socket.Poll(0, SelectMode.SelectRead);

    /// <summary>Connects, protects the line and signs in.</summary>
    public static SmtpLine Open(SmtpOptions options, RemoteCertificateValidationCallback? trust, TimeProvider clock, CancellationToken cancellation)
    {
        var line = new SmtpLine(options, trust, clock);
        try
        {
            line.Do(() => line.Connect(options, cancellation), cancellation);
            return line;
        }
        catch (Exception failure)
        {
            failure.Data[StepKey] = line.Step;
            line.Dispose();
            throw;
        }
    }

    /// <summary>At which step opening a line failed.</summary>
    public static string StepOf(Exception failure) => failure.Data[StepKey] as string ?? SmtpReply.Connect;

    public void Send(MimeMessage message, CancellationToken cancellation)
    {
        _client.Step = SmtpReply.Sender;
        Do(() => _client.Send(message, CancellationToken.None), cancellation);
    }

    public void NoOp(CancellationToken cancellation) => Do(() => _client.NoOp(CancellationToken.None), cancellation);

    public void Quit(CancellationToken cancellation) => Do(() => _client.Disconnect(quit: true, CancellationToken.None), cancellation);

    public void Dispose()
    {
        _client.Dispose();
        _socket.Dispose();
    }

    private void Connect(SmtpOptions options, CancellationToken cancellation)
    {
        // Only this way does a name that nobody answers for not outlast the deadline.
        _socket.ConnectAsync(options.Host, options.Port, cancellation).AsTask().GetAwaiter().GetResult();
        _client.Connect(_socket, options.Host, options.Port, Protection(options.Security), CancellationToken.None);
        _client.Step = SmtpReply.SignIn;
        if (!string.IsNullOrEmpty(options.User))
        {
            _client.Authenticate(options.User, options.Password ?? "", CancellationToken.None);
        }
    }

    // MailKit would look at the token four times a second, and under TLS not while it waits for the rest of an answer; a closed socket ends every wait at once.
    private void Do(Action work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var cut = cancellation.UnsafeRegister(static line => ((SmtpLine)line!).Cut(), this);
        try
        {
            work();
        }
        catch (Exception failure) when (WasGivenUp(failure, cancellation))
        {
            throw new OperationCanceledException(failure.Message, failure, cancellation);
        }
        finally
        {
            _lastUsed = _clock.GetTimestamp();
        }
    }

    private void Cut()
    {
        _wasCut = true;
        _socket.Dispose();
    }

    // A line that was cut shows as a closed or a failed one. An answer of the server stands, whatever came after it.
    private static bool WasGivenUp(Exception failure, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested
        && failure is not (SmtpCommandException or AuthenticationException or OperationCanceledException);

    // Required, never "when available": whoever can strip the offer from the server's greeting would read mails and passwords.
    private static SecureSocketOptions Protection(SmtpSecurity security) => security switch
    {
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>MailKit's client without a protocol log (it would hold addresses), that remembers the step.</summary>
    private sealed class Client : SmtpClient
    {
        public string Step { get; set; } = SmtpReply.Connect;

        protected override void OnSenderAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) =>
            Step = SmtpReply.Recipient;

        protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) =>
            Step = SmtpReply.Data;
    }
}
