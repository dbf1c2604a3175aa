using System.Text.Json.Nodes;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

// What the jobseeker says there, and who hears it.
public partial class MyPageJourneys
{
    [Fact]
    public async Task This_is_not_what_we_agreed_is_said_at_the_promise_and_heard()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        var page = await OpenAsync();

        var after = await page.PressAsync("Send this", $"#{promise}", ("note", "We said March."));

        Assert.True(after.Is(200).Says("Thank you for saying so."));
        Assert.True(after.Says("You have said that this is not right: «We said March.»"));
        Assert.Equal("We said March.", (string)(await SeesAsync(Solveig, promise))!["objection"]!["note"]!);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_at_the_field_and_what_was_typed_stays()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        var page = await OpenAsync();

        var again = await page.PressAsync("Send this", $"#{promise}", ("note", "Ask for 01010112345 at the desk."));

        again.Is(422);
        var field = again.Document.QuerySelector($"#object-{promise}-note")!;
        Assert.Equal("Ask for 01010112345 at the desk.", field.TextContent);
        Assert.Contains("number", again.Document.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(again.Document.QuerySelector($"#{promise} details[open]"));
        Assert.Null((await SeesAsync(Ola, promise))!["objection"]);
        Assert.DoesNotContain(await Service.RowsAsync(), row => row.Contains("01010112345", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_job_has_ended_wakes_what_was_promised_for_it()
    {
        var promise = await PromiseAsync(Solveig, If(Solveig, "job-ended", 2, limit: true));
        var page = await OpenAsync();

        var after = await page.PressAsync("Send this", "form:has([value=job-ended])", ("on", "2027-01-11"), ("note", "The shop closed."));

        Assert.True(after.Says("Thank you for saying so. It is okay."));
        Assert.True(after.Says("This is happening now"));
        Assert.True(after.Says("11 January 2027: The job has ended. «The shop closed.»"), after.Text);
        Assert.Equal("2027-01-13", (string)(await SeesAsync(Solveig, promise))!["due"]!);
    }

    [Theory]
    [InlineData("job-ended")]
    [InlineData("difficult")]
    [InlineData("wants-to-talk")]
    public async Task What_nobody_promised_anything_for_is_heard_all_the_same(string what)
    {
        await PromiseAsync(Jonas, Standing(Jonas));
        var page = await OpenAsync();

        await page.PressAsync("Send this", $"form:has([value={what}])");
        await Clock.AdvanceAsync("PT5M");

        var mail = (await Solveig.MailsAsync())[^1];
        Assert.Equal("Something new has been said in a case", mail.Subject);
        Assert.True(mail.Says("Perhaps the one who said so would be glad to hear from you."));
        Assert.DoesNotContain(await Jonas.MailsAsync(), m => m.Subject == mail.Subject);
    }

    [Fact]
    public async Task What_is_written_beside_it_is_read_by_whoever_is_told_and_by_nobody_else()
    {
        await PromiseAsync(Jonas, Standing(Jonas));
        var page = await OpenAsync();

        await page.PressAsync("Send this", "form:has([value=wants-to-talk])", ("note", "Call me on Friday."));

        Assert.Equal("Call me on Friday.", await NoteAsync(Solveig));
        Assert.Null(await NoteAsync(Jonas));
        Assert.Contains("Call me on Friday.", (await (await new Browser(Service).SignInAsync(Solveig)).OpenAsync(Case["/api".Length..])).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Call me on Friday.", (await (await new Browser(Service).SignInAsync(Jonas)).OpenAsync(Case["/api".Length..])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_again_on_the_same_day_is_kept_and_heard_though_somebody_else_had_said_it_first()
    {
        await PromiseAsync(Jonas, Standing(Jonas));
        (await ReportAsync(Solveig, "job-at-risk", "2027-01-11")).Is(201);
        var page = await OpenAsync();

        page = await page.PressAsync("Send this", "form:has([value=difficult])", ("note", "It is too loud."));
        page = await page.PressAsync("Send this", "form:has([value=difficult])", ("note", "And too early."));
        await Clock.AdvanceAsync("PT5M");

        Assert.True(page.Says("It is too loud. And too early."), page.Text);
        Assert.Equal("It is too loud.\nAnd too early.", await NoteAsync(Solveig));
        Assert.Single(await Solveig.MailsAsync(), m => m.Subject == "Something new has been said in a case");
        Assert.Single((await Ola.GetAsync(Case)).Json["lifeEvents"]!.AsArray());
    }

    [Fact]
    public async Task What_was_not_agreed_is_answered_and_they_may_say_so_again()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        var page = await OpenAsync();
        page = await page.PressAsync("Send this", $"#{promise}", ("note", "We said March."));
        var hers = await new Browser(Service).SignInAsync(Solveig);
        var form = await hers.OpenAsync($"{Case["/api".Length..]}/commitments/{promise}");
        Assert.True(form.Says("Ola has said that this is not right: “We said March.”"), form.Text);
        Assert.True((await form.PressAsync("Note it", null, ("note", "We meet in March."))).Says("It is noted that you have talked about it."));

        page = await page.Browser.OpenAsync(page.Path.Split('?')[0]);
        Assert.True(page.Says("Solveig has noted that you have talked about this. «We meet in March.» If it is not right, you can say so again."), page.Text);
        page = await page.PressAsync("Send this", $"#{promise}", ("note", "The first of March."));
        Assert.True((await (await hers.OpenAsync(form.Path)).PressAsync("Use these words", null, ("text", "We meet on the first of March."))).Is(200).Says("“We meet on the first of March.”"));

        page = await page.Browser.OpenAsync(page.Path.Split('?')[0]);
        Assert.True(page.Says("We meet on the first of March."), page.Text);
        Assert.True(page.Says("Solveig has said it in other words after what you told us. If it is not right, you can say so again."), page.Text);
        await Clock.AdvanceAsync("PT15M");
        Assert.Equal(2, (await Ola.MailsAsync()).Count);
    }

    [Fact]
    public async Task What_no_longer_applies_still_stands_on_the_page_and_says_so()
    {
        var weekly = Recurring(Solveig, "FREQ=WEEKLY", "2027-01-18", "I call you on Mondays.");
        weekly["stopOn"] = new JsonArray("job-ended");
        await MeetAsync(Solveig, [Solveig, Ola], Dated(Solveig, "2027-02-01", "I ask the shop."), Standing(Solveig, text: "I am here."), weekly);
        (await DoAsync(Solveig, "withdraw", "c1", new { reason = "The shop has closed." })).Is(200);
        var page = await OpenAsync();
        Assert.True(page.Says("It ends if the job ends."), page.Text);

        page = await page.PressAsync("Send this", "form:has([value=job-ended])");

        var over = page.Document.QuerySelectorAll("section").Single(s => s.QuerySelector("h2")?.TextContent == "This no longer applies");
        Assert.Equal(["I ask the shop.", "I call you on Mondays."], over.QuerySelectorAll(".words").Select(w => w.TextContent));
        Assert.Empty(over.QuerySelectorAll("form"));
        Assert.DoesNotContain("The shop has closed.", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_on_which_the_job_ended_is_put_right_by_saying_it_again()
    {
        var promise = await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        var page = await OpenAsync();
        page = await page.PressAsync("Send this", "form:has([value=job-ended])", ("on", "2027-02-01"));
        Assert.True(page.Says("Wednesday 3 February 2027"), page.Text);

        page = await page.PressAsync("Send this", "form:has([value=job-ended])", ("on", "2027-01-11"), ("note", "It was yesterday."));

        Assert.True(page.Says("Wednesday 13 January 2027"), page.Text);
        Assert.True(page.Says("It was yesterday."), page.Text);
        Assert.Single((await Ola.GetAsync(Case)).Json["lifeEvents"]!.AsArray());
        Assert.Equal("2027-01-13", (string)(await SeesAsync(Solveig, promise))!["due"]!);
    }

    [Fact]
    public async Task The_end_of_a_second_job_wakes_what_was_kept_after_the_first()
    {
        var promise = await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        await (await OpenAsync()).PressAsync("Send this", "form:has([value=job-ended])", ("on", "2027-01-11"));
        (await DoAsync(Solveig, "keep", promise)).Is(200);
        await Clock.ToAsync("2027-02-08T10:00");
        var before = (await Solveig.MailsAsync()).Count;

        var page = await (await OpenAsync()).PressAsync("Send this", "form:has([value=job-ended])", ("on", "2027-02-08"));
        await Clock.AdvanceAsync("PT5M");

        Assert.True(page.Says("Those it concerns are told."), page.Text);
        Assert.Equal(before + 1, (await Solveig.MailsAsync()).Count);
        Assert.Equal("2027-02-10", (string)(await SeesAsync(Solveig, promise))!["due"]!);
    }

    [Fact]
    public async Task It_is_not_said_that_anybody_is_told_where_they_were_long_ago()
    {
        var promise = await PromiseAsync(Solveig, Standing(Solveig));
        Assert.True((await (await OpenAsync()).PressAsync("Ask", $"#{promise} form[action$='/ask']")).Says("Whoever promised it is told"));
        await Clock.ToAsync("2027-01-13T10:00");
        (await Kari.DeleteAsync($"{Case}/participants/{Kari.Id}")).Is(204);
        (await DoAsync(Solveig, "hand-over", promise, new { to = Jonas.Id, reason = "I move." })).Is(200);
        (await Solveig.DeleteAsync($"{Case}/participants/{Solveig.Id}")).Is(204);

        var page = await (await OpenAsync()).PressAsync("Ask", $"#{promise} form[action$='/ask']", ("note", "Who has this now?"));
        Assert.True(page.Says("Just now there is nobody here who is told."), page.Text);
    }

    [Fact]
    public async Task What_they_said_stands_in_their_words_and_in_the_coordinators_list_until_somebody_does_something()
    {
        await PromiseAsync(Jonas, Standing(Jonas));
        await (await OpenAsync()).PressAsync("Send this", "form:has([value=difficult])");
        await Clock.AdvanceAsync("PT5M");

        var shown = await (await new Browser(Service).SignInAsync(Solveig)).OpenAsync(Case["/api".Length..]);
        Assert.True(shown.Says("Ola said: It is getting difficult."), shown.Text);
        Assert.False(shown.Says("the job becomes uncertain."), shown.Text);

        var coordinator = await new Browser(Service).SignInAsync(Kari);
        var list = await (await coordinator.OpenAsync("/overview")).FollowAsync("Someone has spoken up (1)");
        Assert.True(list.Says("Ola, jobseeker"), list.Text);
        Assert.False(list.Says("difficult"), list.Text);
        (await DoAsync(Jonas, "note", "c1", new { note = "I have called." })).Is(200);
        Assert.True((await coordinator.OpenAsync("/overview?list=spoken-up")).Says("Someone has spoken up There") || !(await coordinator.OpenAsync("/overview")).Says("Someone has spoken up (1)"));
    }

    [Fact]
    public async Task What_was_asked_of_a_promise_that_has_ended_since_can_be_answered()
    {
        var weekly = Recurring(Solveig, "FREQ=WEEKLY", "2027-01-18");
        weekly["stopOn"] = new System.Text.Json.Nodes.JsonArray("job-ended");
        var promise = await PromiseAsync(Solveig, weekly);
        await (await OpenAsync()).PressAsync("Ask", $"#{promise} form[action$='/ask']", ("note", "Which day?"));
        (await ReportAsync(Ola, "job-ended", "2027-01-11")).Is(201);
        await Clock.ToAsync("2027-01-12T12:00");

        var hers = await (await new Browser(Service).SignInAsync(Solveig)).OpenAsync($"{Case["/api".Length..]}/commitments/{promise}");
        Assert.True(hers.Says("Which day?"), hers.Text);
        Assert.True((await hers.PressAsync("Note it")).Is(200).Says("It is noted that you have talked about it."));
        Assert.False((await OpenAsync()).Says("You asked about this"));
    }

    [Fact]
    public async Task They_ask_how_it_goes_and_whoever_promised_it_is_told_by_a_mail_that_says_nothing_of_it()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));

        var page = await (await OpenAsync()).PressAsync("Ask", $"#{promise} form[action$='/ask']", ("note", "Have you heard from them?"));

        Assert.True(page.Says("Thank you for asking. Whoever promised it is told that you would like to hear more."), page.Text);
        Assert.True(page.Says("You asked about this on Monday 11 January 2027."), page.Text);
        await Clock.AdvanceAsync("PT5M");
        var mail = Assert.Single(await Solveig.MailsAsync());
        Assert.Equal("Something new has been said in a case", mail.Subject);
        Assert.Contains("Someone would like to hear how it goes with one agreement.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Have you heard", mail.Text + mail.Html, StringComparison.Ordinal);
        var hers = await new Browser(Service).OpenAsync(mail.Links[0]);
        Assert.True(hers.Says("On Monday 11 January 2027, Ola asked how it is going. “Have you heard from them?”"), hers.Text);
        Assert.True((await hers.PressAsync("Note it")).Says("It is noted that you have talked about it."));
        Assert.False((await page.Browser.OpenAsync(page.Path.Split('?')[0])).Says("You asked about this"));
    }

    [Fact]
    public async Task What_they_said_is_not_right_is_fine_again_with_one_button()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        var page = await (await OpenAsync()).PressAsync("Send this", $"#{promise}", ("note", "We said March."));

        page = await page.PressAsync("It is fine now");

        Assert.True(page.Says("Good. Then what stands here is what holds."));
        Assert.Null((await SeesAsync(Solveig, promise))!["objection"]);
    }

    [Fact]
    public async Task What_was_handed_over_stands_in_the_words_of_whoever_said_it()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        var page = await OpenAsync();
        (await DoAsync(Solveig, "hand-over", promise, new { to = Jonas.Id, reason = "I change jobs." })).Is(200);
        (await DoAsync(Jonas, "accept", promise)).Is(200);

        Assert.True((await page.Browser.OpenAsync(page.Path)).Says($"Jonas has this now. Solveig said: {Words}"));
        var jonas = await new Browser(Service).SignInAsync(Jonas);
        Assert.True((await jonas.OpenAsync(Case["/api".Length..])).Says($"You have this now. Solveig said: “{Words}”"));
        (await DoAsync(Solveig, "reword", promise, new { text = "No more." })).Is(403);
        (await DoAsync(Solveig, "settle", promise)).Is(403);
        await Clock.ToAsync("2027-01-28T08:05");
        Assert.Contains("You made a promise in agreement", (await Jonas.MailsAsync())[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("11 January 2027", (await Jonas.MailsAsync())[^1].Text, StringComparison.Ordinal);
        (await DoAsync(Jonas, "reword", promise, new { text = "I take you there." })).Is(200);

        Assert.True((await page.Browser.OpenAsync(page.Path)).Says("Jonas says: I take you there."));
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_says_it_once()
    {
        await PromiseAsync(Jonas, Dated(Jonas, "2027-02-10"));
        var page = await OpenAsync();

        for (var i = 0; i < 3; i++)
        {
            (await page.PressAsync("Send this", "form[action$='/object']", ("note", "We said March."))).Is(200);
            (await page.PressAsync("Send this", "form:has([value=difficult])", ("note", "It is too loud."))).Is(200);
        }

        Assert.Equal("It is too loud.", await NoteAsync(Solveig));
        Assert.Single((await Ola.GetAsync($"{Case}/history")).Json.AsArray(), e => (string)e!["kind"]! == "commitment-objected-to");
    }

    [Fact]
    public async Task Where_the_first_to_be_told_has_no_mail_the_others_are()
    {
        await PromiseAsync(Jonas, Standing(Jonas));
        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { reserved = true })).Is(200);
        var page = await OpenAsync();

        await page.PressAsync("Send this", "form:has([value=wants-to-talk])");
        await Clock.AdvanceAsync("PT10M");

        Assert.Contains(await Jonas.MailsAsync(), m => m.Subject == "Something new has been said in a case");
        Assert.Contains(await Amina.MailsAsync(), m => m.Subject == "Something new has been said in a case");
    }

    [Fact]
    public async Task It_is_not_said_that_somebody_is_told_where_nobody_is()
    {
        var siri = Somebody("Siri", "jobseeker");
        var tor = Somebody("Tor", "employment-specialist");
        Case = await OpenAsync("Team Sør", siri, null, tor);
        await MeetAsync(siri, [siri, tor], Wish(siri));
        await Clock.AdvanceAsync("PT15M");
        (await tor.DeleteAsync($"{Case}/participants/{tor.Id}")).Is(204);
        var page = await Browser.OpenAsync((await siri.MailsAsync())[^1].Links[0]);

        var after = await page.PressAsync("Send this", "form:has([value=wants-to-talk])");

        Assert.True(after.Says("Just now there is nobody here who is told."), after.Text);
    }

    [Fact]
    public async Task What_they_said_by_a_slip_of_the_finger_they_take_back_on_the_same_day()
    {
        var promise = await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        var page = await OpenAsync();
        var said = (await page.PressAsync("Send this", "form:has([value=job-ended])")).Is(200);
        var after = (await said.PressAsync("It was a mistake, take it back")).Is(200);

        Assert.True(after.Says("It has been taken back. That is quite okay."), after.Text);
        Assert.True(after.Says("If anyone was told, they hear of it. What you have been promised holds as before."), after.Text);
        Assert.False(after.Says("It was a mistake, take it back"));
        Assert.False(after.Says("What you have said"));
        Assert.Null((await SeesAsync(Solveig, promise))!["due"]);

        // The button of the page before does nothing more; said anew, it counts.
        (await said.PressAsync("It was a mistake, take it back")).Is(200);
        (await after.PressAsync("Send this", "form:has([value=job-ended])")).Is(200);
        var stale = (await said.PressAsync("It was a mistake, take it back")).Is(200);
        Assert.True(stale.Says("It had been taken back before. Since then somebody has said so again. That holds until somebody takes it back."), stale.Text);
        Assert.NotNull((await SeesAsync(Solveig, promise))!["due"]);

        // The next day it is no slip of the finger; what somebody else said is not theirs to put away here.
        await Clock.ToAsync("2027-01-12T10:00");
        (await ReportAsync(Jonas, "job-at-risk", "2027-01-12")).Is(201);
        Assert.False((await page.Browser.OpenAsync(page.Path)).Says("It was a mistake, take it back"));
    }
}
