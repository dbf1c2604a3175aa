namespace FollowUp.Mail;

/// <summary>One rendered mail: what a provider is handed, less its address and identity.</summary>
/// <param name="Subject">Neutral by rule 13, on one line.</param>
/// <param name="Text">The plain-text part: wrapped, complete in itself, with the same links as the HTML.</param>
/// <param name="Html">A whole HTML document without any remote resource.</param>
/// <param name="Calendar">An iCalendar object (RFC 5545, <c>METHOD:PUBLISH</c>), or null where no date is told.</param>
public sealed record MailContent(string Subject, string Text, string Html, string? Calendar);

/// <summary>The one a mail is for.</summary>
/// <param name="Name">As the person is called; the greeting uses the first word of it.</param>
/// <param name="Language">The language of the whole mail.</param>
/// <param name="SamiWish">The person asked for Sámi: one line says that it is not there yet and that a person can help.</param>
public sealed record Addressee(string Name, Language Language, bool SamiWish = false);

/// <summary>What a mail tells, before it has words. Pure data: the same model gives the same mail.</summary>
public abstract record MailModel(Addressee To);
