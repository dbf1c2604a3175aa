using Xunit;

namespace FollowUp.Browser;

/// <summary>The one who promised, between two appointments: from the reminder to the button, and the list of all that they promised.</summary>
public sealed class ActPageTests(Chromium chromium)
{
    [BrowserTheory, MemberData(nameof(MyPageTests.Everywhere), MemberType = typeof(MyPageTests))]
    public async Task From_the_reminder_to_the_button(string language, string eyes)
    {
        await using var demo = await Demo.StartAsync(language);
        await demo.MeetAsync();
        await demo.AdvanceAsync("P1D");
        await using var solveig = await Looker.StartAsync(chromium, demo, Eyes.Of(eyes));

        await solveig.OpenAsync((await demo.LinksAsync("Solveig")).First(link => link.Contains("/act/", StringComparison.Ordinal)));
        await solveig.LookAsync("act");
        await solveig.SaysAsync(Words.In(language).Reckon);

        // A form that lacks something comes back with what was typed.
        await solveig.Page.Locator("details:has([name=due]) > summary").ClickAsync();
        await solveig.Page.Locator("#move-reason").FillAsync("Et kurs.");
        await solveig.LookAsync("act-move");
        await solveig.Page.Locator("form[action$='/move'] button").ClickAsync();
        await solveig.LookAsync("act-refused");
        Assert.Equal("Et kurs.", await solveig.Page.Locator("#move-reason").InputValueAsync());
        await solveig.Page.Locator("#move-due").FillAsync("2027-01-20");
        await solveig.Page.Locator("form[action$='/move'] button").ClickAsync();
        await solveig.LookAsync("act-moved");

        await solveig.Page.Locator("form[action$='/keep'] button").ClickAsync();
        await solveig.LookAsync("act-kept");
    }

    [BrowserTheory, MemberData(nameof(MyPageTests.Everywhere), MemberType = typeof(MyPageTests))]
    public async Task All_that_I_promised_and_my_calendar(string language, string eyes)
    {
        await using var demo = await Demo.StartAsync(language);
        await demo.MeetAsync();
        await using var ingrid = await Looker.StartAsync(chromium, demo, Eyes.Of(eyes));
        await ingrid.BeAsync("Ingrid");
        await ingrid.OpenAsync("/mine");
        await ingrid.LookAsync("mine");

        await ingrid.Page.Locator("li.card a").First.ClickAsync();
        await ingrid.LookAsync("mine-asked");
        await ingrid.Page.Locator("form[action$='/accept'] button").ClickAsync();
        await ingrid.LookAsync("mine-accepted");

        await ingrid.OpenAsync("/mine");
        await ingrid.Page.Locator("button[value=make]").ClickAsync();
        await ingrid.LookAsync("mine-calendar");
        Assert.Matches(@"/calendar/[a-z0-9]+\.[0-9a-f]{32}\.ics$", await ingrid.Page.Locator("#calendar").InputValueAsync());
    }

    [BrowserTheory, InlineData("nb"), InlineData("nn"), InlineData("en")]
    public async Task A_link_that_has_expired_or_is_not_known_says_so(string language)
    {
        await using var demo = await Demo.StartAsync(language);
        await demo.MeetAsync();
        await demo.AdvanceAsync("P1D");
        var link = (await demo.LinksAsync("Solveig")).First(l => l.Contains("/act/", StringComparison.Ordinal));
        await using var solveig = await Looker.StartAsync(chromium, demo, Eyes.Phone);
        await solveig.OpenAsync(link + "0");
        await solveig.LookAsync("link-unknown");

        await demo.AdvanceAsync("P31D");
        await solveig.OpenAsync(link);
        await solveig.LookAsync("act-expired");
    }
}
