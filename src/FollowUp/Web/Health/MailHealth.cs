using FollowUp.Mail;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FollowUp.Web.Health;

/// <summary>Whether the mail provider can be reached. While it cannot, mail waits: the service is degraded and still takes everything.</summary>
internal sealed class MailHealth(IMailSender sender) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        sender is not IMailReach reach || await reach.CanReachAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("The mail provider cannot be reached. Mail waits, and is sent later.");
}
