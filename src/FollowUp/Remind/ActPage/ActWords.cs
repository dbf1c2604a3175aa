using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Remind.ActPage;

/// <summary>What the owner's page says: one promise, and what can be done. It never says that somebody did not do something.</summary>
public sealed class ActWords(Language language) : Words(language)
{
    public string Title(string reference) => Say($"Avtale {reference}", $"Avtale {reference}", $"Agreement {reference}");

    public string YouPromised(string name) => Say($"Du lovet {name}:", $"Du lova {name}:", $"You promised {name}:");

    public string ProposedForYou => Say("Dette er skrevet ned for deg:", "Dette er skrive ned for deg:", "This was written down for you:");

    public string AskedOfYou(string name) => Say(
        $"Du er spurt om å ta over noe som er lovet {name}:",
        $"Du er spurd om å ta over noko som er lova {name}:",
        $"You are asked to take over something that {name} was promised:");

    public string State(ActState state) => state switch
    {
        ActState.Kept => Say("Det er gjort. Takk.", "Det er gjort. Takk.", "It is done. Thank you."),
        ActState.Withdrawn => Say("Denne avtalen gjelder ikke lenger.", "Denne avtalen gjeld ikkje lenger.", "This agreement no longer applies."),
        ActState.NotMine => Say("En annen tar seg av dette nå.", "Ein annan tek seg av dette no.", "Someone else takes care of this now."),
        ActState.ProposedForMe => Say(
            "Ingenting venter på deg før du sier ja.", "Ingenting ventar på deg før du seier ja.", "Nothing is asked of you until you say yes."),
        ActState.HandedToMe => Say(
            "Den som lovet det, har det fortsatt til du sier ja.",
            "Den som lova det, har det framleis til du seier ja.",
            "The person who promised it still has it until you say yes."),
        _ => Say("Dette kan du gjøre:", "Dette kan du gjere:", "This is what you can do:"),
    };

    public string Objected => Say("Noen har sagt at det ikke stemmer:", "Nokon har sagt at det ikkje stemmer:", "Someone has said that this is not right:");

    public string AskedToTakeOver(string name) => Say(
        $"{name} er spurt om å ta over. Til da er det ditt.",
        $"{name} er spurd om å ta over. Til då er det ditt.",
        $"{name} has been asked to take over. Until then it is yours.");

    public string Button(string action) => action switch
    {
        "keep" => Say("Det er gjort", "Det er gjort", "It is done"),
        "move" => Say("Velg en ny dato", "Vel ein ny dato", "Choose a new date"),
        "hand-over" => Say("Be en annen ta over", "Be ein annan ta over", "Ask someone to take over"),
        "withdraw" => Say("Jeg kan ikke holde det", "Eg kan ikkje halde det", "I cannot keep it"),
        "accept" => Say("Ja, jeg gjør det", "Ja, eg gjer det", "Yes, I will do it"),
        "decline" => Say("Nei, det passer ikke", "Nei, det passar ikkje", "No, it does not suit me"),
        _ => Say("Det er ikke dette jeg lovet", "Det er ikkje dette eg lova", "This is not what I promised"),
    };

    public string? Explains(string action, string name) => action switch
    {
        "move" => Say(
            $"Si det gjerne til {name} selv. Begrunnelsen kan fagfolkene i saken lese.",
            $"Sei det gjerne til {name} sjølv. Grunngjevinga kan fagfolka i saka lese.",
            $"It is good to tell {name} yourself. The professionals in the case can read the reason."),
        "hand-over" => Say(
            $"{name} får vite at løftet står, når den andre har sagt ja.",
            $"{name} får vite at lovnaden står, når den andre har sagt ja.",
            $"{name} is told that the promise stands once the other person has said yes."),
        "withdraw" => Say(
            $"Snakk med {name} først, om du kan. Kan en annen ta over, er det bedre.",
            $"Snakk med {name} først, om du kan. Kan ein annan ta over, er det betre.",
            $"Talk with {name} first if you can. If someone else can take over, that is better."),
        "decline" => Say("Den som spurte, får vite det.", "Den som spurde, får vite det.", "The person who asked is told."),
        "object" => Say(
            "Avtalen står til dere har snakket om det. Koordinatoren får vite det.",
            "Avtalen står til de har snakka om det. Koordinatoren får vite det.",
            "The agreement stands until you have talked about it. The coordinator is told."),
        _ => null,
    };

