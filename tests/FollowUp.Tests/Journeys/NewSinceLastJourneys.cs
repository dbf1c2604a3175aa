using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>"Something has changed": wherever a new copy is read, it is said at the promise what is new.</summary>
public class NewSinceLastJourneys : Journey
{
    private const string IsNew = "This is new or changed since last time.";

    private string PagePath => Case["/api".Length..];

    private static void IsNewOnlyAt(PageSeen page, params string[] promises)
    {
        var cards = page.Is(200).Document.QuerySelectorAll("article.card");
        Assert.Contains(cards, card => card.Id == "c1");
        Assert.Equal(promises, cards.Where(card => card.TextContent.Contains(IsNew, StringComparison.Ordinal)).Select(card => card.Id).Order(StringComparer.Ordinal));
    }

    private async Task CopiedAndChangedAsync()
    {
        await MeetAsync(Solveig, [Solveig, Jonas, Ola], Dated(Solveig, "2027-02-01"), Standing(Jonas));
        await Clock.AdvanceAsync("PT15M");
        (await DoAsync(Jonas, "reword", "c2", new { text = "I go on, whatever comes." })).Is(200);
        (await Solveig.PostAsync($"{Case}/commitments", Dated(Solveig, "2027-02-02"))).Is(201);
        await Clock.AdvanceAsync("PT15M");
    }

    [Fact]
    public async Task On_their_page_until_they_say_that_they_have_seen_it()
    {
        await CopiedAndChangedAsync();
        var mails = await Ola.MailsAsync();
        Assert.False(mails[0].Says("It says what is new."), mails[0].Text);
        Assert.True(mails[^1].Says("A new copy is ready for you. It says what is new."), mails[^1].Text);
        var page = await new Browser(Service).OpenAsync(mails[^1].Links[0]);
        IsNewOnlyAt(page, "c2", "c3");
        IsNewOnlyAt(await page.PressAsync("I have seen this"));
    }

    [Fact]
    public async Task In_the_mail_where_they_chose_to_have_the_text_in_it()
    {
        Service.TextsInMail.Add(Ola.Email);
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { mailDetail = "text" })).Is(200);
        await CopiedAndChangedAsync();
        var mails = await Ola.MailsAsync();
        Assert.False(mails[0].Says(IsNew), mails[0].Text);
        Assert.Equal(2, mails[^1].Text.Split(IsNew).Length - 1);
    }

    [Fact]
    public async Task On_paper_and_where_it_is_read_aloud()
    {
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);
        await MeetAsync(Solveig, [Solveig, Ola], Dated(Solveig, "2027-02-01"), Dated(Solveig, "2027-02-03"));
        await Clock.AdvanceAsync("PT15M");
        var browser = await new Browser(Service).SignInAsync(Solveig);
        IsNewOnlyAt(await browser.OpenAsync($"{PagePath}?print=jobseeker"));
        (await (await browser.OpenAsync(PagePath)).PressAsync("Note that it was given", null, ("on", "2027-01-11"), ("how", "phone"))).Is(200);

        await Clock.ToAsync("2027-01-12T10:00");
        (await DoAsync(Solveig, "reword", "c2", new { text = "I call you in the evening." })).Is(200);
        await Clock.ToAsync("2027-01-13T10:00");
        IsNewOnlyAt(await browser.OpenAsync($"{PagePath}?print=jobseeker"), "c2");
        var aloud = (await Solveig.MailsAsync())[^1].Links.First(link => link.Contains("/act/", StringComparison.Ordinal));
        IsNewOnlyAt(await new Browser(Service).OpenAsync(aloud), "c2");

        // To those around them nothing of it is new.
        IsNewOnlyAt(await browser.OpenAsync(PagePath));
    }
}
