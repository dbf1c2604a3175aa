using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Store;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Simulation;

// Confirmations: one for each meeting, and none is lost.
public partial class ProtocolTests
{
    [Fact]
    public async Task Two_meetings_of_one_evening_give_two_confirmations()
    {
        var stage = await Stage.OpenAsync("2026-03-02 21:00");
        await stage.MeetAsync([Promised.Standing(Solveig)]);
        await stage.GoesOnAsync("2026-03-02 21:05");
        await stage.MeetAsync([Promised.Standing(Solveig)]);
        await stage.GoesOnAsync("2026-03-03 12:00");
        Assert.Equal(2, stage.MailsTo(Ola).Count);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task What_is_promised_while_a_confirmation_is_on_its_way_is_confirmed_too(bool taken)
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        await stage.MeetAsync([Promised.Standing(Solveig)]);
        await stage.GoesOnAsync("2026-03-02 09:09");
        stage.At("2026-03-02 09:10");
        stage.Provider.Meanwhile = async _ =>
        {
            stage.Provider.Meanwhile = _ => Task.CompletedTask;
            stage.At("2026-03-02 09:11");
            await stage.DoesAsync(Solveig, Do.Add(Promised.Standing(Solveig)));
            if (taken)
            {
                stage.At("2026-03-02 09:12");
            }
        };
        await stage.SweepAsync();
        await stage.GoesOnAsync("2026-03-02 12:00");
        Assert.Equal([false, true], (await stage.Other.FileAsync("case-a")).Confirmations.Select(k => k.Updated));
        Assert.Equal(2, stage.MailsTo(Ola).Count);
    }

    [Fact]
    public async Task That_a_jobseekers_mail_comes_back_is_told_though_the_process_died_just_then()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00", (mail, _) => mail.To.Value.StartsWith("ola", StringComparison.Ordinal) ? new SendOutcome.Refused("550") : null);
        await stage.MeetAsync([Promised.Standing(Solveig)]);
        await stage.GoesOnAsync("2026-03-02 09:09");
        stage.At("2026-03-02 09:10");
        var dead = false;
        stage.Meddler.Before = (table, writes) => dead ? throw new SimulatedCrashException() : Task.CompletedTask;
        stage.Meddler.After = (table, writes) =>
        {
            dead |= table is Table.People;
            return dead ? throw new SimulatedCrashException() : Task.CompletedTask;
        };
        await stage.SweepAsync();
        Assert.True(dead);
        await stage.GoesOnAsync("2026-03-03 12:00");
        Assert.Equal([NoticeOutcome.Sent], await stage.ToldAsync(Kari, NoticeKind.AddressRefused));
        Assert.Equal([NoticeOutcome.Sent], await stage.ToldAsync(Solveig, NoticeKind.ReadAloud));
    }

    [Fact]
    public async Task More_meetings_than_a_batch_can_hold_are_confirmed()
    {
        var stage = await Stage.OpenAsync("2026-03-02 09:00");
        for (var i = 0; i < 120; i++)
        {
            await stage.MeetAsync([Promised.Standing(Solveig)]);
        }

        await stage.GoesOnAsync("2026-03-02 12:00");
        Assert.Equal(Enumerable.Repeat<NoticeOutcome?>(NoticeOutcome.Sent, 120), await stage.ToldAsync(Ola, NoticeKind.Confirmation));
        Assert.Equal(120, stage.MailsTo(Ola).Count);
    }
}
