namespace FollowUp.Mail;

/// <summary>BCP 47 tags of the languages.</summary>
public static class LanguageTags
{
    /// <summary>What a person may ask for; Sámi (<c>se</c>) is a wish, answered in bokmål with one line that says so.</summary>
    public static readonly IReadOnlyList<string> Wishes = ["nb", "nn", "en", "se"];

    public static string Tag(this Language language) => language switch
    {
        Language.Nynorsk => "nn",
        Language.English => "en",
        _ => "nb",
    };

    /// <summary>The first language of an <c>Accept-Language</c> header that is spoken here; null if none is.</summary>
    public static Language? Accepted(string? header)
    {
        var wanted =
            from part in (header ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            let pieces = part.Split(';', 2, StringSplitOptions.TrimEntries)
            let weight = pieces.Length < 2 || !pieces[1].StartsWith("q=", StringComparison.Ordinal)
                ? 1.0
                : double.TryParse(pieces[1][2..], System.Globalization.CultureInfo.InvariantCulture, out var q) ? q : 0.0
            where weight > 0
            orderby weight descending
            select pieces[0].Split('-')[0].ToLowerInvariant();
        foreach (var tag in wanted)
        {
            switch (tag)
            {
                case "nb" or "no" or "se" or "smj" or "sma":
                    return Language.Bokmal;
                case "nn":
                    return Language.Nynorsk;
                case "en":
                    return Language.English;
            }
        }

        return null;
    }
}
