using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Remind.ActPage;

/// <summary>
/// One promise, or one confirmation to be given, by a mailed link: opening it changes nothing, since mail scanners follow links too. Only a
/// button does.
/// </summary>
internal static class ActPages
{
    public static void AddActPage(this IServiceCollection services) => services.AddSingleton<ActDoor>();

    public static void MapActPage(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/act/{token}", (HttpContext http, Visit visit, string token, ActDoor door) => door.ShowAsync(http, visit, token)).WithName("ActPage");
        pages.MapPost("/act/{token}/{action}", (HttpContext http, Visit visit, string token, string action, ActDoor door) =>
            door.DoAsync(http, visit, token, action)).WithName("Act");
    }
}
