using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.OpenApi;

/// <summary>The type that describes a route's body. It binds and refuses nothing: <c>Fields</c> reads what was sent.</summary>
public sealed record TakesBody(Type Type);

/// <summary>Stands where a route takes no body, or answers with none.</summary>
public sealed record Nothing;

/// <summary>Says in a route's mapping what its description needs: types here, words in <see cref="OperationText"/>.</summary>
public static class Describing
{
    /// <summary>A route without a body.</summary>
    public static RouteHandlerBuilder Describes<TAnswer>(this RouteHandlerBuilder route, OperationText text, int status = StatusCodes.Status200OK) =>
        route.Describes<Nothing, TAnswer>(text, status);

    /// <summary>A route with a body.</summary>
    /// <param name="route">The route.</param>
    /// <param name="text">What is said of it.</param>
    /// <param name="status">Of its answer when all is well.</param>
    public static RouteHandlerBuilder Describes<TBody, TAnswer>(
        this RouteHandlerBuilder route, OperationText text, int status = StatusCodes.Status200OK)
    {
        route.WithMetadata(text);
        if (typeof(TBody) != typeof(Nothing))
        {
            route.WithMetadata(new TakesBody(typeof(TBody)));
        }

        return typeof(TAnswer) == typeof(Nothing) ? route.Produces(status) : route.Produces<TAnswer>(status);
    }
}
