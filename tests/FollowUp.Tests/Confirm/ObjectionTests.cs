using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Confirm;

public class ObjectionTests
{
    [Fact]
    public void What_the_jobseeker_objects_to_stays_in_force_and_owner_and_coordinator_are_told()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        var told = story.Does(Ola, Do.Object("c1"));
        Assert.Equal([(NoticeKind.Objection, Kari), (NoticeKind.Objection, Solveig)], told.Select(n => (n.Kind, n.To)));
        Assert.Equal(CommitmentState.InForce, story.Standing("c1").State);
        Assert.Equal("That was not it.", story.Commitment("c1").Objections.Single().Note);
    }

    [Fact]
    public void An_objection_said_twice_before_it_is_told_is_told_once()
    {
        var story = With(Promised.Standing(Solveig));
        Assert.Equal(2, story.Does(Ola, Do.Object("c1")).Count);
        Assert.Empty(story.Does(Ola, Do.Object("c1", "Not at all.")));
        story.At("2026-03-03 08:00");
        story.Mails(Solveig);
        story.Mails(Kari);
        Assert.Equal(2, story.Does(Ola, Do.Object("c1", "Still not.")).Count);
        Assert.Equal("Still not.", story.Commitment("c1").Objections.Single().Note);
    }

    [Fact]
    public void Who_has_objected_and_asked_often_enough_within_a_day_may_say_more_the_next_day_and_of_another_promise_at_once()
    {
        var story = With(Promised.Standing(Solveig), Promised.Standing(Solveig));
        for (var i = 0; i < Limits.SayingsADay; i++)
        {
            story.At(story.Now.AddMinutes(1)).Does(Ola, i % 2 == 0 ? Do.Object("c1", $"Not so {i}.") : Do.Ask("c1", $"And now {i}?"));
        }

        Assert.Equal(ReasonCode.SaidEnoughToday, story.Refused(Ola, Do.Object("c1", "Still not.")));
        Assert.Equal(ReasonCode.SaidEnoughToday, story.Refused(Ola, Do.Ask("c1", "And then?")));
        story.Does(Ola, Do.Object("c2", "Nor this."));
        story.Does(Solveig, Do.Object("c1", "I said April."));
        story.At("2026-03-03 09:02").Does(Ola, Do.Object("c1", "Still not."));
    }

    [Fact]
    public void The_same_words_again_are_no_other_words_and_answer_no_objection()
    {
        var story = With(Promised.Standing(Solveig));
        story.Does(Ola, Do.Object("c1"));
        var version = story.File.Version;
        story.Does(Solveig, Do.Reword("c1", story.Commitment("c1").Text));
        Assert.Equal(version, story.File.Version);
        Assert.Single(story.Commitment("c1").Objections);
    }

    [Fact]
    public void An_owner_objects_to_what_was_written_for_them_and_others_do_not()
    {
        var story = With(Promised.Standing(Jonas).ForAll());
        Assert.Equal([Kari], story.Does(Jonas, Do.Object("c1")).Select(n => n.To));
        Assert.All([Solveig, Kari], p => Assert.Equal(ReasonCode.OnlyJobseekerOrOwner, story.Refused(p, Do.Object("c1"))));
    }

    [Fact]
    public void An_objection_to_what_somebody_else_keeps_now_is_not_told_to_the_former_owner()
    {
        var story = With(Promised.Standing(Solveig));
        var told = story.Does(Ola, Do.Object("c1")).Single(n => n.To == Solveig);
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        Assert.True(story.Holds(told));
        story.Does(Jonas, Do.Accept("c1"));
        Assert.False(story.Holds(told));
    }

    [Fact]
    public void What_the_owner_objects_to_takes_nothing_away_of_what_the_jobseeker_said()
    {
        var story = With(Promised.Standing(Solveig));
        story.Does(Ola, Do.Object("c1", "We said March."));
        story.Does(Solveig, Do.Object("c1", "I said April."));
        story.Does(Ola, Do.Object("c1", "We said the first of March."));
        Assert.Equal(["I said April.", "We said the first of March."], story.Commitment("c1").Objections.Select(o => o.Note));
    }

    [Fact]
    public void When_they_have_talked_about_it_nobody_is_told_of_it_any_more_and_the_jobseeker_gets_it_confirmed()
    {
        var story = With(Promised.Standing(Solveig));
        story.SleepsUntil("2026-03-02 09:10");
        story.Mails(Ola);
        var told = story.Does(Ola, Do.Object("c1"));
        Assert.All(told, n => Assert.True(story.Holds(n)));

        story.Does(Solveig, Do.Settle("c1", "I call in the evening."));

        Assert.All(told, n => Assert.False(story.Holds(n)));
        Assert.Empty(story.Commitment("c1").Objections);
        Assert.Equal((false, "I call in the evening."), (story.Commitment("c1").Answered!.InOtherWords, story.Commitment("c1").Answered!.Note));
        Assert.Contains(story.SleepsUntil("2026-03-02 10:00"), n => n.Kind is NoticeKind.Confirmation && n.To == Ola);
        story.Does(Ola, Do.Object("c1", "That is not it either."));
        Assert.All(told, n => Assert.True(story.Holds(n)));
        Assert.Null(story.Commitment("c1").Answered);
    }

    [Fact]
    public void The_jobseeker_settles_what_they_said_themself_and_nothing_comes_of_it()
    {
        var story = With(Promised.Standing(Solveig));
        story.SleepsUntil("2026-03-02 09:10");
        story.Mails(Ola);
        story.Does(Ola, Do.Object("c1"));
        story.Does(Solveig, Do.Object("c1", "I said April."));

        story.Does(Ola, Do.Settle("c1"));

        Assert.Equal("I said April.", story.Commitment("c1").Objections.Single().Note);
        Assert.DoesNotContain(story.SleepsUntil("2026-03-02 10:00"), n => n.Kind is NoticeKind.Confirmation);
        Assert.Equal(ReasonCode.NotFound, story.Refused(Jonas, Do.Settle("c1")));
    }

    [Fact]
    public void In_other_words_by_the_owner_alone_it_answers_what_was_objected_to()
    {
        var story = With(Promised.Standing(Solveig));
        story.SleepsUntil("2026-03-02 09:10");
        story.Mails(Ola);
        story.Does(Ola, Do.Object("c1"));
        Assert.All([Ola, Kari], p => Assert.Equal(ReasonCode.OnlyOwner, story.Refused(p, Do.Reword("c1"))));

        story.Does(Solveig, Do.Reword("c1"));

        var c = story.Commitment("c1");
        Assert.Equal(("I call you in the evening.", true), (c.Text, c.Answered!.InOtherWords));
        Assert.Empty(c.Objections);
        Assert.Contains(story.SleepsUntil("2026-03-02 10:00"), n => n.Kind is NoticeKind.Confirmation && n.To == Ola);
        var version = story.File.Version;
        story.Does(Solveig, Do.Reword("c1"));
        Assert.Equal(version, story.File.Version);
    }

    [Fact]
    public void Who_may_read_the_words_as_they_were_may_not_read_other_words_unless_that_was_said()
    {
        var story = With(Promised.Standing(Solveig), Promised.Standing(Solveig));
        story.Does(Ola, Do.Share("c1", Role.Therapist));
        story.Does(Ola, Do.Share("c2", Role.Therapist, text: "Solveig calls."));

        story.Does(Solveig, Do.Reword("c1"));
        story.Does(Solveig, Do.Reword("c2"));

        Assert.Equal(
            [null, "Solveig calls."],
            new[] { "c1", "c2" }.Select(id => story.File.TextFor(story.Commitment(id), new(Jonas, false), story.Today)));
    }

    [Fact]
    public void What_was_taken_over_stands_in_the_words_of_whoever_said_it_until_it_is_said_in_others()
    {
        var story = With(Promised.Standing(Solveig));
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        story.Does(Jonas, Do.Accept("c1"));
        Assert.Equal((Jonas, Solveig), (story.Commitment("c1").Owner, story.Commitment("c1").WordsOf));
        Assert.Equal(ReasonCode.OnlyOwner, story.Refused(Solveig, Do.Reword("c1")));

        story.Does(Jonas, Do.Reword("c1"));

        Assert.Equal((Jonas, Jonas), (story.Commitment("c1").Owner, story.Commitment("c1").WordsOf));
        Assert.Null(story.Commitment("c1").Answered);
    }

    [Fact]
    public void What_nobody_has_said_yes_to_or_is_done_is_not_said_in_other_words()
    {
        var story = With(Promised.Standing(Sigrid), Promised.Dated(Solveig, "2026-03-20"));
        Assert.Equal(ReasonCode.NotAcceptedYet, story.Refused(Sigrid, Do.Reword("c1")));
        story.Does(Solveig, Do.Keep("c2"));
        Assert.Equal(ReasonCode.KeptAlready, story.Refused(Solveig, Do.Reword("c2")));
    }
}
