using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>Rules 18 to 20: vague promises are asked about, and what was decided once is decided once.</summary>
public class TruthJourneys : Journey
{
    [Fact]
    public async Task A_vague_promise_is_answered_with_a_question()
    {
        var asked = (await Solveig.PostAsync($"{Case}/meetings", new
        {
            heldAt = await Clock.NowAsync(),
            attendees = new[] { Solveig.Id, Ola.Id },
            commitments = new object[]
            {
                new { },
                new { text = "I call.", owner = Solveig.Id, kind = "dated" },
                new { text = "I call.", owner = Solveig.Id, kind = "contingent", within = new { value = 1, unit = "working-days" } },
                new { text = "I call.", owner = Solveig.Id, kind = "contingent", when = "job-ended" },
                new { text = "I call.", owner = Solveig.Id, kind = "recurring", first = "2027-02-01" },
            },
        })).Is(422);

        Assert.Equal(
            ["$.commitments[0].kind", "$.commitments[0].owner", "$.commitments[0].text", "$.commitments[1].due", "$.commitments[2].when", "$.commitments[3].within", "$.commitments[4].rrule"],
            asked.Paths.Order(StringComparer.Ordinal));
        Assert.All(asked.Json["errors"]!.AsObject(), error => Assert.Contains('?', (string)error.Value![0]!));
    }

    [Fact]
    public async Task The_same_key_and_body_give_the_first_answer_again()
    {
        var body = new { heldAt = await Clock.NowAsync(), attendees = new[] { Solveig.Id, Ola.Id }, commitments = new[] { Dated(Solveig, "2027-02-01") } };
        var key = ("Idempotency-Key", "meeting of Monday");
        var first = (await Solveig.PostAsync($"{Case}/meetings", body, key)).Is(201);
        var rows = await Service.RowsAsync();

        var again = (await Solveig.PostAsync($"{Case}/meetings", body, key)).Is(201);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal("true", again.Headers["Idempotency-Replayed"]);
        Assert.Single((await Ola.GetAsync(Case)).Json["meetings"]!.AsArray());
        (await Solveig.PostAsync($"{Case}/meetings", body with { attendees = [Solveig.Id] }, key)).Is(422);
        (await Solveig.PostAsync($"{Case}/commitments", Dated(Solveig, "2027-02-02"), key)).Is(422);
        Assert.Equal(rows.Where(r => !r.StartsWith("Access", StringComparison.Ordinal)), (await Service.RowsAsync()).Where(r => !r.StartsWith("Access", StringComparison.Ordinal)));

        // A key is the caller's own.
        (await Jonas.PostAsync($"{Case}/meetings", body, key)).Is(201);
        Assert.Equal(2, (await Ola.GetAsync(Case)).Json["meetings"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_same_key_in_parallel_does_it_once()
    {
        var body = new { heldAt = await Clock.NowAsync(), attendees = new[] { Solveig.Id, Ola.Id }, commitments = new[] { Dated(Solveig, "2027-02-01") } };
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Solveig.PostAsync($"{Case}/meetings", body, ("Idempotency-Key", "once"))));

        Assert.All(replies, r => r.Is(201));
        Assert.Single(replies.Select(r => r.Text).Distinct());
        Assert.Single((await Ola.GetAsync(Case)).Json["meetings"]!.AsArray());
    }

    [Fact]
    public async Task Opening_a_case_twice_with_the_same_key_opens_one()
    {
        var body = new { team = Team, jobseeker = new { name = "Eli", language = "nn", mailDetail = "text" }, participants = new[] { Jonas.Sent } };
        var first = (await OtherSystem.PostAsync("/api/cases", body, ("Idempotency-Key", "k1"))).Is(201);
        var rows = await Service.RowsAsync();

        Assert.Equal(first.Text, (await OtherSystem.PostAsync("/api/cases", body, ("Idempotency-Key", "k1"))).Is(201).Text);
        (await OtherSystem.PostAsync("/api/cases", body with { team = "Team Sør" }, ("Idempotency-Key", "k1"))).Is(422);
        (await OtherSystem.PostAsync("/api/cases", body with { jobseeker = new { name = "Per", language = "nn", mailDetail = "text" } }, ("Idempotency-Key", "k1"))).Is(422);
        Assert.Equal(rows, await Service.RowsAsync());
    }

    [Fact]
    public async Task Joining_twice_with_the_same_key_joins_once_and_a_refusal_makes_nobody_known()
    {
        var body = new { name = "Tor", email = "tor@kommune.example", role = "other", language = "nb" };
        var first = (await Solveig.PostAsync($"{Case}/participants", body, ("Idempotency-Key", "j"))).Is(201);
        var rows = await Service.RowsAsync();

        Assert.Equal(first.Text, (await Solveig.PostAsync($"{Case}/participants", body, ("Idempotency-Key", "j"))).Is(201).Text);
        (await Solveig.PostAsync($"{Case}/participants", body)).Is(409);
        (await Solveig.PostAsync($"{Case}/participants", body with { email = "liv@kommune.example" }, ("Idempotency-Key", "j"))).Is(422);
        (await Solveig.PostAsync($"{Case}/participants", body with { email = "liv@kommune.example" }, ("If-Match", "\"1\""))).Is(412);
        (await Ola.PostAsync($"{Case}/participants", body with { email = "liv@kommune.example" })).Is(403);
        Assert.Equal(rows, await Service.RowsAsync());
    }

    [Fact]
    public async Task Each_action_may_be_repeated_under_its_key()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        var first = (await Solveig.PostAsync($"{Case}/commitments/{id}/keep", new { }, ("Idempotency-Key", "kept"))).Is(200);

        Assert.Equal(first.Text, (await Solveig.PostAsync($"{Case}/commitments/{id}/keep", new { }, ("Idempotency-Key", "kept"))).Is(200).Text);
        (await DoAsync(Solveig, "keep", id)).Is(409);
        (await Solveig.PostAsync($"{Case}/commitments/{id}/keep", new { }, ("Idempotency-Key", new string('k', 201)))).Is(400);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_changes_nothing()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        var seen = (await Solveig.GetAsync(Case)).Version;
        Assert.Equal(seen.Trim('"'), (string?)(await Solveig.GetAsync(Case)).Json["version"]!.ToString());
        (await Solveig.PostAsync($"{Case}/commitments", Dated(Solveig, "2027-02-02"), ("If-Match", seen))).Is(201);

        var stale = (await Solveig.PostAsync($"{Case}/commitments/{id}/withdraw", new { reason = "No longer." }, ("If-Match", seen))).Is(412);
        Assert.Equal("urn:followup:stale", (string)stale.Json["type"]!);
        Assert.Equal("in-force", await StateAsync(Ola, id));
        (await Solveig.PostAsync($"{Case}/commitments/{id}/withdraw", new { reason = "No longer." }, ("If-Match", "\"soon\""))).Is(400);
        var now = (await Solveig.GetAsync(Case)).Version;
        (await Solveig.PostAsync($"{Case}/commitments/{id}/withdraw", new { reason = "No longer." }, ("If-Match", now))).Is(200);
    }

