using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Journeys;

// What is typed is kept until it is sent, and sent once.
public partial class MeetingPageJourneys
{
    [Theory]
    [InlineData("p1-text", "Her number is 010190 12345, I call her.", "01019012345")]
    [InlineData("p1-text", "I call <b>you</b>.", "<b>")]
    [InlineData("p1-days", "01019012345", "01019012345")]
    public async Task What_may_not_be_stored_is_shown_again_and_stays_out_of_the_store(string field, string typed, string never)
    {
        var page = await (await OpenAsync(Solveig)).PressAsync(Add(Solveig, "job-ends"));

        var refused = (await page.PressAsync(Add(Jonas, "own-words"), null, (field, typed))).Is(422);

        Assert.NotNull(refused.Document.QuerySelector($"#{field}-flaw"));
        Assert.True(refused.Document.QuerySelector("#" + field) is AngleSharp.Html.Dom.IHtmlInputElement input ? input.Value == typed : refused.Document.QuerySelector("#" + field)!.TextContent == typed);
        var digits = new string([.. string.Concat(await Service.RowsAsync(Table.Drafts)).Where(c => char.IsAsciiDigit(c) || c == '<' || c == 'b' || c == '>')]);
        Assert.DoesNotContain(never, digits, StringComparison.Ordinal);
        Assert.Null(refused.Document.QuerySelector("#p2"));
        (await refused.PressAsync("Done with this", null, ("p1-text", "I call you."), ("p1-days", "2"))).Is(200);
    }

