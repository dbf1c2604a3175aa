using FollowUp.Remind;
using FollowUp.Schedule;

namespace FollowUp.Cases;

/// <summary>What a command may know besides the case: who asks, what time it is, the service's rules, whom the team answers to.</summary>
/// <param name="By">Who acts.</param>
/// <param name="Viewer">The same, as a reader.</param>
/// <param name="Now">The instant of the command.</param>
/// <param name="Policy">Calendar, windows and steps.</param>
/// <param name="Coordinators">The case's coordinators, and the team's where the case has none whom mail reaches; may be empty.</param>
public sealed record CommandContext(
    Actor By, Viewer Viewer, DateTimeOffset Now, SchedulePolicy Policy, IReadOnlyList<PersonId> Coordinators)
{
    public DateOnly Today => Policy.Today(Now);

    /// <summary>Whether mail reaches the jobseeker; asked of their profile only where a case is looked at in which somebody is to give them a copy, and false elsewhere.</summary>
    public bool MailReachesJobseeker { get; init; }

    /// <summary>The next daily digest.</summary>
    public DateTimeOffset NextSlot => Policy.Sending.NextSlot(Now);

    /// <summary>The local day of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset at) => Policy.Zone.DateOf(at);

    /// <summary>Now, or when the sending window opens.</summary>
    public DateTimeOffset NextOpen => Policy.Sending.NextOpen(Now);

    /// <summary>
    /// A short while from now, or when the sending window opens after it; with what of these kinds waits already, so that several changes one after the other are
    /// told in one message.
    /// </summary>
    public DateTimeOffset SoonTogether(CaseFile file, params NoticeKind[] kinds) =>
        file.Pending.Values.Where(n => kinds.Contains(n.Kind) && n.SendAt > Now).Select(n => (DateTimeOffset?)n.SendAt).Min() ?? Policy.Sending.NextOpen(Now + Policy.ConfirmationQuiet);

    /// <summary>The slot for which something planned at that instant is meant; the next one if that has passed.</summary>
    public DateTimeOffset SlotFor(DateTimeOffset planning)
    {
        var slot = planning + Policy.Steps.PlanningLead;
        return slot > Now ? slot : NextSlot;
    }

    /// <summary>Where a team has no coordinator, what is theirs is looked at again each working day until it has one.</summary>
    public IEnumerable<DateTimeOffset> UntilCoordinated() => Coordinators.Count == 0 ? [Policy.PlanningOn(Policy.Calendar.Next(Today))] : [];
}
