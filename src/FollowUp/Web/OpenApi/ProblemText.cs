namespace FollowUp.Web.OpenApi;

/// <summary>What each status of a problem means.</summary>
internal static class ProblemText
{
    public static string Of(int status) => status switch
    {
        400 => "It cannot be read: no JSON, a member that is not known, a value of another type, or a header that makes no sense.",
        401 => "Nobody is signed in.",
        403 => "Others may do this; `detail` says who.",
        404 => "It does not exist, or is not the caller's to know.",
        409 => "It does not fit how things stand now; `detail` says why.",
        412 => "The case has changed since the version in `If-Match`.",
        413 => "The body is larger than is taken.",
        415 => "The body says of itself that it is something else than JSON.",
        422 => "It can be read and does not fit. `errors` holds the reasons by path. Also: the `Idempotency-Key` belongs to another request.",
        503 => "The service cannot answer right now. Nothing happened; try again.",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No problem has this status."),
    };
}
