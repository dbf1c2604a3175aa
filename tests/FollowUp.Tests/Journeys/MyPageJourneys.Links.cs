using FollowUp.Store;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

// The link itself: how long it opens the page, and what it never does.
public partial class MyPageJourneys
{
    [Fact]
    public async Task A_new_address_stops_the_links_that_went_to_the_old_one()
    {
        await PromiseAsync(Solveig, Standing(Solveig));
        var link = await LinkAsync();

        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { email = "ola.ny@kommune.example" })).Is(200);

        (await Browser.OpenAsync(link)).Is(404);
    }

    [Fact]
    public async Task A_link_expires_after_thirty_days_and_a_new_one_comes_by_mail_at_once_even_at_night()
    {
        await PromiseAsync(Solveig, Standing(Solveig));
        var link = await LinkAsync();
        await Clock.ToAsync("2027-02-11T02:00");

        var expired = await Browser.OpenAsync(link);
        Assert.True(expired.Is(410).Says("The link has expired"));
        Assert.False(expired.Says(Words));
        Assert.True((await expired.PressAsync("Send me a new link")).Says("A new link is on its way"));
        await Clock.AdvanceAsync("PT2M");

        var mail = (await Ola.MailsAsync())[^1];
        Assert.Equal(("Your link to FollowUp", "2027-02-11"), (mail.Subject, mail.Day));
        Assert.True((await Browser.OpenAsync(mail.Links[0])).Is(200).Says(Words));
    }

    [Fact]
    public async Task Asking_for_links_on_and_on_fills_nobodys_mailbox()
    {
        await PromiseAsync(Solveig, Standing(Solveig));
        var link = await LinkAsync();
        await Clock.ToAsync("2027-02-12T10:00");
        for (var i = 0; i < 12; i++)
        {
            await (await Browser.OpenAsync(link)).PressAsync("Send me a new link");
            await Clock.AdvanceAsync("PT2M");
        }

        Assert.Equal(5, (await Ola.MailsAsync()).Count(m => m.Subject == "Your link to FollowUp"));
    }

    [Fact]
    public async Task Links_stop_working_when_the_person_asks()
    {
        await PromiseAsync(Solveig, Standing(Solveig));
        var link = await LinkAsync();
        var page = await Browser.OpenAsync(link);

        var stopped = await page.PressAsync("Stop the links to this page");

        Assert.True(stopped.Says("The next e-mail has a new link."));
        (await Browser.OpenAsync(link)).Is(404);
    }

    [Fact]
    public async Task A_link_is_stored_as_a_hash_and_opens_nothing_else()
    {
        await PromiseAsync(Solveig, Standing(Solveig));
        var link = await LinkAsync();
        var token = link[(link.LastIndexOf('/') + 1)..];

        Assert.DoesNotContain(await Service.RowsAsync(), row => row.Contains(token.Split('.')[1], StringComparison.Ordinal));
        (await Browser.OpenAsync($"/act/{token}")).Is(404);
        (await Browser.OpenAsync($"/calendar/{token}.ics")).Is(404);
        (await Browser.OpenAsync($"/my/{Solveig.Id}.{token.Split('.')[1]}")).Is(404);
        (await Browser.OpenAsync($"/my/{token}0")).Is(404);
        Assert.DoesNotContain(Service.Log.Lines, line => line.Text.Contains(token.Split('.')[1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Following_a_link_changes_nothing_and_signs_nobody_in()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        var link = await LinkAsync();
        var before = await Service.RowsAsync(Table.Cases, Table.Outbox, Table.People, Table.Wakeups);

        await Browser.OpenAsync(link);

        Assert.Equal(before, await Service.RowsAsync(Table.Cases, Table.Outbox, Table.People, Table.Wakeups));
        Assert.DoesNotContain(Browser.SetCookies, cookie => cookie.StartsWith("followup.session", StringComparison.Ordinal));
    }
}
