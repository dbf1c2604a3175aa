using FollowUp.Cases;

namespace FollowUp.Remind;

/// <summary>
/// Whether a case has room for one more life event. Whatever one participant reports, in error or to do harm, "the job ended" can still be
/// reported: each of them has a number for a day, and the last places are kept for the jobseeker, coordinators and other systems.
/// </summary>
internal static class LifeEventRoom
{
    public static Refusal? FlawOf(CaseFile file, CommandContext context)
    {
        if (file.ReportedCount >= Limits.LifeEvents)
        {
            return Refusal.At("$", ReasonCode.TooManyInCase, Limits.LifeEvents);
        }

        if (context.By.Person is not { } person || file.RoleOf(person) is Role.Jobseeker || context.Viewer.CoordinatesTeam)
        {
            return null;
        }

        return file.Reported.Count(e => e.ReportedBy == context.By && context.Policy.Today(e.ReportedAt) == context.Today) >= Limits.LifeEventsADay
            ? Refusal.At("$", ReasonCode.LifeEventsToday, Limits.LifeEventsADay)
            : file.ReportedCount >= Limits.LifeEvents - Limits.LifeEventsKeptFree
                ? Refusal.At("$", ReasonCode.LifeEventsKeptFree, Limits.LifeEventsKeptFree)
                : null;
    }
}
