using FollowUp.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>
/// Everything that has no function of its own: pages, and paths that do not exist. The host tries routes in the order of the functions'
/// names and takes the first that fits, so no name may come after this one.
/// </summary>
public sealed class WebFunction(InnerPipeline pipeline)
{
    [Function("Web")]
    public Task<IResult> WebAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request) => pipeline.AnswerAsync(request.HttpContext);
}
