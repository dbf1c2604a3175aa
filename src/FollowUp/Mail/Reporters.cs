using FollowUp.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Mail;

/// <summary>Who may bring delivery reports: whoever signs in with the scheme for it, where a host has one, and gets the claim.</summary>
public sealed class Reporters(IAuthenticationSchemeProvider schemes)
{
    /// <summary>The scheme. It is asked for at this one route, and never the way that anybody signs in elsewhere.</summary>
    public const string Scheme = "DeliveryReports";

    internal async ValueTask<bool> IsOneAsync(HttpContext http) =>
        await schemes.GetSchemeAsync(Scheme) is not null
        && (await http.AuthenticateAsync(Scheme)).Principal is { } reporter
        && reporter.HasClaim(claim => claim.Type == CallerClaims.Reporter);
}
