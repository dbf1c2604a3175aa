using FollowUp.Audit;
using FollowUp.Cases.PromisePage;
using FollowUp.Confirm;
using FollowUp.Mail;
using FollowUp.Store;
using FollowUp.Web;

namespace FollowUp.Cases.CasePage;

/// <summary>Puts together what the pages of a case show.</summary>
internal sealed class CaseLook(CaseStore cases, CaseGate gate, LifeEventNames lifeEvents)
{
    private const int EntriesOnAPage = 15;

    /// <summary>What somebody may know when they act: for what is offered to them.</summary>
    public CommandContext ContextOf(Viewer viewer) =>
        new(viewer.Person is { } person ? Actor.Of(person) : Actor.System, viewer, gate.Now, gate.Policy, []);

    /// <summary>Names of everybody who is or was in it, or did something to it.</summary>
    public ValueTask<Dictionary<PersonId, string>> NamesAsync(CaseFile file, CancellationToken cancellation) =>
        gate.NamesAsync(
            file.Participants.Select(p => p.Person)
                .Concat(file.Notices.Select(n => n.To))
                .Concat(file.Commitments.Select(c => c.WrittenBy.Person).OfType<PersonId>()),
            cancellation);

    public PromiseTeller Teller(CaseFile file, Viewer viewer, IReadOnlyDictionary<PersonId, string> names, CaseWords words) =>
        new(file, ContextOf(viewer), names, EventsFor(file, viewer, names), words);

    public async ValueTask<CaseModel> OfAsync(CaseFile file, Viewer viewer, Language language, int page, CancellationToken cancellation)
    {
        var today = gate.Policy.Today(gate.Now);
        var history = History.Of(await cases.EventsAsync(file.Id, cancellation), file, viewer, today);
        var names = await NamesAsync(file, cancellation);
        var others = history.Select(e => e.By.Person).OfType<PersonId>().Where(p => !names.ContainsKey(p)).ToList();
        foreach (var (other, name) in await gate.NamesAsync(others, cancellation))
        {
            names[other] = name;
        }

        var words = new CaseWords(language);
        var timeline = new Timeline(file, names, gate.Policy.Zone, lifeEvents.About(JobseekerOf(file, names)), new(language)).Of(history);
        page = Math.Clamp(page, 1, Math.Max(1, (timeline.Count + EntriesOnAPage - 1) / EntriesOnAPage));
        var isOwn = viewer.Person == file.Jobseeker?.Person;
        return new(file.Id, JobseekerOf(file, names))
        {
            IsOwn = isOwn,
            TakesPart = viewer.Person is { } person && file.IsPresent(person),
            MaySendLink = !isOwn && viewer.Person is { } sender && file.IsPresent(sender) && await gate.MailReachesJobseekerAsync(file.Id, cancellation),
            People = PeopleOf(file, names, language),
            Promises = Teller(file, viewer, names, words).All(),
            ToGive = isOwn ? [] : ToGive(file, viewer, names),
            Happened = !isOwn && viewer.Person is { } teller && file.IsPresent(teller) ? HappenedModel.Of(file, viewer, EventsFor(file, viewer, names), language) : null,
            Stopped = [.. HappenedModel.StoppedIn(file, viewer, EventsFor(file, viewer, names), language)],
            Timeline = [.. timeline.Skip((page - 1) * EntriesOnAPage).Take(EntriesOnAPage)],
            Page = page,
            HasOlder = timeline.Count > page * EntriesOnAPage,
        };
    }

    /// <summary>What may be printed for the jobseeker: what they may see, as far as the one who prints it may read it.</summary>
    public async ValueTask<CaseModel> SheetAsync(CaseFile file, Viewer printer, Language language, CancellationToken cancellation)
    {
        var names = await NamesAsync(file, cancellation);
        return new(file.Id, JobseekerOf(file, names))
        {
            IsOwn = true,
            TakesPart = true,
            People = [.. PeopleOf(file, names, language).Where(p => !p.Left)],
            Promises = [.. ToJobseeker(file, printer, names, language, _ => true).Where(p => p.Sort is not (PromiseSort.Over or PromiseSort.PassedOn))],
        };
    }

