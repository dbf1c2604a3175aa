using CsCheck;
using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.People;
using FollowUp.Remind;
using FollowUp.Schedule;
using static FollowUp.Tests.Cases.Story;

namespace FollowUp.Tests.Cases;

/// <summary>One step of a random story: some minutes later somebody does something, chosen by numbers.</summary>
internal sealed record Step(int Minutes, int Actor, int What, int Which, int Days, CommitmentDraft Draft)
{
    public override string ToString() => $"+{Minutes}min actor {Actor} what {What} which {Which} days {Days} {Draft.Owner} {Draft.Terms}";
}

/// <summary>Stories that nobody thought of.</summary>
internal static class RandomStory
{
    public static readonly PersonId[] Persons = [Ola, Solveig, Jonas, Sigrid, Kari];

    private static readonly string[] Kinds = ["job-started", "job-ended", "support-requested", "service-declined"];

    private static readonly string[] Rules =
        ["FREQ=WEEKLY", "FREQ=WEEKLY;COUNT=4", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=DAILY;COUNT=5", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20260601"];

    private static readonly Gen<Trigger> GenTrigger = Gen.Select(
        Gen.Int[0, 2], Gen.Int[-6, 12], Gen.Bool, Gen.Bool,
        (kind, value, working, limit) => new Trigger(
            new(Kinds[kind]), new(value, working ? DelayUnit.WorkingDays : DelayUnit.CalendarDays, limit)));

    private static readonly Gen<Terms> GenTerms = Gen.Select(
        Gen.Int[0, 7], Gen.Int[0, 60], Gen.Int[0, Rules.Length - 1], GenTrigger,
        (kind, days, rule, trigger) => (Terms)(kind switch
        {
            0 or 1 => new Terms.Dated(Day("2026-03-02").AddDays(days), days % 7 == 0 ? Day("2026-03-02").AddDays(days / 2) : null),
            2 => new Terms.Recurring(Rules[rule], Day("2026-03-02").AddDays(days), new TimeOnly(9, 0), null),
            3 => new Terms.Recurring(Rules[rule], null, null, trigger),
            4 or 5 => new Terms.Contingent(trigger),
            6 => new Terms.Standing(days % 2 == 0 ? Day("2026-03-02").AddDays(days) : null, days % 3 == 0 ? trigger : null),
            _ => new Terms.Wish(),
        }));

