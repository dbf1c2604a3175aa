using System.Text.Json.Serialization;
using FollowUp.Cases;

namespace FollowUp.Schedule;

/// <summary>Which way a date goes that falls on a non-working day.</summary>
[JsonConverter(typeof(KebabEnumConverter<Roll>))]
public enum Roll
{
    /// <summary>To the working day before.</summary>
    Back,

    /// <summary>To the working day after.</summary>
    Forward,
}

/// <summary>What a delay counts.</summary>
[JsonConverter(typeof(KebabEnumConverter<DelayUnit>))]
public enum DelayUnit
{
    WorkingDays,
    CalendarDays,
}

/// <summary>How long after an event something is due, or before it if negative.</summary>
/// <param name="Value">How many days; 0 is the day of the event itself.</param>
/// <param name="Unit">Which days count.</param>
/// <param name="Limit">Whether it is a limit ("within"), which is not to be exceeded and therefore rolls back.</param>
public sealed record Delay(int Value, DelayUnit Unit, bool Limit = false)
{
    /// <summary>The longest delay that makes sense, in days: about ten years.</summary>
    public const int Furthest = 3660;
}

/// <summary>When something is due (rule 2). What comes out is always a working day.</summary>
public static class DueDates
{
    /// <summary>The date itself if it is a working day, else the nearest working day that way.</summary>
    public static DateOnly Roll(DateOnly date, Roll roll, WorkingCalendar calendar) =>
        roll == Schedule.Roll.Back ? calendar.OnOrBefore(date) : calendar.OnOrAfter(date);

    /// <summary>
    /// The due date of what is to happen so long after an event. A day that is no working day rolls as the commitment says;
    /// where it says nothing, a limit rolls back and anything else rolls forward.
    /// </summary>
    /// <remarks>
    /// A promise for what follows an event cannot be due before the event. Where rolling back would lead there (there is no working
    /// day from the event's own day to the end of the delay), it is due on the first working day after, although that exceeds
    /// the limit: a job that ends on Good Friday with "within two days" is due on the Tuesday.
    /// Likewise a promise for the time before an event is of no use once the event has come: where rolling forward would reach
    /// the event's day and the commitment does not ask for that, it rolls back.
    /// </remarks>
    public static DateOnly Within(DateOnly eventDay, Delay delay, Roll? roll, WorkingCalendar calendar)
    {
        var unrolled = delay.Unit == DelayUnit.WorkingDays
            ? calendar.Add(eventDay, delay.Value)
            : eventDay.AddDays(delay.Value);
        var rolled = Roll(unrolled, roll ?? (delay.Limit ? Schedule.Roll.Back : Schedule.Roll.Forward), calendar);
        return delay.Value switch
        {
            >= 0 when rolled < eventDay => calendar.OnOrAfter(unrolled),
            < 0 when rolled >= eventDay && roll is null => calendar.OnOrBefore(unrolled),
            _ => rolled,
        };
    }
}
