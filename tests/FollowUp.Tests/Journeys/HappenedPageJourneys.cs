using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>A professional says on the page of a case that something happened, or puts its day right.</summary>
public class HappenedPageJourneys : Journey
{
    private const string SaySo = "Say so";

    private string PagePath => Case["/api".Length..];

    private async Task<PageSeen> PageOfAsync(Person person) => await (await new Browser(Service).SignInAsync(person)).OpenAsync(PagePath);

    private static async Task<PageSeen> SayAsync(PageSeen page, string on, string kind = "job-ended", string note = "") =>
        await page.PressAsync(SaySo, null, ("kind", kind), ("on", on), ("note", note));

    [Fact]
    public async Task What_was_promised_for_it_wakes_and_who_promised_is_told_at_once()
    {
        await PromiseAsync(Amina, If(Amina, "job-ended", 2));
        await Clock.ToAsync("2027-01-12T10:00");
        var said = await SayAsync(await PageOfAsync(Jonas), "2027-01-12");
        Assert.True(said.Is(200).Says("Thank you. It is noted, and those who promised something for this are told."), said.Text);
        Assert.True(said.Says("A new day, if another day is right: the job ends, Tuesday 12 January 2027"), said.Text);

        await Clock.AdvanceAsync("PT5M");
        var mail = (await Amina.MailsAsync())[^1];
        Assert.Equal("2027-01-12", mail.Day);
        Assert.True(mail.Says("It is due Thursday 14 January 2027."), mail.Text);
    }

    [Fact]
    public async Task The_link_in_the_mail_shows_what_happened_and_what_was_said_of_it_to_who_has_something_to_do()
    {
        await PromiseAsync(Amina, If(Amina, "job-ended", 2));
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01").ForAll());
        await Clock.ToAsync("2027-01-12T10:00");
        (await SayAsync(await PageOfAsync(Jonas), "2027-01-12", note: "They closed the shop.")).Is(200);
        await Clock.AdvanceAsync("PT5M");

        var page = (await new Browser(Service).OpenAsync((await Amina.MailsAsync())[^1].Links.Single(l => l.Contains("/act/", StringComparison.Ordinal)))).Is(200);
        Assert.True(page.Says("Jonas has noted for Tuesday 12 January 2027: the job ends."), page.Text);
        Assert.True(page.Says("They closed the shop."), page.Text);

        // Whose promise has its date by nothing reads of neither there.
        var other = (await (await new Browser(Service).SignInAsync(Solveig)).OpenAsync($"{PagePath}/commitments/c2")).Is(200);
        Assert.False(other.Says("has noted for"), other.Text);
        Assert.False(other.Says("They closed the shop."), other.Text);
    }

