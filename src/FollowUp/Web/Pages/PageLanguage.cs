using FollowUp.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Web.Pages;

/// <summary>The language of a page: what was chosen in this browser, else the person's own, else what the browser asks for.</summary>
internal static class PageLanguage
{
    private const string Cookie = "followup.language";

    private static readonly (string Tag, string Name)[] Names = [("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "English")];

    /// <summary>Each language's tag, and its name in itself.</summary>
    public static IReadOnlyList<(string Tag, string Name)> All => Names;

    public static Language Of(HttpContext http, Language? own) =>
        Find(http.Request.Cookies[Cookie]) ?? own ?? LanguageTags.Accepted(http.Request.Headers.AcceptLanguage) ?? Language.Bokmal;

    public static Language? Find(string? tag) => tag switch
    {
        "nb" => Language.Bokmal,
        "nn" => Language.Nynorsk,
        "en" => Language.English,
        _ => null,
    };

    public static void Choose(HttpContext http, string tag) => http.Response.Cookies.Append(Cookie, tag, new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
    });

    /// <summary>Where a visitor who chooses a language wants to be again. A form that was refused is shown at an address that only takes forms.</summary>
    public static string BackTo(HttpContext http) => HttpMethods.IsGet(http.Request.Method)
        ? http.Request.Path + http.Request.QueryString.Value
        : http.Request.Path.Value![..Math.Max(http.Request.Path.Value!.LastIndexOf('/'), 1)];

    public static void MapLanguage(this IEndpointRouteBuilder pages) =>
        pages.MapPost("/language", async (HttpContext http) =>
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            if (Find(form["language"]) is not null)
            {
                Choose(http, form["language"]!);
            }

            return Redirects.To(Redirects.Local(form["back"]) ?? "/");
        }).WithName("ChooseLanguage");
}
