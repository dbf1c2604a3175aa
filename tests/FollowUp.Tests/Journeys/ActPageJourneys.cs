using FollowUp.Store;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>One promise, by the link in a reminder.</summary>
public class ActPageJourneys : Journey
{
    private readonly Lazy<Browser> _browser;

    public ActPageJourneys() => _browser = new(() => new(Service));

    private Browser Browser => _browser.Value;

    [Fact]
    public async Task A_link_opens_the_promise_and_only_a_button_changes_anything()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-14"));
        var link = await LinkAsync(Solveig, "2027-01-12T08:05");
        var before = await Service.RowsAsync(Table.Cases, Table.Outbox, Table.Wakeups);

        var page = await Browser.OpenAsync(link);

        Assert.True(page.Is(200).Says($"You promised Ola: “{Words}” The date is Thursday 14 January 2027."), page.Text);
        Assert.Equal(before, await Service.RowsAsync(Table.Cases, Table.Outbox, Table.Wakeups));
        var done = await page.PressAsync("Yes, it is done", null, ("note", "By phone."));
        Assert.True(done.Says("Thank you. It is noted as done."));
        Assert.Equal("kept", await StateAsync(Solveig, promise));
    }

    [Fact]
    public async Task Another_date_is_chosen_with_a_reason()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-14"));
        var page = await Browser.OpenAsync(await LinkAsync(Solveig, "2027-01-12T08:05"));

        var vague = await page.PressAsync("Use the new date", "form[action$='/move']", ("reason", "A course."));
        Assert.True(vague.Is(422).Says("Please look at this again"));
        Assert.Equal("A course.", vague.Document.QuerySelector("#move-reason")!.TextContent);
        Assert.Equal("true", vague.Document.QuerySelector("#move-due")!.GetAttribute("aria-invalid"));
        var moved = await vague.PressAsync("Use the new date", "form[action$='/move']", ("due", "2027-01-20"));

        Assert.True(moved.Says("The new date holds now."));
        Assert.True(moved.Says("The date is Wednesday 20 January 2027."));
        Assert.Equal("2027-01-20", (string)(await SeesAsync(Solveig, promise))!["due"]!);
    }

    [Fact]
    public async Task Another_is_asked_to_take_over_and_says_yes_by_a_link_of_their_own()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20"));
        var page = await Browser.OpenAsync(await LinkAsync(Solveig, "2027-01-18T08:05"));

        var asked = await page.PressAsync("Send the question", "form[action$='/hand-over']", ("to", Amina.Id), ("reason", "I am away."));
        Assert.True(asked.Says("Amina has been asked to take over."), asked.Text);
        var theirs = await Browser.OpenAsync(await LinkAsync(Amina, "2027-01-19T08:05"));
        Assert.True(theirs.Says($"You are asked to take over something that Ola was promised: “{Words}”"), theirs.Text);
        var mine = await theirs.PressAsync("Yes, I take it on");

        Assert.True(mine.Says("Thank you. The promise is yours now."));
        Assert.Equal(Amina.Id, (string)(await SeesAsync(Ola, promise))!["owner"]!);
        var former = await Browser.OpenAsync(page.Path);
        Assert.True(former.Says("You have passed it on. Amina has it now."));
        Assert.False(former.Says(Words));
    }

    [Fact]
    public async Task What_cannot_be_kept_is_taken_back_with_a_reason()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-14"));
        var page = await Browser.OpenAsync(await LinkAsync(Solveig, "2027-01-12T08:05"));
        Assert.True(page.Says("Talk with Ola first if you can."));

        var back = await page.PressAsync("Take it back", "form[action$='/withdraw']", ("reason", "The course was stopped."));

        Assert.True(back.Says("This no longer applies"));
        Assert.Equal("withdrawn", await StateAsync(Solveig, promise));
    }

    [Fact]
    public async Task What_was_written_down_for_somebody_who_was_not_there_is_theirs_to_accept_or_decline()
    {
        await MeetAsync(Solveig, [Solveig, Ola], Dated(Jonas, "2027-01-20"), Dated(Jonas, "2027-01-21", "I send the letter."));
        await Clock.ToAsync("2027-01-12T08:05");
        var mail = (await Jonas.MailsAsync())[^1];
        Assert.Equal(2, mail.Links.Count(l => l.Contains("/act/", StringComparison.Ordinal)));

        var first = await Browser.OpenAsync(mail.Links[0]);
        Assert.True(first.Says("This was written down for you:"));
        Assert.True((await first.PressAsync("Yes, I take it on")).Says("Thank you. The promise is yours now."));
        var second = await Browser.OpenAsync(mail.Links[1]);
        Assert.True((await second.PressAsync("No, I do not take it on", null, ("reason", "I am away then."))).Says("That is fine."));

        Assert.Equal(["in-force", "withdrawn"], (await Jonas.GetAsync(Case)).Json["commitments"]!.AsArray().Select(c => (string)c!["state"]!));
    }

    [Fact]
    public async Task A_link_opens_its_promise_and_nothing_else()
    {
        var others = await PromiseAsync(Jonas, Dated(Jonas, "2027-01-14", "I write to the school."));
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-14"));
        var link = await LinkAsync(Solveig, "2027-01-12T08:05");

        var page = await Browser.OpenAsync(link);

        Assert.False(page.Says("I write to the school."));
        (await page.Browser.PostAsync(page.Path + "/share", [("form-token", Token(page)), ("roles", "other")])).Is(404);
        (await page.Browser.PostAsync($"{page.Path}/keep", [("form-token", Token(page)), ("commitment", others), ("id", others)])).Is(200);
        Assert.Equal("in-force", await StateAsync(Jonas, others));
        (await Browser.OpenAsync(link.Replace("/act/", "/my/", StringComparison.Ordinal))).Is(404);
        Assert.DoesNotContain(Browser.SetCookies, cookie => cookie.StartsWith("followup.session", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_expires_and_says_where_to_go_on()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-14"));
        var link = await LinkAsync(Solveig, "2027-01-12T08:05");
        await Clock.AdvanceAsync("P31D");

        var page = await Browser.OpenAsync(link);

        Assert.True(page.Is(410).Says("Sign in to see everything you have promised."));
        Assert.False(page.Says(Words));
    }

    [Fact]
    public async Task Somebody_who_left_the_case_opens_nothing_any_more()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-14"));
        var link = await LinkAsync(Solveig, "2027-01-12T08:05");
        await (await Browser.OpenAsync(link)).PressAsync("Yes, it is done");
        (await Solveig.DeleteAsync($"{Case}/participants/{Solveig.Id}")).Is(204);

        (await Browser.OpenAsync(link)).Is(404);
    }

    [Fact]
    public async Task A_confirmation_for_somebody_without_mail_is_read_aloud_and_noted()
    {
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);
        await MeetAsync(Solveig, [Solveig, Jonas, Ola], Dated(Solveig, "2027-02-01"), Dated(Jonas, "2027-02-02", "I write to the school."));
        var page = await Browser.OpenAsync(await LinkAsync(Solveig, "2027-01-12T08:05"));
        Assert.True(page.Says("Ola gets no e-mail. Tell Ola this by phone, by letter or when you meet:"), page.Text);
        Assert.True(page.Says(Words));
        Assert.False(page.Says("I write to the school."));
        Assert.True(page.Says("One more promise is only for the two it concerns."));

        (await page.PressAsync("Note that it was given")).Is(422);
        var given = await page.PressAsync("Note that it was given", null, ("how", "phone"));

        Assert.True(given.Says("It is noted that it was given. Thank you."));
        Assert.Equal("given", (string)(await Ola.GetAsync(Case)).Json["confirmations"]![0]!["state"]!);
    }

    [Fact]
    public async Task A_recurring_promise_asks_which_date()
    {
        var promise = await PromiseAsync(Solveig, Recurring(Solveig, "FREQ=WEEKLY;COUNT=4", "2027-01-14"));
        var page = await Browser.OpenAsync(await LinkAsync(Solveig, "2027-01-12T08:05"));

        await page.PressAsync("Yes, it is done", null, ("occurrence", "2027-01-21"));

        var states = (await SeesAsync(Solveig, promise))!["occurrences"]!.AsArray().Select(o => (string)o!["state"]!);
        Assert.Equal(["open", "kept", "open", "open"], states);
    }

    private static string Token(PageSeen page) => page.Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;

    // The first link in the newest mail by then.
    private async Task<string> LinkAsync(Person who, string at)
    {
        await Clock.ToAsync(at);
        return (await who.MailsAsync())[^1].Links[0];
    }
}
