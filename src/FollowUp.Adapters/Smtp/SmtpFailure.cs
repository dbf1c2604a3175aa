using System.Net.Sockets;
using FollowUp.Adapters.Sending;
using FollowUp.Mail;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace FollowUp.Adapters.Smtp;

/// <summary>Turns what the client throws into an outcome; null for what is neither an answer nor an outage, but a bug.</summary>
internal static class SmtpFailure
{
    public static SendOutcome? ToOutcome(Exception failure, string step) => failure switch
    {
        SmtpCommandException refused => Reply(refused, step).ToOutcome(),
        AuthenticationException { InnerException: SmtpCommandException refused } => Reply(refused, SmtpReply.SignIn).ToOutcome(),
        AuthenticationException => Later(SendCodes.SignInRequired),
        ServiceNotAuthenticatedException => Later(SendCodes.SignInRequired),
        SslHandshakeException { InnerException: IOException or SocketException } => Later(SendCodes.Dropped("tls")),
        SslHandshakeException => Later(SendCodes.TlsFailed),
        NotSupportedException => Later(step == SmtpReply.SignIn ? SendCodes.SignInNotOffered : SendCodes.TlsNotOffered),

        // MailKit's own name for a line that closed, and for an answer that is not SMTP.
        SmtpProtocolException or IOException => Dropped(step),
        SocketException => step == SmtpReply.Connect ? Later(SendCodes.Unreachable) : Dropped(step),
        ServiceNotConnectedException => Dropped(step),
        _ => null,
    };

    /// <summary>
    /// The line went away before anything of the mail was taken, as it does when it was idle for longer than a server likes.
    /// </summary>
    public static bool IsClosedLine(Exception failure, string step) => failure switch
    {
        SmtpCommandException { StatusCode: SmtpStatusCode.ServiceNotAvailable } closing =>
            step == SmtpReply.Sender && Reply(closing, step).Wait is null,
        SmtpProtocolException or IOException or SocketException or ServiceNotConnectedException => step != SmtpReply.Data,
        _ => false,
    };

    /// <summary>An answer, after which the server goes on listening; 421 says that it does not.</summary>
    public static bool LeavesLineOpen(Exception failure) =>
        failure is SmtpCommandException { StatusCode: not SmtpStatusCode.ServiceNotAvailable };

    private static SmtpReply Reply(SmtpCommandException refused, string step) =>
        SmtpReply.Of(step, (int)refused.StatusCode, refused.Message);

    private static SendOutcome.TryLater Later(string code) => new(code);

    // A line that breaks while the mail itself goes over it leaves open whether the server took it.
    private static SendOutcome.TryLater Dropped(string step) => new(SendCodes.Dropped(step), MayHaveGone: step == SmtpReply.Data);
}
