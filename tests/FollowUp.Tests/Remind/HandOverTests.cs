using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

public class HandOverTests
{
    [Fact]
    public void Who_is_merely_asked_reads_less_than_who_keeps_it_already_with_the_owner()
    {
        Sight SightOf(Story story, PersonId person) => story.File.SightOf(story.Commitment("c1"), new(person, false), story.Today);
        var story = With(Promised.Standing(Solveig) with { CoOwners = [Jonas] });
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        Assert.Equal((Sight.Whole, Sight.Whole), (SightOf(story, Jonas), SightOf(story, Solveig)));

        var other = With(Promised.Standing(Solveig));
        Assert.Equal(Sight.Nothing, SightOf(other, Jonas));
        other.Does(Solveig, Do.HandOver("c1", Jonas));
        Assert.Equal(Sight.Asked, SightOf(other, Jonas));
        other.Does(Jonas, Do.Accept("c1"));
        Assert.Equal((Sight.Whole, Sight.Outline), (SightOf(other, Jonas), SightOf(other, Solveig)));
        Assert.Equal(Sight.Asked, SightOf(With(Promised.Standing(Sigrid)), Sigrid));
    }

    [Fact]
    public void Until_the_new_owner_accepts_the_old_one_keeps_it()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        var asked = story.Does(Solveig, Do.HandOver("c1", Jonas));
        Assert.Equal([(NoticeKind.HandedOverToYou, Jonas)], asked.Select(n => (n.Kind, n.To)));
        Assert.Equal(Solveig, story.Commitment("c1").Owner);
        Assert.False(story.Standing("c1").WithoutOwner);
        Assert.Contains(story.SleepsUntil("2026-03-18 12:00"), n => n.Kind is NoticeKind.Reminder && n.To == Solveig);

