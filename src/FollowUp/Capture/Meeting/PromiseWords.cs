using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Capture.Meeting;

/// <summary>The parts of one promise in the making, in the order in which they make a sentence.</summary>
public sealed class PromiseWords(Language language) : Words(language)
{
    public string When => Say("Når skal det skje? Eller hva skal skje først?", "Når skal det skje? Eller kva skal hende først?", "When? Or what has to happen first?");

    public string Choose => Say("Velg", "Vel", "Choose");

    public string ByDate => Say("Innen en dato", "Innan ein dato", "By a date");

    public string If(string clause) => Say($"Hvis {clause}", $"Om {clause}", $"If {clause}");

    public string GoesOn => Say("Det fortsetter, uten dato", "Det held fram, utan dato", "It goes on, with no date");

    public string Days => Say("Innen hvor mange dager?", "Innan kor mange dagar?", "Within how many days?");

    public string BeforeOrAfter => Say("Før eller etter?", "Før eller etter?", "Before or after?");

    public string Unit(DraftUnit unit) => unit switch
    {
        DraftUnit.WorkingDays => Say("arbeidsdager etter", "arbeidsdagar etter", "working days after"),
        DraftUnit.Days => Say("dager etter", "dagar etter", "days after"),
        DraftUnit.WorkingDaysBefore => Say("arbeidsdager før", "arbeidsdagar før", "working days before"),
        _ => Say("dager før", "dagar før", "days before"),
    };

    public string FirstDate => Say("Dato, eller første dato", "Dato, eller første dato", "Date, or first date");

    public string HowOften => Say("Hvor ofte?", "Kor ofte?", "How often?");

    public string Rhythm(DraftRhythm rhythm) => rhythm switch
    {
        DraftRhythm.Weekly => Say("Hver uke", "Kvar veke", "Every week"),
        DraftRhythm.Fortnightly => Say("Annenhver uke", "Annakvar veke", "Every second week"),
        DraftRhythm.Monthly => Say("Hver måned", "Kvar månad", "Every month"),
        _ => Say("Én gang", "Éin gong", "Once"),
    };

    public string Times => Say("Hvor mange ganger?", "Kor mange gonger?", "How many times?");

    public string NoNumberNoEnd => Say("Tomt betyr uten slutt.", "Tomt tyder utan slutt.", "Empty means no end.");

    public string StopsWithJob => Say("Slutter når jobben tar slutt", "Sluttar når jobben tek slutt", "Stops when the job ends");

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

    public string InRole(Role role, IReadOnlyList<string> names) => $"{Mail.List(names)} ({RoleName(role)})";

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

    public string AskRoles => Say("Hvem er det? Velg minst én.", "Kven er det? Vel minst éin.", "Who is it? Choose at least one.");

    public string AskHeld => Say("Skriv dag og klokkeslett for møtet.", "Skriv dag og klokkeslett for møtet.", "Write the day and time of the meeting.");

    public string AskNext => Say(
        "Skriv både dag og klokkeslett, eller la begge stå tomme.", "Skriv både dag og klokkeslett, eller la begge stå tomme.", "Write both day and time, or leave both empty.");

    private string RoleName(Role role) => role switch
    {
        Role.Jobseeker => Say("jobbsøker", "jobbsøkar", "jobseeker"),
        Role.EmploymentSpecialist => Say("jobbspesialist", "jobbspesialist", "employment specialist"),
        Role.Therapist => Say("behandler", "behandlar", "therapist"),
        Role.SocialWorker => Say("veileder", "rettleiar", "social worker"),
        Role.Coordinator => Say("koordinator", "koordinator", "coordinator"),
        _ => Say("annen deltaker", "annan deltakar", "other participant"),
    };
}
