using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Store;

namespace FollowUp.People;

/// <summary>What of a bundle is to be told, now that it is about to go.</summary>
/// <param name="Tell">What still holds.</param>
/// <param name="Drop">What no longer does.</param>
/// <param name="Wait">What waits until there is somebody whom it could be told to.</param>
/// <param name="Sent">Whether an earlier try is known to have gone: then all of it was told.</param>
internal sealed record SortedNotices(IReadOnlyList<Told> Tell, IReadOnlyList<Told> Drop, IReadOnlyList<Told> Wait, bool Sent);

/// <summary>Checks notices against their cases, and the people in them, as they are now (rule 9).</summary>
internal sealed class NoticeSorting(CaseStore cases, PeopleStore people, SchedulePolicy policy, TimeProvider clock)
{
    public async ValueTask<SortedNotices> SortAsync(PersonId person, Bundle bundle, CancellationToken cancellation)
    {
        var files = await LoadAsync(bundle.Rows, cancellation);
        var told = bundle.Rows
            .Select(row => (Row: row, File: files[row.Item.Case]))
            .Where(t => t.File.Notice(t.Row.Item.Notice) is not null)
            .Select(t => new Told(t.Row, t.File.Notice(t.Row.Item.Notice)!, t.File))
            .ToList();
        var mail = bundle.InHand?.Mail.Mail;
        if (mail is not null && told.Exists(t => t.File.SettledNotices.GetValueOrDefault((t.Notice.Id, person))?.Mail == mail))
        {
            return new(told, [], [], true);
        }

        var (tell, wait) = (new List<Told>(), new List<Told>());
        foreach (var t in told)
        {
            var context = await cases.ContextAsync(t.File, Actor.Service, default, cancellation);
            if (!t.File.IsPresent(t.Notice.To))
            {
                // Somebody of the team, who is told because mail does not reach the coordinators in the case.
                context = await cases.WidenedAsync(t.File, context, cancellation);
            }

            if (StillHolds.Check(t.File, t.Notice, person, context) && await StandsInAsync(person, t, cancellation)
                && await StillComesBackAsync(t.Notice, cancellation))
            {
                tell.Add(t);
            }
            else if (t.Row.Item.For is null && Successors.WaitsForCoordinator(t.File, t.Notice, context))
            {
                wait.Add(t);
            }
        }

        return new(tell, [.. told.Except(tell).Except(wait)], wait, false);
    }

    // A copy is for the deputy only while the colleague is away and has named them, and while they are of the team.
    private async ValueTask<bool> StandsInAsync(PersonId person, Told told, CancellationToken cancellation) =>
        told.Row.Item.For is not { } absent
        || (await people.StandInAsync(told.File, absent, policy.Today(clock.GetUtcNow()), cancellation))?.Id == person;

    // Whose address was put right since needs nobody to get in touch in another way.
    private async ValueTask<bool> StillComesBackAsync(Notice notice, CancellationToken cancellation) =>
        notice is not { Kind: NoticeKind.AddressRefused, About: { } about } || await people.ProfileAsync(about, cancellation) is not { TakesMail: true };

    private async ValueTask<Dictionary<CaseId, CaseFile>> LoadAsync(IReadOnlyList<Waiting> rows, CancellationToken cancellation)
    {
        var files = new Dictionary<CaseId, CaseFile>();
        foreach (var id in rows.Select(w => w.Item.Case).Distinct())
        {
            files[id] = await cases.LoadAsync(id, cancellation);
        }

        return files;
    }
}
