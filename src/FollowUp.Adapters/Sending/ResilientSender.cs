using FollowUp.Mail;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace FollowUp.Adapters.Sending;

/// <summary>
/// Makes a sender persistent and polite: it tries again what may soon succeed, stops trying while the provider is down, and keeps
/// to the provider's rate. It ends within <see cref="ResilienceOptions.TotalTimeout"/>. The inner sender is disposed of with it.
/// </summary>
public sealed partial class ResilientSender : IMailSender, IMailReach, IAsyncDisposable
{
    private readonly IMailSender _inner;
    private readonly ResilienceOptions _options;
    private readonly ILogger _log;
    private readonly ResiliencePipeline<SendOutcome> _pipeline;

    /// <exception cref="ArgumentOutOfRangeException">An option is out of range; the message says which, and the range.</exception>
    public ResilientSender(IMailSender inner, ResilienceOptions options, TimeProvider clock, ILogger<ResilientSender> log)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(options);
        _inner = inner;
        _options = options.Checked();
        _log = log;
        _pipeline = Build(clock);
    }

    public async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        var call = new Call(_inner, mail);
        try
        {
            var outcome = await _pipeline.ExecuteAsync(static (call, token) => call.TryAsync(token), call, cancellation);
            return outcome is SendOutcome.TryLater later ? later with { MayHaveGone = call.MayHaveGone } : outcome;
        }
        catch (BrokenCircuitException open)
        {
            return Later(call, SendCodes.CircuitOpen, open.RetryAfter);
        }
        catch (RateLimiterRejectedException full)
        {
            return Later(call, SendCodes.RateLimited, full.RetryAfter);
        }
        catch (TimeoutRejectedException)
        {
            return Later(call, SendCodes.Timeout, null);
        }
    }

    public async ValueTask<bool> CanReachAsync(CancellationToken cancellation) => _inner is not IMailReach reach || await reach.CanReachAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        switch (_inner)
        {
            case IAsyncDisposable inner:
                await inner.DisposeAsync();
                break;
            case IDisposable inner:
                inner.Dispose();
                break;
        }
    }

    private SendOutcome.TryLater Later(Call call, string code, TimeSpan? after)
    {
        NotSent(_log, call.Mail.Id, code);
        return new(code, after, call.MayHaveGone);
    }

    /// <summary>One mail and its tries. If any of them may have brought it there, so may the whole.</summary>
    private sealed class Call(IMailSender inner, OutgoingMail mail)
    {
        public OutgoingMail Mail => mail;

        public bool MayHaveGone { get; private set; }

        public async ValueTask<SendOutcome> TryAsync(CancellationToken cancellation)
        {
            var answered = false;
            try
            {
                var outcome = await inner.SendAsync(MayHaveGone ? mail with { MayHaveGone = true } : mail, cancellation);
                answered = true;
                MayHaveGone |= outcome is SendOutcome.TryLater { MayHaveGone: true };
                return outcome;
            }
            finally
            {
                MayHaveGone |= !answered;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Mail {MailId} was not sent: {Code}")]
    private static partial void NotSent(ILogger log, MailId mailId, string code);

    [LoggerMessage(2, LogLevel.Information, "A mail is tried again in {Delay} after {Code} (retry {Retry})")]
    private static partial void TryingAgain(ILogger log, string code, TimeSpan delay, int retry);

    [LoggerMessage(3, LogLevel.Error, "No mail is sent for {Break}: the provider does not work ({Code})")]
    private static partial void Opened(ILogger log, TimeSpan @break, string code);

    [LoggerMessage(4, LogLevel.Information, "The provider works again")]
    private static partial void Closed(ILogger log);
}
