using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Pages;

/// <summary>That an endpoint is a page: what goes wrong there is answered with a page.</summary>
internal sealed record IsPage
{
    public static readonly IsPage Instance = new();
}

/// <summary>
/// What holds for every page: it loads nothing but our own stylesheet and script, stands in no frame, and takes no form that does not come
/// from a page of ours. Who is signed in is known by the session's cookie, which the API does not look at.
/// </summary>
internal static class PageGuard
{
    /// <summary>No script and no style within a page, nothing from elsewhere.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; " +
        "base-uri 'none'; frame-ancestors 'none'";

    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await CheckAsync(context.HttpContext) ?? await next(context);

    /// <summary>Says what browsers may do with what is answered.</summary>
    public static void Describe(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    }

    /// <summary>Finds out who is signed in. Before the endpoint's parameters are bound: they ask.</summary>
    public static async Task SignInAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<IsPage>() is not null)
        {
            Describe(http.Response);
            if (await http.AuthenticateAsync(Session.Scheme) is { Succeeded: true } session)
            {
                http.User = session.Principal;
            }
        }
    }

    private static async ValueTask<IResult?> CheckAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return null;
        }

        if (!http.Request.HasFormContentType)
        {
            return ErrorPages.Of(StatusCodes.Status415UnsupportedMediaType, http, ErrorKind.Stale);
        }

        try
        {
            // Read here, so that one that cannot be read is refused as what it is.
            await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ErrorPages.Of(http, ErrorKind.TooLarge);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException or NotSupportedException or ArgumentException)
        {
            return ErrorPages.Of(http, ErrorKind.Stale);
        }

        return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? null
            : ErrorPages.Of(http, ErrorKind.Stale);
    }
}
