using FollowUp.Cases;

namespace FollowUp.Store;

/// <summary>What a request brings besides its command.</summary>
/// <param name="By">Who acts.</param>
/// <param name="Viewer">The same as a reader, once the case's team is known.</param>
/// <param name="Key">The idempotency key, if one was sent.</param>
/// <param name="IfMatch">The version the caller last saw, if they said it.</param>
public sealed record CommandRequest(Actor By, Func<CaseFile, Viewer> Viewer, IdempotencyKey? Key = null, int? IfMatch = null);

/// <summary>An idempotency key: the same one with the same body gives the first answer again.</summary>
/// <param name="Row">Where it stands within the case.</param>
/// <param name="Body">A hash of the request.</param>
public sealed record IdempotencyKey(string Row, string Body);

/// <summary>An answer as it was given, to be given again.</summary>
public sealed record StoredAnswer(int Status, string Json, string Body = "", DateTimeOffset? At = null);

/// <summary>How a command ended.</summary>
public abstract record CommandOutcome
{
    /// <summary>Done, durably; or done before, under the same key.</summary>
    public sealed record Done(StoredAnswer Answer, int? Version) : CommandOutcome;

    public sealed record Refused(Refusal Refusal) : CommandOutcome;

    /// <summary>The idempotency key was used for something else.</summary>
    public sealed record KeyReused : CommandOutcome;

    /// <summary>The store takes nothing just now, and nothing of the command was stored.</summary>
    public sealed record NotStored : CommandOutcome;

    /// <summary>Too many others write to this case now.</summary>
    public sealed record Busy : CommandOutcome;
}
