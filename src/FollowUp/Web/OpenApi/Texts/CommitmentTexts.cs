using FollowUp.Cases;

namespace FollowUp.Web.OpenApi.Texts;

/// <summary>What is said of the routes that do something to one commitment.</summary>
internal static class CommitmentTexts
{
    public static readonly OperationText Accept = Action(
        "Take a promise on",
        "The one who was asked takes it on: a proposal that was written down for them, or a hand-over. After a hand-over the jobseeker is told that " +
        "the promise stands, and who keeps it.");

    public static readonly OperationText Decline = Action(
        "Say no to a promise",
        "The one who was asked does not take it on. Nobody is bound by it; whoever asked is told.",
        new BodyExample("no-room", "Somebody has no room for it", """{ "reason": "Jeg har ikke plass i mars. Spør gjerne Marit." }"""));

    public static readonly OperationText Object = Action(
        "Say that this is not what was agreed",
        "By the jobseeker, or by an owner about what was written down for them. The promise stays in force and is marked; owner and coordinator are told. " +
        $"Objections and questions of one person to one promise are at most {Limits.SayingsADay} within a day.",
        new BodyExample("not-agreed", "Another time was agreed", """{ "note": "Vi avtalte at du ringer om kvelden." }"""));

    public static readonly OperationText Ask = Action(
        "Ask how it goes",
        "By the jobseeker. The one who keeps it is told at once; where nobody does, or its date has passed, the coordinators as well. They are told once more after a working day " +
        "in which no professional has done anything in the case.",
        new BodyExample("wondering", "They would like to hear", """{ "note": "Har du hørt noe fra kommunen?" }"""));

    public static readonly OperationText Settle = Action(
        "Note that an objection or a question was talked about",
        "By the jobseeker, for what they said themself; by an owner or a coordinator, of which the jobseeker gets an updated confirmation, and may object again. The promise " +
        "stands in the words that it has. Where nothing was objected to, nothing happens.",
        new BodyExample("agreed", "They talked, and it stands", """{ "note": "Vi har snakket om det. Du ringer om kvelden når det passer best." }"""));

    public static readonly OperationText Reword = Action(
        "Say it in other words",
        "By the owner: after an objection, or when they have taken over somebody else's promise. What was objected to is answered by it, the jobseeker gets an updated " +
        "confirmation. A consent to read the words as they were ends; one to read other words stays. " +
        $"The same words again change nothing. One person changes the words of one promise, or who may read it, at most {Limits.ChangesADay} times within a day.",
        new BodyExample("evening", "The time that was agreed", """{ "text": "Jeg ringer deg om kvelden den dagen jobben slutter." }"""));

    public static readonly OperationText Keep = Action(
        "Mark as kept",
        "By the owner or a co-owner. The deputy of an owner who is away is reminded, and acts where they are a co-owner. Where more than one occurrence " +
        "is open, `occurrence` says which.",
        new BodyExample("today", "Kept today", "{}"),
        new BodyExample("with-note", "Kept on a day, with a note", """{ "on": "@today", "note": "Vi snakket sammen på telefon." }"""));

    public static readonly OperationText Move = Action(
        "Choose another date",
        "Moves one occurrence, or the end of a standing promise, which renews it. By the owner, a co-owner, or a coordinator. The new date rolls off " +
        "non-working days as the promise says, and reminders follow it.",
        new BodyExample("later", "A week later", """{ "due": "@today+21", "reason": "Vi fikk ikke tak i lønnskontoret." }"""));

    public static readonly OperationText Withdraw = Action(
        "Take a promise back",
        "By the owner, a coordinator, or, while it is a proposal, whoever wrote it down. The jobseeker gets an updated confirmation: no promise ends silently.",
        new BodyExample("new-rhythm", "It is replaced by another", """{ "reason": "Vi snakkes hver fjortende dag i stedet." }"""));

    public static readonly OperationText HandOver = Action(
        "Ask somebody else to keep it",
        "By the owner or a coordinator. The id stays. Until it is accepted the old owner keeps it, though not from `from` on, if that is given. " +
        "A coordinator asks themself only for what they may read. The owner who names themself while somebody is asked takes the question back, and keeps the promise as before; " +
        "whoever had been told of the question is told that they are no longer asked, also where another is asked instead.",
        new BodyExample("to-solveig", "To the social worker", """{ "to": "solveig", "from": "@today+30", "reason": "Jeg begynner i en annen stilling." }"""));

    public static readonly OperationText Remind = Action(
        "Remind the owner now",
        "By a coordinator of the team. The owner gets one reminder at the next sending time, of the oldest date that has come and is open. Once a day " +
        "for each promise; it is checked again before it is sent.");

    public static readonly OperationText Note = Action(
        "Put a note to it",
        "By the owner, a co-owner or a coordinator. It stands in the history, for professionals who may see the promise, and never for the jobseeker. What an owner " +
        "writes is read by those who may read the promise.",
        new BodyExample("talked", "They have talked", """{ "note": "Vi har snakket sammen. Ny tid er avtalt." }"""));

    public static readonly OperationText Share = Action(
        "Let certain roles read it",
        "The jobseeker records their own consent; a professional who may read it all may record one that was given aloud, of which the jobseeker is told. " +
        "A new consent replaces the one before. It reaches those who take part when it is given; of those who join later, those whom the jobseeker, a coordinator " +
        "of the team or another system added. The same consent again changes nothing. " +
        $"One person changes who may read one promise, or its words, at most {Limits.ChangesADay} times within a day; taking a consent back is always possible.",
        new BodyExample("one-sentence", "One sentence, given aloud", """
            { "roles": ["social-worker"], "until": "@today+90", "text": "Jeg bør ikke begynne før klokka ni.", "givenAloud": true }
            """));

    public static readonly OperationText Unshare = Action(
        "Take a consent back",
        "By the jobseeker, the owner, or whoever recorded it. It has effect at once, also for mail that is waiting. Asking twice is fine.");

    private static OperationText Action(string summary, string description, params IReadOnlyList<BodyExample> examples) =>
        OperationText.Command(Tags.Commitments, summary, description) with { Answer = "How the commitment stands now.", Examples = examples };
}
