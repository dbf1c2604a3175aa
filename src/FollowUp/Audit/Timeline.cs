using System.Globalization;
using System.Text.Json.Nodes;
using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Schedule;

namespace FollowUp.Audit;

/// <summary>Something that happened, as it is read.</summary>
/// <param name="At">The local instant it was written.</param>
/// <param name="When">The same in words.</param>
/// <param name="Who">Who did it, where the sentences do not begin with that.</param>
/// <param name="What">Sentences.</param>
/// <param name="Commitment">The promise it is about.</param>
/// <param name="Quote">What somebody said, where it may be read.</param>
public sealed record TimelineEntry(DateTimeOffset At, string When, string? Who, string What, CommitmentId? Commitment, string? Quote);

/// <summary>The history in words, newest first: what happened and what was told, without what only the service needs.</summary>
internal sealed class Timeline(CaseFile file, IReadOnlyDictionary<PersonId, string> names, ServiceZone zone, LifeEventNames lifeEvents, HistoryWords words)
{
    public IReadOnlyList<TimelineEntry> Of(IReadOnlyList<HistoryEntry> history) => [.. history.Reverse().SelectMany(Entries)];

    private IEnumerable<TimelineEntry> Entries(HistoryEntry entry)
    {
        var at = zone.ToLocal(entry.At);
        var when = words.At(words.Date(DateOnly.FromDateTime(at.DateTime)), words.Time(TimeOnly.FromDateTime(at.DateTime)));
        var who = Name(entry.By);
        return Said(entry).Select(said => new TimelineEntry(
            at, when, said.What.StartsWith(who, StringComparison.Ordinal) ? null : who, said.What, said.About ?? entry.Commitment, said.Quote));
    }

    private IEnumerable<(string What, string? Quote, CommitmentId? About)> Said(HistoryEntry entry)
    {
        var data = entry.Data ?? [];
        if (entry.Kind is "notices-decided" or "notices-settled")
        {
            return Told(entry, data);
        }

        var by = Name(entry.By);
        if (entry.Kind is "life-event-taken-back")
        {
            return TakenBack(by, data);
        }

        var (what, quote) = entry.Kind switch
        {
            "case-opened" => (words.Opened, null),
            "participant-joined" => (words.Joined(Name(data, "person"), Role(data["role"])), null),
            "participant-left" => (words.Left(Name(data, "person")), null),
            "meeting-held" => (Met(data), null),
            "commitment-made" => (Made(data), Text(data, "text")),
            "commitment-accepted" => (words.Accepted(by), null),
            "commitment-declined" => (words.Declined(by), Text(data, "reason")),
            "commitment-objected-to" => (words.Objected(by), Text(data, "note")),
            "commitment-asked-about" => (words.AskedAbout(by), Text(data, "note")),
            "objection-settled" => (words.Settled(by), Text(data, "note")),
            "commitment-reworded" => (words.Reworded(by), Text(data, "text")),
            "commitment-withdrawn" => (words.Withdrew(by), Text(data, "reason")),
            "commitment-renewed" => (words.Renewed(by, Date(data, "until")), Text(data, "reason")),
            "commitment-woken" => (words.Woken(Date(data, "due")), null),
            "commitment-noted" => (words.Noted(by), Text(data, "note")),
            "occurrence-kept" => (Sentences.Of(words.Kept(by), Text(data, "on") is null ? null : words.KeptOn(Date(data, "on"))), Text(data, "note")),
            "occurrence-moved" => (words.Moved(by, Date(data, "due")), Text(data, "reason")),
            "hand-over-asked" => (words.AskedToTakeOver(by, Name(data, "to")), Text(data, "reason")),
            "hand-over-accepted" => (words.TookOver(by), null),
            "hand-over-declined" => (words.DidNotTakeOver(by), Text(data, "reason")),
            "hand-over-taken-back" => (words.TookQuestionBack(by), Text(data, "reason")),
            "commitment-shared" => (words.Shared(by, words.List([.. (data["roles"]?.AsArray() ?? []).Select(Role)])), Text(data, "text")),
            "commitment-unshared" => (words.Unshared(by), null),
            "life-event-said-again" => (words.SaidMore(by), Text(data, "note")),
            "life-event-reported" => (SaidByJobseeker(entry.By, Text(data, "kind")) ?? words.Reported(by, Clause(Text(data, "kind")), Date(data, "on")), Text(data, "note")),
            "life-event-moved" => (words.EventMoved(
                Clause(file.LifeEvent(new(Text(data, "lifeEvent") ?? "-"))?.Kind.Value), Date(data, "on")), null),
            "confirmation-tasked" => (words.Tasked(Name(data, "task")), null),
            "confirmation-by-mail" => (words.ByMailAgain, null),
            "confirmation-given" => (words.Given(by, Kebab.TryParse<GivenHow>(Text(data, "how"), out var how) ? how : default, Date(data, "on")), null),
            "mail-reported" when Text(data, "state") is not "delivered" => (words.DidNotArrive(Name(data, "to")), null),
            _ => ((string?)null, (string?)null),
        };
        return what is null ? [] : [(what, quote, null)];
    }

