using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

// What the one who promised does there.
public partial class CasePageJourneys
{
    [Fact]
    public async Task The_owner_notes_that_it_is_done_and_comes_back_to_it()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        var browser = await As(Solveig);
        var form = await (await browser.OpenAsync(PagePath)).FollowAsync("It is done");
        Assert.NotNull(form.Document.QuerySelector("details#keep[open]"));
        Assert.Null(form.Document.QuerySelector("details#move[open]"));

        var back = await form.PressAsync("Yes, it is done", null, ("note", "We met at the bus."));

        Assert.Equal($"{PagePath}?done=keep#{id}", back.Path);
        Tells(back, "It is noted as done.");
        Tells(back, "Done on Monday 11 January 2027.");
        Tells(back, $"Solveig noted that it is done. Done on Monday 11 January 2027. To agreement {Ref(1)} “We met at the bus.”");
        Assert.Equal("kept", await StateAsync(Ola, id));
        Assert.Empty(back.Document.QuerySelectorAll($"#{id} a[href*='do=keep']"));
    }

    [Fact]
    public async Task A_new_date_needs_a_date_and_a_reason_and_what_was_typed_stays()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        var form = await (await (await As(Solveig)).OpenAsync(PagePath)).FollowAsync("Choose a new date");

        var again = await form.PressAsync("Use the new date", null, ("reason", "A course that week."));

        again.Is(422);
        Assert.Equal("#move-due", again.Document.QuerySelector(".flaws a")!.GetAttribute("href"));
        var field = again.Document.QuerySelector("#move-due")!;
        Assert.Equal(("true", "move-due-hint move-due-flaw"), (field.GetAttribute("aria-invalid"), field.GetAttribute("aria-describedby")));
        Assert.Equal("A course that week.", again.Document.QuerySelector("#move-reason")!.TextContent);

        (await again.PressAsync("Use the new date", null, ("due", "2027-01-10"))).Is(422);
        var back = await again.PressAsync("Use the new date", null, ("due", "2027-01-20"));
        Tells(back, "The new date holds now.");
        Assert.Equal("2027-01-20", (string)(await SeesAsync(Ola, id))!["due"]!);
    }

    [Fact]
    public async Task Of_a_series_the_date_that_is_meant_is_chosen()
    {
        var id = await PromiseAsync(Solveig, Recurring(Solveig, "FREQ=WEEKLY", "2027-01-12"));
        await Clock.ToAsync("2027-01-27T10:00");
        var form = await (await (await As(Solveig)).OpenAsync(PagePath)).FollowAsync("It is done");
        Assert.Equal(
            ["Tuesday 12 January 2027", "Tuesday 19 January 2027", "Tuesday 26 January 2027", "Tuesday 2 February 2027"],
            form.Document.QuerySelectorAll("#keep-occurrence option").Take(4).Select(o => o.TextContent));

        (await form.PressAsync("Yes, it is done", null, ("occurrence", "2027-01-19"))).Is(200);

        var kept = (await SeesAsync(Solveig, id))!["occurrences"]!.AsArray().Where(o => (string)o!["state"]! == "kept").Select(o => (string)o!["id"]!);
        Assert.Equal(["2027-01-19"], kept);
    }

    [Fact]
    public async Task Somebody_is_asked_to_take_over_and_says_yes_or_no()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-10", Secret));
        var asking = await (await (await As(Solveig)).OpenAsync(PagePath)).FollowAsync("Ask someone to take over");
        Assert.Equal(["Choose a person", "Jonas", "Amina", "Kari"], asking.Document.QuerySelectorAll("#hand-over-to option").Select(o => o.TextContent));
        (await asking.PressAsync("Send the question", null, ("reason", "I change jobs."))).Is(422);
        var asked = await asking.PressAsync("Send the question", null, ("to", Jonas.Id), ("reason", "I change jobs."));
        Tells(asked, "The person you ask gets it in the next e-mail.");
        Tells(asked, "Jonas has been asked to take over.");

        var jonas = await As(Jonas);
        (await (await (await jonas.OpenAsync(PagePath)).FollowAsync("Say no")).PressAsync("No, I do not take it on", null, ("reason", "No room."))).Is(200);
        Assert.False((await jonas.OpenAsync(PagePath)).Says(Secret));
        (await (await (await (await As(Solveig)).OpenAsync(PagePath)).FollowAsync("Ask someone to take over"))
            .PressAsync("Send the question", null, ("to", Jonas.Id), ("reason", "I change jobs."))).Is(200);
        var accepted = await (await (await jonas.OpenAsync(PagePath)).FollowAsync("Say yes")).PressAsync("Yes, I take it on");

        Tells(accepted, "Thank you. The promise is yours now.");
        Assert.Equal(Jonas.Id, (string)(await SeesAsync(Ola, id))!["owner"]!);
        Tells(await (await As(Solveig)).OpenAsync(PagePath), "You have passed it on. Jonas has it now.");
    }

    [Fact]
    public async Task What_does_not_work_out_is_taken_back_with_a_reason_that_only_professionals_read()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-10"));
        var form = await (await (await As(Solveig)).OpenAsync(PagePath)).FollowAsync("I cannot keep it");
        (await form.PressAsync("Take it back")).Is(422);

        var back = await form.PressAsync("Take it back", null, ("reason", "The course is full."));

        Tells(back, "This no longer applies");
        Tells(back, "The reason: “The course is full.”");
        var his = await (await As(Ola)).OpenAsync(PagePath);
        Tells(his, "This no longer applies");
        Assert.DoesNotContain("The course is full.", his.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_done_once()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-10"));
        var browser = await As(Solveig);
        var form = await browser.OpenAsync($"{PagePath}/commitments/c1?do=note");

        (await form.PressAsync("Save the note", null, ("note", "We talked."))).Is(200);
        (await form.PressAsync("Save the note", null, ("note", "We talked."))).Is(200);
        (await form.PressAsync("Save the note", null, ("note", "We talked more."))).Is(200);
        (await (await browser.OpenAsync($"{PagePath}/commitments/c1?do=note")).PressAsync("Save the note", null, ("note", "We talked."))).Is(200);

        Assert.Equal(
            ["We talked.", "We talked more.", "We talked."],
            (await Solveig.GetAsync($"{Case}/history")).Json.AsArray().Where(e => (string)e!["kind"]! == "commitment-noted").Select(e => (string)e!["data"]!["note"]!));
    }

    [Fact]
    public async Task The_owner_notes_that_the_jobseeker_lets_others_read_it_and_the_jobseeker_takes_it_back()
    {
        await PromiseAsync(Jonas, Dated(Jonas, "2027-02-10", Secret));
        var form = await (await (await As(Jonas)).OpenAsync(PagePath)).FollowAsync("Let more people read it");
        Assert.Equal(["employment-specialist", "social-worker", "coordinator"], form.Document.QuerySelectorAll("input[name=roles]").Select(r => r.GetAttribute("value")));

        var nobody = (await form.PressAsync("Let them read it", null, ("givenAloud", "yes"))).Is(422);
        Assert.Equal("#share-roles", nobody.Document.QuerySelector(".flaws a")!.GetAttribute("href"));
        (await form.PressAsync("Let them read it", null, ("roles", "social-worker"))).Is(422);
        Assert.False((await (await As(Amina)).OpenAsync(PagePath)).Says("In the mornings it is best."));
        (await form.PressAsync("Let them read it", null, ("roles", "social-worker"), ("givenAloud", "yes"), ("text", "In the mornings it is best."))).Is(200);

        var hers = await (await As(Amina)).OpenAsync(PagePath);
        Tells(hers, "“In the mornings it is best.”");
        Assert.DoesNotContain(Secret, hers.Html, StringComparison.Ordinal);
        var his = await (await (await As(Ola)).OpenAsync(PagePath)).FollowAsync("Do not let others read it any more");
        Tells(await his.PressAsync("Stop it"), "Now it is only for the two it concerns.");
        Assert.False((await (await As(Amina)).OpenAsync(PagePath)).Says("In the mornings it is best."));
    }

    [Fact]
    public async Task Nobody_says_yes_to_words_that_became_others_after_they_read_them()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-10"));
        (await DoAsync(Solveig, "hand-over", "c1", new { to = Jonas.Id, reason = "I change jobs." })).Is(200);
        var accepting = await (await As(Jonas)).OpenAsync($"{PagePath}/commitments/c1");
        var sharing = await (await As(Ola)).OpenAsync($"{PagePath}/commitments/c1?do=share");
        (await DoAsync(Solveig, "reword", "c1", new { text = Secret })).Is(200);

        Assert.Contains(Secret, (await accepting.PressAsync("Yes, I take it on")).Is(422).Html, StringComparison.Ordinal);
        (await sharing.PressAsync("Let them read it", null, ("roles", "social-worker"))).Is(422);

        Assert.Equal(Solveig.Id, (string)(await SeesAsync(Ola, "c1"))!["owner"]!);
        Assert.DoesNotContain(Secret, (await (await As(Amina)).OpenAsync(PagePath)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_undone_meanwhile_is_done_again_from_the_same_page()
    {
        await PromiseAsync(Jonas, Dated(Jonas, "2027-02-10", Secret));
        var share = new { roles = new[] { "social-worker" }, givenAloud = true };
        (await DoAsync(Jonas, "share", "c1", share)).Is(200);
        var form = await (await As(Ola)).OpenAsync($"{PagePath}/commitments/c1?do=unshare");
        (await form.PressAsync("Stop it")).Is(200);
        (await DoAsync(Jonas, "share", "c1", share)).Is(200);

        (await form.PressAsync("Stop it")).Is(200);

        Assert.DoesNotContain(Secret, (await (await As(Amina)).OpenAsync(PagePath)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_leads_back_to_where_it_was_opened_from_and_nowhere_else()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-10"));
        var browser = await As(Solveig);

        var elsewhere = await browser.OpenAsync($"{PagePath}/commitments/c1?do=note&back=https://elsewhere.example/");
        Assert.StartsWith(PagePath, (await elsewhere.PressAsync("Save the note", null, ("note", "We talked."))).Path, StringComparison.Ordinal);
        var list = await browser.OpenAsync($"{PagePath}/commitments/c1?do=note&back=/sign-in?to=/x");
        Assert.Equal("/sign-in?to=/x&done=note", (await list.PressAsync("Save the note", null, ("note", "We talked."))).Path);
    }
}
