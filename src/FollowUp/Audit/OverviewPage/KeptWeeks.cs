using FollowUp.Cases;
using FollowUp.Schedule;

namespace FollowUp.Audit.OverviewPage;

/// <summary>Counts, for the last weeks that are over, what was due in each and what of it was kept on time. Of persons it counts nothing.</summary>
internal sealed class KeptWeeks(SchedulePolicy policy, DateOnly today)
{
    private const int Shown = 12;

    private readonly DateOnly _end = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
    private readonly int[] _due = new int[Shown];
    private readonly int[] _kept = new int[Shown];

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<KeptWeek> Weeks => [.. Enumerable.Range(0, Shown).Select(i => new KeptWeek(_end.AddDays(7 * (i - Shown)), _due[i], _kept[i]))];

    /// <summary>Counts a case in; from several threads.</summary>
    public void Add(CaseFile file, Func<Role?, bool> which)
    {
        foreach (var c in file.Commitments.Where(c => !c.IsProposed && Standing.CanBeOverdue(file, c) && which(file.RoleOf(c.Owner))))
        {
            // What was taken back before it was kept was not promised any more.
            foreach (var o in Occurrences.Of(file, c, policy, today, upcoming: 1).Where(o => !o.IsOpen || !c.IsWithdrawn))
            {
                var week = Shown - 1 - ((_end.DayNumber - 1 - o.Due.DayNumber) / 7);
                if (o.Due < _end && week >= 0)
                {
                    Interlocked.Increment(ref _due[week]);
                    if (o.KeptOn is { } on && policy.Calendar.DaysOverdue(o.Due, on) == 0)
                    {
                        Interlocked.Increment(ref _kept[week]);
                    }
                }
            }
        }
    }
}
