namespace FollowUp.Mail;

/// <summary>Puts sentences beside each other, and makes other people's words fit on a line.</summary>
internal static class Sentences
{
    public static string Of(params IEnumerable<string?> sentences) =>
        string.Join(' ', sentences.Where(sentence => !string.IsNullOrEmpty(sentence)));

    /// <summary>Without line breaks, control characters and doubled spaces, which could fake a line or a header of ours.</summary>
    public static string OneLine(string words)
    {
        var clean = string.Create(words.Length, words, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = char.IsControl(from[i]) || char.IsWhiteSpace(from[i]) ? ' ' : from[i];
            }
        });
        return string.Join(' ', clean.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public static string FirstWord(string name) =>
        OneLine(name) is { Length: > 0 } line ? line.Split(' ')[0] : string.Empty;
}