    public static readonly Gen<CommitmentDraft> Draft = Gen.Select(
        GenTerms, Gen.Int[0, 19], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 7],
        (terms, owner, coOwner, stop, rest) => Promised.Of(terms is Terms.Wish ? Ola : Persons[owner < 10 ? 1 : owner % 5], terms) with
        {
            CoOwners = rest == 0 && owner < 10 && coOwner > 1 ? [Persons[coOwner]] : [],
            StopOn = rest == 1 ? [new(Kinds[stop])] : [],
            ForAllParticipants = rest == 2,
            Roles = rest == 3 ? [Role.Therapist] : [],
            Roll = rest == 4 ? Roll.Back : null,
        });

    private static readonly Gen<Step> GenStep = Gen.Select(
        Gen.OneOf(Gen.Int[1, 90], Gen.Int[60, 5000]), Gen.Int[0, 4], Gen.Int[0, 32], Gen.Int[0, 1000], Gen.Int[-5, 40], Draft,
        (minutes, actor, what, which, days, draft) => new Step(minutes, actor, what, which, days, draft));

    public static readonly Gen<Step[]> Steps = GenStep.Array[1, 40];

    /// <summary>What the step does, to the case as it is then; null for mail and what else is no command.</summary>
    public static Func<CaseFile, CommandContext, Decision>? CommandOf(this Step step, Story story)
    {
        var c = story.File.Commitments.Count == 0 ? "c1" : story.File.Commitments[step.Which % story.File.Commitments.Count].Id.Value;
        var l = story.File.ReportedCount == 0 ? "l1" : $"l{(step.Which % story.File.ReportedCount) + 1}";
        var k = new ConfirmationId($"k{(step.Which % 3) + 1}");
        var day = story.Today.AddDays(step.Days);
        var person = Persons[step.Which % 5];
        return step.What switch
        {
            0 or 1 or 2 => story.MeetingOf(
                [.. Persons.Where((_, i) => ((step.Which >> i) & 1) == 0)], [.. Enumerable.Repeat(step.Draft, (step.Which % 3) + 1)]).Decide,
            3 or 4 => new CaptureCommitment(step.Draft).Decide,
            5 or 6 => new ReportLifeEvent(new(Kinds[step.Which % 10 == 0 ? 3 : step.Which % 3]), day, null).Decide,
            7 => new MoveLifeEvent(new(l), day).Decide,
            8 or 9 => new Keep(new(c), OccurrenceOf(story, c, step.Which), null, "Done.").Decide,
            10 or 11 => new Move(new(c), OccurrenceOf(story, c, step.Which), day, "Ill.").Decide,
            12 => new Withdraw(new(c), "No longer wanted.").Decide,
            13 when TakenBackOf(story, step) is { } asked => new AskHandOver(asked.Id, asked.Owner, null, "I can do it.").Decide,
            13 => new AskHandOver(new(c), person, step.Days % 2 == 0 ? day : null, "A new job.").Decide,
            14 or 15 => new Accept(AskedOf(story, step) ?? new(c)).Decide,
            16 => new Decline(AskedOf(story, step) ?? new(c), "No time.").Decide,
            17 => new ObjectTo(new(c), "That was not it.").Decide,
            18 => new Share(new(c), [Role.SocialWorker], step.Days % 2 == 0 ? day : null, "In short.", step.Actor != 0).Decide,
            19 => new Unshare(new(c)).Decide,
            20 => story.File.IsPresent(person) ? new Leave(person).Decide : new Join(person, RoleOf(person)).Decide,
            21 => new GiveConfirmation(k, GivenHow.Phone, story.Today.AddDays(Math.Min(0, step.Days))).Decide,
            24 => new RemindOwner(new(c)).Decide,
            25 => new AddNote(new(c), "We talked.").Decide,
            26 => new SeeConfirmation(k).Decide,
            27 => AskForLink.Decide,
            28 => new SettleObjection(new(c), step.Days % 2 == 0 ? "We talked." : null).Decide,
            30 => new AskAbout(new(c), step.Days % 2 == 0 ? "How does it go?" : null).Decide,
            31 or 32 => new TakeLifeEventBack(new(l)).Decide,
            29 => new Reword(new(c), $"I call you on day {step.Days}.").Decide,
            _ => null,
        };
    }

    /// <summary>Whoever the numbers say; often the one who is asked to take something over, or who takes the question back.</summary>
    public static PersonId ActorOf(this Step step, Story story) =>
        step.What is 13 && TakenBackOf(story, step) is { } asked ? asked.Owner :
        step.What is >= 14 and <= 16 && AskedOf(story, step) is { } id ? story.File.Commitment(id)!.HandOver!.To : Persons[step.Actor];

    /// <summary>Does the step: a command, accepted or refused, or the mail of somebody, which goes or finds no address.</summary>
    public static void Take(this Story story, Step step)
    {
        var person = step.ActorOf(story);
        if (step.CommandOf(story) is { } command)
        {
            story.Tries(person, command);
        }
        else if (step.What == 22)
        {
            story.Mails(person);
        }
        else
        {
            var waiting = story.File.Pending.Values.Where(n => n.To == person && n.SendAt <= story.Now && story.Holds(n))
                .OrderBy(n => n.Id.Value, StringComparer.Ordinal).ToList();
            story.Append(
                Actor.Service, Unreachable.Decide(story.File, person, waiting, NoticeOutcome.NoDigitalContact, story.Context(Actor.Service)));
            if (step.Which % 3 == 0)
            {
                // Ola chooses mail again.
                story.Append(Actor.Service, MailAgain.Decide(story.File, story.Context(Actor.Service) with { MailReachesJobseeker = true }));
            }
        }
    }

    private static Commitment? TakenBackOf(Story story, Step step) =>
        step.Which % 3 == 0 && AskedOf(story, step) is { } id ? story.File.Commitment(id) : null;

    private static CommitmentId? AskedOf(Story story, Step step) =>
        step.Days % 2 == 0 && story.File.Commitments.FindAll(c => c.HandOver is not null) is { Count: > 0 } asked
            ? asked[step.Which % asked.Count].Id
            : null;

    private static OccurrenceId? OccurrenceOf(Story story, string commitment, int which) =>
        which % 2 == 0 || story.File.Commitment(new(commitment)) is null || story.Standing(commitment).Occurrences is not { Count: > 0 } all
            ? null
            : all[which % all.Count].Id;

    private static Role RoleOf(PersonId person) => person switch
    {
        _ when person == Solveig => Role.EmploymentSpecialist,
        _ when person == Jonas => Role.Therapist,
        _ when person == Sigrid => Role.SocialWorker,
        _ => Role.Coordinator,
    };
}
