using System.Text;
using System.Text.Json.Nodes;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>One thing that can be asked of the API, and what each caller is answered.</summary>
/// <param name="Route">Method and pattern, as the endpoints have it.</param>
/// <param name="What">Which of several cases; empty where there is one.</param>
/// <param name="Expected">A status for each of <see cref="WhoMayDoWhat.Roles"/>.</param>
/// <param name="Ask">The request of one caller; the number is of their own promise, person or meeting.</param>
internal sealed record Right(string Route, string What, int[] Expected, Func<RightsCase, Caller, int, Task<Reply>> Ask);

/// <summary>Who may do what: every route of the API, for everybody who might call it.</summary>
internal static class WhoMayDoWhat
{
    public static readonly string[] Roles =
    [
        "jobseeker", "owner", "other participant", "coordinator in the case", "coordinator of the team", "person of another case", "unknown person", "no sign-in", "system",
    ];

    private const string Commitments = "POST /api/cases/{caseId}/commitments";

    /// <summary>Answered to anybody, and about nobody.</summary>
    public static readonly string[] Open =
    [
        "* /health/live", "* /health/ready", "GET /assets/{name}", "GET /offline", "GET /offline-worker.js", "GET /sign-in", "POST /sign-out", "POST /language", "* /{**path}",
    ];

    /// <summary>Forms, which are taken only from our own pages: the journeys of each page walk them.</summary>
    public static readonly string[] Forms =
    [
        "POST /my/{token}/{action}", "POST /act/{token}/{action}", "POST /mine/calendar",
        "POST /cases/{caseId}/meeting/write", "POST /cases/{caseId}/meeting/draft", "POST /cases/{caseId}/meeting/send",
        "POST /cases/{caseId}/commitments/{id}/{action}", "POST /cases/{caseId}/confirmations/{id}/given", "POST /cases/{caseId}/link",
        "POST /cases/{caseId}/declined", "POST /cases/{caseId}/life-events", "POST /cases/{caseId}/life-events/{id}",
        "POST /cases/{caseId}/life-events/{id}/take-back",
    ];

    /// <summary>What is open to whoever reaches the demo: it holds no secrets, and does not start in production.</summary>
    public static readonly string[] Demo = ["GET /", "POST /demo/be", "GET /demo/clock", "POST /demo/clock", "GET /demo/mail", "GET /demo/mailbox", "GET /demo/mailbox/{number:int}", "GET /demo/mailbox/{number:int}/html", "POST /demo/move", "POST /demo/story", "GET /openapi/{documentName}.json"];

