using System.Globalization;

namespace FollowUp.Host.Demo;

/// <summary>
/// The demo's clock: real time plus what it was moved by, remembered in a file, so that a restart does not take it back. While it is
/// being moved it stands still at each instant that something happens.
/// </summary>
public sealed class DemoClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly string _file;
    private readonly TimeProvider _real;
    private TimeSpan _ahead;
    private DateTimeOffset? _standing;

    private DemoClock(string file, TimeProvider real, TimeSpan ahead) => (_file, _real, _ahead) = (file, real, ahead);

    public static DemoClock Open(string file, TimeProvider real) =>
        new(file, real, File.Exists(file) && TimeSpan.TryParseExact(File.ReadAllText(file).Trim(), "c", CultureInfo.InvariantCulture, out var ahead) ? ahead : TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _standing ?? _real.GetUtcNow() + _ahead;
        }
    }

    /// <summary>Stops at an instant, never an earlier one than it shows.</summary>
    public void StandAt(DateTimeOffset at)
    {
        lock (_lock)
        {
            _standing = _standing is { } standing && standing > at ? standing : at;
            Remember(_standing.Value);
        }
    }

    /// <summary>Goes on from where it stands.</summary>
    public void GoOn()
    {
        lock (_lock)
        {
            if (_standing is { } standing)
            {
                Remember(standing);
                _standing = null;
            }
        }
    }

    // Written beside and moved over: a process that dies meanwhile leaves the old file or the new one.
    private void Remember(DateTimeOffset at)
    {
        _ahead = at - _real.GetUtcNow();
        var written = _file + ".new";
        File.WriteAllText(written, _ahead.ToString("c", CultureInfo.InvariantCulture));
        File.Move(written, _file, overwrite: true);
    }
}
