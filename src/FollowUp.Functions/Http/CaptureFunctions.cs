using FollowUp.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>Writing down what was promised.</summary>
public sealed class CaptureFunctions(InnerPipeline pipeline)
{
    [Function("CaptureMeeting")]
    public Task<IResult> CaptureMeetingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/meetings")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("CaptureCommitment")]
    public Task<IResult> CaptureCommitmentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);
}
