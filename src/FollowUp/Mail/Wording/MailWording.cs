namespace FollowUp.Mail;

/// <summary>
/// Every text of every mail in one language. All members are abstract, so that a language without a text does not compile.
/// Sentences are whole: none is glued from words, since no two languages glue alike. Rules 13 and 14 hold for each.
/// </summary>
public abstract partial class MailWording
{
    private static readonly BokmalWording Bokmal = new();
    private static readonly NynorskWording Nynorsk = new();
    private static readonly EnglishWording English = new();

    public static MailWording In(Language language) => language switch
    {
        Language.Nynorsk => Nynorsk,
        Language.English => English,
        _ => Bokmal,
    };

    public abstract Language Language { get; }

    /// <summary>BCP 47 tag, for the <c>lang</c> attribute.</summary>
    public abstract string Tag { get; }

    // Dates and lists. Own names of days and months: the app runs without culture data.

    /// <summary>A date in full, to stand within a sentence.</summary>
    public abstract string Date(DateOnly date);

    /// <summary>"a, b and c".</summary>
    public abstract string List(IReadOnlyList<string> items);

    /// <summary>Someone's own words, in the language's quotation marks.</summary>
    public abstract string Quote(string words);

    /// <summary>"one agreement", "3 agreements", to stand within a sentence.</summary>
    public abstract string Agreements(int count);

    // The frame of every mail.
    public abstract string Greeting { get; }

    public abstract string GreetingTo(string name);

    /// <summary>What FollowUp is, without saying for whom.</summary>
    public abstract string About { get; }

    public abstract string NoAnswerNeeded { get; }

    public abstract string WhereToAnswer { get; }

    public abstract string SamiIsNotHereYet { get; }

    // The hidden line that a list of mails shows.
    public abstract string PreviewForJobseeker { get; }

    public abstract string PreviewForProfessional { get; }

    protected static string Upper(string sentence) =>
        sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];

    protected static string Joined(IReadOnlyList<string> items, string and) => items.Count < 2
        ? string.Concat(items)
        : string.Join(", ", items.Take(items.Count - 1)) + and + items[^1];
}
