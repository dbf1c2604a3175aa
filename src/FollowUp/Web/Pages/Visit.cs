using FollowUp.Mail;
using FollowUp.Store;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Pages;

/// <summary>One visit to a page: who comes, which language they are spoken to in, and what the page's forms carry.</summary>
/// <param name="Language">Of the page and of every refusal on it.</param>
/// <param name="Caller">Who is signed in; null for nobody. A mailed link signs nobody in.</param>
/// <param name="Path">Of this page, with its query: where a change of language leads back to.</param>
/// <param name="FormToken">Stands in every form, so that no other site can send one (<see cref="PageGuard"/>).</param>
/// <param name="FormKey">Another for each showing of a page (<see cref="Form.KeyFor"/>).</param>
/// <param name="Today">The date in the service's zone.</param>
public sealed record Visit(Language Language, Caller? Caller, string Path, string FormToken, string FormKey, DateOnly Today)
{
    /// <summary>The person who is signed in.</summary>
    public People.Person? Person => Caller?.Person;

    /// <summary>Reads it from a request; endpoints take it as a parameter.</summary>
    public static async ValueTask<Visit?> BindAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var caller = await services.GetRequiredService<Callers>().OfAsync(http);
        var gate = services.GetRequiredService<CaseGate>();
        var token = services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken!;
        return new(
            PageLanguage.Of(http, caller?.Person?.Profile.Language),
            caller,
            PageLanguage.BackTo(http),
            token,
            services.GetRequiredService<IdSource>().Next(),
            gate.Policy.Today(gate.Now));
    }

    /// <summary>The same visit in the language of whoever a mailed link is for, unless the browser has chosen another.</summary>
    public Visit For(HttpContext http, Language language) => this with { Language = PageLanguage.Of(http, language) };
}
