using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web;

/// <summary>The API's description, OpenAPI 3.1.</summary>
internal static class OpenApi
{
    public static void AddFollowUpOpenApi(this IServiceCollection services) => services.AddOpenApi("v1");
}
