namespace FollowUp.Adapters.Sqlite;

/// <summary>Where the embedded store lives, and how patient it is.</summary>
public sealed record SqliteOptions
{
    private const string PathAdvice = "Set the path of the SQLite file, for instance 'data/followup.db'.";

    /// <summary>
    /// The file. It and its folder are made when missing; beside it SQLite keeps "-wal" and "-shm". It must be on a local
    /// disk: network folders do not carry the shared memory that write-ahead logging needs.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>How long a write waits for another process that holds the file; then it is told that the store is unavailable.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Tests only: the file's greatest size in pages, as a full disk would set it.</summary>
    internal int? MaxPages { get; init; }

    /// <summary>Tests and benchmarks only: called on the writer's thread when a group is written and not yet committed.</summary>
    internal Action? BeforeCommit { get; init; }

    /// <exception cref="ArgumentException">An option does not fit; the message says what to set.</exception>
    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Path))
        {
            throw new ArgumentException(PathAdvice);
        }

        if (BusyTimeout < TimeSpan.Zero || BusyTimeout > TimeSpan.FromHours(1))
        {
            throw new ArgumentException($"Set BusyTimeout to between 0 and 1 hour, not {BusyTimeout}.");
        }
    }
}
