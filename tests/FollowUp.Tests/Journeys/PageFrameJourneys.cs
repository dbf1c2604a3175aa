using Xunit;

namespace FollowUp.Tests.Journeys;

/// <summary>What holds around every page: signing in, language, errors, forms from elsewhere.</summary>
public class PageFrameJourneys : Journey
{
    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_comes_back()
    {
        var browser = new Browser(Service);

        var asked = await browser.OpenAsync("/sign-in?to=/sign-in");
        Assert.Contains("Velg hvem du vil være", asked.Text, StringComparison.Ordinal);
        var there = await (await asked.FollowAsync("Velg hvem du vil være")).PressAsync($"person={Solveig.Id}");

        Assert.Equal("/sign-in", there.Path.Split('?')[0]);
        Assert.Contains("Signed in as Solveig", there.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_in_the_language_of_whoever_is_signed_in_until_another_is_chosen()
    {
        var browser = await new Browser(Service).SignInAsync(Solveig);
        var english = await browser.OpenAsync("/sign-in");
        Assert.Equal("en", english.Document.DocumentElement.GetAttribute("lang"));

        var nynorsk = await english.PressAsync("Nynorsk");

        Assert.Equal("nn", nynorsk.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/sign-in", nynorsk.Path);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_not_taken()
    {
        var browser = await new Browser(Service).SignInAsync(Solveig);
        await browser.OpenAsync("/sign-in");

        (await browser.PostAsync("/sign-out", [])).Is(400);
        (await browser.PostAsync("/sign-out", [("form-token", "made-up")])).Is(400);

        Assert.Contains("Signed in as Solveig", (await browser.OpenAsync("/sign-in")).Html, StringComparison.Ordinal);
        await (await browser.OpenAsync("/sign-in")).PressAsync("Sign out");
        Assert.DoesNotContain("Signed in as", (await browser.OpenAsync("/sign-in")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_of_the_pages_opens_nothing_of_the_API()
    {
        var browser = await new Browser(Service).SignInAsync(Solveig);

        (await browser.OpenAsync(Case)).Is(401);
    }

    [Fact]
    public async Task Moving_the_demos_clock_signs_nobody_out()
    {
        var browser = await new Browser(Service).SignInAsync(Solveig);

        await Clock.AdvanceAsync("P20D");

        Assert.Contains("Signed in as Solveig", (await browser.OpenAsync("/sign-in")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_are_for_this_service_alone()
    {
        var browser = await new Browser(Service).SignInAsync(Solveig);
        await (await browser.OpenAsync("/sign-in")).PressAsync("English");

        Assert.Equal(["followup.forms", "followup.language", "followup.session"], browser.SetCookies.Select(c => c.Split('=')[0]).Distinct().Order());
        Assert.All(browser.SetCookies, cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("; samesite=(lax|strict)", cookie.ToLowerInvariant());
        });
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task No_link_leads_elsewhere_by_signing_in(string to)
    {
        var browser = new Browser(Service);
        var home = await browser.OpenAsync("/?to=" + Uri.EscapeDataString(to));

        var there = await home.PressAsync($"person={Solveig.Id}");

        Assert.StartsWith("/mine", there.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_as_a_form_is_refused_and_is_no_error_of_ours()
    {
        var browser = await new Browser(Service).SignInAsync(Solveig);
        var token = (await browser.OpenAsync("/sign-in")).Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;

        (await browser.PostAsync("/language", Enumerable.Range(0, 1100).Select(i => ($"f{i}", "x")).Prepend(("form-token", token)))).Is(400);
        (await browser.PostAsync("/language", [("form-token", token), (new string('n', 3000), "x")])).Is(400);
        (await browser.PostAsync("/language", [("form-token", token), ("back", "/å")])).Is(200);
        Assert.DoesNotContain(Service.Log.Lines, line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [Fact]
    public async Task Pages_are_compressed_where_the_browser_can_read_that_and_the_API_is_not()
    {
        async Task<string?> EncodingAsync(string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "br, gzip");
            using var response = await Service.Browsing.SendAsync(request, TestContext.Current.CancellationToken);
            return response.Content.Headers.ContentEncoding.SingleOrDefault();
        }

        Assert.Equal("br", await EncodingAsync("/"));
        Assert.Null(await EncodingAsync("/openapi/v1.json"));
    }

    [Theory]
    [InlineData("nb", "Du er uten nett")]
    [InlineData("nn", "Du er utan nett")]
    [InlineData("en", "You are offline")]
    public async Task What_a_browser_keeps_for_when_there_is_no_network_holds_nothing_of_whoever_asks(string language, string title)
    {
        var browser = await new Browser(Service).SignInAsync(Solveig);
        var page = (await browser.OpenAsync($"/offline?language={language}")).Is(200);
        Assert.True(page.Says(title), page.Text);
        Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.DoesNotContain(Solveig.Name, page.Html, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("form, script"));

        using var worker = await Service.Browsing.GetAsync("/offline-worker.js", TestContext.Current.CancellationToken);
        Assert.Equal(("text/javascript", "no-cache"), (worker.Content.Headers.ContentType!.MediaType, worker.Headers.CacheControl!.ToString()));
    }

    [Theory]
    [InlineData("/nothing/here")]
    [InlineData("/assets/other.css")]
    public async Task What_does_not_exist_has_a_page_that_says_what_to_do(string path)
    {
        var page = await new Browser(Service).OpenAsync(path);

        page.Is(404);
        Assert.True(page.Says("Vi finner ikke siden"));
    }
}
