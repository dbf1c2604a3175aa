using System.Text;
using FollowUp.Cases.PromisePage;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Remind.MinePage;

/// <summary>All one's own promises over all cases, for who is signed in, and their dates for a calendar.</summary>
internal static class MinePages
{
    // So that a page stays light also where somebody has promised much.
    private const int OnOnePage = 30;

    public static void AddMine(this IServiceCollection services)
    {
        services.AddSingleton<MineLook>();
    }

    public static void MapMine(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/mine", (HttpContext http, Visit visit, string? page, MineLook look, MailedLinks links) =>
            ListAsync(http, visit, int.TryParse(page, out var at) ? at : 1, null, look, links)).WithName("Mine");
        pages.MapPost("/mine/calendar", async (HttpContext http, Visit visit, MineLook look, MailedLinks mailed, Links links) =>
        {
            if (visit.Person is not { } reader)
            {
                return Page.SignIn(visit);
            }

            var form = await Form.ReadAsync(http);
            await mailed.StopAsync(reader.Id, LinkPurpose.Calendar, null, http.RequestAborted);
            return form["do"] == "stop"
                ? Redirects.To("/mine")
                : await ListAsync(http, visit, 1, links.Calendar(await mailed.MakeLastingAsync(reader.Id, LinkPurpose.Calendar, http.RequestAborted)), look, mailed);
        }).WithName("ChangeCalendar");
        pages.MapGet("/calendar/{token}.ics", CalendarAsync).WithName("Calendar");
    }

    private static async Task<IResult> ListAsync(HttpContext http, Visit visit, int page, Uri? calendar, MineLook look, MailedLinks links)
    {
        if (visit.Person is not { } reader)
        {
            return Page.SignIn(visit);
        }

        var rows = await look.RowsAsync(reader, visit.Language, http.RequestAborted);
        var pages = Math.Max(1, (rows.Count + OnOnePage - 1) / OnOnePage);
        var at = Math.Clamp(page, 1, pages);
        var has = await links.AnyAsync(reader.Id, LinkPurpose.Calendar, http.RequestAborted);
        return Page.Of<Mine>(new
        {
            Visit = visit,
            Model = new MineModel([.. rows.Skip((at - 1) * OnOnePage).Take(OnOnePage)], at, pages, has, calendar)
            {
                Said = JustDone.Of(http) is { } done ? new ActionWords(visit.Language).Done(done) : null,
            },
        });
    }

    // A calendar program asks again and again, and gets references and dates: no look at a case that anybody would want to see listed.
    private static async Task<IResult> CalendarAsync(HttpContext http, string token, MineLook look, MailedLinks mailed, PeopleStore people, Links links) =>
        await mailed.FindAsync(token, LinkPurpose.Calendar, http.RequestAborted) is { IsOpen: true } door
        && await people.FindAsync(door.Person, http.RequestAborted) is { } reader
            ? Results.Bytes(Encoding.UTF8.GetBytes(CalendarFile.Subscribed(await look.DatesAsync(reader, http.RequestAborted), links.Mine)), "text/calendar; charset=utf-8")
            : ErrorPages.Of(http, ErrorKind.UnknownLink);
}
