namespace FollowUp.Tests.Journeys;

/// <summary>Something that is not to be taken, and what is said to it.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">With <c>{case}</c>, <c>{c}</c> and people's names in braces for their ids.</param>
/// <param name="Body">The same in the body.</param>
/// <param name="Status">What is answered.</param>
/// <param name="At">Where the reasons stand.</param>
public sealed record Bad(string Name, string Method, string Path, string Body, int Status, params string[] At)
{
    private const string Meetings = "{case}/meetings";

    /// <summary>Eleven digits as a national identity number is written; of no person.</summary>
    public const string Number = "01019012345";

    private const string Mine = """ "owner":"{solveig}" """;
    private const string Mild = """ "text":"I call you.","owner":"{solveig}" """;

    public override string ToString() => Name;

    public static IEnumerable<Bad> All() => [.. Json(), .. Shapes(), .. Dates(), .. Rules(), .. Texts(), .. Strangers(), .. Actions(), .. Others()];

    private static IEnumerable<Bad> Json()
    {
        yield return new("cut short", "POST", Meetings, "{\"heldAt\":", 400);
        yield return new("nothing but a brace", "POST", Meetings, "{", 400);
        yield return new("a trailing comma", "POST", Meetings, "{\"heldAt\":\"{now}\",}", 400);
        yield return new("a comment", "POST", Meetings, "{/* hi */}", 400);
        yield return new("something after the end", "POST", Meetings, "{} {}", 400);
        yield return new("a list", "POST", Meetings, "[]", 400, "$");
        yield return new("a text", "POST", Meetings, "\"hi\"", 400, "$");
        yield return new("null", "POST", Meetings, "null", 400, "$");
        yield return new("NaN", "POST", Meetings, "{\"heldAt\":NaN}", 400);
        yield return new("empty", "POST", Meetings, "", 400);
        yield return new("empty, of a life event", "POST", "{case}/life-events", "", 400);
        yield return new("empty, of a case", "POST", "system /api/cases", "", 400);
        yield return new("an empty object", "POST", Meetings, "{}", 422, "$.heldAt", "$.attendees", "$.commitments");
        yield return new("a member twice", "POST", "{case}/life-events", """{"kind":"job-ended","kind":"job-started","on":"2027-01-11"}""", 400);
        yield return new("a member twice, once escaped", "POST", "{case}/life-events", """{"kind":"job-ended","\u006bind":"job-started","on":"2027-01-11"}""", 400);
        yield return new("deep nesting", "POST", Meetings, string.Concat(Enumerable.Repeat("{\"a\":", 2000)) + "1" + new string('}', 2000), 400);
        yield return new("half a character", "POST", "{case}/life-events", """{"kind":"job-ended","on":"2027-01-11","note":"a \ud83d b"}""", 400);
        yield return new("half a character in a word", "POST", "{case}/life-events", """{"kind":"\ud83d","on":"2027-01-11"}""", 400);
        yield return new("half a character in a name", "POST", "{case}/life-events", """{"kind":"job-ended","on":"2027-01-11","\udc00":"x"}""", 400);
    }

