using System.Text.RegularExpressions;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web.Wording;
using Xunit;

namespace FollowUp.Tests.Web;

public partial class RefusalWordingTests
{
    private static readonly DateOnly Friday = new(2026, 6, 5);
    private static readonly DateOnly Thursday = new(2028, 6, 1);

    // What goes with a reason, for those that have anything; two sets where a plural changes.
    private static readonly Dictionary<ReasonCode, object[][]> Samples = new()
    {
        [ReasonCode.WrongType] = [["text"], ["number"], ["true or false"], ["list"], ["object"]],
        [ReasonCode.UnknownWord] = [["nb"], ["back, forward"], ["dated,recurring,contingent,standing,wish"]],
        [ReasonCode.NumberOutOfRange] = [[-400, 400], [1, 2]],
        [ReasonCode.TooLong] = [[1], [2], [1000]],
        [ReasonCode.TooMany] = [[1], [2], [40]],
        [ReasonCode.TooLarge] = [[1], [256]],
        [ReasonCode.NotForThisKind] = [["standing"]],
        [ReasonCode.RuleTooMany] = [[1], [2], [400]],
        [ReasonCode.MeetingTooOld] = [[1], [2], [60]],
        [ReasonCode.DateBeforeMeeting] = [[Friday]],
        [ReasonCode.DateTooFar] = [[1], [2], [10]],
        [ReasonCode.TooManyInCase] = [[1], [400]],
        [ReasonCode.TooManyParticipants] = [[1], [2], [30]],
        [ReasonCode.LifeEventOutOfRange] = [[Friday, Thursday]],
        [ReasonCode.LifeEventsToday] = [[20]],
        [ReasonCode.SaidEnoughToday] = [[10]],
        [ReasonCode.ChangedEnoughToday] = [[5]],
        [ReasonCode.LinksToday] = [[3]],
        [ReasonCode.LifeEventsKeptFree] = [[100]],
        [ReasonCode.KeptBeforeNotBefore] = [[Friday]],
        [ReasonCode.GivenOnOutOfRange] = [[Friday]],
        [ReasonCode.WhichOccurrence] = [["2026-03-02, 2026-03-09"], ["a1, a2, a3, a4, a5, a6, a7, a8, a9, a10"]],
        [ReasonCode.OpenPromises] = [[1], [2], [12]],
        [ReasonCode.Stale] = [[7]],
        [ReasonCode.KeyUnreadable] = [[100]],
    };

    public static TheoryData<Language, ReasonCode> Reasons
    {
        get
        {
            var data = new TheoryData<Language, ReasonCode>();
            foreach (var language in Enum.GetValues<Language>())
            {
                foreach (var code in Enum.GetValues<ReasonCode>())
                {
                    data.Add(language, code);
                }
            }

            return data;
        }
    }

