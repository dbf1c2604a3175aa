using System.Text.Json.Serialization;
using FollowUp.Cases;

namespace FollowUp.Mail;

/// <summary>
/// A mail's stable identity: derived from what it tells, stored before the provider is called, and the same on every try.
/// SMTP carries it as <c>Message-ID</c>, Azure as operation id (32 lower-case hexadecimal digits, so that it reads as a UUID).
/// </summary>
[JsonConverter(typeof(IdConverter<MailId>))]
public readonly record struct MailId(string Value) : IId<MailId>
{
    public static MailId Of(string value) => new(value);

    /// <summary>The mail whose id a provider gives back as a UUID; null where it is none.</summary>
    public static MailId? OfUuid(string? uuid) => Guid.TryParse(uuid, out var id) ? new MailId(id.ToString("N")) : null;

    /// <summary>The same id as a UUID.</summary>
    /// <exception cref="FormatException">It is no id that was derived from what a mail tells.</exception>
    public Guid ToUuid() => Guid.ParseExact(Value, "N");

    public override string ToString() => Value;
}

/// <summary>A mail ready to be sent. It has no display names: an address book or a preview would show them.</summary>
/// <param name="Id">Its identity, the same on every try.</param>
/// <param name="To">The one it is for; a mail has one recipient.</param>
/// <param name="LanguageTag">BCP 47 tag of its language, for <c>Content-Language</c>.</param>
/// <param name="Subject">Neutral by rule 13.</param>
/// <param name="Text">The plain-text part, complete in itself.</param>
/// <param name="Html">The HTML part: same content, no remote resource.</param>
/// <param name="Calendar">An iCalendar object (RFC 5545) to attach as <c>followup.ics</c>, or null.</param>
public sealed record OutgoingMail(
    MailId Id, EmailAddress To, string LanguageTag, string Subject, string Text, string Html, string? Calendar)
{
    /// <summary>An earlier try may have brought it to the provider: one that can be asked for a mail's state is asked before it is sent again.</summary>
    public bool MayHaveGone { get; init; }
}

/// <summary>What the provider said of a mail.</summary>
public abstract record SendOutcome
{
    /// <summary>The provider has taken it over.</summary>
    public sealed record Accepted : SendOutcome
    {
        public static readonly Accepted Instance = new();
    }

    /// <summary>Not now: down, slow, throttled, greylisted, badly configured. The mail stays in the outbox.</summary>
    /// <param name="Code">What to log: a status code or an outage's name, never an address or the server's free text.</param>
    /// <param name="After">How long the provider asks to wait, where it says so.</param>
    /// <param name="MayHaveGone">
    /// The answer was lost after the mail was handed over: it is tried again as it is, with the same id. Where it is known not to
    /// have gone, the next try tells what holds then.
    /// </param>
    public sealed record TryLater(string Code, TimeSpan? After = null, bool MayHaveGone = false) : SendOutcome;

    /// <summary>Never to this address: it is refused for good. The person is marked and the coordinator is told.</summary>
    /// <param name="Code">As for <see cref="TryLater"/>.</param>
    public sealed record Refused(string Code) : SendOutcome;
}

/// <summary>
/// Hands one mail to a provider. An outage is an outcome, not an exception; a call ends within two minutes, all retries included,
/// so that the claim on the mail outlives it. Safe to call from many threads.
/// </summary>
public interface IMailSender
{
    Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellation);
}
