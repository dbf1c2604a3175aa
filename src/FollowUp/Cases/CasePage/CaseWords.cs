using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Cases.CasePage;

/// <summary>What the page of a case says.</summary>
public sealed class CaseWords(Language language) : Words(language)
{
    public string Title(string jobseeker) => Say(
        $"Det som er avtalt med {jobseeker}", $"Det som er avtalt med {jobseeker}", $"What was agreed with {jobseeker}");

    public string TitleForYou => Say("Det vi har avtalt", "Det vi har avtalt", "What we have agreed");

    public string Okay => Say("Det er greit om det ikke går.", "Det er greitt om det ikkje går.", "It is okay if it does not work out.");

    public string NothingYet => Say(
        "Her er det ingen løfter som du kan se ennå.", "Her er det ingen lovnader som du kan sjå enno.", "There are no promises here that you can see yet.");

    // A promise.
    public string Says(string owner) => Say($"{owner} sier:", $"{owner} seier:", $"{owner} says:");

    public string YouPromised(string name) => Say($"Du lovet {name}:", $"Du lova {name}:", $"You promised {name}:");

    public string WrittenForYou => Say("Dette er skrevet ned for deg:", "Dette er skrive ned for deg:", "This was written down for you:");

    public string ProposedFor(string owner) => Say($"Spørsmål til {owner}:", $"Spørsmål til {owner}:", $"Asked of {owner}:");

    public string AskedOfYou(string name) => Say(
        $"Du er spurt om å ta over noe som er lovet {name}:",
        $"Du er spurd om å ta over noko som er lova {name}:",
        $"You are asked to take over something that {name} was promised:");

    public string NothingBeforeYes => Say(
        "Ingenting venter på deg før du sier ja.", "Ingenting ventar på deg før du seier ja.", "Nothing is asked of you until you say yes.");

    public string AsksYou(string name) => Say($"{name} spør deg.", $"{name} spør deg.", $"{name} asks you.");

    public string StillTheirs => Say(
        "Den som lovet det, har det fortsatt til du sier ja.",
        "Den som lova det, har det framleis til du seier ja.",
        "The person who promised it still has it until you say yes.");

    public string YouHaveItNow(string first) => Say($"Du har dette nå. {first} sa:", $"Du har dette no. {first} sa:", $"You have this now. {first} said:");

    public string HasItNow(string owner, string first) => Say(
        $"{owner} har dette nå. {first} sa:", $"{owner} har dette no. {first} sa:", $"{owner} has this now. {first} said:");

    public string AskedHowItGoes(string name, string date) => Say(
        $"{name} spurte {date} hvordan det går.", $"{name} spurde {date} korleis det går.", $"On {date}, {name} asked how it is going.");

    public string YouAskedHowItGoes(string date) => Say(
        $"Du spurte {date} hvordan det går.", $"Du spurde {date} korleis det går.", $"On {date}, you asked how it is going.");

    public string YouWereAsked => Say("Du ble spurt om dette:", "Du vart spurd om dette:", "You were asked about this:");

    public string WasAsked(string owner) => Say($"{owner} ble spurt om dette:", $"{owner} vart spurd om dette:", $"{owner} was asked about this:");

    public string Agreed(string by) => Say($"{by} har notert det dere ble enige om:", $"{by} har notert det de vart einige om:", $"{by} has noted what you agreed on:");

    public string YouWant => Say("Du vil selv:", "Du vil sjølv:", "You want this:");

    public string Wants(string owner) => Say($"{owner} vil selv:", $"{owner} vil sjølv:", $"{owner} wants this:");

    public string Unreadable(string reference) => Say(
        $"Avtale {reference}. Du kan ikke lese teksten.", $"Avtale {reference}. Du kan ikkje lese teksten.", $"Agreement {reference}. You cannot read the text.");

    public string DateIs(string date) => Say($"Datoen er {date}.", $"Datoen er {date}.", $"The date is {date}.");

