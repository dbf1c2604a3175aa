using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>The page of a case: what each may see there, and do.</summary>
public partial class CasePageJourneys : Journey
{
    private const string Secret = "I talk with the doctor about your sleep.";
    private const string Aloud = "I find out about the bus.";

    private string PagePath => Case["/api".Length..];

    [Fact]
    public async Task Whoever_takes_part_reads_what_was_agreed_the_if_it_does_not_work_out_ones_first()
    {
        await MeetAsync(
            Solveig,
            [Solveig, Jonas, Ola],
            Dated(Solveig, "2027-01-20", Aloud).ForAll(),
            If(Solveig, "job-ended", 2, limit: true, text: "I call you the day the job ends.").ForAll(),
            Standing(Jonas, text: "Our appointments go on.").ForAll());

        var page = await (await As(Jonas)).OpenAsync(PagePath);

        page.Is(200);
        Assert.Equal("What was agreed with Ola", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            ["If the job ends, or something changes", "This goes on", "This has a date", "Who takes part", "What has happened"],
            page.Document.QuerySelectorAll("h2").Select(h => PageSeen.Plain(h.TextContent)));
        Assert.Equal(["c2", "c3", "c1"], page.Document.QuerySelectorAll("article").Select(a => a.Id));
        Tells(page, "Solveig says: employment specialist “I call you the day the job ends.” If the job ends, this happens within 2 working days.");
        Tells(page, "The date is Wednesday 20 January 2027.");
        Tells(page, "Amina social worker");
        Assert.Equal(PagePath + "/meeting", page.Document.QuerySelectorAll("main a").First(a => a.TextContent == "Write down a meeting").GetAttribute("href"));
    }

