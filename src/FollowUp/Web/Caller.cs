using System.Security.Claims;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.People;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web;

/// <summary>What a sign-in scheme says of whoever calls: one of these claims.</summary>
public static class CallerClaims
{
    /// <summary>A person; the value is their id.</summary>
    public const string Person = "followup:person";

    /// <summary>Another system, such as the one that opens cases.</summary>
    public const string System = "followup:system";

    /// <summary>A mail provider that brings delivery reports, and may do nothing else.</summary>
    public const string Reporter = "followup:reporter";
}

/// <summary>Whoever calls: a person with their memberships, or, with <paramref name="Person"/> null, another system.</summary>
public sealed record Caller(Person? Person)
{
    public Actor By => Person is { } person ? Actor.Of(person.Id) : Actor.System;

    public Viewer In(CaseFile file) => Person is { } person
        ? new(person.Id, file.RoleOf(person.Id) is not Role.Jobseeker && (person.Coordinates(file.Team) || file.Participants.Exists(p => p is { Role: Role.Coordinator, Left: false } && p.Person == person.Id)))
        : new(null, false);
}

/// <summary>Finds out who calls.</summary>
public sealed class Callers(PeopleStore people)
{
    private static readonly object Key = new();

    /// <summary>The caller of this request; null if nobody signed in.</summary>
    public async ValueTask<Caller?> OfAsync(HttpContext http)
    {
        if (http.Items.TryGetValue(Key, out var known))
        {
            return (Caller?)known;
        }

        var caller = await FindAsync(http.User, http.RequestAborted);
        http.Items[Key] = caller;
        return caller;
    }

    /// <summary>The language to answer in: what the request accepts, else the caller's own, else bokmål.</summary>
    public async ValueTask<Language> LanguageOfAsync(HttpContext http) =>
        LanguageTags.Accepted(http.Request.Headers.AcceptLanguage)
        ?? (await OfAsync(http))?.Person?.Profile.Language
        ?? Language.Bokmal;

    private async ValueTask<Caller?> FindAsync(ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (user.HasClaim(claim => claim.Type == CallerClaims.System))
        {
            return new Caller((Person?)null);
        }

        return user.FindFirst(CallerClaims.Person) is { } claim
            && Ids.TryParse<PersonId>(claim.Value, out var id)
            && await people.FindAsync(id, cancellation) is { } person
                ? new Caller(person)
                : null;
    }
}
