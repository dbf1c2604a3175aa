using FollowUp.Audit;
using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Store;

namespace FollowUp.Benchmarks.Sweeps;

/// <summary>
/// Cases as the service itself would have written them: opened, a meeting with five dated promises, its confirmation sent, the next
/// wake-up planned. Written in large batches, past the service's own protocol, because nothing else writes meanwhile.
/// </summary>
internal sealed class PromiseBook(IRowStore rows, SchedulePolicy policy)
{
    public const int PromisesPerCase = 5;

    /// <summary>When what is due is looked at: 06:00 in Oslo, two hours before the digests.</summary>
    public static readonly DateTimeOffset Planning = new(2026, 3, 3, 5, 0, 0, TimeSpan.Zero);

    /// <summary>When the digests go: 08:00 in Oslo.</summary>
    public static readonly DateTimeOffset Slot = Planning.AddHours(2);

    private static readonly DateTimeOffset Held = new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);

    // Two working days after the planning: the first reminder step.
    private static readonly DateOnly Due = new(2026, 3, 5);

    private readonly Wakeups _wakeups = new(rows);

    /// <summary>Cases of one specialist, and so promises in one digest: four times five.</summary>
    public int CasesPerSpecialist { get; init; } = 4;

    /// <summary>How many cases are written at a time.</summary>
    public int CasesAtOnce { get; init; } = 2_000;

    /// <summary>Whether a coordinator takes part in each case; else the team is asked who coordinates it.</summary>
    public bool Coordinated { get; init; }

    /// <summary>Writes so many cases, of which the first ones are due.</summary>
    public async Task WriteAsync(int cases, int due, int promises = PromisesPerCase)
    {
        for (var from = 0; from < cases; from += CasesAtOnce)
        {
            var part = Enumerable.Range(from, Math.Min(CasesAtOnce, cases - from)).AsParallel().AsOrdered().Select(i => Make(i, i < due, promises)).ToList();
            await Task.WhenAll(part.Select(made => (Task)rows.CommitAsync(Table.Cases, made.File.Id.Value, made.Rows, default).AsTask())
                .Concat(People(part))
                .Concat(part.Select(made => _wakeups.PlanAsync(WakeupKind.Case, made.File.Id.Value, made.Next, default).AsTask()))
                .Concat(Overviews(part)));
        }
    }

    private Made Make(int number, bool isDue, int promises)
    {
        var (id, jobseeker, specialist) = (new CaseId(StableId.Short("case", $"{number}")), Person("jobseeker", number), Person("specialist", number / CasesPerSpecialist));
        var writes = new List<RowWrite>();
        var file = new CaseFile(id);
        CaseFile Then(DateTimeOffset at, Actor by, Func<CommandContext, IReadOnlyList<CaseEvent>> decide)
        {
            var context = new CommandContext(by, default, at, policy, []);
            var append = new Append(file, decide(context), context, $"w{at.Ticks}");
            writes.AddRange(append.Rows);
            return append.After;
        }

        file = Then(Held.AddDays(-7), Actor.System, _ => Events(new OpenCase(Team(number), [(jobseeker, Role.Jobseeker), (specialist, Role.EmploymentSpecialist), .. Coordinators()]).Decide(file)));
        file = Then(Held.AddHours(1), Actor.Of(specialist), context => Events(new CaptureMeeting(Held, [jobseeker, specialist], null, [.. Drafts(specialist, number, isDue, promises)]).Decide(file, context)));
        file = Then(Held.AddHours(2), Actor.Service, context => WakeUp.Decide(file, context));
        file = Then(Held.AddHours(2), Actor.Service, _ => [new CaseEvent.NoticesSettled(jobseeker, [.. file.Pending.Keys], NoticeOutcome.Sent, new MailId(StableId.Long("confirmation", id.Value)))]);

        var at = WakeUp.Next(file, new(Actor.Service, default, Held.AddHours(3), policy, []))!.Value;
        return new(file, writes, at);
    }

    private IEnumerable<(PersonId, Role)> Coordinators() => Coordinated ? [(new("pcoordinator"), Role.Coordinator)] : [];

    private static IEnumerable<CommitmentDraft> Drafts(PersonId owner, int number, bool isDue, int promises) => Enumerable.Range(0, promises).Select(k =>
        new CommitmentDraft("$", $"I ask the employer about thing {k}.", owner, [], null, new Terms.Dated(isDue ? Due : Due.AddDays(30 + ((number + k) % 200)), null), null, [], false, []));

    private IEnumerable<Task> Overviews(IReadOnlyList<Made> part) =>
        from team in part.GroupBy(made => made.File.Team)
        from batch in team.Chunk(RowLimits.BatchRows)
        select rows.CommitAsync(
            Table.Overview,
            OverviewRow.Partition(team.Key),
            [.. batch.Select(made => new RowWrite.Upsert(made.File.Id.Value, RowJson.Write(OverviewRow.Of(made.File, policy, policy.Today(Held)))))],
            default).AsTask();

    private IEnumerable<Task> People(IReadOnlyList<Made> part)
    {
        RowWrite Profile(string name) => new RowWrite.Upsert("profile", RowJson.Write(new Profile(name, EmailAddress.Of($"{name}@example.com"), "nb")));
        RowWrite Member(Made made, Role role) => new RowWrite.Upsert($"member|{made.File.Id}", RowJson.Write(new Membership(made.File.Id, made.File.Team, role)));
        var jobseekers = part.Select(made => (Person: made.File.Jobseeker!.Person.Value, Row: Member(made, Role.Jobseeker)));
        var specialists = part.Select(made => (Person: made.File.Participants[1].Person.Value, Row: Member(made, Role.EmploymentSpecialist)));
        return jobseekers.Concat(specialists).GroupBy(p => p.Person, p => p.Row)
            .Select(p => rows.CommitAsync(Table.People, p.Key, [Profile(p.Key), .. p], default).AsTask());
    }

    private static PersonId Person(string role, int number) => new("p" + StableId.Short(role, $"{number}"));

    private static string Team(int number) => $"Team {number / 400}";

    private static IReadOnlyList<CaseEvent> Events(Decision decision) =>
        decision is Decision.Accepted accepted ? accepted.Events : throw new InvalidOperationException($"Refused: {decision}");

    private sealed record Made(CaseFile File, IReadOnlyList<RowWrite> Rows, DateTimeOffset Next);
}
