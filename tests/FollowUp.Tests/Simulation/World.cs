using System.Diagnostics.Metrics;
using FollowUp.Audit;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Store;
using FollowUp.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FollowUp.Tests.Simulation;

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Local time in Oslo, <c>yyyy-MM-dd HH:mm</c>.</summary>
    public static DateTimeOffset At(string local) => Cases.Story.Unopened().Local(local);
}

/// <summary>One process of the service, made of the real parts, over a store that others may use as well.</summary>
internal sealed class World
{
    // Nobody listens.
    public static readonly ServiceMetrics Silent = new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());

    private int _ids;

    public World(IRowStore rows, IMailSender sender, TimeProvider clock, string name = "w", int atOnce = 1)
    {
        // Ids differ between processes, and repeat themselves with the run.
        var ids = new IdSource(() => $"{name}-{Interlocked.Increment(ref _ids)}");
        var policy = SchedulePolicy.Default;
        Wakeups = new(rows);
        People = new(rows);
        Outbox = new(rows, Wakeups, People);
        var projections = new Projections(Outbox, People, new Overview(rows, policy));
        Cases = new(rows, new(rows), new(), Wakeups, projections, People, policy, ids, clock, Silent, NullLogger<CaseStore>.Instance);
        var writing = new MailWriting(People, policy, new Links(new("https://followup.example/")));
        Links = new(rows, People, ids, clock);
        Rounds = new(new(Cases, People, policy, clock), new(Cases, People, policy, clock), People, Outbox, Links, sender, new MailRenderer(), writing, policy, clock, Silent, NullLogger<MailRound>.Instance);
        Sweep = new(Cases, Rounds, Wakeups, People, policy, clock, NullLogger<Sweep>.Instance, atOnce);
        Upkeep = new(rows, Cases);
    }

    public CaseStore Cases { get; }

    public PeopleStore People { get; }

    public Outbox Outbox { get; }

    public MailedLinks Links { get; }

    public Wakeups Wakeups { get; }

    public MailRound Rounds { get; }

    public Sweep Sweep { get; }

    public Upkeep Upkeep { get; }

    /// <summary>A request with an idempotency key, as the API makes it.</summary>
    public ValueTask<CommandOutcome> AskAsync(string id, Actor by, string key, Func<CaseFile, CommandContext, Decision> decide) => Cases.ExecuteAsync(
        new(id),
        new(by, file => new(by.Person, by.Person is { } person && file.RoleOf(person) is Role.Coordinator), new("k|" + key, key)),
        decide,
        (_, after, _) => new(200, $"{after.Commitments.Count}"),
        CancellationToken.None);

    public ValueTask<CaseFile> FileAsync(string id) => Cases.LoadAsync(new(id), CancellationToken.None);

    /// <summary>A person, with an address that is their id.</summary>
    public async Task<PersonId> KnowAsync(string id, Func<Profile, Profile>? how = null)
    {
        var profile = new Profile(id, EmailAddress.Of($"{id}@example.org"), "nb");
        return await People.FindOrAddAsync(new(id), how?.Invoke(profile) ?? profile, CancellationToken.None);
    }

    /// <summary>Changes a profile, as its owner would: again where somebody else was first.</summary>
    public async Task ChangeAsync(string id, Func<Profile, Profile> how)
    {
        while (await People.FindAsync(new(id), CancellationToken.None) is { } person
            && await People.ReplaceAsync(person, how(person.Profile), CancellationToken.None) is ProfileChange.ChangedMeanwhile)
        {
        }
    }
}