    public string Which => Say("Hvilken dato gjelder det?", "Kva dato gjeld det?", "Which date is it about?");

    public string DoneOn => Say("Når ble det gjort?", "Når vart det gjort?", "When was it done?");

    public string NewDate => Say("Ny dato", "Ny dato", "New date");

    public string To => Say("Hvem spør du?", "Kven spør du?", "Who do you ask?");

    public string From => Say("Fra hvilken dag?", "Frå kva dag?", "From which day?");

    public string Reason => Say("Hvorfor?", "Kvifor?", "Why?");

    public string Note => Say("Et notat til fagfolkene", "Eit notat til fagfolka", "A note for the professionals");

    public string WhatIsIt => Say("Hva er det som ikke stemmer?", "Kva er det som ikkje stemmer?", "What is not right?");

    public string Optional => Say("Du kan la feltet stå tomt.", "Du kan la feltet stå tomt.", "You can leave this empty.");

    public string Choose => Say("Velg", "Vel", "Choose");

    public string Done(string action) => action switch
    {
        "keep" => Say("Takk. Det er notert som gjort.", "Takk. Det er notert som gjort.", "Thank you. It is noted as done."),
        "move" => Say("Den nye datoen er notert.", "Den nye datoen er notert.", "The new date has been noted."),
        "hand-over" => Say(
            "Den du spør, får det i neste e-post. Løftet er ditt til det er sagt ja.",
            "Den du spør, får det i neste e-post. Lovnaden er din til det er sagt ja.",
            "The person you ask gets it in the next e-mail. The promise is yours until they say yes."),
        "withdraw" => Say("Det er notert.", "Det er notert.", "It has been noted."),
        "accept" => Say("Takk. Nå er det ditt.", "Takk. No er det ditt.", "Thank you. Now it is yours."),
        "decline" => Say("Det er greit. Den som spurte, får vite det.", "Det er greitt. Den som spurde, får vite det.", "That is fine. The person who asked is told."),
        _ => Say("Takk for at du sa fra.", "Takk for at du sa frå.", "Thank you for saying so."),
    };

    public string Expired => Say("Lenken har gått ut", "Lenkja har gått ut", "The link has expired");

    public string ExpiredThen => Say(
        "En lenke virker i 30 dager. Logg inn for å se alt du har lovet.",
        "Ei lenkje verkar i 30 dagar. Logg inn for å sjå alt du har lova.",
        "A link works for 30 days. Sign in to see everything you have promised.");

    public string MyPromises => Say("Alle løftene mine", "Alle lovnadene mine", "All my promises");

    // A confirmation that somebody gives in another way than by mail.
    public string ConfirmationTitle(string reference) => Say($"Bekreftelse {reference}", $"Stadfesting {reference}", $"Confirmation {reference}");

    public string ReadAloud(string name) => Say(
        $"{name} får ikke e-post. Si dette til {name}, på telefon, i brev eller når dere møtes:",
        $"{name} får ikkje e-post. Sei dette til {name}, på telefon, i brev eller når de møtest:",
        $"{name} gets no e-mail. Tell {name} this by phone, by letter or when you meet:");

    public string NotYoursToRead(int count) => count == 1
        ? Say("Ett løfte til er bare for de to det gjelder.", "Éin lovnad til er berre for dei to det gjeld.", "One more promise is only for the two it concerns.")
        : Say($"{count} løfter til er bare for de to det gjelder.", $"{count} lovnader til er berre for dei to det gjeld.", $"{count} more promises are only for the two they concern.");

    public string How => Say("Hvordan ble det gitt?", "Korleis vart det gitt?", "How was it given?");

    public string HowName(Confirm.GivenHow how) => how switch
    {
        Confirm.GivenHow.Phone => Say("På telefon", "På telefon", "By phone"),
        Confirm.GivenHow.Letter => Say("I brev", "I brev", "By letter"),
        _ => Say("Da vi møttes", "Då vi møttest", "In person"),
    };

    public string Given => Say("Noter at det er gitt", "Noter at det er gitt", "Note that it was given");

    public string IsGiven => Say("Det er notert at den er gitt. Takk.", "Det er notert at ho er gitt. Takk.", "It is noted that it was given. Thank you.");

    internal string RoleName(Role role) => RoleWords.Of(role, Language);
}
