using FollowUp.Cases;
using FollowUp.Remind;

namespace FollowUp.Capture;

/// <summary>Turns drafts into commitments of one meeting: checks each against the case, decides its state, and who is told.</summary>
internal sealed class Capturing(
    CaseFile file, CommandContext context, MeetingId meeting, DateOnly heldOn, IReadOnlyList<PersonId> attendees, Happenings happenings)
{
    private int _made = file.Commitments.Count;

    /// <summary>Adds a commitment, or says what is wrong with it.</summary>
    public IReadOnlyList<Flaw> Add(CommitmentDraft draft)
    {
        var flaws = FlawsOf(draft).ToList();
        if (flaws.Count > 0)
        {
            return flaws;
        }

        var id = new CommitmentId($"c{++_made}");
        var owner = file.Participant(draft.Owner)!;
        // Rule 16: nobody promises for another. Who was not there, and does not write it themself, is asked first.
        var proposed = !attendees.Contains(draft.Owner) && context.By.Person != draft.Owner;
        happenings.Add(new CaseEvent.CommitmentMade(
            id,
            meeting,
            draft.Text,
            draft.Owner,
            draft.CoOwners,
            draft.Beneficiary ?? file.Jobseeker!.Person,
            draft.Terms,
            draft.Roll,
            draft.StopOn,
            draft.ForAllParticipants,
            proposed,
            draft.Terms is Terms.Dated dated ? Occurrences.Rolled(dated.Due, draft.Roll, heldOn, context.Policy) : null));
        Share(id, draft);

        WakeByKnownEvent(id, draft);
        if (owner.Role is not Role.Jobseeker && context.By.Person != draft.Owner)
        {
            var kind = proposed ? NoticeKind.ProposedForYou : NoticeKind.WrittenForYou;
            happenings.Tell(new(default, kind, draft.Owner, context.NextSlot, id));
        }

        if (owner.Role is not Role.Jobseeker && !proposed && EndOf(id, draft) is { } end)
        {
            happenings.Tell(new(default, NoticeKind.Ended, draft.Owner, context.NextSlot, id, Due: end));
        }

        return [];
    }

    private void Share(CommitmentId id, CommitmentDraft draft)
    {
        var jobseeker = file.Jobseeker!.Person;
        if (draft.Roles.Count > 0 && context.By.Person == jobseeker)
        {
            // Who shares their own words with a role says yes by doing so.
            happenings.Add(new CaseEvent.CommitmentShared(id, draft.Roles, null, null, GivenAloud: false));
        }
        else if (draft.Roles.Count > 0 && draft.GivenAloud && attendees.Contains(jobseeker))
        {
            // Aloud is in the meeting: where the jobseeker was not there, nobody heard it.
            happenings.Add(new CaseEvent.CommitmentShared(id, draft.Roles, null, null, GivenAloud: true));
            happenings.Tell(new(default, NoticeKind.ConsentRecorded, jobseeker, context.NextOpen, id));
        }
    }

    // "In the week before the job starts" may be said when the start is known already; and what was promised in a meeting may be
    // written down only after what it waits for has happened.
    private void WakeByKnownEvent(CommitmentId id, CommitmentDraft draft)
    {
        var known = file.LifeEvents.FindLast(e => e.Kind == draft.Terms.WokenBy?.When && e.On >= heldOn
            && e.Kind != LifeEventKind.ServiceDeclined && !draft.StopOn.Contains(e.Kind));
        if (known is not null)
        {
            var due = Awakenings.DueOf(draft.Terms.WokenBy!, draft.Roll, known.On, context.Today, context);
            happenings.Add(new CaseEvent.CommitmentWoken(id, known.Id, due));
        }
    }

    // The day of what is to stop it may be known already: then it ends by itself, and no report will say so.
    private DateOnly? EndOf(CommitmentId id, CommitmentDraft draft)
    {
        if (!file.LifeEvents.Exists(e => draft.StopOn.Contains(e.Kind) || e.Kind == LifeEventKind.ServiceDeclined))
        {
            return null;
        }

        var after = happenings.After(context.By, context.Now);
        return Occurrences.StoppedOn(after, after.Commitment(id)!, context.Policy);
    }

    private IEnumerable<Flaw> FlawsOf(CommitmentDraft draft)
    {
        if (_made >= Limits.CommitmentsPerCase)
        {
            yield return Flaw(draft, "", ReasonCode.TooManyInCase, Limits.CommitmentsPerCase);
        }

        if (!file.IsPresent(draft.Owner))
        {
            yield return Flaw(draft, ".owner", ReasonCode.NotInCase);
        }
        else if (draft.Terms is Terms.Wish && file.RoleOf(draft.Owner) is not Role.Jobseeker)
        {
            yield return Flaw(draft, ".owner", ReasonCode.WishIsJobseekers);
        }

        for (var i = 0; i < draft.CoOwners.Count; i++)
        {
            if (!file.IsPresent(draft.CoOwners[i]) || draft.CoOwners[i] == draft.Owner)
            {
                yield return Flaw(draft, $".coOwners[{i}]", ReasonCode.NotInCase);
            }
        }

        if (draft.Beneficiary is { } beneficiary && !file.IsPresent(beneficiary))
        {
            yield return Flaw(draft, ".beneficiary", ReasonCode.NotInCase);
        }

        foreach (var (path, date) in DatesOf(draft.Terms))
        {
            if (date < heldOn)
            {
                yield return Flaw(draft, path, ReasonCode.DateBeforeMeeting, heldOn);
            }
            else if (date > context.Today.AddYears(Limits.YearsAhead))
            {
                yield return Flaw(draft, path, ReasonCode.DateTooFar, Limits.YearsAhead);
            }
        }

        if (draft.Terms is Terms.Dated { NotBefore: { } notBefore } dated && notBefore > dated.Due)
        {
            yield return Flaw(draft, ".notBefore", ReasonCode.NotBeforeAfterDue);
        }
    }

    private static IEnumerable<(string Path, DateOnly Date)> DatesOf(Terms terms) => terms switch
    {
        Terms.Dated dated => [(".due", dated.Due)],
        Terms.Recurring { First: { } first } => [(".first", first)],
        Terms.Standing { Until: { } until } => [(".until", until)],
        _ => [],
    };

    private static Flaw Flaw(CommitmentDraft draft, string path, ReasonCode code, params IReadOnlyList<object> arguments) =>
        new(draft.Path + path, new(code, arguments));
}
