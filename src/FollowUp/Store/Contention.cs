namespace FollowUp.Store;

/// <summary>
/// What to do where others write the same rows: try again, after a moment that is another for each, so that many at once come through
/// one after the other. In real time, also where the service's clock is moved by hand: it is the others that are waited for.
/// </summary>
internal static class Contention
{
    /// <summary>How often something is tried before whoever asked is told that others are at it: after some five seconds.</summary>
    public const int Attempts = 24;

    private const int FirstMilliseconds = 8;
    private const int LongestMilliseconds = 500;

    /// <summary>Waits before an attempt; before the first, which is number 0, not at all.</summary>
    public static Task WaitAsync(int attempt, CancellationToken cancellation) => attempt == 0
        ? Task.CompletedTask
        : Task.Delay(Random.Shared.Next(Math.Min(LongestMilliseconds, FirstMilliseconds << Math.Min(attempt, 10))), cancellation);
}
