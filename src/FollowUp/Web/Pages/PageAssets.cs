using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Web.Pages;

/// <summary>
/// The stylesheet, the script and the icon. They are in the assembly, so that no working folder matters, and have a hash of what they
/// hold in their names: a browser asks for each once.
/// </summary>
internal static class PageAssets
{
    private static readonly Asset[] All =
    [
        new("followup.css", "text/css; charset=utf-8"), new("followup.js", "text/javascript; charset=utf-8"), new("icon.svg", "image/svg+xml"),
    ];

    public static string Stylesheet => All[0].Path;

    public static string Script => All[1].Path;

    public static string Icon => All[2].Path;

    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{name}", (HttpContext http, string name) =>
        {
            if (Array.Find(All, asset => asset.Name == name) is not { } found)
            {
                return ErrorPages.Of(http, ErrorKind.NotFound);
            }

            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(found.Content, found.Type);
        }).WithName("Asset").ExcludeFromDescription();

    private sealed class Asset
    {
        public Asset(string file, string type)
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"FollowUp.Web.Pages.Assets.{file}")!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            (Content, Type) = (memory.ToArray(), type);
            Name = $"{System.IO.Path.GetFileNameWithoutExtension(file)}.{Convert.ToHexStringLower(SHA256.HashData(Content), 0, 5)}{System.IO.Path.GetExtension(file)}";
        }

        public byte[] Content { get; }

        public string Type { get; }

        public string Name { get; }

        public string Path => "/assets/" + Name;
    }
}
