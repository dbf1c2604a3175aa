using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web.Pages;

namespace FollowUp.Audit.OverviewPage;

/// <summary>What the coordinator's view says. It blames nobody, and ranks nobody.</summary>
public sealed class OverviewWords(Language language) : Words(language)
{
    public string Title => Say("Oversikt", "Oversyn", "Overview");

    public string Lists => Say("Hva vil du se på?", "Kva vil du sjå på?", "What would you like to look at?");

    public string Name(OverviewList list) => list switch
    {
        OverviewList.Past => Say("Datoen er passert", "Datoen er passert", "The date has passed"),
        OverviewList.Asked => Say("Venter på svar", "Ventar på svar", "Waiting for an answer"),
        OverviewList.WithoutOwner => Say("Uten ansvarlig", "Utan ansvarleg", "No one responsible"),
        OverviewList.TakenBack => Say("Tatt tilbake, uten noe nytt i stedet", "Teke tilbake, utan noko nytt i staden", "Taken back, with nothing new in its place"),
        OverviewList.SpokenUp => Say("Noen har sagt fra", "Nokon har sagt frå", "Someone has spoken up"),
        OverviewList.Addresses => Say("E-post i retur", "E-post i retur", "E-mail that comes back"),
        OverviewList.Copies => Say("Kopier som gis uten e-post", "Kopiar som blir gitt utan e-post", "Copies to give without e-mail"),
        OverviewList.Meetings => Say("Hva hvis det ikke går?", "Kva om det ikkje går?", "What if it does not work out?"),
        _ => Say("Holdt i tide", "Haldne i tide", "Kept on time"),
    };

    public string About(OverviewList list) => list switch
    {
        OverviewList.Past => Say(
            "Kanskje har noe kommet i veien. Jobbsøkeren har ikke fått beskjed om dette.",
            "Kanskje har noko kome i vegen. Jobbsøkaren har ikkje fått beskjed om dette.",
            "Perhaps something came in the way. The jobseeker has not been told of this."),
        OverviewList.Asked => Say(
            "Noen er spurt om et løfte. Svaret er ikke kommet ennå.",
            "Nokon er spurd om ein lovnad. Svaret er ikkje kome enno.",
            "Someone was asked about a promise. The answer is still to come."),
        OverviewList.WithoutOwner => Say(
            "Løftet står fast. Du kan spørre noen om å ta over.",
            "Lovnaden står fast. Du kan spørje nokon om å ta over.",
            "The promise stands. You can ask someone to take over."),
        OverviewList.TakenBack => Say(
            "Den som lovet dette, har tatt det tilbake. Det forsvinner herfra når noe nytt er avtalt i stedet, eller når du skriver et notat på det.",
            "Den som lova dette, har teke det tilbake. Det blir borte herifrå når noko nytt er avtalt i staden, eller når du skriv eit notat på det.",
            "Whoever promised this has taken it back. It leaves this list when something new is agreed in its place, or when you write a note on it."),
        OverviewList.SpokenUp => Say(
            "Noen har sagt at det ikke ble avtalt slik, eller spurt hvordan det går. Det forsvinner herfra når det er snakket om.",
            "Nokon har sagt at det ikkje vart avtalt slik, eller vil vite korleis det går. Det blir borte herifrå når det er snakka om.",
            "Someone has said that it was not agreed like that, or asked how it is going. It leaves this list when it has been talked about."),
        OverviewList.Addresses => Say(
            "Disse får ikke e-post nå. Du kan ta kontakt på en annen måte.",
            "Desse får ikkje e-post no. Du kan ta kontakt på ein annan måte.",
            "These people get no e-mail now. You can get in touch in another way."),
        OverviewList.Copies => Say(
            "Kopien blir gitt på telefon, i brev eller i et møte. Så blir det notert.",
            "Kopien blir gitt på telefon, i brev eller i eit møte. Så blir det notert.",
            "The copy is given by phone, by letter or in person. Then it is noted."),
        OverviewList.Meetings => Say(
            "I disse sakene er det ikke lovet noe for den dagen jobben tar slutt. Her er siste møte.",
            "I desse sakene er det ikkje lova noko for den dagen jobben tek slutt. Her er siste møte.",
            "In these cases nothing is promised for the day the job ends. Here is the last meeting."),
        _ => Say(
            "Hver uke: hvor mange løfter som hadde dato da, og hvor mange som ble gjort i tide.",
            "Kvar veke: kor mange lovnader som hadde dato då, og kor mange som vart gjort i tide.",
            "Each week: how many promises had a date, and how many were kept on time."),
    };

    public string Empty => Say("Her er det ingenting nå.", "Her er det ingenting no.", "There is nothing here now.");

    // Filters.
    public string Team => Say("Team", "Team", "Team");

    public string Filter => Say("Velg utvalg og rekkefølge", "Vel utval og rekkjefølgje", "Choose what is shown, and in which order");

    public string AllTeams => Say("Alle team", "Alle teama", "All teams");

    public string Role => Say("Rolle", "Rolle", "Role");

    public string AllRoles => Say("Alle roller", "Alle rollene", "All roles");

    public string LeastDays => Say("Minst så mange arbeidsdager siden datoen", "Minst så mange arbeidsdagar sidan datoen", "At least so many working days after the date");

    public string Sort => Say("Vis først", "Vis først", "Show first");

    public string SortBy(OverviewSort sort) => sort switch
    {
        OverviewSort.Team => Team,
        OverviewSort.Role => Role,
        OverviewSort.Case => Say("Sak", "Sak", "Case"),
        _ => Say("Eldste dato", "Eldste dato", "Oldest date"),
    };

