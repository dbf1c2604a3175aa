using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

// Nobody promises for another, and the jobseeker may say that it was not agreed like that.
public partial class PeopleJourneys
{
    [Fact]
    public async Task What_is_written_down_for_one_who_was_there_is_in_force_and_they_are_told()
    {
        var id = (await MeetAsync(Solveig, [Solveig, Jonas, Ola], Dated(Jonas, "2027-02-01")))[0];
        await Clock.ToAsync("2027-01-12T09:00");

        Assert.Equal("in-force", await StateAsync(Jonas, id));
        Assert.True((await Jonas.MailsAsync()).Single().Says("If it is not right, you can say so."));
        (await DoAsync(Jonas, "object", id, new { note = "I said March." })).Is(200);
        Assert.Equal("I said March.", (string)(await SeesAsync(Ola, id))!["objection"]!["note"]!);
    }

    [Fact]
    public async Task For_one_who_was_not_there_it_is_proposed_until_they_accept()
    {
        var ids = await MeetAsync(Solveig, [Solveig, Ola], Dated(Amina, "2027-01-20"), Dated(Amina, "2027-01-20"));
        Assert.Equal("proposed", await StateAsync(Amina, ids[0]));
        Assert.Equal("proposed", await StateAsync(Solveig, ids[0]));
        (await DoAsync(Amina, "keep", ids[0])).Is(409);
        await Clock.ToAsync("2027-01-13T09:00");

        // Nothing was promised yet, so there is nothing to confirm.
        Assert.Empty(await Ola.MailsAsync());
        Assert.True((await Amina.MailsAsync()).Single().Says("Proposed for you"));

        (await DoAsync(Amina, "accept", ids[0])).Is(200);
        (await DoAsync(Amina, "decline", ids[1], new { reason = "I am away that week." })).Is(200);
        await Clock.ToAsync("2027-01-25T09:00");

        Assert.Equal(["2027-01-13 09:10 A copy of what we agreed"], await Ola.ToldAsync());
        Assert.Equal("in-force", await StateAsync(Ola, ids[0]));
        Assert.Equal("withdrawn", await StateAsync(Ola, ids[1]));
        Assert.True((await Solveig.MailsAsync()).Single().Says("Someone said no"));
        Assert.Equal(["2027-01-12 08:00", "2027-01-18 08:00", "2027-01-20 08:00", "2027-01-21 08:00"], (await Amina.MailsAsync()).Select(m => m.At));
        Assert.Single(await OverdueAsync());
    }

    [Fact]
    public async Task The_jobseeker_may_say_that_it_is_not_what_we_agreed()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01"));
        (await DoAsync(Ola, "object", id, new { note = "We said every week." })).Is(200);
        await Clock.ToAsync("2027-01-12T09:00");

        Assert.Equal("in-force", await StateAsync(Ola, id));
        Assert.Equal("We said every week.", (string)(await SeesAsync(Solveig, id))!["objection"]!["note"]!);
        Assert.All(new[] { await Solveig.MailsAsync(), await Kari.MailsAsync() }, mails =>
            Assert.Contains("Not what was agreed", mails.Single().Text, StringComparison.Ordinal));
        Assert.Empty(await Jonas.MailsAsync());
    }

    [Fact]
    public async Task Whoever_hears_that_it_is_not_what_was_agreed_reads_whether_it_still_stands()
    {
        var (open, kept) = (await PromiseAsync(Solveig, Dated(Solveig, "2027-02-01")), await PromiseAsync(Solveig, Dated(Solveig, "2027-02-02")));
        (await DoAsync(Ola, "object", open, new { note = "We said every week." })).Is(200);
        (await DoAsync(Ola, "object", kept, new { note = "We said every week." })).Is(200);
        (await DoAsync(Solveig, "keep", kept)).Is(200);
        await Clock.ToAsync("2027-01-12T09:00");

        var mail = Assert.Single(await Kari.MailsAsync());
        Assert.True(mail.Says("Monday 1 February 2027. Written down on Monday 11 January 2027. It still stands."));
        Assert.True(mail.Says("Tuesday 2 February 2027. Written down on Monday 11 January 2027. It is marked as done."));
    }
}
