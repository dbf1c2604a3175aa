using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Store;
using FollowUp.Web;
using FollowUp.Web.Pages;

namespace FollowUp.Capture.Meeting;

/// <summary>Puts together what the pages of a meeting show, from the case and the draft.</summary>
internal sealed class MeetingDesk(CaseGate gate, LifeEventNames events)
{
    public LifeEventNames Events => events;

    /// <summary>A draft that begins now: who is there is asked, and not guessed; and it has the same id on each device of its writer.</summary>
    public MeetingDraft Begin(CaseFile file, PersonId writer)
    {
        var now = gate.Policy.Zone.ToLocal(gate.Now);
        var before = file.Meetings.Count(m => m.RecordedBy == writer);
        return new(StableId.Long("meeting", file.Id.Value, writer.Value, $"{before}"), gate.Now)
        {
            HeldOn = $"{now:yyyy-MM-dd}",
            // Nobody says that a meeting began at 08:21.
            HeldAt = $"{now.AddMinutes(-(now.Minute % 15)):HH:mm}",
        };
    }

    /// <summary>The language in which openings begin: they are read by the jobseeker.</summary>
    public async ValueTask<Language> LanguageOfOpeningsAsync(CaseFile file, Visit visit, CancellationToken cancellation) =>
        file.Jobseeker is { } jobseeker && await gate.People.ProfileAsync(jobseeker.Person, cancellation) is { } profile ? profile.Language : visit.Language;

    /// <summary>The page on which it is written.</summary>
    /// <param name="visit">Who looks.</param>
    /// <param name="file">The case.</param>
    /// <param name="draft">What is shown.</param>
    /// <param name="stored">What is stored: the same, but for what may not be stored.</param>
    /// <param name="page">Which showing of the page it is.</param>
    /// <param name="context">Of the moment.</param>
    /// <param name="flaws">Why what was sent was not taken.</param>
    /// <param name="notice">What has happened that nobody expects.</param>
    /// <param name="cancellation">Stops before anything is read.</param>
    public async ValueTask<MeetingView> ViewAsync(
        Visit visit, CaseFile file, MeetingDraft draft, MeetingDraft stored, string page, CommandContext context, FormFlaws flaws, string? notice, CancellationToken cancellation)
    {
        var names = await NamesAsync(file, draft, cancellation);
        var sentences = new PromiseSentences(visit.Language, events, names);
        var hints = !IsJobseeker(file, context);
        EntryView ViewOf(DraftEntry e)
        {
            var after = e.IsOpen ? null : MeetingReading.Of(e, draft, file, context).After;
            var made = after?.Commitments[^1];
            return new(e, after is null ? [] : [.. sentences.Of(e, after, made!, context)], Marks.Of(stored.Find(e.Id) ?? e))
            {
                Rolled = after is null ? null : RolledDay.Of(after, made!, context),
                Hint = hints ? HintOf(e, file, context.Today, visit.Language) : null,
                Others = [.. e.Others.Select(o => ViewOf(o with { IsOpen = false }))],
            };
        }

        var entries = draft.Entries.ToLookup(e => e.Owner, ViewOf);
        var covered = draft.Entries.Any(e => e.When is DraftWhen.If && e.Event == LifeEventKind.JobEnded.Value)
            || file.Commitments.Exists(c => !c.IsWithdrawn && c.Terms.WokenBy?.When == LifeEventKind.JobEnded);
        IReadOnlyList<string> quiet = covered || !hints ? [] : [HintWording.Say(HintKind.NoContingency, visit.Language)];
        return new(visit, file.Id, draft, Turns(file, draft, names, entries), quiet, flaws, notice, events, (page, Marks.OfFacts(stored)));
    }

    private static string? HintOf(DraftEntry e, CaseFile file, DateOnly today, Language language) =>
        e.When is DraftWhen.Wish ? null
        : e.When is DraftWhen.If && LifeEventKind.TryParse(e.Event, out var kind) && Hints.IsForNextTime(file, kind, today) ? HintWording.Say(HintKind.ForNextTime, language)
        : Hints.HedgeIn(e.Text) is { } found ? HintWording.Say(new Hint(HintKind.VagueWords, null) { Found = found }, language)
        : null;

    /// <summary>The page that all read together: everything is whole, and stands as it will stand in the case.</summary>
    public async ValueTask<MeetingView> AgreedAsync(
        Visit visit, CaseFile file, MeetingDraft draft, MeetingReading reading, CommandContext context, CancellationToken cancellation)
    {
        var names = await NamesAsync(file, draft, cancellation);
        var sentences = new PromiseSentences(visit.Language, events, names);
        var made = reading.After!.Commitments.TakeLast(draft.Entries.Count);
        var entries = draft.Entries.Zip(made)
            .OrderBy(pair => pair.Second.Terms.WokenBy is null)
            .ToLookup(pair => pair.First.Owner, pair => new EntryView(pair.First, [.. sentences.Of(pair.First, reading.After, pair.Second, context)])
            {
                Rolled = RolledDay.Of(reading.After, pair.Second, context),
                Hint = IsJobseeker(file, context) ? null : HintOf(pair.First, file, context.Today, visit.Language),
            });
        return new(
            visit,
            file.Id,
            draft,
            Turns(file, draft, names, entries),
            IsJobseeker(file, context) ? [] : [.. reading.Hints(visit.Language, context.Today)],
            FormFlaws.None,
            null,
            events);
    }

    private static bool IsJobseeker(CaseFile file, CommandContext context) => file.Jobseeker?.Person == context.By.Person;

    private async ValueTask<Dictionary<PersonId, string>> NamesAsync(CaseFile file, MeetingDraft draft, CancellationToken cancellation) =>
        await gate.NamesAsync([.. file.Present.Select(p => p.Person), .. draft.Entries.Select(e => e.Owner)], cancellation);

    private static IReadOnlyList<TurnView> Turns(
        CaseFile file, MeetingDraft draft, Dictionary<PersonId, string> names, ILookup<PersonId, EntryView> entries) =>
    [
        .. file.Participants
            .Where(p => !p.Left || entries.Contains(p.Person))
            .OrderBy(p => p.Role is Role.Jobseeker)
            .Select(p => new TurnView(
                p.Person,
                p.Role,
                names.GetValueOrDefault(p.Person, ""),
                !p.Left,
                draft.Attendees.Contains(p.Person),
                draft.NothingToday.Contains(p.Person),
                [.. entries[p.Person]])),
    ];
}
