using System.Collections.Concurrent;
using FollowUp.Cases;
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
    string? Text)
{
    /// <summary>The commitment's number in its case, for the reference that pages and mails call it by; the API answers with its id.</summary>
    internal int Number { get; init; }
}

/// <summary>What is overdue in the teams that the caller coordinates: found by the overview, read from the cases themselves.</summary>
internal sealed class OverdueList(TeamCases teamCases, CaseGate gate, Callers callers)
{
    public async Task<IResult> AnswerAsync(HttpContext http, Func<IReadOnlyList<OverdueRow>, IResult> answer)
    {
        var language = await callers.LanguageOfAsync(http);
        return await callers.OfAsync(http) is not { } caller ? CaseGate.SignIn(language)
            : TeamScope.Of(caller.Person, http.Request.Query) switch
            {
                TeamScope.Known scope => answer(await ListAsync(caller, scope, http.RequestAborted)),
                TeamScope.Unreadable unreadable => Problems.Of(new Refusal.Invalid(unreadable.Flaws), language),
                _ => Problems.Of(Refusal.Forbid(ReasonCode.OnlyCoordinator), language),
            };
    }

    /// <summary>The rows, the oldest first; whose cases were looked at is logged.</summary>
    public async Task<IReadOnlyList<OverdueRow>> ListAsync(Caller caller, TeamScope.Known scope, CancellationToken cancellation)
    {
        var today = gate.Policy.Today(gate.Now);
        var found = new ConcurrentBag<OverdueRow>();
        await teamCases.ReadAsync(scope.Teams, today, async (file, token) =>
        {
            var rows = OverdueRows.Of(file, caller.In(file), gate.Policy, today).Where(scope.Keeps).ToList();
            if (rows.Count > 0)
            {
                await gate.LogAsync(file, caller, "overdue", token);
                rows.ForEach(found.Add);
            }
        }, cancellation);

        var names = await gate.NamesAsync(found.Select(r => r.Owner), cancellation);
        return [.. OverdueRows.OldestFirst(found.Select(r => r with { OwnerName = names[r.Owner] }))];
    }
}