        var told = story.Does(Jonas, Do.Accept("c1"));
        Assert.Equal([(NoticeKind.HandOverAccepted, Solveig), (NoticeKind.PromiseStands, Ola)], told.Select(n => (n.Kind, n.To)));
        Assert.Equal(story.Local("2026-03-18 12:10"), told[1].SendAt);
        Assert.Equal((Jonas, "c1", Day("2026-03-20")), (story.Commitment("c1").Owner, story.Commitment("c1").Id.Value, story.Standing("c1").Due!.Value));
        Assert.Equal([Solveig], story.Commitment("c1").FormerOwners);
        Assert.All(story.SleepsUntil("2026-03-23 12:00").Where(n => n.Kind is NoticeKind.Reminder), n => Assert.Equal(Jonas, n.To));
        Assert.Equal(ReasonCode.OnlyOwner, story.Refused(Solveig, Do.Keep("c1")));
    }

    [Fact]
    public void From_its_date_on_a_promise_nobody_took_has_no_owner_and_the_coordinator_is_asked_once()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.Does(Solveig, Do.HandOver("c1", Jonas, from: "2026-03-18"));
        Assert.False(story.At("2026-03-17 12:00").Standing("c1").WithoutOwner);
        var told = story.SleepsUntil("2026-03-31 12:00");

        Assert.True(story.Standing("c1").WithoutOwner);
        Assert.Equal(
            [(NoticeKind.WithoutOwner, Kari, story.Local("2026-03-18 08:00")), (NoticeKind.Escalation, Kari, story.Local("2026-03-25 08:00"))],
            told.Where(n => n.Commitment is not null).Select(n => (n.Kind, n.To, n.SendAt)));
        story.Does(Jonas, Do.Accept("c1"));
        Assert.False(story.Standing("c1").WithoutOwner);
    }

    [Fact]
    public void From_today_on_the_coordinator_is_asked_in_the_next_digest()
    {
        var story = With(Promised.Standing(Solveig));
        story.Does(Solveig, Do.HandOver("c1", Jonas, from: "2026-03-02"));
        var told = Assert.Single(story.SleepsUntil("2026-04-30 12:00"), n => n.Kind is NoticeKind.WithoutOwner);
        Assert.Equal(story.Local("2026-03-03 08:00"), told.SendAt);
    }

    [Fact]
    public void Who_declines_leaves_it_with_its_owner_who_is_told()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.Does(Solveig, Do.HandOver("c1", Jonas, from: "2026-03-02"));
        var told = story.Does(Jonas, Do.Decline("c1"));
        Assert.Equal([(NoticeKind.Declined, Solveig)], told.Select(n => (n.Kind, n.To)));
        Assert.Null(story.Commitment("c1").HandOver);
        Assert.Equal((CommitmentState.InForce, false), (story.Standing("c1").State, story.Standing("c1").WithoutOwner));
    }

    [Fact]
    public void Where_the_asker_left_a_refusal_goes_to_the_coordinator()
    {
        var story = With(Promised.Standing(Solveig));
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        story.Does(Solveig, Do.Leave(Solveig));
        Assert.Equal([Kari], story.Does(Jonas, Do.Decline("c1")).Select(n => n.To));
        story.Does(Kari, Do.HandOver("c1", Sigrid));
        story.Does(Sigrid, Do.Accept("c1"));
        Assert.Equal((Sigrid, false), (story.Commitment("c1").Owner, story.Standing("c1").WithoutOwner));
    }

    [Fact]
    public void Asking_another_takes_the_first_question_back()
    {
        var story = With(Promised.Standing(Solveig));
        var first = story.Does(Solveig, Do.HandOver("c1", Jonas)).Single();
        var second = story.Does(Solveig, Do.HandOver("c1", Sigrid)).Single();
        Assert.False(story.Holds(first));
        Assert.True(story.Holds(second));
        Assert.Equal(ReasonCode.NotFound, story.Refused(Jonas, Do.Accept("c1")));
    }

    [Fact]
    public void The_owner_who_names_themself_while_somebody_is_asked_keeps_it_and_whoever_was_asked_is_told()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.Does(Solveig, Do.HandOver("c1", Jonas, from: "2026-03-04"));
        story.At("2026-03-04 08:00").Mails(Jonas);
        Assert.True(story.Standing("c1").WithoutOwner);
        Assert.Equal(ReasonCode.OnlyOwnerOrCoordinator, story.Refused(Ola, Do.HandOver("c1", Solveig)));
        Assert.Equal(ReasonCode.OwnerAlready, story.Refused(Kari, Do.HandOver("c1", Solveig)));

        var told = Assert.Single(story.Does(Solveig, Do.HandOver("c1", Solveig)));
        Assert.Equal((NoticeKind.AskedNoMore, Jonas, story.Local("2026-03-05 08:00")), (told.Kind, told.To, told.SendAt));
        Assert.Equal((Solveig, null, false), (story.Commitment("c1").Owner, story.Commitment("c1").HandOver, story.Standing("c1").WithoutOwner));
        Assert.Equal(ReasonCode.OwnerAlready, story.Refused(Solveig, Do.HandOver("c1", Solveig)));
        Assert.Equal(ReasonCode.NotFound, story.Refused(Jonas, Do.Accept("c1")));
        Assert.True(story.Holds(told));
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        Assert.False(story.Holds(told));
    }

    [Fact]
    public void Whoever_had_not_been_told_yet_that_they_are_asked_is_not_told_that_they_are_not()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        var asked = story.Does(Solveig, Do.HandOver("c1", Jonas)).Single();
        Assert.Empty(story.Does(Solveig, Do.HandOver("c1", Solveig)));
        Assert.False(story.Holds(asked));
    }

    [Fact]
    public void Whoever_was_asked_first_is_told_when_another_is_asked_instead()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        story.At("2026-03-03 08:00").Mails(Jonas);
        Assert.Equal(
            [(NoticeKind.HandedOverToYou, Sigrid), (NoticeKind.AskedNoMore, Jonas)],
            story.Does(Solveig, Do.HandOver("c1", Sigrid)).Select(n => (n.Kind, n.To)).OrderBy(n => n.Kind));
    }

    [Fact]
    public void Asking_the_same_one_again_is_told_once()
    {
        var story = With(Promised.Standing(Solveig));
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        Assert.Empty(story.Does(Solveig, Do.HandOver("c1", Jonas, from: "2026-03-20")));
        story.At("2026-03-03 08:00");
        Assert.Single(story.Mails(Jonas));
        Assert.Single(story.Does(Solveig, Do.HandOver("c1", Jonas)));
    }

    [Fact]
    public void A_co_owner_who_takes_over_is_the_owner_and_no_longer_a_co_owner()
    {
        var story = With(Promised.Standing(Solveig).CoOwnedBy(Jonas, Sigrid));
        Assert.Equal(ReasonCode.OnlyOwnerOrCoordinator, story.Refused(Jonas, Do.HandOver("c1", Sigrid)));
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        story.Does(Jonas, Do.Accept("c1"));
        Assert.Equal([Sigrid], story.Commitment("c1").CoOwners);
    }

    [Fact]
    public void A_promise_of_the_jobseekers_own_is_handed_over_without_professionals_mail_to_them()
    {
        var story = With(Promised.Dated(Ola, "2026-03-20"));
        story.Does(Ola, Do.HandOver("c1", Solveig));
        Assert.Equal([(NoticeKind.PromiseStands, Ola)], story.Does(Solveig, Do.Accept("c1")).Select(n => (n.Kind, n.To)));
    }

    [Fact]
    public void A_hand_over_is_refused_where_it_cannot_be()
    {
        var story = With(
            Promised.Standing(Solveig).ForAll(), Promised.Dated(Solveig, "2026-03-20"), Promised.Standing(Sigrid), Promised.Wish(), Promised.Standing(Solveig));
        Assert.All([Ola, Jonas], p => Assert.Equal(ReasonCode.OnlyOwnerOrCoordinator, story.Refused(p, Do.HandOver("c1", Jonas))));
        Assert.Equal(ReasonCode.NotInCase, story.Refused(Solveig, Do.HandOver("c1", Stranger)));
        Assert.Equal(ReasonCode.OwnerAlready, story.Refused(Solveig, Do.HandOver("c1", Solveig)));
        Assert.Equal(ReasonCode.NotToJobseeker, story.Refused(Solveig, Do.HandOver("c1", Ola)));
        Assert.Equal(ReasonCode.NotToJobseeker, story.Refused(Ola, Do.HandOver("c4", Jonas)));
        Assert.Equal(ReasonCode.DateInPast, story.Refused(Solveig, Do.HandOver("c1", Jonas, from: "2026-03-01")));
        Assert.Equal(ReasonCode.DateTooFar, story.Refused(Solveig, Do.HandOver("c1", Jonas, from: "2036-03-03")));
        Assert.Equal(ReasonCode.NotAcceptedYet, story.Refused(Sigrid, Do.HandOver("c3", Jonas)));
        story.Does(Solveig, Do.Keep("c2"));
        Assert.Equal(ReasonCode.KeptAlready, story.Refused(Solveig, Do.HandOver("c2", Jonas)));
        story.Does(Solveig, Do.Withdraw("c5"));
        Assert.Equal(ReasonCode.IsWithdrawn, story.Refused(Solveig, Do.HandOver("c5", Jonas)));
    }
}

