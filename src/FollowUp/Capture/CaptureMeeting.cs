using FollowUp.Cases;

namespace FollowUp.Capture;

/// <summary>Writes down a meeting and what was promised in it, all or nothing.</summary>
public sealed record CaptureMeeting(
    DateTimeOffset HeldAt, IReadOnlyList<PersonId> Attendees, DateTimeOffset? Next, IReadOnlyList<CommitmentDraft> Commitments)
{
    public Decision Decide(CaseFile file, CommandContext context)
    {
        if (context.By.Person is not { } writer || !file.IsPresent(writer))
        {
            return Refusal.Forbid(ReasonCode.OnlyParticipants);
        }

        var flaws = MeetingFlaws(file, context).ToList();
        var meeting = new MeetingId($"m{file.Meetings.Count + 1}");
        var happenings = new Happenings(file);
        happenings.Add(new CaseEvent.MeetingHeld(meeting, HeldAt, Attendees, Next));
        var capture = new Capturing(file, context, meeting, context.Policy.Zone.DateOf(HeldAt), Attendees, happenings);
        foreach (var draft in Commitments)
        {
            flaws.AddRange(capture.Add(draft));
        }

        return flaws.Count > 0 ? new Refusal.Invalid(flaws) : happenings.ToDecision();
    }

    private IEnumerable<Flaw> MeetingFlaws(CaseFile file, CommandContext context)
    {
        var held = context.Policy.Zone.DateOf(HeldAt);
        if (held > context.Today)
        {
            yield return new("$.heldAt", new(ReasonCode.MeetingInFuture, []));
        }
        else if (held < context.Today.AddDays(-Limits.DaysAfterMeeting))
        {
            yield return new("$.heldAt", new(ReasonCode.MeetingTooOld, [Limits.DaysAfterMeeting]));
        }

        for (var i = 0; i < Attendees.Count; i++)
        {
            if (!file.IsPresent(Attendees[i]))
            {
                yield return new($"$.attendees[{i}]", new(ReasonCode.NotInCase, []));
            }
        }

        if (Next is { } next && (next <= HeldAt || context.Policy.Zone.DateOf(next) > context.Today.AddYears(Limits.YearsAhead)))
        {
            yield return new("$.next", new(ReasonCode.NextBeforeMeeting, []));
        }
    }
}

/// <summary>Writes down one more promise. It joins the latest meeting, whose attendance decides whether it is a proposal.</summary>
public sealed record CaptureCommitment(CommitmentDraft Commitment)
{
    public Decision Decide(CaseFile file, CommandContext context)
    {
        if (context.By.Person is not { } writer || !file.IsPresent(writer))
        {
            return Refusal.Forbid(ReasonCode.OnlyParticipants);
        }

        if (file.Meetings.MaxBy(m => m.HeldAt) is not { } latest)
        {
            return Refusal.Conflict(ReasonCode.NoMeetingYet);
        }

        var happenings = new Happenings(file);
        var capture = new Capturing(file, context, latest.Id, context.Today, latest.Attendees, happenings);
        var flaws = capture.Add(Commitment).ToList();
        return flaws.Count > 0 ? new Refusal.Invalid(flaws) : happenings.ToDecision();
    }
}