    private static IEnumerable<Bad> Shapes()
    {
        yield return new("heldAt is a number", "POST", Meetings, """{"heldAt":5,"attendees":[],"commitments":[]}""", 400, "$.heldAt");
        yield return new("attendees is a text", "POST", Meetings, """{"heldAt":"{now}","attendees":"x","commitments":[]}""", 400, "$.attendees");
        yield return new("an attendee is a number", "POST", Meetings, """{"heldAt":"{now}","attendees":[1],"commitments":[]}""", 400, "$.attendees[0]");
        yield return new("commitments is an object", "POST", Meetings, """{"heldAt":"{now}","attendees":[],"commitments":{}}""", 400, "$.commitments");
        yield return In("a commitment is a number", "5", 400, "$.commitments[0]");
        yield return In("text is an object", $$"""{"text":{},{{Mine}},"kind":"wish"}""", 400, "$.commitments[0].text");
        yield return In("due is a number", Dated("20270201"), 400, "$.commitments[0].due");
        yield return In("within is a text", If("\"2 days\""), 400, "$.commitments[0].within");
        yield return In("value is a text", If("""{"value":"2","unit":"working-days"}"""), 400, "$.commitments[0].within.value");
        yield return In("value is half", If("""{"value":2.5,"unit":"working-days"}"""), 422, "$.commitments[0].within.value");
        yield return In("value is beyond all numbers", If("""{"value":1e400,"unit":"working-days"}"""), 422, "$.commitments[0].within.value");
        yield return In("value is far", If("""{"value":401,"unit":"working-days"}"""), 422, "$.commitments[0].within.value");
        yield return In("limit is a text", If("""{"value":2,"unit":"working-days","limit":"yes"}"""), 400, "$.commitments[0].within.limit");
        yield return In("kind is a number", $$"""{{{Mild}},"kind":1}""", 400, "$.commitments[0].kind");
        yield return In("an unknown kind", $$"""{{{Mild}},"kind":"sometimes"}""", 422, "$.commitments[0].kind");
        yield return In("a kind in capitals", $$"""{{{Mild}},"kind":"Dated","due":"2027-02-01"}""", 422, "$.commitments[0].kind");
        yield return In("an unknown unit", If("""{"value":2,"unit":"weeks"}"""), 422, "$.commitments[0].within.unit");
        yield return In("an unknown roll", Dated("\"2027-02-01\"", "\"roll\":\"sideways\""), 422, "$.commitments[0].roll");
        yield return In("an unknown visibility", Dated("\"2027-02-01\"", "\"visibility\":\"public\""), 422, "$.commitments[0].visibility");
        yield return In("an unknown role", Dated("\"2027-02-01\"", "\"visibility\":{\"roles\":[\"boss\"]}"), 422, "$.commitments[0].visibility.roles[0]");
        yield return In("visibility is a list", Dated("\"2027-02-01\"", "\"visibility\":[]"), 400, "$.commitments[0].visibility");
        yield return In("an unknown member", Dated("\"2027-02-01\"", "\"dueDate\":1"), 400, "$.commitments[0].dueDate");
        yield return In("an unknown member within", If("""{"value":2,"unit":"working-days","days":3}"""), 400, "$.commitments[0].within.days");
        yield return new("an unknown member at the top", "POST", Meetings, """{"heldAt":"{now}","attendees":[],"commitments":[],"place":"here"}""", 400, "$.place");
        yield return In("a member of another kind", $$"""{{{Mild}},"kind":"wish","due":"2027-02-01"}""", 422, "$.commitments[0].due");
        yield return In("first and when", $$"""{{{Mild}},"kind":"recurring","rrule":"FREQ=WEEKLY","first":"2027-02-01","when":"job-started","within":{"value":1,"unit":"working-days"} }""", 422, "$.commitments[0].first");
        yield return new("ten thousand commitments", "POST", Meetings, $$"""{"heldAt":"{now}","attendees":[],"commitments":[{{string.Join(',', Enumerable.Repeat("{}", 10_000))}}]}""", 422, "$.commitments");
        yield return new("thirty-one commitments", "POST", Meetings, $$"""{"heldAt":"{now}","attendees":[],"commitments":[{{string.Join(',', Enumerable.Repeat("{}", 31))}}]}""", 422, "$.commitments");
    }

