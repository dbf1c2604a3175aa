using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>The jobseeker's page, from the link in a mail.</summary>
public partial class MyPageJourneys : Journey
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
    public async Task A_single_date_that_has_been_is_told_neither_on_the_page_nor_in_the_case_nor_in_a_mail()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13", "I ask the shop."));
        await MeetAsync(Solveig, [Solveig, Ola], If(Solveig, "job-ended", 2, text: "I call you then."));
        (await ReportAsync(Ola, "job-ended", "2027-01-11")).Is(201);
        var link = await LinkAsync();
        Assert.True((await Browser.OpenAsync(link)).Says("The date is Wednesday 13 January 2027."));

        await Clock.ToAsync("2027-01-15T10:00");
        var page = await Browser.OpenAsync(link);
        Assert.Equal(["This is happening now"], page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent).Where(h => h.StartsWith("This", StringComparison.Ordinal)));
        Assert.True(page.Says("Solveig says: I ask the shop.") && page.Says("Solveig says: I call you then."), page.Text);
        Assert.DoesNotContain("The date is", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The date is", (await (await new Browser(Service).SignInAsync(Ola)).OpenAsync(Case["/api".Length..])).Text, StringComparison.Ordinal);

        Service.TextsInMail.Add(Ola.Email);
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { mailDetail = "text" })).Is(200);
        (await DoAsync(Solveig, "reword", "c1", new { text = "I ask both shops." })).Is(200);
        await Clock.AdvanceAsync("PT15M");
        var mail = (await Ola.MailsAsync())[^1];
        Assert.True(mail.Says("I ask both shops."), mail.Text);
        Assert.DoesNotContain("13 January", mail.Text, StringComparison.Ordinal);

        // Those who work with it read it as before.
        Assert.True((await (await new Browser(Service).SignInAsync(Solveig)).OpenAsync(Case["/api".Length..])).Says("The date was Wednesday 13 January 2027"));
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
