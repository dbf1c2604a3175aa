using static FollowUp.Mail.MailBlock;

namespace FollowUp.Mail;

internal sealed partial class MailComposer
{
    /// <summary>The order in which promises are shown: what holds if things go otherwise comes first.</summary>
    private enum Group
    {
        Now,
        If,
        Standing,
        Dated,
        Wish,
    }

    /// <param name="promises">In any order.</param>
    /// <param name="namesEvents">False leaves out on which life event a promise waits.</param>
    private IEnumerable<MailBlock> Listed(IReadOnlyList<PromiseLine> promises, MailWording wording, bool namesEvents) => promises
        .OrderBy(promise => FirstDate(promise.Time) ?? DateOnly.MaxValue)
        .GroupBy(promise => GroupOf(promise.Time))
        .OrderBy(group => group.Key)
        .SelectMany(group => new MailBlock[]
        {
            new Heading(HeadingOf(group.Key, wording)),
            new Promises([.. group.Select(promise => Said(promise, wording, namesEvents))]),
        });

    private MailPromise Said(PromiseLine promise, MailWording wording, bool namesEvents) => new(
        Sentences.OneLine(promise.OwnerName),
        wording.Quote(Sentences.OneLine(promise.Text)),
        new PromiseSaying(lifeEvents, wording).When(promise.Time, namesEvents));

    private static DateOnly? FirstDate(PromiseTime time) => time switch
    {
        PromiseTime.On on => on.Date,
        PromiseTime.If condition => condition.Due,
        PromiseTime.Repeats { Next: [var first, ..] } => first,
        _ => null,
    };

    private static Group GroupOf(PromiseTime time) => time switch
    {
        PromiseTime.If { Due: not null } => Group.Now,
        PromiseTime.If => Group.If,
        PromiseTime.Standing => Group.Standing,
        PromiseTime.Wish => Group.Wish,
        _ => Group.Dated,
    };

    private static string HeadingOf(Group group, MailWording wording) => group switch
    {
        Group.Now => wording.AppliesNow,
        Group.If => wording.IfSomethingHappens,
        Group.Standing => wording.GoesOn,
        Group.Wish => wording.OwnWishes,
        _ => wording.DatesAhead,
    };
}
