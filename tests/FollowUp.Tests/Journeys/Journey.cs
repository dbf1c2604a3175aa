using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FollowUp.Tests.Journeys;

/// <summary>
/// A story over HTTP on a service of its own, with one case in it: Ola looks for work, Solveig is his employment specialist, Jonas his
/// therapist, Amina his social worker, and Kari coordinates their team. It begins on Monday 11 January 2027 at ten.
/// After each, what holds in every story is looked at once more.
/// </summary>
public abstract class Journey : IAsyncLifetime
{
    internal const string Team = "Team Nord";

    internal Service Service { get; private set; } = null!;

    internal Clock Clock => Service.Clock;

    internal Caller OtherSystem => Service.As("Demo system");

    internal Person Ola { get; private set; } = null!;

    internal Person Solveig { get; private set; } = null!;

    internal Person Jonas { get; private set; } = null!;

    internal Person Amina { get; private set; } = null!;

    internal Person Kari { get; private set; } = null!;

    /// <summary>The case's address in the API.</summary>
    internal string Case { get; private protected set; } = "";

    private protected virtual IReadOnlyDictionary<string, string?>? Settings => null;

    private protected virtual int? StorePages => null;

    /// <summary>Changes what the service is made of, for what cannot be set on the command line.</summary>
    private protected virtual void Adapt(IServiceCollection services)
    {
    }

    public virtual async ValueTask InitializeAsync()
    {
        Service = await Service.StartAsync(settings: Settings, pages: StorePages, adapt: Adapt);
        (Ola, Solveig, Jonas, Amina, Kari) = (
            Somebody("Ola", "jobseeker"),
            Somebody("Solveig", "employment-specialist"),
            Somebody("Jonas", "therapist"),
            Somebody("Amina", "social-worker"),
            Somebody("Kari", "coordinator"));
        Case = await OpenAsync(Ola, Solveig, Jonas, Amina, Kari);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await using (Service)
        {
            await Always.HoldsAsync(Service);
        }

        GC.SuppressFinalize(this);
    }

    internal Person Somebody(string name, string role, string language = "en") => new(Service, name, role, language);

    /// <summary>Opens a case, and gives everybody in it the id to sign in with.</summary>
    internal async Task<string> OpenAsync(Person jobseeker, params Person[] others) => await OpenAsync(Team, jobseeker, null, others);

    internal async Task<string> OpenAsync(string team, Person jobseeker, object? as_, params Person[] others)
    {
        var sent = as_ ?? new { name = jobseeker.Name, email = jobseeker.Email, language = jobseeker.Language, mailDetail = "link" };
        var opened = (await OtherSystem.PostAsync("/api/cases", new { team, jobseeker = sent, participants = others.Select(p => p.Sent) })).Is(201).Json;
        Person[] all = [jobseeker, .. others];
        foreach (var (person, answer) in all.Zip(opened["participants"]!.AsArray()))
        {
            person.Id = (string)answer!["id"]!;
        }

        Service.People.AddRange(all.Except(Service.People));
        return $"/api/cases/{opened["caseId"]}";
    }

    /// <summary>A meeting that ended just now, with what was promised in it; the ids of the promises.</summary>
    internal Task<string[]> MeetAsync(Person writer, Person[] attendees, params JsonObject[] promises) => MeetAsync(Case, writer, attendees, promises);

    internal async Task<string[]> MeetAsync(string @case, Person writer, Person[] attendees, params JsonObject[] promises)
    {
        Service.Texts.UnionWith(promises.Select(p => (string)p["text"]!));
        var body = new { heldAt = await Clock.NowAsync(), attendees = attendees.Select(a => a.Id), commitments = promises };
        var answer = (await writer.PostAsync($"{@case}/meetings", body)).Is(201).Json;
        return [.. answer["commitments"]!.AsArray().Select(c => (string)c!["id"]!)];
    }

    /// <summary>One promise, made by its owner in a meeting with Ola.</summary>
    internal async Task<string> PromiseAsync(Person owner, JsonObject promise) => (await MeetAsync(owner, [owner, Ola], promise))[0];

    /// <summary>Does something to a promise.</summary>
    internal Task<Reply> DoAsync(Person who, string action, string promise, object? body = null) =>
        who.PostAsync($"{Case}/commitments/{promise}/{action}", body ?? new { });

    internal Task<Reply> ReportAsync(Person who, string kind, string on, string? note = null) =>
        who.PostAsync($"{Case}/life-events", new { kind, on, note });

    /// <summary>A promise as somebody sees it; null if they do not see it at all.</summary>
    internal async Task<JsonNode?> SeesAsync(Person who, string promise) =>
        (await who.GetAsync(Case)).Is(200).Json["commitments"]!.AsArray().FirstOrDefault(c => (string)c!["id"]! == promise);

    internal async Task<string> StateAsync(Person who, string promise) => (string)(await SeesAsync(who, promise))!["state"]!;

    internal async Task<JsonArray> OverdueAsync(string query = "") => (await Kari.GetAsync($"/api/overdue{query}")).Is(200).Json.AsArray();
}

/// <summary>Promises as they are posted.</summary>
internal static class Promise
{
    public const string Words = "I call you, and we look at it together.";

    public static JsonObject Dated(Person owner, string due, string text = Words) =>
        new() { ["text"] = text, ["owner"] = owner.Id, ["kind"] = "dated", ["due"] = due };

    public static JsonObject If(Person owner, string when, int days, string unit = "working-days", bool limit = false, string text = Words) => new()
    {
        ["text"] = text,
        ["owner"] = owner.Id,
        ["kind"] = "contingent",
        ["when"] = when,
        ["within"] = Within(days, unit, limit),
    };

    public static JsonObject Recurring(Person owner, string rrule, string first, string text = Words) =>
        new() { ["text"] = text, ["owner"] = owner.Id, ["kind"] = "recurring", ["rrule"] = rrule, ["first"] = first };

    public static JsonObject Standing(Person owner, string? until = null, string text = Words)
    {
        var promise = new JsonObject { ["text"] = text, ["owner"] = owner.Id, ["kind"] = "standing" };
        return until is null ? promise : promise.With("until", until);
    }

    public static JsonObject Wish(Person jobseeker, string text = "I want to try two days a week.") =>
        new() { ["text"] = text, ["owner"] = jobseeker.Id, ["kind"] = "wish" };

    public static JsonObject Within(int value, string unit, bool limit = false) => new() { ["value"] = value, ["unit"] = unit, ["limit"] = limit };

    public static JsonObject With(this JsonObject promise, string member, JsonNode? value)
    {
        promise[member] = value;
        return promise;
    }

    /// <summary>With the words it is known by, for who may read them.</summary>
    public static JsonObject Saying(this JsonObject promise, string text) => promise.With("text", text);

    public static JsonObject ForAll(this JsonObject promise) => promise.With("visibility", "all-participants");
}
