using System.Security.Claims;
using System.Text.Encodings.Web;
using FollowUp.Cases;
using FollowUp.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace FollowUp.Host.Demo;

/// <summary>The demo's sign-in: <c>Authorization: Demo {personId}</c>, or <c>Demo system</c> for an integration. It believes everybody.</summary>
internal sealed class DemoSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Demo";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var who = header[(Scheme.Length + 1)..].Trim();
        var claim = who == "system" ? new Claim(CallerClaims.System, who)
            : Ids.TryParse<PersonId>(who, out var person) ? new Claim(CallerClaims.Person, person.Value)
            : null;
        return Task.FromResult(claim is null
            ? AuthenticateResult.Fail("not a person's id")
            : AuthenticateResult.Success(new(new(new ClaimsIdentity([claim], Scheme)), Scheme)));
    }
}
