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
    public static void AddActPage(this IServiceCollection services)
    {
        services.AddSingleton<ActLook>();
        services.AddSingleton<ActDoor>();
    }

    public static void MapActPage(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/act/{token}", async (HttpContext http, Visit visit, string token, string? done, ActDoor door) =>
            await door.OpenAsync(http, visit, token) switch
            {
                ActDoor.Way.Promise promise => await door.ShowAsync(http, promise, done, null),
                ActDoor.Way.ToGive give => await door.ShowAsync(http, give, null),
                ActDoor.Way.Closed closed => closed.Page,
                _ => throw new InvalidOperationException("A link leads to a promise, to a confirmation, or nowhere."),
            }).WithName("ActPage");
        pages.MapPost("/act/{token}/{action}", async (HttpContext http, Visit visit, string token, string action, ActDoor door) =>
        {
            var form = await Form.ReadAsync(http);
            return await door.OpenAsync(http, visit, token) switch
            {
                ActDoor.Way.Promise promise => await door.DoAsync(http, promise, action, form),
                ActDoor.Way.ToGive give when action == "give" => await door.GiveAsync(http, give, form),
                ActDoor.Way.Closed closed => closed.Page,
                _ => ErrorPages.Of(http, ErrorKind.NotFound, visit.Language),
            };
        }).WithName("Act");
    }
}
