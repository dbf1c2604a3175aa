using FollowUp.Web.Pages;

namespace FollowUp.Cases.CasePage;

/// <summary>One promise with the forms for what may be done to it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Promise">As the viewer may see it.</param>
/// <param name="Back">Where the viewer came from: the case, or a list.</param>
/// <param name="Chosen">The action whose form is open.</param>
/// <param name="Dates">The dates that may be meant, where it is more than one: id and words.</param>
/// <param name="To">Whom the viewer may ask to take it over: id and name.</param>
public sealed record DoingModel(
    CaseId Case, PromiseShown Promise, string Back, string? Chosen, IReadOnlyList<(string Id, string Name)> Dates, IReadOnlyList<(string Id, string Name)> To)
{
    /// <summary>Whether the viewer goes back to a list of several cases.</summary>
    public bool IsFromElsewhere => !Back.StartsWith($"/cases/{Case}", StringComparison.Ordinal);

    /// <summary>Under which one sending is done once.</summary>
    public required string Key { get; init; }

    /// <summary>Why the chosen one was not taken.</summary>
    public FormFlaws Flaws { get; init; } = FormFlaws.None;

    /// <summary>What was typed, by field.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();
}
