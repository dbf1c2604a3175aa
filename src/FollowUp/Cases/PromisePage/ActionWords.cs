using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Cases.PromisePage;

/// <summary>What stands at each thing that can be done to a promise.</summary>
public sealed class ActionWords(Language language) : Words(language)
{
    public string Title(string reference) => Say($"Avtale {reference}", $"Avtale {reference}", $"Agreement {reference}");

    public string WhatYouCanDo => Say("Dette kan du gjøre", "Dette kan du gjere", "What you can do");

    public string SomebodyElse => Say("En annen tar seg av dette nå.", "Ein annan tek seg av dette no.", "Someone else takes care of this now.");

    public string AskedNoMore => Say(
        "Du blir ikke lenger spurt om dette. Du trenger ikke å svare.",
        "Du blir ikkje lenger spurd om dette. Du treng ikkje svare.",
        "You are no longer asked about this. You do not have to answer.");

    public string Nothing => Say("Akkurat nå er det ikke noe å gjøre her.", "Akkurat no er det ikkje noko å gjere her.", "There is nothing to do here just now.");

    /// <summary>The name of an action, on a link to its form and over it.</summary>
    /// <param name="action">As in the API.</param>
    /// <param name="isMine">Whether the promise is the reader's own.</param>
    public string Name(string action, bool isMine) => action switch
    {
        "withdraw" when isMine => Say("Jeg kan ikke holde det", "Eg kan ikkje halde det", "I cannot keep it"),
        "accept" => Say("Si ja", "Sei ja", "Say yes"),
        "decline" => Say("Si nei", "Sei nei", "Say no"),
        "keep" => Say("Det er gjort", "Det er gjort", "It is done"),
        "move" => Say("Velg en ny dato", "Vel ein ny dato", "Choose a new date"),
        "remind" => Say("Send en påminnelse", "Send ei påminning", "Send a reminder"),
        "hand-over" => Say("Be en annen ta over", "Be ein annan ta over", "Ask someone to take over"),
        "keep-after-all" => Say("Jeg gjør det selv likevel", "Eg gjer det sjølv likevel", "I do it myself after all"),
        "withdraw" => Say("Ta løftet tilbake", "Ta lovnaden tilbake", "Take the promise back"),
        "object" => Say("Det ble ikke avtalt slik", "Det vart ikkje avtalt slik", "It was not agreed like that"),
        "ask" => Say("Jeg lurer på hvordan det går", "Eg lurer på korleis det går", "I would like to know how it is going"),
        "settle" => Say("Dere har snakket om det", "De har snakka om det", "You have talked about it"),
        "reword" => Say("Si det med andre ord", "Sei det med andre ord", "Say it in other words"),
        "share" => Say("La flere lese det", "La fleire lese det", "Let more people read it"),
        "unshare" => Say("Ikke la andre lese det lenger", "Ikkje la andre lese det lenger", "Do not let others read it any more"),
        _ => Say("Skriv et notat", "Skriv eit notat", "Write a note"),
    };

