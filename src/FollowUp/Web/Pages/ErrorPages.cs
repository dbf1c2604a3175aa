using FollowUp.Mail;
using FollowUp.Web.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Web.Pages;

/// <summary>What went wrong, as far as a visitor can do something about it.</summary>
public enum ErrorKind
{
    /// <summary>There is no such page, or it is not theirs to know.</summary>
    NotFound,

    /// <summary>The page is for somebody else.</summary>
    NoAccess,

    /// <summary>The form was open for too long, or its cookies are gone.</summary>
    Stale,

    /// <summary>A mailed link that nobody knows, or that was stopped.</summary>
    UnknownLink,

    /// <summary>More was sent than is taken.</summary>
    TooLarge,

    /// <summary>The store does not answer just now.</summary>
    Unavailable,

    /// <summary>The browser has no network; it shows this page, which it has kept.</summary>
    Offline,

    /// <summary>A mistake of ours.</summary>
    Error,
}

/// <summary>Pages for what goes wrong: each says what happened and what to do, and needs nothing that may be down.</summary>
internal static class ErrorPages
{
    /// <summary>The page.</summary>
    /// <param name="status">Of the answer.</param>
    /// <param name="http">The request.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="language">The visitor's own, where it is known.</param>
    /// <param name="isChosen">It is to be in that language, whatever was chosen in this browser since.</param>
    public static IResult Of(int status, HttpContext http, ErrorKind kind, Language? language = null, bool isChosen = false)
    {
        PageGuard.Describe(http.Response);
        return Page.Of<ErrorPage>(new { Kind = kind, Words = new ErrorWords(isChosen && language is { } chosen ? chosen : PageLanguage.Of(http, language)) }, status);
    }

    /// <summary>Whether a request is answered with a page rather than with problem details.</summary>
    public static bool Answers(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<IsPage>() is not null;

    public static ErrorKind KindOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Unavailable => ErrorKind.Unavailable,
        ProblemKind.TooLarge => ErrorKind.TooLarge,
        ProblemKind.NotFound => ErrorKind.NotFound,
        ProblemKind.Forbidden => ErrorKind.NoAccess,
        ProblemKind.Unreadable => ErrorKind.Stale,
        _ => ErrorKind.Error,
    };

    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.NotFound or ErrorKind.UnknownLink => StatusCodes.Status404NotFound,
        ErrorKind.NoAccess => StatusCodes.Status403Forbidden,
        ErrorKind.Stale => StatusCodes.Status400BadRequest,
        ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public static IResult Of(HttpContext http, ErrorKind kind, Language? language = null) => Of(StatusOf(kind), http, kind, language);

    /// <summary>Whatever is asked for, and however: it is not there.</summary>
    public static void MapNotFound(this IEndpointRouteBuilder routes) =>
        routes.MapFallback("{**path}", (HttpContext http, Visit visit) => Of(http, ErrorKind.NotFound, visit.Language))
            .WithMetadata(IsPage.Instance).WithName("NoSuchPage").ExcludeFromDescription();
}
