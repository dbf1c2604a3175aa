using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace FollowUp.Tests.Mail;

/// <summary>
/// A small SMTP server on a free port of 127.0.0.1 that says what a test tells it to. Steps are named by their verb, and
/// <c>GREETING</c>, <c>CONTENT</c> (the end of the data) besides.
/// </summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    /// <summary>Instead of a reply: hangs up without a word.</summary>
    public const string HangUp = "hang up";

    /// <summary>Instead of the reply to <c>CONTENT</c>: takes the mail and hangs up before saying so.</summary>
    public const string TakeAndHangUp = "take and hang up";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _once = new();
    private readonly ConcurrentDictionary<string, string> _always = new();
    private readonly ConcurrentDictionary<string, string> _recipients = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Gate> _gates = new();
    private readonly ConcurrentDictionary<Socket, Task> _lines = new();
    private readonly Task _accepting;
    private int _connections;

    public SmtpSink()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => _connections;

    /// <summary>What EHLO offers, besides STARTTLS and AUTH.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = ["8BITMIME", "ENHANCEDSTATUSCODES"];

    /// <summary>With a certificate, STARTTLS is offered, or TLS is spoken from the first byte.</summary>
    public X509Certificate2? Certificate { get; init; }

    public bool TlsFromTheFirstByte { get; init; }

    /// <summary>Whom to let in; null lets anybody send.</summary>
    public (string User, string Password)? Account { get; init; }

    public string SignInBy { get; init; } = "PLAIN LOGIN";

    /// <summary>Every mail that was taken, as it came.</summary>
    public ConcurrentQueue<string> Messages { get; } = new();

    /// <summary>Every line that a client sent outside of mails, and whether it was protected.</summary>
    public ConcurrentQueue<(string Line, bool Protected)> Heard { get; } = new();

    public void Reply(string step, params string[] replies)
    {
        foreach (var reply in replies)
        {
            _once.GetOrAdd(step, _ => new()).Enqueue(reply);
        }
    }

    public void AlwaysReply(string step, string reply) => _always[step] = reply;

    public void ReplyTo(string recipient, string reply) => _recipients[recipient] = reply;

    /// <summary>Holds the reply to a step until the gate is opened.</summary>
    public Gate Hold(string step) => _gates.GetOrAdd(step, _ => new());

    public int Count(string verb) => Heard.Count(heard => heard.Line.StartsWith(verb, StringComparison.OrdinalIgnoreCase));

    /// <summary>Closes all connections, as a server does with idle ones, and returns when they are.</summary>
    public async Task CloseConnectionsAsync()
    {
        foreach (var (socket, line) in _lines.ToArray())
        {
            socket.Shutdown(SocketShutdown.Both);
            await line;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        foreach (var gate in _gates.Values)
        {
            gate.Open();
        }

        await _accepting;
        foreach (var (socket, line) in _lines.ToArray())
        {
            socket.Dispose();
            await line;
        }

        _closing.Dispose();
    }

    internal async Task<string> ReplyAsync(string step, string otherwise, string? recipient = null)
    {
        if (_gates.TryGetValue(step, out var gate))
        {
            await gate.PassAsync();
        }

        if (recipient is not null && _recipients.TryGetValue(recipient, out var refusal))
        {
            return refusal;
        }

        return _once.TryGetValue(step, out var replies) && replies.TryDequeue(out var reply) ? reply
            : _always.GetValueOrDefault(step, otherwise);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_closing.Token);
                Interlocked.Increment(ref _connections);
                _lines[socket] = ServeAsync(socket);
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await Task.Yield();
        try
        {
            await using var conversation = new SmtpConversation(this, new NetworkStream(socket, ownsSocket: true));
            await conversation.RunAsync();
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException
            or System.Security.Authentication.AuthenticationException)
        {
            // The client hung up, or did not like the certificate.
        }
        finally
        {
            _lines.TryRemove(socket, out _);
        }
    }

    /// <summary>Lets a test know that a step was reached, and holds it there.</summary>
    internal sealed class Gate
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => _reached.Task;

        public void Open() => _open.TrySetResult();

        public Task PassAsync()
        {
            _reached.TrySetResult();
            return _open.Task;
        }
    }
}
