using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Cases.CasePage;

/// <summary>What stands at each thing that can be done to a promise.</summary>
public sealed class ActionWords(Language language) : Words(language)
{
    public string Title => Say("Ett løfte", "Éin lovnad", "One promise");

    public string WhatYouCanDo => Say("Dette kan du gjøre", "Dette kan du gjere", "What you can do");

    public string Nothing => Say("Akkurat nå er det ikke noe å gjøre her.", "Akkurat no er det ikkje noko å gjere her.", "There is nothing to do here just now.");

    /// <summary>The name of an action, on a link to its form and over it.</summary>
    /// <param name="action">As in the API.</param>
    public string Name(string action) => action switch
    {
        "accept" => Say("Si ja", "Sei ja", "Say yes"),
        "decline" => Say("Si nei", "Sei nei", "Say no"),
        "keep" => Say("Det er gjort", "Det er gjort", "It is done"),
        "move" => Say("Velg en ny dato", "Vel ein ny dato", "Choose a new date"),
        "remind" => Say("Send en påminnelse", "Send ei påminning", "Send a reminder"),
        "hand-over" => Say("Be en annen ta over", "Be ein annan ta over", "Ask someone to take over"),
        "withdraw" => Say("Ta løftet tilbake", "Ta lovnaden tilbake", "Take the promise back"),
        "object" => Say("Det ble ikke avtalt slik", "Det vart ikkje avtalt slik", "It was not agreed like that"),
        _ => Say("Skriv et notat", "Skriv eit notat", "Write a note"),
    };

    /// <summary>What happens then.</summary>
    /// <param name="action">As in the API.</param>
    public string Then(string action) => action switch
    {
        "accept" => Say("Da er det du som har løftet.", "Då er det du som har lovnaden.", "Then it is you who has the promise."),
        "decline" => Say("Det er greit å si nei. Den som spurte, får vite det.", "Det er greitt å seie nei. Den som spurde, får vite det.", "It is okay to say no. The one who asked is told."),
        "keep" => Say("Da får du ingen flere påminnelser om den datoen.", "Då får du ingen fleire påminningar om den datoen.", "Then no more reminders of that date are sent."),
        "move" => Say("Påminnelsene følger den nye datoen.", "Påminningane følgjer den nye datoen.", "The reminders follow the new date."),
        "remind" => Say("Den går så snart det er tid for e-post, én gang om dagen.", "Ho går så snart det er tid for e-post, éin gong om dagen.", "It goes as soon as it is time for e-mail, once a day."),
        "hand-over" => Say("Løftet står til den andre har sagt ja.", "Lovnaden står til den andre har sagt ja.", "The promise stays as it is until the other person says yes."),
        "withdraw" => Say("Da gjelder løftet ikke lenger. Den det gjelder, får en ny kopi.", "Då gjeld ikkje lovnaden lenger. Den det gjeld, får ein ny kopi.", "Then the promise no longer applies. The person it is for gets a new copy."),
        "object" => Say("Løftet står til dere har snakket om det.", "Lovnaden står til de har snakka om det.", "The promise stands until you have talked about it."),
        _ => Say("Bare fagfolk kan lese notatet.", "Berre fagfolk kan lese notatet.", "Only professionals can read the note."),
    };

    /// <summary>After it was done.</summary>
    /// <param name="action">As in the API.</param>
    public string Done(string action) => action switch
    {
        "accept" => Say("Takk. Løftet er ditt nå.", "Takk. Lovnaden er din no.", "Thank you. The promise is yours now."),
        "decline" => Say("Svaret ditt er notert.", "Svaret ditt er notert.", "Your answer is noted."),
        "keep" => Say("Det er notert at det er gjort.", "Det er notert at det er gjort.", "It is noted as done."),
        "move" => Say("Den nye datoen gjelder nå.", "Den nye datoen gjeld no.", "The new date holds now."),
        "remind" => Say("Påminnelsen er på vei.", "Påminninga er på veg.", "The reminder is on its way."),
        "hand-over" => Say("Spørsmålet er på vei.", "Spørsmålet er på veg.", "The question is on its way."),
        "withdraw" => Say("Løftet er tatt tilbake.", "Lovnaden er teken tilbake.", "The promise is taken back."),
        "object" => Say("Takk for at du sa det.", "Takk for at du sa det.", "Thank you for saying so."),
        "given" => Say("Det er notert at kopien er gitt.", "Det er notert at kopien er gitt.", "It is noted that the copy was given."),
        _ => Say("Notatet er lagret.", "Notatet er lagra.", "The note is saved."),
    };

    public string WhichDate => Say("Hvilken dato gjelder det?", "Kva dato gjeld det?", "Which date is it about?");

    public string DoneWhen => Say("Når ble det gjort?", "Når vart det gjort?", "When was it done?");

    public string NewDate => Say("Ny dato", "Ny dato", "New date");

    public string Who => Say("Hvem vil du spørre?", "Kven vil du spørje?", "Who would you like to ask?");

    public string Choose => Say("Velg en person", "Vel ein person", "Choose a person");

    public string From => Say("Fra hvilken dato?", "Frå kva dato?", "From which date?");

    public string FromHint => Say(
        "Fra den dagen tar den andre over. Du kan la feltet stå tomt.",
        "Frå den dagen tek den andre over. Du kan la feltet stå tomt.",
        "From that day the other person takes over. You can leave this empty.");

    public string Why => Say("Kort om grunnen", "Kort om grunnen", "In short, why?");

    public string WhyHint => Say(
        "Bare fagfolk som kan lese løftet, ser dette.", "Berre fagfolk som kan lese lovnaden, ser dette.", "Only professionals who can read the promise see this.");

    public string WhatIsNotRight => Say("Hva er det som ikke stemmer?", "Kva er det som ikkje stemmer?", "What is not right?");

    public string Note => Say("Notat", "Notat", "Note");

    public string Optional => Say("Du kan la feltet stå tomt.", "Du kan la feltet stå tomt.", "You can leave this empty.");

    /// <summary>On the button.</summary>
    /// <param name="action">As in the API.</param>
    public string Send(string action) => action switch
    {
        "accept" => Say("Ja, jeg tar det", "Ja, eg tek det", "Yes, I take it on"),
        "decline" => Say("Nei, jeg tar det ikke", "Nei, eg tek det ikkje", "No, I do not take it on"),
        "keep" => Say("Ja, det er gjort", "Ja, det er gjort", "Yes, it is done"),
        "move" => Say("Bruk den nye datoen", "Bruk den nye datoen", "Use the new date"),
        "remind" => Say("Send påminnelsen", "Send påminninga", "Send the reminder"),
        "hand-over" => Say("Send spørsmålet", "Send spørsmålet", "Send the question"),
        "withdraw" => Say("Ta det tilbake", "Ta det tilbake", "Take it back"),
        "object" => Say("Si det", "Sei det", "Say it"),
        _ => Say("Lagre notatet", "Lagre notatet", "Save the note"),
    };
}
