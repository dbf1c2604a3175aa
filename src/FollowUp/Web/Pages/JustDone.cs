using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.Pages;

/// <summary>
/// That something was done just before, said once on the page that its form leads to. The address names it, and is believed only together with the cookie that was
/// set with it: a link that somebody makes up, or a page that is loaded again, says nothing.
/// </summary>
internal static class JustDone
{
    private const string Cookie = "followup.done";

    /// <summary>Leads on to an address that names what was done.</summary>
    /// <param name="http">The request of the form.</param>
    /// <param name="word">As it stands in the address, as <c>done=</c>.</param>
    /// <param name="address">The address.</param>
    public static IResult To(HttpContext http, string word, string address)
    {
        http.Response.Cookies.Append(Cookie, word, Options(http, TimeSpan.FromMinutes(1)));
        return Redirects.To(address);
    }

    /// <summary>What was done; null where nothing was.</summary>
    public static string? Of(HttpContext http)
    {
        if (http.Request.Query["done"].ToString() is not { Length: > 0 } word || http.Request.Cookies[Cookie] != word)
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie, Options(http, null));
        return word;
    }

    private static CookieOptions Options(HttpContext http, TimeSpan? age) =>
        new() { HttpOnly = true, IsEssential = true, MaxAge = age, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps };
}