    private static IEnumerable<Bad> Dates()
    {
        foreach (var due in new[] { "2027-02-29", "2027-13-01", "2027-1-5", "9999-12-31", "0001-01-01", "10000-01-01", "２０２７-02-01", "2027-02-01T10:00:00Z", "2027-01-10", "soon", "" })
        {
            yield return In($"due is '{due}'", Dated($"\"{due}\""), 422, "$.commitments[0].due");
        }

        foreach (var at in new[] { "2027-01-11T10:00", "2027-02-30T10:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00", "2027-01-11T10:00:00+25:00", "2027-01-13T10:00:00Z", "2026-01-01T10:00:00Z", "2027-01-11" })
        {
            yield return new($"held at '{at}'", "POST", Meetings, $$"""{"heldAt":"{{at}}","attendees":[],"commitments":[]}""", 422, "$.heldAt");
        }

        yield return new("the next meeting lies before", "POST", Meetings, """{"heldAt":"{now}","attendees":[],"commitments":[],"next":"2026-12-01T10:00:00Z"}""", 422, "$.next");
        yield return In("notBefore after due", Dated("\"2027-02-01\"", "\"notBefore\":\"2027-02-02\""), 422, "$.commitments[0].notBefore");
        yield return new("an event in the year 9999", "POST", "{case}/life-events", """{"kind":"job-ended","on":"9999-12-31"}""", 422, "$.on");
        yield return new("an event in the year 1", "POST", "{case}/life-events", """{"kind":"job-ended","on":"0001-01-01"}""", 422, "$.on");
        yield return new("kept tomorrow", "POST", "{case}/commitments/{c}/keep", """{"on":"2027-01-12"}""", 422, "$.on");
        yield return new("kept in the year 1", "POST", "{case}/commitments/{c}/keep", """{"on":"0001-01-01"}""", 422, "$.on");
        yield return new("moved to the year 9999", "POST", "{case}/commitments/{c}/move", """{"due":"9999-12-31","reason":"Later."}""", 422, "$.due");
        yield return new("handed over in the year 9999", "POST", "{case}/commitments/{c}/hand-over", """{"to":"{jonas}","from":"9999-12-31","reason":"Later."}""", 422, "$.from");
        yield return new("away until before", "PATCH", "/api/people/{solveig}", """{"absentFrom":"2027-02-02","absentUntil":"2027-02-01"}""", 422, "$.absentUntil");
        yield return new("away until yesterday", "PATCH", "/api/people/{solveig}", """{"absentUntil":"2027-01-10"}""", 422, "$.absentUntil");
    }

    private static IEnumerable<Bad> Rules()
    {
        foreach (var rule in new[]
        {
            "FREQ=SECONDLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;COUNT=100000", "FREQ=DAILY;COUNT=3;UNTIL=20270401", "every week", "",
            "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=" + Number, "FREQ=DAILY;UNTIL=20270101", "FREQ=WEEKLY;BYHOUR=1", "FREQ=DAILY;X=" + new string('1', 300),
        })
        {
            yield return In($"rrule '{rule[..Math.Min(60, rule.Length)]}'", $$"""{{{Mild}},"kind":"recurring","rrule":"{{rule}}","first":"2027-02-01"}""", 422, "$.commitments[0].rrule");
        }

        yield return In("time is 25:00", $$"""{{{Mild}},"kind":"recurring","rrule":"FREQ=WEEKLY","first":"2027-02-01","time":"25:00"}""", 422, "$.commitments[0].time");
        yield return In("first in the year 9999", $$"""{{{Mild}},"kind":"recurring","rrule":"FREQ=WEEKLY","first":"9999-12-31"}""", 422, "$.commitments[0].first");
        yield return In("first in the year 1", $$"""{{{Mild}},"kind":"recurring","rrule":"FREQ=WEEKLY","first":"0001-01-01"}""", 422, "$.commitments[0].first");
    }

