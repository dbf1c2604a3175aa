using FollowUp.Adapters.Memory;
using FollowUp.Cases;
using FollowUp.Store;
using FollowUp.Tests.Simulation;
using Xunit;

namespace FollowUp.Tests.Store;

/// <summary>What a process knows of a case never hides what is stored.</summary>
public sealed class KnownCasesTests
{
    private readonly MemoryRowStore _store = new();
    private readonly World _here;
    private readonly World _elsewhere;

    public KnownCasesTests()
    {
        var clock = new StandingClock(StandingClock.At("2026-03-02 09:00"));
        _here = new(_store, new Provider(clock), clock, "here");
        _elsewhere = new(_store, new Provider(clock), clock, "elsewhere");
    }

    [Fact]
    public async Task What_another_process_appended_is_seen()
    {
        await OpenAsync(_here);
        await JoinAsync(_elsewhere, "late");

        var file = await _here.FileAsync("case");

        Assert.Equal(4, file.Version);
        Assert.True(file.IsPresent(new("late")));
        var events = await _store.ReadAllAsync(Table.Cases, "case", EventRows.Range, TestContext.Current.CancellationToken);
        Assert.Equal(EventRows.Fold(new CaseFile(new("case")), events).Head, file.Head);
        Assert.IsType<CommandOutcome.Done>(await JoinAsync(_here, "later"));
    }

    [Fact]
    public async Task A_case_that_was_set_back_is_read_as_it_stands()
    {
        await OpenAsync(_here);
        await JoinAsync(_here, "forgotten");
        await _store.CommitAsync(Table.Cases, "case", [new RowWrite.Delete(EventRows.Key(4))], TestContext.Current.CancellationToken);

        Assert.Equal(3, (await _here.FileAsync("case")).Version);

        await JoinAsync(_elsewhere, "instead");
        var file = await _here.FileAsync("case");
        Assert.True(file.IsPresent(new("instead")));
        Assert.False(file.IsPresent(new("forgotten")));
    }

    [Fact]
    public async Task A_case_that_is_gone_is_gone()
    {
        await OpenAsync(_here);
        var rows = await _store.ReadAllAsync(Table.Cases, "case", KeyRange.All, TestContext.Current.CancellationToken);
        await _store.CommitAsync(Table.Cases, "case", [.. rows.Select(row => new RowWrite.Delete(row.Key))], TestContext.Current.CancellationToken);

        Assert.False((await _here.FileAsync("case")).Exists);
    }

    private static ValueTask<CommandOutcome> OpenAsync(World world) => world.AskAsync(
        "case", Actor.System, "open", (file, _) => new OpenCase("north", [(new("j"), Role.Jobseeker), (new("s"), Role.EmploymentSpecialist)]).Decide(file));

    private static ValueTask<CommandOutcome> JoinAsync(World world, string person) => world.AskAsync(
        "case", Actor.System, person, (_, _) => Decision.Of(new CaseEvent.ParticipantJoined(new(person), Role.Other)));
}
