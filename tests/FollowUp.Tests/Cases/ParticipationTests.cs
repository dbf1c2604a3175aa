using FollowUp.Cases;
using FollowUp.Remind;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Cases;

public class ParticipationTests
{
    private static readonly PersonId _new = new("new");

    [Fact]
    public void A_case_is_opened_once_and_names_each_person_once()
    {
        var story = Begin();
        Assert.Equal("team north", story.File.Team);
        Assert.Equal(Ola, story.File.Jobseeker!.Person);
        Assert.Equal(5, story.File.Present.Count());
        Assert.Equal(ReasonCode.CaseExists, story.Refused(Kari, (file, _) => new OpenCase("other", [(Ola, Role.Jobseeker)]).Decide(file)));
        Assert.Equal(
            ReasonCode.PersonTwice,
            Unopened().Refused(Kari, (file, _) => new OpenCase("north", [(Ola, Role.Jobseeker), (Ola, Role.Other)]).Decide(file)));
    }

    [Fact]
    public void Professionals_the_coordinator_and_other_systems_add_people()
    {
        var story = Begin();
        story.Does(Solveig, Do.Join(_new, Role.Other));
        story.Does(Actor.System, Do.Join(new("another"), Role.Therapist));
        Assert.Equal(Role.Other, story.File.RoleOf(_new));
        Assert.Equal(ReasonCode.OnlyProfessionals, story.Refused(Ola, Do.Join(new("x"), Role.Other)));
        Assert.Equal(ReasonCode.OnlyProfessionals, story.Refused(Stranger, Do.Join(new("x"), Role.Other)));
        Assert.Equal(ReasonCode.OneJobseeker, story.Refused(Solveig, Do.Join(new("x"), Role.Jobseeker)));
        Assert.Equal(ReasonCode.AlreadyParticipant, story.Refused(Solveig, Do.Join(_new, Role.Other)));
    }

    [Fact]
    public void A_case_has_so_many_participants_and_no_more()
    {
        var story = Begin();
        for (var i = story.File.Present.Count(); i < Limits.Participants; i++)
        {
            story.Does(Kari, Do.Join(new($"p{i}"), Role.Other));
        }

        Assert.Equal(ReasonCode.TooManyParticipants, story.Refused(Kari, Do.Join(_new, Role.Other)));
    }

    [Fact]
    public void Who_left_may_come_back_in_another_role()
    {
        var story = Begin();
        story.Does(Sigrid, Do.Leave(Sigrid));
        Assert.False(story.File.IsPresent(Sigrid));
        story.Does(Solveig, Do.Join(Sigrid, Role.Other));
        Assert.True(story.File.IsPresent(Sigrid));
        Assert.Equal(Role.Other, story.File.RoleOf(Sigrid));
        Assert.Equal(5, story.File.Participants.Count);
    }

    [Fact]
    public void Who_has_open_promises_cannot_leave_and_hears_which_are_open()
    {
        var story = With(
            Promised.Standing(Solveig), Promised.Dated(Solveig, "2026-03-20"), Promised.Contingent(Solveig, "job-ended", 2), Promised.Standing(Jonas));
        story.Does(Solveig, Do.Keep("c2"));

        var conflict = Assert.IsType<Refusal.Conflicting>(story.RefusedAs(Solveig, Do.Leave(Solveig)));

        Assert.Equal(ReasonCode.OpenPromises, conflict.Reason.Code);
        Assert.Equal(["c1", "c3"], conflict.Open!.Select(c => c.Value));
    }

    [Fact]
    public void A_proposal_is_open_too()
    {
        var story = With(Promised.Standing(Sigrid));
        Assert.Equal(ReasonCode.OpenPromises, story.Refused(Sigrid, Do.Leave(Sigrid)));
        story.Does(Sigrid, Do.Decline("c1"));
        Assert.Empty(story.Does(Sigrid, Do.Leave(Sigrid)));
    }

    [Fact]
    public void Who_asked_others_to_take_over_may_leave_and_the_coordinator_is_asked()
    {
        var story = With(Promised.Standing(Solveig), Promised.Standing(Solveig));
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        story.Does(Solveig, Do.Withdraw("c2"));
        var told = story.Does(Solveig, Do.Leave(Solveig));

        Assert.Equal([(NoticeKind.WithoutOwner, Kari, "c1")], told.Select(n => (n.Kind, n.To, n.Commitment!.Value.Value)));
        Assert.True(story.Standing("c1").WithoutOwner);
        Assert.DoesNotContain(story.SleepsUntil("2026-04-20 12:00"), n => n.Kind is NoticeKind.WithoutOwner);

        story.Does(Jonas, Do.Accept("c1"));
        Assert.False(story.Standing("c1").WithoutOwner);
    }

    [Fact]
    public void Whoever_coordinates_later_is_asked_about_a_promise_that_lost_its_owner()
    {
        var story = With(Promised.Standing(Solveig));
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        story.Coordinators = [];
        story.Does(Solveig, Do.Leave(Solveig));
        Assert.DoesNotContain(story.SleepsUntil("2026-03-06 12:00"), n => n.Kind is NoticeKind.WithoutOwner);
        story.Coordinators = [Kari];
        var asked = Assert.Single(story.SleepsUntil("2026-03-20 12:00"), n => n.Kind is NoticeKind.WithoutOwner);
        Assert.Equal((Kari, story.Local("2026-03-09 08:00")), (asked.To, asked.SendAt));
    }

    [Fact]
    public void What_a_leaver_was_asked_to_take_over_stays_with_its_owner_who_is_told()
    {
        var story = With(Promised.Standing(Solveig), Promised.Dated(Ola, "2026-03-20"));
        story.Does(Solveig, Do.HandOver("c1", Sigrid));
        story.Does(Ola, Do.HandOver("c2", Sigrid));

        var told = story.Does(Sigrid, Do.Leave(Sigrid));

        Assert.Null(story.Commitment("c1").HandOver);
        Assert.Equal(
            [(NoticeKind.Declined, Solveig, "c1"), (NoticeKind.Declined, Kari, "c2")],
            told.Select(n => (n.Kind, n.To, n.Commitment!.Value.Value)));
    }

    [Fact]
    public void However_much_a_leaver_was_asked_to_take_over_it_fits_into_one_batch()
    {
        var story = Begin();
        for (var i = 0; i < 5; i++)
        {
            story.Does(Solveig, story.Meeting([.. Enumerable.Repeat(Promised.Standing(Solveig), 25)]).Decide);
        }

        foreach (var c in story.File.Commitments)
        {
            story.Does(Solveig, Do.HandOver(c.Id.Value, Sigrid));
        }

        Assert.Equal(125, story.Does(Sigrid, Do.Leave(Sigrid)).Count);
        Assert.All(story.File.Commitments, c => Assert.Null(c.HandOver));
    }

    [Fact]
    public void Only_oneself_or_the_coordinator_ends_a_participation_and_the_jobseeker_stays()
    {
        var story = Begin();
        Assert.Equal(ReasonCode.OnlySelfOrCoordinator, story.Refused(Solveig, Do.Leave(Sigrid)));
        Assert.Equal(ReasonCode.JobseekerStays, story.Refused(Ola, Do.Leave(Ola)));
        Assert.Equal(ReasonCode.NotFound, story.Refused(Kari, Do.Leave(Stranger)));
        story.Does(Kari, Do.Leave(Sigrid));
        Assert.Equal(ReasonCode.NotFound, story.Refused(Kari, Do.Leave(Sigrid)));
    }
}
