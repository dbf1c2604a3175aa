using System.Diagnostics.CodeAnalysis;

namespace FollowUp.Schedule;

/// <summary>
/// Where the service's clock hangs: turns instants into local dates and times, and back by <see cref="ClockChangeRule"/>.
/// </summary>
public sealed class ServiceZone(TimeZoneInfo zone)
{
    /// <summary>
    /// The rule for local times at a clock change (rule 4), which NodaTime knows by the same name. A time that does not exist is moved
    /// forward by the gap: 02:30 on 29 March 2026 is 03:30 summer time. A time that exists twice is the first: 02:30 on
    /// 25 October 2026 is summer time.
    /// </summary>
    public const string ClockChangeRule = "lenient";

    /// <summary>The IANA id, such as <c>Europe/Oslo</c>.</summary>
    public string Id => zone.Id;

    /// <summary>Finds a zone by its IANA id in the time zone data of the machine.</summary>
    public static bool TryFind(string? ianaId, [NotNullWhen(true)] out ServiceZone? serviceZone)
    {
        serviceZone = !string.IsNullOrWhiteSpace(ianaId)
            && TimeZoneInfo.TryFindSystemTimeZoneById(ianaId, out var found) && found.HasIanaId
            ? new ServiceZone(found)
            : null;
        return serviceZone is not null;
    }

    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);

    public TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(ToLocal(instant).DateTime);

    /// <summary>The same instant with the offset it has here.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>The instant, in UTC, at which clocks here show that date and time, by <see cref="ClockChangeRule"/>.</summary>
    public DateTimeOffset InstantOf(DateOnly date, TimeOnly time)
    {
        // Only offsets of instants are asked for: what TimeZoneInfo says of local times is wrong for a change at midnight, as in Amman.
        // No zone changes twice within two days.
        var local = date.ToDateTime(time, DateTimeKind.Utc);
        var before = zone.GetUtcOffset(local.AddDays(-1));
        var after = zone.GetUtcOffset(local.AddDays(1));
        var byBefore = local - before;
        var byAfter = local - after;
        // By the offset from before the change: also the first of two, and by the gap later for a time that does not exist.
        var isByAfter = zone.GetUtcOffset(byBefore) != before && zone.GetUtcOffset(byAfter) == after;
        return new DateTimeOffset(isByAfter ? byAfter : byBefore);
    }
}
