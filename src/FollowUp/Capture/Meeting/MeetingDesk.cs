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

    /// <summary>A draft that begins now: with the one who writes and the jobseeker, and under the same id on each of their devices.</summary>
    public MeetingDraft Begin(CaseFile file, PersonId writer)
    {
        var now = gate.Policy.Zone.ToLocal(gate.Now);
        var before = file.Meetings.Count(m => m.RecordedBy == writer);
        return new(StableId.Long("meeting", file.Id.Value, writer.Value, $"{before}"), gate.Now)
        {
            HeldOn = $"{now:yyyy-MM-dd}",
            HeldAt = $"{now:HH:mm}",
            Attendees = [.. file.Present.Select(p => p.Person).Where(p => p == writer || p == file.Jobseeker?.Person)],
        };
    }

    /// <summary>The page on which it is written.</summary>
    public async ValueTask<MeetingView> ViewAsync(
        Visit visit, CaseFile file, MeetingDraft draft, CommandContext context, FormFlaws flaws, string? notice, CancellationToken cancellation)
    {
        var names = await NamesAsync(file, draft, cancellation);
        var sentences = new PromiseSentences(visit.Language, events, names);
        var entries = draft.Entries.ToLookup(e => e.Owner, e => new EntryView(
            e,
            !e.IsOpen && MeetingReading.Of(e, draft, file, context).After is { } after ? [.. sentences.Of(e, after, after.Commitments[^1], context)] : []));
        var covered = draft.Entries.Any(e => e.When is DraftWhen.If && e.Event == LifeEventKind.JobEnded.Value)
            || file.Commitments.Exists(c => !c.IsWithdrawn && c.Terms.WokenBy?.When == LifeEventKind.JobEnded);
        IReadOnlyList<string> hints = covered || IsJobseeker(file, context) ? [] : [HintWording.Say(HintKind.NoContingency, visit.Language)];
        return new(visit, file.Id, draft, Turns(file, draft, names, entries), hints, flaws, notice, events);
    }

    /// <summary>The page that all read together: everything is whole, and stands as it will stand in the case.</summary>
    public async ValueTask<MeetingView> AgreedAsync(
        Visit visit, CaseFile file, MeetingDraft draft, MeetingReading reading, CommandContext context, CancellationToken cancellation)
    {
        var names = await NamesAsync(file, draft, cancellation);
        var sentences = new PromiseSentences(visit.Language, events, names);
        var made = reading.After!.Commitments.TakeLast(draft.Entries.Count);
        var entries = draft.Entries.Zip(made)
            .OrderBy(pair => pair.Second.Terms.WokenBy is null)
            .ToLookup(pair => pair.First.Owner, pair => new EntryView(pair.First, [.. sentences.Of(pair.First, reading.After, pair.Second, context)]));
        return new(
            visit,
            file.Id,
            draft,
            Turns(file, draft, names, entries),
            IsJobseeker(file, context) ? [] : [.. reading.Hints(visit.Language)],
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
