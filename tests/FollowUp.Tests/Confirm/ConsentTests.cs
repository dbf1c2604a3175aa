using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Confirm;

public class ConsentTests
{
    [Fact]
    public void Several_that_are_recorded_within_a_short_while_are_told_in_one_message()
    {
        var story = With(Promised.Standing(Solveig), Promised.Standing(Solveig));
        story.Does(Solveig, Do.Share("c1", Role.SocialWorker, givenAloud: true));
        story.At("2026-03-02 09:04").Does(Solveig, Do.Unshare("c1"));
        story.At("2026-03-02 09:05").Does(Solveig, Do.Share("c1", Role.Therapist, givenAloud: true));
        story.At("2026-03-02 09:08").Does(Solveig, Do.Share("c2", Role.Therapist, givenAloud: true));

        var told = story.Notices.Where(n => n.Kind is NoticeKind.ConsentRecorded).ToList();
        Assert.Equal(["c1", "c2"], told.Select(n => n.Commitment!.Value.Value));
        Assert.All(told, n => Assert.Equal(story.Local("2026-03-02 09:10"), n.SendAt));
    }

    [Fact]
    public void The_same_consent_again_is_no_event_and_no_mail_also_for_another_who_records_it()
    {
        var story = With(Promised.Standing(Solveig).CoOwnedBy(Jonas));
        Assert.Single(story.Does(Solveig, Do.Share("c1", Role.SocialWorker, givenAloud: true)));
        var version = story.File.Version;
        for (var day = 3; day <= 10; day++)
        {
            story.At($"2026-03-{day:D2} 12:00").Does(Solveig, Do.Share("c1", Role.SocialWorker, givenAloud: true));
            story.Does(Jonas, Do.Share("c1", Role.SocialWorker, givenAloud: true));
            story.Does(Ola, Do.Share("c1", Role.SocialWorker));
        }

        Assert.Equal(version, story.File.Version);
        story.Does(Solveig, Do.Share("c1", Role.SocialWorker, text: "In short.", givenAloud: true));
        Assert.NotEqual(version, story.File.Version);
    }

    [Fact]
    public void The_same_consent_again_reaches_whoever_has_joined_since()
    {
        var story = With(Promised.Standing(Solveig));
        story.Does(Ola, Do.Share("c1", Role.SocialWorker));
        story.Does(Solveig, Do.Join(Stranger, Role.SocialWorker));
        Assert.Null(Read(story, Stranger));
        story.Does(Ola, Do.Share("c1", Role.SocialWorker));
        Assert.Equal(Words, Read(story, Stranger));
    }

    [Fact]
    public void Who_has_changed_enough_of_one_promise_within_a_day_changes_more_the_next_and_a_consent_is_always_taken_back()
    {
        var story = With(Promised.Standing(Solveig), Promised.Standing(Solveig));
        for (var i = 0; i < Limits.ChangesADay; i++)
        {
            story.At(story.Now.AddMinutes(1)).Does(
                Solveig, i % 2 == 0 ? Do.Share("c1", Role.SocialWorker, text: $"In short {i}.", givenAloud: true) : Do.Reword("c1", $"I call you on day {i}."));
        }

        Assert.Equal(ReasonCode.ChangedEnoughToday, story.Refused(Solveig, Do.Share("c1", Role.Therapist, givenAloud: true)));
        Assert.Equal(ReasonCode.ChangedEnoughToday, story.Refused(Solveig, Do.Reword("c1", "I call you each day.")));
        story.Does(Solveig, Do.Unshare("c1"));
        Assert.Null(story.Commitment("c1").Consent);
        story.Does(Ola, Do.Share("c1", Role.Therapist));
        story.Does(Solveig, Do.Reword("c2", "I call you each day."));
        story.At("2026-03-03 09:30").Does(Solveig, Do.Reword("c1", "I call you each day."));
    }

    private const string Words = "I call you and we look at it together.";

    private static string? Read(Story story, PersonId person) =>
        story.File.TextFor(story.Commitment("c1"), new(person, story.Coordinators.Contains(person)), story.Today);

    [Fact]
    public void By_default_the_jobseeker_and_the_owner_read_it_and_the_coordinator_sees_its_outline()
    {
        var story = With(Promised.Standing(Solveig).CoOwnedBy(Sigrid));
        Sight Of(PersonId? p, bool coordinates = false) => story.File.SightOf(story.Commitment("c1"), new(p, coordinates), story.Today);

        Assert.Equal([Sight.Whole, Sight.Whole, Sight.Whole, Sight.Nothing, Sight.Nothing], new[] { Ola, Solveig, Sigrid, Jonas, Stranger }.Select(p => Of(p)));
        Assert.Equal([Sight.Outline, Sight.Outline, Sight.Outline], [Of(Kari), Of(Stranger, coordinates: true), Of(null)]);
        Assert.Null(Read(story, Kari));
        Assert.Equal(ReasonCode.NotFound, story.Refused(Jonas, Do.Object("c1")));
    }

