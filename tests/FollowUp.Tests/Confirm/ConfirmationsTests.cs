using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.People;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Confirm;

public class ConfirmationsTests
{
    private static List<Notice> Confirmations(IEnumerable<Notice> notices) => [.. notices.Where(n => n.Kind is NoticeKind.Confirmation)];

    [Fact]
    public void A_meeting_gives_one_confirmation_ten_minutes_after_the_last_promise()
    {
        var story = With(Promised.Standing(Solveig), Promised.Standing(Jonas));
        story.At("2026-03-02 09:07").Does(Solveig, Do.Add(Promised.Standing(Solveig)));
        var told = Assert.Single(Confirmations(story.SleepsUntil("2026-03-31 12:00")));
        Assert.Equal((Ola, story.Local("2026-03-02 09:17")), (told.To, told.SendAt));
        Assert.False(story.File.Confirmations.Single().Updated);
    }

    [Theory]
    [InlineData("2026-03-07 14:00", "2026-03-07 14:10")]
    [InlineData("2026-03-02 19:49", "2026-03-02 19:59")]
    [InlineData("2026-03-02 19:50", "2026-03-03 08:00")]
    [InlineData("2026-03-06 21:00", "2026-03-09 08:00")]
    public void It_goes_right_after_the_meeting_in_daytime_on_any_day_else_in_the_window(string at, string sent)
    {
        var story = Begin().At(at);
        story.Does(Solveig, story.Meeting(Promised.Standing(Solveig)).Decide);
        Assert.Equal(story.Local(sent), Confirmations(story.SleepsUntil("2026-03-31 12:00")).Single().SendAt);
    }

    [Fact]
    public void What_is_written_down_or_taken_back_days_later_waits_for_the_window()
    {
        var story = Begin();
        var meeting = story.Meeting(Promised.Standing(Solveig));
        story.At("2026-03-07 14:00").Does(Solveig, meeting.Decide);
        Assert.Equal(story.Local("2026-03-09 08:00"), Confirmations(story.SleepsUntil("2026-03-09 08:00")).Single().SendAt);
        story.Mails(Ola);
        story.At("2026-03-14 14:00").Does(Solveig, Do.Withdraw("c1"));
        Assert.Equal(story.Local("2026-03-16 08:00"), Confirmations(story.SleepsUntil("2026-03-16 08:00")).Single().SendAt);
    }

    [Fact]
    public void What_is_added_while_the_mail_is_on_its_way_is_confirmed_by_the_next()
    {
        var story = With(Promised.Standing(Solveig));
        var waiting = Assert.Single(Confirmations(story.SleepsUntil("2026-03-02 09:10")));
        var written = story.File.Version;
        story.Does(Solveig, Do.Add(Promised.Standing(Solveig)));
        story.Settles(Ola, NoticeOutcome.Sent, written, waiting);

        Assert.Equal(story.Local("2026-03-02 09:20"), Confirmations(story.SleepsUntil("2026-03-31 12:00")).Single().SendAt);
    }

    [Fact]
    public void A_later_addition_gives_one_updated_confirmation()
    {
        var story = With(Promised.Standing(Solveig));
        story.SleepsUntil("2026-03-02 09:10");
        story.Mails(Ola);
        story.At("2026-03-02 15:00").Does(Solveig, Do.Add(Promised.Standing(Jonas)));
        story.At("2026-03-02 15:05").Does(Solveig, Do.Add(Promised.Standing(Jonas)));
        Assert.Equal(story.Local("2026-03-02 15:15"), Confirmations(story.SleepsUntil("2026-03-31 12:00")).Single().SendAt);
        Assert.Equal([false, true], story.File.Confirmations.Select(k => k.Updated));
    }

    [Fact]
    public void While_one_waits_to_be_sent_no_other_is_made()
    {
        var story = Begin().At("2026-03-06 20:00");
        story.Does(Solveig, story.Meeting(Promised.Standing(Solveig)).Decide);
        story.SleepsUntil("2026-03-07 12:00");
        story.Does(Solveig, Do.Add(Promised.Standing(Solveig)));
        story.SleepsUntil("2026-03-09 08:00");
        Assert.Single(story.File.Confirmations);
        story.Mails(Ola);
        Assert.Empty(Confirmations(story.SleepsUntil("2026-03-31 12:00")));
    }

    [Fact]
    public void A_withdrawal_an_acceptance_and_a_renewal_update_it_and_a_moved_date_does_not()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"), Promised.Standing(Sigrid), Promised.Standing(Solveig, "2026-06-01"), Promised.Standing(Solveig));
        story.SleepsUntil("2026-03-02 09:10");
        story.Mails(Ola);

        bool Updates(string at, PersonId by, Func<CaseFile, CommandContext, Decision> command)
        {
            var count = story.File.Confirmations.Count;
            story.SleepsUntil(at);
            story.Does(by, command);
            story.SleepsUntil($"{story.Policy.Zone.ToLocal(story.Now.AddMinutes(30)):yyyy-MM-dd HH:mm}");
            story.Mails(Ola);
            return story.File.Confirmations.Count == count + 1;
        }