    /// <summary>Promises as they are told to the jobseeker by somebody else: of those that both may read, and nothing of what is late (rule 10).</summary>
    public IReadOnlyList<PromiseShown> ToJobseeker(
        CaseFile file, Viewer teller, IReadOnlyDictionary<PersonId, string> names, Language language, Func<Commitment, bool> which) =>
        new PromiseTeller(file, ContextOf(new(file.Jobseeker!.Person, false)), names, lifeEvents, new(language))
            .All(c => which(c) && file.TextFor(c, teller, gate.Policy.Today(gate.Now)) == c.Text);

    /// <summary>What becomes of the copy of a meeting that was written down just now.</summary>
    public async ValueTask<string?> SentAsync(CaseFile file, string? meeting, CaseWords words, CancellationToken cancellation)
    {
        if (file.Jobseeker is not { } jobseeker || !Ids.TryParse<MeetingId>(meeting, out var id) || file.Meeting(id) is not { } held)
        {
            return null;
        }

        var profile = await gate.People.ProfileAsync(jobseeker.Person, cancellation);
        var name = profile?.Name ?? "";
        var context = ContextOf(default);
        var copy = file.Confirmations.FindLast(k => k.Meeting == id);
        var expected = Confirmations.ExpectedAt(file, held, context);
        var then = (copy, profile) switch
        {
            ({ State: ConfirmationState.ToBeGiven, Task: { } task }, _) =>
                words.CopyByHandOf(name, (await gate.People.ProfileAsync(task, cancellation))?.Name ?? ""),
            ({ State: ConfirmationState.Sent or ConfirmationState.Given }, _) when Confirmations.ReadyAt(file, held, context) is null => words.CopySent(name),
            _ when expected is null => null,
            (_, { TakesMail: false }) => words.CopyByHand(name),
            _ when expected - gate.Now <= gate.Policy.ConfirmationQuiet => words.CopySoon(name, Math.Max(1, (int)Math.Ceiling((expected.Value - gate.Now).TotalMinutes))),
            _ => words.CopyAt(
                name,
                words.Date(gate.Policy.Zone.DateOf(expected.Value)),
                words.Time(gate.Policy.Zone.TimeOf(expected.Value))),
        };
        return Sentences.Of(words.Sent, then);
    }

    private LifeEventNames EventsFor(CaseFile file, Viewer viewer, IReadOnlyDictionary<PersonId, string> names) =>
        viewer.Person == file.Jobseeker?.Person ? lifeEvents : lifeEvents.About(JobseekerOf(file, names));

    private IReadOnlyList<CopyToGive> ToGive(CaseFile file, Viewer viewer, Dictionary<PersonId, string> names) =>
    [
        .. from k in file.Confirmations
           where k.State is ConfirmationState.ToBeGiven
           select new CopyToGive(
               k.Id,
               gate.Policy.Zone.DateOf(file.Meeting(k.Meeting)!.HeldAt),
               k.Task is { } task ? names.GetValueOrDefault(task, "") : "",
               new GiveConfirmation(k.Id, GivenHow.Phone, gate.Policy.Today(gate.Now)).Decide(file, ContextOf(viewer)) is Decision.Accepted),
    ];

    private static IReadOnlyList<PersonShown> PeopleOf(CaseFile file, Dictionary<PersonId, string> names, Language language) =>
        [.. file.Participants.OrderBy(p => p.Left).ThenBy(p => p.Role).Select(p => new PersonShown(names[p.Person], RoleWords.Of(p.Role, language), p.Left))];

    private static string JobseekerOf(CaseFile file, IReadOnlyDictionary<PersonId, string> names) =>
        file.Jobseeker is { } jobseeker ? names.GetValueOrDefault(jobseeker.Person, "") : "";
}
