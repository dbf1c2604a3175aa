using Xunit;

namespace FollowUp.Browser;

/// <summary>The case as each may see it, and the coordinator on a Friday afternoon.</summary>
public sealed class CaseAndOverviewTests(Chromium chromium, Stories stories)
{
    [BrowserTheory, MemberData(nameof(MyPageTests.Everywhere), MemberType = typeof(MyPageTests))]
    public async Task The_case_as_each_may_see_it(string language, string eyes)
    {
        var demo = await stories.AWeekLaterAsync(language);
        foreach (var name in new[] { "Solveig", "Turid" })
        {
            await using var reader = await Looker.StartAsync(chromium, demo, Eyes.Of(eyes));
            await reader.BeAsync(name);
            await reader.OpenAsync($"/cases/{demo.Case}");
            await reader.LookAsync($"case-{name.ToLowerInvariant()}");
            Assert.Equal(name == "Solveig", (await reader.TextAsync()).Contains(Words.In(language).Reckon, StringComparison.Ordinal));
        }

        await using var printing = await Looker.StartAsync(chromium, demo, Eyes.Of(eyes));
        await printing.BeAsync("Jonas");
        await printing.OpenAsync($"/cases/{demo.Case}?print=jobseeker");
        await printing.LookAsync("case-print");
        Assert.DoesNotContain(Words.In(language).Reckon, await printing.TextAsync(), StringComparison.Ordinal);
    }

    [BrowserTheory, MemberData(nameof(MyPageTests.Everywhere), MemberType = typeof(MyPageTests))]
    public async Task Somebody_around_the_jobseeker_says_that_the_job_has_ended_and_puts_the_day_right(string language, string eyes)
    {
        await using var demo = await Demo.StartAsync(language);
        await demo.MeetAsync();
        await using var jonas = await Looker.StartAsync(chromium, demo, Eyes.Of(eyes));
        await jonas.BeAsync("Jonas");
        await jonas.OpenAsync($"/cases/{demo.Case}");
        await jonas.Page.Locator("#happened-form > summary").ClickAsync();
        await jonas.LookAsync("case-happened");
        await jonas.Page.Locator("#happened-form button.first").ClickAsync();
        await jonas.LookAsync("case-happened-unsaid");
        Assert.Equal(1, await jonas.Page.Locator("#happened-kind-flaw").CountAsync());

        await jonas.Page.Locator("#happened-kind").SelectOptionAsync("job-ended");
        await jonas.Page.Locator("#happened-form button.first").ClickAsync();
        await jonas.LookAsync("case-happened-said");
        Assert.Equal(1, await jonas.Page.Locator("p.said").CountAsync());

        await jonas.Page.Locator("#happened-form > summary").ClickAsync();
        await jonas.Page.Locator("#happened-form form[action*='/life-events/']:not([action$='/take-back']) button").ClickAsync();
        await jonas.LookAsync("case-happened-moved");
        Assert.Equal(1, await jonas.Page.Locator("p.said").CountAsync());

        await jonas.Page.Locator("#happened-form > summary").ClickAsync();
        await jonas.Page.Locator("#happened-form form[action$='/take-back'] button").ClickAsync();
        await jonas.LookAsync("case-happened-taken-back");
        Assert.Equal(1, await jonas.Page.Locator("p.said").CountAsync());
        Assert.Equal(0, await jonas.Page.Locator("form[action$='/take-back']").CountAsync());
    }

    [BrowserTheory, MemberData(nameof(MyPageTests.Everywhere), MemberType = typeof(MyPageTests))]
    public async Task What_is_past_its_date_and_what_can_be_done_about_it(string language, string eyes)
    {
        await using var demo = await Demo.StartAsync(language);
        await using var turid = await Looker.StartAsync(chromium, demo, Eyes.Of(eyes));
        await turid.BeAsync("Turid");
        await turid.OpenAsync("/overview");
        await turid.LookAsync("overview-empty");

        await demo.MeetAsync();
        await demo.AdvanceAsync("P14D");
        await turid.OpenAsync("/overview");
        await turid.LookAsync("overview");

        await turid.Page.Locator("main a[href*='/commitments/']").First.ClickAsync();
        await turid.LookAsync("overview-act");
        await turid.Page.Locator("details:has(form[action$='/remind']) > summary").First.ClickAsync();
        await turid.Page.Locator("form[action$='/remind'] button").First.ClickAsync();
        await turid.LookAsync("overview-reminded");
    }

    [BrowserTheory, InlineData("nb"), InlineData("nn"), InlineData("en")]
    public async Task Whoever_follows_a_link_without_a_network_finds_a_page_that_says_what_to_do(string language)
    {
        var demo = await Demo.StartAsync(language);
        await using var jonas = await Looker.StartAsync(chromium, demo, Eyes.Phone);
        await jonas.BeAsync("Jonas");
        await jonas.OpenAsync($"/cases/{demo.Case}");
        await jonas.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => null)");
        await jonas.OpenAsync($"/cases/{demo.Case}");

        // As without a network: nobody answers any more.
        await demo.DisposeAsync();
        await jonas.OpenAsync("/mine");
        await jonas.LookAsync("offline");
        Assert.Equal(language, await jonas.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(1, await jonas.Page.GetByText(language switch { "nb" => "Du er uten nett", "nn" => "Du er utan nett", _ => "You are offline" }).CountAsync());

        // Nothing of anybody lies in the browser.
        var kept = await jonas.Page.EvaluateAsync<string[]>("caches.open('followup-offline').then(cache => cache.keys()).then(keys => keys.map(key => new URL(key.url).pathname))");
        Assert.Equal(["/assets", "/offline"], kept.Select(path => path.StartsWith("/assets/", StringComparison.Ordinal) ? "/assets" : path).Order(StringComparer.Ordinal));
    }

    [BrowserTheory, InlineData("nb"), InlineData("nn"), InlineData("en")]
    public async Task Who_has_nothing_to_do_there_is_told_so(string language)
    {
        var demo = await stories.AWeekLaterAsync(language);
        await using var jonas = await Looker.StartAsync(chromium, demo, Eyes.Phone);
        await jonas.OpenAsync("/overview");
        await jonas.LookAsync("sign-in");
        await jonas.BeAsync("Jonas");
        await jonas.OpenAsync("/overview");
        await jonas.LookAsync("no-access");
        await jonas.OpenAsync("/cases/b2c3d4f5g6h7j8k9m2n3");
        await jonas.LookAsync("not-found");
    }
}
