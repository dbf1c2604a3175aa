namespace FollowUp.Web.OpenApi;

/// <summary>What went wrong, as RFC 9457 problem details in the caller's language.</summary>
public sealed record Problem
{
    /// <summary>The kind of problem, such as `urn:followup:invalid`. It stays the same in all languages.</summary>
    public required string Type { get; init; }

    /// <summary>The kind of problem in words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status again.</summary>
    public required int Status { get; init; }

    /// <summary>What happened here, and what can be done.</summary>
    public string? Detail { get; init; }

    /// <summary>With 400 and 422: the reasons, by JSON path of what was sent, such as `$.commitments[0].owner`.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>With 409, when somebody cannot leave yet: the ids of the promises that are still theirs.</summary>
    public IReadOnlyList<string>? OpenCommitments { get; init; }
}
