using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Web.Pages;

/// <summary>
/// What a browser shows of ours when it has no network: a page with nothing of anybody on it, which a worker of ours keeps in the browser. It keeps nothing else,
/// so that no page of a case lies on a phone that others use.
/// </summary>
internal static class OfflinePage
{
    private static readonly byte[] Worker = Read("offline-worker.js");

    public static void MapOffline(this IEndpointRouteBuilder routes)
    {
        // By the language in the address: it is asked for once, and shown when nothing can be asked any more.
        routes.MapGet("/offline", (HttpContext http) =>
            ErrorPages.Of(StatusCodes.Status200OK, http, ErrorKind.Offline, PageLanguage.Find(http.Request.Query["language"]), isChosen: true))
            .WithMetadata(IsPage.Instance).WithName("OfflinePage").ExcludeFromDescription();

        // At the root, since a worker answers only for what lies below it; and without a hash, since the browser asks by this name whether it has changed.
        routes.MapGet("/offline-worker.js", (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(Worker, "text/javascript; charset=utf-8");
        }).WithName("OfflineWorker").ExcludeFromDescription();
    }

    private static byte[] Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"FollowUp.Web.Pages.Assets.{file}")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
