using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Store;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Cases.CasePage;

/// <summary>A life event that was reported.</summary>
/// <param name="Id">For moving it.</param>
/// <param name="What">As a clause: "the job ends".</param>
/// <param name="On">Its day.</param>
/// <param name="IsTheirs">Whoever reads may say that it was a mistake, or lies on another day.</param>
/// <param name="IsOverruled">Something was agreed since, so it does not stop all of it.</param>
public sealed record HappenedShown(LifeEventId Id, string What, DateOnly On, bool IsTheirs, bool IsOverruled = false);

/// <summary>What a professional may say has happened, and what was said before.</summary>
/// <param name="Kinds">The kinds to choose from, each with its clause.</param>
/// <param name="Known">The latest that were reported, the newest day first.</param>
public sealed record HappenedModel(IReadOnlyList<(string Kind, string What)> Kinds, IReadOnlyList<HappenedShown> Known)
{
    // Longer lists are of long ago; what stands in them may still be moved over the API.
    private const int Latest = 5;

    private static readonly string[] Fields = ["kind", "on", "note"];

    /// <summary>What was typed into a form that was not taken, by field.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; private init; } = new Dictionary<string, string>();

    // That the jobseeker wants no more of it stops all outreach: it is theirs to say, and not one choice in a list. Where it was a mistake, it is taken back by itself.
    public static HappenedModel Of(CaseFile file, Viewer viewer, LifeEventNames names, Language language) => new(
        [.. names.Kinds.Where(kind => kind != LifeEventKind.ServiceDeclined.Value).Select(kind => (kind, names.Find(kind, language)!))],
        [
            .. file.LifeEvents.Where(e => e.Kind != LifeEventKind.ServiceDeclined).OrderByDescending(e => e.On).Take(Latest)
                .Select(e => new HappenedShown(e.Id, names.Find(e.Kind.Value, language) ?? e.Kind.Value.Replace('-', ' '), e.On, TakeLifeEventBack.IsOffered(file, e, viewer))),
        ]);

    /// <summary>What has stopped all outreach, or will: for all who take part, and for whoever else may say that it was a mistake.</summary>
    public static IEnumerable<HappenedShown> StoppedIn(CaseFile file, Viewer viewer, LifeEventNames names, Language language) =>
        from e in file.LifeEvents
        where e.Kind == LifeEventKind.ServiceDeclined
        let isTheirs = TakeLifeEventBack.IsOffered(file, e, viewer)
        where isTheirs || (viewer.Person is { } person && file.IsPresent(person))
        orderby e.On descending
        select new HappenedShown(e.Id, names.Find(e.Kind.Value, language) ?? e.Kind.Value, e.On, isTheirs, file.IsOverruled(e));

    /// <summary>With what was typed, where it was this form.</summary>
    internal HappenedModel With(Form? form) =>
        form?.Has("kind") == true ? this with { Typed = Fields.ToDictionary(field => field, field => form[field]) } : this;
}

/// <summary>The page of a case, where something happened: it is reported, and its day is put right.</summary>
internal static class Happened
{
    public const string Kind = "happened-kind";
    public const string On = "happened-on";
    public const string Note = "happened-note";
    public const string DeclinedOn = "declined-on";

    public static string OnOf(LifeEventId id) => $"moved-{id}-on";

    public static string TakenBackOf(LifeEventId id) => $"taken-back-{id}";

    public static void MapHappened(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/cases/{caseId}/life-events", ReportAsync).WithName("ReportOnCasePage");
        pages.MapPost("/cases/{caseId}/declined", DeclineAsync).WithName("DeclineOnCasePage");
        pages.MapPost("/cases/{caseId}/life-events/{id}", MoveAsync).WithName("MoveOnCasePage");
        pages.MapPost("/cases/{caseId}/life-events/{id}/take-back", TakeBackAsync).WithName("TakeBackOnCasePage");
    }

    private static Task<IResult> ReportAsync(HttpContext http, Visit visit, string caseId, CasePages through, CaseLook look) =>
        CaseRoutes.WriteAsync(http, visit, caseId, through, look, path => $"happened-{path}", async (id, caller, form) =>
        {
            if (LifeEventEndpoints.ReadReport(form.Read("kind", "on", "note")) is not { } report)
            {
                return (new CommandOutcome.Refused(new Refusal.Invalid(form.Flaws)), "");
            }

            // The same end, said with another day, is put right and not a second one.
            if (await through.FindAsync(caseId, caller, http.RequestAborted) is { } file && report.PutsRight(file, visit.Today) is { } known
                && await through.DoAsync(id, caller, new MoveLifeEvent(known, report.On).Decide, null, http.RequestAborted) is CommandOutcome.Refused refused)
            {
                return (refused, "");
            }

            bool IsTold(CaseFile after) => report.Known(after) is { } e && after.Notices.Exists(n => n.LifeEvent == e.Id && n.To != caller.Person!.Id);
            // Without a key: the same report twice is one by itself, and one that comes again after it was taken back is a new one.
            var outcome = await through.DoAsync(id, caller, report.Decide, null, http.RequestAborted, after => IsTold(after) ? "happened-told" : "happened");
            return (outcome, outcome is CommandOutcome.Done done ? done.Answer.Json : "");
        }, flaw => flaw.Reason.Code is ReasonCode.AskIfWhat ? new HappenedWords(visit.Language).WhatIsMissing : null);

    private static Task<IResult> DeclineAsync(HttpContext http, Visit visit, string caseId, CasePages through, CaseLook look) =>
        CaseRoutes.WriteAsync(http, visit, caseId, through, look, path => $"declined-{path}", async (id, caller, form) =>
        {
            var on = form.Read("on").Date("on") ?? visit.Today;
            return (form.Flaws.Count > 0
                ? new CommandOutcome.Refused(new Refusal.Invalid(form.Flaws))
                : await through.DoAsync(id, caller, new ReportLifeEvent(LifeEventKind.ServiceDeclined, on, null).Decide, null, http.RequestAborted), "declined");
        });

    private static Task<IResult> MoveAsync(HttpContext http, Visit visit, string caseId, string id, CasePages through, CaseLook look)
    {
        var lifeEvent = Ids.TryParse<LifeEventId>(id, out var known) ? known : new("-");
        return CaseRoutes.WriteAsync(http, visit, caseId, through, look, path => $"moved-{lifeEvent}-{path}", async (file, caller, form) =>
            LifeEventEndpoints.ReadMove(form.Read("on"), lifeEvent) is { } move
                // Without a key, as a report: the same day twice is one by itself, and a day that it was moved away from meanwhile is set again.
                ? (await through.DoAsync(file, caller, move.Decide, null, http.RequestAborted), "happened-moved")
                : (new CommandOutcome.Refused(new Refusal.Invalid(form.Flaws)), ""));
    }

    private static Task<IResult> TakeBackAsync(HttpContext http, Visit visit, string caseId, string id, CasePages through, CaseLook look)
    {
        var command = new TakeLifeEventBack(Ids.TryParse<LifeEventId>(id, out var known) ? known : new("-"));
        return CaseRoutes.WriteAsync(http, visit, caseId, through, look, _ => "", async (file, caller, form) =>
        {
            // From a page that was open since before: it stands there again, and this button took nothing back.
            var outcome = await through.DoAsync(
                file, caller, command.Decide, null, http.RequestAborted, after => after.HappenedAfterAll(command.LifeEvent) ? "happened-after-all" : "happened-taken-back");
            return (outcome, outcome is CommandOutcome.Done done ? done.Answer.Json : "");
        });
    }
}
