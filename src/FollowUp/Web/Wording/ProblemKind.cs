namespace FollowUp.Web.Wording;

/// <summary>The kinds of problem that an answer can tell of; each has a title and a status.</summary>
public enum ProblemKind
{
    /// <summary>400: what was sent cannot be read.</summary>
    Unreadable,

    /// <summary>401: nobody is signed in.</summary>
    SignIn,

    /// <summary>403: others may do it.</summary>
    Forbidden,

    /// <summary>404: it does not exist, or is not the caller's to know.</summary>
    NotFound,

    /// <summary>409: it does not fit the state of the case.</summary>
    Conflict,

    /// <summary>412: the case has changed since it was read.</summary>
    Stale,

    /// <summary>413: the body is larger than is taken.</summary>
    TooLarge,

    /// <summary>415: the body says that it is something else than JSON.</summary>
    OtherType,

    /// <summary>422: parts of it do not fit; the reasons stand by path.</summary>
    Invalid,

    /// <summary>422: the key belongs to another request.</summary>
    KeyReused,

    /// <summary>503: the store or something else that is needed does not answer.</summary>
    Unavailable,

    /// <summary>500: a bug.</summary>
    Error,
}
