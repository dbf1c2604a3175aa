namespace FollowUp.Mail;

public sealed partial class EnglishWording
{
    private const string YouCan = "You can mark it done, choose a new time, or ask for someone to take over.";

    public override string ReminderSubject(string reference, DateOnly due) => $"Agreement {reference} is due {Date(due)}";

    public override string PastReminderSubject(string reference, DateOnly due) => $"Agreement {reference} was due {Date(due)}";

    public override string EscalationSubject(int count) => count == 1 ? "One agreement needs a look" : $"{count} agreements need a look";

    public override string WokenSubject(int count) => count == 1 ? "One agreement now has a date" : $"{count} agreements now have a date";

    public override string DigestSubject(DateOnly day) => $"Overview for {Date(day)}";

    public override string PromisedIn(string reference, DateOnly on) => $"On {Date(on)} you made a promise in agreement {reference}.";

    public override string PromisedIn(string reference) => $"You made a promise in agreement {reference}.";

    public override string WhatYouCanDoThere => "There you can mark it done, choose a new time, or ask for someone to take over.";

    public override string Overview => "This is about agreements that concern you.";

    public override string Agreement(string reference) => $"Agreement {reference}";

    public override string Confirmation(string reference) => $"Confirmation {reference}";

    public override string Case(string reference) => $"Case {reference}";

    public override string OpenAgreement(string reference) => $"Open agreement {reference}";

    public override string OpenConfirmation(string reference) => $"Open confirmation {reference}";

    public override string OpenCase(string reference) => $"Open case {reference}";

    public override string For(string name) => $"For {name}.";

    public override string DueOn(DateOnly date) => $"It is due {Date(date)}.";

    public override string DueToday(DateOnly date) => $"It is due today, {Date(date)}.";

    public override string WasDue(DateOnly date) => $"It was due {Date(date)}.";

    public override string WasDueDaysAgo(DateOnly date, int workingDays) => workingDays == 1
        ? $"It was due {Date(date)}, one working day ago."
        : $"It was due {Date(date)}, {workingDays} working days ago.";

    public override string EndDateIs(DateOnly date) => $"The end date is {Date(date)}.";

    public override string EndDateWas(DateOnly date) => $"The end date was {Date(date)}.";

    public override string AppliesNoLongerFrom(DateOnly date) => $"It no longer applies from {Date(date)}.";

    public override string HoldsFrom(DateOnly date) => $"This holds from {Date(date)}.";

    public override string AskedForOn(DateOnly date) => $"Someone was asked on {Date(date)}.";

    public override string SaidOn(DateOnly date) => $"It was said on {Date(date)}.";

    public override string AgreedOn(DateOnly date) => $"Agreed on {Date(date)}.";

    public override string WrittenDownOn(DateOnly date) => $"Written down on {Date(date)}.";

    public override string AwaitedHappened(DateOnly date) => $"What it waited for happened on {Date(date)}.";

    public override string AwaitedHappens(DateOnly date) => $"What it waits for happens on {Date(date)}.";

    public override string StillApplies => "It still stands.";

    public override string IsKept => "It is marked as done.";

    public override string IsNotAccepted => "It has not been accepted yet.";

    public override string AppliesNoLonger => "It no longer applies.";

    public override string HasNoOne => "It has no one responsible right now.";

    public override SectionWording Reminder(int count) => new("What you have promised", count == 1 ? "Here is the date of something you promised." : "Here are the dates of what you promised.", [YouCan]);

    public override SectionWording ReminderForAbsentColleague(int count) => new(
        "While a colleague is away",
        count == 1
            ? "You get this agreement because a colleague is away."
            : "You get these agreements because a colleague is away.",
        ["You can open the agreement and see if you can help."]);

    public override SectionWording ReminderForColleagueElsewhere(int count) => new(
        "While a colleague is away: agreements you cannot open",
        count == 1 ? "A colleague is away, and this agreement has a date." : "A colleague is away, and these agreements have a date.",
        [count == 1 ? "You do not take part there, and cannot open it yourself." : "You do not take part there, and cannot open them yourself.", "Talk to the one who keeps the overview in the team."]);

