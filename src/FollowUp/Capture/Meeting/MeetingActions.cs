using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Schedule;

namespace FollowUp.Capture.Meeting;

/// <summary>What each button of the page does to the draft, after everything that was typed is in it.</summary>
internal static class MeetingActions
{
    /// <summary>As many may be open for writing at once; what is closed is shown as a sentence, and weighs little.</summary>
    public const int MostOpen = 3;

    /// <param name="draft">With what was typed.</param>
    /// <param name="action">What the button says: a word, and what it is about.</param>
    /// <param name="file">The case.</param>
    /// <param name="language">Of openings.</param>
    /// <param name="isWhole">Whether an entry says all that a promise has to say.</param>
    /// <returns>The draft, and the entry that the page is to show first, if any.</returns>
    public static (MeetingDraft Draft, string? Show) Do(
        MeetingDraft draft, string[] action, CaseFile file, Language language, Func<DraftEntry, bool> isWhole)
    {
        switch (action)
        {
            case ["add", var who, var word] when Person(file, who) is { } owner && Kebab.TryParse<Opening>(word, out var opening) && HasRoom(draft):
                var next = $"p{draft.Numbered + 1}";
                var entry = file.RoleOf(owner) is Role.Jobseeker
                    ? new(next, owner) { When = DraftWhen.Wish, IsOpen = true }
                    : opening.Begin(next, owner, language);
                return (Tidy(draft with
                {
                    Entries = [.. draft.Entries, entry],
                    Numbered = draft.Numbered + 1,
                    NothingToday = [.. draft.NothingToday.Where(p => p != owner)],
                }, next, isWhole), next);
            case ["open", var id] when draft.Find(id) is { } closed:
                return (Tidy(draft.With(closed with { IsOpen = true }), id, isWhole), id);
            case ["remove", var id] when draft.Find(id) is { } removed:
                return (draft with { Entries = [.. draft.Entries.Where(e => e.Id != id)], Removed = removed }, "removed");
            case ["undo"] when draft.Removed is { } back && HasRoom(draft):
                // Its number may be taken: what was the other version of a promise comes back as one of its own.
                var again = draft.Find(back.Id) is null ? back : back with { Id = $"p{draft.Numbered + 1}" };
                return (draft with { Entries = [.. draft.Entries, again], Removed = null, Numbered = again == back ? draft.Numbered : draft.Numbered + 1 }, again.Id);
            case ["use", var id, var name] when Version(draft, id, name) is { } other:
                var one = draft.Find(id)!;
                return (draft.With(other with { IsOpen = one.IsOpen, Others = Without(one, other) }) with { Removed = one with { Others = [] } }, id);
            case ["drop", var id, var name] when Version(draft, id, name) is { } other:
                var stays = draft.Find(id)!;
                return (draft.With(stays with { Others = Without(stays, other) }) with { Removed = other }, id);
            case ["roll", var id, var way, ..] when draft.Find(id) is { } rolled && Kebab.TryParse<Roll>(way, out var roll):
                return (draft.With(rolled with { Roll = roll }), id);
            case ["everyone"]:
                return (draft with { Attendees = [.. file.Present.Select(p => p.Person)] }, null);
            case ["nothing", var who] when Person(file, who) is { } person:
                return (Tidy(draft with { NothingToday = [.. draft.NothingToday.Append(person).Distinct()] }, null, isWhole), $"turn-{person}");
            case ["something", var who] when Person(file, who) is { } person:
                return (draft with { NothingToday = [.. draft.NothingToday.Where(p => p != person)] }, $"turn-{person}");
            default:
                // Also the button that says that one promise is done: it is closed because it is whole.
                return (Tidy(draft, null, isWhole), action is ["done", var done] ? done : null);
        }
    }

    /// <summary>Opens what has flaws, as many as are open at once.</summary>
    public static MeetingDraft Open(MeetingDraft draft, IReadOnlySet<string> flawed)
    {
        // First what is open already: what was refused there stands on the page alone.
        var open = draft.Entries.Where(e => flawed.Contains(e.Id)).OrderByDescending(e => e.IsOpen).Select(e => e.Id).Take(MostOpen).ToHashSet();
        return draft with { Entries = [.. draft.Entries.Select(e => e with { IsOpen = open.Contains(e.Id) })] };
    }

    private static MeetingDraft Tidy(MeetingDraft draft, string? shown, Func<DraftEntry, bool> isWhole)
    {
        var unfinished = draft.Entries.Where(e => e.IsOpen && e.Id != shown && !isWhole(e)).Select(e => e.Id).TakeLast(MostOpen - 1).ToHashSet();
        return draft with { Entries = [.. draft.Entries.Select(e => e with { IsOpen = e.Id == shown || unfinished.Contains(e.Id) })] };
    }

    private static DraftEntry? Version(MeetingDraft draft, string id, string name) => draft.Find(id)?.Others.FirstOrDefault(o => Marks.NameOf(o) == name);

    private static IReadOnlyList<DraftEntry> Without(DraftEntry entry, DraftEntry version) => [.. entry.Others.Where(o => o != version)];

    private static bool HasRoom(MeetingDraft draft) => draft.Entries.Count < Limits.CommitmentsPerMeeting;

    private static PersonId? Person(CaseFile file, string who) => Ids.TryParse<PersonId>(who, out var id) && file.IsPresent(id) ? id : null;
}
