using System.Globalization;
using FollowUp.Schedule;

namespace FollowUp.Mail;

/// <summary>Norwegian bokmål.</summary>
public sealed partial class BokmalWording : MailWording
{
    private static readonly string[] Days = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    private static readonly string[] Months =
    [
        "januar", "februar", "mars", "april", "mai", "juni",
        "juli", "august", "september", "oktober", "november", "desember",
    ];

    public override Language Language => Language.Bokmal;

    public override string Tag => "nb";

    public override string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{Days[(int)date.DayOfWeek]} {date.Day}. {Months[date.Month - 1]} {date.Year}");

    public override string List(IReadOnlyList<string> items) => Joined(items, " og ");

    public override string Quote(string words) => $"«{words}»";

    public override string Agreements(int count) => count == 1 ? "én avtale" : $"{count} avtaler";

    public override string Greeting => "Hei.";

    public override string GreetingTo(string name) => $"Hei, {name}.";

    public override string About => "FollowUp er et verktøy for å huske og holde avtaler.";

    public override string NoAnswerNeeded => "Du trenger ikke å svare på denne e-posten.";

    public override string WhereToAnswer => "Vil du si noe, kan du gjøre det på siden som lenken åpner.";

    public override string SamiIsNotHereYet => "FollowUp finnes ikke på samisk ennå. En av dem du møter, kan hjelpe deg med teksten.";

    public override string PreviewForJobseeker => "Du trenger ikke å gjøre noe.";

    public override string PreviewForProfessional => "Referanser og datoer.";

    // Promises.
    public override string AppliesNow => "Dette skjer nå";

    public override string IfSomethingHappens => "Hvis noe skjer";

    public override string GoesOn => "Dette fortsetter";

    public override string DatesAhead => "Datoer framover";

    public override string OwnWishes => "Dette ønsker du selv";

    public override string AtTime(TimeOnly time) => string.Create(CultureInfo.InvariantCulture, $"Det er klokken {time:HH.mm}.");

    public override string HasItNow(string owner, string first) => $"{owner} har dette nå. {first} sa";

    public override string DateIs(DateOnly date) => $"Datoen er {Date(date)}.";

    public override string If(string clause, string delay) => $"Hvis {clause}, skjer dette {delay}.";

    public override string IfUnnamed(string kind, string delay) => $"Hvis dette skjer: {kind}. Da er det {delay}.";

    public override string SameDay => "samme dag";

    public override string Within(int count, DelayUnit unit) => $"innen {Count(count, unit)}";

    public override string WithinOrNextWorkingDay(int count) =>
        $"innen {Count(count, DelayUnit.CalendarDays)} eller første arbeidsdag etter";

    public override string AtLeastBefore(int count, DelayUnit unit) => $"senest {Count(count, unit)} før";

    public override string NextDates(IReadOnlyList<DateOnly> dates) => dates.Count == 1
        ? $"Neste dato er {Date(dates[0])}."
        : $"De neste datoene er {List([.. dates.Select(Date)])}.";

    public override string LastDate(DateOnly date) => $"Siste dato er {Date(date)}.";

    public override string NoEndDate => "Dette har ingen sluttdato.";

    public override string Until(DateOnly date) => $"Dette gjelder til og med {Date(date)}.";

    private static string Count(int count, DelayUnit unit) => (unit, count) switch
    {
        (DelayUnit.WorkingDays, 1) => "én arbeidsdag",
        (DelayUnit.WorkingDays, _) => $"{count} arbeidsdager",
        (_, 1) => "én dag",
        _ => $"{count} dager",
    };
}
