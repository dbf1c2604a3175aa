using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

/// <summary>Where several said it, several things happened, or somebody goes on and on.</summary>
public partial class TakeLifeEventBackTests
{
    [Theory]
    [InlineData("support-requested")]
    [InlineData("service-declined")]
    public void What_the_jobseeker_wants_nobody_else_takes_back_or_puts_off_but_a_coordinator(string kind)
    {
        var story = With(Promised.Standing(Solveig));
        story.Does(Ola, Do.Report(kind, "2026-03-02"));

        Assert.Equal(ReasonCode.OnlyJobseekerOrCoordinator, story.Refused(Jonas, Do.TakeBack("l1")));
        Assert.Equal(ReasonCode.OnlyJobseekerOrCoordinator, story.Refused(Jonas, Do.MoveEvent("l1", "2027-03-02")));
        story.Does(Kari, Do.TakeBack("l1"));
    }

    [Theory]
    [InlineData("l1", "l3")]
    [InlineData("l3", "l1")]
    public void What_two_stops_held_back_is_woken_whichever_is_taken_back_first(string first, string second)
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        story.Does(Ola, Do.Report("service-declined", "2026-03-02"));
        story.Does(Jonas, Do.Report("job-ended", "2026-03-02"));
        story.Does(Jonas, Do.Report("service-declined", "2026-03-01"));
        Assert.Null(story.Standing("c1").Due);

        story.Does(Kari, Do.TakeBack(first));
        Assert.Null(story.Standing("c1").Due);
        var told = story.Does(Kari, Do.TakeBack(second));

