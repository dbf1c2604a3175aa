using FollowUp.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>What can be done to one commitment.</summary>
public sealed class CommitmentFunctions(InnerPipeline pipeline)
{
    [Function("AcceptCommitment")]
    public Task<IResult> AcceptCommitmentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments/{id}/accept")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("DeclineCommitment")]
    public Task<IResult> DeclineCommitmentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments/{id}/decline")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("ObjectToCommitment")]
    public Task<IResult> ObjectToCommitmentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments/{id}/object")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("KeepCommitment")]
    public Task<IResult> KeepCommitmentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments/{id}/keep")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("MoveCommitment")]
    public Task<IResult> MoveCommitmentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments/{id}/move")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("AskAboutCommitment")]
    public Task<IResult> AskAboutCommitmentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments/{id}/ask")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("SettleObjection")]
    public Task<IResult> SettleObjectionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments/{id}/settle")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("RewordCommitment")]
    public Task<IResult> RewordCommitmentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments/{id}/reword")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    // Not named as the operation is: "Withdraw…" would come after "Web", which takes all that comes before it.
    [Function("CommitmentWithdrawal")]
    public Task<IResult> CommitmentWithdrawalAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments/{id}/withdraw")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("HandOverCommitment")]
    public Task<IResult> HandOverCommitmentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments/{id}/hand-over")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("RemindOwner")]
    public Task<IResult> RemindOwnerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments/{id}/remind")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("NoteCommitment")]
    public Task<IResult> NoteCommitmentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments/{id}/note")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("ShareCommitment")]
    public Task<IResult> ShareCommitmentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments/{id}/share")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);

    [Function("UnshareCommitment")]
    public Task<IResult> UnshareCommitmentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseId}/commitments/{id}/unshare")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);
}
