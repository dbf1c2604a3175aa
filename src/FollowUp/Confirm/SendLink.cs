using FollowUp.Cases;
using FollowUp.Remind;

namespace FollowUp.Confirm;

/// <summary>
/// A professional sends the jobseeker a new link to their page: the old ones were stopped, or are lost. It goes to the jobseeker's own address and to nobody else, when
/// mail may go. Fewer a day than the jobseeker may ask for (<see cref="AskForLink"/>), so that some are left to them.
/// </summary>
/// <param name="MailReaches">Whether mail reaches the jobseeker, by their profile.</param>
public sealed record SendLink(bool MailReaches)
{
    private const int ADay = 3;

    public Decision Decide(CaseFile file, CommandContext context)
    {
        if (context.By.Person is not { } person || !file.IsPresent(person) || file.RoleOf(person) is Role.Jobseeker)
        {
            return Refusal.Forbid(ReasonCode.OnlyProfessionals);
        }

        if (!MailReaches || file.Jobseeker is not { } jobseeker)
        {
            return Refusal.Conflict(ReasonCode.JobseekerTakesNoMail);
        }

        if (file.Notices.Count(n => n.Kind is NoticeKind.LinkAsked && n.SendAt > context.Now.AddDays(-1)) >= ADay)
        {
            return Refusal.At("$", ReasonCode.LinksToday, ADay);
        }

        var happenings = new Happenings(file);
        happenings.Tell(new(default, NoticeKind.LinkAsked, jobseeker.Person, context.NextOpen));
        return happenings.ToDecision();
    }
}
