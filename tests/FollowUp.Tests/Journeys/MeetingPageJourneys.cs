using System.Text.Json.Nodes;
using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Journeys;

/// <summary>A meeting is written down on its page, read together, and sent.</summary>
public partial class MeetingPageJourneys : Journey
{
    private string Page => Case["/api".Length..] + "/meeting";

    [Fact]
    public async Task A_meeting_two_weeks_into_a_job_is_captured_as_it_was_said()
    {
        var page = await OpenAsync(Solveig);
        page = await page.PressAsync("do=save", null, ("there", Jonas.Id), ("there", Amina.Id));
        page = await AddAsync(page, Amina, "job-ends", ("text", "If the job ends, for any reason, I call you, and we look at your money together."), ("sight", "everyone"));
        Assert.True(page.Says("Jonas: What do I promise?"));
        page = await AddAsync(page, Solveig, "own-words", ("text", "I keep working with you if the job does not work out."), ("when", "goes-on"), ("sight", "everyone"));
        page = await AddAsync(page, Jonas, "appointments");
        page = await AddAsync(page, Solveig, "own-words",
            ("text", "I call you and ask how it really is."), ("when", "from"), ("date", "2027-01-15"), ("rhythm", "fortnightly"), ("times", "6"), ("stops", "job-ended"));
        page = await AddAsync(page, Ola, "own-words", ("text", "I want to say when it gets too much."));
        page = await page.PressAsync("do=save", null, ("next-on", "2027-02-08"), ("next-at", "09:00"));

        var read = (await page.PressAsync("Read it together")).Is(200);
        Assert.True(read.Says("This is what we agreed"));
        Assert.True(read.Says("If the job ends, this happens within 2 working days. All participants can read this."));
        Assert.True(read.Says("Every second week, 6 times. The first time is Friday 15 January 2027. It stops if the job ends. Ola and Solveig can read this."));
        Assert.True(read.Says("I want to say when it gets too much."));
        Assert.True(read.Says("Ola can read this."));
        Assert.True(read.Says("The next meeting is on Monday 8 February 2027 at 09:00."));
        Assert.False(read.Says("Before you send it"));
        var sent = await read.PressAsync("Send it");

        Assert.Equal($"{Case["/api".Length..]}?sent=m1", sent.Path);
        var promises = (await Ola.GetAsync(Case)).Is(200).Json["commitments"]!.AsArray();
        Assert.Equal(
            [
                "contingent in-force Amina all-participants", "standing in-force Solveig all-participants", "standing in-force Jonas jobseeker-and-owner",
                "recurring in-force Solveig jobseeker-and-owner", "wish in-force Ola jobseeker-and-owner",
            ],
            promises.Select(c => $"{c!["kind"]} {c["state"]} {NameOf((string)c["owner"]!)} {c["visibility"]}"));
        Assert.Equal(6, promises[3]!["occurrences"]!.AsArray().Count);
        Assert.Empty(await Service.RowsAsync(Table.Drafts));
        await Clock.AdvanceAsync("PT15M");
        Assert.Single(await Ola.MailsAsync());
    }

