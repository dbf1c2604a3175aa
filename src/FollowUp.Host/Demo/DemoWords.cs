using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Host.Demo;

/// <summary>What the demo's pages say.</summary>
public sealed class DemoWords(Language language) : Words(language)
{
    public string Title => Say("Løfter som blir husket", "Lovnader som blir hugsa", "Promises that are remembered");

    public string What => Say(
        "I et møte lover folk hverandre hva som skjer hvis jobben ikke går.",
        "I eit møte lovar folk kvarandre kva som skjer om jobben ikkje går.",
        "In a meeting people promise each other what happens if the job does not work out.");

    public string Then => Say(
        "FollowUp skriver det ned og gir den det gjelder en kopi.",
        "FollowUp skriv det ned og gir den det gjeld ein kopi.",
        "FollowUp writes it down and gives the person it concerns a copy.");

    public string Remind => Say(
        "Det minner den som lovet, og sier fra når «hvis» blir «nå».",
        "Det minner den som lova, og seier frå når «om» blir «no».",
        "It reminds the one who promised, and speaks up when “if” becomes “now”.");

    public string Late => Say(
        "Blir noe liggende, får en koordinator vite det, og ingen får skylden.",
        "Blir noko liggjande, får ein koordinator vite det, og ingen får skulda.",
        "If something is left lying, a coordinator is told, and nobody is blamed.");

    public string Demo => Say("Dette er en prøve: alle kan være hvem som helst.", "Dette er ei prøve: alle kan vere kven som helst.", "This is a trial: anybody can be anybody.");

    public string ChooseWhoToBe => Say("Velg hvem du vil være", "Vel kven du vil vere", "Choose who to be");

    public string NobodyYet => Say("Her er det ingen ennå.", "Her er det ingen enno.", "Nobody is here yet.");

    public string OpenSample => Say("Åpne en sak å prøve med", "Opne ei sak å prøve med", "Open a case to try with");

    public string SampleHint => Say(
        "Kari har hatt jobb i to uker. Hun spør hva som skjer hvis det ikke går. Jonas skriver ned møtet.",
        "Kari har hatt jobb i to veker. Ho spør kva som skjer om det ikkje går. Jonas skriv ned møtet.",
        "Kari has had a job for two weeks. She asks what happens if it does not work out. Jonas writes the meeting down.");

    public string Be(string name) => Say($"Vær {name}", $"Ver {name}", $"Be {name}");

    public string ReadsMail(string name) => Say(
        $"{name} logger ikke inn: siden åpnes fra en e-post.",
        $"{name} loggar ikkje inn: sida blir opna frå ein e-post.",
        $"{name} does not sign in: the page opens from an e-mail.");

    public string TheirMail(string name) => Say($"E-post til {name}", $"E-post til {name}", $"E-mails to {name}");

    public string TheirCase => Say("Saken", "Saka", "The case");

    public string Clock => Say("Klokken", "Klokka", "The clock");

    public string Now(string date, string time) => Say($"Her er det {date} klokken {time}.", $"Her er det {date} klokka {time}.", $"Here it is {date}, {time}.");

    public string Move(DemoMove move) => move switch
    {
        DemoMove.Soon => Say("Et kvarter fram", "Eit kvarter fram", "A quarter of an hour on"),
        DemoMove.Morning => Say("Neste morgen", "Neste morgon", "Next morning"),
        _ => Say("Neste uke", "Neste veke", "Next week"),
    };

    public string JobEnds(string name) => Say($"Jobben til {name} tar slutt", $"Jobben til {name} tek slutt", $"The job of {name} ends");

    public string Mailbox => Say("Postkassen", "Postkassa", "The mailbox");

    public string AllMail => Say("All e-post", "All e-post", "All e-mails");

    public string NoMail => Say("Ingen e-post ennå. Still klokken fram.", "Ingen e-post enno. Still klokka fram.", "No e-mails yet. Move the clock on.");

    public string MailGoesElsewhere => Say(
        "Her går e-posten til en annen tjener.", "Her går e-posten til ein annan tenar.", "Here e-mails go to another server.");

    public string ToAddress(string address) => Say($"Til {address}", $"Til {address}", $"To {address}");

    public string SentAt(string date, string time) => Say($"Sendt {date} klokken {time}", $"Send {date} klokka {time}", $"Sent {date}, {time}");

    public string AsHtml => Say("Slik e-posten ser ut", "Slik e-posten ser ut", "What the e-mail looks like");

    public string AsText => Say("Uten formatering", "Utan formatering", "Without formatting");

    public string Back => Say("Tilbake", "Tilbake", "Back");

    public string Api => Say("For andre systemer", "For andre system", "For other systems");

    internal string RoleName(Role role) => RoleWords.Of(role, Language);
}

/// <summary>How the demo's clock is moved with one button.</summary>
public enum DemoMove
{
    Soon,
    Morning,
    Week,
}
