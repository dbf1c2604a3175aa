using FollowUp.Cases;
using Microsoft.Extensions.Caching.Memory;

namespace FollowUp.Store;

/// <summary>
/// Cases that this process lately wrote to, so that the next command, look or mail reads what is new in them and not all that ever happened.
/// Never trusted by itself: the newest row that is known is read again with what follows it, and has to bear the same hash.
/// </summary>
internal sealed class KnownCases : IDisposable
{
    // In events, of about a kilobyte each.
    private const int Room = 20_000;

    // A meeting, and what is done about it after.
    private static readonly TimeSpan Stay = TimeSpan.FromMinutes(30);

    private readonly MemoryCache _files = new(new MemoryCacheOptions { SizeLimit = Room });

    public CaseFile? Find(CaseId id) => _files.Get<Known>(id)?.File;

    /// <summary>What a case that was found here asks for in the days ahead; null where that would have to be reckoned again.</summary>
    public Outlook? OutlookOf(CaseFile file, CommandContext now) => _files.Get<Known>(file.Id)?.Outlook is { } outlook && outlook.HoldsFor(file, now) ? outlook : null;

    /// <summary>Remembers a case as it was just written.</summary>
    /// <param name="file">The case.</param>
    /// <param name="outlook">What it asks for, if who wrote it planned the look as well: a sweep plans many at once, later.</param>
    public void Keep(CaseFile file, Outlook? outlook) =>
        _files.Set(file.Id, new Known(file, outlook), new MemoryCacheEntryOptions { Size = file.Version, SlidingExpiration = Stay });

    public void Dispose() => _files.Dispose();

    private sealed record Known(CaseFile File, Outlook? Outlook);
}
