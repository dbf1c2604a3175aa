using FollowUp.Adapters.Smtp;
using Xunit;

namespace FollowUp.Tests.Mail;

public sealed class LineThreadTests : IDisposable
{
    private readonly LineThread _thread = new();
    private readonly ManualResetEventSlim _gate = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _gate.Set();
        _thread.Dispose();
    }

    [Fact]
    public async Task Turns_are_taken_on_one_thread_in_their_order()
    {
        List<(int Turn, int Thread)> taken = [];
        var first = _thread.RunAsync(_gate.Wait, Cancellation);
        Task[] turns = [.. Enumerable.Range(0, 20).Select(i => _thread.RunAsync(() => taken.Add((i, Environment.CurrentManagedThreadId)), Cancellation))];
        _gate.Set();
        await Task.WhenAll([first, .. turns]);

        Assert.Equal(Enumerable.Range(0, 20), taken.Select(t => t.Turn));
        Assert.Single(taken.Select(t => t.Thread).Distinct());
    }

    [Fact]
    public async Task Who_gives_up_while_waiting_is_told_at_once_and_the_turn_is_never_taken()
    {
        var first = _thread.RunAsync(_gate.Wait, Cancellation);
        using var patience = new CancellationTokenSource();
        var taken = false;
        var waiting = _thread.RunAsync(() => taken = true, patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(first.IsCompleted);

        _gate.Set();
        await first;
        await _thread.RunAsync(() => { }, Cancellation);
        Assert.False(taken);
    }

    [Fact]
    public async Task Who_gives_up_during_the_turn_waits_for_its_end()
    {
        using var patience = new CancellationTokenSource();
        using var begun = new ManualResetEventSlim();
        var turn = _thread.RunAsync(
            () =>
            {
                begun.Set();
                _gate.Wait();
            },
            patience.Token);
        begun.Wait(Cancellation);
        await patience.CancelAsync();
        Assert.False(turn.IsCompleted);
        _gate.Set();
        await turn;
    }

    [Fact]
    public async Task A_failure_is_its_callers_and_the_next_turn_is_taken()
    {
        var failure = await Assert.ThrowsAsync<FormatException>(() => _thread.RunAsync(() => throw new FormatException("wrong"), Cancellation));
        Assert.Equal("wrong", failure.Message);
        var taken = false;
        await _thread.RunAsync(() => taken = true, Cancellation);
        Assert.True(taken);
    }

    [Fact]
    public async Task At_its_end_those_who_wait_are_served_and_nobody_else()
    {
        var first = _thread.RunAsync(_gate.Wait, Cancellation);
        var taken = false;
        var waiting = _thread.RunAsync(() => taken = true, Cancellation);
        _thread.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _thread.RunAsync(() => { }, Cancellation));
        _gate.Set();
        await Task.WhenAll(first, waiting);
        Assert.True(taken);
    }
}
