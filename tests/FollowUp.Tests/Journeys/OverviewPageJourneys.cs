using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>The coordinator's view: what is past its date or waits for somebody, and what can be done about it from there.</summary>
public class OverviewPageJourneys : Journey
{
    private const string Secret = "I talk with the doctor about your sleep.";
    private const string Aloud = "I find out about the bus.";

    private string PagePath => Case["/api".Length..];

    [Fact]
    public async Task What_is_past_its_date_is_listed_oldest_first_with_what_became_of_its_reminders()
    {
        await MeetAsync(Jonas, [Jonas, Solveig, Ola], Dated(Solveig, "2027-01-14", Aloud).ForAll(), Dated(Jonas, "2027-01-13", Secret), Dated(Jonas, "2027-06-01"));
        await Clock.ToAsync("2027-01-20T12:00");

        var page = (await (await As(Kari)).OpenAsync("/overview")).Is(200);

        Assert.Equal(["Jonas, therapist", "Solveig, employment specialist"], Column(page, "Who"));
        Assert.Equal(["Wednesday 13 January 2027, 5 working days ago", "Thursday 14 January 2027, 4 working days ago"], Column(page, "Date"));
        Assert.Equal(["sent: 2, coordinator has been told", "sent: 3, coordinator has been told"], Column(page, "Reminders"));
        Assert.Equal(["Team Nord", "Team Nord"], Column(page, "Team"));
        Assert.EndsWith(Aloud, Column(page, "Case and promise").Last(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, page.Html, StringComparison.Ordinal);
        Tells(page, "The date has passed (2)");
        Assert.Contains((await Ola.GetAsync($"{Case}/access")).Json.AsArray(), r => (string)r!["what"]! == "overdue" && (string)r["person"]! == Kari.Id);
    }

    [Fact]
    public async Task The_owner_is_reminded_from_the_list_once_a_day_and_the_list_is_as_it_was()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        await Clock.ToAsync("2027-01-20T12:00");
        var browser = await As(Kari);
        var list = await browser.OpenAsync("/overview?team=Team%20Nord&minWorkingDays=2");
        var promise = await list.FollowAsync(Column(list, "Case and promise")[0]);
        Assert.False(promise.Says(Words));

        var back = await promise.PressAsync("Send the reminder");

        Assert.Equal("/overview?team=Team%20Nord&minWorkingDays=2&done=remind", back.Path);
        Tells(back, "The reminder is on its way.");
        Assert.Equal(["sent: 2, waiting: 1, coordinator has been told"], Column(back, "Reminders"));
        await Clock.AdvanceAsync("PT2M");
        Assert.Equal("2027-01-20 12:01", (await Solveig.MailsAsync())[^1].At);
        var again = await (await browser.OpenAsync("/overview")).FollowAsync(Column(list, "Case and promise")[0]);
        Assert.Empty(again.Document.QuerySelectorAll("details#remind"));

        // The same form once more does it no second time.
        (await promise.PressAsync("Send the reminder")).Is(200);
        Assert.Single((await Solveig.GetAsync($"{Case}/history")).Json.AsArray(), e => e!.ToJsonString().Contains("reminder-asked", StringComparison.Ordinal));

        var token = again.Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        var refused = (await browser.PostAsync($"{PagePath}/commitments/c1/remind", [("form-token", token)])).Is(422);
        Tells(refused, "You can ask for another one tomorrow.");
    }

    [Fact]
    public async Task From_the_list_it_is_handed_over_moved_noted_and_taken_back()
    {
        await MeetAsync(Solveig, [Solveig, Ola], [.. Enumerable.Range(0, 3).Select(_ => Dated(Solveig, "2027-01-13"))]);
        await Clock.ToAsync("2027-01-20T12:00");
        var browser = await As(Kari);
        var list = await browser.OpenAsync("/overview");
        var refs = Column(list, "Case and promise");

        var noted = await (await list.FollowAsync(refs[0])).PressAsync("Save the note", null, ("note", "I have called her."));
        Tells(noted, "The note is saved.");
        var asked = await (await noted.FollowAsync(refs[0])).PressAsync("Send the question", null, ("to", Jonas.Id), ("reason", "She is away."));
        Tells(asked, "Waiting for an answer (1)");
        var moved = await (await asked.FollowAsync(refs[1])).PressAsync("Use the new date", null, ("due", "2027-02-01"), ("reason", "A course."));
        Assert.Equal(2, Column(moved, "Who").Count);
        var gone = await (await moved.FollowAsync(refs[2])).PressAsync("Take it back", null, ("reason", "No longer needed."));

        Assert.Equal("/overview?done=withdraw", gone.Path);
        Assert.Single(Column(gone, "Who"));
        var waiting = await gone.FollowAsync("Waiting for an answer (1)");
        Assert.Equal(["Jonas, therapist, about taking over"], Column(waiting, "Who"));
    }

