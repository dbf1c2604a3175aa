using System.Text.Json.Nodes;
using FollowUp.Web.OpenApi.Bodies;
using Microsoft.OpenApi;

namespace FollowUp.Web.OpenApi;

/// <summary>A visibility is a word, or the roles of a consent.</summary>
internal static class VisibilityShapes
{
    public static void Put(OpenApiSchema schema, OpenApiDocument document, bool answered)
    {
        schema.Type = null;
        schema.Properties = null;
        schema.OneOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.String, Enum = [Word("jobseeker-and-owner"), Word("all-participants")] },
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "Others may read it, by the jobseeker's consent.",
                Required = new HashSet<string> { "roles" },
                Properties = Members(document, answered),
                AdditionalPropertiesAllowed = false,
            },
        ];
    }

    private static Dictionary<string, IOpenApiSchema> Members(OpenApiDocument document, bool answered)
    {
        var members = new Dictionary<string, IOpenApiSchema>
        {
            ["roles"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchemaReference(nameof(ProfessionalRole), document),
                MaxItems = Enum.GetValues<ProfessionalRole>().Length + 1,
            },
        };
        if (answered)
        {
            members["until"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date", Description = "The last day of the consent, where it has one." };
        }
        else
        {
            members["givenAloud"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Boolean,
                Description = "The jobseeker was in the meeting and said yes aloud. They are told of it. `false` where left out.",
            };
        }

        return members;
    }

    private static JsonValue Word(string word) => JsonValue.Create(word)!;
}
