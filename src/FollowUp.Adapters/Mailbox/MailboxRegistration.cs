using FollowUp.Adapters.Mime;
using FollowUp.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace FollowUp.Adapters.Mailbox;

/// <summary>Wires a folder as the place that mail goes to, and the mailbox that shows it.</summary>
public static class MailboxRegistration
{
    /// <summary>Registers the <see cref="IMailSender"/> and the <see cref="Mailbox"/> over one folder, which is made when needed.</summary>
    public static IServiceCollection AddMailbox(this IServiceCollection services, string folder, MailIdentity identity)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new Mailbox(folder, provider.GetRequiredService<ILogger<Mailbox>>()));
        return services.AddSingleton<IMailSender>(provider => new MailboxSender(
            folder,
            identity,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<MailboxSender>>()));
    }
}
