using Xunit;
using static FollowUp.Tests.Journeys.Promise;

namespace FollowUp.Tests.Journeys;

/// <summary>Rules 8 and 9: the steps of a date, after downtime as well, and the last look before anything is sent.</summary>
public class ReminderJourneys : Journey
{
    [Fact]
    public async Task The_owner_is_reminded_before_on_and_after_the_day_and_then_the_coordinator_is_told()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20"));
        await Clock.ToAsync("2027-02-05T12:00");

        Assert.Equal(["2027-01-18 08:00", "2027-01-20 08:00", "2027-01-21 08:00"], (await Solveig.MailsAsync()).Select(m => m.At));
        Assert.Equal(["2027-01-25 08:00 One agreement needs a look", "2027-02-01 08:00 One agreement needs a look"], await Kari.ToldAsync());
        Assert.Empty(await Jonas.MailsAsync());
        Assert.Single(await Ola.MailsAsync());

        var row = Assert.Single(await OverdueAsync())!;
        Assert.Equal((id, 3, true, 12), ((string)row["commitment"]!, (int)row["remindersSent"]!, (bool)row["escalated"]!, (int)row["workingDaysOverdue"]!));
        Assert.Equal(["sent", "sent", "sent"], row["reminders"]!.AsArray().Select(r => (string)r!["outcome"]!));
    }

    [Fact]
    public async Task A_new_date_begins_its_own_steps()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20"));
        await Clock.ToAsync("2027-01-20T09:00");
        (await DoAsync(Solveig, "move", id, new { due = "2027-01-27", reason = "We met at the bus instead." })).Is(200);
        await Clock.ToAsync("2027-02-10T09:00");

        Assert.Equal(
            ["2027-01-18 08:00", "2027-01-20 08:00", "2027-01-25 08:00", "2027-01-27 08:00", "2027-01-28 08:00"],
            (await Solveig.MailsAsync()).Select(m => m.At));
        Assert.Equal(["2027-02-01 08:00", "2027-02-08 08:00"], (await Kari.MailsAsync()).Select(m => m.At));
    }

    [Fact]
    public async Task After_downtime_only_the_latest_step_is_told()
    {
        await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20"));
        await Clock.ToAsync("2027-01-12T12:00");

        // Down over the steps before and on the day: what is left is that of the day after.
        await Service.BeDownForAsync(TimeSpan.FromDays(9));
        await Clock.ToAsync("2027-01-22T12:00");

        Assert.Equal(["2027-01-21 12:00 Agreement"], (await Solveig.ToldAsync()).Select(told => told[..26]));
    }

    [Fact]
    public async Task What_was_accepted_survives_a_restart()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20"));
        await Service.BeDownForAsync(TimeSpan.FromMinutes(30));

        Assert.Equal("in-force", await StateAsync(Ola, id));
        Assert.Equal(["2027-01-11 10:30 A copy of what we agreed"], await Ola.ToldAsync());
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("withdraw")]
    [InlineData("move")]
    [InlineData("reserve")]
    public async Task Just_before_sending_all_is_checked_again(string meanwhile)
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20"));

        // Planned at six for the digest at eight.
        await Clock.ToAsync("2027-01-20T07:00");
        (await (meanwhile switch
        {
            "keep" => DoAsync(Solveig, "keep", id),
            "withdraw" => DoAsync(Solveig, "withdraw", id, new { reason = "It is no longer needed." }),
            "move" => DoAsync(Solveig, "move", id, new { due = "2027-03-01", reason = "A course." }),
            _ => Solveig.PatchAsync($"/api/people/{Solveig.Id}", new { reserved = true }),
        })).Is(200);
        await Clock.ToAsync("2027-01-20T15:00");

        Assert.Equal(["2027-01-18 08:00"], (await Solveig.MailsAsync()).Select(m => m.At));
    }

    [Fact]
    public async Task A_hand_over_accepted_at_seven_changes_who_is_told_at_eight()
    {
        var id = await PromiseAsync(Solveig, Dated(Solveig, "2027-01-20"));
        (await DoAsync(Solveig, "hand-over", id, new { to = Amina.Id, reason = "I change jobs." })).Is(200);
        await Clock.ToAsync("2027-01-18T07:00");
        (await DoAsync(Amina, "accept", id)).Is(200);
        await Clock.ToAsync("2027-01-20T09:00");

        // Solveig is told that it was taken over, and is not reminded.
        var told = Assert.Single(await Solveig.MailsAsync());
        Assert.True(told.Says("Someone has said yes to taking over one agreement."));
        Assert.False(told.Says("It is due"));
        Assert.Contains(await Amina.MailsAsync(), m => m.Day == "2027-01-20" && m.Says("It is due today, Wednesday 20 January 2027."));
    }
}
