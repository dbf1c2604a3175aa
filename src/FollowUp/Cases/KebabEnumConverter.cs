using System.Text.Json;
using System.Text.Json.Serialization;

namespace FollowUp.Cases;

/// <summary>Enum members as kebab-case words, <c>EmploymentSpecialist</c> as <c>employment-specialist</c>; numbers are refused.</summary>
public sealed class KebabEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>The same words outside JSON: in queries, row values and messages.</summary>
public static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ToWord[value];

    public static bool TryParse<T>(string? word, out T value)
        where T : struct, Enum
    {
        value = default;
        return word is not null && Names<T>.FromWord.TryGetValue(word, out value);
    }

    /// <summary>All words of an enum, for messages that list what is allowed.</summary>
    public static string All<T>()
        where T : struct, Enum => string.Join(", ", Names<T>.FromWord.Keys);

    private static class Names<T>
        where T : struct, Enum
    {
        internal static readonly Dictionary<T, string> ToWord =
            Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

        internal static readonly Dictionary<string, T> FromWord =
            ToWord.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
