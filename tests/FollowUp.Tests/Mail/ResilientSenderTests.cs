using FollowUp.Adapters.Sending;
using FollowUp.Mail;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace FollowUp.Tests.Mail;

public class ResilientSenderTests
{
    private static readonly SendOutcome Accepted = SendOutcome.Accepted.Instance;
    private static readonly SendOutcome Down = new SendOutcome.TryLater("connect-421");

    private readonly FakeTimeProvider _clock = new(Mails.Now);
    private readonly TestLog<ResilientSender> _log = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_short_outage_is_tried_through_with_the_same_mail()
    {
        var inner = new FakeSender(Down, Down);
        var sending = SendAsync(Sender(inner));

        await AdvanceUntilAsync(sending);

        Assert.Equal(Accepted, await sending);
        Assert.Equal([Mails.Id(1), Mails.Id(1), Mails.Id(1)], inner.Tries.Select(mail => mail.Id));
    }

    [Fact]
    public async Task It_gives_up_after_its_retries_with_what_the_provider_said()
    {
        var inner = new FakeSender { Always = Down };
        var sending = SendAsync(Sender(inner));

        await AdvanceUntilAsync(sending);

        Assert.Equal(Down, await sending);
        Assert.Equal(4, inner.Tries.Count);
    }

    [Theory]
    [InlineData("tls-failed")]
    [InlineData("auth-535-5.7.8")]
    [InlineData("auth-required")]
    [InlineData("mail-550-5.1.8")]
    [InlineData("data-554")]
    public async Task What_a_person_has_to_put_right_is_not_repeated(string code)
    {
        var inner = new FakeSender(new SendOutcome.TryLater(code));

        Assert.Equal(new SendOutcome.TryLater(code), await SendAsync(Sender(inner)));
        Assert.Single(inner.Tries);
    }

    [Fact]
    public async Task A_refused_address_is_not_repeated()
    {
        var inner = new FakeSender(new SendOutcome.Refused("rcpt-550-5.1.1"));

        Assert.Equal(new SendOutcome.Refused("rcpt-550-5.1.1"), await SendAsync(Sender(inner)));
        Assert.Single(inner.Tries);
    }

    [Fact]
    public async Task A_short_wait_that_the_provider_asks_for_is_kept_to_the_second()
    {
        var inner = new FakeSender(new SendOutcome.TryLater("data-451", TimeSpan.FromSeconds(20)));
        var sending = SendAsync(Sender(inner));

        _clock.Advance(TimeSpan.FromSeconds(20) - TimeSpan.FromMilliseconds(1));
        Assert.Single(inner.Tries);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(Accepted, await sending);
        Assert.Equal(2, inner.Tries.Count);
    }

    [Fact]
    public async Task A_long_wait_that_the_provider_asks_for_is_handed_up_at_once()
    {
        var later = new SendOutcome.TryLater("rcpt-451", TimeSpan.FromSeconds(21));
        var inner = new FakeSender(later);

        Assert.Equal(later, await SendAsync(Sender(inner)));
        Assert.Single(inner.Tries);
    }

    [Fact]
    public async Task A_provider_that_hangs_is_given_up_within_two_minutes()
    {
        var sending = SendAsync(Sender(new FakeSender { Hangs = true }));

        _clock.Advance(TimeSpan.FromSeconds(100));

        Assert.Equal(new SendOutcome.TryLater(SendCodes.Timeout, MayHaveGone: true), await sending);
    }