        Assert.Equal("l2", story.Standing("c1").Occurrences.Single().Id.Value);
        Assert.Contains(told, n => n.Kind is NoticeKind.Woken && n.To == Solveig);
    }

    [Fact]
    public void What_was_done_for_the_mistake_was_not_done_for_what_is_known_to_have_happened()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        story.Does(Jonas, Do.Report("job-ended", "2026-03-02"));
        story.Does(Solveig, Do.Keep("c1", on: "2026-03-02"));
        story.Does(Jonas, Do.Report("job-ended", "2026-02-27"));
        story.Does(Jonas, Do.TakeBack("l1"));

        Assert.Equal([("l1", false), ("l2", true)], story.Standing("c1").Occurrences.Select(o => (o.Id.Value, o.IsOpen)).Order());
    }

    [Fact]
    public void Who_was_told_of_the_first_of_two_reports_is_told_when_both_are_taken_back()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        story.Does(Jonas, Do.Report("job-ended", "2026-03-02"));
        story.Mails(Solveig);
        story.Does(Sigrid, Do.Report("job-ended", "2026-03-01"));
        story.Does(Jonas, Do.TakeBack("l1"));
        story.Does(Sigrid, Do.TakeBack("l2"));
        story.At("2026-03-03 08:00");

        Assert.Equal([(NoticeKind.WaitsAgain, Solveig, "c1")], Told(story.Mails(Solveig).Where(n => n.Kind is not NoticeKind.WrittenForYou)));
    }

    [Fact]
    public void Who_took_it_over_with_its_date_is_told_that_it_has_none()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 5));
        story.Does(Solveig, Do.HandOver("c1", Sigrid));
        story.SleepsUntil("2026-03-03 08:00");
        story.Mails(Sigrid);
        story.Does(Jonas, Do.Report("job-ended", "2026-03-03"));
        story.Does(Sigrid, Do.Accept("c1"));
        story.Does(Jonas, Do.TakeBack("l1"));
        story.At("2026-03-04 08:00");

        Assert.Contains((NoticeKind.WaitsAgain, Sigrid, "c1"), Told(story.Mails(Sigrid)));
    }

    [Fact]
    public void What_was_not_told_under_two_stops_is_told_when_the_last_is_taken_back_and_once()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2)).At("2026-03-02 20:00");
        story.Does(Jonas, Do.Report("job-ended", "2026-03-02"));
        story.Does(Ola, Do.Report("service-declined", "2026-03-02"));
        story.SleepsUntil("2026-03-03 08:00");
        Assert.DoesNotContain(story.Mails(Solveig), n => n.Kind is NoticeKind.Woken);
        story.Does(Jonas, Do.Report("service-declined", "2026-03-03"));

        Assert.DoesNotContain(story.Does(Ola, Do.TakeBack("l2")), n => n.Kind is NoticeKind.Woken);
        Assert.Single(story.Does(Kari, Do.TakeBack("l3")), n => n.Kind is NoticeKind.Woken && n.To == Solveig);
        story.Mails(Solveig);
        story.Does(Jonas, Do.Report("service-declined", "2026-03-03"));
        Assert.DoesNotContain(story.Does(Kari, Do.TakeBack("l4")), n => n.Kind is NoticeKind.Woken);
    }

    [Fact]
    public void What_a_second_one_notes_is_kept_and_they_are_told_when_it_is_taken_back()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        Assert.Empty(story.Does(Jonas, Do.Report("job-ended", "2026-03-02", "The employer called me.")));
        Assert.Empty(story.Does(Jonas, Do.Report("job-ended", "2026-03-02", "The employer called me.")));
        Assert.Equal("The employer called me.", Assert.Single(Assert.Single(story.File.LifeEvents).Again).Note);

        var gone = Assert.Single(story.Does(Ola, Do.TakeBack("l1")), n => n.Kind is NoticeKind.SaidNoMore);
        Assert.Equal(Jonas, gone.To);
        Assert.True(story.Holds(gone));
    }

    [Fact]
    public void That_something_was_put_right_is_said_once_of_several_and_not_of_what_happened_after_all()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2), Promised.Contingent(Jonas, "job-started", 2));
        story.Does(Jonas, Do.Report("job-ended", "2026-03-02"));
        story.Does(Jonas, Do.Report("job-started", "2026-03-02"));
        story.Mails(Ola);
        story.Does(Jonas, Do.TakeBack("l1"));
        story.Does(Jonas, Do.TakeBack("l2"));
        Assert.Single(story.File.Pending.Values, n => n.Kind is NoticeKind.StandsAfterEvent);

        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        Assert.DoesNotContain(story.File.Pending.Values.Where(story.Holds), n => n.Kind is NoticeKind.StandsAfterEvent && n.LifeEvent?.Value == "l1");
    }

    [Fact]
    public void That_something_else_woke_it_is_told_to_the_jobseeker_who_knows_of_neither()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2)).At("2026-03-02 20:00");
        story.Does(Jonas, Do.Report("job-ended", "2026-03-02"));
        story.Does(Sigrid, Do.Report("job-ended", "2026-03-01"));
        story.Does(Jonas, Do.TakeBack("l1"));
        story.At("2026-03-03 08:30");

        Assert.Equal(["l2"], story.Mails(Ola).Where(n => n.Kind is NoticeKind.StandsAfterEvent).Select(n => n.LifeEvent!.Value.Value));
    }

    [Fact]
    public void Nobody_takes_back_without_end_what_others_are_told_of_each_time()
    {
        var story = With(Promised.Contingent(Solveig, "job-ended", 2));
        for (var i = 0; i < Limits.LifeEventsTakenBackADay; i++)
        {
            story.Does(Jonas, Do.Report("job-ended", "2026-03-02"));
            story.Does(Jonas, Do.TakeBack($"l{i + 1}"));
        }

        story.Does(Jonas, Do.Report("job-ended", "2026-03-02"));
        Assert.Equal(ReasonCode.ChangedEnoughToday, story.Refused(Jonas, Do.TakeBack($"l{Limits.LifeEventsTakenBackADay + 1}")));
        story.At("2026-03-03 10:00").Does(Jonas, Do.TakeBack($"l{Limits.LifeEventsTakenBackADay + 1}"));
    }

    [Fact]
    public void A_planned_start_that_came_and_was_a_mistake_leaves_room_for_the_one_that_comes()
    {
        var story = With(Promised.Contingent(Solveig, "job-started", 2));
        story.Does(Solveig, Do.Report("job-started", "2026-03-23"));
        story.Does(Jonas, Do.Report("job-started", "2026-03-02"));
        Assert.Equal(Day("2026-03-02"), Assert.Single(story.File.LifeEvents).On);
        story.Does(Jonas, Do.TakeBack("l1"));
        story.Does(Solveig, Do.Report("job-started", "2026-03-23"));
        Assert.Equal(("l2", Day("2026-03-25")), story.Standing("c1").Occurrences.Select(o => (o.Id.Value, o.Due)).Single());
    }

    [Fact]
    public void What_was_taken_back_takes_its_place_in_the_case_all_the_same()
    {
        var story = Begin();
        for (var i = 0; i < Limits.LifeEventsADay; i++)
        {
            story.Does(Jonas, Do.Report("job-at-risk", "2026-03-02"));
            story.Does(RandomStory.Persons[i % RandomStory.Persons.Length], Do.TakeBack($"l{i + 1}"));
        }

        Assert.Equal(ReasonCode.LifeEventsToday, story.Refused(Jonas, Do.Report("job-at-risk", "2026-03-02")));
    }
}
