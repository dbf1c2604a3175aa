using FollowUp.Audit;
using FollowUp.Capture;
using FollowUp.Cases;
using FollowUp.Confirm;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Remind;
using FollowUp.Schedule;
using FollowUp.Store;
using FollowUp.Web;
using FollowUp.Web.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FollowUp;

/// <summary>
/// The table of contents: everything the service is made of, for whichever host runs it. A host adds an <see cref="IRowStore"/>, an
/// <see cref="IMailSender"/> and a sign-in scheme, and calls <see cref="Sweep"/> once a minute.
/// </summary>
public static class FollowUpApplication
{
    /// <summary>Registers the service. Wrong settings stop the start, with messages that name them.</summary>
    public static IServiceCollection AddFollowUp(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(IdSource.Random);

        // Schedule: the calendar, the windows, the steps.
        services.AddOptions<ScheduleOptions>().Bind(configuration.GetSection(ScheduleOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ScheduleOptions>, ScheduleOptionsValidator>();
        services.AddSingleton(s => SchedulePolicy.From(s.GetRequiredService<IOptions<ScheduleOptions>>().Value));

        // Mail: words and links.
        services.AddOptions<PublicAddressOptions>().Bind(configuration.GetSection(PublicAddressOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PublicAddressOptions>, PublicAddressOptionsValidator>();
        services.AddSingleton(s => new Links(s.GetRequiredService<IOptions<PublicAddressOptions>>().Value.Root()));
        services.AddSingleton(LifeEventNames.From(configuration));
        services.AddSingleton(s => new MailRenderer(s.GetRequiredService<LifeEventNames>()));

        // Store: cases and what is derived from them.
        services.AddSingleton<Wakeups>();
        services.AddSingleton<KnownCases>();
        services.AddSingleton<PeopleStore>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Overview>();
        services.AddSingleton<Projections>();
        services.AddSingleton<CaseStore>();
        services.AddSingleton<AccessLog>();
        services.AddSingleton(s => new Upkeep(s.GetRequiredService<IRowStore>(), s.GetRequiredService<CaseStore>()));
        services.AddSingleton(s => new NightlyUpkeep(
            s.GetRequiredService<IRowStore>(),
            s.GetRequiredService<Upkeep>(),
            s.GetRequiredService<Outbox>(),
            s.GetRequiredService<SchedulePolicy>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<NightlyUpkeep>>()));

        // The sweep: cases first, then each person's mail.
        services.AddSingleton<MailWriting>();
        services.AddSingleton<MailRound>();
        services.AddSingleton(s => new Sweep(
            s.GetRequiredService<CaseStore>(),
            s.GetRequiredService<MailRound>(),
            s.GetRequiredService<Wakeups>(),
            s.GetRequiredService<PeopleStore>(),
            s.GetRequiredService<SchedulePolicy>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<Sweep>>()));

        // Web.
        services.AddAuthentication();
        services.AddRouting();
        services.AddProtection();
        services.AddSingleton<Callers>();
        services.AddSingleton<CaseGate>();
        services.AddSingleton<OverdueList>();
        services.AddSingleton<Reporters>();
        services.AddSingleton<DeliveryReports>();
        services.Configure<JsonOptions>(options => ApiJson.Apply(options.SerializerOptions));
        services.AddSingleton<InnerPipeline>();
        services.AddFollowUpOpenApi();
        return services;
    }

    /// <summary>The pipeline and every route, for an application that routes by itself or for one that does not.</summary>
    public static void UseFollowUp(this IApplicationBuilder app)
    {
        app.UseMiddleware<Frame>();
        if (app is IEndpointRouteBuilder routes)
        {
            app.UseAuthentication();
            MapFollowUp(routes);
            return;
        }

        app.UseRouting();
        app.UseAuthentication();
        app.UseEndpoints(MapFollowUp);
    }

    private static void MapFollowUp(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");

        var api = routes.MapGroup("/api");
        api.MapCases();
        api.MapCapture();
        api.MapCommitments();
        api.MapLifeEvents();
        api.MapConfirmations();
        api.MapAudit();
        api.MapPeople();
        api.MapCalendar();
        api.MapDeliveryReports();
        api.MapUnknown();
    }
}
