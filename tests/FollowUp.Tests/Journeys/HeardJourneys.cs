using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>What the jobseeker says reaches somebody who is there, and does not wait unseen.</summary>
public class HeardJourneys : Journey
{
    private const string Heard = "Something new has been said in a case";

    private static async Task<int> HeardAsync(Person who) => (await who.MailsAsync()).Count(m => m.Subject == Heard);

    [Fact]
    public async Task Where_the_specialist_is_away_without_a_deputy_the_others_hear_it_as_well()
    {
        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { absentUntil = "2027-01-29" })).Is(200);
        (await ReportAsync(Ola, "support-requested", "2027-01-11", "Could somebody call me?")).Is(201);
        await Clock.AdvanceAsync("PT10M");

        Assert.Equal((1, 1, 1, 0), (await HeardAsync(Solveig), await HeardAsync(Jonas), await HeardAsync(Amina), await HeardAsync(Kari)));
        Assert.Contains("Could somebody call me?", (await Jonas.GetAsync(Case)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_of_them_are_away_the_coordinator_hears_it()
    {
        foreach (var person in new[] { Solveig, Jonas, Amina })
        {
            (await person.PatchAsync($"/api/people/{person.Id}", new { absentUntil = "2027-01-29" })).Is(200);
        }

        (await ReportAsync(Ola, "support-requested", "2027-01-11")).Is(201);
        await Clock.AdvanceAsync("PT10M");

        Assert.Equal(1, await HeardAsync(Kari));
    }

    [Fact]
    public async Task With_a_deputy_or_another_specialist_who_is_there_nobody_else_is_told()
    {
        (await Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { absentUntil = "2027-01-29", deputy = Amina.Id })).Is(200);
        (await ReportAsync(Ola, "support-requested", "2027-01-11")).Is(201);
        await Clock.AdvanceAsync("PT10M");
        Assert.Equal((0, 1, 0), (await HeardAsync(Jonas), await HeardAsync(Amina), await HeardAsync(Kari)));

        var (tuva, per) = (Somebody("Tuva", "employment-specialist"), Somebody("Per", "jobseeker"));
        var berit = Somebody("Berit", "employment-specialist");
        var other = await OpenAsync(per, tuva, berit, Jonas, Kari);
        (await tuva.PatchAsync($"/api/people/{tuva.Id}", new { absentUntil = "2027-01-29" })).Is(200);
        (await per.PostAsync($"{other}/life-events", new { kind = "support-requested", on = "2027-01-11" })).Is(201);
        await Clock.AdvanceAsync("PT10M");
        Assert.Equal((1, 1, 0), (await HeardAsync(tuva), await HeardAsync(berit), await HeardAsync(Jonas)));
    }

    [Fact]
    public async Task What_nobody_acts_on_is_told_to_the_coordinator_who_reads_no_word_of_it()
    {
        (await ReportAsync(Ola, "support-requested", "2027-01-11", "Could somebody call me?")).Is(201);
        await Clock.ToAsync("2027-01-25T12:00");

        var mail = Assert.Single(await Kari.MailsAsync());
        Assert.Equal("2027-01-13 08:00", mail.At);
        Assert.True(mail.Says("Something was said in one case, and nothing has been written there since."), mail.Text);
        Assert.True(mail.Says("It was said on Monday 11 January 2027."), mail.Text);
        Assert.DoesNotContain("Could somebody call me?", (await Kari.GetAsync(Case)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_to_be_given_is_asked_for_again_and_then_told_until_it_is_given()
    {
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);
        await PromiseAsync(Solveig, Standing(Solveig));
        await Clock.ToAsync("2027-01-26T12:00");

        // Monday the 11th: asked on the 12th, again on the 14th; the coordinator on the 19th and the 26th.
        Assert.Equal(["2027-01-12 08:00", "2027-01-14 08:00"], (await Solveig.MailsAsync()).Select(m => m.At));
        Assert.Equal(["2027-01-19 08:00", "2027-01-26 08:00"], (await Kari.MailsAsync()).Select(m => m.At));
        Assert.True((await Kari.MailsAsync())[0].Says("Someone was asked on Tuesday 12 January 2027."));

        (await Solveig.PostAsync($"{Case}/confirmations/k1/given", new { how = "phone", on = "2027-01-26" })).Is(200);
        await Clock.ToAsync("2027-02-26T12:00");
        Assert.Equal((2, 2), ((await Solveig.MailsAsync()).Count, (await Kari.MailsAsync()).Count));
    }

    [Fact]
    public async Task What_is_said_to_the_jobseeker_by_phone_tells_nothing_of_what_is_late_or_has_nobody()
    {
        (await Ola.PatchAsync($"/api/people/{Ola.Id}", new { reserved = true })).Is(200);
        await MeetAsync(Solveig, [Solveig, Ola], Dated(Solveig, "2027-01-13", "I call the shop."), Dated(Solveig, "2027-01-14"));
        (await DoAsync(Ola, "object", "c2", new { note = "We said March." })).Is(200);
        await Clock.ToAsync("2027-01-20T12:00");

        var pages = new List<PageSeen>();
        foreach (var address in (await Solveig.MailsAsync()).SelectMany(m => m.Links).Distinct())
        {
            pages.Add(await new Browser(Service).OpenAsync(address));
        }

        var copy = pages.First(p => p.Says("Tell Ola this by phone"));
        Assert.True(copy.Says("Solveig says: “I call the shop.”"), copy.Text);
        Assert.True(copy.Says("You have said that this is not right: “We said March.”"), copy.Text);
        Assert.All(["working day", "The date was", "You promised"], words => Assert.DoesNotContain(words, copy.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_stays_open_is_told_to_the_coordinator_each_week_as_still_open()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-13"));
        await Clock.ToAsync("2027-02-09T12:00");

        var mails = await Kari.MailsAsync();
        Assert.Equal(["2027-01-18 08:00", "2027-01-25 08:00", "2027-02-01 08:00", "2027-02-08 08:00"], mails.Select(m => m.At));
        Assert.All(mails, m => Assert.Equal("One agreement needs a look", m.Subject));
        Assert.True(mails[0].Says("Perhaps something came in the way."));
        Assert.True(mails[3].Says("One agreement has passed its date, and is still open."), mails[3].Text);
        Assert.True(mails[3].Says("18 working days ago"), mails[3].Text);
        Assert.False(mails[3].Says("Perhaps something came in the way."));
    }
}
