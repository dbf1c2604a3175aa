using FollowUp.Cases;
using FollowUp.Remind;

namespace FollowUp.Confirm;

/// <summary>
/// The jobseeker asks for a new link to their page. It goes to their own address, at once. A few a day are enough: asking on and on
/// fills nobody's mailbox.
/// </summary>
public static class AskForLink
{
    private const int ADay = 5;

    public static Decision Decide(CaseFile file, CommandContext context)
    {
        if (context.By.Person is not { } person || file.RoleOf(person) is not Role.Jobseeker)
        {
            return Refusal.Forbid(ReasonCode.OnlyJobseekerOrOwner);
        }

        if (file.Notices.Count(n => n.Kind is NoticeKind.LinkAsked && n.SendAt > context.Now.AddDays(-1)) >= ADay)
        {
            return Decision.Of();
        }

        var happenings = new Happenings(file);
        happenings.Tell(new(default, NoticeKind.LinkAsked, person, context.Now));
        return happenings.ToDecision();
    }
}
