using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FollowUp.Adapters.AzureTables;
using FollowUp.Host;

namespace FollowUp.Tests.Deployment;

/// <summary>Which host reads a setting.</summary>
internal enum ReadBy
{
    Both,
    EmbeddedHost,
    Functions,
}

/// <summary>One setting that somebody may set.</summary>
/// <param name="Name">With colons: <c>FollowUp:Zone</c>.</param>
/// <param name="Default">What holds without it; null where there is nothing.</param>
/// <param name="ReadBy">Where it has an effect.</param>
/// <param name="What">One sentence.</param>
/// <param name="SetOnAzure">Whether the function app does not do without it.</param>
internal sealed record Setting(string Name, string? Default, ReadBy ReadBy, string What, bool SetOnAzure = false);

/// <summary>
/// All settings below <c>FollowUp:</c>. Those of an options class, which is one with a constant <c>Section</c>, are read off it, with the
/// first sentence of their comments; the rest is listed here.
/// </summary>
internal static partial class Settings
{
    // Only the embedded host mails by SMTP, and only its sweep is counted in seconds.
    private static readonly string[] EmbeddedOnly = ["FollowUp:Smtp", "FollowUp:Sweep:EverySeconds"];

    // Mail through Azure goes from the function app.
    private static readonly string[] FunctionsOnly = ["FollowUp:AzureEmail"];

    // An address of its own has to be given where the default is this machine; the account's where there is no default.
    private static readonly string[] SetOnAzure =
    [
        "FollowUp:PublicUrl", "FollowUp:Tables:Endpoint", "FollowUp:AzureEmail:Endpoint", "FollowUp:AzureEmail:From",
        "FollowUp:DeliveryReports:Tenant", "FollowUp:DeliveryReports:Audience",
    ];

    /// <summary>Read from the configuration without an options class.</summary>
    private static readonly Setting[] Direct =
    [
        new("FollowUp:Data", "data", ReadBy.EmbeddedHost, "The folder of the database and the mailbox; also `--data`."),
        new("FollowUp:Storage", "Sqlite", ReadBy.Both, "Where the rows are: `Sqlite` or `Tables`. The function app knows `Tables` only.", SetOnAzure: true),
        new("FollowUp:LifeEvents:{kind}:nb", null, ReadBy.Both, "What a further kind of life event is called in bokmål: the words that follow \"if\". Each kind needs all three languages."),
        new("FollowUp:LifeEvents:{kind}:nn", null, ReadBy.Both, "The same in nynorsk: the words that follow \"if\"."),
        new("FollowUp:LifeEvents:{kind}:en", null, ReadBy.Both, "The same in English: the words that follow \"if\"."),
    ];

    /// <summary>Read by FollowUp.Functions, which the tests do not refer to. Whatever moves to an options class outside it goes from here.</summary>
    private static readonly Setting[] OfFunctions =
    [
        new("FollowUp:Sweep:Schedule", null, ReadBy.Functions, "When due wake-ups are looked for: NCRONTAB with seconds, in UTC; each minute as it is deployed.", SetOnAzure: true),
        new("FollowUp:Upkeep:Schedule", null, ReadBy.Functions, "When the nightly upkeep runs: NCRONTAB with seconds, in UTC; at 02:30 as it is deployed.", SetOnAzure: true),
    ];

    public static IReadOnlyList<Setting> All { get; } =
        [.. OfOptions().Concat(Direct).Concat(OfFunctions).OrderBy(setting => setting.Name, StringComparer.Ordinal)];

    /// <summary>The table as it stands in <c>docs/operations.md</c>.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder("\n| setting | default | read by | what it is |\n|---|---|---|---|\n");
        foreach (var setting in All)
        {
            var by = setting.ReadBy switch
            {
                ReadBy.EmbeddedHost => "embedded host",
                ReadBy.Functions => "function app",
                _ => "both",
            };
            text.Append(CultureInfo.InvariantCulture, $"| `{setting.Name}` | {(setting.Default is null ? "none" : $"`{setting.Default}`")} | {by} | {setting.What} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<Setting> OfOptions() =>
        from assembly in new[] { typeof(FollowUpApplication).Assembly, typeof(TablesOptions).Assembly, typeof(EmbeddedHost).Assembly }
        from type in assembly.GetTypes()
        where type.IsClass && type.GetConstructor(Type.EmptyTypes) is not null
        let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string
        where section is "FollowUp" || section?.StartsWith("FollowUp:", StringComparison.Ordinal) == true
        from setting in Below(section, Activator.CreateInstance(type)!)
        select setting;

    private static IEnumerable<Setting> Below(string path, object options) => options.GetType().GetProperties().Where(p => p.CanWrite).SelectMany(property =>
    {
        var (name, value) = ($"{path}:{property.Name}", property.GetValue(options));
        return property.PropertyType is { IsClass: true, IsArray: false } type && type != typeof(string)
            ? Below(name, value!)
            : [new Setting(name, Say(value ?? Fallback(property)), By(name), Summary(property), SetOnAzure.Contains(name))];
    });

    private static ReadBy By(string name) =>
        IsAmong(EmbeddedOnly, name) ? ReadBy.EmbeddedHost : IsAmong(FunctionsOnly, name) ? ReadBy.Functions : ReadBy.Both;

    private static bool IsAmong(string[] sections, string name) =>
        sections.Any(section => name == section || name.StartsWith(section + ":", StringComparison.Ordinal));

    // What holds for a list that is null until it is configured stands beside it: DefaultSteps for Steps.
    private static object? Fallback(PropertyInfo property) =>
        property.DeclaringType!.GetField("Default" + property.Name, BindingFlags.Public | BindingFlags.Static)?.GetValue(null);

    private static string? Say(object? value) => value switch
    {
        null or "" => null,
        bool b => b ? "true" : "false",
        IEnumerable list and not string => string.Join("`, `", list.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <exception cref="InvalidOperationException">The property has no comment, so nobody knows what it is.</exception>
    private static string Summary(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        var file = XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml"));
        var id = $"P:{type.FullName!.Replace('+', '.')}.{property.Name}";
        var summary = file.Descendants("member").FirstOrDefault(member => (string?)member.Attribute("name") == id)?.Element("summary")
            ?? throw new InvalidOperationException($"Say in a comment what {type.Name}.{property.Name} is: the table in docs/operations.md is made from it.");
        var text = string.Concat(summary.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement other => ((string?)other.Attribute("cref") ?? other.Value).Split('.')[^1],
            _ => node.ToString(),
        }));
        var sentence = FirstSentence().Match(Spaces().Replace(text, " ").Trim()).Value;
        return sentence.EndsWith('.') ? sentence : sentence + ".";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\A.*?(?:\.(?=\s|\z)|\z)", RegexOptions.Singleline)]
    private static partial Regex FirstSentence();
}