        Assert.False(Updates("2026-03-03 09:00", Solveig, Do.Move("c1", "2026-03-25")));
        Assert.True(Updates("2026-03-03 10:00", Sigrid, Do.Accept("c2")));
        Assert.True(Updates("2026-03-03 11:00", Solveig, Do.Move("c3", "2026-09-01")));
        Assert.True(Updates("2026-03-03 12:00", Solveig, Do.Withdraw("c4")));
        Assert.False(Updates("2026-03-03 13:00", Solveig, Do.Keep("c1")));
    }

    [Fact]
    public void A_proposal_taken_back_or_declined_is_nothing_to_confirm()
    {
        var story = With(Promised.Standing(Solveig), Promised.Standing(Sigrid), Promised.Standing(Sigrid));
        story.SleepsUntil("2026-03-02 09:10");
        story.Mails(Ola);
        story.At("2026-03-03 09:00").Does(Solveig, Do.Withdraw("c2"));
        story.Does(Sigrid, Do.Decline("c3"));
        Assert.Empty(Confirmations(story.SleepsUntil("2026-03-31 12:00")));
    }

    [Fact]
    public void A_meeting_of_proposals_alone_confirms_nothing_before_one_is_accepted()
    {
        var story = With(Promised.Standing(Sigrid));
        Assert.Empty(Confirmations(story.SleepsUntil("2026-03-03 12:00")));
        story.Does(Sigrid, Do.Accept("c1"));
        Assert.Single(Confirmations(story.SleepsUntil("2026-03-03 13:00")));
        Assert.False(story.File.Confirmations.Single().Updated);
    }

    [Fact]
    public void What_was_withdrawn_before_it_went_is_not_confirmed_and_the_next_is_no_update()
    {
        var story = With(Promised.Standing(Solveig));
        story.SleepsUntil("2026-03-02 09:10");
        story.Does(Solveig, Do.Withdraw("c1"));
        Assert.Empty(story.Mails(Ola));
        Assert.Equal(ConfirmationState.NotNeeded, story.File.Confirmations.Single().State);
        story.At("2026-03-03 09:00").Does(Solveig, Do.Add(Promised.Standing(Sigrid)));
        Assert.Empty(Confirmations(story.SleepsUntil("2026-03-03 12:00")));
        story.Does(Solveig, Do.Add(Promised.Standing(Solveig)));
        Assert.Single(Confirmations(story.SleepsUntil("2026-03-04 12:00")));
        Assert.All(story.File.Confirmations, k => Assert.False(k.Updated));
    }

    [Fact]
    public void Without_a_quiet_time_it_is_made_at_once()
    {
        var story = Begin(SchedulePolicy.From(new() { Confirmations = new() { QuietMinutes = 0 } }));
        story.Does(Solveig, story.Meeting(Promised.Standing(Solveig)).Decide);
        Assert.Single(Confirmations(story.SleepsUntil("2026-03-02 09:01")));
    }

    [Fact]
    public void A_confirmation_that_is_given_covers_what_changed_until_the_day_it_was_given()
    {
        var story = Tasked();
        story.SleepsUntil("2026-03-04 12:00");
        story.Does(Solveig, Do.Add(Promised.Standing(Jonas)));
        story.SleepsUntil("2026-03-05 12:00");
        story.Does(Solveig, Do.Give("k1", "2026-03-03"));
        Assert.Single(Confirmations(story.SleepsUntil("2026-03-06 12:00")));

        var same = Tasked();
        same.SleepsUntil("2026-03-04 12:00");
        same.Does(Solveig, Do.Add(Promised.Standing(Jonas)));
        same.SleepsUntil("2026-03-05 12:00");
        same.Does(Solveig, Do.Give("k1", "2026-03-05"));
        Assert.Empty(Confirmations(same.SleepsUntil("2026-03-06 12:00")));
    }

    [Fact]
    public void Only_a_professional_records_how_it_was_given_and_on_a_day_that_can_be()
    {
        var story = Tasked().At("2026-03-03 12:00");
        Assert.Equal(ReasonCode.OnlyProfessionals, story.Refused(Ola, Do.Give("k1", "2026-03-03")));
        Assert.Equal(ReasonCode.OnlyProfessionals, story.Refused(Stranger, Do.Give("k1", "2026-03-03")));
        Assert.Equal(ReasonCode.NotFound, story.Refused(Solveig, Do.Give("k9", "2026-03-03")));
        Assert.Equal(ReasonCode.GivenOnOutOfRange, story.Refused(Solveig, Do.Give("k1", "2026-03-04")));
        Assert.Equal(ReasonCode.GivenOnOutOfRange, story.Refused(Solveig, Do.Give("k1", "2026-03-01")));
        story.Does(Jonas, Do.Give("k1", "2026-03-02"));
        var k = story.File.Confirmations.Single();
        Assert.Equal((ConfirmationState.Given, GivenHow.Phone, Day("2026-03-02")), (k.State, k.How!.Value, k.On!.Value));
        Assert.Equal(ReasonCode.ConfirmationGiven, story.Refused(Solveig, Do.Give("k1", "2026-03-03")));
    }

    [Fact]
    public void What_was_mailed_is_no_task()
    {
        var story = With(Promised.Standing(Solveig));
        story.SleepsUntil("2026-03-02 09:10");
        Assert.Equal(ReasonCode.ConfirmationNotATask, story.Refused(Solveig, Do.Give("k1", "2026-03-02")));
        story.Mails(Ola);
        Assert.Equal(ReasonCode.ConfirmationNotATask, story.Refused(Solveig, Do.Give("k1", "2026-03-02")));
    }

    // Ola takes no mail: the confirmation is Solveig's task.
    private static Story Tasked()
    {
        var story = With(Promised.Standing(Solveig));
        var told = Confirmations(story.SleepsUntil("2026-03-02 09:10"));
        story.Append(Actor.Service, Unreachable.Decide(story.File, Ola, told, NoticeOutcome.NoDigitalContact, story.Context(Actor.Service)));
        return story;
    }
}
