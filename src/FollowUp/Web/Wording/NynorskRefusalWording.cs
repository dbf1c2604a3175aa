using System.Globalization;

namespace FollowUp.Web.Wording;

/// <summary>Norwegian nynorsk.</summary>
internal sealed partial class NynorskRefusalWording : RefusalWording
{
    private static readonly string[] Days = ["søndag", "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag"];

    private static readonly string[] Months =
    [
        "januar", "februar", "mars", "april", "mai", "juni",
        "juli", "august", "september", "oktober", "november", "desember",
    ];

    public override string Title(ProblemKind kind) => kind switch
    {
        ProblemKind.Unreadable => "Dette kunne ikkje lesast",
        ProblemKind.SignIn => "Du er ikkje logga inn",
        ProblemKind.Forbidden => "Dette er det andre som kan gjere",
        ProblemKind.NotFound => "Fann ikkje noko her",
        ProblemKind.Conflict => "Dette passar ikkje med slik det står no",
        ProblemKind.Stale => "Saka er endra sidan du las ho",
        ProblemKind.TooLarge => "Dette er for mykje på éin gong",
        ProblemKind.OtherType => "Dette er ikkje JSON",
        ProblemKind.Invalid => "Noko av dette passar ikkje enno",
        ProblemKind.KeyReused => "Nøkkelen er brukt til noko anna",
        ProblemKind.Unavailable => "FollowUp er ikkje tilgjengeleg akkurat no",
        _ => "Noko i FollowUp verka ikkje",
    };

    private protected override string OthersMayDoIt => "Dette er ope for andre enn deg. Be ein annan i saka om hjelp.";

    private protected override string ReadTheCaseFirst => "Saka står annleis no. Les ho på nytt, og sjå kva som framleis gjeld.";

    private protected override string ChangedSinceRead => "Nokon har endra saka. Les ho på nytt, og send så endringa di.";

    private protected override string SendLess => "Det er ei grense for kor mykje som kan sendast på éin gong. Send det i mindre delar.";

    private protected override string SeeErrors => "I `errors` kan du lese kva som kan endrast, og kvar. Send så på nytt.";

    private protected override string NotYourDoing =>
        "Dette skuldast ikkje deg. Prøv igjen om ei stund, og sei frå til dei som driv FollowUp, om det skjer igjen.";

    private static string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{Days[(int)date.DayOfWeek]} {date.Day}. {Months[date.Month - 1]} {date.Year}");

    private static string AnyOf(IReadOnlyList<string> words) => AnyOf(words, " eller ");

    private static string Type(string expected) => expected switch
    {
        "text" => "tekst",
        "number" => "eit tal",
        "true or false" => "`true` eller `false`",
        "list" => "ei liste",
        "object" => "eit objekt",
        _ => $"`{expected}`",
    };
}
