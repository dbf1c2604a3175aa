using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Schedule;

namespace FollowUp.Confirm;

/// <summary>
/// A copy that somebody was asked to give by phone, by letter or in person (rule 12): until it is noted as given they are asked once more, and
/// then the coordinators are told, again and again (docs/decisions/0036).
/// </summary>
internal static class CopiesToGive
{
    public static void Decide(CaseFile file, CommandContext context, Happenings happenings)
    {
        var policy = context.Policy;
        foreach (var (k, asked) in Open(file, context))
        {
            if (happenings.IsFull)
            {
                return;
            }

            var again = policy.Steps.CopyAgain;
            if (ReminderPlan.SlotOf(asked, again, policy) - policy.Steps.PlanningLead <= context.Now)
            {
                Tell(NoticeKind.ReadAloud, [k.Task!.Value], k, asked, again);
            }

            if (ReminderPlan.LatestCopyStep(asked, context.Now, policy) is { } step)
            {
                Tell(NoticeKind.CopyWaits, context.Coordinators, k, asked, step);
            }
        }

        void Tell(NoticeKind kind, IEnumerable<PersonId> persons, Confirmation k, DateOnly asked, int step)
        {
            var slot = ReminderPlan.SlotOf(asked, step, policy);
            Notice Of(PersonId p) => new(default, kind, p, slot > context.Now ? slot : context.NextOpen, Due: asked, Step: step, Confirmation: k.Id);
            happenings.Tell(persons.Where(p => !file.Decided.Contains(Of(p).Tells())), Of);
        }
    }

    public static IEnumerable<DateTimeOffset> Instants(CaseFile file, CommandContext context)
    {
        foreach (var (_, asked) in Open(file, context))
        {
            if (ReminderPlan.NextOfCopy(asked, context.Now, context.Policy) is { } next)
            {
                yield return next;
            }

            if (ReminderPlan.LatestCopyStep(asked, context.Now, context.Policy) is not null)
            {
                foreach (var retry in context.UntilCoordinated())
                {
                    yield return retry;
                }
            }
        }
    }

    /// <summary>Whether a copy still waits for this person, or is still to be told of, and nothing later has been told.</summary>
    public static bool StillHolds(CaseFile file, Notice notice, CommandContext context) =>
        file.Confirmation(notice.Confirmation!.Value) is { State: ConfirmationState.ToBeGiven } k
        && (notice.Kind is NoticeKind.ReadAloud
            ? k.Task == notice.To
            : context.Coordinators.Contains(notice.To) && Open(file, context).Any(open => open.Copy.Id == k.Id && open.Asked == notice.Due))
        && !file.Notices.Exists(n => n.Kind == notice.Kind && n.To == notice.To && n.Confirmation == k.Id && n.SendAt > k.TaskedAt && n.Step > (notice.Step ?? 0));

    // With the day of the digest that asked first. Who declined is left in peace.
    private static IEnumerable<(Confirmation Copy, DateOnly Asked)> Open(CaseFile file, CommandContext context) =>
        from k in file.Confirmations
        where k is { State: ConfirmationState.ToBeGiven, TaskedAt: not null } && !context.MailReachesJobseeker && !file.HasDeclined(context.Today)
        select (k, context.Policy.Zone.DateOf(context.Policy.Sending.NextSlot(k.TaskedAt!.Value)));
}
