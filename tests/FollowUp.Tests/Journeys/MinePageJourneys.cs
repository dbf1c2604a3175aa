using Ical.Net;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>All one's own promises, signed in.</summary>
public class MinePageJourneys : Journey
{
    [Fact]
    public async Task All_my_promises_over_all_cases_are_listed_what_is_due_first()
    {
        var per = Somebody("Per", "jobseeker");
        var other = await OpenAsync(per, Solveig);
        await MeetAsync(Solveig, [Solveig, Ola], Dated(Solveig, "2027-03-01"), If(Solveig, "job-ended", 2, limit: true, text: "I call you then."), Standing(Solveig, text: "I am here."));
        await MeetAsync(other, Solveig, [Solveig, per], Dated(Solveig, "2027-02-01", "I ask the shop."));
        await MeetAsync(Jonas, [Jonas, Ola], Dated(Solveig, "2027-02-10", "You talk to the shop."), Dated(Jonas, "2027-02-01", "I write to the school."));
        var browser = await new Browser(Service).SignInAsync(Solveig);

        var page = await browser.OpenAsync("/mine");

        Assert.Equal(
            ["You talk to the shop.", "I ask the shop.", Words, "I call you then.", "I am here."],
            page.Document.QuerySelectorAll("li.card p:first-of-type").Select(p => p.TextContent));
        Assert.Equal(
            ["You have been asked about this", "With a date", "If something happens", "Goes on without a date"],
            page.Document.QuerySelectorAll("section h2").Select(h => h.TextContent).Take(4));
        Assert.True(page.Says("It is due Monday 1 February 2027."), page.Text);
        Assert.False(page.Says("I write to the school."));
    }

    [Fact]
    public async Task A_promise_is_opened_from_the_list_and_marked_as_done()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-03-01"));
        var browser = await new Browser(Service).SignInAsync(Solveig);

        var page = await browser.OpenAsync((await browser.OpenAsync("/mine")).Document.QuerySelector("li.card a")!.GetAttribute("href")!);
        Assert.True((await page.PressAsync("Yes, it is done")).Says("Thank you. It is noted as done. What you have promised"));

        Assert.Equal("kept", await StateAsync(Solveig, promise));
        Assert.True((await browser.OpenAsync("/mine")).Says("Nothing is waiting for you now."));
    }

    [Fact]
    public async Task Many_promises_come_on_several_pages()
    {
        for (var i = 0; i < 2; i++)
        {
            await MeetAsync(Solveig, [Solveig, Ola], [.. Enumerable.Range(1, 20).Select(n => Dated(Solveig, $"2027-03-{n:00}", string.Join(' ', Enumerable.Repeat($"Number {i}-{n} is long.", 20))))]);
        }

        var browser = await new Browser(Service).SignInAsync(Solveig);
        var first = await browser.OpenAsync("/mine");
        var second = await first.FollowAsync("Next page");

        Assert.Equal([30, 10], new[] { first, second }.Select(p => p.Document.QuerySelectorAll("li.card").Length));
        Assert.True(second.Says("Page 2 of 2"));
    }

    [Fact]
    public async Task My_calendar_has_neutral_titles_and_an_address_that_I_can_stop()
    {
        await MeetAsync(Solveig, [Solveig, Ola], Dated(Solveig, "2027-03-01"), Recurring(Solveig, "FREQ=WEEKLY", "2027-01-18"), If(Solveig, "job-ended", 2));
        var browser = await new Browser(Service).SignInAsync(Solveig);
        var page = await (await browser.OpenAsync("/mine")).PressAsync("Make an address");
        var address = page.Document.QuerySelector("#calendar")!.GetAttribute("value")!;

        var calendar = Calendar.Load((await new Browser(Service).OpenAsync(address)).Is(200).Html)!;

        Assert.Equal(53, calendar.Events.Count);
        Assert.All(calendar.Events, e => Assert.Matches(@"\AFollowUp [A-Z0-9]{5}-[0-9]\z", e.Summary!));
        Assert.DoesNotContain("Ola", calendar.Events.Select(e => e.Description + e.Location + e.Url).Aggregate((a, b) => a + b), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 1, 18), calendar.Events[0]!.Start!.Date);

        await (await browser.OpenAsync("/mine")).PressAsync("Stop the address");
        (await new Browser(Service).OpenAsync(address)).Is(404);
    }

    [Fact]
    public async Task A_new_calendar_address_stops_the_old_one()
    {
        var browser = await new Browser(Service).SignInAsync(Solveig);
        var old = (await (await browser.OpenAsync("/mine")).PressAsync("Make an address")).Document.QuerySelector("#calendar")!.GetAttribute("value")!;
        var made = (await (await browser.OpenAsync("/mine")).PressAsync("Make a new address")).Document.QuerySelector("#calendar")!.GetAttribute("value")!;

        (await new Browser(Service).OpenAsync(old)).Is(404);
        (await new Browser(Service).OpenAsync(made)).Is(200);
    }
}
