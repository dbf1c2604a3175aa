using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Journeys;

/// <summary>The same meeting in the making on two devices of one person: neither overwrites what the other wrote.</summary>
public class MeetingOnTwoDevicesJourneys : Journey
{
    private string Page => Case["/api".Length..] + "/meeting";

    [Fact]
    public async Task A_page_that_stayed_open_does_not_overwrite_what_it_did_not_change()
    {
        var (laptop, phone) = await TwoAsync();
        await phone.PressAsync("do=save", null, ("p1-text", "From the phone."), ("p1-when", "date"), ("held-on", "2027-01-08"), ("there", Jonas.Id), ("next-on", "2027-02-08"), ("next-at", "09:00"));

        var after = await laptop.PressAsync($"do=add.{Solveig.Id}.own-words");

        Assert.Equal("From the phone.", TextOf(after));
        Assert.Equal("date", after.Document.QuerySelector("#p1-when option[selected]")!.GetAttribute("value"));
        Assert.Equal("2027-01-08", after.Document.QuerySelector("#held-on")!.GetAttribute("value"));
        Assert.Equal("2027-02-08", after.Document.QuerySelector("#next-on")!.GetAttribute("value"));
        Assert.NotNull(after.Document.QuerySelector($"input[name=there][value='{Jonas.Id}'][checked]"));
        Assert.NotNull(after.Document.QuerySelector("#p2"));
        Assert.False(after.Says("The other version:"));
    }

    [Fact]
    public async Task Words_from_one_and_the_date_from_the_other_make_one_promise()
    {
        var (laptop, phone) = await TwoAsync();
        await phone.PressAsync("do=save", null, ("p1-text", "From the phone."));

        var after = await laptop.PressAsync("do=done.p1", null, ("p1-when", "date"), ("p1-date", "2027-01-20"));

        Assert.True(after.Is(200).Says("From the phone."));
        Assert.True(after.Says("The date is Wednesday 20 January 2027."));
        Assert.False(after.Says("The other version:"));
    }

    [Fact]
    public async Task Where_both_changed_the_same_words_both_are_kept_until_somebody_chooses()
    {
        var (laptop, phone) = await TwoAsync();
        await phone.PressAsync("do=save", null, ("p1-text", "From the phone."), ("p1-when", "goes-on"));
        var after = await laptop.PressAsync("do=save", null, ("p1-text", "From the laptop."), ("p1-when", "goes-on"));

        Assert.Equal("From the laptop.", TextOf(after));
        Assert.True(after.Says("The other version: From the phone."));
        Assert.True(after.Says("Something was written in two places at once."));
        var asked = (await after.PressAsync("Read it together")).Is(422);
        Assert.True(asked.Says("Which version holds?"));
        var browser = asked.Browser;
        Assert.Equal(Page, (await browser.OpenAsync(Page + "/read")).Path);

        var chosen = (await asked.PressAsync("Use the other")).Is(200);
        Assert.Equal("From the phone.", TextOf(chosen));
        Assert.True(chosen.Says("This was taken away: From the laptop."));
        Assert.False(chosen.Says("The other version:"));
        var both = await chosen.PressAsync("Put it back");
        Assert.Equal(2, both.Document.QuerySelectorAll(".promise").Length);
        Assert.True((await both.PressAsync("Read it together")).Is(200).Says("From the phone."));
    }

    [Fact]
    public async Task The_other_version_can_be_taken_away_and_what_stands_is_sent()
    {
        var (laptop, phone) = await TwoAsync();
        await phone.PressAsync("do=save", null, ("p1-text", "From the phone."));
        var after = await laptop.PressAsync("do=save", null, ("p1-text", "From the laptop."), ("p1-when", "goes-on"));

        after = await after.PressAsync("Take the other away");
        Assert.True(after.Says("This was taken away: From the phone."));
        await (await after.PressAsync("Read it together")).PressAsync("Send it");

        Assert.Equal("From the laptop.", (string)(await SeesAsync(Solveig, "c1"))!["text"]!);
        Assert.Empty(await Service.RowsAsync(Table.Drafts));
    }

    [Fact]
    public async Task What_was_taken_away_elsewhere_comes_back_with_what_was_written_meanwhile()
    {
        var (laptop, phone) = await TwoAsync();
        await phone.PressAsync("Take away", "#p1");

        Assert.Null((await laptop.PressAsync("do=save")).Document.QuerySelector("#p1"));
        Assert.Equal("Written meanwhile.", TextOf(await laptop.PressAsync("do=save", null, ("p1-text", "Written meanwhile."))));
    }

