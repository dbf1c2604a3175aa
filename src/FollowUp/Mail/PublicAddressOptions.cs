using Microsoft.Extensions.Options;

namespace FollowUp.Mail;

/// <summary>Where the service is reached from outside: what the links in mails begin with.</summary>
public sealed class PublicAddressOptions
{
    public const string Section = "FollowUp";

    /// <summary>What links in mails begin with, such as <c>https://followup.example/</c>; the embedded host fills in its own address where it is unset.</summary>
    public string PublicUrl { get; set; } = "http://localhost:5080/";

    internal Uri Root() => new(PublicUrl.EndsWith('/') ? PublicUrl : PublicUrl + "/");
}

/// <inheritdoc/>
public sealed class PublicAddressOptionsValidator : IValidateOptions<PublicAddressOptions>
{
    public ValidateOptionsResult Validate(string? name, PublicAddressOptions options) =>
        Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0 && uri.Fragment.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("FollowUp:PublicUrl is not a web address: set it to what people type, such as https://followup.example/");
}
