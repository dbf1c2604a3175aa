using Xunit;

namespace FollowUp.Browser;

/// <summary>In the meeting, with the phone on the table: who promises what, read together, sent.</summary>
public sealed class MeetingPageTests(Chromium chromium)
{
    [BrowserTheory, MemberData(nameof(MyPageTests.Everywhere), MemberType = typeof(MyPageTests))]
    public async Task From_the_first_question_to_what_was_agreed(string language, string eyes)
    {
        await using var demo = await Demo.StartAsync(language);
        await using var jonas = await Looker.StartAsync(chromium, demo, Eyes.Of(eyes));
        await jonas.BeAsync("Jonas");
        await jonas.OpenAsync($"/cases/{demo.Case}/meeting");
        await jonas.LookAsync("meeting");

        foreach (var name in new[] { "Kari", "Jonas", "Solveig" })
        {
            await jonas.Page.Locator($"input[name=there][value='{demo.People[name]}']").CheckAsync();
        }

        await jonas.PressAsync("turns");
        await jonas.LookAsync("meeting-turns");
        await jonas.PressAsync($"add.{demo.People["Solveig"]}.job-ends");
        await jonas.LookAsync("meeting-promise");
        await jonas.Page.Locator("textarea.words").First.FillAsync(Words.In(language).Call);
        await jonas.PressAsync($"add.{demo.People["Jonas"]}.own-words");
        await jonas.PressAsync("read");
        await jonas.LookAsync("meeting-vague");

        // The question stands at the field, and nothing that was typed is gone.
        Assert.NotEqual(0, await jonas.Page.Locator("textarea[aria-invalid=true], [aria-invalid=true]").CountAsync());
        await jonas.SaysAsync(Words.In(language).Call, alsoInFields: true);
        await jonas.Page.Locator("textarea.words[aria-invalid=true], textarea.words:has-text('')").Last.ScrollIntoViewIfNeededAsync();
        foreach (var area in await jonas.Page.Locator("textarea.words").AllAsync())
        {
            if ((await area.InputValueAsync()).Trim().Length == 0)
            {
                await area.FillAsync(Words.In(language).GoOn);
            }
        }

        foreach (var when in await jonas.Page.Locator("select[name$='-when']").AllAsync())
        {
            if (await when.InputValueAsync() == "unsaid")
            {
                await when.SelectOptionAsync("goes-on");
            }
        }

        // A day that is no working day, and what few promises need.
        await jonas.PressAsync($"add.{demo.People["Jonas"]}.own-words");
        var last = jonas.Page.Locator(".promise:has(textarea)").Last;
        await last.Locator("textarea").FillAsync(Words.In(language).Hours);
        await last.Locator("select[name$='-when']").SelectOptionAsync("from");
        await last.Locator("select[name$='-rhythm']").SelectOptionAsync("weekly");
        await last.Locator("input[name$='-date']").FillAsync("2027-01-16");
        await last.Locator("input[name$='-time']").FillAsync("09:00");
        await last.Locator("details.more summary").ClickAsync();
        await jonas.LookAsync("meeting-more");
        await last.Locator("button[value^='done.']").ClickAsync();
        await jonas.LookAsync("meeting-rolled");

        await jonas.PressAsync("read");
        await jonas.LookAsync("meeting-read");
        await jonas.SaysAsync(Words.In(language).GoOn);
        await jonas.Page.Locator("form[action$='/send'] button.first").ClickAsync();
        await jonas.LookAsync("meeting-sent");
        Assert.Contains($"/cases/{demo.Case}?sent=m1", jonas.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task No_typed_word_is_lost_when_the_network_or_the_page_is()
    {
        await using var demo = await Demo.StartAsync("en");
        await using var jonas = await Looker.StartAsync(chromium, demo, Eyes.Phone);
        await jonas.BeAsync("Jonas");
        await jonas.OpenAsync($"/cases/{demo.Case}/meeting");
        await jonas.PressAsync("everyone");
        await jonas.PressAsync($"add.{demo.People["Jonas"]}.own-words");

        await jonas.Page.Context.SetOfflineAsync(true);
        await jonas.Page.Locator("textarea.words").FillAsync("I go with you on the first day.");
        await jonas.PressAsync("save", "div.buttons");
        Assert.True(await jonas.Page.Locator("[data-offline]").IsVisibleAsync());
        await jonas.Page.Context.SetOfflineAsync(false);
        await jonas.Page.ReloadAsync();
        Assert.Equal("I go with you on the first day.", await jonas.Page.Locator("textarea.words").InputValueAsync());

        // What is typed is saved by itself: another device finds it.
        var saved = jonas.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/meeting/draft", StringComparison.Ordinal));
        await jonas.Page.Locator("textarea.words").PressSequentiallyAsync(" Early.");
        Assert.Equal(200, (await saved).Status);
        await using var other = await Looker.StartAsync(chromium, demo, Eyes.Desktop);
        await other.BeAsync("Jonas");
        await other.OpenAsync($"/cases/{demo.Case}/meeting");
        Assert.StartsWith("I go with you on the first day.", await other.Page.Locator("textarea.words").InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact(Skip = Chromium.Needed, SkipUnless = nameof(Chromium.IsThere), SkipType = typeof(Chromium))]
    public async Task Two_devices_that_write_the_same_promise_keep_both_versions()
    {
        await using var demo = await Demo.StartAsync("nb");
        await using var laptop = await Looker.StartAsync(chromium, demo, Eyes.Desktop);
        await using var phone = await Looker.StartAsync(chromium, demo, Eyes.Phone);
        await laptop.BeAsync("Jonas");
        await laptop.OpenAsync($"/cases/{demo.Case}/meeting");
        await laptop.PressAsync("everyone");
        await laptop.PressAsync($"add.{demo.People["Jonas"]}.own-words");
        await phone.BeAsync("Jonas");
        await phone.OpenAsync($"/cases/{demo.Case}/meeting");

        // Typed without a network, while the other device is saved; then the page is opened anew.
        await phone.Page.Context.SetOfflineAsync(true);
        await phone.Page.Locator("textarea.words").FillAsync("Skrevet på telefonen.");
        await phone.PressAsync("save", "div.buttons");
        await SaveAsync(laptop, "Skrevet på PC-en.");
        await SaveAsync(laptop, "Skrevet på PC-en, og litt til.");
        await phone.Page.Context.SetOfflineAsync(false);
        await phone.Page.ReloadAsync();
        Assert.Equal("Skrevet på telefonen.", await phone.Page.Locator("textarea.words").InputValueAsync());
        await phone.PressAsync("save", "div.buttons");

        Assert.Equal("Skrevet på telefonen.", await phone.Page.Locator("textarea.words").InputValueAsync());
        await phone.SaysAsync("Den andre versjonen: Skrevet på PC-en, og litt til.");
        await phone.LookAsync("meeting-two-versions");
        await phone.Page.Locator("button[value^='use.']").ClickAsync();
        Assert.Equal("Skrevet på PC-en, og litt til.", await phone.Page.Locator("textarea.words").InputValueAsync());
    }

    private static async Task SaveAsync(Looker looker, string text)
    {
        var saved = looker.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/meeting/draft", StringComparison.Ordinal));
        await looker.Page.Locator("textarea.words").FillAsync(text);
        Assert.Equal(200, (await saved).Status);
    }
}
