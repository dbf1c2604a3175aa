using System.Net.Sockets;
using FollowUp.Mail;

namespace FollowUp.Adapters.Smtp;

// A connection of its own, closed at once: the kept one may be busy with a mail for minutes.
public sealed partial class SmtpSender : IMailReach
{
    public async ValueTask<bool> CanReachAsync(CancellationToken cancellation)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(_options.Host, _options.Port, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            // Whoever asks has no more patience, and neither would a mail have.
            return false;
        }
    }
}