    public string Noted(string? who, string date, string what) => who is null
        ? Say($"Det er notert for {date}: {what}.", $"Det er notert for {date}: {what}.", $"It is noted for {date}: {what}.")
        : Say($"{who} har notert for {date}: {what}.", $"{who} har notert for {date}: {what}.", $"{who} has noted for {date}: {what}.");

    public string NotedWith => Say("Dette ble sagt om det:", "Dette vart sagt om det:", "This was said of it:");

    public string DateWas(string date, int days) => days == 1
        ? Say(
            $"Datoen var {date}, for én arbeidsdag siden.", $"Datoen var {date}, for éin arbeidsdag sidan.", $"The date was {date}, one working day ago.")
        : Say(
            $"Datoen var {date}, for {days} arbeidsdager siden.",
            $"Datoen var {date}, for {days} arbeidsdagar sidan.",
            $"The date was {date}, {days} working days ago.");

    public string NotBefore(string date) => Say($"Ikke før {date}.", $"Ikkje før {date}.", $"Not before {date}.");

    public string EndsIf(string clauses) => Say($"Det slutter hvis {clauses}.", $"Det sluttar om {clauses}.", $"It ends if {clauses}.");

    public string Or => Say("eller", "eller", "or");

    public string AlsoKeptBy(string names) => Say($"{names} kan også gjøre det.", $"{names} kan òg gjere det.", $"{names} can do it as well.");

    public string For(string name) => Say($"Dette er til {name}.", $"Dette er til {name}.", $"This is for {name}.");

    public string NotAnswered(string name) => Say(
        $"{name} er spurt. Svaret er ikke kommet ennå.", $"{name} er spurd. Svaret er ikkje kome enno.", $"{name} was asked. The answer is still to come.");

    public string AskedToTakeOver(string name) => Say(
        $"{name} er spurt om å ta over.", $"{name} er spurd om å ta over.", $"{name} has been asked to take over.");

    public string FromThen(string date) => Say($"Det gjelder fra {date}.", $"Det gjeld frå {date}.", $"That is from {date}.");

    public string NobodyJustNow => Say(
        "Ingen har dette akkurat nå. Løftet står fast.", "Ingen har dette akkurat no. Lovnaden står fast.", "Nobody has this just now. The promise stands.");

    public string StandsFirm => Say("Løftet står fast.", "Lovnaden står fast.", "The promise stands.");

    public string PassedOn(string name) => Say(
        $"Du har gitt det videre. {name} har det nå.", $"Du har gitt det vidare. {name} har det no.", $"You have passed it on. {name} has it now.");

    public string DoneOn(string date) => Say($"Gjort {date}.", $"Gjort {date}.", $"Done on {date}.");

    public string Objected(string name) => Say(
        $"{name} har sagt at det ikke stemmer:", $"{name} har sagt at det ikkje stemmer:", $"{name} has said that this is not right:");

    public string YouObjected => Say("Du har sagt at det ikke stemmer:", "Du har sagt at det ikkje stemmer:", "You have said that this is not right:");

    public string Because => Say("Grunnen:", "Grunnen:", "The reason:");

    public string ForEverybody => Say("Alle som er med, kan lese dette.", "Alle som er med, kan lese dette.", "Everyone who takes part can read this.");

    public string ForRoles(string roles) => Say($"Kan også leses av: {roles}.", $"Kan òg lesast av: {roles}.", $"Can also be read by: {roles}.");

    // People.
    public string People => Say("Hvem som er med", "Kven som er med", "Who takes part");

    public string HasLeft => Say("har gått ut", "har gått ut", "has left");

    public string SendLink(string name) => Say($"Send {name} en ny lenke", $"Send {name} ei ny lenkje", $"Send {name} a new link");

    public string SendLinkHint => Say(
        "Den går til jobbsøkerens egen e-post, og åpner siden med det som er avtalt.",
        "Ho går til e-posten til jobbsøkjaren sjølv, og opnar sida med det som er avtalt.",
        "It goes to the jobseeker's own e-mail, and opens the page with what was agreed.");

    // Around it.
    public string WriteMeeting => Say("Skriv ned et møte", "Skriv ned eit møte", "Write down a meeting");

