using FollowUp.Cases;
using FollowUp.Store;
using FollowUp.Web.Pages;
using FollowUp.Web.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace FollowUp.Web;

/// <summary>
/// What holds for every request: nothing is cached or sniffed, and whatever goes wrong is answered as problem details. This and the
/// sweep are the only places that catch broadly.
/// </summary>
internal sealed partial class Frame(RequestDelegate next, ILogger<Frame> logger)
{
    /// <summary>Seconds after which a store that was not available may be.</summary>
    public const string StoreRetryAfter = "5";

    public async Task InvokeAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        if (HttpMethods.IsHead(http.Request.Method))
        {
            // As GET (RFC 9110, 9.3.2), with everything but the body: the routes need not know of it.
            http.Request.Method = HttpMethods.Get;
            http.Response.Body = Stream.Null;
        }

        try
        {
            await next(http);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone, perhaps in the middle of what they sent; there is nobody to answer.
            if (!http.Response.HasStarted)
            {
                http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            }
        }
        catch (StoreUnavailableException exception) when (!http.Response.HasStarted)
        {
            LogUnavailable(exception);
            http.Response.Headers.RetryAfter = StoreRetryAfter;
            await AnswerAsync(http, ProblemKind.Unavailable, ReasonCode.Unavailable);
        }
        catch (BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            // The framework's word for what it could not read itself: a body that was cut short, or is not what an endpoint binds to.
            await (exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? AnswerAsync(http, ProblemKind.TooLarge, ReasonCode.TooLarge, Limits.BodyBytes / 1024)
                : AnswerAsync(http, ProblemKind.Unreadable, ReasonCode.Unreadable));
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            LogError(exception);
            await AnswerAsync(http, ProblemKind.Error, ReasonCode.Unavailable);
        }
    }

    // The caller's own language may not be known when the store is down: what the request accepts has to do.
    private static Task AnswerAsync(HttpContext http, ProblemKind kind, ReasonCode code, params IReadOnlyList<object> arguments) =>
        (ErrorPages.Answers(http)
            ? ErrorPages.Of(http, ErrorPages.KindOf(kind))
            : Problems.Of(kind, Mail.LanguageTags.Accepted(http.Request.Headers.AcceptLanguage) ?? Mail.Language.Bokmal, new(code, arguments)))
        .ExecuteAsync(http);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is unavailable")]
    private partial void LogUnavailable(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request could not be answered")]
    private partial void LogError(Exception exception);
}

/// <summary>Paths of the API that do not exist.</summary>
internal static class UnknownRoutes
{
    public static void MapUnknown(this IEndpointRouteBuilder api) =>
        api.Map("/{**path}", async (HttpContext http, Callers callers) =>
            Problems.Of(new Refusal.NotFound(), await callers.LanguageOfAsync(http))).ExcludeFromDescription();
}
