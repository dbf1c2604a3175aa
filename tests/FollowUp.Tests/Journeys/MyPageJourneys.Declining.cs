using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>The jobseeker wants no more of the service, says so on their page, and says otherwise when they want to.</summary>
public partial class MyPageJourneys
{
    private const string NoMore = "form:has([value=declines])";

    [Fact]
    public async Task They_say_that_they_want_no_more_of_it_and_are_left_in_peace()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        await PromiseAsync(Amina, If(Amina, "job-ended", 2));
        var page = await OpenAsync();
        Assert.True(page.Says("I do not want follow-up here any more"), page.Text);

        // Nobody answers it: there is nothing to fill in, and nobody is said to read it.
        Assert.Null(page.Document.QuerySelector($"{NoMore} textarea"));
        var said = (await page.PressAsync("Send this", NoMore)).Is(200);
        Assert.True(said.Says("Thank you for saying so. That is quite okay. You get no more e-mail from here until something new is agreed with you."), said.Text);
        Assert.True(said.Says("On Monday 11 January 2027 you said that you do not want follow-up here. That is okay."), said.Text);
        Assert.Null(said.Document.QuerySelector(NoMore));

        // The coordinator knows; nobody reminds anybody, and nothing wakes.
        var before = (await Ola.MailsAsync()).Count;
        await Clock.ToAsync("2027-01-12T10:00");
        Assert.Contains(await Kari.MailsAsync(), mail => mail.Day == "2027-01-12");
        Assert.True(said.Says("The person you meet most is told. What has stopped does not begin by itself."), said.Text);
        (await said.PressAsync("Send this", "form:has([value=job-ended])")).Is(200);
        Assert.Null((await SeesAsync(Amina, "c2"))!["due"]);
        await Clock.ToAsync("2027-02-03T10:00");
        Assert.Equal(before, (await Ola.MailsAsync()).Count);

        var back = (await (await page.Browser.OpenAsync(page.Path)).PressAsync("I want follow-up again")).Is(200);
        Assert.True(back.Says("What you have been promised holds as before."), back.Text);
        Assert.NotNull(back.Document.QuerySelector(NoMore));
        Assert.Equal("in-force", await StateAsync(Solveig, "c1"));
    }

    [Fact]
    public async Task Once_something_is_agreed_anew_their_page_and_the_case_say_so_and_they_may_decline_again()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        var page = await OpenAsync();
        (await page.PressAsync("Send this", NoMore)).Is(200);
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-08"));

        var after = await page.Browser.OpenAsync(page.Path);
        Assert.False(after.Says("I want follow-up again"), after.Text);
        var professional = await (await new Browser(Service).SignInAsync(Jonas)).OpenAsync(Case["/api".Length..]);
        Assert.True(professional.Says("It holds for what was agreed before it, and not for what was agreed since."), professional.Text);
        Assert.NotNull(professional.Document.QuerySelector("#declined-form"));

        // Before the copy of it goes, and on the same day: heard all the same.
        var mails = (await Ola.MailsAsync()).Count;
        (await after.PressAsync("Send this", NoMore)).Is(200);
        await Clock.AdvanceAsync("PT1H");
        Assert.Equal(mails, (await Ola.MailsAsync()).Count);
        Assert.Equal("withdrawn", await StateAsync(Solveig, "c2"));
    }

    [Fact]
    public async Task What_they_were_not_told_while_they_had_declined_comes_when_the_day_of_it_is_another()
    {
        await Clock.ToAsync("2027-01-11T20:30");
        await PromiseAsync(Solveig, Dated(Solveig, "2027-03-15"));
        await Clock.AdvanceAsync("PT15M");
        var stop = (string)(await ReportAsync(Jonas, "service-declined", "2027-01-11")).Is(201).Json["id"]!;
        await Clock.ToAsync("2027-01-12T12:00");
        Assert.Empty(await Ola.MailsAsync());

        (await Kari.PutAsync($"{Case}/life-events/{stop}", new { on = "2027-03-01" })).Is(200);
        await Clock.AdvanceAsync("PT1H");

        Assert.True(Assert.Single(await Ola.MailsAsync()).Says("is ready for you"));
    }

    [Fact]
    public async Task That_a_day_is_another_is_told_once_they_want_follow_up_again()
    {
        await PromiseAsync(Solveig, If(Solveig, "job-started", -3));
        await Clock.AdvanceAsync("PT1H");
        (await ReportAsync(Jonas, "job-started", "2027-02-01")).Is(201);
        await Clock.AdvanceAsync("PT1H");
        var stop = (string)(await ReportAsync(Ola, "service-declined", "2027-01-11")).Is(201).Json["id"]!;
        (await Jonas.PutAsync($"{Case}/life-events/l1", new { on = "2027-03-01" })).Is(200);
        await Clock.ToAsync("2027-01-12T10:00");
        var before = await Ola.MailsAsync();
        Assert.True(before[^1].Says("by Wednesday 27 January 2027"), before[^1].Text);

        (await Ola.DeleteAsync($"{Case}/life-events/{stop}")).Is(200);
        await Clock.AdvanceAsync("PT1H");

        var mail = Assert.Single((await Ola.MailsAsync()).Skip(before.Count));
        Assert.True(mail.Says("Something that was noted has been put right. The first of it happens by Wednesday 24 February 2027."), mail.Text);
    }

    [Fact]
    public async Task What_they_do_not_want_said_twice_is_said_once()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        var page = await OpenAsync();
        (await page.PressAsync("Send this", NoMore)).Is(200);
        (await page.PressAsync("Send this", NoMore)).Is(200);
        Assert.Single((await Solveig.GetAsync(Case)).Is(200).Json["lifeEvents"]!.AsArray());
    }

    [Fact]
    public async Task That_they_want_no_more_of_it_they_find_and_take_back_on_any_day()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        var page = await OpenAsync();
        (await ReportAsync(Jonas, "service-declined", "2027-01-11")).Is(201);
        await Clock.ToAsync("2027-01-14T10:00");
        var stopped = await page.Browser.OpenAsync(page.Path);
        Assert.True(stopped.Says("On Monday 11 January 2027 it was noted that you do not want follow-up here. That is okay."), stopped.Text);
        var after = (await stopped.PressAsync("It was a mistake, take it back")).Is(200);
        Assert.False(after.Says("you do not want follow-up here"));
        Assert.Equal("in-force", await StateAsync(Solveig, "c1"));
    }
}