    public string Print(string name) => Say($"Skriv ut til {name}", $"Skriv ut til {name}", $"Print it for {name}");

    public string Back => Say("Tilbake", "Tilbake", "Back");

    public string BackToCase => Say("Tilbake til saken", "Tilbake til saka", "Back to the case");

    public string Sent => Say("Sendt.", "Sendt.", "Sent.");

    public string CopySoon(string name, int minutes) => minutes == 1
        ? Say($"{name} får en kopi om omtrent ett minutt.", $"{name} får ein kopi om omtrent eitt minutt.", $"{name} gets a copy in about one minute.")
        : Say(
            $"{name} får en kopi om omtrent {minutes} minutter.", $"{name} får ein kopi om omtrent {minutes} minutt.", $"{name} gets a copy in about {minutes} minutes.");

    public string CopyAt(string name, string date, string time) => Say(
        $"{name} får en kopi {date} klokken {time}.", $"{name} får ein kopi {date} klokka {time}.", $"{name} gets a copy on {date} at {time}.");

    public string CopySent(string name) => Say($"{name} har fått en kopi.", $"{name} har fått ein kopi.", $"{name} has got a copy.");

    public string CopyByHand(string name) => Say(
        $"{name} får ikke e-post herfra. En av dere blir bedt om å gi kopien.",
        $"{name} får ikkje e-post herifrå. Ein av dykk blir beden om å gi kopien.",
        $"{name} gets no e-mail from here. One of you is asked to give the copy.");

    public string CopyByHandOf(string name, string giver) => Say(
        $"{name} får ikke e-post herfra. {giver} er bedt om å gi kopien.",
        $"{name} får ikkje e-post herifrå. {giver} er beden om å gi kopien.",
        $"{name} gets no e-mail from here. {giver} is asked to give the copy.");

    // Giving it by phone, letter or in person.
    public string ToGive(string jobseeker) => Say($"Kopi til {jobseeker}", $"Kopi til {jobseeker}", $"A copy for {jobseeker}");

    public string ToGiveOf(string date) => Say(
        $"Kopien av møtet {date} går ikke på e-post.", $"Kopien av møtet {date} går ikkje på e-post.", $"The copy of the meeting on {date} does not go by e-mail.");

    public string GivenBy(string name) => Say(
        $"{name} er bedt om å gi den, på telefon, i brev eller i et møte.",
        $"{name} er beden om å gi han, på telefon, i brev eller i eit møte.",
        $"{name} is asked to give it by phone, by letter or in person.");

    // What happened.
    public string WhatHappened => Say("Dette har skjedd", "Dette har skjedd", "What has happened");

    public string Older => Say("Vis eldre", "Vis eldre", "Show older");

    public string Newer => Say("Vis nyere", "Vis nyare", "Show newer");

    public string About(string reference) => Say($"Til avtale {reference}", $"Til avtale {reference}", $"To agreement {reference}");

    // Print.
    public string SheetFor(string name, string date) => Say($"Til {name}. Skrevet ut {date}.", $"Til {name}. Skrive ut {date}.", $"For {name}. Printed on {date}.");

    public string NoEndOfThem => Say(
        "Du trenger ikke å gjøre noe. Er noe feil, kan du si fra til en av oss.",
        "Du treng ikkje gjere noko. Er noko feil, kan du seie frå til ein av oss.",
        "You do not have to do anything. If something is wrong, you can tell one of us.");

    public string MayBeMore => Say(
        "Det kan finnes mer enn dette. Spør gjerne en av oss.",
        "Det kan finnast meir enn dette. Spør gjerne ein av oss.",
        "There may be more than this. You are welcome to ask one of us.");

    public string HowToPrint => Say(
        "Skriv ut siden fra menyen i nettleseren.", "Skriv ut sida frå menyen i nettlesaren.", "Print this page from the menu of your browser.");

    internal string Quote(string words) => Mail.Quote(words);

    internal string List(IReadOnlyList<string> names) => Mail.List(names);
}