    [Fact]
    public async Task A_try_that_may_have_gone_is_not_forgotten_when_the_next_one_surely_did_not()
    {
        var inner = new FakeSender(new SendOutcome.TryLater("dropped-data", TimeSpan.Zero, MayHaveGone: true), new SendOutcome.TryLater("tls-failed"));

        Assert.Equal(new SendOutcome.TryLater("tls-failed", MayHaveGone: true), await SendAsync(Sender(inner)));
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_told_so()
    {
        using var giveUp = new CancellationTokenSource();
        var sending = Sender(new FakeSender { Hangs = true }).SendAsync(Mails.To("ola@home.example"), giveUp.Token);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_provider_that_is_down_is_left_alone_and_then_tried_with_one_mail()
    {
        var inner = new FakeSender { Always = Down };
        var sender = Sender(inner, retries: 0);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(Down, await SendAsync(sender));
        }

        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(new SendOutcome.TryLater(SendCodes.CircuitOpen, TimeSpan.FromSeconds(20)), await SendAsync(sender));
        Assert.Equal(5, inner.Tries.Count);

        // The one that goes first finds it still down: left alone again.
        _clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(Down, await SendAsync(sender));
        Assert.Equal(SendCodes.CircuitOpen, Code(await SendAsync(sender)));
        Assert.Equal(6, inner.Tries.Count);

        _clock.Advance(TimeSpan.FromSeconds(30));
        inner.Always = null;
        Assert.Equal(Accepted, await SendAsync(sender));
        Assert.Equal(Accepted, await SendAsync(sender));
        Assert.Contains(_log.Lines, line => line.StartsWith("The provider works again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trial_that_its_caller_gave_up_proves_nothing()
    {
        var inner = new FakeSender { Always = Down };
        var sender = Sender(inner, retries: 0);
        for (var i = 0; i < 5; i++)
        {
            await SendAsync(sender);
        }

        _clock.Advance(TimeSpan.FromSeconds(30));
        inner.Hangs = true;
        using var giveUp = new CancellationTokenSource();
        var trial = sender.SendAsync(Mails.To("ola@home.example"), giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial);

        Assert.Equal(SendCodes.CircuitOpen, Code(await SendAsync(sender)));
    }

    [Fact]
    public async Task Mailboxes_that_are_full_or_refused_do_not_stop_the_others()
    {
        var inner = new FakeSender();
        var sender = Sender(inner, retries: 0);
        foreach (var outcome in Enumerable.Repeat<SendOutcome>(new SendOutcome.TryLater("rcpt-452-4.2.2"), 20)
            .Concat(Enumerable.Repeat<SendOutcome>(new SendOutcome.Refused("rcpt-550"), 20)))
        {
            inner.Always = outcome;
            Assert.Equal(outcome, await SendAsync(sender));
        }

        inner.Always = null;
        Assert.Equal(Accepted, await SendAsync(sender));
    }

    [Fact]
    public async Task The_rate_is_kept_by_waiting_and_a_full_queue_means_later()
    {
        var inner = new FakeSender();
        var sender = new ResilientSender(inner, new ResilienceOptions { MessagesPerMinute = 30, QueueLimit = 2 }, _clock, _log);

        var sending = Enumerable.Range(1, 4).Select(id => sender.SendAsync(Mails.To("ola@home.example", id), Token)).ToList();

        Assert.Equal([Mails.Id(1)], inner.Tries.Select(mail => mail.Id));
        Assert.Equal(new SendOutcome.TryLater(SendCodes.RateLimited, TimeSpan.FromSeconds(6)), await sending[3]);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(Accepted, await sending[1]);
        Assert.False(sending[2].IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(Accepted, await sending[2]);
    }

    [Fact]
    public async Task A_second_s_worth_may_go_at_once_and_no_more()
    {
        var inner = new FakeSender();
        var sender = new ResilientSender(inner, new ResilienceOptions { MessagesPerMinute = 600 }, _clock, _log);
        _ = Enumerable.Range(1, 30).Select(id => sender.SendAsync(Mails.To("ola@home.example", id), Token)).ToList();

        Assert.Equal(10, inner.Tries.Count);
        for (var second = 1; second <= 2; second++)
        {
            for (var turn = 0; turn < 10; turn++)
            {
                _clock.Advance(TimeSpan.FromMilliseconds(100));
            }

            await WhenAsync(() => inner.Tries.Count == 10 * (second + 1));
        }
    }

    [Fact]
    public async Task A_turn_that_would_come_too_late_is_not_waited_for()
    {
        var options = new ResilienceOptions { MessagesPerMinute = 1, TotalTimeout = TimeSpan.FromSeconds(30) };
        var sender = new ResilientSender(new FakeSender(), options, _clock, _log);

        Assert.Equal(Accepted, await SendAsync(sender));
        Assert.Equal(new SendOutcome.TryLater(SendCodes.RateLimited, TimeSpan.FromSeconds(60)), await SendAsync(sender));
    }

    [Fact]
    public void An_option_out_of_range_is_named() =>
        Assert.Contains(
            "TotalTimeout must be between 00:00:01 and 00:01:40",
            Assert.Throws<ArgumentOutOfRangeException>(() => new ResilientSender(
                new FakeSender(), new ResilienceOptions { TotalTimeout = TimeSpan.FromMinutes(2) }, _clock, _log)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("CONTENT", SmtpSink.TakeAndHangUp, 2)]
    [InlineData("CONTENT", SmtpSink.HangUp, 1)]
    [InlineData("RCPT", "450 4.2.1 busy", 1)]
    [InlineData("GREETING", "421 4.3.2 not yet", 1)]
    public async Task Over_smtp_a_repeated_mail_has_the_same_message_id(string step, string reply, int taken)
    {
        await using var smtp = new SmtpHarness(new SmtpSink());
        smtp.Sink.Reply(step, reply);

        Assert.Equal(Accepted, await SendAsync(smtp.Resilient()));

        Assert.Equal(taken, smtp.Sink.Messages.Count);
        Assert.Equal(
            "00000000000000000000000000000001@service.example",
            Assert.Single(smtp.Sink.Messages.Select(raw => Mails.Parse(raw).MessageId).Distinct()));
    }

    private static string? Code(SendOutcome outcome) => (outcome as SendOutcome.TryLater)?.Code;

    private static Task<SendOutcome> SendAsync(ResilientSender sender) => sender.SendAsync(Mails.To("ola@home.example"), Token);

    private ResilientSender Sender(FakeSender inner, int retries = 3) => new(
        inner, new ResilienceOptions { Retries = retries, MessagesPerMinute = 60_000 }, _clock, _log);

    // Everything here runs on the fake clock and completes within Advance, so a step at a time is enough.
    private async Task AdvanceUntilAsync(Task sending)
    {
        for (var second = 0; second < 60 && !sending.IsCompleted; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    private static async Task WhenAsync(Func<bool> holds)
    {
        while (!holds())
        {
            Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
