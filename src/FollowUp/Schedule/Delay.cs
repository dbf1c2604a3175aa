namespace FollowUp.Schedule;

/// <summary>How a <see cref="Delay"/> is counted.</summary>
public enum DelayUnit
{
    WorkingDays,
    CalendarDays,
}

/// <summary>How long after a life event something is due; a negative value counts back from it.</summary>
/// <param name="Value">Number of <paramref name="Unit"/>.</param>
/// <param name="Limit">A "within": it rolls back from a day off, never forward.</param>
public sealed record Delay(int Value, DelayUnit Unit, bool Limit = false);
