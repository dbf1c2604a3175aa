using System.Reflection;
using System.Text.RegularExpressions;
using FollowUp.Cases;
using FollowUp.Host;
using FollowUp.Mail;
using FollowUp.Tests.Mail;
using FollowUp.Web.Pages;
using Xunit;

namespace FollowUp.Tests.Web.Pages;

/// <summary>Every text of every page, in every language, with arguments that bring out its forms.</summary>
public partial class WordsTests
{
    private static readonly Language[] Languages = Enum.GetValues<Language>();

    // The same in English and Norwegian, each looked at.
    private static readonly string[] SameEverywhere = ["CaseWords.List", "HistoryWords.List", "OverviewWords.Team", "OverviewWords.SortBy"];

    public static TheoryData<Type> Classes =>
        [.. new[] { typeof(Words).Assembly, typeof(EmbeddedHost).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t.IsSubclassOf(typeof(Words)))];

    [Theory, MemberData(nameof(Classes))]
    public void No_text_pushes_or_blames(Type words)
    {
        foreach (var (member, text) in Languages.SelectMany(language => Texts(words, language)))
        {
            Assert.DoesNotContain('!', text);
            Assert.All(WordingLists.Forbidden, word => Assert.False(WordingLists.Has(text, word), $"{member}: \"{text}\" has \"{word}\""));
        }
    }

    [Theory, MemberData(nameof(Classes))]
    public void Sentences_are_short(Type words)
    {
        foreach (var (member, text) in Languages.SelectMany(language => Texts(words, language)))
        {
            Assert.All(SentenceEnd().Split(text), sentence => Assert.True(sentence.Split(' ').Length <= 20, $"{member}: {sentence}"));
        }
    }

    [Theory, MemberData(nameof(Classes))]
    public void No_language_mixes_with_another(Type words)
    {
        foreach (var language in Languages)
        {
            foreach (var (member, text) in Texts(words, language))
            {
                // Names of languages and of people are the same everywhere.
                Assert.All(WordingLists.NotIn(language), word => Assert.False(WordingLists.Has(text, word), $"{member}: \"{text}\" has \"{word}\""));
                Assert.False(string.IsNullOrWhiteSpace(text), $"{member} is empty in {language}.");
            }
        }
    }

    [Theory, MemberData(nameof(Classes))]
    public void English_is_not_left_in_Norwegian_or_Norwegian_in_English(Type words)
    {
        var english = Texts(words, Language.English);
        foreach (var language in new[] { Language.Bokmal, Language.Nynorsk })
        {
            var same = english.Zip(Texts(words, language)).Where(pair => pair.First.Text == pair.Second.Text).Select(pair => pair.First.Member).Distinct();
            Assert.Empty(same.Except(SameEverywhere));
        }
    }

    [Theory, MemberData(nameof(Classes))]
    public void Exactly_one_is_written_as_a_word(Type words) =>
        Assert.All(Languages.SelectMany(language => Texts(words, language)), text => Assert.DoesNotMatch(@"(?<![\d.:]|Side |Page )1 \p{L}", text.Text));

    [Theory, MemberData(nameof(Classes))]
    public void Texts_read_easily(Type words)
    {
        foreach (var language in Languages)
        {
            var sentences = Texts(words, language).DistinctBy(t => t.Member).Select(t => t.Text.TrimEnd('.', ':', '?') + ".");
            var lix = Lix(string.Join(' ', sentences));
            Assert.True(lix < 35, $"{words.Name} in {language}: {lix}");
        }
    }

    /// <summary>Words a sentence and long words a hundred.</summary>
    private static double Lix(string text)
    {
        var words = Regex.Matches(text, @"\p{L}+").Select(match => match.Value).ToList();
        return ((double)words.Count / Regex.Count(text, @"[.:?](?=\s|$)")) + (100.0 * words.Count(word => word.Length > 6) / words.Count);
    }

    private static List<(string Member, string Text)> Texts(Type type, Language language)
    {
        var words = Activator.CreateInstance(type, language)!;
        return
        [
            .. from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
               where method.ReturnType == typeof(string) && !method.Name.Contains('<', StringComparison.Ordinal)
               from arguments in Arguments(method.GetParameters())
               where method.Invoke(words, arguments) is not null
               select ($"{type.Name}.{method.Name.Replace("get_", "", StringComparison.Ordinal)}", (string)method.Invoke(words, arguments)!),
        ];
    }

    private static IEnumerable<object[]> Arguments(ParameterInfo[] parameters) => parameters is []
        ? [[]]
        : Samples(parameters[0]).SelectMany(first => Arguments(parameters[1..]).Select(rest => (object[])[first, .. rest]));

    private static IEnumerable<object> Samples(ParameterInfo parameter) => parameter.Name == "action"
        ? ["keep", "move", "hand-over", "withdraw", "accept", "decline", "object"]
        : Samples(parameter.ParameterType);

    private static IEnumerable<object> Samples(Type type) => type switch
    {
        { IsEnum: true } => Enum.GetValues(type).Cast<object>(),
        _ when type == typeof(int) => [1, 2, 5],
        _ when type == typeof(bool) => [true, false],
        _ when type == typeof(string) => ["Solveig"],
        _ when type == typeof(DateOnly) => [new DateOnly(2026, 9, 22)],
        _ when type == typeof(TimeOnly) => [new TimeOnly(9, 0)],
        _ when type == typeof(IReadOnlyList<string>) => [new[] { "Solveig" }, new[] { "Solveig", "Jonas", "Amina" }],
        _ when type == typeof(Flaw) => [new Flaw("$.to", new(ReasonCode.AskWho, [])), new Flaw("$.how", new(ReasonCode.Required, []))],
        _ when type == typeof(IReadOnlyList<Role>) => [new[] { Role.Therapist, Role.SocialWorker }],
        _ => throw new InvalidOperationException($"No sample of {type}: give one here."),
    };

    // Not the full stop of a Norwegian date, "23. september".
    [GeneratedRegex(@"(?<=[.?:])(?<!\d\.)\s+(?=\p{Lu})")]
    private static partial Regex SentenceEnd();
}
