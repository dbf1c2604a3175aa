using System.Text.Json;
using CsCheck;
using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Store;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Cases;

/// <summary>What holds in any story, whoever does what, in whatever order.</summary>
public class AnyStoryTests
{
    // What time decides, or a life event: decided once. What people do again (objecting, asking) is told again.
    private static readonly NoticeKind[] Once =
    [
        NoticeKind.Confirmation, NoticeKind.StandsAfterEvent, NoticeKind.Reminder, NoticeKind.Woken, NoticeKind.Renewal, NoticeKind.Escalation,
        NoticeKind.AddressRefused, NoticeKind.OutreachStopped, NoticeKind.WrittenForYou, NoticeKind.ProposedForYou,
    ];

    [Fact]
    public void Every_decision_is_the_same_when_asked_twice_and_never_fails() => RandomStory.Steps.Sample(
        steps =>
        {
            var story = Begin();
            foreach (var step in steps)
            {
                Sleep(story, step);
                if (step.CommandOf(story) is { } command)
                {
                    var context = story.Context(Actor.Of(step.ActorOf(story)));
                    Assert.Equal(Json(command(story.File, context)), Json(command(story.File, context)));
                }

                var before = story.File.Version;
                story.Take(step);
                Assert.InRange(story.File.Version - before, 0, 95);
            }

            var again = CaseFold.Of(story.File.Id, story.Recorded);
            Assert.Equal(story.File.Notices, again.Notices);
            Assert.Equal(story.File.Decided.Order(), again.Decided.Order());
        },
        iter: 300);

    [Fact]
    public void The_stories_tell_of_everything_that_can_happen()
    {
        // What a provider reports of a mail is nobody's command, and decides nothing: DeliveryJourneys tell of it.
        // Who is asked no more is told only after a mail has asked them, on which chance does not bring it: AskedJourneys tell of it.
        var untold = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>(
            typeof(CaseEvent).GetNestedTypes().Select(t => t.Name).Concat(Enum.GetNames<NoticeKind>().Select(kind => $"told: {kind}"))
                .Except([nameof(CaseEvent.MailReported), $"told: {nameof(NoticeKind.AskedNoMore)}"]).Select(name => KeyValuePair.Create(name, true)));

        // Some things are rare: so many stories as it takes, within reason.
        for (var round = 0; round < 40 && !untold.IsEmpty; round++)
        {
            RandomStory.Steps.Sample(
                steps =>
                {
                    var story = Begin();
                    foreach (var step in steps)
                    {
                        Sleep(story, step);
                        story.Take(step);
                    }

                    foreach (var name in story.Recorded.Select(r => r.Event.GetType().Name).Concat(story.Notices.Select(n => $"told: {n.Kind}")))
                    {
                        untold.TryRemove(name, out _);
                    }
                },
                iter: 500);
        }

        Assert.Empty(untold);
    }

    [Fact]
    public void A_wake_up_that_is_run_again_changes_nothing_and_time_goes_on() => RandomStory.Steps.Sample(
        steps =>
        {
            var story = Begin();
            foreach (var step in steps)
            {
                Sleep(story, step);
                story.Take(step);
                story.Wakes();
                Assert.Empty(WakeUp.Decide(story.File, story.Context(Actor.Service)));
                Assert.False(story.Next() <= story.Now);
            }
        },
        iter: 300);

    [Fact]
    public void Nobody_is_told_the_same_twice_nor_outside_the_hours_and_the_jobseeker_is_never_reminded() => RandomStory.Steps.Sample(
        steps =>
        {
            var story = Begin();
            foreach (var step in steps)
            {
                Sleep(story, step);
                story.Take(step);
            }

            story.SleepsUntil($"{story.Today.AddDays(60):yyyy-MM-dd} 12:00");
            Assert.Equal(story.Notices.Count, story.Notices.Select(n => n.Id).Distinct().Count());
            Assert.All(story.Notices.Where(n => Once.Contains(n.Kind) && !IsToldOfAMove(n) && !IsMailedAfterAll(story, n) && !IsToldAfterAll(story, n)).GroupBy(n => n.Tells()), same => Assert.Single(same));
            Assert.All(story.Notices.Where(n => n.To == Ola), n => Assert.True(n.IsForJobseeker, $"{n}"));
            Assert.All(story.Notices.Where(n => n.To != Ola), n => Assert.False(n.IsForJobseeker, $"{n}"));
            Assert.All(story.Notices, n => Assert.True(MayGo(story, n), $"{n}"));
        },
        iter: 300);

