using Xunit;

namespace FollowUp.Tests.Journeys;

/// <summary>How a promise is written down as a sentence.</summary>
public partial class MeetingPageJourneys
{
    [Fact]
    public async Task Who_is_there_is_asked_first_and_nobody_is_ticked_unasked()
    {
        var page = await (await new Browser(Service).SignInAsync(Solveig)).OpenAsync(Page);
        Assert.Empty(page.Document.QuerySelectorAll("input[name=there][checked]"));
        Assert.Null(page.Document.QuerySelector(".openings"));

        var asked = (await page.PressAsync("Ask them in turn")).Is(422);
        Assert.Contains("Tick those who are there.", asked.Document.QuerySelector("#there-flaw")!.TextContent, StringComparison.Ordinal);
        var all = (await asked.PressAsync("Everyone is there")).Is(200);
        Assert.Equal(5, all.Document.QuerySelectorAll("input[name=there][checked]").Length);

        // Nor does it go on where all are taken away again.
        var nobody = await all.PressAsync("Read it together", null, [.. new[] { Ola, Solveig, Jonas, Amina, Kari }.Select(p => ("there", "-" + p.Id))]);
        Assert.NotNull(nobody.Is(422).Document.QuerySelector("#there-flaw"));
    }

    [Fact]
    public async Task A_meeting_is_said_to_begin_at_a_quarter()
    {
        await Clock.AdvanceAsync("PT22M");
        var page = await OpenAsync(Solveig);
        Assert.Equal("10:15", page.Document.QuerySelector("#held-at")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_day_that_is_no_working_day_is_moved_aloud_and_may_go_to_the_other_side()
    {
        var page = await AddAsync(await OpenAsync(Solveig), Solveig, "own-words", ("text", "I send it to you."), ("when", "date"), ("date", "2027-01-16"));
        Assert.True(page.Says("Saturday 16 January 2027 is not a working day. It will be Monday 18 January 2027."));
        page = await page.PressAsync("Rather Friday 15 January 2027");
        Assert.True(page.Says("It will be Friday 15 January 2027."));

        var read = await page.PressAsync("Read it together");
        Assert.True(read.Says("Saturday 16 January 2027 is not a working day. It will be Friday 15 January 2027."));
        read = await read.PressAsync("Rather Monday 18 January 2027");
        Assert.EndsWith("/meeting/read", read.Path, StringComparison.Ordinal);
        read = await read.PressAsync("Rather Friday 15 January 2027");
        await read.PressAsync("Send it");

        Assert.Equal("2027-01-15", (string)(await SeesAsync(Solveig, "c1"))!["due"]!);
    }

    [Fact]
    public async Task What_few_promises_need_can_be_said_too()
    {
        var page = await AddAsync(await OpenAsync(Solveig), Solveig, "own-words",
            ("text", "I sit down with you."), ("when", "from"), ("date", "2027-01-19"), ("rhythm", "weekly"), ("time", "09:00"), ("with", Amina.Id), ("stops", "sick-leave-started"));
        Assert.True(page.Says(
            "Every week. It is at 09:00. The first time is Tuesday 19 January 2027. It stops if you go on sick leave. Amina can do it as well. Ola, Solveig and Amina can read this."));
        page = await AddAsync(page, Solveig, "own-words", ("text", "I keep a place for you."), ("when", "goes-on"), ("until", "2027-06-30"));
        Assert.True(page.Says("Wednesday 30 June 2027"));
        await (await page.PressAsync("Read it together")).PressAsync("Send it");

        var (weekly, standing) = ((await SeesAsync(Amina, "c1"))!, (await SeesAsync(Solveig, "c2"))!);
        Assert.Equal(("recurring", "2027-01-19 09:00"), ((string)weekly["kind"]!, Clock.Local((DateTimeOffset)weekly["occurrences"]![0]!["at"]!)));
        Assert.Equal(Amina.Id, (string)weekly["coOwners"]![0]!);
        Assert.Equal("sick-leave-started", (string)weekly["stopOn"]![0]!);
        Assert.Equal("2027-06-30", (string)standing["until"]!);
    }

    [Fact]
    public async Task Another_kind_of_promise_keeps_what_was_typed()
    {
        var page = await (await OpenAsync(Solveig)).PressAsync(Add(Solveig, "own-words"));
        page = await page.PressAsync("do=save", null, ("p1-text", "I call you."), ("p1-when", "from"), ("p1-date", "2027-01-19"), ("p1-rhythm", "weekly"), ("p1-times", "0"));
        page = await page.PressAsync("do=save", null, ("p1-when", "if.job-ended"), ("p1-rhythm", "once"));
        page = await page.PressAsync("do=save", null, ("p1-when", "goes-on"), ("p1-until", "2027-1"));
        Assert.Equal("I call you.", page.Document.QuerySelector("#p1-text")!.TextContent);
        Assert.Equal("2027-01-19", page.Document.QuerySelector("#p1-date")!.GetAttribute("value"));
        Assert.Equal("0", page.Document.QuerySelector("#p1-times")!.GetAttribute("value"));
        // What another kind needs asks nothing of this one.
        page = (await page.PressAsync("Done with this", null, ("p1-until", ""))).Is(200);
        Assert.True(page.Says("This has no end date."));
    }

    [Fact]
    public async Task Words_that_hedge_are_met_with_a_question_for_professionals()
    {
        const string Hint = "What exactly will you do?";
        var page = await (await OpenAsync(Solveig)).PressAsync(Add(Solveig, "own-words"));
        page = (await page.PressAsync("Done with this", null, ("p1-text", "I'll try to help soon."), ("p1-when", "goes-on"))).Is(200);
        Assert.True(page.Says(Hint));
        page = await page.PressAsync("Change");
        Assert.Equal("p1-hint", page.Document.QuerySelector("#p1-text")!.GetAttribute("aria-describedby"));
        var read = await page.PressAsync("Read it together");
        Assert.Equal($"It says “I'll try to” here. {Hint}", Assert.Single(read.Document.QuerySelectorAll(".card .quiet-hint")).TextContent);
        Assert.DoesNotContain(Hint, read.Document.QuerySelector("section.quiet-hint")!.TextContent, StringComparison.Ordinal);

        page = (await page.PressAsync("Done with this", null, ("p1-text", "I call the tax office with you."))).Is(200);
        Assert.False(page.Says(Hint));
        var wish = await AddAsync(await OpenAsync(Ola), Ola, "own-words", ("text", "Maybe I will try two days soon."));
        Assert.False(wish.Says(Hint));
    }

    [Fact]
    public async Task Words_that_hedge_are_hinted_at_by_the_API_and_taken()
    {
        var vague = Promise.Dated(Solveig, "2027-01-20", "Jeg skal prøve å hjelpe deg snart.");
        var wish = Promise.Wish(Ola, "Kanskje vil jeg prøve å ta bussen.");
        var answer = (await Solveig.PostAsync($"{Case}/meetings", new { heldAt = await Clock.NowAsync(), attendees = new[] { Solveig.Id, Ola.Id }, commitments = new[] { vague, wish } })).Is(201).Json;

        Assert.Equal("$.commitments[0].text", (string)Assert.Single(answer["hints"]!.AsArray(), h => (string)h!["kind"]! == "vague-words")!["path"]!);
    }

    [Fact]
    public async Task Openings_are_in_the_language_of_who_reads_them()
    {
        var (nora, ida) = (Somebody("Nora", "jobseeker", "nn"), Somebody("Ida", "therapist", "en"));
        var theirs = (await OpenAsync(nora, ida))["/api".Length..] + "/meeting";
        var page = await (await new Browser(Service).SignInAsync(ida)).OpenAsync(theirs);
        page = await page.PressAsync("Everyone is there");
        page = await page.PressAsync(Add(ida, "appointments"));

        Assert.Equal("Timane våre held fram som før, same kva som skjer på jobben.", page.Document.QuerySelector("#p1-text")!.TextContent);
    }
}
