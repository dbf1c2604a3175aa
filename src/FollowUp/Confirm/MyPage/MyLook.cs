using FollowUp.Audit;
using FollowUp.Cases;
using FollowUp.Cases.CasePage;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Web;

namespace FollowUp.Confirm.MyPage;

/// <summary>Puts together what the jobseeker's page shows.</summary>
internal sealed class MyLook(PeopleStore people, AccessLog log, CaseGate gate, LifeEventNames lifeEvents)
{
    private const int MostReaders = 40;
    private const int MostSayings = 12;

    public async ValueTask<MyModel> OfAsync(string token, CaseFile file, Person person, Language language, CancellationToken cancellation)
    {
        var profiles = new Dictionary<PersonId, Profile>();
        foreach (var participant in file.Participants)
        {
            if (await people.ProfileAsync(participant.Person, cancellation) is { } profile)
            {
                profiles[participant.Person] = profile;
            }
        }

        var today = gate.Policy.Today(gate.Now);
        var wording = MailWording.In(language);
        return new(token, person.Profile)
        {
            Groups = Groups(file, person.Id, new(lifeEvents, wording), profiles, today, language),
            Contacts = await ContactsAsync(file, profiles, today, cancellation),
            Said =
            [
                .. file.LifeEvents.Where(e => e.IsSaidBy(person.Id)).Reverse().Take(MostSayings)
                    .Select(e => Saying(e, e.Kind != LifeEventKind.ServiceDeclined && e.ReportedBy.Person == person.Id && gate.Policy.Today(e.ReportedAt) == today)),
            ],
            Stopped = file.Declined(today) is { } stop ? new(stop.Id, stop.On, stop.IsSaidBy(person.Id)) : null,
            Readers = await ReadersAsync(file, person.Id, profiles, cancellation),
            Unseen = file.Confirmations.FindLast(k => k.State is ConfirmationState.Sent or ConfirmationState.Given) is { SeenAt: null } k ? k.Id : null,
            NextMeeting = file.Meetings.Select(m => m.Next).Where(next => next > gate.Now).Min() is { } next ? gate.Policy.Zone.ToLocal(next) : null,
        };

        MySaying Saying(LifeEvent e, bool isRecent) => new(e.Id, NameOf(e.Kind, language), e.On, file.NotesFor(e, new(person.Id, false)), isRecent);
    }

    private IReadOnlyList<MyGroup> Groups(CaseFile file, PersonId self, PromiseSaying saying, Dictionary<PersonId, Profile> profiles, DateOnly today, Language language)
    {
        var sorted =
            from c in file.Commitments
            let standing = Standing.Of(file, c, gate.Policy, today)
            where !(c.IsWithdrawn && c.IsProposed)
            let time = PromiseTime.Of(c, standing, today).ForJobseeker(today)
            let sort = standing.State switch
            {
                CommitmentState.Kept => PromiseSort.Kept,
                CommitmentState.Withdrawn => PromiseSort.Over,
                CommitmentState.Proposed => PromiseSort.Asked,
                _ => time.Sort(),
            }
            orderby sort, time.FirstDate() ?? DateOnly.MaxValue, c.Number
            group new MyPromise(
                c.Id,
                standing.WithoutOwner ? null : profiles.GetValueOrDefault(c.Owner)?.Name ?? "",
                c.Text,
                sort is PromiseSort.Kept or PromiseSort.Over ? "" : Sentences.Of(saying.When(time), EndsIf(c, language)),
                c.Objections.Find(o => o.By.Person == self)?.Note,
                c.Consent is { } consent && !(consent.Until < today) ? consent.Roles : [],
                c.Consent?.Until,
                c.Consent?.Text,
                c.HandOver is { } asked ? profiles.GetValueOrDefault(asked.To)?.Name : null)
            {
                WordsOf = c.WordsOf == c.Owner ? null : profiles.GetValueOrDefault(c.WordsOf)?.Name,
                IsNew = standing.State is CommitmentState.InForce or CommitmentState.Proposed && Confirmations.IsNewToRead(file, c, gate.Policy),
                MayAsk = standing.State is CommitmentState.InForce && c.Owner != self,
                AskedOn = c.Question is { } question ? gate.Policy.Zone.DateOf(question.At) : null,
                Answered = AnswerTo(c, profiles),
            } by sort;
        return [.. sorted.Select(group => new MyGroup(group.Key, [.. group]))];
    }

    private string? EndsIf(Commitment c, Language language)
    {
        var words = new CaseWords(language);
        return c.StopOn.Count == 0 ? null : words.EndsIf(string.Join($" {words.Or} ", c.StopOn.Select(kind => EventName(kind, language))));
    }

    // In the words of the button that they pressed, where there is one.
    private string NameOf(LifeEventKind kind, Language language) =>
        Enum.GetValues<MySay>().Where(say => say.Kind() == kind).Select(say => (MySay?)say).FirstOrDefault() is { } say
            ? new MyWords(language).Button(say)
            : EventName(kind, language);

    private string EventName(LifeEventKind kind, Language language) => lifeEvents.Find(kind.Value, language) ?? kind.Value.Replace('-', ' ');

    private static (string By, string? Note, bool InOtherWords)? AnswerTo(Commitment c, Dictionary<PersonId, Profile> profiles) =>
        c.Answered is { By.Person: { } person } answered ? (profiles.GetValueOrDefault(person)?.Name ?? "", answered.Note, answered.InOtherWords) : null;

    private async ValueTask<IReadOnlyList<MyContact>> ContactsAsync(
        CaseFile file, Dictionary<PersonId, Profile> profiles, DateOnly today, CancellationToken cancellation)
    {
        var contacts = new List<MyContact>();
        foreach (var participant in file.Present.Where(p => p.Role is not (Role.Jobseeker or Role.Coordinator)).OrderBy(p => p.Role))
        {
            if (profiles.GetValueOrDefault(participant.Person) is { } profile)
            {
                var deputy = (await people.StandInAsync(file, participant.Person, today, cancellation))?.Profile.Name;
                contacts.Add(new(profile.Name, participant.Role, profile.Email, profile.IsAbsent(today) ? profile.AbsentUntil : null, deputy));
            }
        }

        return contacts;
    }

    private async ValueTask<IReadOnlyList<MyReader>> ReadersAsync(
        CaseFile file, PersonId self, Dictionary<PersonId, Profile> profiles, CancellationToken cancellation)
    {
        var readers = new List<MyReader>();
        foreach (var reading in (await log.ReadAsync(file.Id, cancellation)).Where(r => r.Person.Person != self).Reverse())
        {
            var name = reading.Person.Person is not { } id ? ""
                : profiles.GetValueOrDefault(id)?.Name ?? (await people.ProfileAsync(id, cancellation))?.Name ?? "";
            var reader = new MyReader(name, reading.Role, gate.Policy.Zone.DateOf(reading.At));
            if (!readers.Contains(reader))
            {
                readers.Add(reader);
                if (readers.Count == MostReaders)
                {
                    break;
                }
            }
        }

        return readers;
    }
}