    public override SectionWording HandedOverToYou(int count) => new(
        "Asked to take over",
        $"You are asked to take over {Agreements(count)}.",
        ["You can read what it is about, and say yes or no.", "Nothing changes until you have answered."]);

    public override SectionWording WaitsForYes(int count) => new(
        "You were asked about this",
        $"You have been asked about {Agreements(count)}, and now there is a date.",
        ["No one else has this just now.", count == 1 ? "It becomes yours when you have said yes." : "They become yours when you have said yes.", "You can say yes or no."]);

    public override SectionWording ProposedForYou(int count) => new(
        "Proposed for you",
        $"Someone wrote down {Agreements(count)} for you at a meeting you were not at.",
        [count == 1 ? "It does not apply until you have said yes." : "They do not apply until you have said yes.", "You can say yes or no."]);

    public override SectionWording WrittenForYou(int count) => new(
        "Written down at the meeting",
        "Someone else wrote down what you promised at the meeting.",
        ["It applies from now on.", "If it is not right, you can say so."]);

    public override SectionWording HandOverAccepted(int count) => new(
        "Taken over by others",
        $"Someone has said yes to taking over {Agreements(count)}.",
        ["There is nothing more for you to do."]);

    public override SectionWording AskedNoMore(int count) => new(
        "No longer asked",
        $"You are no longer asked to take over {Agreements(count)}.",
        ["You do not have to answer."]);

    public override SectionWording Declined(int count) => new(
        "Someone said no",
        $"Someone has said no to {Agreements(count)}.",
        ["You can ask what would suit them better, or ask someone else."]);

    public override SectionWording Objection(int count) => new(
        "Not what was agreed",
        "Someone says that the text is not what was agreed.",
        ["It helps to talk about it together."]);

    public override SectionWording ReadAloud(int count) => new(
        "Confirmation without e-mail",
        count == 1 ? "The person concerned does not get e-mail from here." : "The people concerned do not get e-mail from here.",
        ["You can give the confirmation by phone, by letter or in person.", "Afterwards, note how you did it."]);

    public override SectionWording CopyWaits(int count) => new(
        "Confirmations that wait to be given",
        count == 1 ? "One confirmation is to be given without e-mail, and is not noted as given yet." : $"{count} confirmations are to be given without e-mail, and are not noted as given yet.",
        ["The case shows who was asked.", "You can talk with them, or give it yourself.", "Afterwards it is noted in the case how it was given."]);

    public override SectionWording Renewal(int count) => new(
        "Near the end date",
        count == 1 ? "One agreement is near its end date." : $"{count} agreements are near their end date.",
        ["You can renew, ask for someone to take over, or tell the person concerned."]);

    public override SectionWording RenewalPast(int count) => new(
        "After the end date",
        count == 1 ? "One agreement has passed its end date." : $"{count} agreements have passed their end date.",
        ["You can renew, ask for someone to take over, or tell the person concerned."]);

    public override SectionWording Ended(int count) => new(
        "Agreements that come to an end",
        count == 1 ? "One agreement comes to an end." : $"{count} agreements come to an end.",
        ["You can write a new one if something goes on."]);

    public override SectionWording AppliesAgain(int count) => new(
        "Applies again",
        count == 1 ? "One agreement applies again." : $"{count} agreements apply again.",
        ["You can follow the dates as before."]);

    public override SectionWording Escalation(int count, Responsible responsible, bool reminded) => new(
        "Agreements that need a look",
        count == 1 ? "One agreement has passed its date." : $"{count} agreements have passed their date.",
        [
            .. reminded && responsible is not Responsible.Nobody
                ? new[] { responsible is Responsible.One ? "The one responsible has been reminded." : "Those responsible have been reminded." }
                : [],
            "Perhaps something came in the way.",
            WithThem(responsible),
            "The participants have not been told about the delay.",
        ]);

    public override SectionWording EscalationAgain(int count, Responsible responsible) => new(
        "Agreements that are still open",
        count == 1 ? "One agreement has passed its date, and is still open." : $"{count} agreements have passed their date, and are still open.",
        [
            WithThem(responsible),
            count == 1 ? "It stands here from time to time until it is done or has a new date." : "They stand here from time to time until they are done or have a new date.",
            "The participants have not been told about the delay.",
        ]);

