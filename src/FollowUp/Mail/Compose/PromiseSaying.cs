namespace FollowUp.Mail;

/// <summary>Says in words when a promise is for, in mails and on pages alike.</summary>
internal sealed class PromiseSaying(LifeEventNames lifeEvents, MailWording wording)
{
    /// <summary>More dates than this say less.</summary>
    private const int DatesShown = 3;

    /// <param name="time">When it is for.</param>
    /// <param name="namesEvents">False leaves out on which life event it waits.</param>
    public string When(PromiseTime time, bool namesEvents = true) => time switch
    {
        PromiseTime.On on => wording.DateIs(on.Date),
        // Once the event has been reported, the date is what holds.
        PromiseTime.If { Due: { } due } => wording.DateIs(due),
        PromiseTime.If condition when namesEvents => If(condition),
        PromiseTime.Repeats repeats => Repeats(repeats),
        PromiseTime.Standing { Until: { } until } => wording.Until(until),
        PromiseTime.Standing => wording.NoEndDate,
        _ => string.Empty,
    };

    private string Repeats(PromiseTime.Repeats repeats)
    {
        var shown = repeats.Next.Take(DatesShown).ToList();
        return Sentences.Of(
            shown.Count == 0 ? null : wording.NextDates(shown),
            repeats.At is { } at ? wording.AtTime(at) : null,
            repeats.Endless ? wording.NoEndDate : null,
            !repeats.Endless && repeats.Next.Count > shown.Count ? wording.LastDate(repeats.Next[^1]) : null);
    }

    private string If(PromiseTime.If condition) =>
        lifeEvents.Find(condition.LifeEventKind, wording.Language) is { } clause
            ? wording.If(clause, wording.After(condition.Delay))
            : wording.IfUnnamed(Sentences.OneLine(condition.LifeEventKind.Replace('-', ' ')), wording.After(condition.Delay));
}
