using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.People;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.People;

public class UnreachableTests
{
    private static IReadOnlyList<Notice> Fails(Story story, PersonId person, NoticeOutcome outcome, params Notice[] notices) =>
        story.Append(Actor.Service, Unreachable.Decide(story.File, person, notices, outcome, story.Context(Actor.Service)));

    private static (Story Story, Notice Confirmation) Confirmed()
    {
        var story = With(Promised.Standing(Solveig), Promised.Contingent(Solveig, "job-ended", 2));
        return (story, story.SleepsUntil("2026-03-02 09:10").Single(n => n.Kind is NoticeKind.Confirmation));
    }

    [Fact]
    public void Who_takes_no_mail_is_given_the_confirmation_by_the_one_who_recorded_the_meeting()
    {
        var (story, confirmation) = Confirmed();
        var told = Fails(story, Ola, NoticeOutcome.NoDigitalContact, confirmation);

        Assert.Equal([(NoticeKind.ReadAloud, Solveig)], told.Select(n => (n.Kind, n.To)));
        Assert.Equal((ConfirmationState.ToBeGiven, Solveig), (story.File.Confirmations[0].State, story.File.Confirmations[0].Task!.Value));
        Assert.True(story.Holds(told[0]));
        Assert.Empty(Fails(story, Ola, NoticeOutcome.NoDigitalContact, confirmation));
        story.Does(Solveig, Do.Give("k1", "2026-03-02"));
        Assert.False(story.Holds(told[0]));
    }

    [Fact]
    public void An_address_that_refuses_is_the_coordinators_to_mend_as_well_once_a_day()
    {
        var (story, confirmation) = Confirmed();
        var told = Fails(story, Ola, NoticeOutcome.Refused, confirmation);
        Assert.Equal([(NoticeKind.ReadAloud, Solveig), (NoticeKind.AddressRefused, Kari)], told.Select(n => (n.Kind, n.To)));
        Assert.Equal(Ola, told[1].About);

        var second = story.Does(Solveig, Do.Report("job-ended", "2026-03-02")).Single(n => n.To == Ola);
        Assert.DoesNotContain(Fails(story, Ola, NoticeOutcome.Refused, second), n => n.Kind is NoticeKind.AddressRefused);
    }

    [Fact]
    public void What_comes_while_one_is_to_be_given_is_part_of_it_and_later_a_task_of_its_own()
    {
        var (story, confirmation) = Confirmed();
        Fails(story, Ola, NoticeOutcome.NoDigitalContact, confirmation);
        var event1 = story.Does(Solveig, Do.Report("job-ended", "2026-03-02")).Single(n => n.To == Ola);
        Assert.Empty(Fails(story, Ola, NoticeOutcome.NoDigitalContact, event1));

        story.Does(Solveig, Do.Give("k1", "2026-03-02"));
        story.Does(Solveig, Do.Keep("c2"));
        var event2 = story.At("2026-03-09 12:00").Does(Solveig, Do.Report("job-ended", "2026-03-09")).Single(n => n.To == Ola);
        Assert.Equal([NoticeKind.ReadAloud], Fails(story, Ola, NoticeOutcome.NoDigitalContact, event2).Select(n => n.Kind));
        Assert.Equal((2, ConfirmationState.ToBeGiven), (story.File.Confirmations.Count, story.File.Confirmations[1].State));
    }

    [Fact]
    public void Where_the_recorder_left_the_specialist_is_asked_and_where_nobody_is_left_the_coordinator()
    {
        var story = Begin();
        story.Does(Sigrid, story.Meeting(Promised.Standing(Solveig)).Decide);
        var confirmation = story.SleepsUntil("2026-03-02 09:10").Single(n => n.Kind is NoticeKind.Confirmation);
        story.Does(Sigrid, Do.Leave(Sigrid));
        Fails(story, Ola, NoticeOutcome.NoDigitalContact, confirmation);
        Assert.Equal(Solveig, story.File.Confirmations.Single().Task);

        var alone = Begin();
        alone.Does(Ola, alone.Meeting(Promised.Wish()).Decide);
        confirmation = alone.SleepsUntil("2026-03-02 09:10").Single(n => n.Kind is NoticeKind.Confirmation);
        foreach (var person in new[] { Solveig, Jonas, Sigrid, Kari })
        {
            alone.Does(Kari, Do.Leave(person));
        }

        Fails(alone, Ola, NoticeOutcome.NoDigitalContact, confirmation);
        Assert.Equal(Kari, alone.File.Confirmations.Single().Task);
        alone.Does(Kari, Do.Give("k1", "2026-03-02"));
    }

    [Fact]
    public void What_a_leaver_was_to_give_becomes_anothers_task()
    {
        var story = Begin();
        story.Does(Sigrid, story.Meeting(Promised.Standing(Solveig)).Decide);
        Fails(story, Ola, NoticeOutcome.NoDigitalContact, story.SleepsUntil("2026-03-02 09:10").Single(n => n.Kind is NoticeKind.Confirmation));
        Assert.Equal(Sigrid, story.File.Confirmations.Single().Task);

        var told = story.Does(Sigrid, Do.Leave(Sigrid));

        Assert.Equal([(NoticeKind.ReadAloud, Solveig)], told.Select(n => (n.Kind, n.To)));
        Assert.Equal(Solveig, story.File.Confirmations.Single().Task);
        Assert.True(story.Holds(told[0]));
    }

    [Fact]
    public void That_a_professional_is_not_reached_becomes_work_for_the_coordinator_once_a_day()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-04"), Promised.Dated(Solveig, "2026-03-05"));
        var reminders = story.SleepsUntil("2026-03-04 12:00").Where(n => n.Kind is NoticeKind.Reminder).ToList();
        Assert.Equal([(NoticeKind.AddressRefused, Kari)], Fails(story, Solveig, NoticeOutcome.NoDigitalContact, reminders[0]).Select(n => (n.Kind, n.To)));
        Assert.Empty(Fails(story, Solveig, NoticeOutcome.NoDigitalContact, reminders[1]));
        Assert.All(reminders, n => Assert.False(story.Holds(n)));
        story.At("2026-03-05 12:00");
        Assert.Single(Fails(story, Solveig, NoticeOutcome.NoDigitalContact, story.Wakes().First(n => n.To == Solveig)));
    }

    [Fact]
    public void A_coordinator_who_is_not_reached_is_not_told_of_it() =>
        Assert.Empty(Fails(Overdue(out var escalation), Kari, NoticeOutcome.Refused, escalation));

    private static Story Overdue(out Notice escalation)
    {
        var story = With(Promised.Dated(Solveig, "2026-03-04"));
        escalation = story.SleepsUntil("2026-03-12 12:00").Single(n => n.Kind is NoticeKind.Escalation);
        return story;
    }
}