    [Fact]
    public async Task What_is_typed_is_kept_by_the_browser_as_well()
    {
        var page = await (await OpenAsync(Solveig)).PressAsync(Add(Solveig, "own-words"));
        var form = page.Document.QuerySelector("form[data-keep]")!;
        Assert.StartsWith("meeting-", form.GetAttribute("data-keep"), StringComparison.Ordinal);
        var url = form.GetAttribute("data-save")!;

        var kept = await KeepAsync(page, ("p1-text", "I call, 010190 1234"));
        Assert.Equal(200, kept.Status);
        Assert.Contains("I call, 010190 1234", await DraftAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("only-here", kept.Html, StringComparison.Ordinal);
        Assert.Contains("only-here", (await KeepAsync(page, ("p1-text", "I call, 010190 12345"))).Html, StringComparison.Ordinal);
        var draft = await DraftAsync();
        Assert.DoesNotContain("1234", draft, StringComparison.Ordinal);
        Assert.Contains("I call,", draft, StringComparison.Ordinal);
        Assert.Equal($"{Page}/draft", url);
    }

    [Fact]
    public async Task A_draft_survives_a_restart_of_the_service_and_goes_on_on_another_device()
    {
        var page = await (await OpenAsync(Solveig)).PressAsync(Add(Solveig, "own-words"));
        await page.PressAsync("do=save", null, ("p1-text", "I am half way th"));

        await Service.BeDownForAsync(TimeSpan.FromHours(1));

        var phone = await OpenAsync(Solveig);
        Assert.Equal("I am half way th", phone.Document.QuerySelector("#p1-text")!.TextContent);
        Assert.Equal("10:00", phone.Document.QuerySelector("#held-at")!.GetAttribute("value"));
        // Nobody else sees it.
        Assert.Null((await OpenAsync(Jonas)).Document.QuerySelector("#p1"));
    }

    [Fact]
    public async Task The_same_button_sent_twice_from_one_page_adds_one_entry_and_from_the_next_page_another()
    {
        var page = await OpenAsync(Solveig);
        var once = await page.PressAsync(Add(Solveig, "own-words"));
        var twice = await page.PressAsync(Add(Solveig, "own-words"));
        Assert.Equal(once.Path, twice.Path);
        Assert.NotNull(twice.Document.QuerySelector("#p1-text"));
        Assert.Null(twice.Document.QuerySelector("#p2"));

        var other = await twice.PressAsync(Add(Solveig, "own-words"), null, ("p1-text", "I call you."));
        Assert.NotNull(other.Document.QuerySelector("#p2-text"));
        Assert.Null(other.Document.QuerySelector("#p3"));

        // What was taken away is added again by the same page: it is not there any more.
        await (await twice.PressAsync("do=remove.p1")).PressAsync("do=save");
        Assert.NotNull((await page.PressAsync(Add(Solveig, "own-words"))).Document.QuerySelector("#p3-text"));
    }

    [Fact]
    public async Task Sending_twice_captures_once_and_leads_to_the_same_page()
    {
        var page = await AddAsync(await OpenAsync(Solveig), Solveig, "job-ends");
        var read = await page.PressAsync("Read it together");

        var sent = await Task.WhenAll(read.PressAsync("Send it"), read.PressAsync("Send it"));
        var again = await read.PressAsync("Send it");

        Assert.All(sent.Append(again), s => Assert.EndsWith("?sent=m1", s.Path, StringComparison.Ordinal));
        Assert.Single((await Ola.GetAsync(Case)).Json["commitments"]!.AsArray());
        Assert.Single((await Ola.GetAsync(Case)).Json["meetings"]!.AsArray());
    }

    [Fact]
    public async Task What_is_typed_on_a_page_whose_meeting_was_sent_begins_the_next_one()
    {
        var laptop = await (await OpenAsync(Solveig)).PressAsync(Add(Solveig, "job-ends"));
        var phone = await OpenAsync(Solveig);
        await (await phone.PressAsync("Read it together")).PressAsync("Send it");

        Assert.Equal(204, (await KeepAsync(laptop, ("p1-text", "Typed too slowly."))).Status);
        Assert.Empty(await Service.RowsAsync(Table.Drafts));
        var next = await laptop.PressAsync("do=save", null, ("p1-text", "Typed too slowly."));

        Assert.True(next.Says("The meeting was sent before."));
        Assert.True(next.Says("Typed too slowly."));
        // What was sent is not taken over once more.
        var unchanged = await laptop.PressAsync("do=save");
        Assert.Single(unchanged.Document.QuerySelectorAll(".promise"));
    }

    [Fact]
    public async Task What_another_device_wrote_is_read_before_it_is_sent()
    {
        var read = await (await AddAsync(await OpenAsync(Solveig), Solveig, "job-ends")).PressAsync("Read it together");
        await Clock.AdvanceAsync("PT1M");
        await AddAsync(await OpenAsync(Solveig), Solveig, "appointments");

        var again = await read.PressAsync("Send it");

        Assert.EndsWith("/meeting/read", again.Path, StringComparison.Ordinal);
        Assert.True(again.Says("Our appointments go on as before"));
        Assert.EndsWith("?sent=m1", (await again.PressAsync("Send it")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_away_can_be_put_back()
    {
        var page = await AddAsync(await OpenAsync(Solveig), Solveig, "own-words", ("text", "I call you."), ("when", "goes-on"));
        page = await page.PressAsync("Take away", "#p1");
        Assert.Null(page.Document.QuerySelector("#p1"));
        Assert.True(page.Says("This was taken away: I call you."));

        page = await page.PressAsync("Put it back");
        Assert.True(page.Says("This has no end date."));
        Assert.Null(page.Document.QuerySelector("#removed"));
    }

    [Fact]
    public async Task Of_an_empty_promise_that_is_taken_away_nothing_is_said()
    {
        var page = await (await OpenAsync(Solveig)).PressAsync(Add(Solveig, "own-words"));
        page = await page.PressAsync("Take away", "#p1");
        Assert.Null(page.Document.QuerySelector("#p1, #removed"));
        Assert.False(page.Says("This was taken away:"));
    }

    [Fact]
    public async Task A_form_that_was_open_too_long_keeps_the_draft()
    {
        var browser = await new Browser(Service).SignInAsync(Solveig);
        var page = await (await ThereAsync(await browser.OpenAsync(Page), Solveig)).PressAsync(Add(Solveig, "own-words"));
        await page.PressAsync("do=save", null, ("p1-text", "I call you."));

        (await browser.PostAsync($"{Page}/write", [("draft", page.Document.QuerySelector("[name=draft]")!.GetAttribute("value")!), ("p1-owner", Solveig.Id), ("p1-text", ""), ("form-token", "old")])).Is(400);

        Assert.Equal("I call you.", (await browser.OpenAsync(Page)).Document.QuerySelector("#p1-text")!.TextContent);
    }

    [Fact]
    public async Task Drafts_go_after_sixty_days()
    {
        await AddAsync(await OpenAsync(Solveig), Solveig, "job-ends");
        var upkeep = (NightlyUpkeep)Service.Services.GetService(typeof(NightlyUpkeep))!;
        await Clock.AdvanceAsync("P59D");
        await upkeep.RunAsync(TestContext.Current.CancellationToken);
        Assert.Single(await Service.RowsAsync(Table.Drafts));

        await Clock.AdvanceAsync("P2D");
        await upkeep.RunAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await Service.RowsAsync(Table.Drafts));
    }
}