    [Fact]
    public void What_was_said_aloud_to_all_is_read_by_all_who_are_still_there()
    {
        var story = With(Promised.Standing(Solveig).ForAll());
        Assert.All([Ola, Solveig, Jonas, Sigrid, Kari], p => Assert.Equal(Words, Read(story, p)));
        story.Does(Jonas, Do.Leave(Jonas));
        Assert.Null(Read(story, Jonas));
        Assert.Null(Read(story, Stranger));
    }

    [Fact]
    public void The_one_asked_reads_it_before_accepting_and_the_former_owner_no_more()
    {
        var story = With(Promised.Standing(Solveig));
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        Assert.Equal(Words, Read(story, Jonas));
        story.Does(Jonas, Do.Accept("c1"));
        Assert.Null(Read(story, Solveig));
        Assert.Equal(Sight.Outline, story.File.SightOf(story.Commitment("c1"), new(Solveig, false), story.Today));
    }

    [Fact]
    public void Whoever_wrote_a_proposal_down_reads_it_until_it_is_accepted()
    {
        var story = With(Promised.Standing(Sigrid));
        Assert.Equal((Words, null), (Read(story, Solveig), Read(story, Jonas)));
        story.Does(Sigrid, Do.Accept("c1"));
        Assert.Null(Read(story, Solveig));
    }

    [Fact]
    public void The_jobseeker_shares_with_a_role_in_these_words_until_a_day_and_takes_it_back_at_once()
    {
        var story = With(Promised.Standing(Solveig));
        Assert.Empty(story.Does(Ola, Do.Share("c1", Role.Therapist, until: "2026-03-10", text: "Solveig calls.")));

        Assert.Equal(("Solveig calls.", null), (Read(story, Jonas), Read(story, Sigrid)));
        Assert.Equal(Words, Read(story, Solveig));
        Assert.Equal("Solveig calls.", Read(story.At("2026-03-10 23:30"), Jonas));
        Assert.Null(Read(story.At("2026-03-11 00:30"), Jonas));

        story.Does(Ola, Do.Share("c1", Role.Therapist));
        Assert.Equal(Words, Read(story, Jonas));
        story.Does(Ola, Do.Unshare("c1"));
        Assert.Null(Read(story, Jonas));
        story.Does(Ola, Do.Unshare("c1"));
    }

    [Fact]
    public void A_consent_given_aloud_is_recorded_by_a_professional_who_may_read_it_and_the_jobseeker_is_told()
    {
        var story = With(Promised.Standing(Solveig));
        Assert.Equal(ReasonCode.ConsentIsJobseekers, story.Refused(Solveig, Do.Share("c1", Role.Therapist)));
        Assert.Equal(ReasonCode.OnlyJobseekerOrOwner, story.Refused(Kari, Do.Share("c1", Role.Therapist, givenAloud: true)));
        Assert.Equal(ReasonCode.NotFound, story.Refused(Jonas, Do.Share("c1", Role.Therapist, givenAloud: true)));

        var told = story.Does(Solveig, Do.Share("c1", Role.Therapist, givenAloud: true)).Single();

        Assert.Equal((NoticeKind.ConsentRecorded, Ola, story.Now.AddMinutes(10)), (told.Kind, told.To, told.SendAt));
        Assert.True(story.Holds(told));
        Assert.True(story.Commitment("c1").Consent!.GivenAloud);
        story.Does(Ola, Do.Unshare("c1"));
        Assert.False(story.Holds(told));
    }

    [Fact]
    public void A_consent_is_refused_where_it_makes_no_sense()
    {
        var story = With(Promised.Standing(Solveig).ForAll());
        Assert.Equal(ReasonCode.JobseekerReadsAnyway, story.Refused(Ola, Do.Share("c1", Role.Jobseeker)));
        Assert.Equal(ReasonCode.DateInPast, story.Refused(Ola, Do.Share("c1", Role.Therapist, until: "2026-03-01")));
        story.Does(Ola, Do.Share("c1", Role.Therapist));
        Assert.Equal(ReasonCode.OnlyJobseekerOrOwner, story.Refused(Jonas, Do.Unshare("c1")));
        story.Does(Solveig, Do.Unshare("c1"));
        Assert.Null(story.Commitment("c1").Consent);
    }

    [Fact]
    public void Whoever_recorded_a_consent_may_take_it_back()
    {
        var story = With(Promised.Standing(Solveig).ForAll());
        story.Does(Jonas, Do.Share("c1", Role.Therapist, givenAloud: true));
        story.Does(Jonas, Do.Unshare("c1"));
        Assert.Null(story.Commitment("c1").Consent);
    }

    [Fact]
    public void Whoever_is_asked_to_take_it_over_or_wrote_it_down_for_another_cannot_make_their_reading_last()
    {
        var story = With(Promised.Standing(Solveig), Promised.Standing(Sigrid));
        story.Does(Solveig, Do.HandOver("c1", Jonas));
        Assert.Equal(Words, Read(story, Jonas));
        Assert.Equal(ReasonCode.OnlyJobseekerOrOwner, story.Refused(Jonas, Do.Share("c1", Role.Therapist, givenAloud: true)));
        Assert.Equal(ReasonCode.OnlyJobseekerOrOwner, story.Refused(Solveig, Do.Share("c2", Role.EmploymentSpecialist, givenAloud: true)));
    }
}
