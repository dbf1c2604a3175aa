using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.Remind;
using FollowUp.Schedule;

namespace FollowUp.Audit.OverviewPage;

/// <summary>What of one case belongs into which list.</summary>
internal static class OverviewItems
{
    public static IEnumerable<(OverviewList List, OverviewItem Item)> Of(CaseFile file, Viewer viewer, SchedulePolicy policy, DateOnly today, TeamScope.Known scope)
    {
        // Who is the jobseeker there is that, and nothing else.
        if (viewer.Person is { } person && file.RoleOf(person) is Role.Jobseeker)
        {
            return [];
        }

        return
        [
            .. Past(file, viewer, policy, today).Where(item => item.Days >= scope.LeastDays && scope.Keeps(item.Role)).Select(item => (OverviewList.Past, item)),
            .. Asked(file, viewer, policy, today).Where(item => scope.Keeps(item.Role)).Select(item => (OverviewList.Asked, item)),
            .. WithoutOwner(file, viewer, policy, today).Where(item => scope.Keeps(item.Role)).Select(item => (OverviewList.WithoutOwner, item)),
            .. TakenBack(file, viewer, policy, today).Where(item => scope.Keeps(item.Role)).Select(item => (OverviewList.TakenBack, item)),
            .. SpokenUp(file, viewer, policy, today).Where(item => scope.Keeps(item.Role)).Select(item => (OverviewList.SpokenUp, item)),
            .. Waiting(file, policy, today).Where(item => scope.Keeps(item.Role)).Select(item => (OverviewList.SpokenUp, item)),
            .. Refused(file).Where(item => scope.Keeps(item.Role)).Select(item => (OverviewList.Addresses, item)),
            .. Copies(file, policy).Where(item => scope.Keeps(item.Role)).Select(item => (OverviewList.Copies, item)),
            .. Meetings(file, policy, today).Select(item => (OverviewList.Meetings, item)),
        ];
    }

    // One line for a promise: a weekly one would fill the list with its dates.
    private static IEnumerable<OverviewItem> Past(CaseFile file, Viewer viewer, SchedulePolicy policy, DateOnly today) =>
        from rows in OverdueRows.Of(file, viewer, policy, today).GroupBy(row => row.Commitment)
        let oldest = rows.MinBy(row => row.Due)!
        select Item(file, file.Commitment(rows.Key)!, oldest.Owner, oldest.Due, oldest.Text) with
        {
            Days = oldest.WorkingDaysOverdue,
            MoreDates = rows.Count() - 1,
            Reminders = [.. rows.SelectMany(row => row.Reminders).GroupBy(r => r.Outcome).Select(same => (same.Key, same.Count()))],
            Escalated = rows.Any(row => row.Escalated),
            WithoutOwner = oldest.WithoutOwner == true,
        };

    private static IEnumerable<OverviewItem> Asked(CaseFile file, Viewer viewer, SchedulePolicy policy, DateOnly today) =>
        from c in file.Commitments
        let standing = Standing.Of(file, c, policy, today, upcoming: 1)
        where standing.State is CommitmentState.Proposed || (standing.State is CommitmentState.InForce && c.HandOver is not null)
        let since = c.HandOver?.AskedAt ?? c.MadeAt
        select Item(file, c, c.HandOver?.To ?? c.Owner, policy.Zone.DateOf(since), file.TextFor(c, viewer, today)) with { HandOver = c.HandOver is not null, WokenFor = WokenFor(file, standing, today) };

    private static IEnumerable<OverviewItem> WithoutOwner(CaseFile file, Viewer viewer, SchedulePolicy policy, DateOnly today) =>
        from c in file.Commitments
        let standing = Standing.Of(file, c, policy, today, upcoming: 1)
        where standing.WithoutOwner
        select Item(file, c, c.Owner, standing.Due, file.TextFor(c, viewer, today)) with { WithoutOwner = true, WokenFor = WokenFor(file, standing, today) };

    private static IEnumerable<OverviewItem> TakenBack(CaseFile file, Viewer viewer, SchedulePolicy policy, DateOnly today) =>
        from c in file.Commitments
        where TakenBacks.IsOpen(file, c, policy, today)
        select Item(file, c, c.Owner, policy.Zone.DateOf(c.Withdrawal!.At), file.TextFor(c, viewer, today));

    private static IEnumerable<OverviewItem> SpokenUp(CaseFile file, Viewer viewer, SchedulePolicy policy, DateOnly today) =>
        from c in file.Commitments
        where !c.IsWithdrawn && (c.Question is not null || !c.Objections.IsEmpty)
        let since = c.Objections.Select(o => o.At).Concat(c.Question is { } question ? [question.At] : []).Min()
        select Item(file, c, c.Owner, policy.Zone.DateOf(since), file.TextFor(c, viewer, today));

    // What they said, and to whom, is not the coordinator's to read: only that somebody might answer.
    private static IEnumerable<OverviewItem> Waiting(CaseFile file, SchedulePolicy policy, DateOnly today) =>
        from at in Unanswered.Waiting(file, today)
        select new OverviewItem(file.Id, file.Team, null, file.Jobseeker!.Person, Role.Jobseeker, policy.Zone.DateOf(at));

    // Whether it still comes back is known of the person: whoever shows the list looks.
    private static IEnumerable<OverviewItem> Refused(CaseFile file) =>
        from person in file.Notices.Where(n => n.Kind is NoticeKind.AddressRefused).Select(n => n.About).OfType<PersonId>().Distinct()
        where file.IsPresent(person)
        select new OverviewItem(file.Id, file.Team, null, person, file.RoleOf(person), null);

    private static IEnumerable<OverviewItem> Copies(CaseFile file, SchedulePolicy policy) =>
        from k in file.Confirmations
        where k.State is ConfirmationState.ToBeGiven
        select new OverviewItem(
            file.Id, file.Team, null, k.Task, k.Task is { } task ? file.RoleOf(task) : null, policy.Zone.DateOf(file.Meeting(k.Meeting)!.HeldAt));

    private static IEnumerable<OverviewItem> Meetings(CaseFile file, SchedulePolicy policy, DateOnly today)
    {
        if (!Hints.SaysWhatIf(file, policy, today) && !file.HasDeclined(today) && file.Meetings.MaxBy(m => m.HeldAt) is { } last)
        {
            yield return new(file.Id, file.Team, null, last.RecordedBy, last.RecordedBy is { } writer ? file.RoleOf(writer) : null, policy.Zone.DateOf(last.HeldAt));
        }
    }

    private static DateOnly? WokenFor(CaseFile file, Standing standing, DateOnly today) =>
        standing.Occurrences.FirstOrDefault(o => o.IsOpen && o.By is { } by && file.LifeEvent(by)?.On <= today)?.Due;

    private static OverviewItem Item(CaseFile file, Commitment c, PersonId person, DateOnly? on, string? text) =>
        new(file.Id, file.Team, (c.Id, c.Number), person, file.RoleOf(person), on) { Text = text };
}
