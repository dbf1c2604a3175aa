using System.Net.Security;
using FollowUp.Adapters.Mime;
using FollowUp.Adapters.Sending;
using FollowUp.Mail;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace FollowUp.Adapters.Smtp;

/// <summary>
/// Sends mail over SMTP, one after the other over one connection that is kept and has a thread of its own. A call is one try and ends within
/// <see cref="SmtpOptions.TimeoutSeconds"/>, waiting for its turn included; <see cref="ResilientSender"/> makes it several.
/// </summary>
public sealed partial class SmtpSender : IMailSender, IAsyncDisposable
{
    /// <summary>An idle connection is asked whether it still answers, and for no longer than <see cref="AskFor"/>.</summary>
    private static readonly TimeSpan AskAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AskFor = TimeSpan.FromSeconds(5);

    /// <summary>After this it is given up unasked: firewalls forget silently after four minutes, servers hang up after five.</summary>
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromMinutes(3);

    private readonly SmtpOptions _options;
    private readonly MimeComposer _composer;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly RemoteCertificateValidationCallback? _trust;
    private readonly LineThread _thread = new();
    private volatile bool _disposed;

    // Whether the mail in hand was under way to the server when its try broke off; whoever has the turn writes it.
    private bool _handedOver;

    /// <exception cref="OptionsValidationException">A setting is wrong; the messages say which, and what to set.</exception>
    public SmtpSender(SmtpOptions options, TimeProvider clock, ILogger<SmtpSender> log)
        : this(options, clock, log, trust: null)
    {
    }

    /// <summary>For tests, whose server has a certificate of its own making.</summary>
    internal SmtpSender(SmtpOptions options, TimeProvider clock, ILogger<SmtpSender> log, RemoteCertificateValidationCallback? trust)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (new SmtpOptionsValidator().Validate(null, options) is { Failed: true } wrong)
        {
            throw new OptionsValidationException(SmtpOptions.Section, typeof(SmtpOptions), wrong.Failures);
        }

        _options = options;
        _composer = new(options.Identity(), clock);
        _clock = clock;
        _log = log;
        _trust = trust;
    }

    internal SmtpLine? Line { get; private set; }

    public async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var message = _composer.Compose(mail);
        if (message is null)
        {
            var refused = new SendOutcome.Refused(SendCodes.NoRecipient);
            Tell(mail.Id, refused);
            return refused;
        }

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        SendOutcome? outcome = null;
        var mayHaveGone = false;
        try
        {
            await _thread.RunAsync(Turn, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            outcome = new SendOutcome.TryLater(SendCodes.Timeout, MayHaveGone: mayHaveGone);
        }

        Tell(mail.Id, outcome!);
        return outcome!;

        void Turn()
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _handedOver = false;
            try
            {
                outcome = Deliver(message, either.Token);
            }
            finally
            {
                mayHaveGone = _handedOver;
            }
        }
    }

    /// <summary>Says QUIT, so that the server need not wait for more, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _thread.RunAsync(HangUp, CancellationToken.None);
        _thread.Dispose();
    }

    private void HangUp()
    {
        if (Line is { IsOpen: true } line)
        {
            using var patience = new CancellationTokenSource(AskFor, _clock);
            try
            {
                line.Quit(patience.Token);
            }
            catch (OperationCanceledException)
            {
                // The server says no goodbye: the line is closed without.
            }
        }

        Drop();
    }

    private SendOutcome Deliver(MimeMessage message, CancellationToken cancellation)
    {
        if (IsAnswering(cancellation) && Try(Line!, message, wasKept: true, cancellation) is { } outcome)
        {
            return outcome;
        }

        try
        {
            Drop();
            Line = SmtpLine.Open(_options, _trust, _clock, cancellation);
        }
        catch (Exception failure) when (SmtpFailure.ToOutcome(failure, SmtpLine.StepOf(failure)) is { } failed)
        {
            return failed;
        }

        return Try(Line, message, wasKept: false, cancellation)!;
    }

    /// <returns>Null if the line was a kept one and turned out to be closed: that is no failure, a fresh one is opened.</returns>
    private SendOutcome? Try(SmtpLine line, MimeMessage message, bool wasKept, CancellationToken cancellation)
    {
        var sound = false;
        try
        {
            line.Send(message, cancellation);
            sound = true;
            return SendOutcome.Accepted.Instance;
        }
        catch (Exception failure) when (wasKept && SmtpFailure.IsClosedLine(failure, line.Step))
        {
            Reconnecting(_log, SendCodes.Dropped(line.Step));
            return null;
        }
        catch (Exception failure) when (SmtpFailure.ToOutcome(failure, line.Step) is { } outcome)
        {
            // After a refused address the line is as good as before, and the next mail goes over it.
            sound = SmtpFailure.LeavesLineOpen(failure);
            return outcome;
        }
        finally
        {
            if (!sound)
            {
                _handedOver = line.Step == SmtpReply.Data;
                Drop();
            }
        }
    }

    private bool IsAnswering(CancellationToken cancellation)
    {
        if (Line is not { IsOpen: true } line || line.Idle >= GiveUpAfter)
        {
            return false;
        }

        if (line.Idle < AskAfter)
        {
            return true;
        }

        using var patience = new CancellationTokenSource(AskFor, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            line.NoOp(either.Token);
            return true;
        }
        catch (Exception failure) when (SmtpFailure.ToOutcome(failure, SmtpReply.Connect) is not null
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            Reconnecting(_log, "noop");
            return false;
        }
    }

    private void Drop()
    {
        if (Line is { } line)
        {
            Line = null;
            line.Dispose();
        }
    }

    private void Tell(MailId id, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.TryLater later:
                NotNow(_log, id, later.Code);
                break;
            case SendOutcome.Refused refused:
                Refused(_log, id, refused.Code);
                break;
            default:
                Accepted(_log, id);
                break;
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "Mail {MailId} was accepted")]
    private static partial void Accepted(ILogger log, MailId mailId);

    [LoggerMessage(2, LogLevel.Warning, "Mail {MailId} was not accepted now: {Code}")]
    private static partial void NotNow(ILogger log, MailId mailId, string code);

    [LoggerMessage(3, LogLevel.Warning, "Mail {MailId} was refused for good: {Code}")]
    private static partial void Refused(ILogger log, MailId mailId, string code);

    [LoggerMessage(4, LogLevel.Debug, "The idle connection was closed and is opened again ({Code})")]
    private static partial void Reconnecting(ILogger log, string code);
}
