using System.Collections.Immutable;
using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Schedule;

namespace FollowUp.Confirm;

/// <summary>
/// Rule 7: a meeting gives the jobseeker one confirmation, a short while after the last commitment was captured; what changes
/// later gives one updated confirmation. While one waits to be sent, it will tell what stands then, and no other is made.
/// </summary>
internal static class Confirmations
{
    // So that it fits into one batch of the store; the case is looked at again for the rest.
    private const int AtOnce = 40;

    public static void Decide(CaseFile file, CommandContext context, Happenings happenings)
    {
        var number = file.Confirmations.Count;
        foreach (var meeting in file.Meetings)
        {
            if (number - file.Confirmations.Count < AtOnce && ReadyAt(file, meeting, context) is { } ready && ready <= context.Now)
            {
                var id = new ConfirmationId($"k{++number}");
                var updated = file.Confirmations.Exists(k => k.Meeting == meeting.Id && WasTold(k));
                happenings.Add(new CaseEvent.ConfirmationIssued(id, meeting.Id, updated));
                happenings.Tell(new(default, NoticeKind.Confirmation, file.Jobseeker!.Person, SendAt(meeting, ready, context), Confirmation: id));
            }
        }
    }

    public static IEnumerable<DateTimeOffset> Instants(CaseFile file, CommandContext context) =>
        file.Meetings.Select(meeting => ReadyAt(file, meeting, context)).OfType<DateTimeOffset>();

    /// <summary>When what is new in a meeting will be confirmed, if nothing more is written down; null if nothing is new.</summary>
    public static DateTimeOffset? ExpectedAt(CaseFile file, Meeting meeting, CommandContext context)
    {
        if (file.Confirmations.FindLast(k => k.Meeting == meeting.Id) is { State: ConfirmationState.Waiting } waiting)
        {
            return file.Pending.Values.FirstOrDefault(n => n.Confirmation == waiting.Id)?.SendAt;
        }

        return ReadyAt(file, meeting, context) is { } ready
            ? SendAt(meeting, ready, context with { Now = ready > context.Now ? ready : context.Now })
            : null;
    }

    /// <summary>When the quiet time of a meeting is over that has something new to confirm; null if nothing is new.</summary>
    public static DateTimeOffset? ReadyAt(CaseFile file, Meeting meeting, CommandContext context)
    {
        if (meeting.ChangedAt is not { } changed)
        {
            return null;
        }

        var earlier = file.Confirmations.FindAll(k => k.Meeting == meeting.Id);
        var covered = earlier.Exists(k => IsUnderWay(k) || Covers(k, meeting.ChangedInVersion, changed, context.Policy));
        var anything = earlier.Exists(WasTold) || file.Commitments.Exists(c => c.Meeting == meeting.Id && Stands(c));
        var declined = file.LifeEvents.Exists(e => e.Kind == LifeEventKind.ServiceDeclined && e.On <= context.Today && e.ReportedAt >= changed);
        return covered || !anything || declined ? null : changed + context.Policy.ConfirmationQuiet;
    }

    /// <summary>Whether something that the copy before this one told was taken back since, by somebody else than the jobseeker.</summary>
    public static bool TellsOfGone(CaseFile file, Confirmation k) =>
        file.Confirmations.FindLast(other => other.Meeting == k.Meeting && other.Id != k.Id && WasTold(other)) is { CoveredVersion: { } covered }
        && file.Commitments.Exists(c => c.Meeting == k.Meeting && c.InVersion <= covered && Standing.CanBeOverdue(file, c)
            && c.Withdrawal is { } withdrawal && withdrawal.InVersion > covered && withdrawal.By.Person != file.Jobseeker?.Person);

    /// <summary>Whether a promise was made, or changed, after the last copy of its meeting that the jobseeker got. Before the first copy nothing is new.</summary>
    public static bool IsNew(CaseFile file, Commitment c, SchedulePolicy policy) =>
        Told(file, c) is [.., var last] && !Covers(last, c.ChangedInVersion, c.ChangedAt, policy);

    /// <summary>
    /// The same for a jobseeker who reads by themself: they come to read the last copy. What it told anew is new until they say that they have seen it, or until the
    /// next one; a copy that was given them by somebody they have heard.
    /// </summary>
    public static bool IsNewToRead(CaseFile file, Commitment c, SchedulePolicy policy) =>
        Told(file, c) is [.., var before, { SeenAt: null, State: ConfirmationState.Sent }] ? !Covers(before, c.ChangedInVersion, c.ChangedAt, policy) : IsNew(file, c, policy);

    private static ImmutableList<Confirmation> Told(CaseFile file, Commitment c) => file.Confirmations.FindAll(k => k.Meeting == c.Meeting && WasTold(k));

    // Not sent yet, or not given yet: it will tell what stands then.
    private static bool IsUnderWay(Confirmation k) => k.State is ConfirmationState.Waiting or ConfirmationState.ToBeGiven;

    private static bool WasTold(Confirmation k) => k.State is ConfirmationState.Sent or ConfirmationState.Given;

    // One that was given by phone on Monday, and recorded on Wednesday, told nothing of what changed on Tuesday.
    private static bool Covers(Confirmation k, int version, DateTimeOffset changed, SchedulePolicy policy) =>
        k.CoveredVersion >= version && !(k.On < policy.Zone.DateOf(changed));

    private static DateTimeOffset SendAt(Meeting meeting, DateTimeOffset ready, CommandContext context) => IsRightAfter(meeting, ready, context)
        ? context.Policy.Sending.ConfirmationAt(ready, context.Now)
        : context.NextOpen;

    // Rule 5: only what follows a meeting on its own day may go outside the sending window.
    private static bool IsRightAfter(Meeting meeting, DateTimeOffset ready, CommandContext context) =>
        context.Policy.Zone.DateOf(meeting.HeldAt) == context.Policy.Zone.DateOf(ready);

    private static bool Stands(Commitment c) => !c.IsWithdrawn && !c.IsProposed;
}
