using FollowUp.Adapters.Sending;
using FollowUp.Adapters.Smtp;
using FollowUp.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace FollowUp.Tests.Mail;

public class SmtpOptionsTests
{
    [Fact]
    public void Host_and_from_are_enough_and_the_line_is_then_protected()
    {
        var options = new SmtpOptions { Host = "smtp.service.example", From = "followup@service.example" };

        Assert.True(new SmtpOptionsValidator().Validate(null, options).Succeeded);
        Assert.Equal((SmtpSecurity.StartTls, 587), (options.Security, options.Port));
    }

    [Fact]
    public void Every_wrong_setting_is_named_with_what_to_set()
    {
        var options = new SmtpOptions
        {
            Host = "",
            Port = 0,
            Security = (SmtpSecurity)9,
            Password = "a-secret",
            From = "nobody",
            FromName = "a\nb",
            ReplyTo = "nobody",
            HelloName = "not a name",
            MessagesPerMinute = 0,
            TimeoutSeconds = 0,
        };

        var result = new SmtpOptionsValidator().Validate(null, options);

        string[] settings =
            ["Host", "Port", "Security", "User", "From", "FromName", "ReplyTo", "HelloName", "MessagesPerMinute", "TimeoutSeconds"];
        Assert.Equal(settings, result.Failures!.Select(failure => failure.Split(':')[2]));
        Assert.All(result.Failures!, failure => Assert.Matches("^FollowUp:Smtp:[A-Za-z]+: set ", failure));
        Assert.DoesNotContain("a-secret", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_needs_a_password() =>
        Assert.Contains(
            "FollowUp:Smtp:Password",
            new SmtpOptionsValidator().Validate(
                null, new SmtpOptions { Host = "smtp.service.example", From = "followup@service.example", User = "svc" }).FailureMessage,
            StringComparison.Ordinal);

    [Fact]
    public async Task It_is_registered_from_configuration()
    {
        await using var services = Services(
            ("Host", "smtp.service.example"), ("From", "followup@service.example"), ("Security", "tls"), ("Port", "465"));

        Assert.IsType<ResilientSender>(services.GetRequiredService<IMailSender>());
        Assert.Equal(SmtpSecurity.Tls, services.GetRequiredService<IOptions<SmtpOptions>>().Value.Security);
    }

    [Fact]
    public async Task Wrong_settings_stop_the_start()
    {
        await using var services = Services(("Host", "smtp.service.example"));

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
    }

    private static ServiceProvider Services(params (string Setting, string Value)[] settings) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create($"{SmtpOptions.Section}:{setting.Setting}", (string?)setting.Value))).Build())
        .AddSmtpMail()
        .BuildServiceProvider();
}
