using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

/// <summary>What the jobseeker said, and nobody did anything about, goes to the coordinators.</summary>
public class UnansweredTests
{
    private static Story Said(string at = "2026-03-05 10:00")
    {
        var story = With(Promised.Dated(Solveig, "2026-06-01"));
        story.SleepsUntil(at);
        story.Does(Ola, Do.Report("support-requested", $"{story.Today:yyyy-MM-dd}"));
        Assert.Equal([Solveig], story.Notices.Where(n => n.Kind is NoticeKind.Said).Select(n => n.To));
        return story;
    }

    private static List<Notice> Told(IEnumerable<Notice> notices) => [.. notices.Where(n => n.Kind is NoticeKind.Unanswered)];

    [Theory]
    [InlineData("2026-03-05 10:00", "2026-03-09 08:00")] // Thursday: Friday passes, Monday's digest tells
    [InlineData("2026-03-05 17:00", "2026-03-10 08:00")] // after hours: it is heard on Friday
    [InlineData("2026-03-07 12:00", "2026-03-11 08:00")] // Saturday: it is heard on Monday
    public void After_a_whole_working_day_without_anything_the_coordinators_are_told_once(string said, string told)
    {
        var story = Said(said);
        var notice = Assert.Single(Told(story.SleepsUntil("2026-05-01 12:00")));
        Assert.Equal((Kari, story.Local(told), story.File.LifeEvents[0].Id), (notice.To, notice.SendAt, notice.LifeEvent!.Value));
        Assert.True(story.Holds(notice));
    }

    [Fact]
    public void Whatever_a_professional_does_in_the_case_is_an_answer()
    {
        var story = Said();
        story.SleepsUntil("2026-03-06 15:00");
        story.Does(Jonas, Do.Add(Promised.Dated(Jonas, "2026-06-01")));
        Assert.Empty(Told(story.SleepsUntil("2026-05-01 12:00")));

        var late = Said();
        var notice = Assert.Single(Told(late.SleepsUntil("2026-03-09 07:00")));
        late.Does(Solveig, Do.Note("c1"));
        Assert.False(late.Holds(notice));
    }

    [Fact]
    public void What_the_jobseeker_does_is_none_and_said_again_it_is_told_again()
    {
        var story = Said();
        story.SleepsUntil("2026-03-06 10:00");
        story.Does(Ola, Do.Add(Promised.Wish()));
        Assert.Single(Told(story.SleepsUntil("2026-03-10 12:00")));

        story.Does(Solveig, Do.Note("c1"));
        story.SleepsUntil("2026-03-12 10:00");
        story.Does(Ola, new ReportLifeEvent(new("support-requested"), Day("2026-03-05"), "I am still waiting.").Decide);
        Assert.Equal(story.Local("2026-03-16 08:00"), Assert.Single(Told(story.SleepsUntil("2026-05-01 12:00"))).SendAt);
    }

    [Fact]
    public void Who_declines_after_that_is_left_in_peace()
    {
        var story = Said();
        story.Does(Ola, Do.Report("service-declined", "2026-03-05"));
        Assert.Empty(Told(story.SleepsUntil("2026-05-01 12:00")));
    }

    [Fact]
    public void What_wakes_a_promise_has_its_reminders_and_is_not_told_so()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 20)).At("2026-03-05 10:00");
        story.Does(Ola, Do.Report("job-ended", "2026-03-05"));
        Assert.Empty(Told(story.SleepsUntil("2026-03-30 12:00")));
    }
}
