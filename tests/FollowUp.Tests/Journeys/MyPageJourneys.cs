using FollowUp.Store;
using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>The jobseeker's page, from the link in a mail.</summary>
public class MyPageJourneys : Journey
{
    private readonly Lazy<Browser> _browser;

    public MyPageJourneys() => _browser = new(() => new(Service));

    private Browser Browser => _browser.Value;

    [Fact]
    public async Task What_was_promised_is_read_by_the_link_in_the_mail_with_what_holds_if_it_does_not_work_out_first()
    {
        await MeetAsync(
            Solveig,
            [Solveig, Jonas, Ola],
            Dated(Solveig, "2027-02-01", "I ask the shop about a trial day."),
            If(Solveig, "job-ended", 2, limit: true, text: "I call you and we look at it together."),
            Standing(Jonas, text: "Our appointments go on whatever happens."));

        var page = await OpenAsync();

        Assert.True(page.Says("Hi Ola."));
        Assert.True(page.Says("It is okay if it does not work out."));
        Assert.True(page.Says("Solveig says: I call you and we look at it together. If the job ends, this happens within 2 working days."), page.Text);
        var headings = page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent).ToList();
        Assert.Equal(["If the job ends, or something changes", "This goes on", "This has a date"], headings[..3]);
    }

    [Fact]
    public async Task Nothing_on_the_page_is_late_or_counted_however_long_nothing_was_kept()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        var link = await LinkAsync();
        await Clock.AdvanceAsync("P14D");

        var page = await Browser.OpenAsync(link);

        Assert.True(page.Says(Words));
        Assert.DoesNotMatch("(?i)late|overdue|missed|remind|working days? ago|escalat", page.Text);
    }

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
        Assert.True(after.Says("11 January 2027: the job ends. «The shop closed.»"), after.Text);
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
        Assert.True(mail.Says("The person who said so would be glad to hear from you."));
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
    public async Task What_an_owner_objects_to_is_not_shown_as_the_jobseekers_words()
    {
        var promise = (await MeetAsync(Jonas, [Solveig, Jonas, Ola], Dated(Solveig, "2027-02-01")))[0];
        (await DoAsync(Solveig, "object", promise, new { note = "I only said perhaps." })).Is(200);

        var page = await OpenAsync();

        Assert.False(page.Says("I only said perhaps."));
        Assert.NotNull(page.Document.QuerySelector($"#{promise} form"));
    }

    [Fact]
    public async Task Dates_that_are_past_are_not_told_as_the_next_ones_in_mails_either()
    {
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { mailDetail = "text" })).Is(200);
        Service.TextsInMail.Add(Ola.Email);
        await MeetAsync(Solveig, [Solveig, Ola], Recurring(Solveig, "FREQ=WEEKLY;COUNT=6", "2027-01-12"), If(Solveig, "job-ended", 2, text: "I call you then."));
        var link = await LinkAsync();
        await Clock.ToAsync("2027-01-28T09:00");
        (await ReportAsync(Ola, "job-ended", "2027-01-28")).Is(201);
        await Clock.AdvanceAsync("PT10M");

        var page = await Browser.OpenAsync(link);

        Assert.True(page.Says("The next dates are Tuesday 2 February 2027, Tuesday 9 February 2027 and Tuesday 16 February 2027."), page.Text);
        var mail = (await Ola.MailsAsync())[^1];
        Assert.True(mail.Says("Tuesday 2 February 2027"), mail.Text);
        Assert.False(mail.Says("Tuesday 12 January 2027"), mail.Text);
    }

    [Fact]
    public async Task A_new_address_stops_the_links_that_went_to_the_old_one()
    {
        await PromiseAsync(Solveig, Standing(Solveig));
        var link = await LinkAsync();

        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { email = "ola.ny@kommune.example" })).Is(200);

        (await Browser.OpenAsync(link)).Is(404);
    }

    [Fact]
    public async Task I_have_seen_this_may_be_said_and_is_noted_once()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        var page = await OpenAsync();
        Assert.True(page.Says("Nobody is waiting for it."));

        var after = await page.PressAsync("I have seen this");

        Assert.Null(after.Document.QuerySelector("form[action$='/seen']"));
        Assert.Single((await Solveig.GetAsync($"{Case}/history")).Json.AsArray(), e => (string)e!["kind"]! == "confirmation-seen");
    }

    [Fact]
    public async Task A_consent_is_shown_and_taken_back_with_one_button()
    {
        var promise = await PromiseAsync(Jonas, Standing(Jonas, text: "I write down what helps you."));
        (await DoAsync(Ola, "share", promise, new { roles = new[] { "social-worker" }, until = "2027-06-30" })).Is(200);
        var page = await OpenAsync();
        Assert.True(page.Says("Can be read by: social worker. Up to and including Wednesday 30 June 2027."), page.Text);

        var after = await page.PressAsync($"commitment={promise}");

        Assert.True(after.Says("The sharing has stopped now."));
        Assert.Null(await SeesAsync(Amina, promise));
    }

    [Fact]
    public async Task Who_has_looked_is_shown_by_name_role_and_day()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        (await Amina.GetAsync(Case)).Is(200);
        (await Amina.GetAsync(Case)).Is(200);

        var page = await OpenAsync();

        Assert.True(page.Says("11 January 2027: Amina, social worker"));
        Assert.Single(page.Document.QuerySelectorAll("li"), li => li.TextContent.Contains("Amina", StringComparison.Ordinal) && li.TextContent.Contains("2027", StringComparison.Ordinal));
        Assert.Contains((await Ola.GetAsync($"{Case}/access")).Json.AsArray(), r => (string)r!["name"]! == "Ola" && (string)r["what"]! == "case");
    }

    [Fact]
    public async Task Language_and_mail_are_theirs_to_choose()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        var page = await OpenAsync();

        var nynorsk = await page.PressAsync("Save these choices", null, ("language", "nn"), ("mail", "text"));

        Assert.True(nynorsk.Says("Vala dine er lagra."));
        Service.TextsInMail.Add(Ola.Email);
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-02", "Eg ringjer deg."));
        await Clock.AdvanceAsync("PT15M");
        Assert.True((await Ola.MailsAsync())[^1].Says("Eg ringjer deg."));
    }

    [Fact]
    public async Task No_mail_at_all_makes_the_next_confirmation_a_task_for_somebody()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        await (await OpenAsync()).PressAsync("Save these choices", null, ("mail", "none"));
        var mails = (await Ola.MailsAsync()).Count;

        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-02"));
        await Clock.AdvanceAsync("P1D");

        Assert.Equal(mails, (await Ola.MailsAsync()).Count);
        Assert.Contains((await Solveig.GetAsync(Case)).Json["confirmations"]!.AsArray(), k => (string)k!["state"]! == "to-be-given");
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

    [Theory]
    [InlineData("nb", "Det vi har avtalt", "Hvis jobben tar slutt, skjer dette innen 2 arbeidsdager.")]
    [InlineData("nn", "Det vi har avtalt", "Om jobben tek slutt, skjer dette innan 2 arbeidsdagar.")]
    public async Task The_page_speaks_the_language_of_whoever_it_is_for(string language, string title, string when)
    {
        await PromiseAsync(Solveig, If(Solveig, "job-ended", 2, limit: true));
        var link = await LinkAsync();
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { language })).Is(200);

        var page = await Browser.OpenAsync(link);

        Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith(title, page.Document.Title, StringComparison.Ordinal);
        Assert.True(page.Says(when), page.Text);
    }

    private async Task<string?> NoteAsync(Person who) => (string?)(await who.GetAsync(Case)).Is(200).Json["lifeEvents"]!.AsArray()[^1]!["note"];

    private async Task<PageSeen> OpenAsync() => (await Browser.OpenAsync(await LinkAsync())).Is(200);

    private async Task<string> LinkAsync()
    {
        await Clock.AdvanceAsync("PT15M");
        return (await Ola.MailsAsync())[^1].Links[0];
    }
}
