using FollowUp.Web.Pages;

namespace FollowUp.Cases.PromisePage;

/// <summary>One promise with the forms for what may be done to it.</summary>
/// <param name="Ref">As mails call it.</param>
/// <param name="Place">Where the page stands.</param>
/// <param name="Case">The case.</param>
/// <param name="Promise">As the viewer may see it; null where it was theirs once, and is not any more.</param>
public sealed record DoingModel(string Ref, PromisePlace Place, CaseId Case, PromiseShown? Promise)
{
    /// <summary>For whom it is, by first name; null where that is the viewer.</summary>
    public string? For { get; init; }

    /// <summary>Of the words on the page: what is done to other words than these is not done.</summary>
    public string Mark { get; init; } = "";

    /// <summary>As it is said now, where the viewer may say it in other words.</summary>
    public string? Text { get; init; }

    /// <summary>By the names of the API, what the viewer may do here.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>The action whose form is open.</summary>
    public string? Open { get; init; }

    /// <summary>Where it is not the viewer's to see any more: they had been asked to take it over, and nobody has.</summary>
    public bool IsAskedNoMore { get; init; }

    /// <summary>What was done just before.</summary>
    public string? Done { get; init; }

    /// <summary>The dates that may be meant: id and words.</summary>
    public IReadOnlyList<(string Id, string Name)> Dates { get; init; } = [];

    /// <summary>Whom the viewer may ask to take it over: id and name.</summary>
    public IReadOnlyList<(string Id, string Name)> To { get; init; } = [];

    /// <summary>The roles that may read it by a consent, and could.</summary>
    public IReadOnlyList<(Role Role, bool IsChosen)> Roles { get; init; } = [];

    /// <summary>A form that was not taken.</summary>
    public DoingTried? Tried { get; init; }

    /// <summary>Whether the viewer goes back to a list of several cases.</summary>
    public bool IsFromElsewhere => Place.Back?.StartsWith($"/cases/{Case}", StringComparison.Ordinal) == false;

    public FormFlaws FlawsOf(string action) => Tried?.Action == action ? Tried.Flaws : FormFlaws.None;

    public string? Typed(string action, string field) => Tried?.Action == action ? Tried.Typed.GetValueOrDefault(field) : null;
}

/// <summary>A form that was not taken.</summary>
/// <param name="Action">Which: one of the API's actions.</param>
/// <param name="Flaws">Why; its fields are <c>{action}-{field}</c>.</param>
/// <param name="Typed">What stood in it.</param>
public sealed record DoingTried(string Action, FormFlaws Flaws, IReadOnlyDictionary<string, string> Typed);
