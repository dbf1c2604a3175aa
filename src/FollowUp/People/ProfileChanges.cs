using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.Store;
using Microsoft.Extensions.Logging;

namespace FollowUp.People;

/// <summary>Changes to a profile, with what follows from them in the person's cases: whom mail reaches again gets by mail what somebody was to give them.</summary>
internal sealed partial class ProfileChanges(PeopleStore people, CaseStore cases, Wakeups wakeups, TimeProvider clock, ILogger<ProfileChanges> logger)
{
    // Longer than the change takes: who meets the hint finds the profile changed, or that nothing was.
    private static readonly TimeSpan Hint = TimeSpan.FromMinutes(2);

    /// <summary>Writes a changed profile; <paramref name="bySelf"/>: it is the person's own change.</summary>
    public async ValueTask<ProfileChange> ReplaceAsync(Person person, Profile changed, CancellationToken cancellation, bool bySelf = true)
    {
        var isChosen = changed.ReservedByThemself || (bySelf && !person.Profile.Reserved);
        changed = changed with { ReservedByThemself = changed.Reserved && isChosen };
        CaseId[] theirs = !person.Profile.TakesMail && changed.TakesMail
            ? [.. person.Memberships.Where(m => m.Role is Role.Jobseeker).Select(m => m.Case)]
            : [];

        // Should the process die after the change, the cases are looked at all the same.
        await wakeups.PlanAsync([.. theirs.Select(id => new Plan(WakeupKind.Case, id.Value, clock.GetUtcNow() + Hint))], cancellation);
        var change = await people.ReplaceAsync(person, changed, cancellation);
        foreach (var id in change is ProfileChange.Done ? theirs : [])
        {
            try
            {
                await cases.RecordAsync(
                    await cases.LoadAsync(id, CancellationToken.None),
                    (file, context) => MailAgain.Decide(file, context with { MailReachesJobseeker = true }),
                    CancellationToken.None);
            }
            catch (StoreUnavailableException unavailable)
            {
                LogLeftToHint(unavailable, id);
            }
        }

        return change;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Case {Case}: mail reaches the jobseeker again; what they were to be given is left to the wake-up")]
    private partial void LogLeftToHint(Exception exception, CaseId @case);
}
