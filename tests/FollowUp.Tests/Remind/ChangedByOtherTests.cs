using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Remind;

public class ChangedByOtherTests
{
    [Fact]
    public void Who_keeps_a_promise_is_told_that_a_coordinator_asks_another_to_take_it_over_and_not_what_they_ask_themself()
    {
        var story = With(Promised.Dated(Solveig, "2026-04-20"), Promised.Dated(Solveig, "2026-04-20"));

        Assert.Equal(
            [(NoticeKind.HandedOverToYou, Jonas), (NoticeKind.ChangedByOther, Solveig)],
            story.Does(Kari, Do.HandOver("c1", Jonas, "2026-03-02")).Select(n => (n.Kind, n.To)));
        Assert.Equal([(NoticeKind.HandedOverToYou, Jonas)], story.Does(Solveig, Do.HandOver("c2", Jonas)).Select(n => (n.Kind, n.To)));
    }

    [Fact]
    public void Who_keeps_a_promise_is_told_when_somebody_else_moves_it_or_takes_it_back()
    {
        foreach (var change in new[] { Do.Move("c1", "2026-03-25"), Do.Withdraw("c1") })
        {
            foreach (var other in new[] { Kari, Sigrid })
            {
                var copy = With(Promised.Dated(Solveig, "2026-03-20").CoOwnedBy(Sigrid));
                var told = copy.Does(other, change).Single(n => n.Kind is NoticeKind.ChangedByOther);
                Assert.Equal((Solveig, copy.Local("2026-03-03 08:00")), (told.To, told.SendAt));
                Assert.True(copy.Holds(told));
            }

            var story = With(Promised.Dated(Solveig, "2026-03-20").CoOwnedBy(Sigrid));
            Assert.DoesNotContain(story.Does(Solveig, change), n => n.Kind is NoticeKind.ChangedByOther);
        }
    }

    [Fact]
    public void A_proposal_that_is_taken_back_was_nobodys_yet()
    {
        var story = With(Promised.Dated(Sigrid, "2026-03-20"));
        Assert.Empty(story.Does(Solveig, Do.Withdraw("c1")));
    }
}