    /// <summary>What happens then.</summary>
    /// <param name="action">As in the API.</param>
    /// <param name="name">For whom the promise is; null where that is the reader.</param>
    public IReadOnlyList<string> Then(string action, string? name) => action switch
    {
        "accept" => [Say("Da er det du som har løftet.", "Då er det du som har lovnaden.", "Then it is you who has the promise.")],
        "decline" => [Say("Det er greit å si nei. Den som spurte, får vite det.", "Det er greitt å seie nei. Den som spurde, får vite det.", "It is okay to say no. The one who asked is told.")],
        "keep" => [Say("Da får du ingen flere påminnelser om den datoen.", "Då får du ingen fleire påminningar om den datoen.", "Then no more reminders of that date are sent.")],
        "move" when name is not null =>
        [
            Say("Påminnelsene følger den nye datoen.", "Påminningane følgjer den nye datoen.", "The reminders follow the new date."),
            Say($"Si det gjerne til {name} selv.", $"Sei det gjerne til {name} sjølv.", $"It is good to tell {name} yourself."),
        ],
        "move" => [Say("Da er det den nye datoen som gjelder.", "Då er det den nye datoen som gjeld.", "Then it is the new date that holds.")],
        "remind" => [Say("Den går så snart det er tid for e-post. Du kan sende én om dagen.", "Ho går så snart det er tid for e-post. Du kan sende éi om dagen.", "It goes as soon as it is time for e-mail. You can send one a day.")],
        "hand-over" when name is not null =>
        [
            Say("Løftet står fast. Den du spør, kan lese det.", "Lovnaden står fast. Den du spør, kan lese han.", "The promise stands. The person you ask can read it."),
            Say($"Etter et ja får {name} vite hvem som har det.", $"Etter eit ja får {name} vite kven som har det.", $"After a yes, {name} is told who has it."),
        ],
        "hand-over" => [Say("Løftet står fast. Den du spør, kan lese det.", "Lovnaden står fast. Den du spør, kan lese han.", "The promise stands. The person you ask can read it.")],
        "keep-after-all" =>
        [
            Say("Da er løftet ditt som før.", "Då er lovnaden din som før.", "Then the promise is yours as before."),
            Say("Den som ble spurt, trenger ikke å svare.", "Den som vart spurd, treng ikkje svare.", "Whoever was asked does not have to answer."),
        ],
        "withdraw" when name is not null =>
        [
            Say($"Snakk med {name} først, om du kan. Kan en annen ta over, er det bedre.", $"Snakk med {name} først, om du kan. Kan ein annan ta over, er det betre.", $"Talk with {name} first if you can. If someone else can take over, that is better."),
            Say($"Tar du det tilbake, får {name} en ny kopi.", $"Tek du det tilbake, får {name} ein ny kopi.", $"If you take it back, {name} gets a new copy."),
        ],
        "withdraw" => [Say("Da gjelder det ikke lenger. Det er greit.", "Då gjeld det ikkje lenger. Det er greitt.", "Then it no longer applies. That is okay.")],
        "object" => [Say("Løftet står til dere har snakket om det.", "Lovnaden står til de har snakka om det.", "The promise stands until you have talked about it.")],
        "ask" => [Say("Den som har lovet dette, får vite at du spør.", "Den som har lova dette, får vite at du spør.", "Whoever promised this is told that you ask.")],
        "settle" when name is not null =>
        [
            Say("Da gjelder løftet slik det står.", "Då gjeld lovnaden slik han står.", "Then the promise holds as it stands."),
            Say($"{name} får vite det, og kan si fra igjen.", $"{name} får vite det, og kan seie frå igjen.", $"{name} is told, and can say so again."),
        ],
        "settle" => [Say("Da gjelder løftet slik det står. Du kan alltid si fra igjen.", "Då gjeld lovnaden slik han står. Du kan alltid seie frå igjen.", "Then the promise holds as it stands. You can always say so again.")],
        "reword" when name is not null =>
        [
            Say($"Da gjelder det du skriver nå. {name} får en ny kopi.", $"Då gjeld det du skriv no. {name} får ein ny kopi.", $"Then what you write now is what holds. {name} gets a new copy."),
            DateStays,
        ],
        "reword" => [Say("Da gjelder det du skriver nå.", "Då gjeld det du skriv no.", "Then what you write now is what holds."), DateStays],
        "share" when name is not null =>
        [
            Say($"Det er {name} som bestemmer hvem som får lese dette.", $"Det er {name} som bestemmer kven som får lese dette.", $"It is {name} who decides who may read this."),
            Say($"{name} får vite at du har notert det, og kan ombestemme seg når som helst.", $"{name} får vite at du har notert det, og kan ombestemme seg når som helst.", $"{name} is told that you noted it, and can always take it back."),
        ],
        "share" => [Say("Du bestemmer hvem som får lese dette. Du kan ombestemme deg når som helst.", "Du bestemmer kven som får lese dette. Du kan ombestemme deg når som helst.", "You decide who may read this. You can always take it back.")],
        "unshare" => [Say("Da er det bare for de to det gjelder, med én gang.", "Då er det berre for dei to det gjeld, med éin gong.", "Then it is only for the two it concerns, at once.")],
        _ => [Say("Bare fagfolk kan lese notatet.", "Berre fagfolk kan lese notatet.", "Only professionals can read the note.")],
    };

