using Xunit;

namespace FollowUp.Browser;

/// <summary>The jobseeker at home, in worry, on an old phone: from the mail to the page, and what can be said there.</summary>
public sealed class MyPageTests(Chromium chromium)
{
    public static TheoryData<string, string> Everywhere => [.. from language in new[] { "nb", "nn", "en" } from eyes in Eyes.All where eyes == Eyes.Phone || (language == "nb" && eyes != Eyes.DesktopWithoutScript) select (language, eyes.Name)];

    [BrowserTheory, MemberData(nameof(Everywhere))]
    public async Task From_the_mail_to_what_can_be_said(string language, string eyes)
    {
        await using var demo = await Demo.StartAsync(language);
        await demo.MeetAsync();
        await demo.AdvanceAsync("PT15M");
        await using var kari = await Looker.StartAsync(chromium, demo, Eyes.Of(eyes));

        await kari.OpenAsync((await demo.LinksAsync("Kari"))[0]);
        await kari.LookAsync("my");
        await kari.SaysAsync(Words.In(language).Call);

        // It says nothing by a slip of the finger: the first press opens, the second says.
        await kari.Page.Locator("details:has([value=job-ended]) > summary").ClickAsync();
        await kari.Page.Locator("form:has([value=job-ended]) textarea").FillAsync("Butikken la ned.");
        await kari.LookAsync("my-say");
        await kari.Page.Locator("form:has([value=job-ended]) button").ClickAsync();
        await kari.LookAsync("my-said");
        await kari.SaysAsync("Butikken la ned.");

        // By a slip of the finger after all: it is taken back, and nothing is asked.
        await kari.Page.Locator("form[action$='/take-back'] button").ClickAsync();
        await kari.LookAsync("my-taken-back");
        Assert.Equal(0, await kari.Page.Locator("form[action$='/take-back']").CountAsync());

        await kari.Page.Locator("#c3 details:has(form[action$='/object']) summary").ClickAsync();
        await kari.Page.Locator("#c3 form[action$='/object'] textarea").FillAsync("01010112345");
        await kari.Page.Locator("#c3 form[action$='/object'] button").ClickAsync();
        await kari.LookAsync("my-refused");
        Assert.Equal("01010112345", await kari.Page.Locator("#c3 form[action$='/object'] textarea").InputValueAsync());

        await kari.Page.Locator("#c3 details:has(form[action$='/ask']) summary").ClickAsync();
        await kari.Page.Locator("#c3 form[action$='/ask'] button").ClickAsync();
        await kari.LookAsync("my-asked");

        // No more of it, for now: one page that says so, and the way back on it.
        await kari.Page.Locator("details:has([value=declines]) > summary").ClickAsync();
        await kari.LookAsync("my-declines");
        await kari.Page.Locator("form:has([value=declines]) button").ClickAsync();
        await kari.LookAsync("my-declined");
        await kari.Page.Locator("form[action$='/take-back'] button").ClickAsync();
        Assert.Equal(1, await kari.Page.Locator("form:has([value=declines])").CountAsync());

        await kari.Page.Locator("details:has([name=mail]) > summary").ClickAsync();
        await kari.LookAsync("my-choices");
        await kari.Page.Locator("[value=stop], form[action$='/stop'] button").ClickAsync();
        await kari.LookAsync("my-stopped");
    }

    [BrowserTheory, InlineData("nb"), InlineData("nn"), InlineData("en")]
    public async Task A_link_that_has_expired_says_so_and_gives_a_new_one(string language)
    {
        await using var demo = await Demo.StartAsync(language);
        await demo.MeetAsync();
        await demo.AdvanceAsync("PT15M");
        var link = (await demo.LinksAsync("Kari"))[0];
        await demo.AdvanceAsync("P31D");
        await using var kari = await Looker.StartAsync(chromium, demo, Eyes.Phone);

        await kari.OpenAsync(link);
        await kari.LookAsync("my-expired");
        await kari.Page.Locator("main button").ClickAsync();
        await kari.LookAsync("my-renewed");
    }
}