    [Fact]
    public async Task A_promise_without_any_meeting_is_refused()
    {
        (await Solveig.PostAsync($"{Case}/commitments", Dated(Solveig, "2027-02-01"))).Is(409);
    }

    [Fact]
    public async Task Sweeping_again_and_again_sends_nothing_twice()
    {
        await MeetAsync(Solveig, [Solveig, Ola], Dated(Solveig, "2027-01-13"), If(Solveig, "job-ended", 2));
        (await ReportAsync(Ola, "job-ended", "2027-01-11")).Is(201);
        for (var i = 0; i < 10; i++)
        {
            await Clock.AdvanceAsync("PT1M");
        }

        await Clock.ToAsync("2027-01-14T12:00");
        var before = await Service.MailsAsync();
        await Service.BeDownForAsync(TimeSpan.FromMinutes(1));
        await Clock.AdvanceAsync("PT1M");

        Assert.Equal(before.Select(m => m.Id), (await Service.MailsAsync()).Select(m => m.Id));
        Assert.Equal(["2027-01-11 10:01", "2027-01-11 10:10"], (await Ola.MailsAsync()).Select(m => m.At));
    }

    [Fact]
    public async Task Everything_a_promise_may_say_comes_back()
    {
        var promise = Dated(Solveig, "2027-02-13").With("roll", "back").With("notBefore", "2027-02-01").With("beneficiary", Ola.Id)
            .With("stopOn", new System.Text.Json.Nodes.JsonArray("job-ended")).ForAll();
        var made = (await Solveig.PostAsync($"{Case}/meetings", new
        {
            heldAt = await Clock.NowAsync(),
            attendees = new[] { Solveig.Id, Ola.Id },
            commitments = new[] { promise },
            next = "2027-02-15T13:00:00+01:00",
        })).Is(201).Json;
        Assert.Equal("2027-02-12", (string)made["commitments"]![0]!["due"]!);
        var contingent = await PromiseAsync(Solveig, If(Solveig, "job-ended", 3, "calendar-days", limit: true));

        var all = (await Ola.GetAsync(Case)).Is(200).Json;
        Assert.Equal(DateTimeOffset.Parse("2027-02-15T13:00:00+01:00", System.Globalization.CultureInfo.InvariantCulture), (DateTimeOffset)all["meetings"]![0]!["next"]!);
        var seen = all["commitments"]![0]!;
        Assert.Equal(
            ("c1", Words, Solveig.Id, "employment-specialist", "dated", "in-force", "all-participants", "2027-02-12"),
            ((string)seen["id"]!, (string)seen["text"]!, (string)seen["owner"]!, (string)seen["ownerRole"]!, (string)seen["kind"]!, (string)seen["state"]!, (string)seen["visibility"]!, (string)seen["due"]!));
        Assert.Equal((Ola.Id, "2027-02-01"), ((string)seen["beneficiary"]!, (string)seen["notBefore"]!));
        var within = (await SeesAsync(Ola, contingent))!["within"]!;
        Assert.Equal((3, "calendar-days", true), ((int)within["value"]!, (string)within["unit"]!, (bool)within["limit"]!));
    }

    [Fact]
    public async Task The_demo_clock_never_goes_back_and_says_what_to_send()
    {
        (await OtherSystem.PostAsync("/demo/clock", new { now = "2026-12-31T10:00:00+01:00" })).Is(409);
        (await OtherSystem.PostAsync("/demo/clock", new { now = "tomorrow" })).Is(422);
        (await OtherSystem.PostAsync("/demo/clock", new { advance = "soon" })).Is(422);
        (await OtherSystem.PostAsync("/demo/clock", new StringContent("{", System.Text.Encoding.UTF8, "application/json"))).Is(400);
        (await OtherSystem.PostAsync("/demo/clock", new { advance = 7 })).Is(400);
    }
}
