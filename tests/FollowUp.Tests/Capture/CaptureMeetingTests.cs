using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Capture;

public class CaptureMeetingTests
{
    [Fact]
    public void What_is_promised_in_a_meeting_is_in_force_for_who_was_there()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"), Promised.Contingent(Jonas, "job-ended", 2));

        Assert.Equal(["c1", "c2"], story.File.Commitments.Select(c => c.Id.Value));
        Assert.All(story.File.Commitments, c => Assert.Equal(CommitmentState.InForce, story.Standing(c.Id.Value).State));
        Assert.Equal(Day("2026-03-20"), story.Standing("c1").Due);
        Assert.Null(story.Standing("c2").Due);
        Assert.Equal(Ola, story.Commitment("c1").Beneficiary);
    }

    [Fact]
    public void All_five_kinds_are_taken_and_none_is_overdue_at_first()
    {
        var story = With(
            Promised.Dated(Solveig, "2026-03-02"),
            Promised.Recurring(Solveig, "2026-03-02", "FREQ=WEEKLY"),
            Promised.Contingent(Jonas, "job-ended", 2),
            Promised.Standing(Jonas),
            Promised.Wish());

        Assert.All(story.File.Commitments, c => Assert.Equal(0, story.Standing(c.Id.Value).OverdueWorkingDays));
        Assert.Equal(
            [CommitmentKind.Dated, CommitmentKind.Recurring, CommitmentKind.Contingent, CommitmentKind.Standing, CommitmentKind.Wish],
            story.File.Commitments.Select(c => c.Terms.Kind));
    }

    [Fact]
    public void Who_attended_and_did_not_write_is_told_what_was_written_for_them()
    {
        var story = Begin();
        var told = story.Does(Solveig, story.Meeting(Promised.Dated(Solveig, "2026-03-20"), Promised.Standing(Jonas)).Decide);

        var notice = Assert.Single(told);
        Assert.Equal((NoticeKind.WrittenForYou, Jonas, "c2"), (notice.Kind, notice.To, notice.Commitment!.Value.Value));
        Assert.Equal(story.Local("2026-03-03 08:00"), notice.SendAt);
    }

    [Fact]
    public void What_is_written_for_somebody_who_was_not_there_is_a_proposal()
    {
        var story = Begin();
        var told = story.Does(Solveig, story.Meeting(Promised.Dated(Sigrid, "2026-03-04")).Decide);

        Assert.Equal((NoticeKind.ProposedForYou, Sigrid), told.Select(n => (n.Kind, n.To)).Single());
        Assert.Equal(CommitmentState.Proposed, story.Standing("c1").State);
        Assert.DoesNotContain(story.SleepsUntil("2026-03-20 12:00"), n => n.Kind is NoticeKind.Reminder or NoticeKind.Escalation);
        Assert.Equal(0, story.Standing("c1").OverdueWorkingDays);
    }

    [Fact]
    public void Who_writes_down_their_own_promise_need_not_have_been_there()
    {
        var story = Begin();
        Assert.Empty(story.Does(Sigrid, story.Meeting(Promised.Dated(Sigrid, "2026-03-04")).Decide));
        Assert.Equal(CommitmentState.InForce, story.Standing("c1").State);
    }

    [Fact]
    public void The_jobseeker_is_never_told_what_was_written_for_them()
    {
        var story = Begin();
        Assert.Empty(story.Does(Solveig, story.Meeting(Promised.Wish(), Promised.Dated(Ola, "2026-03-10")).Decide));
        Assert.Empty(story.Does(Solveig, story.MeetingOf([Solveig], Promised.Dated(Ola, "2026-03-10")).Decide));
    }

    [Fact]
    public void A_date_on_a_weekend_rolls_forward_unless_the_promise_says_back()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-14"), Promised.Dated(Solveig, "2026-03-14") with { Roll = Roll.Back });

        Assert.Equal(Day("2026-03-16"), story.Standing("c1").Due);
        Assert.Equal(Day("2026-03-13"), story.Standing("c2").Due);
    }

    [Fact]
    public void A_date_never_rolls_back_to_before_the_meeting()
    {
        var story = Begin().At("2026-03-14 12:00");
        story.Does(Solveig, story.Meeting(Promised.Dated(Solveig, "2026-03-15") with { Roll = Roll.Back }).Decide);

        Assert.Equal(Day("2026-03-16"), story.Standing("c1").Due);
    }

    [Fact]
    public void Only_who_takes_part_may_write_a_meeting_down()
    {
        var story = Begin();
        Assert.Equal(ReasonCode.OnlyParticipants, story.Refused(Stranger, story.Meeting().Decide));
        Assert.IsType<Decision.Refused>(story.Meeting().Decide(story.File, story.Context(Actor.System)));

        story.Does(Sigrid, Do.Leave(Sigrid));
        Assert.Equal(ReasonCode.OnlyParticipants, story.Refused(Sigrid, story.Meeting().Decide));
    }

    [Fact]
    public void A_meeting_is_written_down_up_to_sixty_days_after_it()
    {
        var story = Begin();
        var held = story.Now;
        CaptureMeeting meeting = new(held, [Ola], null, []);

        Assert.Equal(ReasonCode.MeetingInFuture, story.At("2026-03-01 09:00").Refused(Solveig, meeting.Decide));
        Assert.Equal(ReasonCode.MeetingTooOld, story.At("2026-05-02 09:00").Refused(Solveig, meeting.Decide));
        story.At("2026-05-01 09:00").Does(Solveig, meeting.Decide);
        Assert.Equal("m1", story.File.Meetings.Single().Id.Value);
    }

    [Fact]
    public void The_next_meeting_is_after_this_one_and_not_ten_years_off()
    {
        var story = Begin();
        var meeting = story.Meeting();

        Assert.Equal(ReasonCode.NextBeforeMeeting, story.Refused(Solveig, (meeting with { Next = meeting.HeldAt }).Decide));
        Assert.Equal(ReasonCode.NextBeforeMeeting, story.Refused(Solveig, (meeting with { Next = meeting.HeldAt.AddYears(11) }).Decide));
        story.Does(Solveig, (meeting with { Next = meeting.HeldAt.AddDays(14) }).Decide);
        Assert.Equal(meeting.HeldAt.AddDays(14), story.File.Meetings.Single().Next);
    }

    [Fact]
    public void Every_flaw_is_named_by_its_place_and_nothing_is_stored()
    {
        var story = Begin();
        var meeting = story.MeetingOf(
            [Ola, Stranger],
            Promised.Dated(Stranger, "2026-03-01") with { Path = "$.commitments[0]", CoOwners = [Stranger] },
            Promised.Wish(Solveig) with { Path = "$.commitments[1]", Beneficiary = Stranger },
            Promised.Dated(Solveig, "2036-03-03", notBefore: "2036-03-04") with { Path = "$.commitments[2]", CoOwners = [Solveig] },
            Promised.Recurring(Solveig, "2026-03-01", "FREQ=DAILY") with { Path = "$.commitments[3]" },
            Promised.Standing(Solveig, "2026-03-01") with { Path = "$.commitments[4]" });

        var flaws = Assert.IsType<Refusal.Invalid>(story.RefusedAs(Solveig, meeting.Decide)).Flaws;

        Assert.Equal(
            [
                ("$.attendees[1]", ReasonCode.NotInCase),
                ("$.commitments[0].owner", ReasonCode.NotInCase),
                ("$.commitments[0].coOwners[0]", ReasonCode.NotInCase),
                ("$.commitments[0].due", ReasonCode.DateBeforeMeeting),
                ("$.commitments[1].owner", ReasonCode.WishIsJobseekers),
                ("$.commitments[1].beneficiary", ReasonCode.NotInCase),
                ("$.commitments[2].coOwners[0]", ReasonCode.NotInCase),
                ("$.commitments[2].due", ReasonCode.DateTooFar),
                ("$.commitments[2].notBefore", ReasonCode.NotBeforeAfterDue),
                ("$.commitments[3].first", ReasonCode.DateBeforeMeeting),
                ("$.commitments[4].until", ReasonCode.DateBeforeMeeting),
            ],
            flaws.Select(f => (f.Path, f.Reason.Code)));
        Assert.Empty(story.File.Meetings);
    }

    [Fact]
    public void A_case_holds_so_many_promises_and_no_more()
    {
        var story = Begin();
        var many = Enumerable.Repeat(Promised.Standing(Solveig), Limits.CommitmentsPerCase / 16).ToArray();
        for (var i = 0; i < 16; i++)
        {
            story.Does(Solveig, story.Meeting(many).Decide);
        }

        Assert.Equal(Limits.CommitmentsPerCase, story.File.Commitments.Count);
        Assert.Equal(ReasonCode.TooManyInCase, story.Refused(Solveig, Do.Add(Promised.Standing(Solveig))));
    }

    [Fact]
    public void The_fullest_meeting_fits_into_one_batch_of_the_store()
    {
        var story = Begin();
        story.Does(Ola, Do.Report("job-started", "2026-04-15"));
        var fullest = Promised.Contingent(Solveig, "job-started", -5) with { Text = new string('"', Limits.Text), Roles = [Role.Therapist] };
        var meeting = story.Meeting([.. Enumerable.Repeat(fullest, Limits.CommitmentsPerMeeting)]);

        story.Does(Ola, meeting.Decide);

        Assert.InRange(story.Recorded.Count(r => r.By.Person == Ola), Limits.CommitmentsPerMeeting * 3, 96);
    }

    [Fact]
    public void The_jobseeker_consents_by_sharing_their_own_words_and_nobody_consents_for_them()
    {
        var story = Begin();
        var shared = Promised.Standing(Solveig) with { Roles = [Role.SocialWorker] };

        story.Does(Ola, story.Meeting(shared).Decide);
        story.Does(Solveig, story.Meeting(shared).Decide);

        Assert.Equal([Role.SocialWorker], story.Commitment("c1").Consent!.Roles);
        Assert.Null(story.Commitment("c2").Consent);
    }

    [Fact]
    public void A_later_addition_joins_the_latest_meeting_whose_attendance_decides()
    {
        var story = Begin();
        Assert.Equal(ReasonCode.NoMeetingYet, story.Refused(Solveig, Do.Add(Promised.Standing(Solveig))));
        story.Does(Solveig, story.Meeting().Decide);
        story.At("2026-03-03 09:00").Does(Solveig, story.MeetingOf([Ola, Sigrid]).Decide);
        story.At("2026-03-04 09:00");
        story.Does(Solveig, Do.Add(Promised.Standing(Sigrid)));
        story.Does(Solveig, Do.Add(Promised.Standing(Jonas)));

        Assert.All(story.File.Commitments, c => Assert.Equal("m2", c.Meeting.Value));
        Assert.Equal([CommitmentState.InForce, CommitmentState.Proposed], new[] { "c1", "c2" }.Select(id => story.Standing(id).State));
        Assert.Equal(ReasonCode.DateBeforeMeeting, story.Refused(Solveig, Do.Add(Promised.Dated(Solveig, "2026-03-03"))));
        Assert.Equal(ReasonCode.OnlyParticipants, story.Refused(Stranger, Do.Add(Promised.Standing(Solveig))));
    }
}
