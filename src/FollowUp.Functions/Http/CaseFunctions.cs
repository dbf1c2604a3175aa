using FollowUp.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>Cases and who takes part in them. Each only hands the request on; a function of its own gives an operation its own metrics and switch in Azure.</summary>
public sealed class CaseFunctions(InnerPipeline pipeline)
{
    [Function("OpenCase")]
    public Task<IResult> OpenCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("ReadCase")]
    public Task<IResult> ReadCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseId}")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("AddParticipant")]
    public Task<IResult> AddParticipantAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/participants")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("RemoveParticipant")]
    public Task<IResult> RemoveParticipantAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/cases/{caseId}/participants/{personId}")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("ChangePerson")]
    public Task<IResult> ChangePersonAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/people/{personId}")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);
}
