using Azure.Communication.Email;
using Azure.Core;
using FollowUp.Adapters.AzureEmail;
using FollowUp.Adapters.Sending;
using FollowUp.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FollowUp.Functions.Mail;

/// <summary>Wires Azure Communication Services as the way that mail goes.</summary>
internal static class AzureEmailRegistration
{
    /// <summary>Registers the <see cref="IMailSender"/>, with the settings of <see cref="AzureEmailOptions.Section"/> checked at start.</summary>
    public static IServiceCollection AddAzureEmail(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<AzureEmailOptions>, AzureEmailOptionsValidator>();
        services.AddOptions<AzureEmailOptions>().BindConfiguration(AzureEmailOptions.Section).ValidateOnStart();
        return services.AddSingleton<IMailSender>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<AzureEmailOptions>>().Value;
            var clock = provider.GetRequiredService<TimeProvider>();
            return new ResilientSender(
                new AzureEmailSender(Client(options, provider.GetRequiredService<TokenCredential>()), options, clock),
                new ResilienceOptions { MessagesPerMinute = options.MessagesPerMinute },
                clock,
                provider.GetRequiredService<ILogger<ResilientSender>>());
        });
    }

    // No tries of its own: it would send again without asking whether the first try went. Addresses are nobody's to log.
    private static EmailClient Client(AzureEmailOptions options, TokenCredential identity) => new(new Uri(options.Endpoint), identity, new EmailClientOptions
    {
        Retry = { MaxRetries = 0 },
        Diagnostics = { IsLoggingEnabled = false, IsLoggingContentEnabled = false, IsTelemetryEnabled = false },
    });
}
