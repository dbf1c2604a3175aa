using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FollowUp.Web.OpenApi;

/// <summary>
/// Tells the document of bodies that are read by hand. Not <c>Accepts</c>: that would also refuse requests by their content type, and
/// the service answers those with reasons of its own.
/// </summary>
internal sealed class BodyDescriptions : IApiDescriptionProvider
{
    // After the framework's own, which lists the routes.
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var description in context.Results)
        {
            if (description.ActionDescriptor.EndpointMetadata.OfType<TakesBody>().SingleOrDefault() is not { } body)
            {
                continue;
            }

            description.SupportedRequestFormats.Add(new() { MediaType = "application/json" });
            description.ParameterDescriptions.Add(new() { Name = "body", Type = body.Type, Source = BindingSource.Body, IsRequired = true });
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }
}
