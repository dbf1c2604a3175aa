using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Remind;
using Xunit;

namespace FollowUp.Tests.People;

public class BundlesTests
{
    private static readonly DateTimeOffset _now = new(2026, 3, 3, 7, 0, 0, TimeSpan.Zero);
    private static int _count;

    [Fact]
    public void However_many_promises_a_professional_gets_one_digest_of_what_is_due()
    {
        var later = Item(NoticeKind.Reminder) with { Item = Item(NoticeKind.Reminder).Item with { SendAt = _now.AddSeconds(1) } };
        var bundles = Of(Item(NoticeKind.Reminder), Item(NoticeKind.Escalation), Item(NoticeKind.Objection), Item(NoticeKind.DateMoved), later);
        var digest = Assert.Single(bundles);
        Assert.Equal((true, false, 4), (digest.IsDigest, digest.IsConfirmation, digest.Rows.Count));
    }

    [Fact]
    public void What_a_life_event_wakes_is_one_mail_on_top_for_each_event()
    {
        var bundles = Of(Item(NoticeKind.Woken, "l1"), Item(NoticeKind.Reminder), Item(NoticeKind.Woken, "l1"), Item(NoticeKind.Woken, "l2"));
        Assert.Equal([(false, 2), (false, 1), (true, 1)], bundles.Select(b => (b.IsDigest, b.Rows.Count)));
    }

    [Fact]
    public void What_is_told_for_an_absent_colleague_is_kept_apart()
    {
        var mine = Item(NoticeKind.Woken, "l1");
        var theirs = Item(NoticeKind.Woken, "l1") with { Item = mine.Item with { For = new PersonId("jonas") } };
        Assert.Equal(2, Of(mine, theirs).Count);
    }

    [Fact]
    public void Each_message_to_the_jobseeker_goes_by_itself_and_that_promises_stand_is_said_once_of_a_case()
    {
        var bundles = Of(Item(NoticeKind.Confirmation), Item(NoticeKind.PromiseStands), Item(NoticeKind.PromiseStands), Item(NoticeKind.StandsAfterEvent, "l1"));
        Assert.Equal([(true, 1), (false, 3)], bundles.Select(b => (b.IsConfirmation, b.Rows.Count)));
        Assert.All(bundles, b => Assert.False(b.IsDigest));
    }

    [Fact]
    public void A_mail_in_hand_comes_first_with_what_it_held_and_nothing_else()
    {
        var mail = new InHand("m|1", "", new MailInHand(new MailId("1"), _now, 1, new DateOnly(2026, 3, 3), false));
        var done = new InHand("m|0", "", mail.Mail with { Mail = new MailId("0"), Done = true });
        var held = Item(NoticeKind.Reminder);
        held = held with { Item = held.Item with { Mail = new MailId("1") } };

        var bundles = Bundles.Of(new([Item(NoticeKind.Reminder), held], [done, mail]), _now).ToList();

        Assert.Equal([mail, null], bundles.Select(b => b.InHand));
        Assert.All(bundles, b => Assert.True(b.IsDigest));
        Assert.Same(held, Assert.Single(bundles[0].Rows));
    }

    [Fact]
    public void A_mail_tells_five_hundred_things_at_the_most() =>
        Assert.Equal([500, 500], Of([.. Enumerable.Range(0, 600).SelectMany(_ => new[] { Item(NoticeKind.Reminder), Item(NoticeKind.Woken, "l1") })])
            .Select(b => b.Rows.Count));

    private static List<Bundle> Of(params Waiting[] items) => [.. Bundles.Of(new(items, []), _now)];

    private static Waiting Item(NoticeKind kind, string? lifeEvent = null) => new(
        "key",
        "",
        new OutboxItem(new("case"), new($"n1-{Interlocked.Increment(ref _count)}"), kind, _now, lifeEvent is null ? null : new(lifeEvent), null, null));
}
