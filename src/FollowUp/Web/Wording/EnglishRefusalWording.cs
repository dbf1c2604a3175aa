using System.Globalization;

namespace FollowUp.Web.Wording;

/// <summary>English, as written in Britain.</summary>
internal sealed partial class EnglishRefusalWording : RefusalWording
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    public override string Title(ProblemKind kind) => kind switch
    {
        ProblemKind.Unreadable => "This could not be read",
        ProblemKind.SignIn => "You are not signed in",
        ProblemKind.Forbidden => "This is for others to do",
        ProblemKind.NotFound => "Nothing was found here",
        ProblemKind.Conflict => "This does not fit how things stand now",
        ProblemKind.Stale => "The case has changed since you read it",
        ProblemKind.TooLarge => "This is too much at once",
        ProblemKind.OtherType => "This is not JSON",
        ProblemKind.Invalid => "Some of this does not fit yet",
        ProblemKind.KeyReused => "This key was used for something else",
        ProblemKind.Unavailable => "FollowUp is not available right now",
        _ => "Something in FollowUp did not work",
    };

    private protected override string OthersMayDoIt => "This is open to others than you. Ask someone else in the case for help.";

    private protected override string ReadTheCaseFirst => "The case stands differently now. Read it again, and see what still applies.";

    private protected override string ChangedSinceRead => "Someone has changed the case. Read it again, and then send your change.";

    private protected override string SendLess => "There is a limit to how much can be sent at once. Send it in smaller parts.";

    private protected override string SeeErrors => "In `errors` you can read what to change, and where. Then send it again.";

    private protected override string NotYourDoing =>
        "This is not because of you. Try again in a while, and tell those who run FollowUp if it happens again.";

    private static string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.DayOfWeek} {date.Day} {Months[date.Month - 1]} {date.Year}");

    private static string AnyOf(IReadOnlyList<string> words) => AnyOf(words, " or ");

    private static string Type(string expected) => expected switch
    {
        "text" => "text",
        "number" => "a number",
        "true or false" => "`true` or `false`",
        "list" => "a list",
        "object" => "an object",
        _ => $"`{expected}`",
    };
}
