using System.Text.Json;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web.Input;

namespace FollowUp.Capture.Meeting;

/// <summary>A draft as the case would take it, tried without storing anything.</summary>
/// <param name="Flaws">Why it would not be taken, at paths of the API's body.</param>
/// <param name="After">The case with it; null where it would not be taken.</param>
/// <param name="Drafts">The promises as they were read.</param>
internal sealed record MeetingReading(IReadOnlyList<Flaw> Flaws, CaseFile? After, IReadOnlyList<CommitmentDraft> Drafts)
{
    /// <summary>What a draft is decided to be; the command behind the button that sends.</summary>
    public static Decision Decide(MeetingDraft draft, CaseFile file, CommandContext context)
    {
        var (command, flaws) = Read(draft, context);
        return command is null ? new Refusal.Invalid(flaws) : command.Decide(file, context);
    }

    public static MeetingReading Of(MeetingDraft draft, CaseFile file, CommandContext context)
    {
        var (command, flaws) = Read(draft, context);
        return command is null ? new(flaws, null, [])
            : command.Decide(file, context) switch
            {
                Decision.Accepted accepted => new([], Fold(file, accepted.Events, context), command.Commitments),
                Decision.Refused { Refusal: Refusal.Invalid invalid } => new(invalid.Flaws, null, []),
                _ => new([new("$", new(ReasonCode.OnlyParticipants, []))], null, []),
            };
    }

    /// <summary>One promise by itself, as if the meeting were now: what it says when it is whole, and what it lacks.</summary>
    public static MeetingReading Of(DraftEntry entry, MeetingDraft draft, CaseFile file, CommandContext context)
    {
        var flaws = new List<Flaw>();
        var read = CommitmentInput.Read(new(JsonSerializer.SerializeToElement(MeetingJson.Of(entry)), "$.commitments[0]", flaws), context.Today);
        if (read is null || flaws.Count > 0)
        {
            return new(flaws, null, []);
        }

        // The day of the meeting decides which dates are taken; where it is not said yet, today does.
        var held = DateOnly.TryParseExact(draft.HeldOn, "yyyy-MM-dd", out var day) && day < context.Today && day >= context.Today.AddDays(-Limits.DaysAfterMeeting)
            ? context.Policy.Zone.InstantOf(day, new(12, 0))
            : context.Now;
        return new CaptureMeeting(held, draft.Attendees.Where(file.IsPresent).ToList(), null, [read]).Decide(file, context) switch
        {
            Decision.Accepted accepted => new([], Fold(file, accepted.Events, context), [read]),
            Decision.Refused { Refusal: Refusal.Invalid invalid } => new(invalid.Flaws, null, []),
            _ => new([], null, []),
        };
    }

    /// <summary>Hints, for professionals; but for those that stand at a promise (<see cref="MeetingDesk"/>).</summary>
    public IEnumerable<string> Hints(Language language, DateOnly today) =>
        After is null ? [] : Capture.Hints.Of(After, Drafts, today)
            .Where(hint => hint.Kind is not (HintKind.VagueWords or HintKind.ForNextTime)).Select(hint => HintWording.Say(hint, language)).Distinct();

    /// <summary>Whether something is refused rather than missing: it is said at once, and not only when the promise is done.</summary>
    public static bool IsRefused(Flaw flaw) => flaw.Reason.Code is not (ReasonCode.Required or ReasonCode.AskWho or ReasonCode.AskWhat
        or ReasonCode.AskWhen or ReasonCode.AskIfWhat or ReasonCode.AskWithinWhat or ReasonCode.AskHowOften);

    private static (CaptureMeeting? Command, IReadOnlyList<Flaw> Flaws) Read(MeetingDraft draft, CommandContext context)
    {
        var flaws = new List<Flaw>();
        var fields = new Fields(JsonSerializer.SerializeToElement(MeetingJson.Of(draft, context.Policy.Zone)), "$", flaws);
        var command = MeetingInput.Read(fields, context.Today);
        return flaws.Count > 0 ? (null, flaws) : (command, flaws);
    }

    private static CaseFile Fold(CaseFile file, IReadOnlyList<CaseEvent> events, CommandContext context) =>
        file.With(events.Select((e, i) => new Recorded(file.Version + i + 1, context.Now, context.By, e)));
}
