using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>What a promise waits for happens, and nobody keeps it yet.</summary>
public class WokenWithoutOwnerJourneys : Journey
{
    // Amina is asked for it by a meeting in which she was not, and does not answer.
    private async Task ProposedAsync() => await MeetAsync(Solveig, [Solveig, Ola], If(Amina, "job-ended", 2));

    private async Task HappensAsync()
    {
        await ProposedAsync();
        await Clock.ToAsync("2027-01-13T10:00");
        (await ReportAsync(Ola, "job-ended", "2027-01-13")).Is(201);
        await Clock.ToAsync("2027-01-14T12:00");
    }

    [Fact]
    public async Task Who_was_asked_is_told_at_once_that_it_has_a_date_and_waits_for_a_yes()
    {
        await HappensAsync();
        var mail = (await Amina.MailsAsync())[^1];
        Assert.Equal("2027-01-13", mail.Day);
        Assert.Equal("One agreement now has a date", mail.Subject);
        Assert.True(mail.Says("You have been asked about one agreement, and now there is a date."), mail.Text);
        Assert.True(mail.Says("It is due Friday 15 January 2027. What it waited for happened on Wednesday 13 January 2027."), mail.Text);
        Assert.True(mail.Says("It becomes yours when you have said yes."), mail.Text);

        var page = await new Browser(Service).OpenAsync(mail.Links.Single(l => l.Contains("/act/", StringComparison.Ordinal)));
        Assert.Contains("Say yes", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coordinators_line_has_the_date_and_says_that_what_it_waited_for_has_happened()
    {
        await HappensAsync();
        var mail = Assert.Single(await Kari.MailsAsync());
        Assert.Equal("2027-01-14 08:00", mail.At);
        Assert.True(mail.Says("One agreement now has a date, and no one responsible."), mail.Text);
        Assert.True(mail.Says("It is due Friday 15 January 2027. What it waited for happened on Wednesday 13 January 2027."), mail.Text);

        var list = await (await new Browser(Service).SignInAsync(Kari)).OpenAsync("/overview?list=asked");
        Assert.Contains("What it waited for has happened. Its date is Friday 15 January 2027.", list.Text, StringComparison.Ordinal);

        // After a yes nothing of it is told any more.
        (await DoAsync(Amina, "accept", "c1")).Is(200);
        await Clock.ToAsync("2027-01-15T12:00");
        Assert.Single(await Kari.MailsAsync());
    }

    [Fact]
    public async Task A_yes_before_the_mail_goes_makes_it_untrue_and_who_was_asked_keeps_it()
    {
        await ProposedAsync();
        await Clock.ToAsync("2027-01-13T18:00");
        (await ReportAsync(Ola, "job-ended", "2027-01-13")).Is(201);
        (await DoAsync(Amina, "accept", "c1")).Is(200);
        await Clock.ToAsync("2027-01-14T12:00");
        Assert.DoesNotContain(await Amina.MailsAsync(), m => m.Says("You have been asked about one agreement, and now there is a date."));
        Assert.Empty(await Kari.MailsAsync());
    }

    [Fact]
    public async Task It_is_the_same_where_the_owner_has_stepped_back_and_the_one_asked_has_not_answered()
    {
        var promise = await PromiseAsync(Solveig, If(Solveig, "job-ended", 2));
        (await DoAsync(Solveig, "hand-over", promise, new { to = Jonas.Id, from = "2027-01-12", reason = "Parental leave." })).Is(200);
        await Clock.ToAsync("2027-01-13T10:00");
        (await ReportAsync(Ola, "job-ended", "2027-01-13")).Is(201);
        await Clock.ToAsync("2027-01-14T12:00");

        Assert.True((await Jonas.MailsAsync())[^1].Says("now there is a date"));
        var mail = (await Kari.MailsAsync())[^1];
        Assert.Equal("2027-01-14 08:00", mail.At);
        Assert.True(mail.Says("It is due Friday 15 January 2027. What it waited for happened on Wednesday 13 January 2027."), mail.Text);
        Assert.DoesNotContain("now has a date", string.Join(' ', (await Solveig.MailsAsync()).Select(m => m.Subject)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_jobseeker_reads_who_was_asked_is_heard_all_the_same_and_nothing_alarms()
    {
        await HappensAsync();
        Assert.Contains(await Solveig.MailsAsync(), m => m.Subject == "Something new has been said in a case" && m.Day == "2027-01-13");
        await PromiseAsync(Jonas, Standing(Jonas, text: "I stay with you."));
        await Clock.ToAsync("2027-01-20T12:00");
        var page = await new Browser(Service).OpenAsync((await Ola.MailsAsync())[^1].Links.Single(l => l.Contains("/my/", StringComparison.Ordinal)));
        Assert.Contains("Amina has been asked for this:", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("15 January", page.Text, StringComparison.Ordinal);
    }
}
