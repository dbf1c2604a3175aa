using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Confirm;

public class AskAboutTests
{
    [Fact]
    public void The_one_who_keeps_it_is_told_at_once_that_the_jobseeker_would_like_to_hear()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        var told = story.Does(Ola, Do.Ask("c1", "Have you heard from them?")).Single();
        Assert.Equal((NoticeKind.AskedAbout, Solveig, story.Now), (told.Kind, told.To, told.SendAt));
        Assert.True(story.Holds(told));
        Assert.Equal("Have you heard from them?", story.Commitment("c1").Question!.Note);
    }

    [Fact]
    public void Past_its_date_the_coordinator_is_told_as_well_and_where_nobody_keeps_it_the_coordinator_alone()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-04"), Promised.Standing(Solveig));
        story.Does(Solveig, Do.HandOver("c2", Jonas, from: "2026-03-03"));
        story.At("2026-03-06 10:00");
        Assert.Equal([Solveig, Kari], story.Does(Ola, Do.Ask("c1")).Select(n => n.To));
        Assert.Equal([Kari], story.Does(Ola, Do.Ask("c2")).Select(n => n.To));
    }

    [Fact]
    public void Asked_again_within_the_hour_it_is_written_down_and_told_once()
    {
        var story = With(Promised.Standing(Solveig));
        Assert.Single(story.Does(Ola, Do.Ask("c1")));
        story.Mails(Solveig);
        Assert.Empty(story.Does(Ola, Do.Ask("c1", "And when?")));
        Assert.Equal("And when?", story.Commitment("c1").Question!.Note);
        story.At("2026-03-02 11:00");
        Assert.Single(story.Does(Ola, Do.Ask("c1")));
    }

    [Fact]
    public void When_it_is_done_talked_about_or_said_in_other_words_nobody_waits_for_an_answer_any_more()
    {
        foreach (var answer in new[] { Do.Keep("c1"), Do.Settle("c1"), Do.Reword("c1") })
        {
            var story = With(Promised.Dated(Solveig, "2026-03-20"));
            var told = story.Does(Ola, Do.Ask("c1")).Single();
            story.Does(Solveig, answer);
            Assert.Null(story.Commitment("c1").Question);
            Assert.False(story.Holds(told));
        }
    }

    [Fact]
    public void After_a_working_day_without_a_word_the_coordinator_hears_of_it_once()
    {
        var story = With(Promised.Standing(Solveig));
        story.Does(Ola, Do.Ask("c1"));
        story.Mails(Solveig);

        var told = story.SleepsUntil("2026-03-31 12:00").Where(n => n.Kind is NoticeKind.Unanswered).Single();

        Assert.Equal((Kari, Day("2026-03-02"), story.Local("2026-03-04 08:00")), (told.To, told.Due, told.SendAt));
        Assert.True(story.Holds(told));
        story.Does(Solveig, Do.Note("c1"));
        Assert.False(story.Holds(told));
    }

    [Fact]
    public void Only_the_jobseeker_asks_and_not_of_what_is_done_or_nobody_said_yes_to_or_their_own_wish()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20").ForAll(), Promised.Standing(Sigrid), Promised.Wish());
        Assert.All([Solveig, Jonas, Kari], p => Assert.Equal(ReasonCode.OnlyJobseeker, story.Refused(p, Do.Ask("c1"))));
        Assert.Equal(ReasonCode.OnlyJobseeker, story.Refused(Ola, Do.Ask("c3")));
        Assert.Equal(ReasonCode.NotAcceptedYet, story.Refused(Ola, Do.Ask("c2")));
        story.Does(Solveig, Do.Keep("c1"));
        Assert.Equal(ReasonCode.KeptAlready, story.Refused(Ola, Do.Ask("c1")));
    }

    [Fact]
    public void Who_asks_every_day_waits_no_longer_for_the_coordinator_than_who_asks_once()
    {
        var story = With(Promised.Standing(Solveig));
        story.Does(Ola, Do.Ask("c1"));
        story.SleepsUntil("2026-03-03 10:00");
        story.Does(Ola, Do.Ask("c1", "And today?"));
        Assert.Equal([Day("2026-03-02")], story.SleepsUntil("2026-03-04 12:00").Where(n => n.Kind is NoticeKind.Unanswered).Select(n => n.Due!.Value));
        Assert.Equal("And today?", story.Commitment("c1").Question!.Note);
    }

    [Fact]
    public void Asked_about_one_promise_after_the_other_the_keeper_gets_one_mail_at_once_and_the_rest_with_the_digest()
    {
        var story = With(Promised.Standing(Solveig), Promised.Standing(Solveig), Promised.Standing(Solveig));
        var told = new[] { "c1", "c2", "c3" }.SelectMany(id => story.Does(Ola, Do.Ask(id))).ToList();
        Assert.Equal([story.Now, story.Local("2026-03-03 08:00"), story.Local("2026-03-03 08:00")], told.Select(n => n.SendAt));
    }
}