    private string DateStays => Say(
        "Datoen, eller hvor lang tid det gjelder, blir som før.", "Datoen, eller kor lang tid det gjeld, blir som før.", "The date, or within how long, stays as it is.");

    /// <summary>After it was done; null where there is no such thing.</summary>
    /// <param name="action">As in the API.</param>
    public string? Done(string action) => action switch
    {
        "accept" => Say("Takk. Løftet er ditt nå.", "Takk. Lovnaden er din no.", "Thank you. The promise is yours now."),
        "decline" => Say("Det er greit. Den som spurte, får vite det.", "Det er greitt. Den som spurde, får vite det.", "That is fine. The person who asked is told."),
        "keep" => Say("Takk. Det er notert at det er gjort.", "Takk. Det er notert at det er gjort.", "Thank you. It is noted as done."),
        "move" => Say("Den nye datoen gjelder nå.", "Den nye datoen gjeld no.", "The new date holds now."),
        "remind" => Say("Påminnelsen er på vei.", "Påminninga er på veg.", "The reminder is on its way."),
        "hand-over" => Say(
            "Den du spør, får det i neste e-post.", "Den du spør, får det i neste e-post.", "The person you ask gets it in the next e-mail."),
        "keep-after-all" => Say("Det er notert. Løftet er ditt som før.", "Det er notert. Lovnaden er din som før.", "It is noted. The promise is yours as before."),
        "withdraw" => Say("Det er notert. Løftet er tatt tilbake.", "Det er notert. Lovnaden er teken tilbake.", "It has been noted. The promise is taken back."),
        "ask" => Say("Takk for at du spør. Den som har lovet det, får vite det.", "Takk for at du spør. Den som har lova det, får vite det.", "Thank you for asking. Whoever promised it is told."),
        "settle" => Say("Det er notert at dere har snakket om det.", "Det er notert at de har snakka om det.", "It is noted that you have talked about it."),
        "reword" => Say("De nye ordene gjelder nå.", "Dei nye orda gjeld no.", "The new words hold now."),
        "share" => Say("Det er notert hvem som kan lese det.", "Det er notert kven som kan lese det.", "It is noted who may read it."),
        "unshare" => Say("Nå er det bare for de to det gjelder.", "No er det berre for dei to det gjeld.", "Now it is only for the two it concerns."),
        "object" => Say("Takk for at du sa det.", "Takk for at du sa det.", "Thank you for saying so."),
        "given" => Say("Det er notert at kopien er gitt.", "Det er notert at kopien er gitt.", "It is noted that the copy was given."),
        "link" => Say("En ny lenke er på vei.", "Ei ny lenkje er på veg.", "A new link is on its way."),
        "happened" => Say("Takk. Det er notert.", "Takk. Det er notert.", "Thank you. It is noted."),
        "happened-told" => Say(
            "Takk. Det er notert, og de som har lovet noe for dette, får vite det.",
            "Takk. Det er notert, og dei som har lova noko for dette, får vite det.",
            "Thank you. It is noted, and those who promised something for this are told."),
        "declined" => Say(
            "Det er notert. Påminnelser og e-post om avtalene her stopper fra den dagen.",
            "Det er notert. Påminningar og e-post om avtalane her stoppar frå den dagen.",
            "It is noted. Reminders and e-mail about what was agreed here stop from that day."),
        "happened-moved" => Say("Den nye dagen er notert.", "Den nye dagen er notert.", "The new day is noted."),
        "happened-taken-back" => Say(
            "Det er tatt tilbake. De som fikk beskjed om det, får vite det.",
            "Det er teke tilbake. Dei som fekk beskjed om det, får vite det.",
            "It has been taken back. Those who were told of it are told so."),
        "happened-after-all" => Say(
            "Det var tatt tilbake fra før, og er meldt på nytt siden. Det som er meldt nå, står under.",
            "Det var teke tilbake frå før, og er meldt på nytt sidan. Det som er meldt no, står under.",
            "It had been taken back before, and was reported again since. What is reported now stands below."),
        "note" => Say("Notatet er lagret.", "Notatet er lagra.", "The note is saved."),
        _ => null,
    };

    public string WhichDate => Say("Hvilken dato gjelder det?", "Kva dato gjeld det?", "Which date is it about?");

