using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>What is said too often, too quickly, or not at all.</summary>
public class EdgeJourneys : Journey
{
    private string PagePath => Case["/api".Length..];

    private async Task<string> MyLinkAsync() => (await Ola.MailsAsync())[^1].Links.Single(l => l.Contains("/my/", StringComparison.Ordinal));

    [Fact]
    public async Task The_eleventh_objection_of_a_day_is_answered_with_the_number_in_each_language_and_on_the_page()
    {
        var promise = await PromiseAsync(Solveig, Standing(Solveig));
        await Clock.AdvanceAsync("PT15M");
        for (var i = 0; i < 10; i++)
        {
            (await DoAsync(Ola, "object", promise, new { note = $"Not so, {i}." })).Is(200);
        }

        foreach (var (language, words) in new[] { ("en", "10 times in one day"), ("nb", "10 ganger det siste døgnet"), ("nn", "10 gonger det siste døgnet") })
        {
            var refused = (await Ola.PostAsync($"{Case}/commitments/{promise}/object", new { note = "Once more." }, ("Accept-Language", language))).Is(422);
            Assert.Contains(words, (string)refused.Json["errors"]!["$.note"]![0]!, StringComparison.Ordinal);
        }

        var browser = new Browser(Service);
        var page = await browser.OpenAsync(await MyLinkAsync());
        (await browser.PressAsync(page, "It is fine now")).Is(200);
        page = await browser.OpenAsync(await MyLinkAsync());
        var said = await browser.PressAsync(page, "Send this", $"#{promise}", ("note", "Once more."));
        Assert.Equal(422, said.Status);
        Assert.True(said.Says("You have written about this 10 times in one day, and all of it is kept."), said.Text);
        Assert.Contains("Once more.", said.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keep", "It is noted as done.")]
    [InlineData("withdraw", "The promise is taken back.")]
    [InlineData("given", "It is noted that the copy was given.")]
    public async Task An_address_that_says_that_something_was_done_is_not_believed_where_nothing_was(string word, string words)
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        var browser = await new Browser(Service).SignInAsync(Solveig);
        foreach (var path in new[] { PagePath, "/mine", $"{PagePath}/commitments/{promise}" })
        {
            Assert.False((await browser.OpenAsync($"{path}?done={word}")).Says(words));
        }

        var kari = await new Browser(Service).SignInAsync(Kari);
        Assert.False((await kari.OpenAsync($"/overview?done={word}")).Says(words));
    }

    [Fact]
    public async Task What_was_done_is_said_once()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        await Clock.AdvanceAsync("PT15M");
        var browser = await new Browser(Service).SignInAsync(Solveig);
        var form = await browser.OpenAsync($"{PagePath}/commitments/c1?do=keep");
        var back = await browser.PressAsync(form, "Yes, it is done");
        Assert.True(back.Says("It is noted as done."));
        Assert.False((await browser.OpenAsync(back.Path)).Says("It is noted as done."));

        var ola = new Browser(Service);
        var my = await MyLinkAsync();
        Assert.False((await ola.OpenAsync($"{my}?done=job-ended")).Says("Thank you for saying so."));
        var said = await ola.PressAsync(await ola.OpenAsync(my), "Save these choices");
        Assert.True(said.Says("Your choices have been saved."));
        Assert.False((await ola.OpenAsync(said.Path)).Says("Your choices have been saved."));
    }

    [Fact]
    public async Task Several_changes_by_those_around_within_a_short_while_are_one_mail_to_the_jobseeker()
    {
        var ids = await MeetAsync(Solveig, [Solveig, Ola], Standing(Solveig), Standing(Solveig, text: "I write to you."));
        await Clock.AdvanceAsync("PT15M");
        Assert.Single(await Ola.MailsAsync());

        foreach (var text in new[] { "I call you on Mondays.", "I call you on Tuesdays.", "I call you each week." })
        {
            Service.Texts.Add(text);
            (await DoAsync(Solveig, "reword", ids[0], new { text })).Is(200);
            (await DoAsync(Solveig, "reword", ids[1], new { text })).Is(200);
            await Clock.AdvanceAsync("PT2M");
        }

        await Clock.AdvanceAsync("PT1H");
        Assert.Equal(2, (await Ola.MailsAsync()).Count);

        foreach (var roles in new[] { new[] { "therapist" }, ["social-worker"], ["therapist", "social-worker"] })
        {
            (await DoAsync(Solveig, "share", ids[0], new { roles, givenAloud = true })).Is(200);
            (await DoAsync(Solveig, "share", ids[1], new { roles, givenAloud = true })).Is(200);
            await Clock.AdvanceAsync("PT2M");
            (await DoAsync(Solveig, "unshare", ids[0])).Is(200);
        }

        await Clock.AdvanceAsync("PT1H");
        Assert.Equal(3, (await Ola.MailsAsync()).Count);
    }
}
