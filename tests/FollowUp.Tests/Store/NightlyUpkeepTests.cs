using FollowUp.Adapters.Memory;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Schedule;
using FollowUp.Store;
using FollowUp.Tests.Simulation;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace FollowUp.Tests.Store;

public class NightlyUpkeepTests
{
    private readonly MemoryRowStore _store = new();
    private readonly StandingClock _clock = new(StandingClock.At("2027-01-11 02:30"));
    private readonly World _world;

    public NightlyUpkeepTests() => _world = new(_store, new Provider(_clock), _clock, "w");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Within_so_many_nights_each_case_is_checked_once()
    {
        await OpenAsync(60);
        var nights = new List<UpkeepResult>();
        for (var night = 0; night < NightlyUpkeep.Nights; night++, _clock.Now += TimeSpan.FromDays(1))
        {
            nights.Add(await UpkeepAsync());
        }

        Assert.Equal(60, nights.Sum(n => n.Cases));
        Assert.All(nights, n => Assert.InRange(n.Cases, 0, 12));
        Assert.Equal(0, nights.Sum(n => n.Broken));
    }

    [Fact]
    public async Task A_broken_case_is_counted_and_the_overview_of_a_whole_one_is_made_again()
    {
        await OpenAsync(2);
        await _store.CommitAsync(Table.Cases, "case0", [new RowWrite.Upsert("e|00000001", "spoilt")], Cancellation);
        var whole = await _store.GetAsync(Table.Overview, "Nord", "case1", Cancellation);
        await _store.CommitAsync(Table.Overview, "Nord", [new RowWrite.Delete("case1")], Cancellation);
        var broken = 0;
        for (var night = 0; night < NightlyUpkeep.Nights; night++, _clock.Now += TimeSpan.FromDays(1))
        {
            broken += (await UpkeepAsync()).Broken;
        }

        Assert.Equal(1, broken);
        Assert.Equal(whole!.Value, (await _store.GetAsync(Table.Overview, "Nord", "case1", Cancellation))?.Value);
    }

    [Fact]
    public async Task Where_mails_went_is_forgotten_after_thirty_days()
    {
        var sent = SentMail.Of(EmailAddress.Of("ola@kommune.example"), _clock.Now, []);
        await _store.CommitAsync(Table.Outbox, "ola", [new RowWrite.Insert("s|mail", RowJson.Write(sent))], Cancellation);

        _clock.Now += TimeSpan.FromDays(29);
        Assert.Equal(0, (await UpkeepAsync()).Removed);
        Assert.NotNull(await _world.Outbox.SentAsync(new("ola"), new("mail"), Cancellation));

        _clock.Now += TimeSpan.FromDays(2);
        Assert.Equal(1, (await UpkeepAsync()).Removed);
        Assert.Null(await _world.Outbox.SentAsync(new("ola"), new("mail"), Cancellation));
    }

    private async Task OpenAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (ola, kari) = (await _world.KnowAsync("ola"), await _world.KnowAsync("kari"));
            await _world.AskAsync($"case{i}", Actor.System, "open", (file, _) => new OpenCase("Nord", [(ola, Role.Jobseeker), (kari, Role.Coordinator)]).Decide(file));
        }
    }

    private Task<UpkeepResult> UpkeepAsync() => new NightlyUpkeep(
        _store, _world.Upkeep, new(_store, SchedulePolicy.Default), _world.Outbox, new(_store, _world.People, IdSource.Random, _clock), World.Silent, SchedulePolicy.Default,
        Options.Create(new UpkeepOptions()), _clock, NullLogger<NightlyUpkeep>.Instance).RunAsync(Cancellation);
}