    public static IReadOnlyList<Right> All { get; } =
    [
        new("POST /api/cases", "", [403, 403, 403, 201, 201, 403, 401, 401, 201], (s, who, n) =>
            who.PostAsync("/api/cases", new { team = Journey.Team, jobseeker = new { name = $"Eli{n}" }, participants = Array.Empty<object>() })),
        new("GET /api/cases/{caseId}", "", [200, 200, 200, 200, 200, 404, 401, 401, 200], (s, who, _) => who.GetAsync(s.Case)),
        new("GET /api/cases/{caseId}/history", "", [200, 200, 200, 200, 200, 404, 401, 401, 200], (s, who, _) => who.GetAsync($"{s.Case}/history")),
        new("GET /api/cases/{caseId}/access", "", [200, 403, 403, 200, 200, 404, 401, 401, 403], (s, who, _) => who.GetAsync($"{s.Case}/access")),
        new("POST /api/cases/{caseId}/meetings", "", [201, 201, 201, 201, 403, 404, 401, 401, 403], async (s, who, _) =>
            await who.PostAsync($"{s.Case}/meetings", new { heldAt = await s.Clock.NowAsync(), attendees = Array.Empty<string>(), commitments = Array.Empty<object>() })),
        new(Commitments, "", [201, 201, 201, 201, 403, 404, 401, 401, 403], (s, who, _) => who.PostAsync($"{s.Case}/commitments", Dated(s.Solveig, "2027-06-01"))),
        Do("accept", "a proposal", [403, 200, 404, 403, 403, 404, 401, 401, 403], new { }, s => s.Proposed),
        Do("accept", "a hand-over", [403, 403, 200, 403, 403, 404, 401, 401, 403], new { }, s => s.HandedOver),
        Do("decline", "a proposal", [403, 200, 404, 403, 403, 404, 401, 401, 403], new { reason = "I have no room." }, s => s.Proposed),
        Do("object", "", [200, 200, 404, 403, 403, 404, 401, 401, 403], new { note = "We said March." }),
        Do("ask", "", [200, 403, 404, 403, 403, 404, 401, 401, 403], new { note = "How does it go?" }),
        Do("settle", "", [200, 200, 404, 200, 200, 404, 401, 401, 403], new { note = "We have talked about it." }),
        Do("reword", "", [403, 200, 404, 403, 403, 404, 401, 401, 403], new { text = "I call you in the evening." }),
        Do("keep", "", [403, 200, 404, 403, 403, 404, 401, 401, 403], new { }),
        Do("keep", "a wish", [200, 404, 404, 403, 403, 404, 401, 401, 403], new { }, s => s.Wished),
        Do("move", "", [403, 200, 404, 200, 200, 404, 401, 401, 403], new { due = "2027-06-01", reason = "A course." }),
        Do("withdraw", "", [403, 200, 404, 200, 200, 404, 401, 401, 403], new { reason = "No longer needed." }),
        Do("withdraw", "a wish", [200, 404, 404, 403, 403, 404, 401, 401, 403], new { reason = "No longer needed." }, s => s.Wished),
        new($"{Commitments}/{{id}}/hand-over", "", [403, 200, 404, 200, 200, 404, 401, 401, 403], (s, who, n) =>
            who.PostAsync($"{s.Case}/commitments/{s.Mine[n]}/hand-over", new { to = s.Amina.Id, reason = "I change jobs." })),
        Do("remind", "past its date", [403, 403, 404, 200, 200, 404, 401, 401, 403], new { }, s => s.Past),
        Do("note", "", [403, 200, 404, 200, 200, 404, 401, 401, 403], new { note = "We talked on the phone." }),
        Do("share", "", [200, 403, 404, 403, 403, 404, 401, 401, 403], new { roles = new[] { "social-worker" } }),
        Do("share", "given aloud", [200, 200, 404, 403, 403, 404, 401, 401, 403], new { roles = new[] { "social-worker" }, givenAloud = true }),
        Do("unshare", "", [200, 200, 404, 403, 403, 404, 401, 401, 403], new { }),
        new("POST /api/cases/{caseId}/life-events", "", [201, 201, 201, 201, 403, 404, 401, 401, 201], (s, who, n) =>
            who.PostAsync($"{s.Case}/life-events", new { kind = "job-at-risk", on = $"2027-02-{n + 1:00}" })),
        new("PUT /api/cases/{caseId}/life-events/{id}", "", [200, 200, 200, 200, 403, 404, 401, 401, 200], (s, who, n) =>
            who.PutAsync($"{s.Case}/life-events/{s.Event}", new { on = $"2027-03-{n + 1:00}" })),
        new("DELETE /api/cases/{caseId}/life-events/{id}", "", [200, 200, 200, 200, 403, 404, 401, 401, 200], (s, who, n) =>
            who.DeleteAsync($"{s.Case}/life-events/{s.Mistaken[n]}")),
        new("DELETE /api/cases/{caseId}/life-events/{id}", "that the jobseeker declined", [200, 403, 403, 200, 200, 404, 401, 401, 403], (s, who, n) =>
            who.DeleteAsync($"{s.Case}/life-events/{s.Mistaken[n]}")),
        new("DELETE /api/cases/{caseId}/life-events/{id}", "that somebody declined for them", [200, 200, 200, 200, 200, 404, 401, 401, 200], (s, who, n) =>
            who.DeleteAsync($"{s.Case}/life-events/{s.Mistaken[n]}")),
        new("POST /api/cases/{caseId}/participants", "", [403, 201, 201, 201, 201, 404, 401, 401, 201], (s, who, n) =>
            who.PostAsync($"{s.Case}/participants", new { name = $"Tor{n}", email = $"tor{n}@kommune.example", role = "other", language = "nb" })),
        new("POST /api/cases/{caseId}/participants", "a coordinator", [403, 403, 403, 201, 201, 404, 401, 401, 201], (s, who, n) =>
            who.PostAsync($"{s.Case}/participants", new { name = $"Siv{n}", email = $"siv{n}@kommune.example", role = "coordinator", language = "nb" })),
        new("DELETE /api/cases/{caseId}/participants/{personId}", "another", [403, 403, 403, 204, 204, 404, 401, 401, 403], (s, who, n) =>
            who.DeleteAsync($"{s.Case}/participants/{s.Leaving[n].Id}")),
        new("POST /api/cases/{caseId}/confirmations/{id}/given", "", [403, 200, 200, 200, 403, 404, 401, 401, 403], (s, who, n) =>
            who.PostAsync($"{s.Case}/confirmations/{s.ToBeGiven[n]}/given", new { how = "phone", on = s.Today })),
        new("POST /api/cases/{caseId}/link", "", [403, 200, 200, 200, 403, 404, 401, 401, 403], (s, who, n) => who.PostAsync($"{s.Case}/link", new { })),
        new("PATCH /api/people/{personId}", "the owner", [403, 200, 403, 200, 200, 404, 401, 401, 200], (s, who, _) =>
            who.PatchAsync($"/api/people/{s.Solveig.Id}", new { language = "en" })),
        new("PATCH /api/people/{personId}", "the jobseeker", [200, 403, 403, 200, 200, 404, 401, 401, 200], (s, who, _) =>
            who.PatchAsync($"/api/people/{s.Ola.Id}", new { language = "en" })),
        new("PATCH /api/people/{personId}", "the jobseeker's mailDetail", [200, 403, 403, 403, 403, 404, 401, 401, 403], (s, who, _) =>
            who.PatchAsync($"/api/people/{s.Ola.Id}", new { mailDetail = "link" })),
        new("PATCH /api/people/{personId}", "the owner's address, which mail reaches", [403, 200, 403, 403, 403, 404, 401, 401, 200], (s, who, n) =>
            who.PatchAsync($"/api/people/{s.Solveig.Id}", new { email = $"solveig{n}@kommune.example" })),
        new("PATCH /api/people/{personId}", "who is in another team too", [403, 403, 403, 403, 403, 404, 401, 401, 200], (s, who, _) =>
            who.PatchAsync($"/api/people/{s.InTwoTeams.Id}", new { language = "en" })),
        new("GET /api/overdue", "", [403, 403, 403, 200, 200, 403, 401, 401, 403], (s, who, _) => who.GetAsync("/api/overdue")),
        new("GET /api/overdue.csv", "", [403, 403, 403, 200, 200, 403, 401, 401, 403], (s, who, _) => who.GetAsync("/api/overdue.csv")),
        new("GET /api/calendar/{year}", "", [200, 200, 200, 200, 200, 200, 401, 401, 200], (s, who, _) => who.GetAsync("/api/calendar/2027")),
        new("POST /api/delivery-reports", "", [403, 403, 403, 403, 403, 403, 401, 401, 200], (s, who, _) => who.PostAsync("/api/delivery-reports", new JsonArray())),
        new("OPTIONS /api/delivery-reports", "", [200, 200, 200, 200, 200, 200, 200, 200, 200], (s, who, _) => who.SendAsync(HttpMethod.Options, "/api/delivery-reports")),
        new("GET /my/{token}", "a link nobody has", [404, 404, 404, 404, 404, 404, 404, 404, 404], (s, who, _) => who.BrowseAsync("/my/b2c3d4f5g6h7j8k9m2n3.00000000000000000000000000000000")),
        new("GET /my/{token}", "the jobseeker's, whoever holds it", [200, 200, 200, 200, 200, 200, 200, 200, 200], (s, who, _) => who.BrowseAsync(s.MyLink)),
        new("GET /act/{token}", "a link nobody has", [404, 404, 404, 404, 404, 404, 404, 404, 404], (s, who, _) => who.BrowseAsync("/act/b2c3d4f5g6h7j8k9m2n3.00000000000000000000000000000000")),
        new("GET /act/{token}", "the jobseeker's, to their page", [404, 404, 404, 404, 404, 404, 404, 404, 404], (s, who, _) => who.BrowseAsync(s.MyLink.Replace("/my/", "/act/", StringComparison.Ordinal))),
        new("GET /calendar/{token}.ics", "the jobseeker's, to their page", [404, 404, 404, 404, 404, 404, 404, 404, 404], (s, who, _) => who.BrowseAsync(s.MyLink.Replace("/my/", "/calendar/", StringComparison.Ordinal) + ".ics")),
        new("GET /mine", "", [200, 200, 200, 200, 200, 200, 303, 303, 303], (s, who, _) => who.BrowseAsync("/mine")),
        new("GET /cases/{caseId}", "", [200, 200, 200, 200, 200, 404, 303, 303, 303], (s, who, _) => who.BrowseAsync(s.Page(""))),
        new("GET /cases/{caseId}", "to print", [200, 200, 200, 200, 403, 404, 303, 303, 303], (s, who, _) => who.BrowseAsync(s.Page("?print=jobseeker"))),
        new("GET /cases/{caseId}/commitments/{id}", "", [200, 200, 404, 200, 200, 404, 303, 303, 303], (s, who, n) => who.BrowseAsync(s.Page($"/commitments/{s.Mine[n]}"))),
        new("GET /overview", "", [403, 403, 403, 200, 200, 403, 303, 303, 303], (s, who, _) => who.BrowseAsync("/overview")),
        new("GET /overview.csv", "", [403, 403, 403, 200, 200, 403, 303, 303, 303], (s, who, _) => who.BrowseAsync("/overview.csv")),
        new("GET /cases/{caseId}/meeting", "", [200, 200, 200, 200, 403, 404, 303, 303, 303], (s, who, _) => who.BrowseAsync(s.Page("/meeting"))),
        new("GET /cases/{caseId}/meeting/read", "without a draft", [303, 303, 303, 303, 403, 404, 303, 303, 303], (s, who, _) => who.BrowseAsync(s.Page("/meeting/read"))),
        new("* /api/{**path}", "", [404, 404, 404, 404, 404, 404, 404, 404, 404], (s, who, _) => who.GetAsync("/api/nothing/here")),
    ];

