using FollowUp.Cases;
using FollowUp.Schedule;

namespace FollowUp.Capture;

/// <summary>A promise as it was sent, read into types and complete; whether it fits the case is not known yet.</summary>
/// <param name="Path">Where it stands in what was sent, for reasons: <c>$.commitments[0]</c> or <c>$</c>.</param>
/// <param name="Text">In the owner's own words.</param>
/// <param name="Owner">The one who promises.</param>
/// <param name="CoOwners">Others who may keep it.</param>
/// <param name="Beneficiary">The jobseeker, unless somebody else.</param>
/// <param name="Terms">When it is to be kept.</param>
/// <param name="Roll">How a date rolls off a non-working day, where it was said.</param>
/// <param name="StopOn">Life events that end it.</param>
/// <param name="ForAllParticipants">Said aloud to all, and without health content.</param>
/// <param name="Roles">Roles it was to be shared with, for which a consent is needed.</param>
/// <param name="GivenAloud">The jobseeker gave that consent aloud, in the meeting.</param>
public sealed record CommitmentDraft(
    string Path,
    string Text,
    PersonId Owner,
    IReadOnlyList<PersonId> CoOwners,
    PersonId? Beneficiary,
    Terms Terms,
    Roll? Roll,
    IReadOnlyList<LifeEventKind> StopOn,
    bool ForAllParticipants,
    IReadOnlyList<Role> Roles,
    bool GivenAloud = false);
