using FollowUp.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>Life events, and confirmations given by other means than mail.</summary>
public sealed class HappeningFunctions(InnerPipeline pipeline)
{
    [Function("ReportLifeEvent")]
    public Task<IResult> ReportLifeEventAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/life-events")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("MoveLifeEvent")]
    public Task<IResult> MoveLifeEventAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/cases/{caseId}/life-events/{id}")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("TakeLifeEventBack")]
    public Task<IResult> TakeLifeEventBackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/cases/{caseId}/life-events/{id}")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("GiveConfirmation")]
    public Task<IResult> GiveConfirmationAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/confirmations/{id}/given")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("SendLink")]
    public Task<IResult> SendLinkAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/link")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("TakeDeliveryReports")]
    public Task<IResult> TakeDeliveryReportsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/delivery-reports")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);
}
