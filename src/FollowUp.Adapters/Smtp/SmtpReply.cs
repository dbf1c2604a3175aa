using System.Globalization;
using System.Text.RegularExpressions;
using FollowUp.Adapters.Sending;
using FollowUp.Mail;

namespace FollowUp.Adapters.Smtp;

/// <summary>
/// What a server's refusal means for us (RFC 5321 §4.2, enhanced codes of RFC 3463 and its registry). <see cref="SendOutcome.Refused"/>
/// marks a person's address, so it needs an answer that is about the address. All else, also a 5xx, is our configuration, our
/// reputation or the server's trouble, and the mail waits.
/// </summary>
/// <param name="Step">When it was said: <c>connect</c>, <c>auth</c>, <c>mail</c>, <c>rcpt</c> or <c>data</c>.</param>
/// <param name="Status">The three-digit code; its first digit decides over an enhanced code that says otherwise.</param>
internal sealed partial record SmtpReply(string Step, int Status, SmtpReply.Enhanced? Detail, TimeSpan? Wait)
{
    public const string Connect = "connect";
    public const string SignIn = "auth";
    public const string Sender = "mail";
    public const string Recipient = SendCodes.Recipient;
    public const string Data = "data";

    public readonly record struct Enhanced(int Class, int Subject, int Number)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Class}.{Subject}.{Number}");
    }

    private bool IsPermanent => Status is >= 500 and < 600;

    // 421 closes the line, and X.3.X is about the mail system: at RCPT TO neither is about the address.
    private bool IsAboutTheSystem => Status == 421 || Detail?.Subject == 3;

    private string Code
    {
        get
        {
            var step = Step == Recipient && IsAboutTheSystem ? "service" : Step;
            return string.Create(CultureInfo.InvariantCulture, $"{step}-{Status}{(Detail is { } detail ? $"-{detail}" : "")}");
        }
    }

    public static SmtpReply Of(string step, int status, string text)
    {
        var match = EnhancedCode().Match(text);
        Enhanced? detail = match.Success ? new(Number(match, 1), Number(match, 2), Number(match, 3)) : null;
        return new(step, status, detail, status is >= 400 and < 500 ? WaitHint.In(text) : null);
    }

    public SendOutcome ToOutcome() => IsPermanent && RefusesTheAddress()
        ? new SendOutcome.Refused(Code)
        : new SendOutcome.TryLater(Code, Wait);

    private bool RefusesTheAddress() => Step switch
    {
        Recipient => Detail is null or { Subject: 0 } ? StatusRefusesTheAddress : DetailRefusesTheAddress,

        // Some servers look the mailbox up only after DATA; then the enhanced code must name the mailbox.
        Data => Detail is { Class: 5, Subject: 1, Number: >= 1 and <= 6 or 10 } or { Class: 5, Subject: 2, Number: 1 },
        _ => false,
    };

    // No mailbox, not here, no such name, a domain that takes no mail (RFC 7504). 552 is a full mailbox, which may be emptied;
    // 554 without more is most often a block list; the rest is syntax and sign-in.
    private bool StatusRefusesTheAddress => Status is 550 or 551 or 553 or 556;

    private bool DetailRefusesTheAddress => Detail switch
    {
        { Class: not 5 } => false,                              // "550 4.x.x": in doubt for the address
        { Subject: 1, Number: 7 or 8 or 9 } => false,           // the sender's address, or a relay's
        { Subject: 1 } => true,                                 // no such mailbox, domain or name, moved, takes no mail
        { Subject: 2, Number: 1 } => true,                      // mailbox closed
        { Subject: 2, Number: 2 or 3 } => false,                // mailbox full; mail too long
        { Subject: 2 } => StatusRefusesTheAddress,
        { Subject: 4, Number: 1 or 4 } => Status == 550,        // how Exchange says "no such recipient" and "no such domain"
        { Subject: 7, Number: 17 or 18 } => true,               // the mailbox or its domain has a new owner (RFC 7293)
        _ => false,                                             // relaying denied, block lists, policy: about us
    };

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A\s*#?([245])\.(\d{1,3})\.(\d{1,3})(?!\S)")]
    private static partial Regex EnhancedCode();
}
