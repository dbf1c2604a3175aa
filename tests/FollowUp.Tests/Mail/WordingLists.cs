using System.Text.RegularExpressions;
using FollowUp.Mail;

namespace FollowUp.Tests.Mail;

/// <summary>Words that a text of ours may not have.</summary>
internal static class WordingLists
{
    /// <summary>Words that push or blame, in any of the languages.</summary>
    public static readonly string[] Forbidden =
    [
        "fail", "fails", "failed", "failure", "must", "last chance", "you have not", "comply", "non-attendance", "don't worry",
        "stay positive", "missed", "missing out", "overdue", "late",
        "mislykkes", "mislykket", "må", "frist", "fristen", "frist for deg", "manglende oppmøte", "siste sjanse", "klarer du ikke",
        "ikke bekymre deg", "stå på", "glemt", "forsømt",
        "mislukkast", "manglande oppmøte", "ikkje uroe deg", "gløymt", "forsømd",
    ];

    /// <summary>Words that tell something of a person: of health, work, money or a role.</summary>
    public static readonly string[] Telling =
    [
        "job", "jobs", "work", "employer", "employment", "diagnosis", "treatment", "therapy", "therapist", "psychiatry", "clinic", "ward",
        "medication", "symptom", "benefit", "benefits", "sick", "sick leave", "jobseeker", "specialist", "coordinator", "social worker", "patient",
        "IPS", "NAV", "DPS", "support",
        "jobb", "jobben", "arbeid", "arbeidsgiver", "arbeidsgivar", "diagnose", "behandling", "behandler", "behandlar", "terapeut", "psykiatri",
        "klinikk", "medisin", "trygd", "dagpenger", "dagpengar", "AAP", "sykmelding", "sjukmelding", "sykmeldt", "sjukmeld", "jobbsøker",
        "jobbsøkar", "jobbspesialist", "koordinator", "veileder", "rettleiar", "pasient", "støtte", "oppsigelse", "oppseiing",
    ];

    private static readonly string[] Bokmal =
    [
        "ikke", "jeg", "dere", "fra", "hva", "hvem", "hvordan", "hvorfor", "hvis", "noe", "noen", "en", "et", "gjør", "gjøre", "gjøres", "kommer",
        "kommet", "trenger", "åpne", "åpner", "nå", "være", "deres", "disse", "selv", "mens", "ble", "blitt", "lovet", "lovte", "løfte", "løftet",
        "løftene", "gjelder", "sammen", "uten", "ennå", "fortsatt", "fortsetter", "innen", "senest", "samme", "siden", "si", "sier", "se",
        "ser på", "velge", "sette", "spørre", "høre", "bedre", "mer", "overta", "lenken", "valgt", "endret", "spurt", "skrev", "skrevet",
        "takket", "takker", "avtaler", "avtalene", "datoer", "datoene", "referanser", "huske", "holde", "finnes", "virker", "etterpå hvordan",
        "ansvarlig", "ansvarlige", "deltaker", "deltakerne", "forsinkelsen", "bekreftelse", "bekreftelsen", "herfra", "møtes", "nærmer",
        "forlenge", "akkurat nå", "framover hvis", "ønsker", "greit", "tirsdag", "mandag", "lørdag", "klokken", "arbeidsdager", "dager",
        "minutter", "begynner", "slutter", "tar", "da", "mangler",
    ];

    private static readonly string[] Nynorsk =
    [
        "ikkje", "eg", "ein", "eit", "ei", "frå", "kva", "kven", "korleis", "kvifor", "noko", "nokon", "nokre", "dykk", "no", "gjere", "gjer",
        "kjem", "kome", "treng", "opne", "opnar", "desse", "sjølv", "medan", "vart", "lova", "lovnad", "lovnaden", "gjeld", "saman", "utan",
        "framleis", "innan", "seinast", "same", "sidan", "seie", "seier", "sei", "sjå", "velje", "setje", "spørje", "høyre", "betre", "meir",
        "lenkja", "valt", "endra", "spurd", "skreiv", "skrive", "takka", "takkar", "avtalar", "avtalane", "datoar", "datoane", "referansar",
        "hugse", "halde", "held", "finst", "verkar", "ansvarleg", "ansvarlege", "deltakar", "deltakarane", "forseinkinga", "stadfesting",
        "stadfestinga", "herifrå", "møtest", "nærmar", "forlengje", "ønskjer", "greitt", "tysdag", "måndag", "laurdag", "klokka",
        "arbeidsdagar", "dagar", "dei", "byrjar", "sluttar", "tek", "då", "manglar", "enno", "sida", "liggje", "henne", "teke",
    ];

    private static readonly string[] English =
    [
        "the", "you", "your", "and", "is", "are", "this", "that", "what", "have", "has", "not", "with", "from", "agreement", "agreements",
        "date", "dates", "open", "read", "see", "who", "if", "when", "within", "day", "days", "of", "in", "on", "or", "can", "yes",
    ];

    public static IEnumerable<string> NotIn(Language language) => language switch
    {
        Language.Bokmal => Nynorsk.Concat(English),
        Language.Nynorsk => Bokmal.Concat(English),
        // What English shares with Norwegian letter by letter, such as "no", is left out.
        _ => Bokmal.Concat(Nynorsk).Except(["no", "same", "se", "si", "da", "et", "en", "held", "even"]),
    };

    /// <summary>As whole words, in upper or lower case.</summary>
    public static bool Has(string text, string words) =>
        Regex.IsMatch(text, $@"(?<!\p{{L}}){Regex.Escape(words)}(?!\p{{L}})", RegexOptions.IgnoreCase);
}
