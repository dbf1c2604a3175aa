using FollowUp.Schedule;

namespace FollowUp.Cases;

/// <summary>One time that a commitment is to be kept.</summary>
/// <param name="Id">Stays when it is moved.</param>
/// <param name="Due">The date it is due, on a working day.</param>
/// <param name="KnownAt">Since when this date is known: no reminder step before it is caught up on.</param>
/// <param name="KeptOn">The day it was kept; null while it is open.</param>
/// <param name="At">Local time of day, for a series that has one.</param>
/// <param name="By">The life event behind it.</param>
public sealed record Occurrence(OccurrenceId Id, DateOnly Due, DateTimeOffset KnownAt, DateOnly? KeptOn, TimeOnly? At, LifeEventId? By)
{
    public bool IsOpen => KeptOn is null;
}

/// <summary>The occurrences of a commitment, computed from its dates, its rule and what became of single ones.</summary>
public static class Occurrences
{
    /// <summary>How many future occurrences of an endless series are shown.</summary>
    public const int Shown = 12;

    /// <summary>How many are looked at for reminders: more than fall between the first reminder step and its date.</summary>
    public const int Ahead = 24;

    /// <summary>
    /// All occurrences up to today, then of an endless series the next <paramref name="upcoming"/>, of any other all.
    /// What a life event stopped is left out, unless it was kept.
    /// </summary>
    public static IReadOnlyList<Occurrence> Of(CaseFile file, Commitment c, SchedulePolicy policy, DateOnly today, int upcoming = Shown)
    {
        var stop = StoppedOn(file, c, policy);
        var all = c.Anchors.Select(anchor => One(c, anchor, policy))
            .Concat(InSeries(c, policy, today, upcoming))
            .Where(o => !o.IsOpen || stop is null || (today < stop && o.Due <= stop));
        return [.. all.OrderBy(o => o.Due).ThenBy(o => o.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The day a life event stops it that was reported after the promise was made, or was known by then and still to come; null if
    /// none does. A declined service stops all outreach, but what stands goes on standing.
    /// </summary>
    public static DateOnly? StoppedOn(CaseFile file, Commitment c, SchedulePolicy policy)
    {
        DateOnly? first = null;
        foreach (var e in file.LifeEvents)
        {
            if (IsStoppedBy(c, e, policy) && (first is null || e.On < first))
            {
                first = e.On;
            }
        }

        return first;
    }

    /// <summary>Whether a life event stops it, on its day.</summary>
    public static bool IsStoppedBy(Commitment c, LifeEvent e, SchedulePolicy policy)
    {
        var stops = c.StopOn.Contains(e.Kind) || (e.Kind == LifeEventKind.ServiceDeclined && c.Terms is not (Terms.Standing or Terms.Wish));
        return stops && (e.InVersion > c.InVersion || e.On > policy.Zone.DateOf(c.MadeAt));
    }

    /// <summary>Whether there is a last occurrence. A promise that waits for a life event has none before it.</summary>
    public static bool IsFinite(Commitment c) => c.Terms switch
    {
        Terms.Recurring => !c.Series.IsEmpty && c.Series.TrueForAll(start => SeriesOf(c, start) is { IsEndless: false }),
        Terms.Standing => false,
        _ => true,
    };

    /// <summary>The last date of a finite series that has begun; null for all else, and for a single date, which is no series.</summary>
    public static DateOnly? LastOf(Commitment c) =>
        c.Terms is Terms.Recurring && !c.Series.IsEmpty && SeriesOf(c, c.Series[^1]) is { IsEndless: false } series
        && series.Dates().Skip(1).Any()
            ? series.Last
            : null;

    /// <summary>Of a series that a life event began, what was kept: each as a date of its own.</summary>
    internal static IEnumerable<Anchor> KeptIn(Commitment c, Anchor start)
    {
        var open = c.Changes.Where(change => change.Value.KeptOn is not null && start.By is { } by && change.Key.HangsOn(by)).Select(change => change.Key).ToHashSet();
        var number = 0;
        foreach (var date in open.Count == 0 ? [] : SeriesOf(c, start)?.Dates() ?? [])
        {
            var id = InSeries(start, ++number);
            if (open.Remove(id))
            {
                yield return new(id, date, start.KnownAt, start.By);
            }

            if (open.Count == 0)
            {
                yield break;
            }
        }
    }

    // What a life event began is numbered, so that an occurrence stays itself when the event moves.
    private static OccurrenceId InSeries(Anchor start, int number) => new($"{start.Id}-{number}");

    /// <summary>A date rolled as the promise says, else forward; forward too where back would lead before the earliest day.</summary>
    internal static DateOnly Rolled(DateOnly date, Roll? roll, DateOnly earliest, SchedulePolicy policy)
    {
        var rolled = DueDates.Roll(date, roll ?? Roll.Forward, policy.Calendar);
        return rolled < earliest && date >= earliest ? policy.Calendar.OnOrAfter(date) : rolled;
    }

    private static Occurrence One(Commitment c, Anchor anchor, SchedulePolicy policy)
    {
        var change = c.Changes.GetValueOrDefault(anchor.Id);
        var time = (c.Terms as Terms.Recurring)?.Time;
        return change is { MovedTo: { } moved, MovedAt: { } at }
            ? new(anchor.Id, moved, at, change.KeptOn, time, anchor.By)
            : new(anchor.Id, DueDates.Roll(anchor.Date, RollOf(c), policy.Calendar), anchor.KnownAt, change?.KeptOn, time, anchor.By);
    }

    private static IEnumerable<Occurrence> InSeries(Commitment c, SchedulePolicy policy, DateOnly today, int upcoming)
    {
        for (var i = 0; i < c.Series.Count; i++)
        {
            var start = c.Series[i];
            if (SeriesOf(c, start) is not { } series)
            {
                continue;
            }

            // A later start takes over from its first date on: a new job begins its own rhythm.
            var end = i + 1 < c.Series.Count ? c.Series[i + 1].Date : DateOnly.MaxValue;
            var number = 0;
            var ahead = 0;
            foreach (var date in series.Dates())
            {
                number++;
                if (date >= end || (series.IsEndless && date > today && ++ahead > upcoming))
                {
                    break;
                }

                var id = start.By is null ? new OccurrenceId($"{date:yyyy-MM-dd}") : InSeries(start, number);
                yield return One(c, new(id, date, start.KnownAt, start.By), policy);
            }
        }
    }

    private static Recurrence? SeriesOf(Commitment c, Anchor start) => Recurrence.Known(((Terms.Recurring)c.Terms).Rrule, start.Date);

    private static Roll RollOf(Commitment c) => c.Roll ?? Roll.Forward;
}
