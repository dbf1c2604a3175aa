namespace FollowUp.Adapters.Sending;

/// <summary>How persistent a <see cref="ResilientSender"/> is. The defaults suit a relay of one's own.</summary>
public sealed record ResilienceOptions
{
    /// <summary>The longest a call may take, all tries and waits included: 1 s to 100 s, so that it ends within two minutes.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How often a mail is tried again within one call, 0 to 10.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The wait before the first retry; it doubles with each, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that a provider may ask for and get within the call; for more, the mail goes back to the outbox.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many tries within <see cref="CircuitWindow"/> must have been made, and half of them failed, to stop trying.</summary>
    public int CircuitMinimum { get; init; } = 5;

    public TimeSpan CircuitWindow { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long nothing is tried once the circuit is open; then one mail goes first.</summary>
    public TimeSpan CircuitBreak { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What the provider allows, retries included. Mails are spread over the minute, at most a second's worth at once.</summary>
    public int MessagesPerMinute { get; init; } = 600;

    /// <summary>How many may wait for their turn; the next is told to come later.</summary>
    public int QueueLimit { get; init; } = 100;

    internal ResilienceOptions Checked()
    {
        Within(TotalTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(100), nameof(TotalTimeout));
        Within(Retries, 0, 10, nameof(Retries));
        Within(RetryDelay, TimeSpan.Zero, TimeSpan.FromSeconds(30), nameof(RetryDelay));
        Within(LongestWait, TimeSpan.Zero, TotalTimeout, nameof(LongestWait));
        Within(CircuitMinimum, 2, 1000, nameof(CircuitMinimum));
        Within(CircuitWindow, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), nameof(CircuitWindow));
        Within(CircuitBreak, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), nameof(CircuitBreak));
        Within(MessagesPerMinute, 1, 60_000, nameof(MessagesPerMinute));
        Within(QueueLimit, 0, 100_000, nameof(QueueLimit));
        return this;
    }

    private static void Within<T>(T value, T least, T most, string name)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be between {least} and {most}.");
        }
    }
}
