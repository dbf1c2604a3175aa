using FollowUp.Adapters.Sending;
using FollowUp.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FollowUp.Adapters.Smtp;

/// <summary>Wires SMTP as the way that mail goes.</summary>
public static class SmtpRegistration
{
    /// <summary>
    /// Registers the <see cref="IMailSender"/>, with the settings of <see cref="SmtpOptions.Section"/> checked at start. One for the
    /// whole process: the connection, the circuit and the rate are shared.
    /// </summary>
    public static IServiceCollection AddSmtpMail(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<SmtpOptions>, SmtpOptionsValidator>();
        services.AddOptions<SmtpOptions>().BindConfiguration(SmtpOptions.Section).ValidateOnStart();
        return services.AddSingleton<IMailSender>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<SmtpOptions>>().Value;
            var clock = provider.GetRequiredService<TimeProvider>();
            return new ResilientSender(
                new SmtpSender(options, clock, provider.GetRequiredService<ILogger<SmtpSender>>()),
                new ResilienceOptions { MessagesPerMinute = options.MessagesPerMinute },
                clock,
                provider.GetRequiredService<ILogger<ResilientSender>>());
        });
    }
}
