using System.Collections.Concurrent;
using System.Globalization;
using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Store;
using FollowUp.Web;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Audit;

/// <summary>A reminder or escalation that was decided, and what became of it.</summary>
/// <param name="At">When it was sent; while it waits, when it is to be.</param>
/// <param name="Outcome"><c>sent</c>, <c>waiting</c>, or why it was not sent.</param>
public sealed record ReminderAnswer(DateTimeOffset At, string Outcome);

/// <summary>One overdue occurrence. The text is there only where the coordinator may read it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Team">The unit that the coordinator answers for.</param>
/// <param name="Commitment">The commitment.</param>
/// <param name="Occurrence">The occurrence that is overdue.</param>
/// <param name="Owner">Who promised it.</param>
/// <param name="OwnerName">Their name.</param>
/// <param name="OwnerRole">Their role.</param>
/// <param name="Due">The date it was due.</param>
/// <param name="WorkingDaysOverdue">By how many working days it is overdue.</param>
/// <param name="RemindersSent">How many reminders the owner was sent of it.</param>
/// <param name="Reminders">The reminders, with what became of each.</param>
/// <param name="Escalated">Whether a coordinator was told.</param>
/// <param name="WithoutOwner">There, and true, while nobody keeps it.</param>
/// <param name="Text">The promise, where the coordinator may read it.</param>
public sealed record OverdueRow(
    CaseId Case,
    string Team,
    CommitmentId Commitment,
    OccurrenceId Occurrence,
    PersonId Owner,
    string OwnerName,
    Role? OwnerRole,
    DateOnly Due,
    int WorkingDaysOverdue,
    int RemindersSent,
    IReadOnlyList<ReminderAnswer> Reminders,
    bool Escalated,
    bool? WithoutOwner,
    string? Text);

/// <summary>What is overdue in the teams that the caller coordinates: found by the overview, read from the cases themselves.</summary>
internal sealed class OverdueList(CaseStore cases, Overview overview, CaseGate gate, Callers callers)
{
    private const int AtOnce = 8;

    public async Task<IResult> AnswerAsync(HttpContext http, Func<IReadOnlyList<OverdueRow>, IResult> answer)
    {
        var language = await callers.LanguageOfAsync(http);
        if (await callers.OfAsync(http) is not { } caller)
        {
            return CaseGate.SignIn(language);
        }

        var teams = caller.Person?.CoordinatedTeams.ToList() ?? [];
        if (teams.Count == 0)
        {
            return Problems.Of(Refusal.Forbid(ReasonCode.OnlyCoordinator), language);
        }

        var flaws = new List<Flaw>();
        var filter = Filter.Read(http.Request.Query, flaws);
        if (flaws.Count > 0)
        {
            return Problems.Of(new Refusal.Invalid(flaws), language);
        }

        if (filter.Team is { } team)
        {
            if (!teams.Contains(team))
            {
                return Problems.Of(Refusal.Forbid(ReasonCode.OnlyCoordinator), language);
            }

            teams = [team];
        }

        return answer(await ListAsync(caller, teams, filter, http.RequestAborted));
    }

    private async Task<IReadOnlyList<OverdueRow>> ListAsync(Caller caller, IReadOnlyList<string> teams, Filter filter, CancellationToken cancellation)
    {
        var today = gate.Policy.Today(gate.Now);
        var ids = new List<CaseId>();
        foreach (var team in teams)
        {
            ids.AddRange(await overview.OverdueAsync(team, today, cancellation));
        }

        var found = new ConcurrentBag<OverdueRow>();
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (id, token) =>
        {
            var file = await cases.LoadAsync(id, token);
            var rows = RowsOf(file, caller.In(file), today).Where(filter.Keeps).ToList();
            if (rows.Count > 0)
            {
                await gate.LogAsync(file, caller, "overdue", token);
                rows.ForEach(found.Add);
            }
        });

        var names = await gate.NamesAsync(found.Select(r => r.Owner), cancellation);
        return [.. found
            .Select(r => r with { OwnerName = names[r.Owner] })
            .OrderByDescending(r => r.WorkingDaysOverdue)
            .ThenBy(r => r.Case.Value, StringComparer.Ordinal)
            .ThenBy(r => r.Commitment.Value.Length)
            .ThenBy(r => r.Commitment.Value, StringComparer.Ordinal)
            .ThenBy(r => r.Due)];
    }

    private IEnumerable<OverdueRow> RowsOf(CaseFile file, Viewer viewer, DateOnly today) =>
        from c in file.Commitments
        let standing = Standing.Of(file, c, gate.Policy, today)
        from o in standing.Overdue(file, c, gate.Policy, today)
        let told = file.Notices.FindAll(n => n.Commitment == c.Id && n.Occurrence == o.Id && n.Due == o.Due)
        let reminders = told.FindAll(n => n.Kind is NoticeKind.Reminder)
        select new OverdueRow(
            file.Id,
            file.Team,
            c.Id,
            o.Id,
            c.Owner,
            "",
            file.RoleOf(c.Owner),
            o.Due,
            gate.Policy.Calendar.DaysOverdue(o.Due, today),
            reminders.Count(n => OutcomeOf(file, n)?.Outcome is NoticeOutcome.Sent),
            [.. reminders.Select(n => new ReminderAnswer(OutcomeOf(file, n)?.At ?? n.SendAt, OutcomeOf(file, n) is { } s ? Kebab.Of(s.Outcome) : "waiting"))],
            told.Exists(n => n.Kind is NoticeKind.Escalation && OutcomeOf(file, n)?.Outcome is NoticeOutcome.Sent),
            standing.WithoutOwner ? true : null,
            file.TextFor(c, viewer, today));

    private static Settled? OutcomeOf(CaseFile file, Notice n) => file.SettledNotices.GetValueOrDefault((n.Id, n.To));

    private sealed record Filter(string? Team, int LeastDays, Role? Role)
    {
        public static Filter Read(IQueryCollection query, List<Flaw> flaws)
        {
            var least = 1;
            if (query["minWorkingDays"] is [{ Length: > 0 } days]
                && !(int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out least) && least <= 10_000))
            {
                flaws.Add(new("minWorkingDays", new(ReasonCode.NumberOutOfRange, [0, 10_000])));
            }

            Role? role = null;
            if (query["role"] is [{ Length: > 0 } word])
            {
                if (Kebab.TryParse<Role>(word, out var known))
                {
                    role = known;
                }
                else
                {
                    flaws.Add(new("role", new(ReasonCode.UnknownWord, [Kebab.All<Role>()])));
                }
            }

            return new(query["team"] is [{ Length: > 0 } team] ? team : null, least, role);
        }

        public bool Keeps(OverdueRow row) => row.WorkingDaysOverdue >= LeastDays && (Role is null || row.OwnerRole == Role);
    }
}
