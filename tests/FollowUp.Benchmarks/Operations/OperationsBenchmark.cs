using System.Diagnostics;
using FollowUp.Adapters.Memory;
using FollowUp.Benchmarks.Frame;
using FollowUp.Benchmarks.Sweeps;
using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.People;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Store;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Benchmarks.Operations;

/// <summary>How often the store is asked for a capture and for a reminder: what a table storage is paid for. A count, not a time.</summary>
internal static class OperationsBenchmark
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync() => Report.Table(
        "Store operations (each is one request to a table storage)",
        ["", "reads", "writes", "together", "one after the other"],
        [
            Row("a capture of 3 promises, all by the one who writes", await CaptureAsync(ownersBeside: 0), 1, await InARowAsync(ownersBeside: 0)),
            Row("a capture of 3 promises, two by somebody else", await CaptureAsync(ownersBeside: 2), 1, await InARowAsync(ownersBeside: 2)),
            Row("a minute's sweep with nothing due", await EmptySweepAsync(), 1),
            Row("one lone reminder, from waking to settled, its two sweeps included", await RemindAsync(cases: 1, promisesDue: 1), 1),
            Row("a reminder among 1,000 in digests of 20", await RemindAsync(cases: 200, promisesDue: 1_000), 1_000),
        ]);

    private static string[] Row(string what, Count count, double of, double? inARow = null) =>
        [what, Report.Say(count.Reads / of, "0.##"), Report.Say(count.Writes / of, "0.##"), Report.Say(count.All / of, "0.##"), inARow is { } trips ? Report.Say(trips) : "-"];

    // How many are waited for one after the other: told from the time, with a store so slow that nothing else counts.
    private static async Task<double> InARowAsync(int ownersBeside)
    {
        await CaptureAsync(ownersBeside);
        var slow = TimeSpan.FromMilliseconds(200);
        var since = TimeSpan.Zero;
        await CaptureAsync(ownersBeside, slow, elapsed => since = elapsed);
        return since / slow;
    }

    private static async Task<Count> CaptureAsync(int ownersBeside, TimeSpan roundTrip = default, Action<TimeSpan>? took = null)
    {
        var rows = new CountingStore(new MemoryRowStore(), roundTrip);
        await using var service = Service.Build(rows, new SetClock(Now));
        var (cases, people) = (service.GetRequiredService<CaseStore>(), service.GetRequiredService<PeopleStore>());
        var (id, jobseeker, writer, other) = (new CaseId("c1"), new PersonId("j1"), new PersonId("s1"), new PersonId("w1"));
        var opening = new OpenCase("Team", [(jobseeker, Role.Jobseeker), (writer, Role.EmploymentSpecialist), (other, Role.SocialWorker)]);
        await cases.ExecuteAsync(id, new(Actor.System, _ => default), (file, _) => opening.Decide(file), Nothing, CancellationToken.None);
        await people.FindOrAddAsync(writer, new("Kim Hansen", null, "nb"), CancellationToken.None);
        var capture = new CaptureMeeting(Now.AddHours(-1), [jobseeker, writer, other], null, [.. Enumerable.Range(0, 3).Select(k =>
            new CommitmentDraft("$", "I call you.", k < ownersBeside ? other : writer, [], null, new Terms.Dated(new(2026, 4, 8 + k), null), null, [], false, []))]);

        var (before, since) = (rows.Count, Stopwatch.GetTimestamp());
        // As the request does: who asks, then the command.
        await people.FindAsync(writer, CancellationToken.None);
        var outcome = await cases.ExecuteAsync(id, new(Actor.Of(writer), _ => new(writer, false)), (file, context) => capture.Decide(file, context), Nothing, CancellationToken.None);
        took?.Invoke(Stopwatch.GetElapsedTime(since));
        return outcome is CommandOutcome.Done ? rows.Count - before : throw new InvalidOperationException($"The capture was not taken: {outcome}");
    }

    private static async Task<Count> EmptySweepAsync()
    {
        var rows = new CountingStore(new MemoryRowStore());
        await using var service = Service.Build(rows, new SetClock(Now));
        await service.GetRequiredService<Sweep>().RunAsync(CancellationToken.None);
        return rows.Count;
    }

    private static async Task<Count> RemindAsync(int cases, int promisesDue)
    {
        var rows = new CountingStore(new MemoryRowStore());
        await new PromiseBook(rows, SchedulePolicy.Default).WriteAsync(cases, cases, promisesDue / cases);
        var clock = new SetClock(PromiseBook.Planning);
        await using var service = Service.Build(rows, clock);
        var sweep = service.GetRequiredService<Sweep>();
        var before = rows.Count;
        var planned = await sweep.RunAsync(CancellationToken.None);
        clock.Now = PromiseBook.Slot;
        var sent = await sweep.RunAsync(CancellationToken.None);
        return planned.Cases == cases && sent.Persons > 0 && planned.Failed + sent.Failed == 0
            ? rows.Count - before
            : throw new InvalidOperationException($"Not everybody was reminded: {planned}, {sent}");
    }

    private static StoredAnswer Nothing(CaseFile before, CaseFile after, CommandContext context) => new(201, "{}");
}
