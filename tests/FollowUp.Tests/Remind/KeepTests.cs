using FollowUp.Cases;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

public class KeepTests
{
    [Fact]
    public void The_owner_keeps_it_today_unless_another_day_is_said()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"), Promised.Dated(Solveig, "2026-03-20")).At("2026-03-10 12:00");
        Assert.Empty(story.Does(Solveig, Do.Keep("c1")));
        story.Does(Solveig, Do.Keep("c2", on: "2026-03-09"));
        Assert.Equal([Day("2026-03-10"), Day("2026-03-09")], story.File.Commitments.Select(c => c.Changes[OccurrenceId.Only].KeptOn!.Value));
        Assert.Equal(CommitmentState.Kept, story.Standing("c1").State);
        Assert.Equal(ReasonCode.KeptAlready, story.Refused(Solveig, Do.Keep("c1")));
    }

    [Fact]
    public void Nobody_keeps_it_but_its_owners()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20").ForAll());
        Assert.All([Ola, Jonas, Kari], p => Assert.Equal(ReasonCode.OnlyOwner, story.Refused(p, Do.Keep("c1"))));
        story.Does(Solveig, Do.Keep("c1"));
        Assert.Equal(Actor.Of(Solveig), story.Commitment("c1").Changes[OccurrenceId.Only].KeptBy);
    }

    [Fact]
    public void The_day_it_was_kept_is_not_in_the_future_nor_long_before_it_was_made()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20", notBefore: "2026-03-03"));
        Assert.Equal(ReasonCode.KeptOnOutOfRange, story.Refused(Solveig, Do.Keep("c1", on: "2026-03-03")));
        Assert.Equal(ReasonCode.KeptOnOutOfRange, story.Refused(Solveig, Do.Keep("c1", on: "2025-12-31")));
        Assert.Equal(ReasonCode.KeptBeforeNotBefore, story.Refused(Solveig, Do.Keep("c1")));
        Assert.Equal(ReasonCode.KeptBeforeNotBefore, story.Refused(Solveig, Do.Keep("c1", on: "2026-01-01")));
        story.At("2026-03-03 12:00").Does(Solveig, Do.Keep("c1"));
    }

    [Fact]
    public void What_has_no_date_yet_cannot_be_kept()
    {
        var story = With(
            Promised.Contingent(Solveig, "job-ended", 2), Promised.RestingUntil(Solveig, "job-ended", 2), Promised.Standing(Solveig),
            Promised.Dated(Sigrid, "2026-03-20"));
        Assert.Equal(
            [ReasonCode.NothingDueYet, ReasonCode.NothingDueYet, ReasonCode.StandingGoesOn],
            new[] { "c1", "c2", "c3" }.Select(c => story.Refused(Solveig, Do.Keep(c))));
        Assert.Equal(ReasonCode.NotAcceptedYet, story.Refused(Sigrid, Do.Keep("c4")));
        Assert.Equal(ReasonCode.NotFound, story.Refused(Solveig, Do.Keep("c9")));
    }

    [Fact]
    public void Of_a_series_each_occurrence_is_kept_by_itself()
    {
        var story = With(Promised.Recurring(Solveig, "2026-03-06", "FREQ=WEEKLY;COUNT=3"));
        story.Does(Solveig, Do.Keep("c1"));
        Assert.Equal([false, true, true], story.Standing("c1").Occurrences.Select(o => o.IsOpen));
        Assert.Equal(ReasonCode.KeptAlready, story.Refused(Solveig, Do.Keep("c1", "2026-03-06")));
        Assert.Equal(ReasonCode.NoSuchOccurrence, story.Refused(Solveig, Do.Keep("c1", "2026-03-07")));

        story.At("2026-03-21 12:00");
        Assert.Equal(ReasonCode.WhichOccurrence, story.Refused(Solveig, Do.Keep("c1")));
        story.Does(Solveig, Do.Keep("c1", "2026-03-20"));
        Assert.Equal((CommitmentState.InForce, Day("2026-03-13")), (story.Standing("c1").State, story.Standing("c1").Due!.Value));
        story.Does(Solveig, Do.Keep("c1"));
        Assert.Equal(CommitmentState.Kept, story.Standing("c1").State);
    }

    [Fact]
    public void An_endless_series_is_never_kept_for_good_and_shows_the_next_twelve()
    {
        var story = With(Promised.Recurring(Solveig, "2026-03-06", "FREQ=WEEKLY")).At("2026-03-07 12:00");
        story.Does(Solveig, Do.Keep("c1"));
        Assert.Equal(CommitmentState.InForce, story.Standing("c1").State);
        Assert.Equal(13, story.Standing("c1").Occurrences.Count);
        Assert.Equal(Day("2026-03-13"), story.Standing("c1").Due);
    }

    [Fact]
    public void The_jobseeker_keeps_a_wish_once()
    {
        var story = With(Promised.Wish());
        story.Does(Ola, Do.Keep("c1"));
        Assert.Equal(CommitmentState.Kept, story.Standing("c1").State);
        Assert.Equal(ReasonCode.KeptAlready, story.Refused(Ola, Do.Keep("c1")));
    }
}