    /// <summary>The table as it stands in <c>docs/who-may-do-what.md</c>.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder("""
            # Who may do what

            Every route of the API, every page, and what each caller is answered. A test walks this table and fails for a route that is not in it; it writes
            this page anew when it is run with `FOLLOWUP_WRITE_DOCS=1`.

            The promise is Solveig's, for jobseeker and owner only. Someone who may not know of a promise or a case is answered as if it were not
            there (404). *Coordinator of the team* coordinates it through another case. *Unknown person* signs in with an id that nobody has.


            """.ReplaceLineEndings("\n"));
        text.Append("| route | |").AppendJoin('|', Roles.Select(role => $" {role} ")).Append("|\n");
        text.Append("|---|---|").AppendJoin('|', Roles.Select(_ => "---")).Append("|\n");
        foreach (var right in All)
        {
            text.Append($"| `{right.Route}` | {right.What} |").AppendJoin('|', right.Expected.Select(status => $" {status} ")).Append("|\n");
        }

        text.Append("\nForms, which are taken only from a page of the service, and hold to the same rules as the API: ").AppendJoin(", ", Forms.Select(route => $"`{route}`")).Append(".\n");
        text.Append("\nOutside the API, and open to whoever reaches the demo: ").AppendJoin(", ", Demo.Select(route => $"`{route}`")).Append(", `/docs`.\n");
        return text.ToString();
    }

    /// <summary>The same of what is done in cases, in short, as it stands in <c>ARCHITECTURE.md</c>.</summary>
    public static string Outline()
    {
        (string Role, int Place)[] shown = [.. Roles.Select((role, place) => (role, place)).Where(r => r.role is "jobseeker" or "owner" or "system" || r.role.Contains("participant") || r.role.Contains("coordinator"))];
        var text = new StringBuilder("| |").AppendJoin('|', shown.Select(r => $" {r.Role} ")).Append("|\n|---|").AppendJoin('|', shown.Select(_ => "---")).Append("|\n");
        foreach (var right in All.Where(right => right.Route.Contains(" /api/cases", StringComparison.Ordinal) || right.Route.Contains(" /api/overdue", StringComparison.Ordinal)))
        {
            var route = right.Route.Replace("/api/cases/{caseId}", "…", StringComparison.Ordinal).Replace("/api/", "/", StringComparison.Ordinal);
            text.Append($"| `{route}`{(right.What.Length > 0 ? $" {right.What}" : "")} |")
                .AppendJoin('|', shown.Select(r => right.Expected[r.Place] switch { < 300 => " yes ", 404 => " unknown ", _ => " " })).Append("|\n");
        }

        return text.ToString();
    }

    private static Right Do(string action, string what, int[] expected, object body, Func<RightsCase, string[]>? which = null) =>
        new($"{Commitments}/{{id}}/{action}", what, expected, (s, who, n) => who.PostAsync($"{s.Case}/commitments/{(which?.Invoke(s) ?? s.Mine)[n]}/{action}", body));
}

/// <summary>A case made ready for one row: for each caller a promise of their own to try it on.</summary>
internal sealed class RightsCase(Journey journey, string @case, Person[] leaving, Person inTwoTeams)
{
    public string Case => @case;

    /// <summary>A page of the case.</summary>
    public string Page(string path) => @case["/api".Length..] + path;

    public Clock Clock => journey.Clock;

    public Person Solveig => journey.Solveig;

    public Person Ola => journey.Ola;

    public Person Amina => journey.Amina;

    public Person[] Leaving => leaving;

    /// <summary>In this case, and in one of a team that nobody here coordinates.</summary>
    public Person InTwoTeams => inTwoTeams;

    public string[] Mine { get; private set; } = [];

    public string[] Proposed { get; private set; } = [];

    public string[] HandedOver { get; private set; } = [];

    public string[] Wished { get; private set; } = [];

    public string[] Past { get; private set; } = [];

    public string[] ToBeGiven { get; private set; } = [];

    public string Event { get; private set; } = "";

    public string[] Mistaken { get; private set; } = [];

    public string Today { get; private set; } = "";

    /// <summary>The jobseeker's link to their page of this case.</summary>
    public string MyLink { get; private set; } = "";

    public async Task PrepareAsync(Right right)
    {
        var count = WhoMayDoWhat.Roles.Length;
        Today = (await Clock.NowAsync())[..10];
        var jonas = journey.Jonas;
        if (right.Route.EndsWith("/given", StringComparison.Ordinal))
        {
            (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);
            for (var i = 0; i < count; i++)
            {
                await journey.MeetAsync(Case, Solveig, [Solveig, Ola], Dated(Solveig, "2027-06-01"));
            }

            await Clock.AdvanceAsync("PT15M");
            ToBeGiven = [.. (await Ola.GetAsync(Case)).Json["confirmations"]!.AsArray().Select(k => (string)k!["id"]!)];
            return;
        }

        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { reserved = false })).Is(200);
        Mine = await MadeAsync(Solveig, Dated(Solveig, "2027-06-01"), Solveig, Ola);
        switch (right.What)
        {
            case "a proposal":
                Proposed = await MadeAsync(Ola, Dated(Solveig, "2027-06-01"), Ola);
                break;
            case "past its date":
                Past = await MadeAsync(Solveig, Dated(Solveig, Today), Solveig, Ola);
                break;
            case "a wish":
                Wished = await MadeAsync(Ola, Wish(Ola), Ola);
                break;
            case "the jobseeker's, whoever holds it" or "the jobseeker's, to their page":
                await Clock.AdvanceAsync("PT15M");
                MyLink = new Uri((await Ola.MailsAsync())[^1].Links[0]).AbsolutePath;
                break;
            case "a hand-over":
                HandedOver = Mine;
                foreach (var id in Mine)
                {
                    (await Solveig.PostAsync($"{Case}/commitments/{id}/hand-over", new { to = jonas.Id, reason = "I change jobs." })).Is(200);
                }

                break;
        }

        if (right.Route.StartsWith("DELETE /api/cases/{caseId}/life-events", StringComparison.Ordinal))
        {
            var kind = right.What.Length == 0 ? "job-at-risk" : "service-declined";
            Mistaken = await Task.WhenAll(Enumerable.Range(0, count).Select(async n =>
                (string)(await (right.What.EndsWith("for them", StringComparison.Ordinal) ? jonas : Ola).PostAsync($"{Case}/life-events", new { kind, on = $"2027-02-{n + 1:00}" })).Is(201).Json["id"]!));
        }

        Event = (string)(await Ola.PostAsync($"{Case}/life-events", new { kind = "sick-leave-started", on = "2027-01-04" })).Is(201).Json["id"]!;

        Task<string[]> MadeAsync(Person writer, JsonObject promise, params Person[] attendees) =>
            journey.MeetAsync(Case, writer, attendees, [.. Enumerable.Range(0, count).Select(_ => (JsonObject)promise.DeepClone())]);
    }
}
