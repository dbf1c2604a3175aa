using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>A professional sends the jobseeker a new link to their page, where the old ones were stopped.</summary>
public class NewLinkJourneys : Journey
{
    private string PagePath => Case["/api".Length..];

    private async Task<string> StoppedAsync()
    {
        await PromiseAsync(Solveig, Standing(Solveig));
        await Clock.AdvanceAsync("PT15M");
        var link = (await Ola.MailsAsync())[^1].Links.Single(l => l.Contains("/my/", StringComparison.Ordinal));
        var browser = new Browser(Service);
        var stopped = await browser.PressAsync(await browser.OpenAsync(link), "Stop the links to this page");
        Assert.True(stopped.Says("Someone you meet can send you one as well."), stopped.Text);
        Assert.Equal(404, (await browser.OpenAsync(link)).Status);
        return link;
    }

    [Fact]
    public async Task It_goes_to_the_jobseekers_own_address_with_a_neutral_subject_and_opens_the_page()
    {
        await StoppedAsync();
        var page = await (await new Browser(Service).SignInAsync(Solveig)).OpenAsync(PagePath);
        var sent = await page.PressAsync("Send Ola a new link");
        Assert.True(sent.Says("A new link is on its way."), sent.Text);
        await Clock.AdvanceAsync("PT2M");

        var mail = (await Ola.MailsAsync())[^1];
        Assert.Equal("Your link to FollowUp", mail.Subject);
        Assert.True(mail.Says("Here is a new link for you."), mail.Text);
        var my = await new Browser(Service).OpenAsync(mail.Links.Single(l => l.Contains("/my/", StringComparison.Ordinal)));
        Assert.True(my.Is(200).Says(Words));
        Assert.Empty(await Solveig.MailsAsync());
        Assert.Contains("a new link", (await (await new Browser(Service).SignInAsync(Solveig)).OpenAsync(PagePath)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_waits_for_the_sending_window_and_some_a_day_are_enough()
    {
        await StoppedAsync();
        await Clock.ToAsync("2027-01-11T22:00");
        Assert.Equal("2027-01-12T07:00:00+00:00", (string)(await Jonas.PostAsync($"{Case}/link", new { })).Is(200).Json["sendAt"]!);
        (await Jonas.PostAsync($"{Case}/link", new { })).Is(200);
        await Clock.ToAsync("2027-01-12T09:00");
        Assert.Equal("2027-01-12 08:00", (await Ola.MailsAsync())[^1].At);
        Assert.Equal(2, (await Ola.MailsAsync()).Count);

        for (var i = 0; i < 2; i++)
        {
            (await Jonas.PostAsync($"{Case}/link", new { })).Is(200);
            await Clock.AdvanceAsync("PT2M");
        }

        var refused = (await Jonas.PostAsync($"{Case}/link", new { }, ("Accept-Language", "en"))).Is(422);
        Assert.Contains("3 links were sent in one day.", refused.Text, StringComparison.Ordinal);

        // Some are left to the jobseeker themself.
        Assert.Equal(4, (await Ola.MailsAsync()).Count);
        var page = await (await new Browser(Service).SignInAsync(Jonas)).OpenAsync(PagePath);
        var again = await page.PressAsync("Send Ola a new link");
        Assert.Equal(422, again.Status);
        Assert.True(again.Says("3 links were sent in one day. You can send a new one tomorrow."), again.Text);
    }

    [Fact]
    public async Task A_jobseeker_who_takes_no_mail_is_sent_none()
    {
        await StoppedAsync();
        var before = await (await new Browser(Service).SignInAsync(Solveig)).OpenAsync(PagePath);
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);

        Assert.Equal("conflict", (string?)(await Solveig.PostAsync($"{Case}/link", new { }, ("Accept-Language", "en"))).Is(409).Json["type"] is { } type && type.Contains("conflict", StringComparison.Ordinal) ? "conflict" : "other");
        Assert.True((await before.PressAsync("Send Ola a new link")).Says("The jobseeker gets no e-mail from here."));
        Assert.False((await (await new Browser(Service).SignInAsync(Solveig)).OpenAsync(PagePath)).Says("Send Ola a new link"));
        await Clock.ToAsync("2027-01-12T12:00");
        Assert.Single(await Ola.MailsAsync());
    }

    [Fact]
    public async Task The_jobseeker_and_those_outside_do_not_find_the_button()
    {
        await StoppedAsync();
        Assert.False((await (await new Browser(Service).SignInAsync(Ola)).OpenAsync(PagePath)).Says("a new link"));
        (await Ola.PostAsync($"{Case}/link", new { })).Is(403);
    }
}
