using FollowUp.Cases;
using FollowUp.Mail;

namespace FollowUp.Web.Wording;

/// <summary>
/// Every reason for a refusal, and the title of every kind of problem, in one language. Each says what does not fit and what to do
/// about it, without blame, in sentences of at most 20 words. Nothing that was sent is repeated; names of JSON stand in backticks.
/// </summary>
public abstract class RefusalWording
{
    private static readonly BokmalRefusalWording Bokmal = new();
    private static readonly NynorskRefusalWording Nynorsk = new();
    private static readonly EnglishRefusalWording English = new();

    public static RefusalWording In(Language language) => language switch
    {
        Language.Nynorsk => Nynorsk,
        Language.English => English,
        _ => Bokmal,
    };

    /// <summary>The reason in one to three sentences.</summary>
    public string Say(Reason reason) => Sentence(reason.Code, new(reason.Arguments));

    /// <summary>A few words without a full stop, the same for every problem of the kind.</summary>
    public abstract string Title(ProblemKind kind);

    /// <summary>What to say where no reason says it better.</summary>
    public string Detail(ProblemKind kind) => kind switch
    {
        ProblemKind.Unreadable => Sentence(ReasonCode.Unreadable, ReasonArguments.None),
        ProblemKind.SignIn => Sentence(ReasonCode.SignIn, ReasonArguments.None),
        ProblemKind.Forbidden => OthersMayDoIt,
        ProblemKind.NotFound => Sentence(ReasonCode.NotFound, ReasonArguments.None),
        ProblemKind.Conflict => ReadTheCaseFirst,
        ProblemKind.Stale => ChangedSinceRead,
        ProblemKind.TooLarge => SendLess,
        ProblemKind.OtherType => Sentence(ReasonCode.OtherType, ReasonArguments.None),
        ProblemKind.Invalid => SeeErrors,
        ProblemKind.KeyReused => Sentence(ReasonCode.KeyReused, ReasonArguments.None),
        ProblemKind.Unavailable => Sentence(ReasonCode.Unavailable, ReasonArguments.None),
        _ => NotYourDoing,
    };

    private protected abstract string OthersMayDoIt { get; }

    private protected abstract string ReadTheCaseFirst { get; }

    private protected abstract string ChangedSinceRead { get; }

    private protected abstract string SendLess { get; }

    private protected abstract string SeeErrors { get; }

    private protected abstract string NotYourDoing { get; }

    private protected abstract string Sentence(ReasonCode code, ReasonArguments arguments);

    /// <summary>"one date", "3 dates".</summary>
    private protected static string Count(int number, string one, string many) => number == 1 ? one : $"{number} {many}";

    /// <summary>"`a`, `b` or `c`": words of the API, the same in every language.</summary>
    private protected static string AnyOf(IReadOnlyList<string> words, string or)
    {
        string[] quoted = [.. words.Select(word => $"`{word}`")];
        return quoted.Length < 2 ? string.Concat(quoted) : string.Join(", ", quoted[..^1]) + or + quoted[^1];
    }
}
