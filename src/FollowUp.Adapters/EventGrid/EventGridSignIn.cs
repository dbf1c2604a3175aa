using System.Security.Claims;
using FollowUp.Mail;
using FollowUp.Web;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FollowUp.Adapters.EventGrid;

/// <summary>The scheme by which Event Grid signs in: a bearer token of our tenant, for our application, got by Event Grid's own.</summary>
public static class EventGridSignIn
{
    /// <summary>Registers the scheme, where it is configured.</summary>
    public static IServiceCollection AddEventGridSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(EventGridSignInOptions.Section);
        services.AddOptions<EventGridSignInOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EventGridSignInOptions>, EventGridSignInOptionsValidator>();
        if (section.Get<EventGridSignInOptions>() is { IsOn: true } options)
        {
            services.AddAuthentication().AddJwtBearer(Reporters.Scheme, bearer => Believe(bearer, options));
        }

        return services;
    }

    private static void Believe(JwtBearerOptions bearer, EventGridSignInOptions options)
    {
        bearer.Authority = $"https://login.microsoftonline.com/{options.Tenant}/v2.0";
        bearer.MapInboundClaims = false;
        bearer.TokenValidationParameters.ValidAudiences = [options.Audience, $"api://{options.Audience}"];

        // Of which version a token is, is for the application that it is for to say.
        bearer.TokenValidationParameters.ValidIssuers =
            [$"https://login.microsoftonline.com/{options.Tenant}/v2.0", $"https://sts.windows.net/{options.Tenant}/"];
        bearer.Events = new()
        {
            OnTokenValidated = context =>
            {
                // Other applications of the tenant may get a token for ours as well, and people through them: it says whose it is.
                if (context.Principal is { } principal && IsOf(principal, options.Caller))
                {
                    context.Principal = new(new ClaimsIdentity([new(CallerClaims.Reporter, options.Caller)], Reporters.Scheme));
                }
                else
                {
                    context.Fail("The token is not of the application that brings delivery reports.");
                }

                return Task.CompletedTask;
            },
        };
    }

    // "azp" in tokens of version 2, "appid" in those of version 1; "scp" is there only where an application acts for a person.
    private static bool IsOf(ClaimsPrincipal principal, string caller) =>
        !principal.HasClaim(claim => claim.Type == "scp")
        && string.Equals((principal.FindFirst("azp") ?? principal.FindFirst("appid"))?.Value, caller, StringComparison.OrdinalIgnoreCase);
}
