using FollowUp.Audit;
using FollowUp.Cases;
using FollowUp.Remind;

namespace FollowUp.Store;

/// <summary>
/// What a case asks for in the days ahead, as it stands: reckoned when it is asked for, which goes through every promise in it, and then kept. What
/// one append leaves behind is what the next one begins with, and each compares the two.
/// </summary>
internal sealed class Outlook(CaseFile file, CommandContext context)
{
    private readonly Lazy<DateTimeOffset?> _next = new(() => WakeUp.Next(file, context), LazyThreadSafetyMode.PublicationOnly);
    private readonly Lazy<DateOnly?> _overdueFrom = new(() => OverviewRow.OverdueFromOf(file, context.Policy, context.Today), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>When it is to be looked at next (<see cref="WakeUp.Next"/>).</summary>
    public DateTimeOffset? Next => _next.Value;

    /// <summary>The first day on which something in it is overdue; null if nothing can be.</summary>
    public DateOnly? OverdueFrom => _overdueFrom.Value;

    /// <summary>
    /// Whether the same would be found now: the same case, on the same day, before it is to be looked at, with the same coordinators. Nothing else
    /// that the two are reckoned from changes between two looks.
    /// </summary>
    public bool HoldsFor(CaseFile other, CommandContext now) =>
        ReferenceEquals(file, other) && _next.IsValueCreated && !(Next <= now.Now)
        && context.Now <= now.Now && context.Today == now.Today
        && context.MailReachesJobseeker == now.MailReachesJobseeker && context.Coordinators.SequenceEqual(now.Coordinators);
}