public class AcceptanceTests
{
    [Fact]
    public void A_proposal_comes_into_force_when_its_owner_accepts()
    {
        var story = With(Promised.Dated(Sigrid, "2026-03-20"));
        Assert.Empty(story.At("2026-03-04 12:00").Does(Sigrid, Do.Accept("c1")));
        Assert.Equal((CommitmentState.InForce, story.Now), (story.Standing("c1").State, story.Commitment("c1").InForceSince));
        Assert.Equal(ReasonCode.OnlyTheOneAsked, story.Refused(Sigrid, Do.Accept("c1")));
    }

    [Fact]
    public void Only_the_one_asked_accepts_or_declines()
    {
        var story = With(Promised.Standing(Sigrid), Promised.Standing(Solveig));
        Assert.All([Ola, Solveig, Kari], p => Assert.Equal(ReasonCode.OnlyTheOneAsked, story.Refused(p, Do.Accept("c1"))));
        Assert.All([Ola, Solveig, Kari], p => Assert.Equal(ReasonCode.OnlyTheOneAsked, story.Refused(p, Do.Decline("c1"))));
        Assert.Equal(ReasonCode.OnlyTheOneAsked, story.Refused(Solveig, Do.Accept("c2")));
        Assert.Equal(ReasonCode.NotFound, story.Refused(Jonas, Do.Accept("c1")));
    }

    [Fact]
    public void Whoever_wrote_a_proposal_down_is_told_that_it_was_declined()
    {
        var story = With(Promised.Standing(Sigrid));
        var told = story.Does(Sigrid, Do.Decline("c1"));
        Assert.Equal([(NoticeKind.Declined, Solveig)], told.Select(n => (n.Kind, n.To)));
        Assert.True(story.Holds(told[0]));
        Assert.Equal((CommitmentState.Withdrawn, "No time."), (story.Standing("c1").State, story.Commitment("c1").WithdrawnBecause));
        Assert.Equal(ReasonCode.IsWithdrawn, story.Refused(Sigrid, Do.Accept("c1")));
    }

    [Fact]
    public void That_a_proposal_of_the_jobseekers_was_declined_is_told_to_the_coordinator()
    {
        var story = Begin();
        story.Does(Ola, story.Meeting(Promised.Standing(Sigrid)).Decide);
        Assert.Equal([Kari], story.Does(Sigrid, Do.Decline("c1")).Select(n => n.To));
    }
}

public class RenewalTests
{
    [Fact]
    public void The_owner_is_asked_ten_working_days_before_the_end_and_the_coordinator_three()
    {
        var story = With(Promised.Standing(Solveig, until: "2026-03-31"));
        var told = story.SleepsUntil("2026-06-01 12:00").Where(n => n.Kind is NoticeKind.Renewal);
        Assert.Equal(
            [(Solveig, story.Local("2026-03-17 08:00")), (Kari, story.Local("2026-03-26 08:00"))],
            told.Select(n => (n.To, n.SendAt)));
        Assert.Equal(CommitmentState.InForce, story.Standing("c1").State);
    }