    [Fact]
    public async Task What_nobody_promised_anything_for_is_noted_and_it_is_not_said_that_anybody_is_told()
    {
        var said = await SayAsync(await PageOfAsync(Jonas), "2027-01-11", "sick-leave-started");
        Assert.True(said.Is(200).Says("Thank you. It is noted."), said.Text);
        Assert.False(said.Says("It is noted, and those"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_report_and_another_day_puts_the_same_end_right()
    {
        await PromiseAsync(Amina, If(Amina, "job-ended", 2));
        var page = await PageOfAsync(Solveig);
        (await SayAsync(page, "2027-01-11", note: "They closed the shop.")).Is(200);
        (await SayAsync(page, "2027-01-11", note: "They closed the shop.")).Is(200);
        (await SayAsync(await PageOfAsync(Jonas), "2027-01-08")).Is(200);

        var known = Assert.Single((await Jonas.GetAsync(Case)).Is(200).Json["lifeEvents"]!.AsArray());
        Assert.Equal("2027-01-08", (string?)known!["on"]);
        Assert.Equal("2027-01-12", (string?)(await Amina.GetAsync(Case)).Is(200).Json["commitments"]![0]!["due"]);
    }

    [Fact]
    public async Task Its_day_is_moved_and_what_hangs_on_it_moves_along()
    {
        await PromiseAsync(Amina, If(Amina, "job-started", 1));
        (await SayAsync(await PageOfAsync(Solveig), "2027-02-01", "job-started")).Is(200);
        var moved = await (await PageOfAsync(Jonas)).PressAsync("Change the day", null, ("on", "2027-02-08"));
        Assert.True(moved.Is(200).Says("The new day is noted."), moved.Text);
        Assert.Equal("2027-02-09", (string?)(await Amina.GetAsync(Case)).Is(200).Json["commitments"]![0]!["due"]);
    }

    [Fact]
    public async Task What_is_not_taken_is_asked_for_at_its_field_and_no_word_is_lost()
    {
        var page = await PageOfAsync(Solveig);
        var unsaid = await SayAsync(page, "2027-01-11", "", "They closed the shop.");
        Assert.Equal(422, unsaid.Status);
        Assert.Equal("Choose what has happened, or will.", unsaid.Document.QuerySelector("#happened-kind-flaw")!.TextContent);
        Assert.True(unsaid.Document.QuerySelector("#happened-form")!.HasAttribute("open"));
        Assert.Equal("They closed the shop.", unsaid.Document.QuerySelector("#happened-note")!.TextContent);

        var far = await SayAsync(page, "2040-01-01");
        Assert.Equal(422, far.Status);
        Assert.NotNull(far.Document.QuerySelector("#happened-on-flaw"));
        Assert.Equal("job-ended", far.Document.QuerySelector("#happened-kind option[selected]")!.GetAttribute("value"));
        Assert.Empty((await Solveig.GetAsync(Case)).Is(200).Json["lifeEvents"]!.AsArray());

        (await SayAsync(page, "2027-02-01", "job-started")).Is(200);
        var moved = await (await PageOfAsync(Solveig)).PressAsync("Change the day", null, ("on", "2040-01-01"));
        Assert.Equal(422, moved.Status);
        Assert.NotNull(moved.Document.QuerySelector("#moved-l1-on-flaw"));
    }

    [Fact]
    public async Task Whoever_does_not_take_part_finds_no_form_and_is_not_let_in_by_one()
    {
        var page = await PageOfAsync(Jonas);
        // The jobseeker says it on a page of their own.
        Assert.Null((await PageOfAsync(Ola)).Document.QuerySelector("#happened-form"));

        // That the jobseeker wants no more of it is not one choice in a list.
        Assert.Null(page.Document.QuerySelector("#happened-kind option[value='service-declined']"));

        (await Jonas.DeleteAsync($"{Case}/participants/{Jonas.Id}")).Is(204);
        Assert.Equal(404, (await SayAsync(page, "2027-01-11")).Status);
        Assert.Empty((await Solveig.GetAsync(Case)).Is(200).Json["lifeEvents"]!.AsArray());
    }

    [Fact]
    public async Task What_was_noted_by_mistake_is_taken_back_and_is_no_longer_offered()
    {
        await PromiseAsync(Amina, If(Amina, "job-ended", 2));
        (await SayAsync(await PageOfAsync(Jonas), "2027-01-11")).Is(200);
        var page = await PageOfAsync(Solveig);
        Assert.True(page.Says("This is about: the job ends, Monday 11 January 2027. What was promised for it then waits as before."), page.Text);
        var after = (await page.PressAsync("Noted by mistake – take it back")).Is(200);
        Assert.True(after.Says("It has been taken back. Those who were told of it are told so."), after.Text);
        Assert.False(after.Says("This has been said:"));
        Assert.True(after.Says("Solveig took this back, which was noted by mistake: the job ends."), after.Text);
        Assert.Null((await SeesAsync(Amina, "c1"))!["due"]);

        // The same form again is the same.
        (await page.PressAsync("Noted by mistake – take it back")).Is(200);
        Assert.Single((await Jonas.GetAsync(Case)).Is(200).Json["lifeEvents"]!.AsArray());
    }

    [Fact]
    public async Task A_day_is_set_again_from_a_page_that_was_open_all_the_while()
    {
        await PromiseAsync(Amina, If(Amina, "job-started", 1));
        (await SayAsync(await PageOfAsync(Solveig), "2027-02-01", "job-started")).Is(200);
        var page = await PageOfAsync(Solveig);
        (await page.PressAsync("Change the day", null, ("on", "2027-02-08"))).Is(200);
        (await Jonas.PutAsync($"{Case}/life-events/l1", new { on = "2027-02-01" })).Is(200);
        (await page.PressAsync("Change the day", null, ("on", "2027-02-08"))).Is(200);
        Assert.Equal("2027-02-08", (string?)(await Jonas.GetAsync(Case)).Json["lifeEvents"]![0]!["on"]);
    }

    [Fact]
    public async Task What_is_the_jobseekers_to_say_is_told_and_not_offered_to_be_changed()
    {
        (await ReportAsync(Ola, "support-requested", "2027-01-11")).Is(201);
        var page = await PageOfAsync(Solveig);
        Assert.NotNull(page.Document.QuerySelector("#happened-known"));
        Assert.Null(page.Document.QuerySelector("#happened-known form"));
    }

    [Fact]
    public async Task Where_it_happened_after_all_a_page_from_before_says_so_and_takes_nothing_back()
    {
        await PromiseAsync(Amina, If(Amina, "job-ended", 2));
        (await SayAsync(await PageOfAsync(Jonas), "2027-01-11")).Is(200);
        var (page, other) = (await PageOfAsync(Solveig), await PageOfAsync(Jonas));
        (await other.PressAsync("Noted by mistake – take it back")).Is(200);
        (await SayAsync(await PageOfAsync(Jonas), "2027-01-11")).Is(200);

        var after = (await page.PressAsync("Noted by mistake – take it back")).Is(200);

        Assert.True(after.Says("It had been taken back before, and was reported again since. What is reported now stands below."), after.Text);
        Assert.NotNull((await SeesAsync(Amina, "c1"))!["due"]);
    }

    [Fact]
    public async Task Outreach_that_was_stopped_by_mistake_goes_on_for_those_who_may_say_so()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        (await ReportAsync(Ola, "service-declined", "2027-01-11")).Is(201);
        var other = await PageOfAsync(Solveig);
        Assert.True(other.Says("This is noted: Ola says no thank you. The date: Monday 11 January 2027. Reminders of what was agreed here are stopped because of it."), other.Text);
        Assert.False(other.Says("Noted by mistake"));
        var page = await PageOfAsync(Kari);
        Assert.True(page.Says("This is noted: Ola says no thank you. The date: Monday 11 January 2027."), page.Text);
        (await page.PressAsync("Noted by mistake – take it back")).Is(200);
        Assert.Equal("in-force", await StateAsync(Solveig, "c1"));

        // Where a colleague noted it, whoever takes part may; a coordinator of the team who takes no part may in any case.
        (await ReportAsync(Jonas, "service-declined", "2027-01-11")).Is(201);
        Assert.True((await PageOfAsync(Solveig)).Says("Noted by mistake"));
        var boss = Somebody("Berit", "coordinator");
        await OpenAsync(Somebody("Per", "jobseeker"), boss);
        (await (await PageOfAsync(boss)).PressAsync("Noted by mistake – take it back")).Is(200);
        Assert.Equal("in-force", await StateAsync(Solveig, "c1"));
    }

    [Fact]
    public async Task What_the_jobseeker_said_aloud_that_they_do_not_want_is_noted_for_them()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        var page = await PageOfAsync(Jonas);
        var wrong = await page.PressAsync("Note it", null, ("on", "2077-01-01"));
        Assert.Equal(422, wrong.Status);
        Assert.NotNull(wrong.Document.QuerySelector("#declined-form[open] #declined-on-flaw"));

        var noted = (await page.PressAsync("Note it", null, ("on", "2027-01-18"))).Is(200);
        Assert.True(noted.Says("It is noted. Reminders and e-mail about what was agreed here stop from that day."), noted.Text);
        Assert.True(noted.Says("The date: Monday 18 January 2027. Reminders of what was agreed here stop on that day."), noted.Text);
        Assert.Null(noted.Document.QuerySelector("#declined-form"));
        Assert.Null((await PageOfAsync(Ola)).Document.QuerySelector("#declined-form"));

        // Until that day all goes on; after it nobody is reminded of what was due, nor told that it is late.
        await Clock.ToAsync("2027-01-19T10:00");
        var told = (await Solveig.MailsAsync()).Count;
        await Clock.ToAsync("2027-02-10T10:00");
        Assert.Equal(told, (await Solveig.MailsAsync()).Count);
        Assert.True((await PageOfAsync(Solveig)).Says("are stopped because of it"));
    }
}
