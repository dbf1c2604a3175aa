using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FollowUp.Web.Pages;

/// <summary>A component as an answer.</summary>
public static class Page
{
    /// <param name="parameters">The component's parameters, as the members of an anonymous object.</param>
    /// <param name="status">422 where a form was refused.</param>
    public static IResult Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(object parameters, int status = StatusCodes.Status200OK)
        where T : IComponent =>
        new RazorComponentResult<T>(parameters) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>Where whoever is not signed in does so, to come back to this page.</summary>
    public static IResult SignIn(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return Redirects.To($"/sign-in?to={Uri.EscapeDataString(visit.Path)}");
    }
}