    // That something is to be told is no news, unless somebody asked for it; what became of it is.
    private IEnumerable<(string What, string? Quote, CommitmentId? About)> Told(HistoryEntry entry, JsonObject data)
    {
        var notices = data["notices"]?.AsArray() ?? [];
        if (entry.Kind is "notices-decided")
        {
            return notices.Where(n => (string?)n!["kind"] == Kebab.Of(NoticeKind.ReminderAsked)).Select(n => (
                words.AskedForReminder(Name(entry.By), Name(n!.AsObject(), "to")), (string?)null, Text(n.AsObject(), "commitment") is { } c ? new CommitmentId(c) : (CommitmentId?)null));
        }

        var to = Name(data, "to");
        var known = notices.Select(n => file.Notice(new((string)n!))).OfType<Notice>();
        return Text(data, "outcome") switch
        {
            "sent" => known.DistinctBy(n => (n.Kind, n.Commitment)).Select(n => (words.Message(to, n.Kind), (string?)null, n.Commitment)),
            "no-digital-contact" => [(words.TakesNoMail(to), null, null)],
            "refused" => [(words.CameBack(to), null, null)],
            _ => [],
        };
    }

    // The event, then each promise that waits again, or that something else gave a date instead.
    private IEnumerable<(string What, string? Quote, CommitmentId? About)> TakenBack(string by, JsonObject data) =>
    [
        (words.EventTakenBack(by, Clause(file.LifeEvent(new(Text(data, "lifeEvent") ?? "-"))?.Kind.Value)), null, null),
        .. (data["asleep"]?.AsArray() ?? []).Select(id => (words.WaitsAgain, (string?)null, (CommitmentId?)new CommitmentId((string)id!))),
        .. (data["woke"]?.AsArray() ?? []).Select(w => (words.Woken(Date(w!.AsObject(), "due")), (string?)null, (CommitmentId?)new CommitmentId(Text(w.AsObject(), "commitment")!))),
    ];

    private string Made(JsonObject data) => (Text(data["terms"]?.AsObject(), "kind"), (bool?)data["proposed"]) switch
    {
        (_, true) => words.WrittenFor(Name(data, "owner")),
        ("wish", _) => words.Wished(Name(data, "owner")),

        // Of what may not be read it is not said what it is; but a jobseeker owes nothing.
        _ when Text(data, "owner") is { } owner && file.RoleOf(new(owner)) is Cases.Role.Jobseeker => words.Wished(Name(data, "owner")),
        _ => words.Promised(Name(data, "owner")),
    };

    // As it stands on the button that they pressed, and not as the kind of event that it is.
    private string? SaidByJobseeker(Actor by, string? kind) => by.Person is not { } person || file.RoleOf(person) is not Cases.Role.Jobseeker ? null
        : kind == LifeEventKind.JobAtRisk.Value ? words.SaidItIsHard(Name(by))
        : kind == LifeEventKind.SupportRequested.Value ? words.WantsToTalk(Name(by))
        : null;

    private string Met(JsonObject data)
    {
        var present = (data["attendees"]?.AsArray() ?? []).Select(p => Name(Actor.Of((string)p!))).ToList();
        var day = zone.DateOf((DateTimeOffset)data["heldAt"]!);
        return Sentences.Of(words.Met(words.Date(day)), present.Count == 0 ? null : words.Present(words.List(present)));
    }

    private string Clause(string? kind) => kind is null ? "" : lifeEvents.Find(kind, words.Language) ?? kind.Replace('-', ' ');

    private string Date(JsonObject data, string member) =>
        DateOnly.TryParseExact(Text(data, member), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? words.Date(date) : "";

    private string Role(JsonNode? role) => Kebab.TryParse<Role>((string?)role, out var known) ? RoleWords.Of(known, words.Language) : "";

    private string Name(JsonObject data, string member) => Name(Actor.Of(Text(data, member) ?? "-"));

    private string Name(Actor actor) => actor.Person is { } person ? names.GetValueOrDefault(person, "") : actor == Actor.Service ? "FollowUp" : words.OtherSystem;

    private static string? Text(JsonObject? data, string member) => data?[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
