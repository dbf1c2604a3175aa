using System.Globalization;
using FollowUp.Schedule;

namespace FollowUp.Mail;

/// <summary>English, as written in Britain.</summary>
public sealed partial class EnglishWording : MailWording
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    public override Language Language => Language.English;

    public override string Tag => "en";

    public override string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.DayOfWeek} {date.Day} {Months[date.Month - 1]} {date.Year}");

    public override string List(IReadOnlyList<string> items) => Joined(items, " and ");

    public override string Quote(string words) => $"“{words}”";

    public override string Agreements(int count) => count == 1 ? "one agreement" : $"{count} agreements";

    public override string Greeting => "Hi.";

    public override string GreetingTo(string name) => $"Hi {name}.";

    public override string About => "FollowUp is a tool for remembering and keeping agreements.";

    public override string NoAnswerNeeded => "You do not need to answer this e-mail.";

    public override string WhereToAnswer => "If you want to say something, you can do it on the page that the link opens.";

    public override string SamiIsNotHereYet => "FollowUp is not available in Sámi yet. One of the people you meet can help you with the text.";

    public override string PreviewForJobseeker => "You do not have to do anything.";

    public override string PreviewForProfessional => "References and dates.";

    // Promises.
    public override string AppliesNow => "This is happening now";

    public override string IfSomethingHappens => "If something happens";

    public override string GoesOn => "This goes on";

    public override string DatesAhead => "Dates ahead";

    public override string OwnWishes => "What you want yourself";

    public override string AtTime(TimeOnly time) => string.Create(CultureInfo.InvariantCulture, $"It is at {time:HH:mm}.");

    public override string HasItNow(string owner, string first) => $"{owner} has this now. {first} said";

    public override string DateIs(DateOnly date) => $"The date is {Date(date)}.";

    public override string If(string clause, string delay) => $"If {clause}, this happens {delay}.";

    public override string IfUnnamed(string kind, string delay) => $"If this happens: {kind}. Then it is {delay}.";

    public override string SameDay => "the same day";

    public override string Within(int count, DelayUnit unit) => $"within {Count(count, unit)}";

    public override string WithinOrNextWorkingDay(int count) =>
        $"within {Count(count, DelayUnit.CalendarDays)} or on the first working day after";

    public override string AtLeastBefore(int count, DelayUnit unit) => $"at least {Count(count, unit)} before";

    public override string NextDates(IReadOnlyList<DateOnly> dates) => dates.Count == 1
        ? $"The next date is {Date(dates[0])}."
        : $"The next dates are {List([.. dates.Select(Date)])}.";

    public override string LastDate(DateOnly date) => $"The last date is {Date(date)}.";

    public override string NoEndDate => "This has no end date.";

    public override string Until(DateOnly date) => $"This lasts up to and including {Date(date)}.";

    private static string Count(int count, DelayUnit unit) => (unit, count) switch
    {
        (DelayUnit.WorkingDays, 1) => "one working day",
        (DelayUnit.WorkingDays, _) => $"{count} working days",
        (_, 1) => "one day",
        _ => $"{count} days",
    };
}
