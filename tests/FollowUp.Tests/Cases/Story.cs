using System.Globalization;
using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Cases;

/// <summary>
/// A case that is told step by step: who does what, and when. All persons are made up. Whatever happens goes through the rows of
/// the store and back, so that every test also sees that events fit into rows and survive them.
/// </summary>
internal sealed class Story
{
    public static readonly PersonId Ola = new("ola");
    public static readonly PersonId Solveig = new("solveig");
    public static readonly PersonId Jonas = new("jonas");
    public static readonly PersonId Sigrid = new("sigrid");
    public static readonly PersonId Kari = new("kari");
    public static readonly PersonId Stranger = new("stranger");

    private readonly List<Recorded> _recorded = [];

    private Story(SchedulePolicy policy) => Policy = policy;

    public SchedulePolicy Policy { get; }

    public CaseFile File { get; private set; } = new(new CaseId("case"));

    public DateTimeOffset Now { get; private set; }

    public DateOnly Today => Policy.Today(Now);

    /// <summary>Those who coordinate: Kari, unless a test says otherwise.</summary>
    public IReadOnlyList<PersonId> Coordinators { get; set; } = [Kari];

    public IReadOnlyList<Recorded> Recorded => _recorded;

    /// <summary>All notices so far, in the order they were decided.</summary>
    public IReadOnlyList<Notice> Notices => File.Notices;

    /// <summary>A case on Monday 2 March 2026 at nine, with Ola, Solveig (specialist), Jonas (therapist), Sigrid (social worker), Kari.</summary>
    public static Story Begin(SchedulePolicy? policy = null)
    {
        var story = Unopened(policy);
        story.Does(Actor.System, (file, _) => new OpenCase("team north",
        [
            (Ola, Role.Jobseeker),
            (Solveig, Role.EmploymentSpecialist),
            (Jonas, Role.Therapist),
            (Sigrid, Role.SocialWorker),
            (Kari, Role.Coordinator),
        ]).Decide(file));
        return story;
    }

    public static Story Unopened(SchedulePolicy? policy = null) => new Story(policy ?? SchedulePolicy.Default).At("2026-03-02 09:00");

    /// <summary>A case with a meeting in which this was promised; Ola, Solveig and Jonas were there, and Solveig wrote it down.</summary>
    public static Story With(params CommitmentDraft[] drafts)
    {
        var story = Begin();
        story.Does(Solveig, story.Meeting(drafts).Decide);
        return story;
    }

    /// <summary>Local time, <c>yyyy-MM-dd HH:mm</c>.</summary>
    public Story At(string local)
    {
        Now = Local(local);
        return this;
    }

    public Story At(DateTimeOffset now)
    {
        Now = now.ToUniversalTime();
        return this;
    }

