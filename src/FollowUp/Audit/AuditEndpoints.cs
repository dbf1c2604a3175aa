using FollowUp.Cases;
using FollowUp.Store;
using FollowUp.Web;
using FollowUp.Web.OpenApi;
using FollowUp.Web.OpenApi.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Audit;

/// <summary>A look at a case, with the reader's name.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who: a person's id, or another system.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Role">Their role in the case then.</param>
/// <param name="What"><c>case</c>, <c>history</c>, <c>access</c>, <c>overdue</c>, <c>profile</c> or <c>profile-changed</c>.</param>
/// <param name="Of">Whose profile it was.</param>
public sealed record ReadingAnswer(DateTimeOffset At, Actor Person, string? Name, string Role, string What, PersonId? Of);

/// <summary>Who did what and who saw what: history, readers, and what is overdue.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/history", (HttpContext http, string caseId, CaseGate gate, CaseStore cases) =>
            gate.ReadAsync(http, caseId, "history", null, async (file, viewer) =>
                History.Of(await cases.EventsAsync(file.Id, http.RequestAborted), file, viewer, gate.Policy.Today(gate.Now))))
            .WithName("ReadHistory").Describes<IReadOnlyList<HistoryEntry>>(AuditTexts.History);

        api.MapGet("/cases/{caseId}/access", (HttpContext http, string caseId, CaseGate gate, AccessLog log) =>
            gate.ReadAsync(
                http,
                caseId,
                "access",
                (file, viewer) => viewer.CoordinatesTeam || (viewer.Person is { } person && file.RoleOf(person) is Role.Jobseeker),
                async (file, _) =>
                {
                    var readings = await log.ReadAsync(file.Id, http.RequestAborted);
                    var names = await gate.NamesAsync(readings.Select(r => r.Person.Person).OfType<PersonId>(), http.RequestAborted);
                    return readings.Select(r => new ReadingAnswer(
                        r.At, r.Person, r.Person.Person is { } id ? names.GetValueOrDefault(id) : null, r.Role, r.What, r.Of)).ToList();
                }))
            .WithName("ReadAccess").Describes<IReadOnlyList<ReadingAnswer>>(AuditTexts.Access);

        api.MapGet("/overdue", (HttpContext http, OverdueList list) => list.AnswerAsync(http, rows => Results.Json(rows, ApiJson.Options)))
            .WithName("AuditOverdue").Describes<IReadOnlyList<OverdueRow>>(AuditTexts.Overdue);
        api.MapGet("/overdue.csv", (HttpContext http, OverdueList list) => list.AnswerAsync(http, rows =>
            Results.File(Csv.Bytes(OverdueCsv.Of(rows)), "text/csv; charset=utf-8", "overdue.csv")))
            .WithName("AuditOverdueCsv").Produces<string>(StatusCodes.Status200OK, "text/csv").WithMetadata(AuditTexts.OverdueCsv);
    }
}
