using System.Security.Cryptography;
using System.Text;
using FollowUp.Remind;
using FollowUp.Store;
using FollowUp.Web;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Cases.CasePage;

/// <summary>What can be done to one promise, by the forms of its page: the same commands as in the API, and the same fields.</summary>
internal sealed class Doings(CasePages pages, CaseLook look, IdSource ids)
{
    private static readonly string[] Actions = ["accept", "decline", "keep", "move", "remind", "hand-over", "withdraw", "object", "note"];

    private static readonly string[] Fields = ["occurrence", "on", "due", "to", "from", "reason", "note"];

    public async ValueTask<IResult> ShowAsync(
        HttpContext http, Visit visit, CaseFile file, Viewer viewer, string id, string? chosen, string? back, Func<DoingModel, DoingModel>? refused = null)
    {
        var names = await look.NamesAsync(file, http.RequestAborted);
        if (!Ids.TryParse<CommitmentId>(id, out var commitment) || file.Commitment(commitment) is not { } c
            || look.Teller(file, viewer, names, new(visit.Language)).Tell(c) is not { } promise)
        {
            return ErrorPages.Of(http, ErrorKind.NotFound, visit.Language);
        }

        var context = look.ContextOf(viewer);
        var words = new CaseWords(visit.Language);
        var standing = Standing.Of(file, c, context.Policy, context.Today);
        var model = new DoingModel(
            file.Id,
            promise,
            Redirects.Local(back) ?? $"/cases/{file.Id}#{c.Id}",
            chosen,
            promise.Words is null && promise.Actions.Count == 0 ? [] : [.. Offers.Open(standing, context.Today).Select(o => (o.Id.Value, words.Date(o.Due)))],
            promise.Actions.Contains("hand-over") ? [.. Offers.HandOverTo(file, c, context).Select(p => (p.Value, names.GetValueOrDefault(p, "")))] : [])
        {
            Key = ids.Next(),
        };
        return Page.Of<PromiseSheet>(
            new { Visit = visit, Model = refused?.Invoke(model) ?? model }, refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    public async Task<IResult> DoAsync(HttpContext http, Visit visit, string caseId, string id, string action)
    {
        var form = await Form.ReadAsync(http);
        var back = Redirects.Local(form["back"]);
        visit = visit with { Path = $"/cases/{caseId}/commitments/{id}?do={action}{(back is null ? "" : "&back=" + Uri.EscapeDataString(back))}" };
        if (visit.Caller is not { Person: not null } caller)
        {
            return Page.SignIn(visit);
        }

        if (!Actions.Contains(action) || !Ids.TryParse<CaseId>(caseId, out var file) || !Ids.TryParse<CommitmentId>(id, out var commitment))
        {
            return ErrorPages.Of(http, ErrorKind.NotFound, visit.Language);
        }

        var command = CommitmentActions.Read(action, form.Read(Fields), commitment);
        var outcome = command is not null && form.Flaws.Count == 0
            ? await pages.DoAsync(file, caller, command.Decide, KeyOf(form, caller, action), http.RequestAborted)
            : new CommandOutcome.Refused(new Refusal.Invalid(form.Flaws));
        return outcome switch
        {
            CommandOutcome.Done => Redirects.To(Done(back ?? $"/cases/{caseId}#{id}", action)),
            CommandOutcome.Refused { Refusal: Refusal.Invalid or Refusal.Conflicting } refused => await pages.ShowAsync(
                http, visit, caseId, "case", (known, viewer, _) => ShowAsync(http, visit, known, viewer, id, action, back, model => model with
                {
                    Flaws = FormFlaws.Of(refused.Refusal, visit.Language, path => path.Length > 2 ? $"{action}-{path[2..]}" : ""),
                    Typed = Fields.ToDictionary(field => field, field => form[field]),
                })),
            _ => Refused(http, visit, outcome),
        };
    }

    /// <summary>What no form can mend.</summary>
    public static IResult Refused(HttpContext http, Visit visit, CommandOutcome outcome) => ErrorPages.Of(
        http,
        outcome switch
        {
            CommandOutcome.Refused { Refusal: Refusal.Forbidden } => ErrorKind.NoAccess,
            CommandOutcome.Refused => ErrorKind.NotFound,
            CommandOutcome.KeyReused => ErrorKind.Stale,
            _ => ErrorKind.Unavailable,
        },
        visit.Language);

    /// <summary>Where the form was opened from, with the word that it was done.</summary>
    internal static string Done(string back, string action)
    {
        var (path, place) = back.Split('#', 2) is [var p, var anchor] ? (p, "#" + anchor) : (back, "");
        var (address, query) = path.Split('?', 2) is [var a, var q] ? (a, q) : (path, "");
        var rest = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("done=", StringComparison.Ordinal));
        return $"{address}?{string.Join('&', rest.Append($"done={action}"))}{place}";
    }

    // A form that is sent twice, by two fingers or a bad line, is done once.
    private static IdempotencyKey? KeyOf(Form form, Caller caller, string action)
    {
        var body = string.Join('\n', Fields.Select(field => form[field]).Prepend(action));
        return form["key"] is { Length: > 0 } key
            && IdempotencyKeys.TryRead(key, caller.By, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))), out var read)
                ? read
                : null;
    }
}