    public DateTimeOffset Local(string local)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return Policy.Zone.InstantOf(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public CaptureMeeting Meeting(params CommitmentDraft[] drafts) => MeetingOf([Ola, Solveig, Jonas], drafts);

    public CaptureMeeting MeetingOf(IReadOnlyList<PersonId> attendees, params CommitmentDraft[] drafts) => new(Now, attendees, null, drafts);

    /// <summary>Somebody does something that is accepted.</summary>
    /// <returns>Whom it tells.</returns>
    public IReadOnlyList<Notice> Does(PersonId by, Func<CaseFile, CommandContext, Decision> command) => Does(Actor.Of(by), command);

    public IReadOnlyList<Notice> Does(Actor by, Func<CaseFile, CommandContext, Decision> command)
    {
        var decision = command(File, Context(by));
        var accepted = Assert.IsType<Decision.Accepted>(decision);
        return Append(by, accepted.Events);
    }

    /// <summary>What they do is decided; appended where it is accepted.</summary>
    public Decision Tries(PersonId by, Func<CaseFile, CommandContext, Decision> command)
    {
        var decision = command(File, Context(Actor.Of(by)));
        if (decision is Decision.Accepted accepted)
        {
            Append(Actor.Of(by), accepted.Events);
        }

        return decision;
    }

    /// <summary>Somebody tries something that is refused, with the only reason there is.</summary>
    public ReasonCode Refused(PersonId by, Func<CaseFile, CommandContext, Decision> command) => RefusedAs(by, command) switch
    {
        Refusal.Invalid { Flaws: [var flaw] } => flaw.Reason.Code,
        Refusal.Conflicting conflict => conflict.Reason.Code,
        Refusal.Forbidden forbidden => forbidden.Reason.Code,
        Refusal.NotFound => ReasonCode.NotFound,
        var other => throw new InvalidOperationException($"{other}"),
    };

    public Refusal RefusedAs(PersonId by, Func<CaseFile, CommandContext, Decision> command) =>
        Assert.IsType<Decision.Refused>(command(File, Context(Actor.Of(by)))).Refusal;

    /// <summary>The case is looked at now.</summary>
    public IReadOnlyList<Notice> Wakes() => Append(Actor.Service, WakeUp.Decide(File, Context(Actor.Service)));

    public IReadOnlyList<Notice> WakesAt(string local) => At(local).Wakes();

    /// <summary>Time goes on, and the case is looked at whenever it asked to be.</summary>
    public IReadOnlyList<Notice> SleepsUntil(string local)
    {
        var end = Local(local);
        var from = File.Notices.Count;
        while (Next() is { } next && next <= end)
        {
            Assert.True(next > Now);
            At(next).Wakes();
        }

        At(end);
        return [.. File.Notices.Skip(from)];
    }

    public DateTimeOffset? Next() => WakeUp.Next(File, Context(Actor.Service));

    public bool Holds(Notice notice) => StillHolds.Check(File, notice, notice.To, Context(Actor.Service));

    /// <summary>What waits for this person is mailed now, as far as it still holds.</summary>
    public IReadOnlyList<Notice> Mails(PersonId to)
    {
        var due = File.Pending.Values.Where(n => n.To == to && n.SendAt <= Now).OrderBy(n => n.Id.Value, StringComparer.Ordinal).ToList();
        foreach (var holds in due.GroupBy(Holds).ToList())
        {
            Settles(to, holds.Key ? NoticeOutcome.Sent : NoticeOutcome.NoLongerHeld, [.. holds]);
        }

        return [.. due.Where(n => File.SettledNotices[(n.Id, to)].Outcome is NoticeOutcome.Sent)];
    }

    public void Settles(PersonId to, NoticeOutcome outcome, params Notice[] notices) => Settles(to, outcome, File.Version, notices);

    /// <summary>The mail was written from an earlier version of the case.</summary>
    public void Settles(PersonId to, NoticeOutcome outcome, int asOf, params Notice[] notices) =>
        Append(Actor.Service, [new CaseEvent.NoticesSettled(to, [.. notices.Select(n => n.Id)], outcome, new MailId("mail"), asOf)]);

    public Commitment Commitment(string id) => File.Commitment(new(id))!;

    public Standing Standing(string id) => FollowUp.Cases.Standing.Of(File, Commitment(id), Policy, Today);

    public CommandContext Context(Actor by) =>
        new(by, new(by.Person, by.Person is { } p && Coordinators.Contains(p)), Now, Policy, Coordinators);

    public IReadOnlyList<Notice> Append(Actor by, IReadOnlyList<CaseEvent> events)
    {
        if (events.Count == 0)
        {
            return [];
        }

        var from = File.Notices.Count;
        Recorded[] recorded = [.. events.Select((e, i) => new Recorded(File.Version + i + 1, Now, by, e))];
        var (rows, head) = EventRows.Write(File, recorded, "write");
        RowLimits.CheckBatch([.. rows]);
        Recorded[] read = [.. rows.Cast<RowWrite.Insert>().Select(row => EventRows.Read(new(row.Key, row.Value, "")).Recorded)];
        Assert.Equal(rows, EventRows.Write(File, read, "write").Rows);
        _recorded.AddRange(read);
        File = File.With(read) with { Head = head };
        return [.. File.Notices.Skip(from)];
    }
}
