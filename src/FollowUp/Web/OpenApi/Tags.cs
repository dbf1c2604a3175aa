namespace FollowUp.Web.OpenApi;

/// <summary>The groups of routes, in the order in which somebody meets them.</summary>
public static class Tags
{
    public const string Cases = "Cases";
    public const string Meetings = "Meetings";
    public const string Commitments = "Commitments";
    public const string LifeEvents = "Life events";
    public const string Confirmations = "Confirmations";
    public const string Audit = "Audit";
    public const string People = "People";
    public const string Calendar = "Calendar";
    public const string Delivery = "Delivery";
    public const string Demo = "Demo";

    internal static readonly IReadOnlyList<(string Name, string Description)> All =
    [
        (Cases, "A case is one jobseeker and the people around them. Opening it, reading it, joining and leaving."),
        (Meetings, "Writing down what was promised, during a meeting or up to days after."),
        (Commitments, "What can be done to one promise: accept, keep, move, hand over, share, object, withdraw."),
        (LifeEvents, "What happens in the jobseeker's life, and wakes what was promised for it."),
        (Confirmations, "What tells the jobseeker what stands."),
        (Audit, "Who did what, who saw what, and what is overdue."),
        (People, "A person's name, address, language and absence."),
        (Calendar, "Public holidays and closed days."),
        (Delivery, "What the mail provider reports."),
        (Demo, "The demo's clock and mailbox. Only a demo has these routes."),
    ];
}
