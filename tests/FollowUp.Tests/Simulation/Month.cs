using FollowUp.Adapters.Memory;
using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.Mail;
using FollowUp.Store;
using FollowUp.Tests.Cases;
using Xunit;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Simulation;

/// <summary>
/// March 2026 in two cases: everything that the service does happens once, and the provider has a bad day. All persons are made up.
/// </summary>
internal static class Month
{
    public const string Begin = "2026-03-02 08:30";
    public const string End = "2026-03-25 20:00";
    public const string A = "case-a";
    public const string B = "case-b";

    private static readonly PersonId _nils = new("nils");
    private static readonly PersonId _berit = new("berit");

    public static readonly IReadOnlyList<Step> Script =
    [
        new("2026-03-02 08:40", async world =>
        {
            foreach (var id in (PersonId[])[Ola, Solveig, Jonas, Sigrid, Kari, _berit])
            {
                await world.KnowAsync(id.Value);
            }

            await world.KnowAsync(_nils.Value, p => p with { Reserved = true });
        }),
        Ask("2026-03-02 09:00", A, Actor.System, (file, _) => new OpenCase("north",
        [
            (Ola, Role.Jobseeker), (Solveig, Role.EmploymentSpecialist), (Jonas, Role.Therapist), (Sigrid, Role.SocialWorker), (Kari, Role.Coordinator),
        ]).Decide(file)),
        Ask("2026-03-02 09:01", B, Actor.System, (file, _) => new OpenCase("north",
        [
            (_nils, Role.Jobseeker), (Solveig, Role.EmploymentSpecialist), (_berit, Role.SocialWorker), (Kari, Role.Coordinator),
        ]).Decide(file)),
        Ask("2026-03-02 09:30", A, Solveig, new CaptureMeeting(StandingClock.At("2026-03-02 09:00"), [Ola, Solveig, Jonas], null,
        [
            Promised.Dated(Solveig, "2026-03-06"),
            Promised.Recurring(Jonas, "2026-03-04", "FREQ=WEEKLY;COUNT=3"),
            Promised.Contingent(Solveig, "job-ended", 2),
            Promised.Standing(Solveig, "2026-03-20"),
            Promised.Dated(Sigrid, "2026-03-12"),
            Promised.Wish(),
        ]).Decide),
        Ask("2026-03-02 09:45", A, Jonas, Do.Add(Promised.Standing(Jonas))),
        Ask("2026-03-03 10:00", A, Sigrid, Do.Accept("c5")),
        Ask("2026-03-04 09:00", B, Solveig, new CaptureMeeting(StandingClock.At("2026-03-04 08:30"), [_nils, Solveig, _berit], null,
        [
            Promised.Dated(_berit, "2026-03-10"),
            Promised.Dated(Solveig, "2026-03-11"),
        ]).Decide),
        Ask("2026-03-05 09:00", B, Solveig, new GiveConfirmation(new("k1"), GivenHow.Phone, Day("2026-03-05")).Decide),
        Ask("2026-03-05 15:00", A, Jonas, Do.Keep("c2", "2026-03-04")),
        Ask("2026-03-06 10:00", A, Solveig, Do.Move("c1", "2026-03-11")),
        new("2026-03-06 15:00", world => world.ChangeAsync(Solveig.Value, p => p with { AbsentFrom = Day("2026-03-09"), AbsentUntil = Day("2026-03-10"), Deputy = Jonas })),
        Ask("2026-03-10 10:00", A, Ola, Do.Report("job-ended", "2026-03-09")),
        Ask("2026-03-10 10:05", A, Sigrid, Do.Report("job-ended", "2026-03-09")),
        Ask("2026-03-11 12:00", A, Solveig, Do.Keep("c1")),
        Ask("2026-03-12 11:00", A, Solveig, Do.HandOver("c4", Jonas)),
        Ask("2026-03-13 09:00", A, Jonas, Do.Accept("c4")),
        Ask("2026-03-16 12:00", A, Ola, Do.Object("c2")),
        Ask("2026-03-17 09:00", A, Ola, Do.Share("c1", Role.SocialWorker)),
        Ask("2026-03-18 10:00", A, Jonas, Do.Share("c2", Role.Therapist, givenAloud: true)),
        Ask("2026-03-19 12:00", A, Ola, Do.Unshare("c1")),
        Ask("2026-03-20 11:00", A, Sigrid, Do.Withdraw("c5")),
        Ask("2026-03-20 12:00", A, Sigrid, Do.Leave(Sigrid)),
    ];

    private static readonly DateTimeOffset _down = StandingClock.At("2026-03-18 00:00");
    private static readonly DateTimeOffset _lost = StandingClock.At("2026-03-19 00:00");
    private static readonly DateTimeOffset _well = StandingClock.At("2026-03-19 09:00");

    /// <summary>The month from its beginning.</summary>
    public static Player Play(Action<Player, int> pauses, Func<Player, int, Task<bool>> beforeStep)
    {
        var clock = new StandingClock(StandingClock.At(Begin));
        var provider = new Provider(clock) { Says = Says };
        return new Player(Script, new MemoryRowStore(), clock, provider) { Pauses = pauses, IsKnown = beforeStep };
    }

    // Berit's address is refused; on 18 March the server is down, and on the morning after its answers get lost.
    private static SendOutcome? Says(OutgoingMail mail, DateTimeOffset now) =>
        mail.To.Value.StartsWith("berit", StringComparison.Ordinal) ? new SendOutcome.Refused("550")
        : now >= _down && now < _lost ? new SendOutcome.TryLater("down", TimeSpan.FromHours(5))
        : now >= _lost && now < _well ? new SendOutcome.TryLater("lost", TimeSpan.FromHours(1), MayHaveGone: true)
        : null;

    private static Step Ask(string at, string id, PersonId by, Func<CaseFile, CommandContext, Decision> decide) => Ask(at, id, Actor.Of(by), decide);

    // Whoever gets no answer asks again with the same key.
    private static Step Ask(string at, string id, Actor by, Func<CaseFile, CommandContext, Decision> decide) => new(at, async world =>
    {
        var outcome = await world.AskAsync(id, by, at, decide);
        Assert.True(outcome is CommandOutcome.Done, $"{at}: {outcome}");
    });
}
