using Azure;
using Azure.Communication.Email;
using Azure.Identity;
using FollowUp.Adapters.AzureEmail;
using FollowUp.Adapters.Sending;
using FollowUp.Mail;

namespace FollowUp.Functions.Mail;

/// <summary>
/// Sends mail through Azure Communication Services. A call is one try; <see cref="ResilientSender"/> makes it several. The mail's id is the
/// operation's, so that the service can be asked what became of a mail of which we do not know.
/// </summary>
internal sealed class AzureEmailSender(EmailClient client, AzureEmailOptions options, TimeProvider clock) : IMailSender
{
    private readonly AzureEmailComposer _composer = new(options.Identity());

    public async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            if (mail.MayHaveGone && await AskAsync(mail.Id, either.Token) is { } known)
            {
                return known;
            }

            await client.SendAsync(WaitUntil.Started, _composer.Compose(mail), mail.Id.ToUuid(), either.Token);
            return SendOutcome.Accepted.Instance;
        }
        catch (RequestFailedException failure)
        {
            return AnswerOf(failure).ToOutcome(clock.GetUtcNow());
        }
        catch (AuthenticationFailedException)
        {
            return new SendOutcome.TryLater(SendCodes.NoIdentity);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SendOutcome.TryLater(SendCodes.Timeout, MayHaveGone: true);
        }
    }

    private async Task<SendOutcome?> AskAsync(MailId id, CancellationToken cancellation)
    {
        try
        {
            await new EmailSendOperation(id.ToUuid().ToString("D"), client).UpdateStatusAsync(cancellation);
            return SendOutcome.Accepted.Instance;
        }
        catch (RequestFailedException failure)
        {
            return AnswerOf(failure).ToOutcomeOfAsking(clock.GetUtcNow());
        }
    }

    private static AzureEmailAnswer AnswerOf(RequestFailedException failure) => new(
        failure.Status,
        failure.ErrorCode,
        failure.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var after) == true ? after : null);
}
