using FollowUp.Mail;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Retry;

namespace FollowUp.Adapters.Sending;

public sealed partial class ResilientSender
{
    // From the outside in. Retries go through the circuit, so that they stop when it opens; every try takes a turn of the rate, for
    // the provider counts tries; and an open circuit takes none, so that a whole outbox learns of an outage at once.
    private ResiliencePipeline<SendOutcome> Build(TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder<SendOutcome> { TimeProvider = clock };
        builder.AddTimeout(_options.TotalTimeout);
        if (_options.Retries > 0)
        {
            builder.AddRetry(Retry());
        }

        var pacer = new Pacer(_options.MessagesPerMinute, _options.QueueLimit, _options.TotalTimeout, clock);
        return builder
            .AddCircuitBreaker(Circuit())
            .AddRateLimiter(new RateLimiterStrategyOptions { RateLimiter = args => pacer.TurnAsync(args.Context.CancellationToken) })
            .Build();
    }

    private RetryStrategyOptions<SendOutcome> Retry() => new()
    {
        MaxRetryAttempts = _options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = _options.RetryDelay,
        MaxDelay = _options.LongestWait,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is SendOutcome.TryLater later && MaySoonSucceed(later)),
        DelayGenerator = args => ValueTask.FromResult((args.Outcome.Result as SendOutcome.TryLater)?.After),
        OnRetry = args =>
        {
            TryingAgain(_log, CodeOf(args.Outcome), args.RetryDelay, args.AttemptNumber + 1);
            return ValueTask.CompletedTask;
        },
    };

    private CircuitBreakerStrategyOptions<SendOutcome> Circuit()
    {
        var state = new CircuitBreakerStateProvider();
        return new()
        {
            FailureRatio = 0.5,
            MinimumThroughput = _options.CircuitMinimum,
            SamplingDuration = _options.CircuitWindow,
            BreakDuration = _options.CircuitBreak,
            StateProvider = state,

            // A trial that never reached the provider (its caller gave up, it found no turn) proves nothing: without the second half,
            // it would close the circuit.
            ShouldHandle = args => ValueTask.FromResult(
                IsOutage(args.Outcome.Result) || (args.Outcome.Exception is not null && state.CircuitState == CircuitState.HalfOpen)),
            OnOpened = args =>
            {
                Opened(_log, args.BreakDuration, CodeOf(args.Outcome));
                return ValueTask.CompletedTask;
            },
            OnClosed = _ =>
            {
                Closed(_log);
                return ValueTask.CompletedTask;
            },
        };
    }

    private bool MaySoonSucceed(SendOutcome.TryLater later) =>
        !SendCodes.NeedsAPerson(later.Code) && (later.After is not { } after || after <= _options.LongestWait);

    // A full or greylisted mailbox is one person's; the mails of the others must not wait for it.
    private static bool IsOutage(SendOutcome? outcome) =>
        outcome is SendOutcome.TryLater later && !SendCodes.IsAboutOneAddress(later.Code);

    private static string CodeOf(Outcome<SendOutcome> outcome) => outcome.Result switch
    {
        SendOutcome.TryLater later => later.Code,
        _ => outcome.Exception?.GetType().Name ?? "",
    };
}
