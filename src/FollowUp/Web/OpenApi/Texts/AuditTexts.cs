using FollowUp.Cases;

namespace FollowUp.Web.OpenApi.Texts;

/// <summary>What is said of the routes that audit.</summary>
internal static class AuditTexts
{
    public static readonly OperationText History = OperationText.Read(
        Tags.Audit,
        "Read what happened in a case",
        "The events of a case in order, with who and when. What was said stands there only as far as the caller may read it. The read is logged.")
        with
    { Answer = "The events, oldest first." };

    public static readonly OperationText Access = OperationText.Read(
        Tags.Audit,
        "Read who looked at a case",
        "For the jobseeker and the team's coordinator. Also who else saw or changed the profile of somebody in the case. This read is logged as well.")
        with
    { Answer = "The reads, oldest first.", Problems = [401, 403, 404, 503] };

    public static readonly OperationText Overdue = new(
        Tags.Audit,
        "List what is overdue",
        "One row for each overdue occurrence in the teams that the caller coordinates, the oldest first. A row has the promise's text only where the " +
        "coordinator may read it. The jobseeker is told nothing of this.")
    {
        Answer = "What is overdue; an empty list where nothing is.",
        Problems = [401, 403, 422, 503],
        Query =
        [
            new("team", typeof(string), "One team; all that the caller coordinates where left out."),
            new("minWorkingDays", typeof(int), "Overdue by so many working days or more; 1 where left out."),
            new("role", typeof(Role), "Only what owners of this role have promised."),
        ],
    };

    public static readonly OperationText OverdueCsv = Overdue with
    {
        Summary = "Export what is overdue",
        Description = "The same list as CSV (RFC 4180, UTF-8 with a byte order mark, a header line). Every cell is in quotes. Before what a spreadsheet would run as " +
            "a formula, at the beginning of a cell or after a separator within it, there is a `'`.",
        Answer = "The list as CSV.",
    };
}
