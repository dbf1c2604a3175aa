using FollowUp.Capture;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

/// <summary>While a date stays open the coordinator is told again, a week of working days apart.</summary>
public class EscalationAgainTests
{
    private static IEnumerable<(int Step, DateOnly Due)> Told(IEnumerable<Notice> notices) =>
        notices.Where(n => n.Kind is NoticeKind.Escalation).Select(n => (n.Step!.Value, n.Due!.Value));

    [Fact]
    public void It_is_told_every_five_working_days_until_it_is_kept()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-06"));
        var told = story.SleepsUntil("2026-03-30 12:00").Where(n => n.Kind is NoticeKind.Escalation).ToList();
        story.Does(Solveig, Do.Keep("c1"));

        Assert.Equal([3, 8, 13], told.Select(n => n.Step!.Value));
        Assert.Equal(new[] { "2026-03-11 08:00", "2026-03-18 08:00", "2026-03-25 08:00" }.Select(story.Local), told.Select(n => n.SendAt));
        Assert.All(told, n => Assert.Equal(Kari, n.To));
        Assert.Empty(Told(story.SleepsUntil("2026-06-30 12:00")));
    }

    [Fact]
    public void After_downtime_only_the_latest_is_told_and_what_waits_gives_way_to_it()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-06"));
        story.SleepsUntil("2026-03-10 12:00");
        Assert.Equal([13], Told(story.WakesAt("2026-03-26 10:00")).Select(t => t.Step));

        // The one that no mail brought is not told beside the next.
        story.SleepsUntil("2026-04-07 12:00");
        Assert.Equal([18], story.Mails(Kari).Where(n => n.Kind is NoticeKind.Escalation).Select(n => n.Step!.Value));
    }

    [Fact]
    public void Holidays_are_no_working_days()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-24"));
        Assert.Equal(story.Local("2026-04-08 08:00"), story.SleepsUntil("2026-04-08 12:00").Last(n => n.Kind is NoticeKind.Escalation).SendAt);
    }

    [Fact]
    public void A_new_date_begins_anew()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-06"));
        story.SleepsUntil("2026-03-19 12:00");
        story.Does(Kari, Do.Move("c1", "2026-04-10"));
        Assert.Equal([(3, Day("2026-04-10")), (8, Day("2026-04-10"))], Told(story.SleepsUntil("2026-04-23 12:00")));
    }

    [Fact]
    public void Of_a_series_that_nobody_keeps_each_date_is_told_once_and_the_oldest_again()
    {
        var story = With(Promised.Recurring(Solveig, "2026-03-06", "FREQ=WEEKLY;COUNT=3"));
        var told = Told(story.SleepsUntil("2026-04-30 12:00")).ToList();

        Assert.Equal([3, 8, 13, 18, 23, 28, 33], told.Where(t => t.Due == Day("2026-03-06")).Select(t => t.Step));
        Assert.Equal([3], told.Where(t => t.Due == Day("2026-03-13")).Select(t => t.Step));
        Assert.Equal([3], told.Where(t => t.Due == Day("2026-03-20")).Select(t => t.Step));

        story.Does(Solveig, Do.Keep("c1", "2026-03-06"));
        Assert.Equal(Day("2026-03-13"), Told(story.SleepsUntil("2026-05-11 12:00")).First().Due);
    }

    [Fact]
    public void What_was_accepted_long_after_its_date_is_told_as_well()
    {
        var story = With(Promised.Dated(Sigrid, "2026-03-06"));
        story.SleepsUntil("2026-03-19 12:00");
        story.Does(Sigrid, Do.Accept("c1"));
        var told = story.SleepsUntil("2026-04-08 12:00");

        // She is reminded at once; it is told on as many days after that as it is of a date that was known.
        Assert.Equal([Day("2026-03-19")], told.Where(n => n.Kind is NoticeKind.Reminder).Select(n => story.Policy.Zone.DateOf(n.SendAt)));
        Assert.Equal([(3, Day("2026-03-06")), (8, Day("2026-03-06"))], Told(told));
        Assert.Equal(new[] { "2026-03-24 08:00", "2026-03-31 08:00" }.Select(story.Local), told.Where(n => n.Kind is NoticeKind.Escalation).Select(n => n.SendAt));
    }

    [Fact]
    public void What_was_written_down_days_after_its_date_is_told_to_its_owner_first()
    {
        var story = Begin().At("2026-03-10 09:00");
        story.Does(Solveig, new CaptureMeeting(story.Local("2026-03-03 09:00"), [Ola, Solveig, Jonas], null, [Promised.Dated(Jonas, "2026-03-04")]).Decide);

        var told = story.SleepsUntil("2026-03-20 12:00");

        Assert.Equal([1], told.Where(n => n.Kind is NoticeKind.Reminder && n.To == Jonas).Select(n => n.Step!.Value));
        Assert.Equal([story.Local("2026-03-13 08:00"), story.Local("2026-03-20 08:00")], told.Where(n => n.Kind is NoticeKind.Escalation).Select(n => n.SendAt));
    }

    [Fact]
    public void Never_again_can_be_configured()
    {
        var story = Begin(SchedulePolicy.From(new() { Reminders = new() { EscalateAgain = 0 } }));
        story.Does(Solveig, story.Meeting(Promised.Dated(Solveig, "2026-03-06")).Decide);
        Assert.Equal([3], Told(story.SleepsUntil("2026-06-30 12:00")).Select(t => t.Step));
        Assert.Null(story.Next());
    }
}
