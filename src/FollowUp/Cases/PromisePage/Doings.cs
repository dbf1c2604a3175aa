using System.Text.Json.Nodes;
using FollowUp.Cases.CasePage;
using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Store;
using FollowUp.Web;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Cases.PromisePage;

/// <summary>One promise, and what can be done to it by the forms of its page: the same commands as in the API, and the same fields.</summary>
internal sealed class Doings(CasePages pages, CaseGate gate, CaseLook look)
{
    // The commands themselves find these done; and what was undone meanwhile can be done again from the same page.
    private static readonly string[] WithoutKey = ["object", "ask", "settle", "unshare", "keep-after-all"];

    private static readonly string[] Fields = ["occurrence", "on", "due", "to", "from", "until", "reason", "note", "text"];

    /// <summary>The page; the one who asks for it notes who looked.</summary>
    /// <param name="http">The request.</param>
    /// <param name="visit">Who comes.</param>
    /// <param name="place">Where the page stands.</param>
    /// <param name="file">The case, which is theirs to know.</param>
    /// <param name="caller">As whom they look: signed in, or let in by a mailed link.</param>
    /// <param name="id">The promise.</param>
    /// <param name="tried">A form that was not taken.</param>
    public async ValueTask<IResult> ShowAsync(
        HttpContext http, Visit visit, PromisePlace place, CaseFile file, Caller caller, CommitmentId id, DoingTried? tried = null)
    {
        var names = await look.NamesAsync(file, http.RequestAborted);
        var context = look.ContextOf(caller.In(file));
        var promise = file.Commitment(id) is { } known ? look.Teller(file, context.Viewer, names, new(visit.Language)).Tell(known) : null;
        if (file.Commitment(id) is not { } c || (promise is null && place.Back is not null))
        {
            return ErrorPages.Of(http, ErrorKind.NotFound, visit.Language);
        }

        var model = new DoingModel(Links.Ref(file.Id, $"{c.Number}"), place, file.Id, promise)
        {
            IsAskedNoMore = promise is null && IsAskedNoMore(file, c, context.Viewer.Person),
            Done = tried is null && JustDone.Of(http) is { } done && CommitmentActions.Names.Contains(done) ? done : null,
            Tried = tried,
        };
        return Page.Of<PromiseSheet>(
            new { Visit = visit, Model = promise is null ? model : Fill(model, promise, file, c, context, names, http, new(visit.Language)) },
            tried is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Does what a form says, and goes on where the place says; shows the page again, with what was typed, where it is not taken.</summary>
    public async Task<IResult> DoAsync(HttpContext http, Visit visit, PromisePlace place, CaseId id, Caller caller, CommitmentId commitment, string action, Form form)
    {
        if (!CommitmentActions.Names.Contains(action) || !place.Takes(action))
        {
            return ErrorPages.Of(http, ErrorKind.NotFound, visit.Language);
        }

        var command = CommitmentActions.Read(action, form.Read(BodyOf(form, action)), commitment);
        var outcome = command is not null && form.Flaws.Count == 0
            ? await pages.DoAsync(id, caller, AsRead(command, form), WithoutKey.Contains(action) ? null : form.KeyFor(caller), http.RequestAborted)
            : new CommandOutcome.Refused(new Refusal.Invalid(form.Flaws));
        if (outcome is CommandOutcome.Done)
        {
            return JustDone.To(http, action, place.Done(action));
        }

        if (outcome is not CommandOutcome.Refused { Refusal: Refusal.Invalid or Refusal.Conflicting or Refusal.Stale or Refusal.Forbidden { Reason.Code: ReasonCode.ConsentIsJobseekers } } refused
            || await pages.FindAsync(id.Value, caller, http.RequestAborted) is not { } file)
        {
            return Refused(http, visit, outcome);
        }

        var flaws = FormFlaws.Of(refused.Refusal, visit.Language, path => path.Length > 2 ? $"{action}-{path[2..].Split('[')[0]}" : "");
        await gate.LogAsync(file, caller, "promise", http.RequestAborted);
        return await ShowAsync(http, visit, place, file, caller, commitment, new(action, flaws, Fields.ToDictionary(field => field, field => form[field])));
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

    private static DoingModel Fill(
        DoingModel model, PromiseShown promise, CaseFile file, Commitment c, CommandContext context, Dictionary<PersonId, string> names, HttpContext http, CaseWords words)
    {
        var self = context.Viewer.Person;
        var beneficiary = c.Beneficiary == c.Owner ? file.Jobseeker!.Person : c.Beneficiary;
        IReadOnlyList<string> actions = [.. promise.Actions.Where(model.Place.Takes)];
        return model with
        {
            For = beneficiary == self ? null : Sentences.FirstWord(names.GetValueOrDefault(beneficiary, "")),
            Actions = actions,
            Mark = MarkOf(c),
            Text = actions.Contains("reword") ? c.Text : null,
            Open = model.Tried?.Action ?? (http.Request.Query["do"].ToString() is { Length: > 0 } chosen ? chosen : FirstOf(actions)),
            Dates = [.. Offers.Open(Standing.Of(file, c, context.Policy, context.Today), context.Today).Select(o => (o.Id.Value, words.Date(o.Due)))],
            To = actions.Contains("hand-over") ? [.. Offers.HandOverTo(file, c, context).Select(p => (p.Value, names.GetValueOrDefault(p, "")))] : [],
            Roles = actions.Contains("share")
                ? [.. Offers.CouldRead(file, c).Select(role => (role, c.Consent?.Roles.Contains(role) == true))]
                : [],
        };
    }

    // Nobody says yes to words that they have not read: where they are others by now, the page is shown again.
    private static Func<CaseFile, CommandContext, Decision> AsRead(CommitmentCommand command, Form form) => (file, context) =>
        form["words"] is { Length: > 0 } read && file.Commitment(command.Id) is { } c && MarkOf(c) != read ? new Refusal.Stale(file.Version) : command.Decide(file, context);

    // Asked to take it over once, and it is not known that anybody has: that another takes care of it would say too much.
    private static bool IsAskedNoMore(CaseFile file, Commitment c, PersonId? viewer) =>
        (c.HandOver is not null || c.FormerOwners.IsEmpty) && viewer is { } person && !c.FormerOwners.Contains(person)
        && file.Notices.Exists(n => n.Kind is NoticeKind.HandedOverToYou or NoticeKind.WaitsForYes && n.To == person && n.Commitment == c.Id);

    private static string MarkOf(Commitment c) => StableId.Long(c.Text)[..12];

    // What a reminder or a question asks for is one button away.
    private static string? FirstOf(IReadOnlyList<string> actions) => actions is ["accept" or "keep", ..] ? actions[0] : null;

    // What is empty was not said, but for a consent: it is given for somebody, and by somebody.
    private static JsonObject BodyOf(Form form, string action)
    {
        var body = form.BodyOf(Fields);
        if (action is "share")
        {
            body["roles"] = new JsonArray([.. form.All("roles").Select(role => JsonValue.Create(role))]);
            body["givenAloud"] = form.Has("givenAloud");
        }

        return body;
    }
}