    [Fact]
    public async Task A_vague_promise_is_met_with_a_question_at_its_field_and_nothing_is_lost()
    {
        var page = await (await OpenAsync(Solveig)).PressAsync(Add(Solveig, "own-words"));

        var asked = (await page.PressAsync("Read it together", null, ("p1-text", "I take care of that."))).Is(422);
        Assert.Contains("When will this be done, or what has to happen first?", asked.Document.QuerySelector("#p1-when-flaw")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("p1-when-flaw", asked.Document.QuerySelector("#p1-when")!.GetAttribute("aria-describedby"));
        Assert.Equal("I take care of that.", asked.Document.QuerySelector("#p1-text")!.TextContent);

        asked = (await asked.PressAsync("Done with this", null, ("p1-when", "if.job-ended"))).Is(422);
        Assert.Contains("Within how many days?", asked.Document.QuerySelector("#p1-days-flaw")!.TextContent, StringComparison.Ordinal);
        asked = (await asked.PressAsync("Done with this", null, ("p1-when", "date"))).Is(422);
        Assert.Contains("Which date?", asked.Document.QuerySelector("#p1-date-flaw")!.TextContent, StringComparison.Ordinal);
        asked = (await asked.PressAsync("Done with this", null, ("p1-when", "from"), ("p1-date", "2027-01-20"))).Is(422);
        Assert.Contains("How often?", asked.Document.QuerySelector("#p1-rhythm-flaw")!.TextContent, StringComparison.Ordinal);
        asked = (await asked.PressAsync("Done with this", null, ("p1-rhythm", "weekly"), ("p1-times", "0"))).Is(422);
        Assert.NotNull(asked.Document.QuerySelector("details[open] #p1-times-flaw"));
        asked = (await asked.PressAsync("Done with this", null, ("p1-text", " "), ("p1-when", "date"))).Is(422);
        Assert.Contains("What exactly is promised?", asked.Document.QuerySelector("#p1-text-flaw")!.TextContent, StringComparison.Ordinal);

        var done = (await asked.PressAsync("Done with this", null, ("p1-text", "I take care of that."), ("p1-when", "date"))).Is(200);
        Assert.True(done.Says("The date is Wednesday 20 January 2027."));
        Assert.Null(done.Document.QuerySelector("#p1-text"));
    }

    [Fact]
    public async Task A_meeting_may_be_written_down_alone_and_up_to_60_days_after()
    {
        var page = await AddAsync(await OpenAsync(Solveig), Solveig, "job-ends");

        var refused = (await page.PressAsync("Read it together", null, ("held-on", "2026-11-11"))).Is(422);
        Assert.NotNull(refused.Document.QuerySelector("#held-on-flaw"));
        refused = (await refused.PressAsync("Read it together", null, ("held-on", "2027-01-12"))).Is(422);
        Assert.NotNull(refused.Document.QuerySelector("#held-on-flaw"));
        refused = (await refused.PressAsync("Read it together", null, ("held-on", ""))).Is(422);
        Assert.True(refused.Says("Write the day and time of the meeting."));
        refused = (await refused.PressAsync("Read it together", null, ("held-on", "2027-01-07"), ("held-at", "13:30"), ("next-on", "2027-01-20"))).Is(422);
        Assert.True(refused.Says("Write both day and time, or leave both empty."));
        await (await refused.PressAsync("Read it together", null, ("next-on", ""))).PressAsync("Send it");

        Assert.Equal("2027-01-07 13:30", Clock.Local((DateTimeOffset)(await Ola.GetAsync(Case)).Json["meetings"]![0]!["heldAt"]!));
    }

    [Fact]
    public async Task A_consent_given_aloud_lets_others_read_and_the_jobseeker_is_told()
    {
        var page = await (await OpenAsync(Solveig)).PressAsync(Add(Solveig, "job-ends"));
        var asked = (await page.PressAsync("Done with this", null, ("p1-sight", "said-yes-aloud"))).Is(422);
        Assert.Contains("Who is it?", asked.Document.QuerySelector("#p1-roles-flaw")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("(employment specialist)", asked.Text, StringComparison.Ordinal);

        page = (await asked.PressAsync("Done with this", null, ("p1-roles", "social-worker"))).Is(200);
        Assert.True(page.Says("Ola, Solveig and Amina can read this."));
        await (await page.PressAsync("Read it together")).PressAsync("Send it");

        Assert.NotNull((await SeesAsync(Amina, "c1"))!["text"]);
        Assert.Null(await SeesAsync(Jonas, "c1"));
        await Clock.AdvanceAsync("PT1H");
        Assert.Equal(2, (await Ola.MailsAsync()).Count);
    }

    [Fact]
    public async Task Nobody_hears_a_yes_of_somebody_who_is_not_there()
    {
        var page = await (await OpenAsync(Solveig)).PressAsync(Add(Solveig, "job-ends"));
        page = await page.PressAsync("Done with this", null, ("p1-sight", "said-yes-aloud"), ("p1-roles", "social-worker"), ("there", "-" + Ola.Id));

        var read = await page.PressAsync("Read it together");
        Assert.True(read.Says("The jobseeker has not consented to sharing yet."));
        await read.PressAsync("Send it");

        Assert.Null(await SeesAsync(Amina, "c1"));
    }

    [Fact]
    public async Task Nothing_today_is_a_fine_answer_and_can_be_taken_back()
    {
        var page = await (await OpenAsync(Solveig)).PressAsync("Ask them in turn", null, ("there", Jonas.Id));
        page = await page.PressAsync("Nothing today", $"#turn-{Jonas.Id}");
        Assert.True(page.Says("Jonas promises nothing today. That is fine."));
        Assert.True((await page.PressAsync("Read it together")).Says("Jonas promises nothing today. That is fine."));
        page = await page.PressAsync("Something after all");
        Assert.False(page.Says("Jonas promises nothing today."));
    }

    [Fact]
    public async Task The_jobseeker_writes_down_a_wish_of_their_own_and_is_not_corrected()
    {
        var page = await AddAsync(await OpenAsync(Ola), Ola, "own-words", ("text", "Two days a week to begin with."));
        Assert.Null(page.Document.QuerySelector(".quiet-hint"));
        var read = await page.PressAsync("Read it together");
        Assert.Null(read.Document.QuerySelector(".quiet-hint"));
        await read.PressAsync("Send it");

        var wish = (await Ola.GetAsync(Case)).Json["commitments"]![0]!;
        Assert.Equal(("wish", "in-force", Ola.Id), ((string)wish["kind"]!, (string)wish["state"]!, (string)wish["owner"]!));
    }

    [Fact]
    public async Task A_promise_of_somebody_who_left_is_shown_and_can_be_taken_away()
    {
        var page = await AddAsync(await OpenAsync(Solveig), Jonas, "job-ends");
        (await Kari.DeleteAsync($"{Case}/participants/{Jonas.Id}")).Is(204);

        var asked = (await page.PressAsync("Read it together")).Is(422);
        Assert.True(asked.Says("Jonas no longer takes part."));
        Assert.Contains("not a participant", asked.Document.QuerySelector("#p1-flaw")!.TextContent, StringComparison.Ordinal);
        page = await asked.PressAsync("Take away");

        (await page.PressAsync("Read it together")).Is(200);
    }

    [Fact]
    public async Task A_rhythm_may_begin_with_a_life_event()
    {
        var page = await AddAsync(await OpenAsync(Solveig), Solveig, "job-starts", ("rhythm", "weekly"), ("times", "4"), ("days", "1"), ("unit", "working-days-before"));
        Assert.True(page.Says("Every week, 4 times. If you start the job, the first time is at least one working day before."));
        await (await page.PressAsync("Read it together")).PressAsync("Send it");

        (await ReportAsync(Ola, "job-started", "2027-01-20")).Is(201);
        Assert.Equal(["2027-01-19", "2027-01-26", "2027-02-02", "2027-02-09"], (await SeesAsync(Solveig, "c1"))!["occurrences"]!.AsArray().Select(o => (string)o!["due"]!));
    }

    [Fact]
    public async Task Who_was_not_there_gets_a_proposal()
    {
        var page = await AddAsync(await OpenAsync(Solveig), Jonas, "job-ends");
        var read = await page.PressAsync("Read it together");
        Assert.True(read.Says("Jonas is not in the meeting, and is asked first."));
        await read.PressAsync("Send it");

        Assert.Equal("proposed", await StateAsync(Ola, "c1"));
    }

    [Fact]
    public async Task A_quiet_hint_asks_professionals_what_happens_if_the_job_ends()
    {
        const string Hint = "No promise says yet what happens if the job ends.";
        var page = await AddAsync(await OpenAsync(Solveig), Solveig, "appointments", ("sight", "everyone"), ("text", "I know of your depression."));
        Assert.True(page.Says(Hint));
        var read = await page.PressAsync("Read it together");
        Assert.True(read.Says(Hint));
        Assert.True(read.Says("If it says something about health"));

        page = await AddAsync(await OpenAsync(Solveig), Solveig, "job-ends");
        Assert.False(page.Says(Hint));
        await (await page.PressAsync("Read it together")).PressAsync("Send it");
        Assert.False((await OpenAsync(Jonas)).Says(Hint));
    }

    [Theory]
    [InlineData("Bokmål", "Hvem lover hva?", "Hvis jobben tar slutt, skjer dette innen 2 arbeidsdager.", "Dette er vi enige om")]
    [InlineData("Nynorsk", "Kven lovar kva?", "Om jobben tek slutt, skjer dette innan 2 arbeidsdagar.", "Dette er vi samde om")]
    public async Task It_speaks_each_language(string language, string question, string sentence, string title)
    {
        var page = await (await OpenAsync(Solveig)).PressAsync(language);
        Assert.True(page.Says(question));
        page = await page.PressAsync(Add(Solveig, "job-ends"));
        page = await page.PressAsync("do=done.p1");

        Assert.True(page.Says(sentence));
        Assert.True((await page.PressAsync("do=read")).Says(title));
    }

    [Fact]
    public async Task A_language_is_chosen_on_a_page_that_was_refused_too()
    {
        var page = await (await OpenAsync(Solveig)).PressAsync(Add(Solveig, "own-words"));
        var refused = (await page.PressAsync("Read it together", null, ("p1-text", "I take care of that."))).Is(422);

        var bokmal = await refused.PressAsync("Bokmål");

        Assert.Equal(Page, bokmal.Path);
        Assert.Equal("I take care of that.", bokmal.Document.QuerySelector("#p1-text")!.TextContent);
    }

    [Fact]
    public async Task Twelve_promises_are_light_enough_for_a_phone()
    {
        var page = await OpenAsync(Solveig);
        foreach (var (owner, opening) in new[] { Solveig, Jonas, Amina }.SelectMany(p => new[] { "job-ends", "money", "appointments", "own-words" }.Select(o => (p, o))))
        {
            page = (await page.PressAsync(Add(owner, opening))).Is(200);
        }

        Assert.Equal(12, page.Document.QuerySelectorAll(".promise").Length);
        // The browser weighs each page; this one has as many open as it may have, each with a question.
        var asked = (await page.PressAsync("Read it together")).Is(422);
        Assert.Equal(3, asked.Document.QuerySelectorAll("textarea").Length);
        Assert.Equal(9, asked.Document.QuerySelectorAll("#flaws li").Length);
    }

    [Fact]
    public async Task Who_takes_no_part_writes_nothing()
    {
        var boss = Somebody("Berit", "coordinator");
        await OpenAsync(Somebody("Per", "jobseeker"), boss);
        var stranger = Somebody("Tuva", "therapist");
        await OpenAsync("Team Sør", Somebody("Liv", "jobseeker"), null, stranger);
        var before = await Service.RowsAsync(Table.Cases, Table.Drafts);
        foreach (var (person, status) in new[] { (boss, 403), (stranger, 404) })
        {
            var browser = await new Browser(Service).SignInAsync(person);
            var token = (await browser.OpenAsync("/sign-in")).Document.QuerySelector("[name=form-token]")!.GetAttribute("value")!;
            foreach (var path in new[] { "write", "draft", "send" })
            {
                (await browser.PostAsync($"{Page}/{path}", [("form-token", token), ("draft", "x"), ("do", "save")])).Is(status);
            }
        }

        var nobody = new Browser(Service);
        var theirs = (await nobody.OpenAsync("/sign-in")).Document.QuerySelector("[name=form-token]")!.GetAttribute("value")!;
        foreach (var path in new[] { "write", "draft", "send" })
        {
            Assert.StartsWith("/sign-in?to=", (await nobody.PostAsync($"{Page}/{path}", [("form-token", theirs), ("draft", "x")])).Path, StringComparison.Ordinal);
        }

        Assert.Equal(before, await Service.RowsAsync(Table.Cases, Table.Drafts));
    }

    [Fact]
    public async Task A_sitting_is_one_look_at_the_case()
    {
        var page = await AddAsync(await OpenAsync(Solveig), Solveig, "job-ends");
        await (await page.PressAsync("Read it together")).FollowAsync("Back");
        Assert.Single(await LooksAsync());
        await OpenAsync(Jonas);
        Assert.Equal(2, (await LooksAsync()).Count);

        await Clock.AdvanceAsync("PT61M");
        await OpenAsync(Solveig);
        Assert.Equal(3, (await LooksAsync()).Count);
    }

    private static string Add(Person owner, string opening) => $"do=add.{owner.Id}.{opening}";

    private async Task<PageSeen> OpenAsync(Person person) =>
        (await ThereAsync((await (await new Browser(Service).SignInAsync(person)).OpenAsync(Page)).Is(200), person)).Is(200);

    // The writer and the jobseeker are there, unless something was said before.
    private async Task<PageSeen> ThereAsync(PageSeen page, Person writer) => page.Document.QuerySelector("input[name=there][checked]") is not null
        ? page
        : await page.PressAsync("Ask them in turn", null, ("there", writer.Id), ("there", Ola.Id));

    // Adds one promise and fills it in; its text is nobody's to log.
    private async Task<PageSeen> AddAsync(PageSeen page, Person owner, string opening, params (string Field, string Value)[] typed)
    {
        page = await page.PressAsync(Add(owner, opening));
        var id = page.Document.QuerySelectorAll(".promise").Select(e => e.Id!).MaxBy(e => int.Parse(e[1..], System.Globalization.CultureInfo.InvariantCulture))!;
        Service.Texts.Add(typed.FirstOrDefault(t => t.Field == "text").Value ?? page.Document.QuerySelector($"#{id}-text")!.TextContent);
        return (await page.PressAsync($"do=done.{id}", null, [.. typed.Select(t => ($"{id}-{t.Field}", t.Value))])).Is(200);
    }

    private Task<PageSeen> KeepAsync(PageSeen page, params (string Field, string Value)[] typed)
    {
        var fields = page.Document.QuerySelectorAll("form[data-keep] :is(input, textarea, select)").Where(e => e.GetAttribute("type") is not "checkbox")
            .Select(e => (Name: e.GetAttribute("name")!, Value: e is AngleSharp.Html.Dom.IHtmlSelectElement s ? s.Value! : e.GetAttribute("value") ?? e.TextContent))
            .Where(f => !typed.Any(t => t.Field == f.Name));
        return page.Browser.PostAsync($"{Page}/draft", [.. fields, .. typed]);
    }

    private async Task<string> DraftAsync() => (string)JsonNode.Parse(Assert.Single(await Service.RowsAsync(Table.Drafts)).Split(' ', 4)[3])!["entries"]![0]!["text"]!;

    private async Task<List<JsonNode>> LooksAsync() =>
        [.. (await Ola.GetAsync($"{Case}/access")).Is(200).Json.AsArray().Where(r => (string)r!["what"]! == "meeting").Select(r => r!)];

    private string NameOf(string id) => new[] { Ola, Solveig, Jonas, Amina, Kari }.Single(p => p.Id == id).Name;
}
