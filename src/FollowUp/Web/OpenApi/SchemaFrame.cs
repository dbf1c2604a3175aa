using System.Text.Json.Nodes;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web.OpenApi.Bodies;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FollowUp.Web.OpenApi;

/// <summary>What types alone do not tell: how ids look, that bodies are read strictly, and the two shapes of a visibility.</summary>
internal sealed class SchemaFrame : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (IsId(type))
        {
            Id(schema, type);
        }
        else if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
        }
        else if (type == typeof(VisibilityBody))
        {
            VisibilityShapes.Put(schema, context.Document!, answered: false);
        }
        else if (type == typeof(object) && context.JsonPropertyInfo is { DeclaringType: var owner, Name: "visibility" } && owner == typeof(CommitmentView))
        {
            VisibilityShapes.Put(schema, context.Document!, answered: true);
        }
        else if (context.JsonTypeInfo.ElementType is { } element && IsId(Nullable.GetUnderlyingType(element) ?? element))
        {
            // Whatever is put here is visited next, as an id.
            schema.Items = new OpenApiSchema();
        }
        else if (type.Namespace == typeof(CommitmentBody).Namespace && !type.IsAbstract)
        {
            schema.Type = JsonSchemaType.Object;
            schema.AdditionalPropertiesAllowed = type == typeof(DeliveryEventBody) || type == typeof(DeliveryReportBody);
        }

        return Task.CompletedTask;
    }

    private static bool IsId(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    private static void Id(OpenApiSchema schema, Type type)
    {
        schema.Type = JsonSchemaType.String;
        if (type == typeof(EmailAddress))
        {
            schema.Format = "email";
            schema.MaxLength = 254;
        }
        else if (type == typeof(LifeEventKind))
        {
            schema.Pattern = "^[a-z][a-z-]{2,39}$";
            schema.Examples = [JsonValue.Create(LifeEventKind.JobEnded.Value)!];
        }
        else
        {
            schema.Pattern = "^[a-z0-9-]+$";
            schema.MaxLength = Ids.Longest;
        }
    }
}
