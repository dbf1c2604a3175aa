using System.Security.Cryptography;
using FollowUp.Adapters.EventGrid;
using FollowUp.Adapters.Memory;
using FollowUp.Mail;
using FollowUp.Store;
using FollowUp.Web;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace FollowUp.Tests.Mail;

public sealed class EventGridSignInTests : IDisposable
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";
    private const string Audience = "22222222-2222-4222-8222-222222222222";
    private const string V2 = $"https://login.microsoftonline.com/{Tenant}/v2.0";
    private const string V1 = $"https://sts.windows.net/{Tenant}/";
    private const string EventGrid = EventGridSignInOptions.EventGrid;
    private const string Stranger = "33333333-3333-4333-8333-333333333333";

    private readonly RSA _ours = RSA.Create(2048);
    private readonly RSA _other = RSA.Create(2048);

    [Theory]
    [InlineData(V2, Audience, "azp", EventGrid, true)]
    [InlineData(V1, $"api://{Audience}", "appid", EventGrid, true)]
    [InlineData(V2, Audience, "azp", Stranger, false)]
    [InlineData(V2, Audience, "sub", EventGrid, false)]
    [InlineData(V2, Stranger, "azp", EventGrid, false)]
    [InlineData("https://login.microsoftonline.com/33333333-3333-4333-8333-333333333333/v2.0", Audience, "azp", EventGrid, false)]
    public async Task A_token_of_our_tenant_for_us_got_by_event_grid_may_bring_reports(string issuer, string audience, string claim, string caller, bool may) =>
        Assert.Equal(may, await MayReportAsync(Token(_ours, issuer, audience, new() { [claim] = caller })));

    [Fact]
    public async Task A_token_that_another_signed_or_that_is_over_or_acts_for_a_person_may_not()
    {
        Assert.False(await MayReportAsync(Token(_other, V2, Audience, new() { ["azp"] = EventGrid })));
        Assert.False(await MayReportAsync(Token(_ours, V2, Audience, new() { ["azp"] = EventGrid }, TimeSpan.FromHours(-2))));
        Assert.False(await MayReportAsync(Token(_ours, V2, Audience, new() { ["azp"] = EventGrid, ["scp"] = "user_impersonation" })));
        Assert.False(await MayReportAsync(null));
    }

    [Fact]
    public async Task Another_application_may_be_configured()
    {
        var token = Token(_ours, V2, Audience, new() { ["azp"] = Stranger });
        Assert.True(await MayReportAsync(token, ("Caller", Stranger)));
    }

    [Fact]
    public async Task Who_brings_reports_is_nobody_elsewhere()
    {
        await using var services = Services();
        var http = Request(services, Token(_ours, V2, Audience, new() { ["azp"] = EventGrid }));
        Assert.True(await services.GetRequiredService<Reporters>().IsOneAsync(http));
        http.User = new(new System.Security.Claims.ClaimsIdentity([new(CallerClaims.Reporter, EventGrid)], "any"));
        Assert.Null(await services.GetRequiredService<Callers>().OfAsync(http));
    }

    [Fact]
    public async Task Without_settings_there_is_no_such_way_to_sign_in() =>
        Assert.False(await MayReportAsync(Token(_ours, V2, Audience, new() { ["azp"] = EventGrid }), ("Tenant", ""), ("Audience", "")));

    [Theory]
    [InlineData("Tenant", "")]
    [InlineData("Tenant", "common")]
    [InlineData("Audience", "")]
    [InlineData("Caller", "anybody")]
    public void Settings_that_do_not_fit_are_named(string setting, string value)
    {
        using var services = Services((setting, value));
        var wrong = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<EventGridSignInOptions>>().Value);
        Assert.Contains($"FollowUp:DeliveryReports:{setting}", wrong.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _ours.Dispose();
        _other.Dispose();
    }

    private async Task<bool> MayReportAsync(string? token, params (string Name, string Value)[] settings)
    {
        await using var services = Services(settings);
        return await services.GetRequiredService<Reporters>().IsOneAsync(Request(services, token));
    }

    private static DefaultHttpContext Request(IServiceProvider services, string? token)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Headers.Authorization = token is null ? default : $"Bearer {token}";
        return http;
    }

    private ServiceProvider Services(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?> { ["Tenant"] = Tenant, ["Audience"] = Audience };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(all.Select(s => KeyValuePair.Create($"{EventGridSignInOptions.Section}:{s.Key}", s.Value)))
            .Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IRowStore>(new MemoryRowStore()).AddSingleton<IMailSender>(new FakeSender());
        services.AddEventGridSignIn(configuration).AddFollowUp(configuration);

        // The tenant's keys, as they would be fetched from it.
        var keys = new OpenIdConnectConfiguration();
        keys.SigningKeys.Add(new RsaSecurityKey(_ours));
        services.PostConfigure<JwtBearerOptions>(
            Reporters.Scheme, o => o.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(keys));
        return services.BuildServiceProvider();
    }

    private static string Token(RSA key, string issuer, string audience, Dictionary<string, object> claims, TimeSpan later = default) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Claims = claims,
            NotBefore = DateTime.UtcNow + later - TimeSpan.FromMinutes(1),
            Expires = DateTime.UtcNow + later + TimeSpan.FromHours(1),
            SigningCredentials = new(new RsaSecurityKey(key), SecurityAlgorithms.RsaSha256),
        });
}
