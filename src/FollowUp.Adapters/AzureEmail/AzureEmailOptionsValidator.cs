using FollowUp.Mail;
using Microsoft.Extensions.Options;

namespace FollowUp.Adapters.AzureEmail;

/// <summary>Says of every wrong setting which it is and what to set.</summary>
public sealed class AzureEmailOptionsValidator : IValidateOptions<AzureEmailOptions>
{
    public ValidateOptionsResult Validate(string? name, AzureEmailOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var wrong = Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(AzureEmailOptions options)
    {
        (bool Wrong, string Setting, string Advice)[] rules =
        [
            (!IsEndpoint(options.Endpoint), "Endpoint", "set the resource's https address, such as https://example.norway.communication.azure.com"),
            (!IsAddress(options.From), "From", "set a sender address of a domain that is linked to the resource"),
            (!string.IsNullOrEmpty(options.ReplyTo) && !IsAddress(options.ReplyTo), "ReplyTo", "set an address, or leave it out for answers to go to From"),
            (options.MessagesPerMinute is < 1 or > 60_000, "MessagesPerMinute", "set how many mails a minute the resource allows, 1 to 60000"),
            (options.TimeoutSeconds is < 5 or > 60, "TimeoutSeconds", "set 5 to 60 seconds"),
        ];
        return rules.Where(rule => rule.Wrong).Select(rule => $"{AzureEmailOptions.Section}:{rule.Setting}: {rule.Advice}.");
    }

    private static bool IsEndpoint(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsAddress(string? text) => EmailAddress.TryParse(text, out _);
}