    public static TheoryData<Language, ProblemKind> Problems
    {
        get
        {
            var data = new TheoryData<Language, ProblemKind>();
            foreach (var language in Enum.GetValues<Language>())
            {
                foreach (var kind in Enum.GetValues<ProblemKind>())
                {
                    data.Add(language, kind);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_is_said_plainly_in_its_own_language(Language language, ReasonCode code)
    {
        foreach (var arguments in Samples.GetValueOrDefault(code, [[]]))
        {
            AssertIsPlain(RefusalWording.In(language).Say(new(code, arguments)), language);
        }
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void What_goes_with_a_reason_is_told(Language language, ReasonCode code)
    {
        foreach (var arguments in Samples.GetValueOrDefault(code, [[]]).Where(_ => code is not ReasonCode.WrongType))
        {
            var text = RefusalWording.In(language).Say(new(code, arguments));
            Assert.All(arguments, argument => Assert.Contains(AsTold(argument, language), told => HasWord(text, told)));
            Assert.All(
                arguments.OfType<string>().SelectMany(words => words.Split(',', StringSplitOptions.TrimEntries)),
                word => Assert.Contains($"`{word}`", text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void Every_kind_of_problem_has_a_title_and_a_detail(Language language, ProblemKind kind)
    {
        var wording = RefusalWording.In(language);
        Assert.DoesNotMatch(@"\.$", wording.Title(kind));
        AssertIsPlain(wording.Title(kind) + ".", language);
        AssertIsPlain(wording.Detail(kind), language);
    }

    [Theory]
    [InlineData(Language.Bokmal)]
    [InlineData(Language.Nynorsk)]
    [InlineData(Language.English)]
    public void No_two_reasons_or_kinds_are_told_alike(Language language)
    {
        var wording = RefusalWording.In(language);
        var reasons = Enum.GetValues<ReasonCode>().Select(code => wording.Say(new(code, Samples.GetValueOrDefault(code, [[]])[0]))).ToList();
        var kinds = Enum.GetValues<ProblemKind>();
        Assert.Equal(reasons.Count, reasons.Distinct().Count());
        Assert.Equal(kinds.Length, kinds.Select(wording.Title).Distinct().Count());
        Assert.Equal(kinds.Length, kinds.Select(wording.Detail).Distinct().Count());
    }

    [Theory]
    [InlineData(Language.Bokmal, "Ett løfte er åpent.", "2 løfter er åpne.")]
    [InlineData(Language.Nynorsk, "Ein lovnad er open.", "2 lovnader er opne.")]
    [InlineData(Language.English, "One promise is open.", "2 promises are open.")]
    public void One_is_not_told_as_many(Language language, string one, string two)
    {
        var wording = RefusalWording.In(language);
        Assert.StartsWith(one, wording.Say(new(ReasonCode.OpenPromises, [1])), StringComparison.Ordinal);
        Assert.StartsWith(two, wording.Say(new(ReasonCode.OpenPromises, [2])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Bokmal, "text:tekst|number:et tall|true or false:`true` eller `false`|list:en liste|object:et objekt")]
    [InlineData(Language.Nynorsk, "text:tekst|number:eit tal|true or false:`true` eller `false`|list:ei liste|object:eit objekt")]
    [InlineData(Language.English, "text:text|number:a number|true or false:`true` or `false`|list:a list|object:an object")]
    public void The_type_that_is_expected_has_a_name_in_each_language(Language language, string names)
    {
        foreach (var name in names.Split('|').Select(pair => pair.Split(':')))
        {
            Assert.EndsWith($" {name[1]}.", RefusalWording.In(language).Say(new(ReasonCode.WrongType, [name[0]])), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Language.Bokmal, "Velg `back` eller `forward`.", "Velg `a`, `b` eller `c`.")]
    [InlineData(Language.Nynorsk, "Vel `back` eller `forward`.", "Vel `a`, `b` eller `c`.")]
    [InlineData(Language.English, "Choose `back` or `forward`.", "Choose `a`, `b` or `c`.")]
    public void Allowed_words_are_listed_as_code(Language language, string two, string three)
    {
        var wording = RefusalWording.In(language);
        Assert.EndsWith(two, wording.Say(new(ReasonCode.UnknownWord, ["back, forward"])), StringComparison.Ordinal);
        Assert.EndsWith(three, wording.Say(new(ReasonCode.UnknownWord, ["a,b,c"])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReasonCode.AskWho, "Hvem ", "Kven ", "Who ")]
    [InlineData(ReasonCode.AskWhat, "Hva ", "Kva ", "What ")]
    [InlineData(ReasonCode.AskWhen, "Når ", "Når ", "When ")]
    [InlineData(ReasonCode.AskIfWhat, "Hva ", "Kva ", "If what ")]
    [InlineData(ReasonCode.AskWithinWhat, "Innen ", "Innan ", "Within ")]
    [InlineData(ReasonCode.AskHowOften, "Hvor ", "Kor ", "How ")]
    public void A_vague_promise_is_met_with_a_question(ReasonCode code, string bokmal, string nynorsk, string english)
    {
        foreach (var (language, start) in new[] { (Language.Bokmal, bokmal), (Language.Nynorsk, nynorsk), (Language.English, english) })
        {
            var text = RefusalWording.In(language).Say(new(code, []));
            Assert.StartsWith(start, text, StringComparison.Ordinal);
            Assert.Contains("? ", text, StringComparison.Ordinal);
        }
    }

    private static void AssertIsPlain(string text, Language language)
    {
        Assert.Matches(@"^[\p{Lu}\d`].*[.]$", text);
        Assert.DoesNotContain("!", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        // Code counts as a word, and what stands in it belongs to no language.
        var plain = Code().Replace(text, "CODE");
        Assert.DoesNotContain("`", plain, StringComparison.Ordinal);
        Assert.All(SentenceEnd().Split(plain), sentence => Assert.InRange(sentence.Split(' ').Length, 2, 20));
        Assert.Equal("", string.Join(", ", Forbidden.Concat(OtherThan(language)).Where(word => HasWord(plain, word))));
        Assert.Contains(Words[language], word => HasWord(plain, word));
    }

    // How an argument reads in the text: any of these.
    private static string[] AsTold(object argument, Language language) => (argument, language) switch
    {
        (DateOnly date, Language.Bokmal) => [date == Friday ? "fredag 5. juni 2026" : "torsdag 1. juni 2028"],
        (DateOnly date, Language.Nynorsk) => [date == Friday ? "fredag 5. juni 2026" : "torsdag 1. juni 2028"],
        (DateOnly date, _) => [date == Friday ? "Friday 5 June 2026" : "Thursday 1 June 2028"],
        (string words, _) => words.Split(',', StringSplitOptions.TrimEntries),
        (1, Language.Bokmal) => ["1", "én", "ett"],
        (1, Language.Nynorsk) => ["1", "ein"],
        (1, _) => ["1", "one"],
        _ => [$"{argument}"],
    };

    private static IEnumerable<string> OtherThan(Language language) =>
        Words.Where(words => words.Key != language).SelectMany(words => words.Value)
            .Except(language is Language.English ? ["held", "no", "open", "same"] : []);

    private static bool HasWord(string text, string word) =>
        Regex.IsMatch(text, $@"(?<![\p{{L}}\d-]){Regex.Escape(word)}(?![\p{{L}}\d-])", RegexOptions.IgnoreCase);

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<=[.?;]) (?=[\p{Lu}])")]
    private static partial Regex SentenceEnd();

    private static readonly string[] Forbidden =
    [
        "fail", "fails", "failed", "failure", "must", "last chance", "missed", "you have not", "comply", "non-attendance", "don't worry",
        "stay positive", "overdue", "late", "wrong", "error", "invalid", "illegal", "mistake", "forbidden", "we",
        "mislykkes", "mislyktes", "mislykket", "må", "frist", "fristen", "manglende oppmøte", "siste sjanse", "klarer du ikke",
        "ikke bekymre deg", "stå på", "glemt", "feil", "ugyldig", "forbudt", "vi",
        "mislukkast", "mislukka", "manglande oppmøte", "ikkje uroe deg", "gløymt", "ugyldige", "forbode", "me",
    ];

    // Words that give a language away.
    private static readonly Dictionary<Language, string[]> Words = new()
    {
        [Language.Bokmal] =
        [
            "ikke", "jeg", "fra", "hva", "hvem", "hvor", "hvordan", "hvis", "noe", "noen", "en", "et", "én", "gjør", "gjøre", "nå", "være",
            "velg", "flere", "mer", "mye", "tidligere", "senere", "tidligst", "kortere", "tegn", "dager", "datoer", "saken", "åpne",
            "åpen", "åpent", "løfte", "løftet", "løfter", "fortsetter", "fortsatt", "gjelder", "bare", "trenger", "dem", "de", "ennå", "siden",
            "samme", "hendelsen", "bekreftelsen", "deltaker", "deltakere", "jobbsøker", "jobbsøkeren", "ansvarlige", "allerede", "eksempel",
            "lover", "leses", "tall", "tallet", "utenfor", "inneholder", "uten", "slutter", "begynner", "begynne", "enten", "mulig",
            "hver", "overta", "overtar", "deler", "endret", "endrer", "adressen", "mangler", "passer", "holde",
            "holdt", "hører", "én gang", "gang", "si", "se", "spørre", "selv", "skyldes", "innen", "tilgjengelig", "fant", "godtatt", "logget",
            "øyeblikk", "klokken", "finnes", "muntlig", "kommet", "derfor", "fikk", "vises", "sendes", "trekke",
        ],
        [Language.Nynorsk] =
        [
            "ikkje", "eg", "frå", "kva", "kven", "kor", "korleis", "noko", "nokon", "nokre", "ein", "eit", "ei", "éin", "gjer", "gjere", "no",
            "vere", "vel", "fleire", "meir", "mykje", "tidlegare", "seinare", "tidlegast", "kortare", "teikn", "dagar", "datoar", "saka", "opne",
            "open", "ope", "lovnad", "lovnaden", "lovnader", "held", "framleis", "gjeld", "berre", "treng", "dei", "enno", "sidan", "same",
            "hending", "hendinga", "stadfestinga", "deltakar", "deltakarar", "jobbsøkjar", "jobbsøkjaren", "ansvarlege", "allereie", "dømes",
            "lovar", "lesast", "han", "ho", "tal", "talet", "utanfor", "inneheld", "utan", "sluttar", "byrjar", "anten", "mogleg", "kvar",
            "ta over", "endra", "endrar", "adressa", "manglar", "passar", "halde", "halden", "høyrer", "gong", "seie", "sei", "sjå", "spørje",
            "spurd", "sjølv", "skuldast", "innan", "tilgjengeleg", "fann", "godteken", "godteke", "logga", "augneblink", "klokka", "finst",
            "munnleg", "komen", "visast", "sendast", "trekkje", "difor", "tek", "fekk", "skrive", "delar",
        ],
        [Language.English] =
        [
            "the", "this", "is", "are", "and", "not", "or", "you", "your", "it", "of", "who", "what", "when", "how", "which", "choose", "write",
            "leave", "with", "only", "promise", "was", "read", "again", "more", "than", "an", "has", "been", "they", "within",
            "nothing", "something",
        ],
    };
}
