using System.Text.Json;
using System.Text.Json.Nodes;
using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Web;
using static FollowUp.Cases.CaseEvent;

namespace FollowUp.Audit;

/// <summary>One event of a case, as far as the reader may see it.</summary>
/// <param name="Version">The version of the case that it made.</param>
/// <param name="At">When it was written.</param>
/// <param name="By">Who did it.</param>
/// <param name="Kind">What happened, such as <c>commitment-made</c>.</param>
/// <param name="Commitment">The commitment it is about.</param>
/// <param name="Data">What else is known of it; members as the kind has them.</param>
public sealed record HistoryEntry(int Version, DateTimeOffset At, Actor By, string Kind, CommitmentId? Commitment, JsonObject? Data);

/// <summary>What happened in a case, in order: who and when always where the event may be known, what was said only where it may be read.</summary>
internal static class History
{
    private static readonly string[] KeptFromOutline = ["text", "reason", "note", "terms", "beneficiary", "coOwners", "stopOn", "roles", "meeting"];

    public static IReadOnlyList<HistoryEntry> Of(IReadOnlyList<Recorded> events, CaseFile file, Viewer viewer, DateOnly today) =>
        [.. events.Select(e => Entry(e, file, viewer, today)).OfType<HistoryEntry>()];

    private static HistoryEntry? Entry(Recorded recorded, CaseFile file, Viewer viewer, DateOnly today)
    {
        var commitment = CommitmentOf(recorded.Event);
        var sight = commitment is { } id && file.Commitment(id) is { } c ? file.SightOf(c, viewer, today) : Sight.Whole;
        var jobseeker = viewer.Person is { } person && file.RoleOf(person) is Role.Jobseeker;
        var present = viewer.Person is { } p && file.IsPresent(p);
        if (sight is Sight.Nothing)
        {
            return null;
        }

        var data = JsonSerializer.SerializeToNode(recorded.Event, ApiJson.Options)!.AsObject();
        var kind = (string)data["type"]!;
        data.Remove("type");
        data.Remove("commitment");
        switch (recorded.Event)
        {
            case NoticesDecided decided:
                var notices = decided.Notices.Where(n => MayKnow(n, file, viewer, today, jobseeker)).ToList();
                if (notices.Count == 0)
                {
                    return null;
                }

                data["notices"] = JsonSerializer.SerializeToNode(notices, ApiJson.Options);
                break;
            case NoticesSettled settled:
                var known = settled.Notices.Where(n => file.Notice(n) is { } notice && MayKnow(notice, file, viewer, today, jobseeker)).ToList();
                if (known.Count == 0)
                {
                    return null;
                }

                data["notices"] = JsonSerializer.SerializeToNode(known, ApiJson.Options);
                break;
            // As with the notices that the mail told of: the jobseeker sees what became of their own.
            case MailReported mail when mail.To != viewer.Person && (jobseeker || !viewer.CoordinatesTeam):
                return null;
            // That outreach stops, and goes on, a coordinator is told who takes no part.
            case LifeEventTakenBack back when !present && !(viewer.CoordinatesTeam && file.LifeEvent(back.LifeEvent)?.Kind == LifeEventKind.ServiceDeclined):
            case LifeEventReported or LifeEventMoved or LifeEventSaidAgain or MeetingHeld or CommitmentWoken when !present:
                return null;
            case LifeEventTakenBack back:
                data["asleep"] = JsonSerializer.SerializeToNode(back.Asleep.Where(id => MaySee(id, file, viewer, today)), ApiJson.Options);
                data["woke"] = JsonSerializer.SerializeToNode(back.Woke.Where(w => MaySee(w.Commitment, file, viewer, today)), ApiJson.Options);
                break;
            case LifeEventSaidAgain again:
                if (!MayReadNote(file, again.LifeEvent, recorded.By, viewer))
                {
                    data.Remove("note");
                }

                break;
            case LifeEventReported or LifeEventMoved:
                var woke = recorded.Event is LifeEventReported reported ? reported.Woke : ((LifeEventMoved)recorded.Event).Woke;
                data["woke"] = JsonSerializer.SerializeToNode(
                    woke.Where(w => file.SightOf(file.Commitment(w.Commitment)!, viewer, today) is not Sight.Nothing), ApiJson.Options);
                if (recorded.Event is LifeEventReported first && !MayReadNote(file, first.LifeEvent, recorded.By, viewer))
                {
                    data.Remove("note");
                }

                break;
            // What is noted is for professionals. An owner's note may hold what the promise holds; a coordinator's is for all who coordinate.
            case CommitmentNoted when jobseeker:
                return null;
            case CommitmentNoted when sight is not Sight.Whole && recorded.By.Person is { } writer
                && (writer == viewer.Person || (viewer.CoordinatesTeam && !WasOwner(file.Commitment(commitment!.Value)!, writer))):
                return new(recorded.Version, recorded.At, recorded.By, kind, commitment, data);
            case CommitmentShared when sight is not Sight.Whole:
                return null;
            case OccurrenceKept when jobseeker:
                // Rule 10: when exactly something was kept would show who was late.
                data.Remove("on");
                data.Remove("note");
                break;
            case OccurrenceMoved or HandOverAsked or HandOverDeclined or HandOverTakenBack or CommitmentDeclined or CommitmentWithdrawn or CommitmentRenewed when jobseeker:
                data.Remove("reason");
                break;
        }

        // Who is asked reads what they are asked, and by whom; and what they say themself.
        var isTheirs = sight is Sight.Asked
            && (recorded.By.Person == viewer.Person || recorded.Event is CommitmentMade or CommitmentReworded
                || (recorded.Event is HandOverAsked asked && asked.To == viewer.Person));
        if (sight is not Sight.Whole && !isTheirs)
        {
            foreach (var member in KeptFromOutline)
            {
                data.Remove(member);
            }
        }

        if (sight is Sight.Shared && recorded.Event is CommitmentMade)
        {
            data["text"] = file.TextFor(file.Commitment(commitment!.Value)!, viewer, today);
        }

        return new(recorded.Version, recorded.At, recorded.By, kind, commitment, data.Count > 0 ? data : null);
    }