    [Fact]
    public void Waking_when_asked_tells_the_same_as_waking_every_hour() => RandomStory.Steps.Sample(
        steps =>
        {
            Story asked = Begin(), hourly = Begin();
            foreach (var step in steps.Where(s => s.What is < 22 or > 30).Take(15))
            {
                Sleep(asked, step);
                Hourly(hourly, asked.Now);
                asked.Take(step);
                hourly.Take(step);
            }

            asked.SleepsUntil($"{asked.Today.AddDays(45):yyyy-MM-dd} 12:00");
            Hourly(hourly, asked.Now);
            Assert.Equal(Told(asked, n => n.Tells()), Told(hourly, n => n.Tells()));
        },
        iter: 12);

    [Fact]
    public void The_order_in_which_promises_are_written_down_does_not_change_who_is_told_what() =>
        Gen.Select(RandomStory.Draft.Array[2, 8], Gen.Int[0, 100_000], RandomStory.Steps).Sample(
            (drafts, seed, steps) =>
            {
                var named = drafts.Select((draft, i) => draft with { Text = $"I do thing {i}." }).ToArray();
                var shuffled = named.OrderBy(d => StableId.Short(d.Text, $"{seed}")).ToArray();
                var events = steps.Where(s => s.What is 5 or 6 or 7 or 31 or 32).ToList();
                Assert.Equal(TextsTold(named, events), TextsTold(shuffled, events));
            },
            iter: 100);

    // What stands is told again when the event is moved, which people do again.
    private static bool IsToldOfAMove(Notice n) => n.Kind is NoticeKind.StandsAfterEvent && n.Due is not null;

    // What was not told because of an event that was noted by mistake is told once that is taken back.
    private static bool IsToldAfterAll(Story story, Notice n) =>
        !story.File.NeverHappened.IsEmpty && story.File.SettledNotices.GetValueOrDefault((n.Id, n.To)) is { Outcome: NoticeOutcome.NoLongerHeld };

    // What was to be given without mail, and then goes by mail, is one confirmation still.
    private static bool IsMailedAfterAll(Story story, Notice n) =>
        n.Kind is NoticeKind.Confirmation && story.Recorded.Any(r => r.Event is CaseEvent.ConfirmationByMail e && e.Confirmation == n.Confirmation);

    private static List<string> TextsTold(CommitmentDraft[] drafts, List<Step> events)
    {
        var story = With(drafts);
        foreach (var step in events)
        {
            Sleep(story, step);
            story.Take(step);
        }

        story.SleepsUntil($"{story.Today.AddDays(90):yyyy-MM-dd} 12:00");
        return Told(story, n =>
            (n with { Commitment = null }).Tells() + (n.Commitment is { } id ? story.File.Commitment(id)!.Text : "") + $"{n.SendAt:O}");
    }

    private static List<string> Told(Story story, Func<Notice, string> tells) => [.. story.Notices.Select(tells).Order(StringComparer.Ordinal)];

    private static void Sleep(Story story, Step step) =>
        story.SleepsUntil($"{story.Policy.Zone.ToLocal(story.Now.AddMinutes(step.Minutes)):yyyy-MM-dd HH:mm}");

    private static void Hourly(Story story, DateTimeOffset end)
    {
        for (var hour = story.Now.AddMinutes(60 - story.Now.Minute); hour < end; hour = hour.AddHours(1))
        {
            story.At(hour).Wakes();
        }

        story.At(end).Wakes();
    }

    private static bool MayGo(Story story, Notice n) =>
        n.Kind is NoticeKind.LinkAsked || story.Policy.Sending.IsOpen(n.SendAt)
        || (n.Kind is NoticeKind.Confirmation && story.Policy.Zone.TimeOf(n.SendAt) is { Hour: >= 8 and < 20 });

    private static string Json(Decision decision) => decision switch
    {
        Decision.Accepted accepted => string.Join('\n', accepted.Events.Select(e => JsonSerializer.Serialize(e, RowJson.Rows.CaseEvent))),
        Decision.Refused { Refusal: Refusal.Invalid invalid } => string.Join('\n', invalid.Flaws.Select(f => $"{f.Path} {f.Reason.Code}")),
        Decision.Refused refused => $"{refused.Refusal.GetType()} {(refused.Refusal as Refusal.Conflicting)?.Reason.Code}",
        _ => "",
    };
}