    private static IEnumerable<Bad> Texts()
    {
        foreach (var (name, text) in new[]
        {
            ("markup", "I call <b>you</b>."), ("a script", "<script>alert(1)</script>"), ("an entity", "I call&#x20;you."), ("a null", "I\\u0000call."), ("an override", "I\\u202ecall."),
            ("nothing", "  "), ("too much", new string('x', 1001)), ("a number", $"I call {Number}."), ("a number in groups", "I call 010190 123 45."), ("a number with a dash", "010190-12345"),
            ("a number in full-width digits", "０１０１９０１２３４５"), ("a number in Arabic digits", "٠١٠١٩٠١٢٣٤٥"), ("a number with a soft hyphen", "010190\\u00ad12345"), ("a synthetic number", "01819012345"),
            ("a number beside letters", $"fnr{Number}x"),
            ("a number with an en dash", "010190–12345"), ("a number with the whole year", "01011990 12345"), ("nothing that can be seen", "\\u200b\\u2060"),
        })
        {
            yield return In($"text holds {name}", $$"""{"text":"{{text}}",{{Mine}},"kind":"dated","due":"2027-02-01"}""", 422, "$.commitments[0].text");
        }

        foreach (var (action, member) in new[] { ("object", "note"), ("withdraw", "reason"), ("keep", "note") })
        {
            yield return new($"a number in the {member} of {action}", "POST", $"{{case}}/commitments/{{c}}/{action}", $$"""{"{{member}}":"It is {{Number}}"}""", 422, "$." + member);
        }

        yield return new("a number in a note", "POST", "{case}/life-events", $$"""{"kind":"job-ended","on":"2027-01-11","note":"010190 12345"}""", 422, "$.note");
        yield return new("a number in the words for sharing", "POST", "{case}/commitments/{c}/share", $$"""{"roles":["therapist"],"givenAloud":true,"text":"{{Number}}"}""", 422, "$.text");
        yield return new("a number in a name", "PATCH", "/api/people/{solveig}", $$"""{"name":"Solveig {{Number}}"}""", 422, "$.name");
        yield return new("a number in an address", "PATCH", "/api/people/{solveig}", $$"""{"email":"{{Number}}@kommune.example"}""", 422, "$.email");
        yield return new("a number as a member's name", "POST", "{case}/life-events", $$"""{"kind":"job-ended","on":"2027-01-11","{{Number}}":1}""", 400, "$.*");
        yield return new("a number as an id", "POST", "{case}/commitments/{c}/hand-over", $$"""{"to":"{{Number}}","reason":"Later."}""", 422, "$.to");
        yield return new("a number as an occurrence", "POST", "{case}/commitments/{c}/keep", $$"""{"occurrence":"{{Number}}"}""", 422, "$.occurrence");
        yield return new("a number as a kind of event", "POST", "{case}/life-events", $$"""{"kind":"{{Number}}","on":"2027-01-11"}""", 422, "$.kind");
        yield return new("an event in capitals", "POST", "{case}/life-events", """{"kind":"Job-Ended","on":"2027-01-11"}""", 422, "$.kind");
        yield return new("nothing for what everybody has", "PATCH", "/api/people/{solveig}",
            """{"name":null,"language":null,"reserved":null,"mailDetail":null}""", 422, "$.name", "$.language", "$.reserved", "$.mailDetail");
        foreach (var name in new[] { "http://evil.example", "Solveig evil.example", "solveig@evil.example", "WWW.EVIL.EXAMPLE", "Solveig \uFF20evil", "//evil/x" })
        {
            yield return new($"the name {name}", "PATCH", "/api/people/{solveig}", $$"""{"name":"{{name}}"}""", 422, "$.name");
            yield return new($"a newcomer {name}", "POST", "{case}/participants", $$"""{"name":"{{name}}","email":"eli@kommune.example","role":"other","language":"nb"}""", 422, "$.name");
        }

        foreach (var (name, written) in new[] { ("nothing that can be seen", "\\u200b\\u00ad"), ("two lines", "Solveig\\nBcc"), ("a tab", "Sol\\tveig"), ("a line separator", "Sol\\u2028veig") })
        {
            yield return new($"a name of {name}", "PATCH", "/api/people/{solveig}", $$"""{"name":"{{written}}"}""", 422, "$.name");
            yield return new($"a team of {name}", "POST", "system /api/cases", $$"""{"team":"{{written}}","jobseeker":{"name":"Eli"} }""", 422, "$.team");
        }

        yield return new("a reason that cannot be seen", "POST", "{case}/commitments/{c}/withdraw", """{"reason":"\u200b \u3164"}""", 422, "$.reason");
        yield return new("markup in a name", "PATCH", "/api/people/{solveig}", """{"name":"<i>Solveig</i>"}""", 422, "$.name");
        yield return new("no address", "PATCH", "/api/people/{solveig}", """{"email":"solveig at kommune"}""", 422, "$.email");
        yield return new("a second header in an address", "PATCH", "/api/people/{solveig}", """{"email":"a@b.example\r\nBcc: c@d.example"}""", 422, "$.email");
        yield return new("another's address", "PATCH", "/api/people/{solveig}", """{"email":"JONAS@kommune.example"}""", 422, "$.email");
        yield return new("an unknown language", "PATCH", "/api/people/{solveig}", """{"language":"de"}""", 422, "$.language");
        yield return new("an unknown member of a person", "PATCH", "/api/people/{solveig}", """{"role":"coordinator"}""", 400, "$.role");
        yield return new("a person that is a list", "PATCH", "/api/people/{solveig}", "[]", 400, "$");
    }