    private static bool MaySee(CommitmentId id, CaseFile file, Viewer viewer, DateOnly today) => file.SightOf(file.Commitment(id)!, viewer, today) is not Sight.Nothing;

    private static bool MayReadNote(CaseFile file, LifeEventId id, Actor by, Viewer viewer) => file.LifeEvent(id) is { } e && file.MayReadNote(e, by, viewer);

    // The jobseeker sees what they were told; that somebody was reminded is not theirs to carry.
    private static bool MayKnow(Notice notice, CaseFile file, Viewer viewer, DateOnly today, bool jobseeker) =>
        notice.To == viewer.Person
        || (!jobseeker && (notice.Commitment is { } id && file.Commitment(id) is { } c
            ? file.SightOf(c, viewer, today) is var sight and not Sight.Nothing && (viewer.CoordinatesTeam || (sight is Sight.Whole && c.IsOwnedBy(viewer.Person ?? default)))
            : viewer.CoordinatesTeam || notice.Kind is NoticeKind.Confirmation));

    private static bool WasOwner(Commitment c, PersonId person) => c.IsOwnedBy(person) || c.FormerOwners.Contains(person);

    private static CommitmentId? CommitmentOf(CaseEvent e) => e switch
    {
        CommitmentMade x => x.Commitment,
        CommitmentAccepted x => x.Commitment,
        CommitmentDeclined x => x.Commitment,
        CommitmentObjectedTo x => x.Commitment,
        CommitmentAskedAbout x => x.Commitment,
        ObjectionSettled x => x.Commitment,
        CommitmentReworded x => x.Commitment,
        CommitmentWithdrawn x => x.Commitment,
        CommitmentRenewed x => x.Commitment,
        CommitmentWoken x => x.Commitment,
        OccurrenceKept x => x.Commitment,
        OccurrenceMoved x => x.Commitment,
        HandOverAsked x => x.Commitment,
        HandOverAccepted x => x.Commitment,
        HandOverDeclined x => x.Commitment,
        HandOverTakenBack x => x.Commitment,
        CommitmentNoted x => x.Commitment,
        CommitmentShared x => x.Commitment,
        CommitmentUnshared x => x.Commitment,
        _ => null,
    };
}