    public string Show => Say("Vis", "Vis", "Show");

    public string Csv => Say("Last ned som CSV", "Last ned som CSV", "Download as CSV");

    public string HowToPrint => Say(
        "Siden kan skrives ut fra menyen i nettleseren.", "Sida kan skrivast ut frå menyen i nettlesaren.", "You can print this page from the menu of your browser.");

    // Columns.
    public string Ref => Say("Sak og løfte", "Sak og lovnad", "Case and promise");

    public string Who => Say("Hvem", "Kven", "Who");

    public string DateColumn => Say("Dato", "Dato", "Date");

    public string Reminders => Say("Påminnelser", "Påminningar", "Reminders");

    // The same list as a file for a spreadsheet.
    public string FileName => Say("oversikt", "oversyn", "overview");

    public string DaysColumn => Say("Arbeidsdager siden", "Arbeidsdagar sidan", "Working days ago");

    public string RemindersColumn => Say("Sendte påminnelser", "Sende påminningar", "Reminders sent");

    public string CoordinatorColumn => Say("Koordinator har fått beskjed", "Koordinator har fått beskjed", "Coordinator has been told");

    public string TextColumn => Say("Det som er lovet", "Det som er lova", "What was promised");

    public string NotYoursToRead => Say("kan ikke leses", "kan ikkje lesast", "cannot be read");

    public string YesOrNo(bool yes) => yes ? Say("ja", "ja", "yes") : Say("nei", "nei", "no");

    public string DaysAgo(int days) => days == 1
        ? Say("for én arbeidsdag siden", "for éin arbeidsdag sidan", "one working day ago")
        : Say($"for {days} arbeidsdager siden", $"for {days} arbeidsdagar sidan", $"{days} working days ago");

    public string MoreDates(int dates) => dates == 1
        ? Say("Én dato til er passert.", "Éin dato til er passert.", "One more date has passed.")
        : Say($"{dates} datoer til er passert.", $"{dates} datoar til er passerte.", $"{dates} more dates have passed.");

    public string WokenFor(string date) => Say(
        $"Det løftet ventet på, har skjedd. Datoen er {date}.",
        $"Det lovnaden venta på, har skjedd. Datoen er {date}.",
        $"What it waited for has happened. Its date is {date}.");

    public string NoReminders => Say("ingen ennå", "ingen enno", "none yet");

    public string Reminded(string outcome, int count) => outcome switch
    {
        "sent" => Say($"sendt: {count}", $"sende: {count}", $"sent: {count}"),
        "waiting" => Say($"venter: {count}", $"ventar: {count}", $"waiting: {count}"),
        "no-longer-held" => Say($"trengtes ikke: {count}", $"trongst ikkje: {count}", $"not needed: {count}"),
        "no-digital-contact" => Say($"uten e-post: {count}", $"utan e-post: {count}", $"without e-mail: {count}"),
        _ => Say($"i retur: {count}", $"i retur: {count}", $"came back: {count}"),
    };

    public string YouWereTold => Say("koordinator har fått beskjed", "koordinator har fått beskjed", "coordinator has been told");

    public string Nobody => Say("ingen akkurat nå", "ingen akkurat no", "nobody just now");

    public string Asked(bool handOver) => handOver
        ? Say("om å ta over", "om å ta over", "about taking over")
        : Say("om å love det", "om å love det", "about promising it");

    public string ThereAre(int count) => count == 1
        ? Say("Ett treff.", "Eitt treff.", "One entry.")
        : Say($"{count} treff.", $"{count} treff.", $"{count} entries.");

    public string Previous => Say("Forrige side", "Førre side", "Previous page");

    public string Next => Say("Neste side", "Neste side", "Next page");

    public string PageOf(int page, int pages) => Say($"Side {page}/{pages}", $"Side {page}/{pages}", $"Page {page}/{pages}");

    // Kept on time.
    public string Week => Say("Uke", "Veke", "Week");

    public string WeekOf(int number, string monday) => Say($"Uke {number}, fra {monday}", $"Veke {number}, frå {monday}", $"Week {number}, from {monday}");

    public string DueThen => Say("Hadde dato", "Hadde dato", "Had a date");

    public string KeptOnTime => Say("Gjort i tide", "Gjort i tide", "Kept on time");

    public string TooFew => Say("Færre enn fem: vises ikke.", "Færre enn fem: blir ikkje vist.", "Fewer than five: not shown.");

    public string EveryWeekTooFew => Say(
        "Ingen av de siste tolv ukene hadde fem løfter eller flere.",
        "Ingen av dei siste tolv vekene hadde fem lovnader eller fleire.",
        "None of the last twelve weeks had five promises or more.");

    public string WhyTooFew => Say(
        "En uke med færre enn fem vises ikke. Da kunne tallene pekt på én person.",
        "Ei veke med færre enn fem blir ikkje vist. Då kunne tala ha peikt på éin person.",
        "A week with fewer than five is not shown. The numbers could point at one person.");

    public string ChartTitle => Say("Holdt i tide, uke for uke", "Haldne i tide, veke for veke", "Kept on time, week by week");

    public string ChartText(int kept, int due) => Say(
        $"Hadde dato: {due}. Gjort i tide: {kept}. Tallene for hver uke står i tabellen.",
        $"Hadde dato: {due}. Gjort i tide: {kept}. Tala for kvar veke står i tabellen.",
        $"Had a date: {due}. Kept on time: {kept}. The numbers of each week are written below.");

    internal string RoleName(Role role) => RoleWords.Of(role, Language);
}