    private static IEnumerable<Bad> Strangers()
    {
        yield return In("an owner of another case", """{"text":"I call you.","owner":"{stranger}","kind":"dated","due":"2027-02-01"}""", 422, "$.commitments[0].owner");
        yield return In("an owner that is nobody", """{"text":"I call you.","owner":"p123","kind":"dated","due":"2027-02-01"}""", 422, "$.commitments[0].owner");
        yield return In("an owner that is no id", """{"text":"I call you.","owner":"../Ola","kind":"dated","due":"2027-02-01"}""", 422, "$.commitments[0].owner");
        yield return In("a wish of a professional", $$"""{{{Mild}},"kind":"wish"}""", 422, "$.commitments[0].owner");
        yield return In("a co-owner of another case", Dated("\"2027-02-01\"", "\"coOwners\":[\"{stranger}\"]"), 422, "$.commitments[0].coOwners[0]");
        yield return In("a beneficiary of another case", Dated("\"2027-02-01\"", "\"beneficiary\":\"{stranger}\""), 422, "$.commitments[0].beneficiary");
        yield return new("an attendee of another case", "POST", Meetings, """{"heldAt":"{now}","attendees":["{stranger}"],"commitments":[]}""", 422, "$.attendees[0]");
        yield return new("handed over to a stranger", "POST", "{case}/commitments/{c}/hand-over", """{"to":"{stranger}","reason":"Later."}""", 422, "$.to");
        yield return new("handed over to oneself", "POST", "{case}/commitments/{c}/hand-over", """{"to":"{solveig}","reason":"Later."}""", 422, "$.to");
        yield return new("handed over to the jobseeker", "POST", "{case}/commitments/{c}/hand-over", """{"to":"{ola}","reason":"Later."}""", 422, "$.to");
        foreach (var (name, path) in new[]
        {
            ("another case", "{other}"), ("no case", "/api/cases/nothing"), ("a case in capitals", "{CASE}"), ("a case of 100 letters", $"/api/cases/{new string('a', 100)}"),
            ("a case with dots", "/api/cases/%2e%2e"), ("a case with a slash", "/api/cases/a%2fb"), ("a case with a bar", "/api/cases/a%7cb"),
            ("a number as a case", $"/api/cases/{Number}"), ("a row of a case", "/api/cases/team%7cTeam=20Nord"),
        })
        {
            yield return new($"meeting of {name}", "POST", $"{path}/meetings", "{", 404);
            yield return new($"reading {name}", "GET", path, "", 404);
            yield return new($"history of {name}", "GET", $"{path}/history", "", 404);
        }

        yield return new("outside of all", "POST", "/api/cases/../x", "{}", 404);
        yield return new("no such action", "POST", "{case}/commitments/{c}/forget", "{}", 404);
        yield return new("no such promise", "POST", "{case}/commitments/c999/keep", "{}", 404);
        yield return new("a promise in capitals", "POST", "{case}/commitments/C1/keep", "{}", 404);
        yield return new("no such event to take back", "DELETE", "{case}/life-events/L1", "", 404);
        yield return new("no such event", "PUT", "{case}/life-events/L1", """{"on":"2027-01-11"}""", 404);
        yield return new("no such confirmation", "POST", "{case}/confirmations/k%7c1/given", """{"how":"phone","on":"2027-01-11"}""", 404);
        yield return new("no such person", "PATCH", "/api/people/P1", "{}", 404);
        yield return new("nobody leaves", "DELETE", "{case}/participants/{stranger}", "", 404);
    }