    [Fact]
    public async Task What_merely_stood_on_a_page_is_not_the_next_meeting()
    {
        var (laptop, phone) = await TwoAsync();
        phone = await phone.PressAsync("do=done.p1", null, ("p1-text", "From the phone."), ("p1-when", "goes-on"));
        await (await phone.PressAsync("Read it together")).PressAsync("Send it");

        Assert.Empty((await laptop.PressAsync("do=save")).Document.QuerySelectorAll(".promise"));
        Assert.True((await laptop.PressAsync("do=save", null, ("p1-text", "Typed too slowly."))).Says("Typed too slowly."));
    }

    [Fact]
    public async Task A_page_is_no_other_device_to_itself()
    {
        var (laptop, phone) = await TwoAsync();

        // Saved while it is typed; the answer does not come, and the next one goes with the marks of before.
        await KeepAsync(laptop, ("p1-text", "From the"));
        await KeepAsync(laptop, ("p1-text", "From the laptop"));
        var kept = await KeepAsync(laptop, ("p1-text", "From the laptop."));
        Assert.NotEqual(laptop.Document.QuerySelector("[name=p1-base]")!.GetAttribute("value"), (string)System.Text.Json.Nodes.JsonNode.Parse(kept.Html)!["p1-base"]!);
        var after = await OpenAsync();
        Assert.Equal("From the laptop.", TextOf(after));
        Assert.False(after.Says("The other version:"));

        // Both go on typing: each has one version, however often it is saved.
        await KeepAsync(phone, ("p1-text", "From"));
        await KeepAsync(laptop, ("p1-text", "From the laptop, more."));
        await KeepAsync(phone, ("p1-text", "From the phone."));
        await KeepAsync(laptop, ("p1-text", "From the laptop, at last."));
        after = await OpenAsync();
        Assert.Equal("From the laptop, at last.", TextOf(after));
        Assert.Single(after.Document.QuerySelectorAll(".notice.other"));
        Assert.True(after.Says("The other version: From the phone."));
    }

    [Fact]
    public async Task The_marks_of_a_save_never_let_older_words_win()
    {
        var (laptop, phone) = await TwoAsync();
        await phone.PressAsync("do=save", null, ("p1-text", "From the phone."));

        // The laptop shows the older words still, and saves something else.
        var kept = await KeepAsync(laptop, ("p1-date", "2027-01-20"), ("p1-when", "date"));
        var mark = (string)System.Text.Json.Nodes.JsonNode.Parse(kept.Html)!["p1-base"]!;
        var after = await laptop.PressAsync("do=save", null, ("p1-date", "2027-01-21"), ("p1-when", "date"), ("p1-base", mark));

        Assert.Equal("From the phone.", TextOf(after));
        Assert.True(after.Says("The date is Thursday 21 January 2027."));
    }

    private async Task<(PageSeen Laptop, PageSeen Phone)> TwoAsync()
    {
        var laptop = await (await OpenAsync()).PressAsync("Ask them in turn", null, ("there", Solveig.Id), ("there", Ola.Id));
        laptop = await laptop.PressAsync($"do=add.{Solveig.Id}.own-words");
        laptop = await laptop.PressAsync("do=save", null, ("p1-text", "As it was."));
        return (laptop, await OpenAsync());
    }

    private async Task<PageSeen> OpenAsync() => (await (await new Browser(Service).SignInAsync(Solveig)).OpenAsync(Page)).Is(200);

    private static string TextOf(PageSeen page) => (page.Document.QuerySelector("#p1-text") ?? page.Document.QuerySelector("#p1-words"))?.TextContent ?? page.Text;

    private static Task<PageSeen> KeepAsync(PageSeen page, params (string Field, string Value)[] typed)
    {
        var form = page.Document.QuerySelector("form[data-keep]")!;
        var fields = form.QuerySelectorAll("input, textarea, select").Where(e => e.GetAttribute("type") is not "checkbox" || e.HasAttribute("checked"))
            .Select(e => (Name: e.GetAttribute("name")!, Value: e is AngleSharp.Html.Dom.IHtmlSelectElement s ? s.Value! : e.GetAttribute("value") ?? e.TextContent))
            .Where(f => !typed.Any(t => t.Field == f.Name));
        return page.Browser.PostAsync(form.GetAttribute("data-save")!, [.. fields, .. typed]);
    }
}
