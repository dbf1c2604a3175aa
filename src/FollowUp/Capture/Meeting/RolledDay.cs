using FollowUp.Cases;
using FollowUp.Schedule;

namespace FollowUp.Capture.Meeting;

/// <summary>A day that was said and is no working day: it is moved aloud, and may go to the other side.</summary>
/// <param name="Said">The day as it was said.</param>
/// <param name="Due">What it has become.</param>
/// <param name="Other">The working day on the other side; null where that would be before the meeting.</param>
/// <param name="Way">Which side that is.</param>
public sealed record RolledDay(DateOnly Said, DateOnly Due, DateOnly? Other, Roll Way)
{
    internal static RolledDay? Of(CaseFile after, Commitment c, CommandContext context)
    {
        var said = c.Terms switch
        {
            Terms.Dated dated => dated.Due,
            Terms.Recurring { First: { } first } => first,
            _ => (DateOnly?)null,
        };
        var calendar = context.Policy.Calendar;
        if (said is not { } day || calendar.IsWorkingDay(day) || Standing.Of(after, c, context.Policy, context.Today).Occurrences is not [var occurrence, ..])
        {
            return null;
        }

        var way = occurrence.Due < day ? Roll.Forward : Roll.Back;
        var other = DueDates.Roll(day, way, calendar);
        var held = context.Policy.Zone.DateOf(after.Meetings[^1].HeldAt);
        return new(day, occurrence.Due, other < held ? null : other, way);
    }
}
