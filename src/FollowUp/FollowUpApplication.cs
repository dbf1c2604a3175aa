using FollowUp.Audit;
using FollowUp.Audit.OverviewPage;
using FollowUp.Capture;
using FollowUp.Capture.Meeting;
using FollowUp.Cases;
using FollowUp.Cases.CasePage;
using FollowUp.Cases.PromisePage;
using FollowUp.Confirm;
using FollowUp.Confirm.MyPage;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Remind;
using FollowUp.Remind.ActPage;
using FollowUp.Remind.MinePage;
using FollowUp.Schedule;
using FollowUp.Store;
using FollowUp.Telemetry;
using FollowUp.Web;
using FollowUp.Web.Health;
using FollowUp.Web.OpenApi;
using FollowUp.Web.Pages;
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
        services.AddMetrics();
        services.AddSingleton<ServiceMetrics>();
        services.MeterStore();
        services.AddSingleton<SweepMark>();
        services.AddSingleton<Wakeups>();
        services.AddSingleton<KnownCases>();
        services.AddSingleton<PeopleStore>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<MailedLinks>();
        services.AddSingleton<Overview>();
        services.AddSingleton<Projections>();
        services.AddSingleton<Appending>();
        services.AddSingleton<CaseStore>();
        services.AddSingleton<ProfileChanges>();
        services.AddSingleton<AccessLog>();
        services.AddSingleton(s => new Upkeep(s.GetRequiredService<IRowStore>(), s.GetRequiredService<CaseStore>()));

        // Upkeep: each night a slice of all cases.
        services.AddOptions<UpkeepOptions>().Bind(configuration.GetSection(UpkeepOptions.Section))
            .Validate(o => o.KeepAnswersDays is >= 1 and <= 3650, "FollowUp:Upkeep:KeepAnswersDays is to be 1 to 3650 days, such as 30.")
            .Validate(o => o.KeepAccessDays is >= 30 and <= 36500, "FollowUp:Upkeep:KeepAccessDays is to be 30 to 36500 days, such as 1827.")
            .ValidateOnStart();
        services.AddSingleton(s => new NightlyUpkeep(
            s.GetRequiredService<IRowStore>(),
            s.GetRequiredService<Upkeep>(),
            s.GetRequiredService<Overview>(),
            s.GetRequiredService<Outbox>(),
            s.GetRequiredService<MailedLinks>(),
            s.GetRequiredService<ServiceMetrics>(),
            s.GetRequiredService<SchedulePolicy>(),
            s.GetRequiredService<IOptions<UpkeepOptions>>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<NightlyUpkeep>>()));

        // The sweep: cases first, then each person's mail.
        services.AddSingleton<MailWriting>();
        services.AddSingleton<NoticeSorting>();
        services.AddSingleton<NoticeNotes>();
        services.AddSingleton<MailRound>();
        services.AddSingleton(s => new Sweep(
            s.GetRequiredService<CaseStore>(),
            s.GetRequiredService<MailRound>(),
            s.GetRequiredService<Wakeups>(),
            s.GetRequiredService<PeopleStore>(),
            s.GetRequiredService<SchedulePolicy>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<Sweep>>()));
        services.AddSingleton<SweepRun>();

        // Web.
        services.AddAuthentication().AddSession();
        services.AddRouting();
        services.AddProtection();
        services.AddSingleton<Callers>();
        services.AddSingleton<CaseGate>();
        services.AddSingleton<CasePages>();
        services.AddMeeting();
        services.AddCasePage();
        services.AddPromisePage();
        services.AddMyPage();
        services.AddActPage();
        services.AddMine();
        services.AddSingleton<TeamCases>();
        services.AddSingleton<OverdueList>();
        services.AddOverview();
        services.AddSingleton<Reporters>();
        services.AddSingleton<DeliveryReports>();
        services.Configure<JsonOptions>(options => ApiJson.Apply(options.SerializerOptions));
        services.AddSingleton<InnerPipeline>();
        services.AddPages();
        services.AddFollowUpHealth();
        services.AddFollowUpOpenApi();
        return services;
    }

    /// <summary>The pipeline and every route, for an application that routes by itself or for one that does not.</summary>
    public static void UseFollowUp(this IApplicationBuilder app)
    {
        app.UseMiddleware<Frame>();
        // Behind the frame: what routing cannot read is answered by it as well.
        app.UseRouting();
        app.UseAuthentication();
        app.UsePages();
        if (app is IEndpointRouteBuilder routes)
        {
            MapFollowUp(routes);
        }
        else
        {
            app.UseEndpoints(MapFollowUp);
        }
    }

    private static void MapFollowUp(IEndpointRouteBuilder routes)
    {
        routes.MapHealth();
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

        routes.MapAssets();
        routes.MapOffline();
        var pages = routes.MapPages();
        pages.MapSession();
        pages.MapLanguage();
        pages.MapCasePage();
        pages.MapPromisePage();
        pages.MapOverview();
        pages.MapMeeting();
        pages.MapMyPage();
        pages.MapActPage();
        pages.MapMine();
        routes.MapNotFound();
    }
}
