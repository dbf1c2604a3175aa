using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Capture.Meeting;

/// <summary>The parts of one promise in the making, in the order in which they make a sentence.</summary>
public sealed class PromiseWords(Language language) : Words(language)
{
    public string When => Say("Når skal det skje? Eller hva skal skje først?", "Når skal det skje? Eller kva skal hende først?", "When? Or what has to happen first?");

    public string Choose => Say("Når? Velg:", "Når? Vel:", "When? Choose:");

    // How the sentence begins; "I promise" follows, so each is what a language may put before it.
    public string ByDate => Say("Innen datoen", "Innan datoen", "By the date");

    public string FromDate => Say("Fra og med", "Frå og med", "From the date");

    public string If(string clause) => Say($"Hvis {clause},", $"Om {clause},", $"If {clause},");

    public string GoesOn => Say("Fra nå av", "Frå no av", "From now on,");

    public string PromiseI(string name) => Say($"lover jeg, {name}:", $"lovar eg, {name}:", $"I, {name}, promise:");

    public string Within => Say("innen", "innan", "within");

    public string AtTime => Say("kl.", "kl.", "at");

    public string TimeOfDay => Say("Klokkeslett", "Klokkeslett", "Time of day");

    public string More => Say("Mer", "Meir", "More");

    public string Days => Say("Innen hvor mange dager?", "Innan kor mange dagar?", "Within how many days?");

    public string BeforeOrAfter => Say("Før eller etter?", "Før eller etter?", "Before or after?");

    public string Unit(DraftUnit unit) => unit switch
    {
        DraftUnit.WorkingDays => Say("arbeidsdager etter", "arbeidsdagar etter", "working days after"),
        DraftUnit.Days => Say("dager etter", "dagar etter", "days after"),
        DraftUnit.WorkingDaysBefore => Say("arbeidsdager før", "arbeidsdagar før", "working days before"),
        _ => Say("dager før", "dagar før", "days before"),
    };

    public string DateOrFirst => Say("Dato, eller første dato", "Dato, eller første dato", "Date, or first date");

    public string HowOften => Say("Hvor ofte?", "Kor ofte?", "How often?");

    public string Rhythm(DraftRhythm rhythm) => rhythm switch
    {
        DraftRhythm.Weekly => Say("hver uke", "kvar veke", "every week"),
        DraftRhythm.Fortnightly => Say("annenhver uke", "annakvar veke", "every second week"),
        DraftRhythm.Monthly => Say("hver måned", "kvar månad", "every month"),
        _ => Say("én gang", "éin gong", "once"),
    };

    public string Times => Say("Hvor mange ganger?", "Kor mange gonger?", "How many times?");

    public string NoNumberNoEnd => Say("Tomt betyr uten slutt.", "Tomt tyder utan slutt.", "Empty means no end.");

    public string GoesOnUntil => Say("Gjelder til og med", "Gjeld til og med", "Until, and with, this day");

    public string Stops => Say("Når slutter det?", "Når sluttar det?", "When does it stop?");

    public string NotByItself => Say("Ikke av seg selv", "Ikkje av seg sjølv", "Not by itself");

    public string StopsIf(string clause) => Say($"Hvis {clause}", $"Om {clause}", $"If {clause}");

    public string WhoElseKeepsIt => Say("Hvem kan også gjøre det?", "Kven kan også gjere det?", "Who else can do it?");

    // Two versions of the same promise.
    public string OtherVersion => Say("Den andre versjonen:", "Den andre versjonen:", "The other version:");

    public string UseOther => Say("Bruk den andre", "Bruk den andre", "Use the other");

    public string DropOther => Say("Ta bort den andre", "Ta bort den andre", "Take the other away");

    public string AskWhichVersion => Say(
        "Dette er skrevet på to steder. Hvilken versjon gjelder?", "Dette er skrive to stader. Kva versjon gjeld?", "This was written in two places. Which version holds?");

    public string IPromise(string name) => Say($"Jeg, {name}, lover:", $"Eg, {name}, lovar:", $"I, {name}, promise:");

    public string IWish(string name) => Say($"Jeg, {name}, ønsker:", $"Eg, {name}, ønskjer:", $"I, {name}, want:");

    public string WhoReads => Say("Hvem kan lese dette?", "Kven kan lese dette?", "Who can read this?");

    public string Only(IReadOnlyList<string> names) => Say($"Bare {Mail.List(names)}", $"Berre {Mail.List(names)}", $"Only {Mail.List(names)}");

    public string Everyone => Say("Alle deltakerne", "Alle deltakarane", "All participants");

    public string SaidYesAloud(string jobseeker) => Say(
        $"Flere: {jobseeker} har sagt ja til det", $"Fleire: {jobseeker} har sagt ja til det", $"Others too: {jobseeker} has said yes");

    public string YesToWhom(string jobseeker) => Say(
        $"Hvem sa {jobseeker} ja til? {jobseeker} får vite det, og kan ta det tilbake.",
        $"Kven sa {jobseeker} ja til? {jobseeker} får vite det, og kan ta det tilbake.",
        $"To whom did {jobseeker} say yes? {jobseeker} is told, and can take it back.");

    public string InRole(Role role, IReadOnlyList<string> names) => $"{Mail.List(names)} ({RoleWords.Of(role, Language)})";

    // Rule 18: the questions, as they are asked at the fields of this page.
    public string AskWhen => Say(
        "Når skal det skje, eller hva skal skje først? Velg det som passer.",
        "Når skal det skje, eller kva skal hende først? Vel det som passar.",
        "When will this be done, or what has to happen first? Choose what fits.");

    public string AskDate => Say("Hvilken dato? Velg en dag.", "Kva dato? Vel ein dag.", "Which date? Choose a day.");

    public string AskDays => Say(
        "Innen hvor mange dager? Skriv et tall, for eksempel 2.", "Innan kor mange dagar? Skriv eit tal, til dømes 2.", "Within how many days? Write a number, such as 2.");

    public string AskTimes => Say(
        "Skriv et tall opp til 400, eller la det stå tomt.", "Skriv eit tal opp til 400, eller la det stå tomt.", "Write a number up to 400, or leave it empty.");

    public string AskRhythm => Say("Hvor ofte? Velg det som passer.", "Kor ofte? Vel det som passar.", "How often? Choose what fits.");

    public string AskTime => Say("Hvilket klokkeslett? Skriv time og minutt.", "Kva klokkeslett? Skriv time og minutt.", "Which time? Write hours and minutes.");

    public string AskThere => Say(
        "Hvem er med i møtet? Kryss av for dem som er med.", "Kven er med i møtet? Kryss av for dei som er med.", "Who is in the meeting? Tick those who are there.");

    public string AskRoles => Say("Hvem er det? Velg minst én.", "Kven er det? Vel minst éin.", "Who is it? Choose at least one.");

    public string AskHeld => Say("Skriv dag og klokkeslett for møtet.", "Skriv dag og klokkeslett for møtet.", "Write the day and time of the meeting.");

    public string AskNext => Say(
        "Skriv både dag og klokkeslett, eller la begge stå tomme.", "Skriv både dag og klokkeslett, eller la begge stå tomme.", "Write both day and time, or leave both empty.");
}
