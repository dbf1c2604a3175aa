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

        await jonas.Page.Locator("#happened-known summary").ClickAsync();
        await jonas.LookAsync("case-happened-known");
        await jonas.Page.Locator("#happened-known form:not([action$='/take-back']) button").ClickAsync();
        await jonas.LookAsync("case-happened-moved");
        Assert.Equal(1, await jonas.Page.Locator("p.said").CountAsync());

        await jonas.Page.Locator("#happened-known summary").ClickAsync();
        await jonas.Page.Locator("#happened-known form[action$='/take-back'] button").ClickAsync();
        await jonas.LookAsync("case-happened-taken-back");
        Assert.Equal(1, await jonas.Page.Locator("p.said").CountAsync());
        Assert.Equal(0, await jonas.Page.Locator("form[action$='/take-back']").CountAsync());

        await jonas.Page.Locator("#declined-form > summary").ClickAsync();
        await jonas.LookAsync("case-declines");
        await jonas.Page.Locator("#declined-form button").ClickAsync();
        await jonas.LookAsync("case-declined");
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
        await using var jonas = await Looker.StartAsync(chromium, demo, Eyes.Phone, keepsPages: true);
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

    [BrowserTheory, InlineData("nb", 1280), InlineData("nn", 1280), InlineData("en", 1280), InlineData("nb", 960), InlineData("nb", 720)]
    public async Task No_word_of_the_overview_is_broken_and_no_column_is_wide_without_need(string language, int width)
    {
        await using var demo = await Demo.StartAsync(language);
        await demo.MeetAsync();
        await demo.AdvanceAsync("P14D");
        await using var turid = await Looker.StartAsync(chromium, demo, new($"desktop-{width}", width, true));
        await turid.BeAsync("Turid");
        await turid.OpenAsync("/overview");

        await turid.LookAsync("overview-words");
        Assert.Empty(await BrokenWordsAsync(turid));

        // Of most promises a coordinator sees no text; a long name of a team stands beside them.
        await turid.Page.EvaluateAsync("document.querySelectorAll('td .hint').forEach(text => text.remove())");
        await turid.Page.EvaluateAsync("document.querySelectorAll('tbody td:nth-child(2)').forEach(team => team.textContent = 'Arbeidsmarknadskontoret Nordby')");
        Assert.Empty(await BrokenWordsAsync(turid));

        // Of one among many they see a long one.
        await turid.Page.EvaluateAsync(
            "document.querySelectorAll('tbody td:first-child').forEach(cell => cell.insertAdjacentHTML('beforeend', `<span class='hint'>${'Jeg ringer deg, og så ser vi på det sammen. '.repeat(9)}</span>`))");
        await turid.LookAsync("overview-words-long");
        Assert.Empty(await BrokenWordsAsync(turid));
        if (width == 1280)
        {
            var (first, all) = (await turid.Page.EvaluateAsync<int>("document.querySelector('main th').offsetWidth"), await turid.Page.EvaluateAsync<int>("document.querySelector('main table').offsetWidth"));
            Assert.True(first < all * 0.42, $"The column of references is {first} wide, of {all}.");
        }

        // As a reader does who sets the browser's own size of text to 200 %.
        await turid.Page.EvaluateAsync("document.documentElement.style.fontSize = '225%'");
        await turid.LookAsync("overview-words-large");
        Assert.True(width < 1280 || (await BrokenWordsAsync(turid)).Length == 0);
    }

    // A word that stands on more than one line; where lines are cards, the row of headings is there to be heard only.
    private static async Task<string[]> BrokenWordsAsync(Looker looker) => await looker.Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('main th, main td')].filter(cell => getComputedStyle(cell.parentElement.parentElement).position !== 'absolute').flatMap(cell => {
          const broken = [], texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            for (const word of texts.currentNode.data.matchAll(/[^\s-]+/g)) {
              const range = document.createRange();
              range.setStart(texts.currentNode, word.index);
              range.setEnd(texts.currentNode, word.index + word[0].length);
              if (range.getClientRects().length > 1) broken.push(word[0]);
            }
          }
          return broken;
        })
        """);
}
