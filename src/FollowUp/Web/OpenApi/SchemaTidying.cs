using FollowUp.Web.OpenApi.Bodies;
using Microsoft.OpenApi;

namespace FollowUp.Web.OpenApi;

/// <summary>
/// Types say "or null" where the API says nothing at all: what is null is left out of answers, and may be left out of bodies.
/// </summary>
internal static class SchemaTidying
{
    // A change to a person is where null means something: it clears.
    private static readonly HashSet<(string Schema, string Member)> NullMeansSomething =
        [.. new[] { "email", "absentFrom", "absentUntil", "deputy" }.Select(member => (nameof(PersonBody), member))];

    public static void Tidy(OpenApiDocument document)
    {
        foreach (var (name, schema) in document.Components!.Schemas!)
        {
            if (schema is not OpenApiSchema concrete)
            {
                continue;
            }

            for (var i = concrete.Enum?.Count - 1 ?? -1; i >= 0; i--)
            {
                if (concrete.Enum![i] is null || concrete.Enum[i].GetValueKind() is System.Text.Json.JsonValueKind.Null)
                {
                    concrete.Enum.RemoveAt(i);
                }
            }

            if (concrete.Type is { } own)
            {
                concrete.Type = own & ~JsonSchemaType.Null;
            }

            // One kind fits, never two: "kind" tells them apart.
            if (concrete.AnyOf is { Count: > 0 } kinds)
            {
                (concrete.OneOf, concrete.AnyOf, concrete.Type) = (kinds, null, null);
                foreach (var kind in kinds.OfType<OpenApiSchemaReference>())
                {
                    ((OpenApiSchema)document.Components.Schemas[kind.Reference.Id!]).Required!.Add(concrete.Discriminator!.PropertyName!);
                }
            }

            foreach (var (member, property) in concrete.Properties?.ToList() ?? [])
            {
                if (!NullMeansSomething.Contains((name, member)) && WithoutNull(property) is { } plain)
                {
                    concrete.Required?.Remove(member);
                    concrete.Properties![member] = plain;
                }
            }
        }
    }

    private static IOpenApiSchema? WithoutNull(IOpenApiSchema property)
    {
        if (property is OpenApiSchema { Type: { } type } schema && type.HasFlag(JsonSchemaType.Null))
        {
            schema.Type = type & ~JsonSchemaType.Null;
            return schema;
        }

        return property is OpenApiSchema { OneOf: [OpenApiSchema { Type: JsonSchemaType.Null }, var other] } ? other : null;
    }
}
