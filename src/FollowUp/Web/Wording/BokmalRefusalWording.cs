using System.Globalization;

namespace FollowUp.Web.Wording;

/// <summary>Norwegian bokmål.</summary>
internal sealed partial class BokmalRefusalWording : RefusalWording
{
    private static readonly string[] Days = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    private static readonly string[] Months =
    [
        "januar", "februar", "mars", "april", "mai", "juni",
        "juli", "august", "september", "oktober", "november", "desember",
    ];

    public override string Title(ProblemKind kind) => kind switch
    {
        ProblemKind.Unreadable => "Dette kunne ikke leses",
        ProblemKind.SignIn => "Du er ikke logget inn",
        ProblemKind.Forbidden => "Dette er det andre som kan gjøre",
        ProblemKind.NotFound => "Fant ikke noe her",
        ProblemKind.Conflict => "Dette passer ikke med slik det står nå",
        ProblemKind.Stale => "Saken er endret siden du leste den",
        ProblemKind.TooLarge => "Dette er for mye på én gang",
        ProblemKind.OtherType => "Dette er ikke JSON",
        ProblemKind.Invalid => "Noe av dette passer ikke ennå",
        ProblemKind.KeyReused => "Nøkkelen er brukt til noe annet",
        ProblemKind.Unavailable => "FollowUp er ikke tilgjengelig akkurat nå",
        _ => "Noe i FollowUp virket ikke",
    };

    private protected override string OthersMayDoIt => "Dette er åpent for andre enn deg. Be en annen i saken om hjelp.";

    private protected override string ReadTheCaseFirst => "Saken står annerledes nå. Les den på nytt, og se hva som fortsatt gjelder.";

    private protected override string ChangedSinceRead => "Noen har endret saken. Les den på nytt, og send så endringen din.";

    private protected override string SendLess => "Det er en grense for hvor mye som kan sendes på én gang. Send det i mindre deler.";

    private protected override string SeeErrors => "I `errors` kan du lese hva som kan endres, og hvor. Send så på nytt.";

    private protected override string NotYourDoing =>
        "Dette skyldes ikke deg. Prøv igjen om en stund, og si fra til dem som driver FollowUp, om det skjer igjen.";

    private static string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{Days[(int)date.DayOfWeek]} {date.Day}. {Months[date.Month - 1]} {date.Year}");

    private static string AnyOf(IReadOnlyList<string> words) => AnyOf(words, " eller ");

    private static string Type(string expected) => expected switch
    {
        "text" => "tekst",
        "number" => "et tall",
        "true or false" => "`true` eller `false`",
        "list" => "en liste",
        "object" => "et objekt",
        _ => $"`{expected}`",
    };
}
