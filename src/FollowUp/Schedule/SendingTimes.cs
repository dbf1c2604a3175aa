namespace FollowUp.Schedule;

/// <summary>When mail may go, in local time.</summary>
/// <param name="Open">Start of the sending window on working days.</param>
/// <param name="Close">End of it; at this time it is closed.</param>
/// <param name="DaytimeOpen">Start of daytime, on any day.</param>
/// <param name="DaytimeClose">End of daytime; at this time it is over.</param>
/// <param name="DigestSlot">When the digest of a working day goes; within the sending window.</param>
/// <param name="RightAfter">How long after it became ready a confirmation still counts as "right after the meeting".</param>
public sealed record SendingHours(
    TimeOnly Open, TimeOnly Close, TimeOnly DaytimeOpen, TimeOnly DaytimeClose, TimeOnly DigestSlot, TimeSpan RightAfter);

/// <summary>When mail may go (rules 5 and 6). All instants that come out are in UTC.</summary>
public sealed class SendingTimes(ServiceZone zone, WorkingCalendar calendar, SendingHours hours)
{
    public SendingHours Hours => hours;

    /// <summary>
    /// Whether the sending window is open: a working day, from <see cref="SendingHours.Open"/> to before <see cref="SendingHours.Close"/>.
    /// </summary>
    public bool IsOpen(DateTimeOffset now) => NextOpen(now) == now;

    /// <summary>Now if the sending window is open, else when it opens next.</summary>
    public DateTimeOffset NextOpen(DateTimeOffset now)
    {
        // Compared as instants and not as local times, so that a clock change within the window does no harm.
        for (var day = calendar.OnOrAfter(zone.DateOf(now)); ; day = calendar.Next(day))
        {
            var open = zone.InstantOf(day, hours.Open);
            var close = zone.InstantOf(day, hours.Close);
            if (open < close && now < close)
            {
                return Later(open, now);
            }
        }
    }

    /// <summary>
    /// When a confirmation may go (rule 5): right after the meeting in daytime, on any day, as long as it is still that daytime and no
    /// more than <see cref="SendingHours.RightAfter"/> has passed; else when the sending window is open.
    /// </summary>
    /// <param name="ready">When the quiet time after the last commitment is over.</param>
    /// <param name="now">The time from which it may go.</param>
    public DateTimeOffset ConfirmationAt(DateTimeOffset ready, DateTimeOffset now)
    {
        var earliest = Later(ready, now);
        var day = zone.DateOf(ready);
        var isRightAfter = ready >= zone.InstantOf(day, hours.DaytimeOpen)
            && earliest < zone.InstantOf(day, hours.DaytimeClose)
            && earliest - ready <= hours.RightAfter;
        return isRightAfter ? earliest : NextOpen(earliest);
    }

    /// <summary>Whether a confirmation may go now.</summary>
    public bool ConfirmationMayGo(DateTimeOffset ready, DateTimeOffset now) => ConfirmationAt(ready, now) == now;

    /// <summary>When the digest of that working day goes.</summary>
    public DateTimeOffset SlotOn(DateOnly workingDay) => zone.InstantOf(workingDay, hours.DigestSlot);

    /// <summary>The first digest slot after now, never now itself.</summary>
    public DateTimeOffset NextSlot(DateTimeOffset now)
    {
        var day = calendar.OnOrAfter(zone.DateOf(now));
        while (SlotOn(day) <= now)
        {
            day = calendar.Next(day);
        }

        return SlotOn(day);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => (one > other ? one : other).ToUniversalTime();
}
