using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.Remind;
using FollowUp.Schedule;

namespace FollowUp.Tests.Cases;

/// <summary>Promises as they are written down, for tests.</summary>
internal static class Promised
{
    public static CommitmentDraft Dated(PersonId owner, string due, string? notBefore = null) =>
        Of(owner, new Terms.Dated(Story.Day(due), notBefore is null ? null : Story.Day(notBefore)));

    public static CommitmentDraft Recurring(PersonId owner, string first, string rrule) =>
        Of(owner, new Terms.Recurring(rrule, Story.Day(first), null, null));

    public static CommitmentDraft RecurringAfter(PersonId owner, string when, int workingDays, string rrule) =>
        Of(owner, new Terms.Recurring(rrule, null, null, If(when, workingDays)));

    /// <summary>If this happens, then within so many working days.</summary>
    public static CommitmentDraft Contingent(PersonId owner, string when, int workingDays) =>
        Of(owner, new Terms.Contingent(If(when, workingDays)));

    public static CommitmentDraft Standing(PersonId owner, string? until = null) =>
        Of(owner, new Terms.Standing(until is null ? null : Story.Day(until), null));

    public static CommitmentDraft RestingUntil(PersonId owner, string when, int workingDays) =>
        Of(owner, new Terms.Standing(null, If(when, workingDays)));

    public static CommitmentDraft Wish(PersonId? owner = null) => Of(owner ?? Story.Ola, new Terms.Wish());

    public static CommitmentDraft ForAll(this CommitmentDraft draft) => draft with { ForAllParticipants = true };

    public static CommitmentDraft StoppedBy(this CommitmentDraft draft, params string[] kinds) =>
        draft with { StopOn = [.. kinds.Select(LifeEventKind.Of)] };

    public static CommitmentDraft CoOwnedBy(this CommitmentDraft draft, params PersonId[] persons) => draft with { CoOwners = persons };

    public static CommitmentDraft Of(PersonId owner, Terms terms) =>
        new("$", "I call you and we look at it together.", owner, [], null, terms, null, [], false, []);

    private static Trigger If(string when, int workingDays) => new(new(when), new(workingDays, DelayUnit.WorkingDays, Limit: true));
}

/// <summary>Commands in few words.</summary>
internal static class Do
{
    public static Func<CaseFile, CommandContext, Decision> Report(string kind, string on, string? note = null) =>
        new ReportLifeEvent(new(kind), Story.Day(on), note).Decide;

    public static Func<CaseFile, CommandContext, Decision> MoveEvent(string id, string on) =>
        new MoveLifeEvent(new(id), Story.Day(on)).Decide;

    public static Func<CaseFile, CommandContext, Decision> TakeBack(string id) => new TakeLifeEventBack(new(id)).Decide;

    public static Func<CaseFile, CommandContext, Decision> Keep(string id, string? occurrence = null, string? on = null) =>
        new Keep(new(id), occurrence is null ? null : new(occurrence), on is null ? null : Story.Day(on), null).Decide;

    public static Func<CaseFile, CommandContext, Decision> Move(string id, string due, string? occurrence = null) =>
        new Move(new(id), occurrence is null ? null : new(occurrence), Story.Day(due), "Ill that day.").Decide;

    public static Func<CaseFile, CommandContext, Decision> Withdraw(string id) => new Withdraw(new(id), "No longer wanted.").Decide;

    public static Func<CaseFile, CommandContext, Decision> HandOver(string id, PersonId to, string? from = null) =>
        new AskHandOver(new(id), to, from is null ? null : Story.Day(from), "A new job.").Decide;

    public static Func<CaseFile, CommandContext, Decision> Accept(string id) => new Accept(new(id)).Decide;

    public static Func<CaseFile, CommandContext, Decision> Decline(string id) => new Decline(new(id), "No time.").Decide;

    public static Func<CaseFile, CommandContext, Decision> Remind(string id) => new RemindOwner(new(id)).Decide;

    public static Func<CaseFile, CommandContext, Decision> Note(string id) => new AddNote(new(id), "We talked.").Decide;

    public static Func<CaseFile, CommandContext, Decision> Ask(string id, string? note = null) => new AskAbout(new(id), note).Decide;

    public static Func<CaseFile, CommandContext, Decision> Settle(string id, string? note = null) => new SettleObjection(new(id), note).Decide;

    public static Func<CaseFile, CommandContext, Decision> Reword(string id, string text = "I call you in the evening.") => new Reword(new(id), text).Decide;

    public static Func<CaseFile, CommandContext, Decision> Object(string id, string note = "That was not it.") =>
        new ObjectTo(new(id), note).Decide;

    public static Func<CaseFile, CommandContext, Decision> Share(
        string id, Role role, string? until = null, string? text = null, bool givenAloud = false) =>
        new Share(new(id), [role], until is null ? null : Story.Day(until), text, givenAloud).Decide;

    public static Func<CaseFile, CommandContext, Decision> Unshare(string id) => new Unshare(new(id)).Decide;

    public static Func<CaseFile, CommandContext, Decision> Join(PersonId person, Role role) => new Join(person, role).Decide;

    public static Func<CaseFile, CommandContext, Decision> Leave(PersonId person) => new Leave(person).Decide;

    public static Func<CaseFile, CommandContext, Decision> Add(CommitmentDraft draft) => new CaptureCommitment(draft).Decide;

    public static Func<CaseFile, CommandContext, Decision> Give(string id, string on) =>
        new GiveConfirmation(new(id), GivenHow.Phone, Story.Day(on)).Decide;
}
