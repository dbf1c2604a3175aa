using FollowUp.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>What is overdue, what happened, who looked.</summary>
public sealed class AuditFunctions(InnerPipeline pipeline)
{
    [Function("AuditOverdue")]
    public Task<IResult> AuditOverdueAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/overdue")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("AuditOverdueCsv")]
    public Task<IResult> AuditOverdueCsvAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/overdue.csv")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("ReadHistory")]
    public Task<IResult> ReadHistoryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseId}/history")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("ReadAccess")]
    public Task<IResult> ReadAccessAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseId}/access")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);
}