    [Fact]
    public async Task The_jobseeker_sees_nothing_that_is_past_its_date_or_counted()
    {
        await MeetAsync(
            Solveig, [Solveig, Jonas, Ola], Dated(Solveig, "2027-01-13"), Recurring(Solveig, "FREQ=WEEKLY", "2027-01-12"), Dated(Jonas, "2027-01-12"), Wish(Ola));
        await Clock.ToAsync("2027-01-13T10:00");
        (await DoAsync(Jonas, "keep", "c3", new { note = "Too far behind." })).Is(200);
        await Clock.ToAsync("2027-02-03T10:00");
        (await DoAsync(Kari, "remind", "c1")).Is(200);
        (await DoAsync(Kari, "note", "c1", new { note = "She is behind." })).Is(200);

        var his = await (await As(Ola)).OpenAsync(PagePath);

        Assert.All(
            ["ago", "past", "behind", "remind", "overdue", "late", "Done on", "12 January 2027 and"],
            word => Assert.DoesNotContain(word, his.Text.Replace("What has happened", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        Tells(his, "The next dates are Tuesday 9 February 2027");
        Assert.DoesNotContain("care", his.Html, StringComparison.Ordinal);
        var hers = await (await As(Solveig)).OpenAsync(PagePath);
        Tells(hers, "The date was Wednesday 13 January 2027, 15 working days ago.");
        Tells(hers, "Kari asked for a reminder to Solveig.");
        Tells(hers, "“She is behind.”");
    }

    [Fact]
    public async Task The_jobseeker_says_that_it_was_not_agreed_like_that_and_may_do_nothing_else_to_it()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-10"));
        var ola = await As(Ola);
        var form = await (await ola.OpenAsync(PagePath)).FollowAsync("It was not agreed like that");
        Assert.Equal(["object", "ask", "share"], form.Document.QuerySelectorAll("details").Select(d => d.Id));

        var back = await form.PressAsync("Say it", null, ("note", "We said March."));

        Tells(back, "You have said that this is not right: “We said March.”");
        var token = form.Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        (await ola.PostAsync($"{PagePath}/commitments/c1/keep", [("form-token", token)])).Is(403);
        (await ola.PostAsync($"{PagePath}/commitments/c1/remind", [("form-token", token)])).Is(403);
        (await ola.PostAsync($"{PagePath}/commitments/c9/object", [("form-token", token), ("note", "No.")])).Is(404);
        (await ola.PostAsync($"{PagePath}/commitments/c1/read", [("form-token", token)])).Is(404);
        (await ola.PostAsync($"{PagePath}/commitments/c1/object", [("note", "No.")])).Is(400);
    }

    [Fact]
    public async Task Nothing_of_a_promise_is_seen_by_who_may_not_read_it()
    {
        await MeetAsync(Jonas, [Jonas, Solveig, Ola], Dated(Jonas, "2027-01-13", Secret), Dated(Solveig, "2027-01-14", Aloud).ForAll());
        (await DoAsync(Jonas, "move", "c1", new { due = "2027-01-14", reason = "The doctor is away." })).Is(200);
        (await DoAsync(Jonas, "note", "c1", new { note = "Sleeps badly." })).Is(200);
        await Clock.ToAsync("2027-01-20T12:00");

        foreach (var (other, sees) in new[] { (Solveig, false), (Amina, false), (Kari, true) })
        {
            var browser = await As(other);
            var page = (await browser.OpenAsync(PagePath)).Is(200);
            Assert.Equal(sees, page.Document.QuerySelector("#c1") is not null);
            Assert.Contains(Aloud, page.Html, StringComparison.Ordinal);
            var one = (await browser.OpenAsync($"{PagePath}/commitments/c1")).Is(sees ? 200 : 404);
            var printed = (await browser.OpenAsync($"{PagePath}?print=jobseeker")).Is(200);
            foreach (var html in new[] { page.Html, one.Html, printed.Html, (await browser.OpenAsync($"{PagePath}?page=2")).Html })
            {
                Assert.All([Secret, "The doctor is away.", "Sleeps badly."], words => Assert.DoesNotContain(words, html, StringComparison.Ordinal));
            }
        }

        var hers = await (await As(Kari)).OpenAsync(PagePath);
        Tells(hers, "Promises you cannot read");
        Tells(hers, $"Agreement {Ref(1)}. You cannot read the text. The date was Thursday 14 January 2027, 4 working days ago.");
    }

    [Fact]
    public async Task It_is_printed_for_the_jobseeker_in_their_language_without_what_is_not_theirs_or_not_the_printers()
    {
        var per = Somebody("Per", "jobseeker", "nn");
        var @case = await OpenAsync(per, Solveig, Jonas, Kari);
        await MeetAsync(@case, Jonas, [Jonas, Solveig, per], Dated(Jonas, "2027-01-13", Secret), Dated(Solveig, "2027-01-13", Aloud).ForAll(), Dated(Solveig, "2027-01-13", "Takk."));
        await Clock.ToAsync("2027-01-20T12:00");

        var sheet = await (await (await As(Solveig)).OpenAsync(@case["/api".Length..])).FollowAsync("Print it for Per");

        Assert.Equal("nn", sheet.Document.DocumentElement.GetAttribute("lang"));
        Tells(sheet, "Til Per. Skrive ut onsdag 20. januar 2027.");
        Assert.Equal(["c2", "c3"], sheet.Document.QuerySelectorAll("article").Select(a => a.Id));
        Assert.DoesNotContain("arbeidsdag", sheet.Html, StringComparison.Ordinal);
        Assert.Empty(sheet.Document.QuerySelectorAll("main form, main .doings"));
        Assert.Contains(Secret, (await (await As(Jonas)).OpenAsync(sheet.Path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_declined_is_told_as_a_question_and_nothing_of_it_is_taken_back_before_the_answer()
    {
        await MeetAsync(Solveig, [Solveig, Ola], Dated(Amina, "2027-02-10", Aloud).ForAll());
        var asked = await (await As(Amina)).OpenAsync(PagePath);
        Assert.DoesNotContain("Take it back", asked.Text, StringComparison.Ordinal);
        (await DoAsync(Amina, "decline", "c1", new { reason = "I am away then." })).Is(200);

        Tells(await (await As(Amina)).OpenAsync(PagePath), "You were asked about this:");
        var others = await (await As(Solveig)).OpenAsync(PagePath);
        Tells(others, "Amina was asked about this:");
        Assert.DoesNotContain("Amina says:", others.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_is_told_as_one_also_to_who_may_not_read_it()
    {
        await MeetAsync(Solveig, [Solveig, Ola], Wish(Ola));
        foreach (var person in new[] { Ola, Kari })
        {
            var page = await (await As(person)).OpenAsync(PagePath);
            Tells(page, "Ola wants this.");
            Assert.DoesNotContain("Ola promised this.", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2027-01-11T10:30", "Sent. Ola gets a copy in about 10 minutes.")]
    [InlineData("2027-01-11T21:00", "Sent. Ola gets a copy on Tuesday 12 January 2027 at 08:00.")]
    public async Task After_a_meeting_it_is_said_when_the_copy_comes(string at, string said)
    {
        await Clock.ToAsync(at);
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-10"));
        var browser = await As(Solveig);

        Tells(await browser.OpenAsync($"{PagePath}?sent=m1"), said);

        await Clock.ToAsync("2027-01-12T09:00");
        browser = await As(Solveig);
        Tells(await browser.OpenAsync($"{PagePath}?sent=m1"), "Sent. Ola has got a copy.");
        Assert.False((await browser.OpenAsync($"{PagePath}?sent=m7")).Says("Sent."));
    }

    [Fact]
    public async Task For_a_reserved_jobseeker_somebody_is_asked_to_give_the_copy_and_notes_how()
    {
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-10"));
        var browser = await As(Solveig);
        Tells(await browser.OpenAsync($"{PagePath}?sent=m1"), "Ola gets no e-mail from here. One of you is asked to give the copy.");
        await Clock.AdvanceAsync("PT15M");

        var page = await browser.OpenAsync($"{PagePath}?sent=m1");
        Tells(page, "Ola gets no e-mail from here. Solveig is asked to give the copy.");
        Tells(page, "Solveig is asked to give it by phone, by letter or in person.");
        Assert.False((await (await As(Ola)).OpenAsync(PagePath)).Says("A copy for"));

        var again = await page.PressAsync("Note that it was given", null, ("on", "2027-01-12"));
        again.Is(422);
        Assert.Equal(["#k1-how"], again.Document.QuerySelectorAll(".flaws a").Select(a => a.GetAttribute("href")));
        var wrong = await again.PressAsync("Note that it was given", null, ("on", "2027-01-10"), ("how", "phone"));
        wrong.Is(422);
        Assert.Equal("#k1-on", wrong.Document.QuerySelector(".flaws a")!.GetAttribute("href"));

        var given = await wrong.PressAsync("Note that it was given", null, ("on", "2027-01-11"), ("how", "phone"));

        Tells(given, "It is noted that the copy was given.");
        Tells(given, "Solveig gave the copy by phone. The date: Monday 11 January 2027.");
        Assert.Equal("given", (string)(await Ola.GetAsync(Case)).Json["confirmations"]![0]!["state"]!);
    }

    [Theory]
    [InlineData("nb", "Møte mandag 11. januar 2027. Til stede: Solveig og Ola.", "Solveig lovet dette.", "Melding fra Ola: jobben tar slutt. Dato: tirsdag 12. januar 2027.", "E-post til Ola: kopi av det som ble avtalt.")]
    [InlineData("nn", "Møte måndag 11. januar 2027. Til stades: Solveig og Ola.", "Solveig lova dette.", "Melding frå Ola: jobben tek slutt. Dato: tysdag 12. januar 2027.", "E-post til Ola: kopi av det som vart avtalt.")]
    [InlineData("en", "Meeting on Monday 11 January 2027. Present: Solveig and Ola.", "Solveig promised this.", "Message from Ola: the job ends. The date: Tuesday 12 January 2027.", "E-mail to Ola: a copy of what was agreed.")]
    public async Task What_happened_is_told_in_words_of_the_language(string language, params string[] told)
    {
        await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        await Clock.ToAsync("2027-01-12T10:00");
        (await ReportAsync(Ola, "job-ended", "2027-01-12")).Is(201);
        await Clock.AdvanceAsync("PT5M");

        var page = await (await (await As(Kari)).OpenAsync(PagePath)).PressAsync($"language={language}");

        Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.All(told, words => Tells(page, words));
        Assert.All(["{", "}", "job-ended", "n3-1", "l1"], word => Assert.DoesNotContain(word, page.Document.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal));
        Assert.True((await (await As(Amina)).OpenAsync(PagePath)).Document.QuerySelectorAll(".timeline li").Length < page.Document.QuerySelectorAll(".timeline li").Length);
    }

    [Fact]
    public async Task A_long_history_has_pages()
    {
        for (var i = 0; i < 18; i++)
        {
            await PromiseAsync(Solveig, Dated(Solveig, "2027-02-10", $"I write letter {i}."));
        }

        var first = await (await As(Solveig)).OpenAsync(PagePath);
        var (page, letters) = (first, Letters(first));
        while (page.Document.QuerySelectorAll("main a").Any(a => a.TextContent == "Show older"))
        {
            page = await page.FollowAsync("Show older");
            letters.AddRange(Letters(page));
        }

        Assert.Equal(15, first.Document.QuerySelectorAll(".timeline li").Length);
        Assert.Contains("?page=3", page.Path, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, 18).Reverse().Select(i => $"“I write letter {i}.”"), letters);
        Assert.Contains("?page=2", (await page.FollowAsync("Show newer")).Path, StringComparison.Ordinal);

        static List<string> Letters(PageSeen page) => [.. page.Document.QuerySelectorAll(".quote").Select(q => q.TextContent)];
    }

    [Fact]
    public async Task Every_look_is_logged_and_strangers_learn_nothing()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-10"));
        await (await As(Solveig)).OpenAsync(PagePath);
        Assert.Contains((await Ola.GetAsync($"{Case}/access")).Json.AsArray(), r => (string)r!["person"]! == Solveig.Id && (string)r["what"]! == "case");

        var tuva = Somebody("Tuva", "therapist");
        await OpenAsync("Team Sør", Somebody("Liv", "jobseeker"), null, tuva);
        var stranger = await As(tuva);
        var page = (await stranger.OpenAsync(PagePath)).Is(404);
        Assert.DoesNotContain("Ola", page.Html, StringComparison.Ordinal);
        (await stranger.OpenAsync("/cases/nothing-here")).Is(404);
        var token = page.Document.QuerySelector("input[name=form-token]")?.GetAttribute("value")
            ?? (await stranger.OpenAsync("/sign-in")).Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        (await stranger.PostAsync($"{PagePath}/commitments/c1/keep", [("form-token", token)])).Is(404);
        (await stranger.PostAsync($"{PagePath}/confirmations/k1/given", [("form-token", token), ("how", "phone"), ("on", "2027-01-11")])).Is(404);
        Assert.Contains("sign-in", (await new Browser(Service).OpenAsync(PagePath)).Path, StringComparison.Ordinal);
    }

    // As pages and mails call a promise of the case.
    private string Ref(int number) => FollowUp.Mail.Links.Ref(new(Case.Split('/')[^1]), $"{number}");

    private static void Tells(PageSeen page, string words) => Assert.True(page.Says(words), $"\"{words}\" is not in: {page.Text}");

    private Task<Browser> As(Person person) => new Browser(Service).SignInAsync(person);
}
