using FollowUp.Cases;
using FollowUp.Remind;

namespace FollowUp.Confirm;

/// <summary>
/// Mail reaches the jobseeker again: they have chosen it, or their address was put right. The copies that somebody was to give by phone, by letter or in person go by mail
/// instead, as soon as mail may go, and nobody is asked for them any more (docs/decisions/0044).
/// </summary>
internal static class MailAgain
{
    public static void Decide(CaseFile file, CommandContext context, Happenings happenings)
    {
        foreach (var k in file.Confirmations.Where(k => context.MailReachesJobseeker && k.State is ConfirmationState.ToBeGiven))
        {
            happenings.Add(new CaseEvent.ConfirmationByMail(k.Id));
            happenings.Tell(new(default, NoticeKind.Confirmation, file.Jobseeker!.Person, context.NextOpen, Confirmation: k.Id));
        }
    }

    public static IReadOnlyList<CaseEvent> Decide(CaseFile file, CommandContext context)
    {
        var happenings = new Happenings(file);
        Decide(file, context, happenings);
        return happenings.ToEvents();
    }
}
