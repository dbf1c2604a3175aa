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
        IEnumerable<string> rest =
        [
            .. c.StopOn.Select(kind => _words.StopsIf(Clause(kind))),
            c.CoOwners.Count > 0 ? _words.AlsoBy([.. c.CoOwners.Select(NameOf)]) : "",
            Readers(after, c),
        ];
        return When(entry, c, standing, RolledDay.Of(after, c, context), context.Today).Concat(rest).Where(sentence => sentence.Length > 0);
    }

    private IEnumerable<string> When(DraftEntry entry, Commitment c, Standing standing, RolledDay? rolled, DateOnly today)
    {
        if (c.Terms is not Terms.Recurring recurring)
        {
            return rolled is null ? [_saying.When(PromiseTime.Of(c, standing, today))] : [_words.NoWorkingDay(rolled.Said), _words.BecomesDay(rolled.Due)];
        }

        return
        [
            int.TryParse(entry.Times, out var times) ? _words.InRhythm(entry.Rhythm, times) : _words.InRhythm(entry.Rhythm),
            recurring.Time is { } time ? _words.AtTime(time) : "",
            rolled is null ? "" : _words.NoWorkingDay(rolled.Said),
            standing.Occurrences is [var first, ..] ? _words.FirstTime(first.Due)
                : recurring.Begins is { } begins ? _words.FirstTimeIf(Clause(begins.When), MailWording.In(language).After(begins.Within))
                : "",
        ];
    }

    private string Clause(LifeEventKind kind) => events.Find(kind.Value, language) ?? kind.Value;

    private string NameOf(PersonId person) => names.GetValueOrDefault(person, "");

    private string Readers(CaseFile after, Commitment c)
    {
        if (c.ForAllParticipants)
        {
            return _words.EveryoneCanRead;
        }

        PersonId[] two = [after.Jobseeker!.Person, c.Owner];
        var others = after.Present.Where(p => c.Consent?.Roles.Contains(p.Role) == true).Select(p => p.Person);
        return _words.CanRead([.. two.Concat(c.CoOwners).Concat(others).Distinct().Select(NameOf)]);
    }
}
