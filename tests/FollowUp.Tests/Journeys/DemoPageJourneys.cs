using Xunit;

namespace FollowUp.Tests.Journeys;

/// <summary>A newcomer in the demo: the sample case, the clock, the mailbox.</summary>
public sealed class DemoPageJourneys : IAsyncLifetime
{
    private Service _service = null!;

    public async ValueTask InitializeAsync() => _service = await Service.StartAsync();

    public async ValueTask DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task A_newcomer_sees_the_whole_story_with_a_few_buttons()
    {
        var browser = new Browser(_service);
        var home = await (await browser.OpenAsync("/")).PressAsync("English");
        Assert.True(home.Says("In a meeting people promise each other what happens if the job does not work out."));

        home = await home.PressAsync("Open a case to try with");
        Assert.Equal(["Kari", "Ingrid", "Jonas", "Solveig", "Turid"], home.Document.QuerySelectorAll(".people h3").Select(h => h.TextContent).Order().OrderBy(n => n != "Kari"));
        home = await home.PressAsync("A quarter of an hour on");
        var mail = await home.FollowAsync("Kopi av det vi avtalte");
        Assert.True(mail.Says("To kari@jobbsoker.example"));
        var frame = await browser.OpenAsync(mail.Document.QuerySelector("iframe")!.GetAttribute("src")!, rules: false);
        Assert.Contains("<base target=\"_top\">", frame.Html, StringComparison.Ordinal);
        Assert.Contains("script", frame.Headers["Content-Security-Policy"].Replace("default-src 'none'", "no script", StringComparison.Ordinal), StringComparison.Ordinal);

        var page = await browser.OpenAsync(mail.Document.QuerySelector("main .card a")!.GetAttribute("href")!);
        Assert.True(page.Is(200).Says("Hvis jobben tar slutt, uansett grunn, ringer jeg deg"));

        home = await (await browser.OpenAsync("/")).PressAsync("The job of Kari ends");
        home = await home.PressAsync("Next morning");
        var mails = (await home.FollowAsync("All e-mails")).Document.QuerySelectorAll(".card h2").Select(h => h.TextContent).ToList();
        Assert.Contains("Om det vi avtalte", mails);
        Assert.True(mails.Count >= 3, string.Join(", ", mails));
    }

    [Fact]
    public async Task The_clock_goes_on_by_a_morning_and_by_a_week()
    {
        var browser = new Browser(_service);
        var home = await (await browser.OpenAsync("/")).PressAsync("English");
        Assert.True(home.Says("Here it is Monday 11 January 2027, 10:00."), home.Text);

        home = await home.PressAsync("Next morning");
        Assert.True(home.Says("Here it is Tuesday 12 January 2027, 08:05."), home.Text);
        home = await home.PressAsync("Next week");
        Assert.True(home.Says("Here it is Tuesday 19 January 2027, 08:05."), home.Text);
    }

    [Fact]
    public async Task The_mailbox_is_a_page_for_a_browser_and_JSON_for_a_program()
    {
        var page = await _service.As(null).GetAsync("/demo/mail", ("Accept", "text/html"));
        Assert.Contains("<h1>Postkassen</h1>", page.Text, StringComparison.Ordinal);
        Assert.Equal("[]", (await _service.As(null).GetAsync("/demo/mail")).Is(200).Text);
    }
}
