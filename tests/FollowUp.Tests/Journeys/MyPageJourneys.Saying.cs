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
}
