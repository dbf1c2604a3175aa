using FollowUp.Cases;
using FollowUp.Cases.PromisePage;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Audit.OverviewPage;

/// <summary>The coordinator's view, and what is past its date as a file for a spreadsheet.</summary>
internal static class OverviewRoutes
{
    public static void AddOverview(this IServiceCollection services) => services.AddSingleton<OverviewLook>();

    public static void MapOverview(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/overview", (HttpContext http, Visit visit, OverviewLook look) => ForCoordinatorsAsync(http, visit, async scope =>
        {
            var model = await look.OfAsync(visit.Caller!, scope, http.Request.Query, http.RequestAborted);
            var said = JustDone.Of(http) is { } done ? new ActionWords(visit.Language).Done(done) : null;
            return Page.Of<OverviewSheet>(new { Visit = visit, Model = model with { Said = said }, Flaws = FormFlaws.None });
        })).WithName("Overview");
        pages.MapGet("/overview.csv", (HttpContext http, Visit visit, OverdueList list) => ForCoordinatorsAsync(http, visit, async scope =>
        {
            var rows = await list.ListAsync(visit.Caller!, scope, http.RequestAborted);
            var words = new OverviewWords(visit.Language);
            return Results.File(Csv.Bytes(OverviewCsv.Of(rows, words)), "text/csv; charset=utf-8", $"followup-{words.FileName}.csv");
        })).WithName("OverviewCsv");
    }

    private static async Task<IResult> ForCoordinatorsAsync(HttpContext http, Visit visit, Func<TeamScope.Known, Task<IResult>> show) =>
        visit.Person is not { } person ? Page.SignIn(visit)
        : TeamScope.Of(person, http.Request.Query) switch
        {
            TeamScope.Known scope => await show(scope),
            TeamScope.Unreadable unreadable => Page.Of<OverviewSheet>(
                new
                {
                    Visit = visit,
                    Model = new OverviewModel(OverviewList.Past, new Dictionary<OverviewList, int>(), [], new Dictionary<PersonId, string>())
                    {
                        Teams = [.. person.CoordinatedTeams],
                        LeastDays = http.Request.Query["minWorkingDays"].ToString(),
                    },
                    Flaws = FormFlaws.Of(new Refusal.Invalid(unreadable.Flaws), visit.Language, path => path),
                },
                StatusCodes.Status422UnprocessableEntity),
            _ => ErrorPages.Of(http, ErrorKind.NoAccess, visit.Language),
        };
}
