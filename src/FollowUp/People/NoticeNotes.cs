using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Store;

namespace FollowUp.People;

/// <summary>Notes in the cases what became of their notices, with what follows from it.</summary>
internal sealed class NoticeNotes(CaseStore cases, PeopleStore people, SchedulePolicy policy, TimeProvider clock)
{
    /// <summary>They were told by this mail.</summary>
    public async ValueTask SentAsync(PersonId person, IReadOnlyList<Told> told, MailId mail, CancellationToken cancellation)
    {
        foreach (var ofCase in told.GroupBy(t => t.File))
        {
            NoticeId[] ids = [.. ofCase.Select(t => t.Notice.Id)];
            await cases.RecordAsync(ofCase.Key, (file, _) => Settled(file, person, ids, NoticeOutcome.Sent, mail, ofCase.Key.Version), cancellation, isNote: true);
        }
    }

    /// <summary>They hold no more. They are told to those in whose hands it is now, in the same write that settles them.</summary>
    public async ValueTask DroppedAsync(PersonId person, IReadOnlyList<Told> told, CancellationToken cancellation)
    {
        foreach (var ofCase in told.GroupBy(t => t.File))
        {
            NoticeId[] ids = [.. ofCase.Select(t => t.Notice.Id)];
            Notice[] own = [.. ofCase.Where(t => t.Row.Item.For is null).Select(t => t.Notice)];
            await cases.RecordAsync(
                ofCase.Key,
                (file, context) =>
                [
                    .. Successors.Decide(file, own, context),
                    .. Settled(file, person, ids, NoticeOutcome.NoLongerHeld, null, ofCase.Key.Version),
                ],
                cancellation);
        }
    }

    /// <summary>Mail does not reach the one they are for.</summary>
    public async ValueTask CannotBeMailedAsync(PersonId person, IReadOnlyList<Told> told, NoticeOutcome outcome, CancellationToken cancellation)
    {
        foreach (var ofCase in told.GroupBy(t => t.File))
        {
            Notice[] notices = [.. ofCase.Select(t => t.Notice)];
            await cases.RecordAsync(ofCase.Key, (file, context) => Unreachable.Decide(file, person, notices, outcome, context), cancellation);
        }
    }

    /// <summary>What the jobseeker says is not only heard by somebody who is away: where nobody else hears it, and no deputy, the others do.</summary>
    public async ValueTask PassOnAsync(PersonId person, IReadOnlyList<Told> tell, CancellationToken cancellation)
    {
        foreach (var t in tell.Where(t => t.Notice.Kind is NoticeKind.Said && t.Row.Item.For is null))
        {
            var isHeard = !await IsAwayAsync(t.File, person, cancellation);
            foreach (var other in isHeard ? [] : Unreachable.HeardBy(t.File, t.Notice).Where(p => p != person).Distinct())
            {
                isHeard |= !await IsAwayAsync(t.File, other, cancellation);
            }

            if (!isHeard)
            {
                await cases.RecordAsync(t.File, (file, context) => Unreachable.PassOn(file, [t.Notice], context), cancellation);
            }
        }
    }

    private async ValueTask<bool> IsAwayAsync(CaseFile file, PersonId person, CancellationToken cancellation) =>
        policy.Today(clock.GetUtcNow()) is var today
        && await people.ProfileAsync(person, cancellation) is { } profile && profile.IsAbsent(today)
        && await people.StandInAsync(file, person, today, cancellation) is null;

    // Those that are open still. With the version that the mail told of, where the case has gone on since.
    private static IReadOnlyList<CaseEvent> Settled(
        CaseFile file, PersonId person, IReadOnlyList<NoticeId> notices, NoticeOutcome outcome, MailId? mail, int asOf)
    {
        NoticeId[] open = [.. notices.Where(id => !file.SettledNotices.ContainsKey((id, person)))];
        return open.Length == 0 ? [] : [new CaseEvent.NoticesSettled(person, open, outcome, mail, asOf == file.Version ? null : asOf)];
    }
}