    [Fact]
    public void What_is_renewed_is_asked_about_again_before_its_new_end()
    {
        var story = With(Promised.Standing(Solveig, until: "2026-03-31"));
        story.SleepsUntil("2026-03-18 12:00");
        story.Does(Solveig, Do.Move("c1", "2026-06-30"));
        Assert.Equal(
            [(Solveig, Day("2026-06-30"), story.Local("2026-06-16 08:00")), (Kari, Day("2026-06-30"), story.Local("2026-06-25 08:00"))],
            story.SleepsUntil("2026-06-29 12:00").Where(n => n.Kind is NoticeKind.Renewal).Select(n => (n.To, n.Due!.Value, n.SendAt)));
    }

    [Fact]
    public void A_series_with_an_end_counts_too_and_a_single_date_does_not()
    {
        var story = With(
            Promised.Recurring(Solveig, "2026-03-05", "FREQ=WEEKLY;COUNT=8"), Promised.Recurring(Solveig, "2026-03-05", "FREQ=WEEKLY;COUNT=1"),
            Promised.Recurring(Solveig, "2026-03-05", "FREQ=WEEKLY"));
        var told = story.SleepsUntil("2026-04-23 12:00").Where(n => n.Kind is NoticeKind.Renewal);
        Assert.Equal(
            [("c1", Solveig, Day("2026-04-23"), story.Local("2026-04-09 08:00")), ("c1", Kari, Day("2026-04-23"), story.Local("2026-04-20 08:00"))],
            told.Select(n => (n.Commitment!.Value.Value, n.To, n.Due!.Value, n.SendAt)));
    }

    [Fact]
    public void An_end_that_is_near_when_it_is_promised_is_asked_about_in_the_next_digest()
    {
        var story = With(Promised.Standing(Solveig, until: "2026-03-06"));
        var told = story.SleepsUntil("2026-03-06 12:00").Where(n => n.Kind is NoticeKind.Renewal);
        Assert.Equal([(Solveig, story.Local("2026-03-03 08:00")), (Kari, story.Local("2026-03-03 08:00"))], told.Select(n => (n.To, n.SendAt)));
    }

    [Fact]
    public void A_new_owner_is_asked_as_well_and_without_an_owner_the_coordinator()
    {
        var story = With(Promised.Standing(Solveig, until: "2026-03-31"), Promised.Standing(Solveig, until: "2026-03-31"));
        story.SleepsUntil("2026-03-18 12:00");
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        story.Does(Jonas, Do.Accept("c1"));
        story.Does(Solveig, Do.HandOver("c2", Jonas, from: "2026-03-18"));
        Assert.Equal(
            [(Jonas, "c1"), (Kari, "c2"), (Kari, "c1")],
            story.SleepsUntil("2026-03-31 12:00").Where(n => n.Kind is NoticeKind.Renewal).Select(n => (n.To, n.Commitment!.Value.Value)));
    }

    [Fact]
    public void Who_keeps_some_of_a_series_after_being_asked_knows_of_its_end()
    {
        var story = With(Promised.Recurring(Solveig, "2026-03-05", "FREQ=WEEKLY;COUNT=8"));
        story.SleepsUntil("2026-04-10 12:00");
        story.Does(Solveig, Do.Keep("c1", "2026-04-09"));
        var told = story.SleepsUntil("2026-05-10 12:00").Where(n => n.Kind is NoticeKind.Renewal && n.To == Kari);
        Assert.Equal([story.Local("2026-04-28 08:00")], told.Select(n => n.SendAt));
    }

    [Fact]
    public void After_downtime_the_coordinator_is_asked_although_the_end_has_passed()
    {
        var story = With(Promised.Standing(Solveig, until: "2026-03-31"));
        Assert.Equal([Kari], story.WakesAt("2026-04-10 12:00").Where(n => n.Kind is NoticeKind.Renewal).Select(n => n.To));
    }

    [Fact]
    public void Without_a_coordinator_the_question_waits_for_one()
    {
        var story = With(Promised.Standing(Solveig, until: "2026-03-31"));
        story.Coordinators = [];
        story.SleepsUntil("2026-04-20 12:00");
        story.Coordinators = [Kari];
        Assert.Equal([Kari], story.SleepsUntil("2026-04-30 12:00").Where(n => n.Kind is NoticeKind.Renewal).Select(n => n.To));
    }
}