public class MoveTests
{
    [Fact]
    public void A_moved_date_rolls_as_the_promise_says_and_keeps_its_id()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"), Promised.Dated(Solveig, "2026-03-20") with { Roll = FollowUp.Schedule.Roll.Back });
        story.Does(Solveig, Do.Move("c1", "2026-03-28"));
        story.Does(Solveig, Do.Move("c2", "2026-03-28"));
        Assert.Equal((Day("2026-03-30"), OccurrenceId.Only), (story.Standing("c1").Due!.Value, story.Standing("c1").Occurrences.Single().Id));
        Assert.Equal(Day("2026-03-27"), story.Standing("c2").Due);
    }

    [Fact]
    public void A_date_never_moves_into_the_past_not_even_by_rolling()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20") with { Roll = FollowUp.Schedule.Roll.Back }).At("2026-03-14 12:00");
        Assert.Equal(ReasonCode.DateInPast, story.Refused(Solveig, Do.Move("c1", "2026-03-13")));
        Assert.Equal(ReasonCode.DateTooFar, story.Refused(Solveig, Do.Move("c1", "2036-03-15")));
        story.Does(Solveig, Do.Move("c1", "2026-03-15"));
        Assert.Equal(Day("2026-03-16"), story.Standing("c1").Due);
    }

    [Fact]
    public void A_date_does_not_move_to_before_the_first_day_it_may_be_kept()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20", notBefore: "2026-03-18"));
        Assert.Equal(ReasonCode.NotBeforeAfterDue, story.Refused(Solveig, Do.Move("c1", "2026-03-17")));
        story.Does(Solveig, Do.Move("c1", "2026-03-18"));
    }

    [Fact]
    public void One_occurrence_moves_and_the_others_stay()
    {
        var story = With(Promised.Recurring(Solveig, "2026-03-06", "FREQ=WEEKLY;COUNT=3"));
        story.Does(Solveig, Do.Move("c1", "2026-03-17", "2026-03-13"));
        Assert.Equal(
            [("2026-03-06", Day("2026-03-06")), ("2026-03-13", Day("2026-03-17")), ("2026-03-20", Day("2026-03-20"))],
            story.Standing("c1").Occurrences.Select(o => (o.Id.Value, o.Due)));
        Assert.Equal(ReasonCode.NoSuchOccurrence, story.Refused(Solveig, Do.Move("c1", "2026-03-17", "l1")));
        story.At("2026-03-21 12:00");
        Assert.Equal(ReasonCode.WhichOccurrence, story.Refused(Solveig, Do.Move("c1", "2026-03-25")));
    }

    [Fact]
    public void The_owner_and_the_coordinator_move_it_and_nobody_else()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20").ForAll());
        Assert.All([Ola, Jonas], p => Assert.Equal(ReasonCode.OnlyOwnerOrCoordinator, story.Refused(p, Do.Move("c1", "2026-03-27"))));
        story.Does(Kari, Do.Move("c1", "2026-03-24"));
        story.Does(Solveig, Do.Move("c1", "2026-03-25"));
        Assert.Equal(Day("2026-03-25"), story.Standing("c1").Due);
    }

    [Fact]
    public void What_has_no_date_does_not_move()
    {
        var story = With(
            Promised.Contingent(Solveig, "job-ended", 2), Promised.Standing(Solveig), Promised.Wish(), Promised.Dated(Sigrid, "2026-03-20"),
            Promised.Dated(Solveig, "2026-03-20"));
        Assert.Equal(ReasonCode.NothingDueYet, story.Refused(Solveig, Do.Move("c1", "2026-03-27")));
        Assert.Equal(ReasonCode.StandingGoesOn, story.Refused(Solveig, Do.Move("c2", "2026-03-27")));
        Assert.Equal(ReasonCode.NothingDueYet, story.Refused(Ola, Do.Move("c3", "2026-03-27")));
        Assert.Equal(ReasonCode.NotAcceptedYet, story.Refused(Sigrid, Do.Move("c4", "2026-03-27")));
        story.Does(Solveig, Do.Keep("c5"));
        Assert.Equal(ReasonCode.KeptAlready, story.Refused(Solveig, Do.Move("c5", "2026-03-27")));
    }
}

