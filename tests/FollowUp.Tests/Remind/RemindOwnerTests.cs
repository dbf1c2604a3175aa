using FollowUp.Audit;
using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

/// <summary>What a coordinator does from the list: a reminder now, and notes.</summary>
public class RemindOwnerTests
{
    [Fact]
    public void The_owner_is_reminded_at_the_next_sending_time_of_the_oldest_date_that_has_come()
    {
        var story = With(Promised.Recurring(Solveig, "2026-03-03", "FREQ=WEEKLY")).At("2026-03-12 18:00");

        var told = Assert.Single(story.Does(Kari, Do.Remind("c1")));

        Assert.Equal((NoticeKind.ReminderAsked, Solveig, Day("2026-03-03"), story.Local("2026-03-13 08:00")), (told.Kind, told.To, told.Due, told.SendAt));
        Assert.Equal(told, Assert.Single(story.At("2026-03-13 08:00").Mails(Solveig), n => n.Kind is NoticeKind.ReminderAsked));
    }

    [Fact]
    public void It_is_asked_for_once_a_day_whoever_asks()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-04")).At("2026-03-11 18:00");
        story.Does(Kari, Do.Remind("c1"));

        Assert.Equal(ReasonCode.RemindedToday, story.Refused(Kari, Do.Remind("c1")));
        story.At("2026-03-12 08:00").Mails(Solveig);
        Assert.Equal(ReasonCode.RemindedToday, story.At("2026-03-12 15:00").Refused(Kari, Do.Remind("c1")));
        Assert.Single(story.At("2026-03-13 10:00").Does(Kari, Do.Remind("c1")));
    }

    [Fact]
    public void It_is_about_what_has_come_and_is_open()
    {
        var story = With(
            Promised.Dated(Solveig, "2026-03-04"),
            Promised.Dated(Solveig, "2026-04-01"),
            Promised.Contingent(Solveig, "job-ended", 2),
            Promised.Wish(),
            Promised.Dated(Solveig, "2026-03-04"),
            Promised.Dated(Sigrid, "2026-03-04"));
        story.Does(Solveig, Do.Keep("c1"));
        story.Does(Solveig, Do.HandOver("c5", Jonas, from: "2026-03-02"));
        story.At("2026-03-05 10:00");

        Assert.Equal(ReasonCode.KeptAlready, story.Refused(Kari, Do.Remind("c1")));
        Assert.Equal(ReasonCode.NothingToRemindOf, story.Refused(Kari, Do.Remind("c2")));
        Assert.Equal(ReasonCode.NothingToRemindOf, story.Refused(Kari, Do.Remind("c3")));
        Assert.Equal(ReasonCode.NothingToRemindOf, story.Refused(Kari, Do.Remind("c4")));
        Assert.Equal(ReasonCode.NothingToRemindOf, story.Refused(Kari, Do.Remind("c5")));
        Assert.Equal(ReasonCode.NotAcceptedYet, story.Refused(Kari, Do.Remind("c6")));
        Assert.Equal(ReasonCode.OnlyCoordinator, story.Refused(Solveig, Do.Remind("c2")));
    }

    [Theory]
    [InlineData("kept")]
    [InlineData("moved")]
    [InlineData("handed over")]
    public void Just_before_it_is_sent_it_is_checked_again(string meanwhile)
    {
        var story = With(Promised.Dated(Solveig, "2026-03-04")).At("2026-03-05 18:00");
        var told = Assert.Single(story.Does(Kari, Do.Remind("c1")));
        Assert.True(story.At("2026-03-06 08:00").Holds(told));

        switch (meanwhile)
        {
            case "kept":
                story.Does(Solveig, Do.Keep("c1"));
                break;
            case "moved":
                story.Does(Solveig, Do.Move("c1", "2026-03-30"));
                break;
            default:
                story.Does(Solveig, Do.HandOver("c1", Jonas));
                story.Does(Jonas, Do.Accept("c1"));
                break;
        }

        Assert.False(story.Holds(told));
    }

    [Fact]
    public void The_steps_of_a_date_go_on_as_they_were()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-04"));
        story.SleepsUntil("2026-03-04 10:00");
        story.Does(Kari, Do.Remind("c1"));

        Assert.Equal([1, 3], story.SleepsUntil("2026-03-12 10:00").Where(n => n.Step is not null).Select(n => n.Step!.Value));
    }

    [Fact]
    public void A_note_is_for_professionals_who_may_see_the_promise()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-04"), Promised.Wish());
        story.Does(Kari, Do.Note("c1"));
        story.Does(Solveig, Do.Note("c1"));

        Assert.Equal(ReasonCode.OnlyProfessionals, story.Refused(Ola, Do.Note("c1")));
        Assert.Equal(ReasonCode.OnlyProfessionals, story.Refused(Ola, Do.Note("c2")));
        Assert.Equal(ReasonCode.NotFound, story.Refused(Jonas, Do.Note("c1")));
        Assert.Equal([Kari.Value, Solveig.Value], NotesFor(story, Solveig));
        Assert.Equal([Kari.Value], NotesFor(story, Kari));
        Assert.Empty(NotesFor(story, Jonas));
        Assert.DoesNotContain(HistoryFor(story, Ola), e => e.Kind == "commitment-noted");
    }

    private static IEnumerable<string> NotesFor(Story story, PersonId reader) =>
        HistoryFor(story, reader).Where(e => e.Kind == "commitment-noted" && (string?)e.Data?["note"] == "We talked.").Select(e => e.By.Value);

    private static IReadOnlyList<HistoryEntry> HistoryFor(Story story, PersonId reader) =>
        History.Of(story.Recorded, story.File, story.Context(Actor.Of(reader)).Viewer, story.Today);
}
