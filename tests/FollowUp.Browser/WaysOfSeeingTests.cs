using Microsoft.Playwright;
using Xunit;

namespace FollowUp.Browser;

/// <summary>In the dark, with colours of one's own, with text twice as large, and with a keyboard alone.</summary>
public sealed class WaysOfSeeingTests(Chromium chromium, Stories stories)
{
    public static TheoryData<string> Pages => ["my", "act", "mine", "case", "meeting", "overview", "demo"];

    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task In_the_dark(string page)
    {
        var demo = await stories.AWeekLaterAsync("nb");
        await using var looker = await Looker.StartAsync(chromium, demo, Eyes.Phone, ColorScheme.Dark);
        await OpenAsync(demo, looker, page);
        await looker.LookAsync($"dark-{page}");
    }

    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task With_forced_colours(string page)
    {
        var demo = await stories.AWeekLaterAsync("nb");
        await using var looker = await Looker.StartAsync(chromium, demo, Eyes.Phone, forcedColors: true);
        await OpenAsync(demo, looker, page);
        await looker.LookAsync($"forced-{page}");
    }

    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task With_text_twice_as_large(string page)
    {
        var demo = await stories.AWeekLaterAsync("nb");
        await using var looker = await Looker.StartAsync(chromium, demo, Eyes.Phone);
        await OpenAsync(demo, looker, page);

        // As a reader does who sets the browser's own size of text to 200 %.
        await looker.Page.EvaluateAsync("document.documentElement.style.fontSize = '225%'");
        await looker.LookAsync($"large-{page}");
    }

    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task With_a_keyboard_alone(string page)
    {
        var demo = await stories.AWeekLaterAsync("nb");
        await using var looker = await Looker.StartAsync(chromium, demo, Eyes.Desktop);
        await OpenAsync(demo, looker, page);

        // The first stop leads past what stands around the page; every link, button and field is reached, and shows that it is.
        await looker.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await looker.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        var all = await looker.Page.EvaluateAsync<int>(
            "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(e => e.checkVisibility() && e.tabIndex >= 0 && !(e.type === 'radio' && e !== (document.querySelector(`[name=\"${e.name}\"]:checked`) || document.querySelector(`[name=\"${e.name}\"]`)))).length");
        await looker.Page.EvaluateAsync("window.reached = new Set(); window.unseen = []; document.activeElement.blur()");
        for (var i = 0; i < all * 3 && await looker.Page.EvaluateAsync<int>("window.reached.size") < all; i++)
        {
            await looker.Page.Keyboard.PressAsync("Tab");
            await looker.Page.EvaluateAsync(
                "() => { const e = document.activeElement; if (!e || e === document.body) return; window.reached.add(e); " +
                "if (getComputedStyle(e).outlineStyle === 'none' && e.type !== 'date' && e.type !== 'time') window.unseen.push(e.outerHTML); }");
        }

        Assert.True(await looker.Page.EvaluateAsync<int>("window.reached.size") >= all, $"{await looker.Page.EvaluateAsync<int>("window.reached.size")} of {all} are reached on {page}.");
        Assert.Empty(await looker.Page.EvaluateAsync<string[]>("window.unseen"));
    }

    private static async Task OpenAsync(Demo demo, Looker looker, string page)
    {
        switch (page)
        {
            case "my":
                await looker.OpenAsync((await demo.LinksAsync("Kari"))[0]);
                break;
            case "act":
                await looker.OpenAsync((await demo.LinksAsync("Solveig")).First(link => link.Contains("/act/", StringComparison.Ordinal)));
                break;
            case "demo":
                await looker.OpenAsync("/");
                break;
            default:
                await looker.BeAsync(page == "overview" ? "Turid" : "Solveig");
                await looker.OpenAsync(page switch { "mine" => "/mine", "overview" => "/overview", "case" => $"/cases/{demo.Case}", _ => $"/cases/{demo.Case}/meeting" });
                break;
        }
    }
}
