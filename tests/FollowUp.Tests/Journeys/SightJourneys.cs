using System.Text.Json.Nodes;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>Rule 15: who reads what, and who sees who read it.</summary>
public class SightJourneys : Journey
{
    private const string Secret = "I talk with the doctor about your sleep.";

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task A_consent_given_aloud_in_the_meeting_is_written_down_with_the_promise(bool isThere, bool reads)
    {
        Person[] attendees = isThere ? [Solveig, Ola] : [Solveig];
        var promise = Dated(Solveig, "2027-06-01").With("visibility", new JsonObject { ["roles"] = new JsonArray("social-worker"), ["givenAloud"] = true });
        var answer = (await Solveig.PostAsync($"{Case}/meetings", new { heldAt = await Clock.NowAsync(), attendees = attendees.Select(a => a.Id), commitments = new[] { promise } })).Is(201).Json;

        Assert.Equal(!reads, answer["hints"]!.AsArray().Any(h => (string)h!["kind"]! == "consent-missing"));
        Assert.Equal(reads, await SeesAsync(Amina, "c1") is not null);
        Assert.Null(await SeesAsync(Jonas, "c1"));
    }

    [Fact]
    public async Task By_default_only_the_jobseeker_and_the_owner_read_it()
    {
        var id = await PromiseAsync(Jonas, Dated(Jonas, "2027-01-13", Secret));

        Assert.Equal(Secret, (string)(await SeesAsync(Ola, id))!["text"]!);
        Assert.Equal(Secret, (string)(await SeesAsync(Jonas, id))!["text"]!);
        Assert.Null(await SeesAsync(Solveig, id));
        var outline = (await SeesAsync(Kari, id))!.AsObject();
        Assert.Equal(
            ["due", "id", "overdueWorkingDays", "owner", "ownerRole", "state"],
            outline.Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal("therapist", (string)outline["ownerRole"]!);
        await NobodyElseReadsAsync(Secret, Solveig, Amina, Kari);
    }

    [Fact]
    public async Task What_was_said_to_all_is_read_by_all()
    {
        var id = await PromiseAsync(Jonas, Dated(Jonas, "2027-01-13").ForAll());

        Assert.Equal("all-participants", (string)(await SeesAsync(Amina, id))!["visibility"]!);
        Assert.Equal(Words, (string)(await SeesAsync(Amina, id))!["text"]!);
        Assert.Equal(Words, (string)(await SeesAsync(Kari, id))!["text"]!);
    }

    [Fact]
    public async Task A_consent_withdrawn_hides_the_text_at_once()
    {
        const string Mild = "I talk with your doctor.";
        var id = await PromiseAsync(Jonas, Dated(Jonas, "2027-01-13", Secret));
        Service.Texts.Add(Mild);
        (await DoAsync(Ola, "share", id, new { roles = new[] { "social-worker" }, until = "2027-02-01", text = Mild })).Is(200);
        var shared = (await SeesAsync(Amina, id))!;
        Assert.Equal(Mild, (string)shared["text"]!);
        Assert.Equal(["social-worker"], shared["visibility"]!["roles"]!.AsArray().Select(r => (string)r!));
        Assert.Null(await SeesAsync(Solveig, id));

        (await DoAsync(Ola, "unshare", id)).Is(200);

        Assert.Null(await SeesAsync(Amina, id));
        Assert.Equal("jobseeker-and-owner", (string)(await SeesAsync(Ola, id))!["visibility"]!);
        await NobodyElseReadsAsync(Mild, Solveig, Amina, Kari);
        (await DoAsync(Ola, "unshare", id)).Is(200);
    }

    [Fact]
    public async Task A_consent_ends_with_its_last_day()
    {
        var id = await PromiseAsync(Jonas, Dated(Jonas, "2027-03-01", Secret));
        (await DoAsync(Ola, "share", id, new { roles = new[] { "social-worker" }, until = "2027-01-13" })).Is(200);
        await Clock.ToAsync("2027-01-13T23:50");
        Assert.Equal(Secret, (string)(await SeesAsync(Amina, id))!["text"]!);
        await Clock.ToAsync("2027-01-14T00:01");
        Assert.Null(await SeesAsync(Amina, id));
        Assert.Contains("$.until", (await DoAsync(Ola, "share", id, new { roles = new[] { "social-worker" }, until = "2027-01-13" })).Is(422).Paths);
    }

    [Fact]
    public async Task A_professional_records_only_a_consent_given_aloud_and_the_jobseeker_is_told()
    {
        var id = await PromiseAsync(Jonas, Dated(Jonas, "2027-03-01", Secret));
        await Clock.ToAsync("2027-01-11T12:00");
        (await DoAsync(Jonas, "share", id, new { roles = new[] { "social-worker" } })).Is(403);
        (await DoAsync(Amina, "share", id, new { roles = new[] { "social-worker" }, givenAloud = true })).Is(404);
        (await DoAsync(Kari, "share", id, new { roles = new[] { "coordinator" }, givenAloud = true })).Is(403);
        (await DoAsync(Jonas, "share", id, new { roles = new[] { "social-worker" }, givenAloud = true })).Is(200);
        await Clock.AdvanceAsync("PT11M");

        Assert.Equal(Secret, (string)(await SeesAsync(Amina, id))!["text"]!);
        Assert.Equal("2027-01-11 12:10 A copy of what you said yes to", (await Ola.ToldAsync())[^1]);
        (await DoAsync(Ola, "unshare", id)).Is(200);
        Assert.Null(await SeesAsync(Amina, id));
        Assert.Contains("$.roles", (await DoAsync(Ola, "share", id, new { roles = Array.Empty<string>() })).Is(422).Paths);
        Assert.Contains("$.roles", (await DoAsync(Ola, "share", id, new { roles = new[] { "jobseeker" } })).Is(422).Paths);
    }

    [Fact]
    public async Task Roles_without_a_consent_are_stored_for_jobseeker_and_owner_with_a_hint()
    {
        var promise = Dated(Jonas, "2027-03-01", Secret).With("visibility", new JsonObject { ["roles"] = new JsonArray("social-worker") });
        var answer = (await Jonas.PostAsync(
            $"{Case}/meetings", new { heldAt = await Clock.NowAsync(), attendees = new[] { Jonas.Id, Ola.Id }, commitments = new[] { promise } })).Is(201).Json;

        Assert.Contains(answer["hints"]!.AsArray(), h => (string?)h!["path"] == "$.commitments[0].visibility");
        Assert.Contains(answer["hints"]!.AsArray(), h => (string)h!["kind"]! == "no-contingency");
        Assert.Null(await SeesAsync(Amina, (string)answer["commitments"]![0]!["id"]!));
    }

    [Fact]
    public async Task What_waits_for_what_has_happened_already_is_said_to_be_for_the_next_time()
    {
        async Task<bool> IsSaidAsync(string kind) => (await Jonas.PostAsync($"{Case}/commitments", If(Jonas, kind, 2))).Is(201).Json["hints"]!.AsArray()
            .Any(h => ((string)h!["kind"]!, (string?)h["path"]) == ("for-next-time", "$.when"));

        await PromiseAsync(Solveig, Standing(Solveig));
        Assert.False(await IsSaidAsync("job-ended"));
        (await ReportAsync(Ola, "job-ended", "2027-01-11")).Is(201);
        Assert.True(await IsSaidAsync("job-ended"));
        Assert.False(await IsSaidAsync("job-at-risk"));
        (await ReportAsync(Ola, "job-started", "2027-01-12")).Is(201);
        await Clock.ToAsync("2027-01-13T10:00");
        Assert.False(await IsSaidAsync("job-ended"));
    }

    [Fact]
    public async Task Hints_are_for_professionals()
    {
        var promises = new[] { Dated(Jonas, "2027-03-01", "Your medication is looked at.").ForAll() };
        var sent = new { heldAt = await Clock.NowAsync(), attendees = new[] { Jonas.Id, Ola.Id }, commitments = promises };
        var hints = (await Jonas.PostAsync($"{Case}/meetings", sent)).Is(201).Json["hints"]!.AsArray();

        Assert.Equal(["health-word", "no-contingency", "not-first-person"], hints.Select(h => (string)h!["kind"]!).Order(StringComparer.Ordinal));
        Assert.Empty((await Ola.PostAsync($"{Case}/meetings", sent)).Is(201).Json["hints"]!.AsArray());
    }

    [Fact]
    public async Task The_history_tells_who_and_when_and_texts_only_as_far_as_readable()
    {
        var id = await PromiseAsync(Jonas, Dated(Jonas, "2027-01-13", Secret));
        (await DoAsync(Jonas, "move", id, new { due = "2027-01-14", reason = "The doctor is away." })).Is(200);
        (await DoAsync(Jonas, "keep", id, new { note = "Done, she was kind." })).Is(200);

        var forJonas = (await Jonas.GetAsync($"{Case}/history")).Is(200).Json.AsArray();
        Assert.Equal(Enumerable.Range(1, forJonas.Count), forJonas.Select(e => (int)e!["version"]!).Order());
        var made = forJonas.Single(e => (string)e!["kind"]! == "commitment-made")!;
        Assert.Equal((Jonas.Id, id, Secret), ((string)made["by"]!, (string)made["commitment"]!, (string)made["data"]!["text"]!));

        var forKari = (await Kari.GetAsync($"{Case}/history")).Is(200);
        Assert.Contains(forKari.Json.AsArray(), e => (string)e!["kind"]! == "occurrence-kept");
        Assert.DoesNotContain((await Solveig.GetAsync($"{Case}/history")).Is(200).Json.AsArray(), e => (string?)e!["commitment"] == id);
        await NobodyElseReadsAsync(Secret, Solveig, Amina, Kari);
        await NobodyElseReadsAsync("The doctor is away.", Solveig, Amina, Kari, Ola);
        await NobodyElseReadsAsync("Done, she was kind.", Solveig, Amina, Kari, Ola);
    }

    [Fact]
    public async Task Every_read_is_logged_for_the_jobseeker_and_the_coordinator_to_see()
    {
        (await Solveig.GetAsync(Case)).Is(200);
        (await Jonas.GetAsync($"{Case}/history")).Is(200);
        (await Amina.GetAsync($"{Case}/access")).Is(403);
        (await OtherSystem.GetAsync(Case)).Is(200);

        var readers = (await Ola.GetAsync($"{Case}/access")).Is(200).Json.AsArray();

        Assert.Equal(
            [(Solveig.Id, "employment-specialist", "case"), (Jonas.Id, "therapist", "history"), ("system", "system", "case")],
            readers.Select(r => ((string)r!["person"]!, (string)r["role"]!, (string)r["what"]!)));
        Assert.Equal("Solveig", (string)readers[0]!["name"]!);
        Assert.Equal((Ola.Id, "access"), Last((await Kari.GetAsync($"{Case}/access")).Is(200).Json.AsArray()));

        static (string, string) Last(JsonArray all) => ((string)all[^1]!["person"]!, (string)all[^1]!["what"]!);
    }

    [Fact]
    public async Task The_overdue_list_shows_texts_only_where_they_may_be_read_and_logs_the_look()
    {
        await MeetAsync(Jonas, [Jonas, Solveig, Ola], Dated(Jonas, "2027-01-13", Secret), Dated(Solveig, "2027-01-14", "I find out about the bus.").ForAll());
        await Clock.ToAsync("2027-01-20T12:00");

        var rows = await OverdueAsync();
        Assert.Equal(["therapist", "employment-specialist"], rows.Select(r => (string)r!["ownerRole"]!));
        Assert.Equal([5, 4], rows.Select(r => (int)r!["workingDaysOverdue"]!));
        Assert.Equal([null, "I find out about the bus."], rows.Select(r => (string?)r!["text"]));
        Assert.Single(await OverdueAsync("?role=therapist"));
        Assert.Single(await OverdueAsync("?minWorkingDays=5"));
        Assert.Equal(2, (await OverdueAsync("?team=Team%20Nord")).Count);
        (await Kari.GetAsync("/api/overdue?team=Team%20S%C3%B8r")).Is(403);
        (await Kari.GetAsync("/api/overdue?minWorkingDays=often")).Is(422);
        (await Kari.GetAsync("/api/overdue?role=boss")).Is(422);
        Assert.Contains((await Ola.GetAsync($"{Case}/access")).Json.AsArray(), r => (string)r!["what"]! == "overdue" && (string)r["person"]! == Kari.Id);

        (await DoAsync(Jonas, "keep", "c1")).Is(200);
        Assert.Single(await OverdueAsync());
    }

    [Fact]
    public async Task The_csv_runs_no_formula_and_keeps_its_columns()
    {
        var hostile = new Person(Service, "=HYPERLINK(\"evil\",\"x\")", "other", "en", "other@kommune.example");
        Case = await OpenAsync(Somebody("Per", "jobseeker"), hostile, Kari);
        await MeetAsync(Case, hostile, [hostile], Dated(hostile, "2027-01-13", "@SUM(1+1)*cmd|' /C calc'!A0, \"I do\"\nit").ForAll(), Dated(hostile, "2027-01-13", "-2+3 I call.").ForAll());
        Service.People.Remove(hostile);
        await Clock.ToAsync("2027-01-20T12:00");

        var csv = (await Kari.GetAsync("/api/overdue.csv")).Is(200);

        Assert.StartsWith("text/csv", csv.Type, StringComparison.Ordinal);
        Assert.Contains("attachment", csv.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.All(csv.Text.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("\\A\".*\"\\z", line.Replace("\n", " ", StringComparison.Ordinal)));
        var rows = Csv(csv.Text.TrimStart('\ufeff'));
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(12, row.Count));
        Assert.All(rows.Skip(1).SelectMany(row => row), cell => Assert.DoesNotMatch(@"\A\s*[=+\-@|%]", cell));
        Assert.Equal("'=HYPERLINK(\"evil\",\"x\")", rows[1][5]);
    }

    // Rule 15 by the whole answer: whatever member it might stand in.
    private async Task NobodyElseReadsAsync(string words, params Person[] others)
    {
        foreach (var other in others)
        {
            foreach (var path in new[] { Case, $"{Case}/history" })
            {
                Assert.DoesNotContain(words, (await other.GetAsync(path)).Text, StringComparison.Ordinal);
            }
        }
    }

    private static List<List<string>> Csv(string text)
    {
        var rows = new List<List<string>> { new() };
        var (cell, quoted) = (new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' or '\r' when !quoted:
                    rows[^1].Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !quoted:
                    rows.Add([]);
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
