using FollowUp.Cases;
using FollowUp.Mail;

namespace FollowUp.Capture.Meeting;

/// <summary>A promise as it reads once it is whole: when it is for, and who can read it.</summary>
internal sealed class PromiseSentences(Language language, LifeEventNames events, IReadOnlyDictionary<PersonId, string> names)
{
    private readonly AgreedWords _words = new(language);
    private readonly PromiseSaying _saying = new(events, MailWording.In(language));

    public IEnumerable<string> Of(DraftEntry entry, CaseFile after, Commitment c, CommandContext context)
    {
        var standing = Standing.Of(after, c, context.Policy, context.Today);
        return When(entry, c, standing, context.Today).Append(Readers(after, c)).Where(sentence => sentence.Length > 0);
    }

    private IEnumerable<string> When(DraftEntry entry, Commitment c, Standing standing, DateOnly today)
    {
        if (c.Terms is not Terms.Recurring recurring)
        {
            return [_saying.When(PromiseTime.Of(c, standing, today))];
        }

        return
        [
            int.TryParse(entry.Times, out var times) ? _words.InRhythm(entry.Rhythm, times) : _words.InRhythm(entry.Rhythm),
            standing.Occurrences is [var first, ..] ? _words.FirstTime(first.Due)
                : recurring.Begins is { } begins ? _words.FirstTimeIf(events.Find(begins.When.Value, language) ?? begins.When.Value, MailWording.In(language).After(begins.Within))
                : "",
            entry.EndsWithJob ? _words.StopsWithJob : "",
        ];
    }

    private string Readers(CaseFile after, Commitment c)
    {
        if (c.ForAllParticipants)
        {
            return _words.EveryoneCanRead;
        }

        PersonId[] two = [after.Jobseeker!.Person, c.Owner];
        var others = after.Present.Where(p => c.Consent?.Roles.Contains(p.Role) == true).Select(p => p.Person);
        return _words.CanRead([.. two.Concat(others).Distinct().Select(p => names.GetValueOrDefault(p, ""))]);
    }
}
