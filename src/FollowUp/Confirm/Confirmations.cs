using FollowUp.Cases;
using FollowUp.Remind;

namespace FollowUp.Confirm;

/// <summary>
/// Rule 7: a meeting gives the jobseeker one confirmation, a short while after the last commitment was captured; what changes
/// later gives one updated confirmation. While one waits to be sent, it will tell what stands then, and no other is made.
/// </summary>
internal static class Confirmations
{
    public static void Decide(CaseFile file, CommandContext context, Happenings happenings)
    {
        var number = file.Confirmations.Count;
        foreach (var meeting in file.Meetings)
        {
            if (ReadyAt(file, meeting, context) is { } ready && ready <= context.Now)
            {
                var id = new ConfirmationId($"k{++number}");
                var updated = file.Confirmations.Exists(k => k.Meeting == meeting.Id && k.CoveredAt is not null);
                happenings.Add(new CaseEvent.ConfirmationIssued(id, meeting.Id, updated));
                var sendAt = context.Policy.Sending.ConfirmationAt(ready, context.Now);
                happenings.Tell(new(default, NoticeKind.Confirmation, file.Jobseeker!.Person, sendAt, Confirmation: id));
            }
        }
    }

    public static IEnumerable<DateTimeOffset> Instants(CaseFile file, CommandContext context) =>
        file.Meetings.Select(meeting => ReadyAt(file, meeting, context)).OfType<DateTimeOffset>();

    /// <summary>When the quiet time of a meeting is over that has something new to confirm; null if nothing is new.</summary>
    public static DateTimeOffset? ReadyAt(CaseFile file, Meeting meeting, CommandContext context)
    {
        if (meeting.ChangedAt is not { } changed)
        {
            return null;
        }

        var earlier = file.Confirmations.FindAll(k => k.Meeting == meeting.Id);
        var covered = earlier.Exists(k => IsUnderWay(k) || k.CoveredAt >= changed);
        var anything = earlier.Exists(k => k.CoveredAt is not null) || file.Commitments.Exists(c => c.Meeting == meeting.Id && Stands(c));
        var declined = file.LifeEvents.Exists(e => e.Kind == LifeEventKind.ServiceDeclined && e.On <= context.Today && e.ReportedAt >= changed);
        return covered || !anything || declined ? null : changed + context.Policy.ConfirmationQuiet;
    }

    // Not sent yet, or not given yet: it will tell what stands then.
    private static bool IsUnderWay(Confirmation k) => k.State is ConfirmationState.Waiting or ConfirmationState.ToBeGiven;

    private static bool Stands(Commitment c) => !c.IsWithdrawn && !c.IsProposed;
}