    public string DoneWhen => Say("Når ble det gjort?", "Når vart det gjort?", "When was it done?");

    public string NewDate => Say("Ny dato", "Ny dato", "New date");

    public string NewDateHint => Say(
        "Er det ikke en arbeidsdag, blir det en arbeidsdag like ved.", "Er det ikkje ein arbeidsdag, blir det ein arbeidsdag like ved.", "If it is not a working day, it becomes a working day close to it.");

    public string NoteHint => Say(
        "Fagfolk som kan lese løftet, ser dette. Du kan la feltet stå tomt.", "Fagfolk som kan lese lovnaden, ser dette. Du kan la feltet stå tomt.", "Professionals who can read the promise see this. You can leave this empty.");

    public string Who => Say("Hvem vil du spørre?", "Kven vil du spørje?", "Who would you like to ask?");

    public string Choose => Say("Velg en person", "Vel ein person", "Choose a person");

    public string From => Say("Fra hvilken dato?", "Frå kva dato?", "From which date?");

    public string FromHint => Say(
        "La feltet stå tomt, så er løftet ditt til den andre har sagt ja. Ellers er det ikke ditt fra den dagen, og koordinatoren får vite det.",
        "Lat feltet stå tomt, så er lovnaden din til den andre har sagt ja. Elles er han ikkje din frå den dagen, og koordinatoren får vite det.",
        "Leave this empty, and the promise is yours until the other person says yes. Otherwise it is not yours from that day, and the coordinator is told.");

    public string Why => Say("Kort om grunnen", "Kort om grunnen", "In short, why?");

    public string WhyHint => Say(
        "Bare fagfolk som kan lese løftet, ser dette.", "Berre fagfolk som kan lese lovnaden, ser dette.", "Only professionals who can read the promise see this.");

    public string WhatIsNotRight => Say("Hva er det som ikke stemmer?", "Kva er det som ikkje stemmer?", "What is not right?");

    public string WhatYouWonder => Say("Hva lurer du på?", "Kva lurer du på?", "What do you wonder?");

    public string WhatYouAgreed => Say("Hva ble dere enige om?", "Kva vart de einige om?", "What did you agree on?");

    public string WhatYouAgreedHint(string? name) => name is null
        ? Optional
        : Say($"{name} kan lese dette. Du kan la feltet stå tomt.", $"{name} kan lese dette. Du kan la feltet stå tomt.", $"{name} can read this. You can leave this empty.");

    public string InYourWords => Say("Hva lover du, med dine egne ord?", "Kva lovar du, med dine eigne ord?", "What do you promise, in your own words?");

    public string WhoMayRead => Say("Hvem kan lese det?", "Kven kan lese det?", "Who may read it?");

    public string Until => Say("Til hvilken dato?", "Til kva dato?", "Until which date?");

    public string InOtherWords => Say("Vil du at de leser noe annet enn løftet?", "Vil du at dei les noko anna enn lovnaden?", "Would you like them to read something else than the promise?");

    public string InOtherWordsHint => Say(
        "Da leser de bare det du skriver her. Du kan la feltet stå tomt.", "Då les dei berre det du skriv her. Du kan la feltet stå tomt.", "Then they read only what you write here. You can leave this empty.");

    public string HasSaidYes(string name) => Say($"{name} har sagt ja til dette", $"{name} har sagt ja til dette", $"{name} has said yes to this");

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
        "keep-after-all" => Say("Ja, jeg gjør det selv", "Ja, eg gjer det sjølv", "Yes, I do it myself"),
        "withdraw" => Say("Ta det tilbake", "Ta det tilbake", "Take it back"),
        "object" => Say("Si det", "Sei det", "Say it"),
        "ask" => Say("Spør", "Spør", "Ask"),
        "settle" => Say("Noter det", "Noter det", "Note it"),
        "reword" => Say("Bruk disse ordene", "Bruk desse orda", "Use these words"),
        "share" => Say("La dem lese det", "La dei lese det", "Let them read it"),
        "unshare" => Say("Stopp det", "Stopp det", "Stop it"),
        _ => Say("Lagre notatet", "Lagre notatet", "Save the note"),
    };
}
