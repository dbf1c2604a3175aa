using FollowUp.Cases;
using FollowUp.Store;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.Pages;

/// <summary>
/// The way of every page about a case: who is signed in, whether the case is theirs to know, the read, which is logged, or the command.
/// </summary>
internal sealed class CasePages(CaseStore cases, CaseGate gate)
{
    /// <summary>Shows a case to whoever is signed in.</summary>
    /// <param name="http">The request.</param>
    /// <param name="visit">Who comes.</param>
    /// <param name="caseId">As it stands in the path.</param>
    /// <param name="what">For the log of who looked: <c>case</c>, <c>history</c>, …</param>
    /// <param name="show">Makes the page.</param>
    /// <param name="sitting">Looks of one person within this time are one look, where a page is shown again at each button.</param>
    public async Task<IResult> ShowAsync(
        HttpContext http, Visit visit, string caseId, string what, Func<CaseFile, Viewer, Caller, ValueTask<IResult>> show, TimeSpan? sitting = null)
    {
        if (visit.Caller is not { Person: not null } caller)
        {
            return Page.SignIn(visit);
        }

        if (await FindAsync(caseId, caller, http.RequestAborted) is not { } file)
        {
            return ErrorPages.Of(http, ErrorKind.NotFound, visit.Language);
        }

        var page = await show(file, caller.In(file), caller);
        await gate.LogAsync(file, caller, what, http.RequestAborted, sitting);
        return page;
    }

    /// <summary>A case that somebody is about to write in, as it is now; null where it is not theirs to know.</summary>
    public async ValueTask<CaseFile?> FindAsync(string caseId, Caller caller, CancellationToken cancellation)
    {
        var file = Ids.TryParse<CaseId>(caseId, out var id) ? await cases.LoadAsync(id, cancellation) : null;
        return file is { Exists: true } && file.MaySee(caller.In(file)) ? file : null;
    }

    /// <summary>What a command may know of a case at this moment, to try it without storing anything.</summary>
    public ValueTask<CommandContext> ContextAsync(CaseFile file, Caller caller, CancellationToken cancellation) =>
        cases.ContextAsync(file, caller.By, caller.In(file), cancellation);

    /// <summary>Carries out a command that came by a form.</summary>
    /// <param name="id">The case.</param>
    /// <param name="caller">Who acts: signed in, or let in by a mailed link.</param>
    /// <param name="decide">The command.</param>
    /// <param name="key">Under which the same form sent twice is done once; null where doing it twice does no harm.</param>
    /// <param name="cancellation">Stops before anything is stored.</param>
    /// <param name="answer">What is kept under the key of how the case is then; nothing where left out.</param>
    public ValueTask<CommandOutcome> DoAsync(
        CaseId id,
        Caller caller,
        Func<CaseFile, CommandContext, Decision> decide,
        IdempotencyKey? key,
        CancellationToken cancellation,
        Func<CaseFile, string>? answer = null) =>
        cases.ExecuteAsync(
            id,
            new(caller.By, caller.In, key),
            (file, context) => file.Exists && file.MaySee(context.Viewer) ? decide(file, context) : new Refusal.NotFound(),
            (_, after, _) => new(StatusCodes.Status204NoContent, answer?.Invoke(after) ?? ""),
            cancellation);
}
