using FollowUp.Cases.PromisePage;
using FollowUp.Confirm;
using FollowUp.Confirm.GivePage;
using FollowUp.Store;
using FollowUp.Web;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Cases.CasePage;

/// <summary>A case on a page: its promises, who takes part, what happened; and on paper.</summary>
internal static class CaseRoutes
{
    public static void AddCasePage(this IServiceCollection services)
    {
        services.AddSingleton<CaseLook>();
        services.AddSingleton<Giving>();
    }

    public static void MapCasePage(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/cases/{caseId}", (HttpContext http, Visit visit, string caseId, CasePages through, CaseLook look, CaseGate gate) =>
            http.Request.Query["print"] == "jobseeker"
                ? through.ShowAsync(http, visit, caseId, "case", (file, viewer, _) => PrintAsync(http, visit, file, viewer, look, gate))
                : through.ShowAsync(http, visit, caseId, "case", (file, viewer, _) => CaseAsync(http, visit, file, viewer, look, FormFlaws.None)))
            .WithName("CasePage");
        pages.MapPost("/cases/{caseId}/confirmations/{id}/given", GivenAsync).WithName("CopyGiven");
        pages.MapPost("/cases/{caseId}/link", LinkAsync).WithName("NewLinkForJobseeker");
        pages.MapHappened();
    }

    private static async ValueTask<IResult> CaseAsync(HttpContext http, Visit visit, CaseFile file, Viewer viewer, CaseLook look, FormFlaws flaws, Form? typed = null)
    {
        var query = http.Request.Query;
        var page = int.TryParse(query["page"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 1;
        var model = await look.OfAsync(file, viewer, visit.Language, page, http.RequestAborted);
        var said = query["sent"].ToString() is { Length: > 0 } sent ? await look.SentAsync(file, sent, new(visit.Language), http.RequestAborted)
            : JustDone.Of(http) is { } done ? new ActionWords(visit.Language).Done(done)
            : null;
        return Page.Of<CaseSheet>(
            new { Visit = visit, Model = model with { Said = said, Happened = model.Happened?.With(typed) }, Flaws = flaws },
            flaws.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    // In the jobseeker's language, whoever prints it; a choice of language leads back to the case.
    private static async ValueTask<IResult> PrintAsync(HttpContext http, Visit visit, CaseFile file, Viewer viewer, CaseLook look, CaseGate gate)
    {
        if (viewer.Person is not { } person || !file.IsPresent(person) || file.Jobseeker is not { } jobseeker)
        {
            return ErrorPages.Of(http, ErrorKind.NoAccess, visit.Language);
        }

        var language = (await gate.People.ProfileAsync(jobseeker.Person, http.RequestAborted))?.Language ?? visit.Language;
        var model = await look.SheetAsync(file, viewer, language, http.RequestAborted);
        return Page.Of<PrintSheet>(new { Visit = visit with { Language = language, Path = $"/cases/{file.Id}" }, Model = model });
    }

    private static Task<IResult> LinkAsync(HttpContext http, Visit visit, string caseId, CasePages through, CaseLook look, CaseGate gate) =>
        WriteAsync(http, visit, caseId, through, look, _ => "", async (id, caller, form) =>
        {
            var command = new SendLink(await gate.MailReachesJobseekerAsync(id, http.RequestAborted));
            return (await through.DoAsync(id, caller, command.Decide, form.KeyFor(caller), http.RequestAborted), "link");
        });

    private static Task<IResult> GivenAsync(HttpContext http, Visit visit, string caseId, string id, CasePages through, CaseLook look, Giving giving)
    {
        var copy = Ids.TryParse<ConfirmationId>(id, out var known) ? known : new("-");
        return WriteAsync(http, visit, caseId, through, look, field => Giving.FieldOf(copy, field), async (file, caller, form) =>
            (await giving.DoAsync(file, caller, copy, form, http.RequestAborted), "given"));
    }

    /// <summary>Carries out what a form on the page of a case says, and leads back to the page; or shows it again, with the reasons at the fields.</summary>
    /// <param name="http">The request.</param>
    /// <param name="visit">Who comes.</param>
    /// <param name="caseId">As it stands in the path.</param>
    /// <param name="through">The way of every page about a case.</param>
    /// <param name="look">For the page.</param>
    /// <param name="fieldOf">The id on the page of a field of the form.</param>
    /// <param name="write">Carries it out, and says by which word it is thanked for.</param>
    /// <param name="say">Why a field was not taken, where the page asks otherwise than the API.</param>
    internal static async Task<IResult> WriteAsync(
        HttpContext http,
        Visit visit,
        string caseId,
        CasePages through,
        CaseLook look,
        Func<string, string> fieldOf,
        Func<CaseId, Caller, Form, ValueTask<(CommandOutcome Outcome, string Done)>> write,
        Func<Flaw, string?>? say = null)
    {
        visit = visit with { Path = $"/cases/{caseId}" };
        if (visit.Caller is not { Person: not null } caller)
        {
            return Page.SignIn(visit);
        }

        if (!Ids.TryParse<CaseId>(caseId, out var id))
        {
            return ErrorPages.Of(http, ErrorKind.NotFound, visit.Language);
        }

        var form = await Form.ReadAsync(http);
        var (outcome, done) = await write(id, caller, form);
        return outcome switch
        {
            CommandOutcome.Done => JustDone.To(http, done, $"/cases/{caseId}?done={done}"),
            CommandOutcome.Refused { Refusal: Refusal.Invalid or Refusal.Conflicting } refused => await through.ShowAsync(http, visit, caseId, "case", (known, viewer, _) =>
                CaseAsync(http, visit, known, viewer, look, FormFlaws.Of(refused.Refusal, visit.Language, path => path.Length > 2 ? fieldOf(path[2..]) : "", say), form)),
            _ => Doings.Refused(http, visit, outcome),
        };
    }
}
