using System.Globalization;
using FollowUp.Schedule;

namespace FollowUp.Mail;

/// <summary>Norwegian nynorsk. "Avtale" is masculine here, as in "avtalen": the plural is "avtalar".</summary>
public sealed partial class NynorskWording : MailWording
{
    private static readonly string[] Days = ["søndag", "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag"];

    private static readonly string[] Months =
    [
        "januar", "februar", "mars", "april", "mai", "juni",
        "juli", "august", "september", "oktober", "november", "desember",
    ];

    public override Language Language => Language.Nynorsk;

    public override string Tag => "nn";

    public override string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{Days[(int)date.DayOfWeek]} {date.Day}. {Months[date.Month - 1]} {date.Year}");

    public override string List(IReadOnlyList<string> items) => Joined(items, " og ");

    public override string Quote(string words) => $"«{words}»";

    public override string Agreements(int count) => count == 1 ? "ein avtale" : $"{count} avtalar";

    public override string Greeting => "Hei.";

    public override string GreetingTo(string name) => $"Hei, {name}.";

    public override string About => "FollowUp er eit verktøy for å hugse og halde avtalar.";

    public override string NoAnswerNeeded => "Du treng ikkje svare på denne e-posten.";

    public override string WhereToAnswer => "Vil du seie noko, kan du gjere det på sida som lenkja opnar.";

    public override string SamiIsNotHereYet => "FollowUp finst ikkje på samisk enno. Ein av dei du møter, kan hjelpe deg med teksten.";

    public override string PreviewForJobseeker => "Du treng ikkje gjere noko.";

    public override string PreviewForProfessional => "Referansar og datoar.";

    // Promises.
    public override string AppliesNow => "Dette skjer no";

    public override string IfSomethingHappens => "Om noko skjer";

    public override string GoesOn => "Dette held fram";

    public override string DatesAhead => "Datoar framover";

    public override string OwnWishes => "Dette ønskjer du sjølv";

    public override string AtTime(TimeOnly time) => string.Create(CultureInfo.InvariantCulture, $"Det er klokka {time:HH.mm}.");

    public override string HasItNow(string owner, string first) => $"{owner} har dette no. {first} sa";

    public override string DateIs(DateOnly date) => $"Datoen er {Date(date)}.";

    public override string If(string clause, string delay) => $"Om {clause}, skjer dette {delay}.";

    public override string IfUnnamed(string kind, string delay) => $"Om dette skjer: {kind}. Då er det {delay}.";

    public override string SameDay => "same dag";

    public override string Within(int count, DelayUnit unit) => $"innan {Count(count, unit)}";

    public override string WithinOrNextWorkingDay(int count) =>
        $"innan {Count(count, DelayUnit.CalendarDays)} eller første arbeidsdag etter";

    public override string AtLeastBefore(int count, DelayUnit unit) => $"seinast {Count(count, unit)} før";

    public override string NextDates(IReadOnlyList<DateOnly> dates) => dates.Count == 1
        ? $"Neste dato er {Date(dates[0])}."
        : $"Dei neste datoane er {List([.. dates.Select(Date)])}.";

    public override string LastDate(DateOnly date) => $"Siste dato er {Date(date)}.";

    public override string NoEndDate => "Dette har ingen sluttdato.";

    public override string Until(DateOnly date) => $"Dette gjeld til og med {Date(date)}.";

    private static string Count(int count, DelayUnit unit) => (unit, count) switch
    {
        (DelayUnit.WorkingDays, 1) => "ein arbeidsdag",
        (DelayUnit.WorkingDays, _) => $"{count} arbeidsdagar",
        (_, 1) => "ein dag",
        _ => $"{count} dagar",
    };
}
