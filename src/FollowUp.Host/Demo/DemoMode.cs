using Microsoft.AspNetCore.Authentication;

namespace FollowUp.Host.Demo;

/// <summary>Without configuration the host is a demo: anybody may be anybody, mail goes into a folder, the clock can be moved.</summary>
internal static class DemoMode
{
    /// <exception cref="InvalidOperationException">The environment is Production.</exception>
    public static void Check(IHostEnvironment environment)
    {
        if (environment.IsProduction())
        {
            throw new InvalidOperationException(
                "The demo lets anybody be anybody, so it does not start in the Production environment. " +
                "To try it, set ASPNETCORE_ENVIRONMENT=Development, or start it with 'dotnet run --project src/FollowUp.Host'.");
        }
    }

    public static void AddDemo(this IServiceCollection services, DataFolder data)
    {
        services.AddSingleton(_ => DemoClock.Open(data.Clock, TimeProvider.System));
        services.AddSingleton<TimeProvider>(s => s.GetRequiredService<DemoClock>());
        services.AddSingleton<TimeMachine>();
        services.AddSingleton(DemoPages.Way);
        services.AddSingleton<DemoStory>();
        services.Configure<SweepOptions>(options => options.EverySeconds = 5);
        services.AddAuthentication(DemoSignIn.Scheme).AddScheme<AuthenticationSchemeOptions, DemoSignIn>(DemoSignIn.Scheme, null);
    }

    public static void MapDemo(this WebApplication app)
    {
        app.MapDemoClock();
        app.MapDemoMail();
        app.MapDemoPages();
    }
}
