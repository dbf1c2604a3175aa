using FollowUp.Adapters.AzureTables;
using FollowUp.Adapters.Smtp;
using FollowUp.Mail;
using FollowUp.Schedule;
using FollowUp.Store;

namespace FollowUp.Host;

/// <summary>The settings that there are. A misspelt one would be passed over in silence, and the service would run by other rules than was meant.</summary>
internal static class KnownSettings
{
    private static readonly string[] Single = ["FollowUp:Data", "FollowUp:Storage"];

    private static readonly HashSet<string> Known = new(
        Single.Concat(
            new[]
            {
                (ScheduleOptions.Section, typeof(ScheduleOptions)), (PublicAddressOptions.Section, typeof(PublicAddressOptions)),
                (SmtpOptions.Section, typeof(SmtpOptions)), (TablesOptions.Section, typeof(TablesOptions)), (SweepOptions.Section, typeof(SweepOptions)),
                (UpkeepOptions.Section, typeof(UpkeepOptions)),
            }.SelectMany(section => Under(section.Item1, section.Item2))),
        StringComparer.OrdinalIgnoreCase);

    /// <exception cref="CannotStartException">Something under <c>FollowUp</c> is set that is no setting.</exception>
    public static void Check(IConfiguration configuration)
    {
        var unknown = configuration.GetSection("FollowUp").AsEnumerable().Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => pair.Key)
            .Where(key => !IsKnown(key)).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw new CannotStartException(string.Join(Environment.NewLine, unknown.Select(key =>
                $"There is no setting '{key}' (in the environment: {key.Replace(":", "__", StringComparison.Ordinal)}). README.md, \"Settings\", lists those there are.")));
        }
    }

    private static bool IsKnown(string key)
    {
        // A list is one setting by itself or by its numbers; life events have names of their own.
        var name = key.Split(':') is [.. var path, var last] && int.TryParse(last, out _) ? string.Join(':', path) : key;
        return Known.Contains(name) || key.StartsWith(LifeEventNames.Section + ":", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Under(string section, Type options) => options.GetProperties()
        .Where(property => property.CanWrite)
        .SelectMany(property => property.PropertyType.DeclaringType == options
            ? Under($"{section}:{property.Name}", property.PropertyType)
            : [$"{section}:{property.Name}"]);
}
