using FollowUp.Capture;
using FollowUp.Cases;

namespace FollowUp.Web.Input;

/// <summary>Reads a meeting and what was promised in it, whether it comes by the API or from the page.</summary>
internal static class MeetingInput
{
    public static CaptureMeeting? Read(Fields f, DateOnly today)
    {
        var heldAt = f.Instant("heldAt", ReasonCode.Required);
        var attendees = f.Persons("attendees", Limits.Participants, ReasonCode.Required);
        var next = f.Instant("next");
        var commitments = f.Objects("commitments", Limits.CommitmentsPerMeeting, ReasonCode.Required)
            .Select(c => CommitmentInput.Read(c, today))
            .ToList();
        f.Done();
        return heldAt is { } at && commitments.TrueForAll(c => c is not null)
            ? new(at.ToUniversalTime(), [.. attendees.Distinct()], next?.ToUniversalTime(), [.. commitments.OfType<CommitmentDraft>()])
            : null;
    }
}
