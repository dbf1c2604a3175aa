using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.People;
using FollowUp.Remind;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Confirm;

/// <summary>What a copy tells that the one before did not.</summary>
public class NewSinceLastTests
{
    private static string New(Story story) => string.Join(' ', story.File.Commitments.FindAll(c => Confirmations.IsNew(story.File, c, story.Policy)).Select(c => c.Id));

    private static string NewToRead(Story story) =>
        string.Join(' ', story.File.Commitments.FindAll(c => Confirmations.IsNewToRead(story.File, c, story.Policy)).Select(c => c.Id));

    // Three promises, of which the copy was sent.
    private static Story Copied()
    {
        var story = With(Promised.Standing(Solveig), Promised.Standing(Solveig), Promised.Standing(Jonas));
        Assert.Equal("", New(story));
        Send(story);
        return story;
    }

    private static void Send(Story story)
    {
        story.SleepsUntil(story.Now.AddDays(1).ToString("yyyy-MM-dd 12:00", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains(story.Mails(Ola), n => n.Kind is NoticeKind.Confirmation);
    }

    [Fact]
    public void What_was_added_or_said_in_other_words_since_is_new_and_nothing_else()
    {
        var story = Copied();
        Assert.Equal(("", ""), (New(story), NewToRead(story)));
        story.Does(Solveig, Do.Reword("c1"));
        story.Does(Solveig, Do.Add(Promised.Standing(Jonas)));
        Assert.Equal(("c1 c4", "c1 c4"), (New(story), NewToRead(story)));
    }

    [Fact]
    public void What_the_last_copy_told_anew_is_new_to_who_reads_until_they_have_seen_it()
    {
        var story = Copied();
        story.Does(Solveig, Do.Reword("c1"));
        Send(story);
        Assert.Equal(("", "c1"), (New(story), NewToRead(story)));

        story.Does(Ola, new SeeConfirmation(story.File.Confirmations[^1].Id).Decide);
        Assert.Equal("", NewToRead(story));

        // Also where they have not said so: with the next copy it is what is new in that one.
        story.Does(Solveig, Do.Reword("c2", "I come by on Fridays."));
        Assert.Equal("c2", NewToRead(story));
        Send(story);
        story.Does(Jonas, Do.Reword("c3", "I write to you on Mondays."));
        Send(story);
        Assert.Equal("c3", NewToRead(story));
    }

    [Fact]
    public void What_changed_after_the_day_on_which_a_copy_was_given_aloud_is_new()
    {
        var story = With(Promised.Standing(Solveig), Promised.Standing(Solveig));
        story.SleepsUntil("2026-03-02 09:10");
        var waiting = story.File.Pending.Values.Where(n => n.Kind is NoticeKind.Confirmation).ToList();
        story.Append(Actor.Service, Unreachable.Decide(story.File, Ola, waiting, NoticeOutcome.NoDigitalContact, story.Context(Actor.Service)));
        story.SleepsUntil("2026-03-04 12:00");
        story.Does(Solveig, Do.Reword("c2"));
        story.SleepsUntil("2026-03-05 12:00");
        story.Does(Solveig, Do.Give("k1", "2026-03-03"));
        Assert.Equal(("c2", "c2"), (New(story), NewToRead(story)));
    }
}
