using FollowUp.Web.OpenApi.Bodies;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.OpenApi;

namespace FollowUp.Web.OpenApi;

/// <summary>
/// The API's description, OpenAPI 3.1. Answers are described by the records that are written; bodies by the records in
/// <c>Bodies</c>, which tests hold against what is really read; words stand in <c>Texts</c> and in the records' own comments.
/// </summary>
internal static class OpenApiRegistration
{
    public static void AddFollowUpOpenApi(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Transient<IApiDescriptionProvider, BodyDescriptions>());
        services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = route => route.ActionDescriptor.EndpointMetadata.OfType<OperationText>().Any();
            options.CreateSchemaReferenceId = type => type.Type == typeof(CommitmentBody)
                ? "Commitment"
                : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
            options.AddSchemaTransformer<SchemaFrame>();
            options.AddOperationTransformer<OperationFrame>();
            options.AddDocumentTransformer<DocumentFrame>();
        });
    }
}
