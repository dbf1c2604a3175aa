using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.Pages;

/// <summary>Where a form leads to: a page that is read again without sending again.</summary>
public static class Redirects
{
    /// <summary>303, so that the browser reads the page and does not send the form once more (RFC 9110, 15.4.4).</summary>
    public static IResult To(string path) => new SeeOther(path);

    /// <summary>A path of ours, if it is one: an address that somebody else put into a link leads nowhere.</summary>
    public static string? Local(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && path.All(c => c is > ' ' and < '\x7f' and not '\\') ? path : null;

    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
