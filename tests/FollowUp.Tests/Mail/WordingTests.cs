using System.Reflection;
using System.Text.RegularExpressions;
using FollowUp.Mail;
using FollowUp.Schedule;
using Xunit;

namespace FollowUp.Tests.Mail;

public partial class WordingTests
{
    private static readonly int[] Counts = [1, 2, 5];
    private static readonly DateOnly[] Dates = [new(2026, 9, 22), new(2026, 5, 16)];

    /// <summary>What the two Norwegian languages say letter by letter alike, each read and found right in both.</summary>
    private static readonly string[] SharedByNorwegian =
    [
        "AboutAgreedSubject", "AddressRefused.Heading", "Agreement", "Case", "ConsentCanBeTakenBack", "ConsentSubject",
        "CopySubject", "For", "Greeting", "GreetingTo", "List", "NewCopySubject", "NoEndDate",
        "Quote", "ReadTheCopy", "ReadWhatWasAgreed", "ReadWhenYouWant", "Renewal.Heading", "RenewalPast.Heading", "StandsSubject",
        "life event job-at-risk",
    ];

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory, MemberData(nameof(Languages))]
    public void No_text_pushes_or_blames(Language language)
    {
        foreach (var (member, text) in Texts(language))
        {
            Assert.DoesNotContain('!', text);
            foreach (var word in WordingLists.Forbidden)
            {
                Assert.False(WordingLists.Has(text, word), $"{member}: \"{text}\" has \"{word}\"");
            }
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void Sentences_are_short(Language language)
    {
        foreach (var (member, text) in Texts(language))
        {
            foreach (var sentence in SentencesOf(text))
            {
                Assert.True(sentence.Split(' ').Length <= 20, $"{member}: {sentence}");
            }
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void No_language_mixes_with_another(Language language)
    {
        foreach (var (member, text) in Texts(language))
        {
            foreach (var word in WordingLists.NotIn(language))
            {
                Assert.False(WordingLists.Has(text, word), $"{member}: \"{text}\" has \"{word}\"");
            }
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void Exactly_one_is_written_as_a_word(Language language) =>
        Assert.All(Texts(language), text => Assert.DoesNotMatch(@"(?<![\d.])1 \p{L}", text.Text));

    [Fact]
    public void Each_language_has_its_own_words()
    {
        var (nb, nn, en) = (Texts(Language.Bokmal), Texts(Language.Nynorsk), Texts(Language.English));
        Assert.Equal(nb.Count, nn.Count);
        Assert.Equal(nb.Count, en.Count);
        Assert.Equal(["List", "For"], Same(nb, en));
        Assert.Equal(SharedByNorwegian.Order(StringComparer.Ordinal), Same(nb, nn).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Subjects_and_previews_say_nothing_about_anyone(Language language)
    {
        var shown = Texts(language).Where(text =>
            text.Member.Contains("Subject", StringComparison.Ordinal) || text.Member.Contains("Preview", StringComparison.Ordinal));
        foreach (var (member, text) in shown)
        {
            foreach (var word in WordingLists.Telling)
            {
                Assert.False(WordingLists.Has(text, word), $"{member}: \"{text}\" has \"{word}\"");
            }
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Whole_mails_are_neutral_unless_the_jobseeker_chose_text(Language language)
    {
        foreach (var (name, model) in RenderingSamples.All(language).Where(sample => !RenderingSamples.CarriesText(sample.Name)))
        {
            var mail = await new MailRenderer().RenderAsync(model);
            foreach (var word in WordingLists.Telling)
            {
                Assert.False(WordingLists.Has(mail.Subject + "\n" + mail.Text, word), $"{name} has \"{word}\"");
            }

            if (RenderingSamples.IsForJobseeker(model))
            {
                Assert.DoesNotContain("Nordmann", mail.Html, StringComparison.Ordinal);
            }
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Whole_mails_read_easily(Language language)
    {
        foreach (var (name, model) in RenderingSamples.All(language))
        {
            var mail = await new MailRenderer().RenderAsync(model);
            Assert.True(Lix(mail.Text) < (RenderingSamples.IsForJobseeker(model) ? 30 : 35), $"{name}: {Lix(mail.Text)}");
        }
    }

    [Fact]
    public void Numbers_and_nouns_agree()
    {
        Assert.Equal(["én avtale", "3 avtaler"], Counted(Language.Bokmal));
        Assert.Equal(["ein avtale", "3 avtalar"], Counted(Language.Nynorsk));
        Assert.Equal(["one agreement", "3 agreements"], Counted(Language.English));
        Assert.Equal("One agreement needs a look", MailWording.In(Language.English).EscalationSubject(1));
        Assert.Equal("innen én arbeidsdag", MailWording.In(Language.Bokmal).After(new(1, DelayUnit.WorkingDays, true)));
        Assert.Equal("innan 2 arbeidsdagar", MailWording.In(Language.Nynorsk).After(new(2, DelayUnit.WorkingDays)));
        Assert.Equal("at least 7 days before", MailWording.In(Language.English).After(new(-7, DelayUnit.CalendarDays)));
        Assert.Equal("the same day", MailWording.In(Language.English).After(new(0, DelayUnit.CalendarDays, true)));
    }

    [Fact]
    public void Dates_are_written_in_full_in_each_language()
    {
        var date = new DateOnly(2026, 12, 5);
        Assert.Equal("lørdag 5. desember 2026", MailWording.In(Language.Bokmal).Date(date));
        Assert.Equal("laurdag 5. desember 2026", MailWording.In(Language.Nynorsk).Date(date));
        Assert.Equal("Saturday 5 December 2026", MailWording.In(Language.English).Date(date));
    }

    private static string[] Counted(Language language) =>
        [MailWording.In(language).Agreements(1), MailWording.In(language).Agreements(3)];

    /// <summary>Words a sentence and long words a hundred: under 30 is very easy, under 40 easy.</summary>
    private static double Lix(string text)
    {
        var own = Regex.Replace(text, @"https?://\S+|\d\S*", " ");
        var words = Regex.Matches(own, @"\p{L}+").Select(match => match.Value).ToList();
        var sentences = Regex.Count(own, @"[.:?]|\n\n");
        return ((double)words.Count / sentences) + (100.0 * words.Count(word => word.Length > 6) / words.Count);
    }

    private static IEnumerable<string> SentencesOf(string text) =>
        SentenceEnd().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    private static IEnumerable<string> Same(IReadOnlyList<(string Member, string Text)> one, IReadOnlyList<(string Member, string Text)> other) =>
        one.Zip(other).Where(pair => pair.First.Text == pair.Second.Text).Select(pair => pair.First.Member).Distinct();

    /// <summary>Every text of a language, with arguments that bring out its forms; and the names of life events.</summary>
    private static List<(string Member, string Text)> Texts(Language language)
    {
        var wording = MailWording.In(language);
        var members = typeof(MailWording).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.IsAbstract && method.Name is not ("get_Language" or "get_Tag"));
        var texts = members.SelectMany(method => Arguments([.. method.GetParameters().Select(parameter => parameter.ParameterType)])
            .SelectMany(arguments => Flat(method.Name.Replace("get_", string.Empty, StringComparison.Ordinal), method.Invoke(wording, arguments))));
        return
        [
            .. texts,
            .. LifeEventNames.Default.Kinds.Select(kind => ($"life event {kind}", LifeEventNames.Default.Find(kind, language)!)),
        ];
    }

    private static IEnumerable<(string Member, string Text)> Flat(string member, object? result) => result switch
    {
        string text => [(member, text)],
        SectionWording section =>
        [
            ($"{member}.Heading", section.Heading),
            ($"{member}.Opening", section.Opening),
            .. section.Then.Select((text, i) => ($"{member}.Then{i}", text)),
        ],
        _ => throw new InvalidOperationException($"{member} gives no text that this test can read"),
    };

    private static IEnumerable<object[]> Arguments(Type[] types) => types is []
        ? [[]]
        : Samples(types[0]).SelectMany(first => Arguments(types[1..]).Select(rest => (object[])[first, .. rest]));

    private static IEnumerable<object> Samples(Type type) => type switch
    {
        _ when type == typeof(int) => Counts.Cast<object>(),
        _ when type == typeof(DateOnly) => Dates.Cast<object>(),
        _ when type == typeof(TimeOnly) => [new TimeOnly(9, 0)],
        _ when type == typeof(string) => ["7f3k-c2"],
        _ when type == typeof(bool) => [true, false],
        _ when type == typeof(Responsible) => Enum.GetValues<Responsible>().Cast<object>(),
        _ when type == typeof(DelayUnit) => Enum.GetValues<DelayUnit>().Cast<object>(),
        _ when type == typeof(IReadOnlyList<string>) => [new[] { "7f3k-c2" }, new[] { "7f3k-c2", "7f3k-c3", "7f3k-c4" }],
        _ when type == typeof(IReadOnlyList<DateOnly>) => [Dates[..1], new[] { Dates[0], Dates[1], Dates[0] }],
        _ => throw new InvalidOperationException($"no sample of {type}"),
    };

    // Not the full stop of a Norwegian date, "23. september", nor of a clock, "09.00".
    [GeneratedRegex(@"(?<=[.?:])(?<!\d\.)\s+(?=\p{Lu})")]
    private static partial Regex SentenceEnd();
}
