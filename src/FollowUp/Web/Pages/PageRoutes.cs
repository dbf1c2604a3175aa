using System.Text.Unicode;
using FollowUp.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace FollowUp.Web.Pages;

/// <summary>What pages need, and the group that every page is mapped in.</summary>
public static class PageRoutes
{
    /// <summary>A group for pages: guarded, and answered with pages also where something goes wrong.</summary>
    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("");
        pages.AddEndpointFilter(PageGuard.FilterAsync);
        pages.WithMetadata(IsPage.Instance);
        pages.ExcludeFromDescription();
        return pages;
    }

    internal static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();

        // Pages and what they load, and nothing of the API. Over HTTPS as well: what guards a form is another in every answer, and nobody can make
        // somebody else's browser ask for a page with words of their own in it.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml"];
        });

        // Letters as they are: a name with an "å" is neither longer nor harder to read in the page's source.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "followup.forms";
            options.Cookie.HttpOnly = true;
            options.Cookie.IsEssential = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = FormFields.Token;

            // Ours says that no page stands in any frame.
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>Pages before their endpoints: the scheme that people see, and who is signed in.</summary>
    internal static void UsePages(this IApplicationBuilder app)
    {
        app.UseResponseCompression();
        var isSecure = app.ApplicationServices.GetRequiredService<IOptions<PublicAddressOptions>>().Value.Root().Scheme == Uri.UriSchemeHttps;
        app.Use(async (http, next) =>
        {
            // Whichever proxies are between: people come by the address that the service is known by, and cookies are marked for it.
            if (isSecure)
            {
                http.Request.Scheme = Uri.UriSchemeHttps;
            }

            await PageGuard.SignInAsync(http);
            await next(http);
        });
    }
}
