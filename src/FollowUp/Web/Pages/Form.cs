using System.Text.Json;
using System.Text.Json.Nodes;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Store;
using FollowUp.Web.Input;
using FollowUp.Web.Wording;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.Pages;

/// <summary>The fields that every form of ours carries, besides its own.</summary>
internal static class FormFields
{
    /// <summary>Proves where it comes from.</summary>
    public const string Token = "form-token";

    /// <summary>Which page it stood on: what is sent twice from one page is done once.</summary>
    public const string Key = "form-key";
}

/// <summary>A form that was posted: its fields are read by the same rules as the members of the API's bodies.</summary>
internal sealed class Form(string path, IFormCollection posted)
{
    private readonly List<Flaw> _flaws = [];

    public IReadOnlyList<Flaw> Flaws => _flaws;

    public static async ValueTask<Form> ReadAsync(HttpContext http) => new(http.Request.Path, await http.Request.ReadFormAsync(http.RequestAborted));

    /// <summary>What stands in a field, trimmed; empty where there is none.</summary>
    public string this[string field] => posted[field].ToString().Trim();

    /// <summary>All values of a field that may be chosen several times.</summary>
    public IReadOnlyList<string> All(string field) => [.. posted[field].OfType<string>()];

    public bool Has(string field) => posted.ContainsKey(field);

    public IEnumerable<string> Fields => posted.Keys;

    /// <summary>
    /// Under which it is done once, however often two fingers or a bad line send it: the same words, to the same place, from the same
    /// showing of a page. Other words are something else to be done.
    /// </summary>
    public IdempotencyKey? KeyFor(Caller caller) => Sending is { } sending && IdempotencyKeys.TryRead(sending, caller.By, path, out var key) ? key : null;

    /// <summary>The same for what is no command to a case; null for a form without its page's key.</summary>
    public string? Sending => this[FormFields.Key] is not { Length: > 0 } page ? null : StableId.Long(
    [
        page,
        path,
        .. Fields.Where(name => name is not (FormFields.Token or FormFields.Key)).Order(StringComparer.Ordinal).SelectMany(name => All(name).Prepend(name)),
    ]);

    /// <summary>Some of the fields as an object of the API: those that are empty are left out.</summary>
    public JsonObject BodyOf(params IEnumerable<string> fields)
    {
        var body = new JsonObject();
        foreach (var field in fields)
        {
            if (this[field] is { Length: > 0 } value)
            {
                body[field] = value;
            }
        }

        return body;
    }

    public Fields Read(params IEnumerable<string> fields) => Read(BodyOf(fields));

    /// <summary>What was made of the fields, as an object of the API.</summary>
    public Fields Read(JsonNode body) => new(JsonSerializer.SerializeToElement(body), "$", _flaws);
}

/// <summary>Why a form was not taken, by field, in the visitor's language.</summary>
public sealed class FormFlaws
{
    public static readonly FormFlaws None = new([]);

    private FormFlaws(IReadOnlyList<(string Field, string Text)> all) => All = all;

    /// <summary>Field and sentence; an empty field for what belongs to none.</summary>
    public IReadOnlyList<(string Field, string Text)> All { get; }

    public bool Any => All.Count > 0;

    public IEnumerable<string> At(string field) => All.Where(flaw => flaw.Field == field).Select(flaw => flaw.Text);

    /// <summary>Where the sentence stands, for <c>aria-describedby</c>; null where none does.</summary>
    public string? DescribedBy(string field) => At(field).Any() ? IdOf(field) : null;

    /// <summary>For <c>aria-invalid</c>.</summary>
    public string? Invalid(string field) => At(field).Any() ? "true" : null;

    public static string IdOf(string field) => field + "-flaw";

    /// <summary>Of a refusal. Paths of the API are turned into names of fields: <c>$.due</c> is the field <c>due</c>.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="language">Of the visitor.</param>
    /// <param name="fieldOf">For pages whose fields have other names.</param>
    /// <param name="say">For pages that ask otherwise than the API; null where they do not.</param>
    public static FormFlaws Of(Refusal refusal, Language language, Func<string, string>? fieldOf = null, Func<Flaw, string?>? say = null)
    {
        var words = RefusalWording.In(language);
        var people = new ReasonWords(language);
        return refusal switch
        {
            Refusal.Invalid invalid => new([.. invalid.Flaws.Select(flaw => ((fieldOf ?? Plain)(flaw.Path), say?.Invoke(flaw) ?? people.Of(flaw) ?? words.Say(flaw.Reason))).Distinct()]),
            Refusal.Conflicting conflict => Of(words.Say(conflict.Reason)),
            Refusal.Forbidden forbidden => Of(people.Of(forbidden.Reason.Code) ?? words.Say(forbidden.Reason)),
            Refusal.Stale => Of(words.Detail(ProblemKind.Stale)),
            _ => Of(words.Detail(ProblemKind.NotFound)),
        };
    }

    public static FormFlaws Of(string text) => new([("", text)]);

    private static string Plain(string path) => path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : "";
}