    private static IEnumerable<Bad> Actions()
    {
        yield return new("no reason", "POST", "{case}/commitments/{c}/withdraw", "{}", 422, "$.reason");
        yield return new("no reason and no date", "POST", "{case}/commitments/{c}/move", "{}", 422, "$.due", "$.reason");
        yield return new("no reason and nobody", "POST", "{case}/commitments/{c}/hand-over", "{}", 422, "$.to", "$.reason");
        yield return new("a reason that is a number", "POST", "{case}/commitments/{c}/withdraw", """{"reason":5}""", 400, "$.reason");
        yield return new("an action with a member too many", "POST", "{case}/commitments/{c}/accept", """{"reason":"Yes."}""", 400, "$.reason");
        yield return new("roles that are no list", "POST", "{case}/commitments/{c}/share", """{"roles":"therapist","givenAloud":true}""", 400, "$.roles");
        yield return new("an event without a day", "POST", "{case}/life-events", """{"kind":"job-ended"}""", 422, "$.on");
        yield return new("a new participant without an address", "POST", "{case}/participants", """{"name":"Eli","role":"other","language":"nb"}""", 422, "$.email");
        yield return new("a second jobseeker", "POST", "{case}/participants", """{"name":"Eli","email":"eli@kommune.example","role":"jobseeker","language":"nb"}""", 422, "$.role");
        yield return new("given in no known way", "POST", "{case}/confirmations/k1/given", """{"how":"pigeon","on":"2027-01-11"}""", 422, "$.how");
        yield return new("leaving with a body", "DELETE", "{case}/participants/{solveig}", """{"why":"tired"}""", 400, "$.why");
        yield return new("leaving with open promises", "DELETE", "{case}/participants/{solveig}", "", 409);
    }

    private static IEnumerable<Bad> Others()
    {
        const string Cases = "system /api/cases";
        yield return new("a case of nobody", "POST", Cases, "{}", 422, "$.team", "$.jobseeker");
        yield return new("a case without a team", "POST", Cases, """{"jobseeker":{"name":"Eli"},"participants":[]}""", 422, "$.team");
        yield return new("a number as a team", "POST", Cases, $$"""{"team":"{{Number}}","jobseeker":{"name":"Eli"} }""", 422, "$.team");
        yield return new("a number as a jobseeker", "POST", Cases, """{"team":"Nord","jobseeker":{"name":"010190 12345"}}""", 422, "$.jobseeker.name");
        yield return new("two of the same address", "POST", Cases, """{"team":"Nord","jobseeker":{"name":"Eli","email":"eli@kommune.example"},"participants":[{"name":"Tor","email":"Eli@kommune.example","role":"other","language":"nb"}]}""", 422, "$.participants");
        yield return new("two jobseekers", "POST", Cases, """{"team":"Nord","jobseeker":{"name":"Eli"},"participants":[{"name":"Tor","email":"tor@kommune.example","role":"jobseeker","language":"nb"}]}""", 422, "$.participants[0].role");
        yield return new("an unknown mail detail", "POST", Cases, """{"team":"Nord","jobseeker":{"name":"Eli","mailDetail":"all"}}""", 422, "$.jobseeker.mailDetail");
        yield return new("reserved is a text", "POST", Cases, """{"team":"Nord","jobseeker":{"name":"Eli","reserved":"yes"}}""", 400, "$.jobseeker.reserved");
        yield return new("a report that is no list", "POST", "system /api/delivery-reports", "{}", 400);
        yield return new("a report of many", "POST", "system /api/delivery-reports", $"[{string.Join(',', Enumerable.Repeat("{}", 1001))}]", 400);
        yield return new("a year too far", "GET", "/api/calendar/9999", "", 422, "year");
        yield return new("a number as a year", "GET", $"/api/calendar/{Number}", "", 422, "year");
        yield return new("overdue in no number of days", "GET", "kari /api/overdue?minWorkingDays=-1", "", 422, "minWorkingDays");
        yield return new("overdue of no role", "GET", $"kari /api/overdue.csv?role={Number}", "", 422, "role");
        yield return new("overdue of another team", "GET", $"kari /api/overdue?team={Number}", "", 403);
    }

    private static Bad In(string name, string commitment, int status, params string[] at) =>
        new(name, "POST", Meetings, $$"""{"heldAt":"{now}","attendees":["{solveig}","{ola}"],"commitments":[{{commitment}}]}""", status, at);

    private static string Dated(string due, string? more = null) => $$"""{{{Mild}},"kind":"dated","due":{{due}}{{(more is null ? "" : "," + more)}}}""";

    private static string If(string within) => $$"""{{{Mild}},"kind":"contingent","when":"job-ended","within":{{within}}}""";
}
