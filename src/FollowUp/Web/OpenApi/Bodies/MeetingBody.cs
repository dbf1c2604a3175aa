using System.ComponentModel.DataAnnotations;
using FollowUp.Cases;

namespace FollowUp.Web.OpenApi.Bodies;

/// <summary>A meeting and what was promised in it: all of it is taken, or nothing.</summary>
public sealed record MeetingBody
{
    /// <summary>When it began, with the offset from UTC. Not on a day to come, and at most 60 days ago.</summary>
    public required DateTimeOffset HeldAt { get; init; }

    /// <summary>The participants who were there. What is written down for somebody else is a proposal until they accept it.</summary>
    [MaxLength(Limits.Participants)]
    public required IReadOnlyList<PersonId> Attendees { get; init; }

    /// <summary>What was promised.</summary>
    [MaxLength(Limits.CommitmentsPerMeeting)]
    public required IReadOnlyList<CommitmentBody> Commitments { get; init; }

    /// <summary>When the next meeting begins, where that was agreed.</summary>
    public DateTimeOffset? Next { get; init; }
}
