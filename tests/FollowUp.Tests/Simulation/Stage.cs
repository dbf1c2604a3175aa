using FollowUp.Adapters.Memory;
using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Store;
using FollowUp.Tests.Cases;
using Xunit;

namespace FollowUp.Tests.Simulation;

/// <summary>
/// Two processes over one store: one that somebody gets in the way of, and another that works undisturbed. Solveig keeps
/// promises to Ola; Kari coordinates; Jonas and Sigrid are there too.
/// </summary>
internal sealed class Stage
{
    public static readonly CancellationToken Never = CancellationToken.None;

    public Stage(string now, Func<OutgoingMail, DateTimeOffset, SendOutcome?>? says = null)
    {
        Clock = new(StandingClock.At(now));
        Provider = new(Clock) { Says = says ?? ((_, _) => null) };
        Meddler = new(Store);
        One = new(Meddler, Provider, Clock, "one");
        Other = new(Store, Provider, Clock, "other");
    }

    public MemoryRowStore Store { get; } = new();

    public StandingClock Clock { get; }

    public Provider Provider { get; }

    public Meddler Meddler { get; }

    public World One { get; }

    public World Other { get; }

    public static async Task<Stage> OpenAsync(
        string now, Func<OutgoingMail, DateTimeOffset, SendOutcome?>? says = null, params string[] cases)
    {
        var stage = new Stage(now, says);
        foreach (var id in (string[])["ola", "solveig", "jonas", "sigrid", "kari"])
        {
            await stage.Other.KnowAsync(id);
        }

        foreach (var id in cases.Length == 0 ? ["case-a"] : cases)
        {
            await stage.DoesAsync(Actor.System, (file, _) => new OpenCase("north",
            [
                (Story.Ola, Role.Jobseeker),
                (Story.Solveig, Role.EmploymentSpecialist),
                (Story.Jonas, Role.Therapist),
                (Story.Sigrid, Role.SocialWorker),
                (Story.Kari, Role.Coordinator),
            ]).Decide(file), id);
        }

        return stage;
    }

    public static Task<Stage> OpenAsync(string now, params string[] cases) => OpenAsync(now, null, cases);

    public async Task DoesAsync(Actor by, Func<CaseFile, CommandContext, Decision> decide, string id = "case-a", World? world = null) =>
        Assert.IsType<CommandOutcome.Done>(await (world ?? Other).AskAsync(id, by, Guid.NewGuid().ToString("N"), decide));

    public Task DoesAsync(PersonId by, Func<CaseFile, CommandContext, Decision> decide, string id = "case-a", World? world = null) =>
        DoesAsync(Actor.Of(by), decide, id, world);

    /// <summary>Solveig writes down a meeting with Ola.</summary>
    public Task MeetAsync(CommitmentDraft[] drafts, string id = "case-a", World? world = null) =>
        DoesAsync(Story.Solveig, new CaptureMeeting(Clock.Now, [Story.Ola, Story.Solveig], null, drafts).Decide, id, world);

    /// <summary>Time goes on in the other process, with every sweep that finds something to do.</summary>
    public async Task GoesOnAsync(string until)
    {
        await new Player([], Store, Clock, Provider).PlayAsync(until);
    }

    public Stage At(string now)
    {
        Clock.Now = StandingClock.At(now);
        return this;
    }

    public Task<SweepResult> SweepAsync(World? world = null) => (world ?? One).Sweep.RunAsync(Never);

    public IReadOnlyList<Taken> MailsTo(PersonId person) => [.. Provider.Log.Where(m => m.To == $"{person}@example.org")];

    /// <summary>What became of everything of a kind that this person was to be told.</summary>
    public async Task<IReadOnlyList<NoticeOutcome?>> ToldAsync(PersonId person, NoticeKind kind, string id = "case-a")
    {
        var file = await Other.FileAsync(id);
        return [.. file.Notices.Where(n => n.Kind == kind && n.To == person).Select(n => file.SettledNotices.GetValueOrDefault((n.Id, person))?.Outcome)];
    }

    /// <summary>Does it once, before a write that fits.</summary>
    public void JustBefore(Func<Table, IReadOnlyList<RowWrite>, bool> fits, Func<Task> act)
    {
        Meddler.Before = async (table, writes) =>
        {
            if (fits(table, writes))
            {
                Meddler.Before = (_, _) => Task.CompletedTask;
                await act();
            }
        };
    }
}
