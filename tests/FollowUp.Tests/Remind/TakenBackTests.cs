using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

/// <summary>A promise that its owner takes back is work for the coordinators, until something new stands in its place or one of them has noted it.</summary>
public class TakenBackTests
{
    private static readonly PersonId _knut = new("knut");

    public static TheoryData<string> Kinds => new("dated", "contingent", "woken", "standing", "recurring");

    private static IEnumerable<(PersonId To, CommitmentId? Commitment)> Told(IEnumerable<Notice> notices) =>
        notices.Where(n => n.Kind is NoticeKind.TakenBack).Select(n => (n.To, n.Commitment));

    private static bool IsOpen(Story story, string id = "c1") => TakenBacks.IsOpen(story.File, story.Commitment(id), story.Policy, story.Today);

    private static Story Withdrawn(CommitmentDraft draft)
    {
        var story = With(draft).At("2026-03-05 10:00");
        story.Does(draft.Owner, Do.Withdraw("c1"));
        return story;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_coordinator_is_told_in_the_next_digest_once(string kind)
    {
        var story = With(kind switch
        {
            "dated" => Promised.Dated(Solveig, "2026-03-20"),
            "standing" => Promised.Standing(Solveig),
            "recurring" => Promised.Recurring(Solveig, "2026-03-20", "FREQ=WEEKLY"),
            _ => Promised.Contingent(Solveig, "job-ended", 2),
        });
        if (kind == "woken")
        {
            story.Does(Ola, Do.Report("job-ended", "2026-03-02"));
        }

        story.At("2026-03-05 10:00").Does(Solveig, Do.Withdraw("c1"));
        var told = Assert.Single(story.SleepsUntil("2026-06-30 12:00"), n => n.Kind is NoticeKind.TakenBack);

        Assert.Equal((Kari, story.Commitment("c1").Id, story.Local("2026-03-06 08:00")), (told.To, told.Commitment!.Value, told.SendAt));
        Assert.True(story.Holds(told));
        Assert.True(IsOpen(story));
    }

    [Fact]
    public void What_a_coordinator_takes_back_is_known_to_them()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"), Promised.Dated(Kari, "2026-03-20"));
        story.Does(Kari, Do.Withdraw("c1"));
        Assert.Empty(Told(story.SleepsUntil("2026-03-31 12:00")));
        Assert.False(IsOpen(story));

        // Who coordinates the team through another case is one as well.
        var other = With(Promised.Dated(Solveig, "2026-03-20"));
        other.Coordinators = [Solveig, Kari];
        other.Does(Solveig, Do.Withdraw("c1"));
        other.Coordinators = [Kari];
        Assert.Empty(Told(other.SleepsUntil("2026-03-31 12:00")));
    }

    [Fact]
    public void What_was_nobodys_promise_to_the_jobseeker_is_not_told()
    {
        var proposal = With(Promised.Standing(Sigrid), Promised.Standing(Sigrid));
        proposal.Does(Solveig, Do.Withdraw("c1"));
        proposal.Does(Sigrid, Do.Decline("c2"));
        Assert.Empty(Told(proposal.SleepsUntil("2026-03-31 12:00")));

        var own = With(Promised.Wish(), Promised.Dated(Ola, "2026-03-20"), Promised.Dated(Solveig, "2026-03-20") with { Beneficiary = Jonas });
        own.Does(Ola, Do.Withdraw("c1"));
        own.Does(Ola, Do.Withdraw("c2"));
        own.Does(Solveig, Do.Withdraw("c3"));
        Assert.Empty(Told(own.SleepsUntil("2026-03-31 12:00")));
    }

    [Fact]
    public void A_note_by_a_coordinator_closes_it_and_nobody_elses_does()
    {
        var story = Withdrawn(Promised.Contingent(Solveig, "job-ended", 2));
        Assert.Equal(ReasonCode.IsWithdrawn, story.Refused(Solveig, Do.Note("c1")));
        var told = Assert.Single(story.SleepsUntil("2026-03-05 12:00"), n => n.Kind is NoticeKind.TakenBack);

        story.Does(Kari, Do.Note("c1"));

        Assert.False(story.Holds(told));
        Assert.False(IsOpen(story));
    }

    [Fact]
    public void A_note_from_before_closes_nothing()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.Does(Kari, Do.Note("c1"));
        story.Does(Solveig, Do.Withdraw("c1"));
        Assert.True(IsOpen(story));
    }

    [Fact]
    public void A_new_promise_in_its_place_closes_it_also_one_written_down_earlier_that_day()
    {
        var after = Withdrawn(Promised.Dated(Solveig, "2026-03-20"));
        after.At("2026-03-09 10:00").Does(Jonas, Do.Add(Promised.Dated(Jonas, "2026-03-25")));
        Assert.False(IsOpen(after));

        var before = With(Promised.Dated(Solveig, "2026-03-20"), Promised.Dated(Jonas, "2026-03-20")).At("2026-03-05 10:00");
        before.Does(Solveig, Do.Add(Promised.Dated(Solveig, "2026-03-25")));
        before.At("2026-03-05 10:05").Does(Solveig, Do.Withdraw("c1"));
        Assert.False(IsOpen(before));

        // That of Jonas was agreed together with it, and one of the day before is no answer to it either.
        var none = With(Promised.Dated(Solveig, "2026-03-20"), Promised.Dated(Jonas, "2026-03-20")).At("2026-03-04 10:00");
        none.Does(Solveig, Do.Add(Promised.Dated(Solveig, "2026-03-25")));
        none.At("2026-03-05 10:05").Does(Solveig, Do.Withdraw("c1"));
        Assert.True(IsOpen(none));
    }

    [Fact]
    public void What_waits_for_a_life_event_is_replaced_only_by_what_waits_for_the_same()
    {
        var story = Withdrawn(Promised.Contingent(Solveig, "job-ended", 2)).At("2026-03-06 10:00");
        story.Does(Jonas, Do.Add(Promised.Dated(Jonas, "2026-03-25")));
        story.Does(Jonas, Do.Add(Promised.Contingent(Jonas, "job-started", 2)));
        story.Does(Ola, Do.Add(Promised.Wish()));
        Assert.True(IsOpen(story));

        story.Does(Jonas, Do.Add(Promised.Contingent(Jonas, "job-ended", 5)));
        Assert.False(IsOpen(story));
        story.Does(Jonas, Do.Withdraw("c5"));
        Assert.True(IsOpen(story));
    }

    [Fact]
    public void What_has_ended_in_any_case_is_no_work()
    {
        var story = Withdrawn(Promised.Dated(Solveig, "2026-03-20"));
        story.Does(Ola, Do.Report("service-declined", "2026-03-05"));
        Assert.False(IsOpen(story));
    }

    [Fact]
    public void A_team_without_a_coordinator_tells_the_first_one_it_gets()
    {
        var story = With(Promised.Dated(Solveig, "2026-03-20"));
        story.Coordinators = [];
        story.Does(Solveig, Do.Withdraw("c1"));
        story.SleepsUntil("2026-03-12 12:00");
        story.Coordinators = [_knut];

        Assert.Equal([(_knut, new CommitmentId("c1"))], Told(story.SleepsUntil("2026-03-31 12:00")).Select(t => (t.To, t.Commitment!.Value)));
    }
}
