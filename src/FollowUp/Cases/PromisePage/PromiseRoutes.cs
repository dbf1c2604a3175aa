using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Cases.PromisePage;

/// <summary>One promise of a case, for who is signed in.</summary>
internal static class PromiseRoutes
{
    public static void AddPromisePage(this IServiceCollection services) => services.AddSingleton<Doings>();

    public static void MapPromisePage(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/cases/{caseId}/commitments/{id}", (HttpContext http, Visit visit, string caseId, string id, string? back, CasePages through, Doings doings) =>
            through.ShowAsync(http, visit, caseId, "promise", (file, _, caller) => doings.ShowAsync(
                http, visit, PromisePlace.InCase(file.Id, id, back), file, caller, Ids.TryParse<CommitmentId>(id, out var commitment) ? commitment : new("-"))))
            .WithName("PromisePage");
        pages.MapPost("/cases/{caseId}/commitments/{id}/{action}", DoAsync).WithName("DoToPromise");
    }

    private static async Task<IResult> DoAsync(HttpContext http, Visit visit, string caseId, string id, string action, Doings doings)
    {
        var form = await Form.ReadAsync(http);
        if (!Ids.TryParse<CaseId>(caseId, out var file) || !Ids.TryParse<CommitmentId>(id, out var commitment))
        {
            return visit.Person is null ? Page.SignIn(visit) : ErrorPages.Of(http, ErrorKind.NotFound, visit.Language);
        }

        // Whoever signs in first, or chooses another language at a refused form, comes to the page with that form open.
        var place = PromisePlace.InCase(file, id, form["back"]);
        visit = visit with { Path = $"{place.Path}?do={Uri.EscapeDataString(action)}&back={Uri.EscapeDataString(place.Back!)}" };
        return visit.Caller is { Person: not null } caller
            ? await doings.DoAsync(http, visit, place, file, caller, commitment, action, form)
            : Page.SignIn(visit);
    }
}
