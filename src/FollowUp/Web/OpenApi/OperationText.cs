namespace FollowUp.Web.OpenApi;

/// <summary>Which headers of a request a route looks at, besides those for signing in and for the language.</summary>
public enum RequestHeaders
{
    None,

    /// <summary><c>Idempotency-Key</c>.</summary>
    Key,

    /// <summary><c>Idempotency-Key</c> and <c>If-Match</c>.</summary>
    KeyAndVersion,
}

/// <summary>What is said of a route: for people, in plain English.</summary>
/// <param name="Tag">The group it stands in; see <see cref="Tags"/>.</param>
/// <param name="Summary">A few words.</param>
/// <param name="Description">Who may do it, and what happens then. Markdown.</param>
public sealed record OperationText(string Tag, string Summary, string Description)
{
    /// <summary>What the answer is when all is well.</summary>
    public string Answer { get; init; } = "Done.";

    /// <summary>The statuses of problems that can be met here.</summary>
    public IReadOnlyList<int> Problems { get; init; } = [];

    public RequestHeaders Headers { get; init; }

    /// <summary>Whether an answer carries the case's version.</summary>
    public bool AnswersVersion { get; init; }

    /// <summary>Whether anybody may ask, without signing in.</summary>
    public bool Open { get; init; }

    public IReadOnlyList<QueryText> Query { get; init; } = [];

    public IReadOnlyList<BodyExample> Examples { get; init; } = [];

    /// <summary>A read of a case: logged, and 404 for whoever may not know the case.</summary>
    public static OperationText Read(string tag, string summary, string description) =>
        new(tag, summary, description) { Problems = [401, 404, 503], AnswersVersion = true };

    /// <summary>A change to a case, all or nothing.</summary>
    public static OperationText Command(string tag, string summary, string description) => new(tag, summary, description)
    {
        Problems = [400, 401, 403, 404, 409, 412, 413, 415, 422, 503],
        Headers = RequestHeaders.KeyAndVersion,
        AnswersVersion = true,
    };
}

/// <summary>A parameter of a query; <paramref name="Type"/> gives its schema.</summary>
public sealed record QueryText(string Name, Type Type, string Description);

/// <summary>
/// A body that is taken as it stands, but for the ids of persons. <c>@today</c>, <c>@today+14</c> and <c>@today-1</c> become dates
/// when the document is asked for, so that no example grows old.
/// </summary>
public sealed record BodyExample(string Name, string Summary, string Json);