public class WithdrawTests
{
    [Fact]
    public void The_owner_or_the_coordinator_takes_it_back_once()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"), Promised.Standing(Jonas).ForAll());
        story.Does(Solveig, Do.Withdraw("c1"));
        Assert.All([Ola, Solveig], p => Assert.Equal(ReasonCode.OnlyOwnerOrCoordinator, story.Refused(p, Do.Withdraw("c2"))));
        story.Does(Kari, Do.Withdraw("c2"));
        Assert.All(story.File.Commitments, c => Assert.Equal((CommitmentState.Withdrawn, null), (story.Standing(c.Id.Value).State, story.Standing(c.Id.Value).Due)));
        Assert.Equal("No longer wanted.", story.Commitment("c1").WithdrawnBecause);
        Assert.Equal(ReasonCode.IsWithdrawn, story.Refused(Solveig, Do.Withdraw("c1")));
        Assert.Equal(ReasonCode.IsWithdrawn, story.Refused(Solveig, Do.Move("c1", "2026-03-27")));
    }

    [Fact]
    public void A_wish_is_the_jobseekers_to_take_back_and_nobody_elses()
    {
        var story = With(Promised.Wish());
        Assert.Equal(ReasonCode.OnlyOwner, story.Refused(Kari, Do.Withdraw("c1")));
        story.Does(Ola, Do.Withdraw("c1"));
        Assert.Equal(CommitmentState.Withdrawn, story.Standing("c1").State);
    }

    [Fact]
    public void Whoever_wrote_a_proposal_down_takes_it_back_until_it_is_accepted()
    {
        var story = With(Promised.Standing(Sigrid), Promised.Standing(Sigrid));
        story.Does(Solveig, Do.Withdraw("c1"));
        story.Does(Sigrid, Do.Accept("c2"));
        Assert.Equal(ReasonCode.NotFound, story.Refused(Solveig, Do.Withdraw("c2")));
    }

    [Fact]
    public void What_was_kept_stays_kept_unless_it_may_wake_again()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"), Promised.Contingent(Solveig, "job-ended", 2));
        story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        story.Does(Solveig, Do.Keep("c1"));
        story.Does(Solveig, Do.Keep("c2"));
        Assert.Equal(ReasonCode.KeptAlready, story.Refused(Solveig, Do.Withdraw("c1")));
        story.Does(Solveig, Do.Withdraw("c2"));
        Assert.Empty(story.Does(Solveig, Do.Report("job-ended", "2026-04-01")));
    }
}
