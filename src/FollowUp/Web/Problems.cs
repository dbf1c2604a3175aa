using System.Text.Json;
using System.Text.Json.Nodes;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web.Wording;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web;

/// <summary>Turns what went wrong into RFC 9457 problem details in the caller's language.</summary>
internal static class Problems
{
    private static readonly HashSet<ReasonCode> Unreadable = [ReasonCode.Unreadable, ReasonCode.UnknownMember, ReasonCode.WrongType];

    public static IResult Of(Refusal refusal, Language language)
    {
        var words = RefusalWording.In(language);
        return refusal switch
        {
            // What is not even of the right form cannot be read; what can be read and does not fit is refused.
            Refusal.Invalid invalid when invalid.Flaws.Any(f => Unreadable.Contains(f.Reason.Code)) =>
                Problem(400, ProblemKind.Unreadable, words, null, Errors(invalid, words)),
            Refusal.Invalid invalid => Problem(422, ProblemKind.Invalid, words, null, Errors(invalid, words)),
            Refusal.Conflicting conflict => Problem(409, ProblemKind.Conflict, words, words.Say(conflict.Reason), Open(conflict)),
            Refusal.Forbidden forbidden => Problem(403, ProblemKind.Forbidden, words, words.Say(forbidden.Reason)),
            Refusal.NotFound => Of(ProblemKind.NotFound, language, new(ReasonCode.NotFound, [])),
            Refusal.Stale stale => Problem(412, ProblemKind.Stale, words, words.Say(new(ReasonCode.Stale, [stale.Version]))),
            _ => throw new InvalidOperationException("A refusal of an unknown kind."),
        };
    }

    public static IResult Of(ProblemKind kind, Language language, Reason reason) =>
        Problem(StatusOf(kind), kind, RefusalWording.In(language), RefusalWording.In(language).Say(reason));

    private static int StatusOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Unreadable => 400,
        ProblemKind.SignIn => 401,
        ProblemKind.Forbidden => 403,
        ProblemKind.NotFound => 404,
        ProblemKind.Conflict => 409,
        ProblemKind.Stale => 412,
        ProblemKind.TooLarge => 413,
        ProblemKind.OtherType => 415,
        ProblemKind.Invalid or ProblemKind.KeyReused => 422,
        ProblemKind.Unavailable => 503,
        _ => 500,
    };

    private static IResult Problem(int status, ProblemKind kind, RefusalWording words, string? detail, (string Name, JsonNode Value)? extension = null)
    {
        var body = new JsonObject
        {
            ["type"] = $"urn:followup:{JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}",
            ["title"] = words.Title(kind),
            ["status"] = status,
        };
        if (detail is not null)
        {
            body["detail"] = detail;
        }

        if (extension is var (name, value))
        {
            body[name] = value;
        }

        return Results.Text(body.ToJsonString(ApiJson.Options), "application/problem+json", System.Text.Encoding.UTF8, status);
    }

    private static (string, JsonNode) Errors(Refusal.Invalid invalid, RefusalWording words)
    {
        var errors = new JsonObject();
        foreach (var path in invalid.Flaws.Take(100).GroupBy(f => f.Path))
        {
            errors[path.Key] = new JsonArray([.. path.Select(f => (JsonNode)words.Say(f.Reason)).Distinct()]);
        }

        return ("errors", errors);
    }

    private static (string, JsonNode)? Open(Refusal.Conflicting conflict) =>
        conflict.Open is { } open ? ("openCommitments", new JsonArray([.. open.Select(id => (JsonNode)id.Value)])) : null;
}
