using static FollowUp.Mail.MailBlock;

namespace FollowUp.Mail;

internal sealed partial class MailComposer
{
    /// <param name="promises">In any order.</param>
    /// <param name="namesEvents">False leaves out on which life event a promise waits.</param>
    private IEnumerable<MailBlock> Listed(IReadOnlyList<PromiseLine> promises, MailWording wording, bool namesEvents) => promises
        .OrderBy(promise => promise.Time.FirstDate() ?? DateOnly.MaxValue)
        .GroupBy(promise => promise.Time.Sort())
        .OrderBy(group => group.Key)
        .SelectMany(group => new MailBlock[]
        {
            new Heading(HeadingOf(group.Key, wording)),
            new Promises([.. group.Select(promise => Said(promise, wording, namesEvents))]),
        });

    private MailPromise Said(PromiseLine promise, MailWording wording, bool namesEvents) => new(
        promise.WordsOf is { } first
            ? wording.HasItNow(Sentences.OneLine(promise.OwnerName), Sentences.OneLine(first))
            : Sentences.OneLine(promise.OwnerName),
        wording.Quote(Sentences.OneLine(promise.Text)),
        Sentences.Of(promise.IsNew ? wording.NewSinceLast : null, new PromiseSaying(lifeEvents, wording).When(promise.Time, namesEvents)));

    private static string HeadingOf(PromiseSort sort, MailWording wording) => sort switch
    {
        PromiseSort.Now => wording.AppliesNow,
        PromiseSort.If => wording.IfSomethingHappens,
        PromiseSort.Standing => wording.GoesOn,
        PromiseSort.Wish => wording.OwnWishes,
        _ => wording.DatesAhead,
    };
}
