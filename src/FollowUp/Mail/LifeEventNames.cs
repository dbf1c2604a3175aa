using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Mail;

/// <summary>A life event as the clause that follows "if" when the jobseeker reads it: "the job ends".</summary>
public sealed record LifeEventName(string Nb, string Nn, string En)
{
    public string In(Language language) => language switch
    {
        Language.Nynorsk => Nn,
        Language.English => En,
        _ => Nb,
    };
}

/// <summary>
/// The open vocabulary of life events in three languages. A kind that is not in it may still be reported; a mail then shows
/// the kind itself with spaces.
/// </summary>
public sealed partial class LifeEventNames
{
    /// <summary>Where a service names its own kinds or renames ours: <c>FollowUp:LifeEvents:{kind}:{nb|nn|en}</c>.</summary>
    public const string Section = "FollowUp:LifeEvents";

    /// <summary>The kinds that everybody has.</summary>
    public static readonly LifeEventNames Default = new(new Dictionary<string, LifeEventName>());

    private readonly Dictionary<string, LifeEventName> _names = new(StringComparer.Ordinal)
    {
        ["job-started"] = new("du begynner i jobben", "du byrjar i jobben", "you start the job"),
        ["job-ended"] = new("jobben tar slutt", "jobben tek slutt", "the job ends"),
        ["job-at-risk"] = new("jobben blir usikker", "jobben blir usikker", "the job becomes uncertain"),
        ["hours-or-pay-changed"] =
            new("arbeidstiden eller lønnen endrer seg", "arbeidstida eller løna endrar seg", "the hours or the pay change"),
        ["sick-leave-started"] = new("du blir sykmeldt", "du blir sjukmeld", "you go on sick leave"),
        ["support-requested"] =
            new("du sier fra at du trenger støtte", "du seier frå at du treng støtte", "you say that you need support"),
        ["jobseeker-answered"] = new("du svarer", "du svarar", "you answer"),
        ["service-declined"] = new("du takker nei", "du takkar nei", "you say no thank you"),
        ["education-started"] =
            new("du begynner på en utdanning", "du byrjar på ei utdanning", "you start in education"),
    };

    /// <param name="own">A service's own kinds; a kind of ours among them is renamed.</param>
    public LifeEventNames(IReadOnlyDictionary<string, LifeEventName> own)
    {
        foreach (var (kind, name) in own)
        {
            _names[kind] = name;
        }
    }

    /// <summary>The kinds that have a name.</summary>
    public IReadOnlyCollection<string> Kinds => _names.Keys;

    /// <summary>Reads a service's own kinds from <see cref="Section"/> of the configuration.</summary>
    /// <exception cref="InvalidOperationException">A kind lacks a language or is no kind; the message says what to set.</exception>
    public static LifeEventNames From(IConfiguration configuration) => new(
        configuration.GetSection(Section).GetChildren().ToDictionary(
            Kind,
            kind => new LifeEventName(Required(kind, "nb"), Required(kind, "nn"), Required(kind, "en"))));

    /// <summary>The same for whoever is not the jobseeker: ours speak of the jobseeker by name, a service's own stay as they are.</summary>
    public LifeEventNames About(string name)
    {
        var about = new Dictionary<string, LifeEventName>(_names, StringComparer.Ordinal);
        foreach (var (kind, clause) in Of(name))
        {
            if (_names[kind] == Default._names[kind])
            {
                about[kind] = clause;
            }
        }

        return new(about);
    }

    /// <summary>The clause for a kind, or null if it has no name.</summary>
    public string? Find(string kind, Language language) => _names.GetValueOrDefault(kind)?.In(language);

    private static IEnumerable<(string Kind, LifeEventName Name)> Of(string name) =>
    [
        ("job-started", new($"{name} begynner i jobben", $"{name} byrjar i jobben", $"{name} starts the job")),
        ("sick-leave-started", new($"{name} blir sykmeldt", $"{name} blir sjukmeld", $"{name} goes on sick leave")),
        ("support-requested", new(
            $"{name} sier fra om å trenge støtte", $"{name} seier frå om å trenge støtte", $"{name} asks for support")),
        ("jobseeker-answered", new($"{name} svarer", $"{name} svarar", $"{name} answers")),
        ("service-declined", new($"{name} takker nei", $"{name} takkar nei", $"{name} says no thank you")),
        ("education-started", new($"{name} begynner på en utdanning", $"{name} byrjar på ei utdanning", $"{name} starts in education")),
    ];

    private static string Kind(IConfigurationSection kind) => KindPattern().IsMatch(kind.Key)
        ? kind.Key
        : throw new InvalidOperationException(
            $"Rename {kind.Path}: a life event is 3 to 40 lower-case letters and hyphens, such as \"job-ended\".");

    private static string Required(IConfigurationSection kind, string language) =>
        kind[language] is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : throw new InvalidOperationException(
                $"Set {kind.Path}:{language} to the words that follow \"if\", such as \"the job ends\".");

    [GeneratedRegex(@"\A[a-z][a-z-]{2,39}\z")]
    private static partial Regex KindPattern();
}
