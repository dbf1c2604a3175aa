using System.Security.Claims;
using FollowUp.Cases;
using FollowUp.Mail;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Pages;

/// <summary>A way to sign in that a host offers.</summary>
/// <param name="Path">Where it begins; <c>?to=</c> says which page is wanted after it.</param>
/// <param name="Label">What its button says.</param>
public sealed record SignInWay(string Path, Func<Language, string> Label);

/// <summary>Who is signed in to the pages, by a cookie that only pages look at.</summary>
public static class Session
{
    public const string Scheme = "Session";

    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(8);

    /// <summary>Signs a person in to the pages of this browser.</summary>
    public static Task SignInAsync(HttpContext http, PersonId person)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.SignInAsync(Scheme, new(new ClaimsIdentity([new(CallerClaims.Person, person.Value)], Scheme)));
    }

    internal static AuthenticationBuilder AddSession(this AuthenticationBuilder authentication) =>
        authentication.AddCookie(Scheme, options =>
        {
            options.Cookie.Name = "followup.session";
            options.Cookie.HttpOnly = true;
            options.Cookie.IsEssential = true;

            // Lax: a link in a mail is to open the page that it leads to. Forms carry a token of their own.
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // A session is as long as it is for whoever sits there, however far the demo's clock is moved meanwhile.
            options.TimeProvider = TimeProvider.System;
            options.ExpireTimeSpan = WorkingDay;
            options.SlidingExpiration = true;
        });

    internal static void MapSession(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", (Visit visit) => Redirects.To(visit.Person is null ? "/sign-in" : "/mine")).WithName("Front");
        pages.MapGet("/sign-in", (Visit visit, string? to, IEnumerable<SignInWay> ways) =>
            Page.Of<SignInPage>(new { Visit = visit, Ways = ways.ToList(), To = Redirects.Local(to) ?? "/mine" })).WithName("SignIn");
        pages.MapPost("/sign-out", async (HttpContext http) =>
        {
            await http.SignOutAsync(Scheme);
            return Redirects.To("/");
        }).WithName("SignOut");
    }
}