    public override SectionWording WithoutOwner(int count) => new(
        "Without anyone responsible",
        count == 1 ? "One agreement has no one responsible right now." : $"{count} agreements have no one responsible right now.",
        [
            "Someone has left, or no one has said yes to taking over.",
            "What was promised still stands.",
            "You can ask someone to take over.",
        ]);

    public override SectionWording WokenWithoutOwner(int count) => new(
        "Now with a date, and no one responsible",
        count == 1 ? "One agreement now has a date, and no one responsible." : $"{count} agreements now have a date, and no one responsible.",
        [
            "Someone has left, or no one has said yes yet.",
            "The case shows whether someone was asked.",
            "You can talk with the people in the case about who takes it.",
        ]);

    public override SectionWording TakenBack(int count) => new(
        "Taken back",
        count == 1 ? "Someone has taken back what they promised." : $"{count} agreements have been taken back by those who made them.",
        [
            "Nothing new has been agreed in its place yet.",
            "You can talk with the people in the case about what to do now.",
            "A note from you takes it off your list.",
        ]);

    public override SectionWording AddressRefused(int count) => new(
        "Returned e-mail",
        count == 1 ? "E-mail to a participant is coming back." : "E-mail to some of the participants is coming back.",
        ["The case shows who it is.", "You can find another way to get in touch."]);

    public override SectionWording OutreachStopped(int count) => new(
        "Cases where reminders stop",
        count == 1 ? "Something has been reported in one case." : $"Something has been reported in {count} cases.",
        ["Reminders of agreements in the case stop then.", "In the case you can see what still applies."]);

    public override SectionWording OutreachGoesOn(int count) => new(
        "Cases where reminders go on",
        count == 1 ? "Something was noted by mistake in one case." : $"Something was noted by mistake in {count} cases.",
        ["Reminders of agreements in the case go on as before.", "In the case you can see what applies."]);

    public override SectionWording WaitsAgain(int count) => new(
        "Waiting again",
        count == 1 ? "Something was noted by mistake. One agreement now waits as before." : $"Something was noted by mistake. {count} agreements now wait as before.",
        ["You do not have to do anything."]);

    public override SectionWording SaidNoMore(int count) => new(
        "No longer current",
        count == 1 ? "Something that was said in one case has been taken back." : $"Something that was said in {count} cases has been taken back.",
        ["You do not have to do anything.", "It is fine to get in touch all the same."]);

    public override SectionWording Unanswered(int count) => new(
        "Something that waits for an answer",
        count == 1 ? "Something was said in one case, and nothing has been written there since." : $"Something was said in {count} cases, and nothing has been written there since.",
        ["Perhaps someone has been in touch already.", "You can ask those who take part, or get in touch yourself."]);

    public override SectionWording Woken(int count) => new(
        "Agreements that now have a date",
        "Something you promised now has a date.",
        [YouCan]);

    private static string WithThem(Responsible responsible) => responsible switch
    {
        Responsible.Nobody => "You can set a new date, or ask if someone can take over.",
        Responsible.One => "You can contact the one responsible, set a new date, or ask if someone else can take over.",
        _ => "You can contact those responsible, set a new date, or ask if someone else can take over.",
    };

    public override SectionWording ChangedByOther(int count) => new(
        "Changed by others",
        count == 1 ? "Someone else has changed one agreement that is yours." : $"Someone else has changed {count} agreements that are yours.",
        ["The link shows how it is now.", "If you wonder about it, you can ask those who take part."]);

    public override SectionWording AskedAbout(int count) => new(
        "A question about an agreement",
        count == 1 ? "Someone would like to hear how it goes with one agreement." : $"Someone would like to hear how it goes with {count} agreements.",
        ["Do get in touch, also if there is nothing new.", "A short answer makes it easier to wait."]);

    public override string SaidSubject => "Something new has been said in a case";

    public override SectionWording Said(int count) => new(
        "Something new has been said",
        count == 1 ? "Something new has been said in one case." : $"Something new has been said in {count} cases.",
        ["Perhaps the one who said so would be glad to hear from you.", "The case shows what it is."]);
}
