using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>Who is asked to take a promise on reads the promise and who asks; what was noted of it before is not theirs. Who gave it away says nothing of it any more.</summary>
public class AskedJourneys : Journey
{
    private const string Noted = "He was tired the last time.";
    private const string Objected = "You said each week.";
    private const string Reason = "I begin elsewhere in March.";

    private string PagePath => Case["/api".Length..];

    private async Task<string> HistoryOf(Person who) => (await who.GetAsync($"{Case}/history")).Is(200).Text;

    private async Task<PageSeen> PageOf(Person who, string path) => (await (await new Browser(Service).SignInAsync(who)).OpenAsync(path)).Is(200);

    private async Task<string> NotedAsync()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        (await DoAsync(Solveig, "note", promise, new { note = Noted })).Is(200);
        (await DoAsync(Ola, "object", promise, new { note = Objected })).Is(200);
        return promise;
    }

    [Fact]
    public async Task Who_is_asked_to_take_over_reads_the_promise_who_asks_and_why_and_no_note_until_they_have_it()
    {
        var promise = await NotedAsync();
        (await DoAsync(Solveig, "hand-over", promise, new { to = Jonas.Id, reason = Reason })).Is(200);

        var seen = (await SeesAsync(Jonas, promise))!;
        Assert.Equal((Words, Solveig.Id, Reason), ((string)seen["text"]!, (string)seen["askedBy"]!, (string)seen["handOver"]!["reason"]!));
        Assert.Null(seen["objection"]);
        var history = await HistoryOf(Jonas);
        Assert.Contains(Words, history, StringComparison.Ordinal);
        Assert.Contains(Reason, history, StringComparison.Ordinal);
        Assert.DoesNotContain(Noted, history, StringComparison.Ordinal);
        Assert.DoesNotContain(Objected, history, StringComparison.Ordinal);

        await Clock.ToAsync("2027-01-12T09:00");
        var link = (await Jonas.MailsAsync())[^1].Links.Single(l => l.Contains("/act/", StringComparison.Ordinal));
        foreach (var page in new[] { await PageOf(Jonas, PagePath), await PageOf(Jonas, $"{PagePath}/commitments/{promise}"), await new Browser(Service).OpenAsync(link) })
        {
            Assert.True(page.Says("Solveig asks you.") && page.Says(Words) && page.Says(Reason), page.Text);
            Assert.False(page.Says(Noted) || page.Says(Objected), page.Text);
        }

        (await DoAsync(Jonas, "accept", promise)).Is(200);
        Assert.Contains(Noted, await HistoryOf(Jonas), StringComparison.Ordinal);
        Assert.Equal(Objected, (string)(await SeesAsync(Jonas, promise))!["objection"]!["note"]!);
        Assert.Null((await SeesAsync(Jonas, promise))!["askedBy"]);
    }

    private static string ActLink(MailSeen mail) => mail.Links.Single(l => l.Contains("/act/", StringComparison.Ordinal));

    [Fact]
    public async Task The_owner_keeps_it_after_all_and_whoever_was_asked_reads_that_they_need_not_answer()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-15"));
        var browser = await new Browser(Service).SignInAsync(Solveig);
        var path = $"{PagePath}/commitments/{promise}";
        Assert.False((await browser.OpenAsync(path)).Says("I do it myself after all"));
        (await DoAsync(Solveig, "hand-over", promise, new { to = Jonas.Id, reason = Reason })).Is(200);
        await Clock.ToAsync("2027-01-12T09:00");
        var link = ActLink((await Jonas.MailsAsync())[^1]);
        Assert.False((await PageOf(Jonas, path)).Says("I do it myself after all"));

        var page = await browser.OpenAsync(path);
        Assert.True(page.Says("I do it myself after all") && page.Says("Whoever was asked does not have to answer."), page.Text);
        var done = await browser.PressAsync(page, "Yes, I do it myself");
        Assert.True(done.Says("It is noted. The promise is yours as before."), done.Text);
        Assert.False((await browser.OpenAsync(path)).Says("I do it myself after all"));
        var seen = (await SeesAsync(Solveig, promise))!;
        Assert.Equal((Solveig.Id, null), ((string)seen["owner"]!, seen["handOver"]));
        Assert.Contains("hand-over-taken-back", await HistoryOf(Solveig), StringComparison.Ordinal);
        Assert.True((await browser.OpenAsync(PagePath)).Says("Solveig keeps the promise after all."));

        var old = await new Browser(Service).OpenAsync(link);
        Assert.True(old.Says("You are no longer asked about this. You do not have to answer."), old.Text);
        Assert.False(old.Says("Someone else takes care of this now.") || old.Says(Words), old.Text);
        await Clock.ToAsync("2027-01-13T09:00");
        var mail = (await Jonas.MailsAsync())[^1];
        Assert.True(mail.Day == "2027-01-13" && mail.Says("You are no longer asked to take over") && mail.Says("You do not have to answer."), mail.Text);
        Assert.DoesNotContain(mail.Links, l => l.Contains(promise, StringComparison.Ordinal) || l.Contains("/act/", StringComparison.Ordinal));
        await Clock.ToAsync("2027-01-15T09:00");
        Assert.Equal(mail.Id, (await Jonas.MailsAsync())[^1].Id);
    }

    [Fact]
    public async Task Whoever_was_asked_first_is_told_when_another_is_asked_and_reads_of_no_other_before_one_has_said_yes()
    {
        var promise = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-15"));
        (await DoAsync(Solveig, "hand-over", promise, new { to = Jonas.Id, reason = Reason })).Is(200);
        await Clock.ToAsync("2027-01-12T09:00");
        var link = ActLink((await Jonas.MailsAsync())[^1]);
        (await DoAsync(Solveig, "hand-over", promise, new { to = Amina.Id, reason = Reason })).Is(200);

        var asked = await new Browser(Service).OpenAsync(link);
        Assert.True(asked.Says("You are no longer asked about this.") && !asked.Says("Someone else takes care of this now."), asked.Text);
        await Clock.ToAsync("2027-01-13T09:00");
        Assert.True((await Jonas.MailsAsync())[^1].Says("You are no longer asked to take over"));
        (await DoAsync(Amina, "accept", promise)).Is(200);
        Assert.True((await new Browser(Service).OpenAsync(link)).Says("Someone else takes care of this now."));
    }

    [Fact]
    public async Task Who_is_asked_to_promise_reads_who_asks_and_neither_what_others_said_of_it_nor_what_the_jobseeker_wrote_to_those_who_keep_theirs()
    {
        var promise = (await MeetAsync(Solveig, [Solveig, Ola], If(Amina, "job-ended", 2)))[0];
        (await DoAsync(Ola, "object", promise, new { note = Objected })).Is(200);
        (await ReportAsync(Ola, "job-ended", "2027-01-11", "They closed the shop.")).Is(201);

        var seen = (await SeesAsync(Amina, promise))!;
        Assert.Equal((Words, Solveig.Id), ((string)seen["text"]!, (string)seen["askedBy"]!));
        Assert.Null(seen["objection"]);
        var all = await HistoryOf(Amina) + (await Amina.GetAsync(Case)).Text;
        Assert.DoesNotContain(Objected, all, StringComparison.Ordinal);
        Assert.DoesNotContain("They closed the shop.", all, StringComparison.Ordinal);
        Assert.True((await PageOf(Amina, PagePath)).Says("Solveig asks you."));

        // What they say themself is theirs to read; and after a yes, all of it.
        (await DoAsync(Amina, "object", promise, new { note = "I was not asked." })).Is(200);
        Assert.Contains("I was not asked.", await HistoryOf(Amina), StringComparison.Ordinal);
        (await DoAsync(Amina, "accept", promise)).Is(200);
        all = await HistoryOf(Amina) + (await Amina.GetAsync(Case)).Text;
        Assert.Contains(Objected, all, StringComparison.Ordinal);
        Assert.Contains("They closed the shop.", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gave_it_away_neither_words_nor_notes_it_any_more_also_not_by_the_link_they_had()
    {
        var promise = await NotedAsync();
        await Clock.ToAsync("2027-01-13T09:00");
        var link = (await Solveig.MailsAsync())[^1].Links.First(l => l.Contains("/act/", StringComparison.Ordinal));
        var browser = new Browser(Service);
        var before = await browser.OpenAsync(link);
        (await DoAsync(Solveig, "hand-over", promise, new { to = Jonas.Id, reason = Reason })).Is(200);
        (await DoAsync(Jonas, "accept", promise)).Is(200);

        (await DoAsync(Solveig, "reword", promise, new { text = "I call you never." })).Is(403);
        (await DoAsync(Solveig, "note", promise, new { note = "Once more." })).Is(403);
        foreach (var (button, field) in new[] { ("Use these words", "text"), ("Save the note", "note") })
        {
            Assert.Equal(403, (await browser.PressAsync(before, button, null, (field, "I call you never."))).Status);
        }

        var after = await browser.OpenAsync(link);
        Assert.False(after.Says(Words) || after.Says(Noted) || after.Says("Write a note"), after.Text);
        Assert.DoesNotContain("never", (await Ola.GetAsync($"{Case}/history")).Text + await HistoryOf(Jonas), StringComparison.Ordinal);
        Assert.DoesNotContain(Objected, await HistoryOf(Solveig), StringComparison.Ordinal);
    }
}
