using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>Which days a life event may lie on.</summary>
internal static class LifeEventDates
{
    private const int DaysBack = 366;
    private const int YearsAhead = 2;

    public static Refusal? FlawOf(DateOnly on, CommandContext context) =>
        on < context.Today.AddDays(-DaysBack) || on > context.Today.AddYears(YearsAhead)
            ? Refusal.At("$.on", ReasonCode.LifeEventOutOfRange, context.Today.AddDays(-DaysBack), context.Today.AddYears(YearsAhead))
            : null;
}