    [Fact]
    public async Task What_was_not_agreed_and_what_was_asked_stands_there_until_it_was_talked_about()
    {
        await MeetAsync(Solveig, [Solveig, Ola], Dated(Solveig, "2027-02-10", "I call the shop."), Dated(Solveig, "2027-02-11"), Dated(Solveig, "2027-02-12"));
        (await DoAsync(Ola, "object", "c1", new { note = "We said March." })).Is(200);
        (await DoAsync(Ola, "ask", "c2")).Is(200);
        var browser = await As(Kari);

        var list = await (await browser.OpenAsync("/overview")).FollowAsync("Someone has spoken up (2)");
        Assert.Equal(2, Column(list, "Who").Count);
        Assert.DoesNotContain("We said March.", list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("I call the shop.", list.Html, StringComparison.Ordinal);
        var one = await list.FollowAsync(Column(list, "Case and promise")[0]);
        var after = await one.PressAsync("Note it");

        Tells(after, "It is noted that you have talked about it.");
        Assert.Single(Column(after, "Who"));
    }

    [Fact]
    public async Task A_weekly_promise_is_one_line_however_many_of_its_dates_are_past()
    {
        await PromiseAsync(Solveig, Recurring(Solveig, "FREQ=WEEKLY", "2027-01-18"));
        await Clock.ToAsync("2027-02-03T12:00");
        var list = await (await As(Kari)).OpenAsync("/overview");
        Tells(list, "The date has passed (1)");
        Assert.Equal(["Monday 18 January 2027, 12 working days ago. 2 more dates have passed."], Column(list, "Date"));
        Assert.Equal(3, (await Kari.GetAsync("/api/overdue")).Is(200).Json.AsArray().Count);
    }

    [Fact]
    public async Task What_was_chosen_stands_in_the_address()
    {
        await MeetAsync(Jonas, [Jonas, Solveig, Ola], Dated(Solveig, "2027-01-18"), Dated(Jonas, "2027-01-13"));
        await Clock.ToAsync("2027-01-20T12:00");
        var browser = await As(Kari);

        var chosen = await (await browser.OpenAsync("/overview")).PressAsync("Show", null, ("role", "employment-specialist"), ("sort", "team"));

        Assert.Contains("role=employment-specialist", chosen.Path, StringComparison.Ordinal);
        Assert.Equal(["Solveig, employment specialist"], Column(chosen, "Who"));
        Assert.Equal("employment-specialist", chosen.Document.QuerySelector("#role option[selected]")!.GetAttribute("value"));
        Assert.Contains("role=employment-specialist", chosen.Document.QuerySelector("a[href^='/overview.csv']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(["Jonas, therapist"], Column(await browser.OpenAsync("/overview?minWorkingDays=5"), "Who"));

        var wrong = (await browser.OpenAsync("/overview?minWorkingDays=often")).Is(422);
        Assert.Equal("#minWorkingDays", wrong.Document.QuerySelector(".flaws a")!.GetAttribute("href"));
        (await browser.OpenAsync("/overview?team=Team%20S%C3%B8r")).Is(403);
    }

    [Fact]
    public async Task A_long_list_has_pages_of_25()
    {
        for (var i = 0; i < 2; i++)
        {
            await MeetAsync(Solveig, [Solveig, Ola], [.. Enumerable.Range(0, 30).Select(n => Dated(Solveig, "2027-01-13", $"I write letter {n} to them, and I ask for what you need for the first weeks.").ForAll())]);
        }

        await Clock.ToAsync("2027-01-20T12:00");
        var first = await (await As(Kari)).OpenAsync("/overview?team=Team%20Nord");
        var second = await first.FollowAsync("Next page");
        var third = await second.FollowAsync("Next page");

        Assert.Equal([25, 25, 10], new[] { first, second, third }.Select(page => Column(page, "Who").Count));
        Assert.Equal(60, new[] { first, second, third }.SelectMany(page => Column(page, "Case and promise")).Distinct().Count());
        Tells(first, "60 entries. Page 1/3.");
        Assert.Equal("/overview?team=Team%20Nord&page=3", third.Path);
        Assert.DoesNotContain(third.Document.QuerySelectorAll("a"), a => a.TextContent == "Next page");
        Assert.Equal(Column(second, "Case and promise"), Column(await third.FollowAsync("Previous page"), "Case and promise"));
        Assert.Equal(61, (await (await As(Kari)).OpenAsync("/overview.csv")).Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_csv_says_what_the_page_says_in_its_words_and_runs_no_formula()
    {
        var hostile = new Person(Service, "=HYPERLINK(\"evil\",\"x\")", "other", "en", "other@kommune.example");
        var @case = await OpenAsync(Somebody("Per", "jobseeker"), hostile, Kari);
        await MeetAsync(@case, hostile, [hostile], Dated(hostile, "2027-01-13", "@SUM(1+1)*cmd|' /C calc'!A0").ForAll());
        Service.People.Remove(hostile);
        await Clock.ToAsync("2027-01-20T12:00");

        var csv = (await (await As(Kari)).OpenAsync("/overview.csv?role=other")).Is(200);

        var lines = csv.Html.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("\"Case and promise\";\"Team\";\"Who\";\"Role\";\"Date\";\"Working days ago\";", lines[0], StringComparison.Ordinal);
        var reference = (await (await As(Kari)).OpenAsync("/overview?role=other")).Document.QuerySelector("td a")!.TextContent;
        Assert.StartsWith($"\"{reference}\";\"{Team}\";", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"other role\";\"2027-01-13\";\"5\";", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"evil\"\",\"\"x\"\")\"", csv.Html, StringComparison.Ordinal);
        Assert.Contains("\"'@SUM(1+1)", csv.Html, StringComparison.Ordinal);
        Assert.Contains("attachment", csv.Headers["Content-Disposition"], StringComparison.Ordinal);
        (await (await As(hostile)).OpenAsync("/overview.csv")).Is(403);
    }

    [Fact]
    public async Task What_waits_for_somebody_has_a_list_of_its_own()
    {
        // A proposal, a promise whose owner has left, an address that is refused, a copy to give, a meeting without an "if".
        await MeetAsync(Solveig, [Solveig, Ola], Dated(Amina, "2027-02-01", Secret), Dated(Solveig, "2027-02-02", Aloud).ForAll());
        (await DoAsync(Solveig, "hand-over", "c2", new { to = Jonas.Id, from = "2027-01-12", reason = "I change jobs." })).Is(200);
        await Clock.AdvanceAsync("PT15M");
        var mail = (await Ola.MailsAsync())[0];
        (await OtherSystem.PostAsync("/api/delivery-reports", new[]
        {
            new { eventType = "Microsoft.Communication.EmailDeliveryReportReceived", data = new { messageId = Guid.Parse(mail.Id).ToString(), recipient = Ola.Email, status = "Bounced" } },
        })).Is(200);
        var reserved = Somebody("Per", "jobseeker");
        var other = await OpenAsync(reserved, Solveig, Kari);
        (await reserved.PatchAsync($"/api/people/{reserved.Id}", new { reserved = true })).Is(200);
        await MeetAsync(other, Solveig, [Solveig, reserved], If(Solveig, "job-ended", 2));
        await Clock.ToAsync("2027-01-12T12:00");
        var browser = await As(Kari);

        var overview = await browser.OpenAsync("/overview");
        Assert.Equal(
            ["The date has passed", "Waiting for an answer (2)", "No one responsible (1)", "Taken back, with nothing new in its place", "Someone has spoken up", "E-mail that comes back (1)", "Copies to give without e-mail (1)", "What if it does not work out? (1)", "Kept on time"],
            overview.Document.QuerySelectorAll(".lists a").Select(a => PageSeen.Plain(a.TextContent)));
        Assert.Equal(["Amina, social worker, about promising it", "Jonas, therapist, about taking over"], Column(await overview.FollowAsync("Waiting for an answer (2)"), "Who").Order());
        Assert.Equal(["nobody just now (Solveig, employment specialist)"], Column(await overview.FollowAsync("No one responsible (1)"), "Who"));
        Assert.Equal(["Ola, jobseeker"], Column(await overview.FollowAsync("E-mail that comes back (1)"), "Who"));
        Assert.Equal(["Monday 11 January 2027"], Column(await overview.FollowAsync("Copies to give without e-mail (1)"), "Date"));
        var meeting = await overview.FollowAsync("What if it does not work out? (1)");
        Assert.Equal(["Solveig, employment specialist"], Column(meeting, "Who"));
        Assert.StartsWith(PagePath, (await meeting.FollowAsync(Column(meeting, "Case and promise")[0])).Path, StringComparison.Ordinal);

        foreach (var link in overview.Document.QuerySelectorAll(".lists a").Select(a => a.GetAttribute("href")!))
        {
            Assert.DoesNotContain(Secret, (await browser.OpenAsync(link)).Is(200).Html, StringComparison.Ordinal);
        }

        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { email = "ola.new@kommune.example" })).Is(200);
        Assert.DoesNotContain("comes back (1)", (await browser.OpenAsync("/overview")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_taken_back_by_its_owner_is_work_until_a_coordinator_has_noted_it()
    {
        await MeetAsync(Solveig, [Solveig, Ola], If(Solveig, "job-ended", 2, text: Secret), Dated(Solveig, "2027-02-02", Aloud).ForAll());
        await Clock.AdvanceAsync("PT15M");
        (await DoAsync(Solveig, "withdraw", "c1", new { reason = "I have another job." })).Is(200);
        await Clock.ToAsync("2027-01-12T12:00");

        var mail = Assert.Single(await Kari.MailsAsync());
        Assert.Equal("2027-01-12 08:00", mail.At);
        Assert.True(mail.Says("Someone has taken back what they promised."));
        var overview = await (await As(Kari)).OpenAsync("/overview");
        Tells(overview, "What if it does not work out? (1)");
        var list = await overview.FollowAsync("Taken back, with nothing new in its place (1)");
        Assert.Equal(["Solveig, employment specialist"], Column(list, "Who"));
        Assert.Equal(["Monday 11 January 2027"], Column(list, "Date"));
        Assert.DoesNotContain(Secret, list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("another job", list.Html, StringComparison.Ordinal);

        var promise = await list.FollowAsync(Column(list, "Case and promise")[0]);
        Assert.DoesNotContain(Secret, promise.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("another job", promise.Html, StringComparison.Ordinal);
        var back = await promise.PressAsync("Save the note", null, ("note", "Jonas calls Ola on Monday."));
        Tells(back, "The note is saved.");
        Assert.Empty(Column(back, "Who"));

        // The safety net is gone all the same, until there is a new one.
        Tells(back, "What if it does not work out? (1)");
        (await Jonas.PostAsync($"{Case}/commitments", If(Jonas, "job-ended", 2))).Is(201);
        Assert.False((await (await As(Kari)).OpenAsync("/overview")).Says("What if it does not work out? (1)"));
        await Clock.ToAsync("2027-01-20T12:00");
        Assert.DoesNotContain((await Kari.MailsAsync()).Skip(1), m => m.Says("taken back"));
    }

    [Fact]
    public async Task What_a_life_event_has_ended_says_nothing_of_what_happens_then()
    {
        await PromiseAsync(Solveig, If(Solveig, "job-ended", 2).With("stopOn", new System.Text.Json.Nodes.JsonArray("sick-leave-started")));
        Assert.False((await (await As(Kari)).OpenAsync("/overview")).Says("What if it does not work out? (1)"));
        (await ReportAsync(Solveig, "sick-leave-started", "2027-01-11")).Is(201);
        Tells(await (await As(Kari)).OpenAsync("/overview"), "What if it does not work out? (1)");
    }

    [Fact]
    public async Task Who_has_declined_the_service_is_left_in_peace_until_they_come_back()
    {
        const string Asked = "What if it does not work out? (1)";
        await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        (await ReportAsync(Ola, "service-declined", "2027-01-12")).Is(201);
        Assert.False((await (await As(Kari)).OpenAsync("/overview")).Says(Asked));
        await Clock.ToAsync("2027-01-12T12:00");
        Assert.False((await (await As(Kari)).OpenAsync("/overview")).Says(Asked));

        // They meet again, and it is not said what happens then.
        await Clock.ToAsync("2027-01-18T12:00");
        await PromiseAsync(Jonas, Dated(Jonas, "2027-02-01"));
        Tells(await (await As(Kari)).OpenAsync("/overview"), Asked);
    }

    [Fact]
    public async Task What_was_kept_on_time_is_counted_by_week_and_few_are_not_shown()
    {
        // Due in the week of 18 January: six, of which four are kept on time, one after its date, and one is open. The week before: four.
        await MeetAsync(Solveig, [Solveig, Jonas, Ola],
            [.. Enumerable.Range(0, 3).Select(_ => Dated(Solveig, "2027-01-20")), .. Enumerable.Range(0, 3).Select(_ => Dated(Jonas, "2027-01-20")), .. Enumerable.Range(0, 4).Select(_ => Dated(Jonas, "2027-01-13"))]);
        await Clock.ToAsync("2027-01-20T12:00");
        foreach (var id in new[] { "c1", "c2", "c4", "c5" })
        {
            (await DoAsync(id is "c1" or "c2" ? Solveig : Jonas, "keep", id)).Is(200);
        }

        await Clock.ToAsync("2027-01-22T12:00");
        (await DoAsync(Jonas, "keep", "c6")).Is(200);
        var browser = await As(Kari);
        Assert.DoesNotContain("18 January", (await browser.OpenAsync("/overview?list=kept")).Text, StringComparison.Ordinal);
        await Clock.ToAsync("2027-01-25T12:00");
        browser = await As(Kari);

        var page = await browser.OpenAsync("/overview?list=kept");

        var weeks = page.Document.QuerySelectorAll("tbody tr").Select(tr => PageSeen.Plain(string.Join(" | ", tr.Children.Select(c => c.TextContent)))).ToList();
        Assert.Equal(12, weeks.Count);
        Assert.Equal("Week 3, from Monday 18 January 2027 | 6 | 4", weeks[^1]);
        Assert.Equal("Week 2, from Monday 11 January 2027 | Fewer than five: not shown.", weeks[^2]);
        Assert.Equal("Kept on time, week by week", page.Document.QuerySelector("svg[role=img] title")!.TextContent);
        Assert.Equal("40", page.Document.QuerySelector("svg rect.part")!.GetAttribute("height"));
        Assert.DoesNotContain("Solveig", page.Document.QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        // A group with fewer than five is not shown either: that is said once, and not for each week.
        var few = await browser.OpenAsync("/overview?list=kept&role=therapist");
        Assert.Null(few.Document.QuerySelector("svg, table"));
        Tells(few, "None of the last twelve weeks had five promises or more. A week with fewer than five is not shown.");
        Assert.False(few.Says("Fewer than five: not shown."));
        Assert.False(page.Says("None of the last twelve weeks"));
    }

    [Theory]
    [InlineData("nb", "Oversikt", "Datoen er passert (1)", "Solveig, jobbspesialist", "onsdag 13. januar 2027, for 5 arbeidsdager siden", "sendt: 2, koordinator har fått beskjed")]
    [InlineData("nn", "Oversyn", "Datoen er passert (1)", "Solveig, jobbspesialist", "onsdag 13. januar 2027, for 5 arbeidsdagar sidan", "sende: 2, koordinator har fått beskjed")]
    [InlineData("en", "Overview", "The date has passed (1)", "Solveig, employment specialist", "Wednesday 13 January 2027, 5 working days ago", "sent: 2, coordinator has been told")]
    public async Task It_speaks_three_languages(string language, string title, params string[] says)
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        await Clock.ToAsync("2027-01-20T12:00");

        var page = await (await (await As(Kari)).OpenAsync("/overview")).PressAsync($"language={language}");

        Assert.Equal(title, page.Document.QuerySelector("h1")!.TextContent);
        Assert.All(says, words => Tells(page, words));
    }

    [Fact]
    public async Task It_is_for_coordinators_of_the_team_alone()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        var berit = Somebody("Berit", "coordinator");
        await OpenAsync("Team Sør", Somebody("Per", "jobseeker"), null, berit);
        await Clock.ToAsync("2027-01-20T12:00");

        foreach (var other in new[] { Ola, Solveig, Jonas })
        {
            var refused = (await (await As(other)).OpenAsync("/overview")).Is(403);
            Tells(refused, "This page is for someone else");
        }

        Tells(await (await As(berit)).OpenAsync("/overview"), "There is nothing here now.");
        (await (await As(berit)).OpenAsync("/overview?team=Team%20Nord")).Is(403);
        Assert.Equal("/sign-in?to=%2Foverview%3Frole%3Dtherapist", (await new Browser(Service).OpenAsync("/overview?role=therapist")).Path);
    }

    [Fact]
    public async Task Who_is_the_jobseeker_in_a_case_sees_nothing_past_its_date_there()
    {
        var own = await OpenAsync(Team, Kari, new { name = Kari.Name, email = Kari.Email, language = "en", mailDetail = "link" }, Solveig);
        await MeetAsync(own, Solveig, [Solveig, Kari], Dated(Solveig, "2027-01-13"));
        await Clock.ToAsync("2027-01-20T12:00");

        Assert.False((await (await As(Kari)).OpenAsync("/overview")).Says("(1)"));
        Assert.Empty(await OverdueAsync());
    }

    private static List<string> Column(PageSeen page, string label) =>
        [.. page.Document.QuerySelectorAll($"td[data-label='{label}']").Select(td => PageSeen.Plain(td.QuerySelector("a")?.TextContent is { } link && label == "Case and promise" && td.QuerySelector(".hint") is null ? link : td.TextContent))];

    private static void Tells(PageSeen page, string words) => Assert.True(page.Says(words), $"\"{words}\" is not in: {page.Text}");

    private Task<Browser> As(Person person) => new Browser(Service).SignInAsync(person);
}
