namespace FollowUp.Benchmarks.Captures;

/// <summary>A disk that takes its time to sync, as those of rented machines do: the same for both servers.</summary>
internal static class Disk
{
    /// <summary>What a network disk takes at the least.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(2);

    public static void Wait(TimeSpan sync)
    {
        if (sync > TimeSpan.Zero)
        {
            Thread.Sleep(sync);
        }
    }
}
