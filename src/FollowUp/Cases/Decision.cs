namespace FollowUp.Cases;

/// <summary>What a command makes of a case: events to append, or a refusal that says why.</summary>
public abstract record Decision
{
    /// <summary>These events happen. None at all is fine: what was asked for holds already.</summary>
    public sealed record Accepted(IReadOnlyList<CaseEvent> Events) : Decision;

    /// <summary>Nothing happens.</summary>
    public sealed record Refused(Refusal Refusal) : Decision;

    public static implicit operator Decision(Refusal refusal) => new Refused(refusal);

    public static Decision Of(params IReadOnlyList<CaseEvent> events) => new Accepted(events);
}

/// <summary>Why something was refused; the API turns the kind into a status code and the reasons into the caller's language.</summary>
public abstract record Refusal
{
    /// <summary>What was sent does not fit: reasons by JSON path.</summary>
    public sealed record Invalid(IReadOnlyList<Flaw> Flaws) : Refusal;

    /// <summary>It does not fit the state of the case.</summary>
    public sealed record Conflicting(Reason Reason, IReadOnlyList<CommitmentId>? Open = null) : Refusal;

    /// <summary>The caller may not do it.</summary>
    public sealed record Forbidden(Reason Reason) : Refusal;

    /// <summary>It does not exist, or is not the caller's to know.</summary>
    public sealed record NotFound : Refusal;

    /// <summary>The case has changed since the caller read it.</summary>
    public sealed record Stale(int Version) : Refusal;

    public static Refusal At(string path, ReasonCode code, params IReadOnlyList<object> arguments) =>
        new Invalid([new(path, new(code, arguments))]);

    public static Refusal Conflict(ReasonCode code, params IReadOnlyList<object> arguments) => new Conflicting(new(code, arguments));

    public static Refusal Forbid(ReasonCode code) => new Forbidden(new(code, []));
}

/// <summary>One reason, at one place of what was sent (<c>$.commitments[0].owner</c>).</summary>
public sealed record Flaw(string Path, Reason Reason);

/// <summary>A reason to be said in the caller's language; arguments are limits, dates and allowed words, never what was sent.</summary>
public sealed record Reason(ReasonCode Code, IReadOnlyList<object> Arguments);
