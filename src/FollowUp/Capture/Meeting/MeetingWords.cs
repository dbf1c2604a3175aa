using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Capture.Meeting;

/// <summary>What the page says on which a meeting is written down.</summary>
public sealed class MeetingWords(Language language) : Words(language)
{
    public string Title => Say("I møtet", "I møtet", "In the meeting");

    public string Question => Say(
        "Hvem lover hva? Når skal det skje? Eller hva skal skje først?",
        "Kven lovar kva? Når skal det skje? Eller kva skal hende først?",
        "Who promises what? By when? Or what has to happen first?");

    public string KeptAsYouGo => Say(
        "Det du skriver, blir lagret underveis. Bare du ser det før du sender.",
        "Det du skriv, blir lagra undervegs. Berre du ser det før du sender.",
        "What you write is kept as you go. Only you see it until you send it.");

    // The meeting itself.
    public string WhenHeld => Say("Når er møtet?", "Når er møtet?", "When is the meeting?");

    public string Day => Say("Dag", "Dag", "Day");

    public string TimeOfDay => Say("Klokkeslett", "Klokkeslett", "Time");

    public string ItWasEarlier => Say(
        $"Var møtet tidligere? Velg dagen. Du kan gå {Limits.DaysAfterMeeting} dager tilbake.",
        $"Var møtet tidlegare? Vel dagen. Du kan gå {Limits.DaysAfterMeeting} dagar tilbake.",
        $"Was it earlier? Choose the day. You can go back {Limits.DaysAfterMeeting} days.");

    public string WhoIsThere => Say("Hvem er med i møtet?", "Kven er med i møtet?", "Who is in the meeting?");

    public string AllAreThere => Say("Alle er med", "Alle er med", "Everyone is there");

    public string NextMeeting => Say("Neste møte, hvis det er avtalt", "Neste møte, om det er avtalt", "The next meeting, if you have agreed on one");

    public string AskInTurn => Say("Spør dem etter tur", "Spør dei etter tur", "Ask them in turn");

    // In turn.
    public string Asks(string name) => Say($"{name}: Hva lover jeg?", $"{name}: Kva lovar eg?", $"{name}: What do I promise?");

    public string AsksForWish(string name) =>
        Say($"{name}: Er det noe jeg ønsker?", $"{name}: Er det noko eg ønskjer?", $"{name}: Is there something I want?");

    public string NeedNotAnswer => Say("Du trenger ikke å svare.", "Du treng ikkje svare.", "You need not answer.");

    public string NotThere(string name) => Say(
        $"{name} er ikke med i møtet, og blir spurt først.",
        $"{name} er ikkje med i møtet, og blir spurd først.",
        $"{name} is not in the meeting, and is asked first.");

    public string NotHere => Say("Ikke med i møtet", "Ikkje med i møtet", "Not in the meeting");

    public string NotHereAskedFirst => Say(
        "Det som skrives her, er et forslag. Den det gjelder, blir spurt først.",
        "Det som blir skrive her, er eit framlegg. Den det gjeld, blir spurd først.",
        "What is written here is a proposal. The person is asked first.");

    public string NoLongerThere(string name) => Say(
        $"{name} er ikke med lenger. Ta bort løftet, eller skriv det for en annen.",
        $"{name} er ikkje med lenger. Ta bort lovnaden, eller skriv han for ein annan.",
        $"{name} no longer takes part. Take the promise away, or write it for someone else.");

    public string NewPromise(string name) => Say($"Nytt løfte fra {name}", $"Ny lovnad frå {name}", $"A new promise by {name}");

    public string NewWish => Say("Skriv et ønske", "Skriv eit ønske", "Write a wish");

    public string NothingToday => Say("Ikke noe i dag", "Ikkje noko i dag", "Nothing today");

    public string SaidNothing(string name) => Say(
        $"{name} lover ikke noe i dag. Det er helt greit.",
        $"{name} lovar ikkje noko i dag. Det er heilt greitt.",
        $"{name} promises nothing today. That is fine.");

    public string AfterAll => Say("Likevel noe", "Likevel noko", "Something after all");

    // Buttons.
    public string Save => Say("Lagre", "Lagre", "Save");

    public string Done => Say("Ferdig med dette", "Ferdig med dette", "Done with this");

    public string Change => Say("Endre", "Endre", "Change");

    public string Remove => Say("Ta bort", "Ta bort", "Take away");

    public string ReadTogether => Say("Les det sammen", "Les det saman", "Read it together");

    // What has happened.
    public string Removed => Say("Dette er tatt bort:", "Dette er teke bort:", "This was taken away:");

    public string PutBack => Say("Legg det tilbake", "Legg det tilbake", "Put it back");

    public string SentBefore => Say(
        "Møtet er sendt fra før. Det du skrev etterpå, ligger i et nytt utkast.",
        "Møtet er sendt frå før. Det du skreiv etterpå, ligg i eit nytt utkast.",
        "The meeting was sent before. What you wrote after that is in a new draft.");

    public string TooMuch => Say(
        "Dette er mer enn ett møte har plass til. Send det du har, og begynn på et nytt.",
        "Dette er meir enn eitt møte har plass til. Send det du har, og byrj på eit nytt.",
        "This is more than one meeting has room for. Send what you have, and begin a new one.");

    public string TwoVersions => Say(
        "Noe er skrevet på to steder samtidig. Begge versjonene er her. Velg hvilken som gjelder.",
        "Noko er skrive to stader samstundes. Begge versjonane er her. Vel kva for ein som gjeld.",
        "Something was written in two places at once. Both versions are here. Choose which one holds.");

    public string NotFinished => Say("Ikke ferdig ennå", "Ikkje ferdig enno", "Not finished yet");
}
