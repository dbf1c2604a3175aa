using FollowUp.Cases;
using FollowUp.Schedule;
using Microsoft.OpenApi;

namespace FollowUp.Web.OpenApi;

/// <summary>What the parameters of a path are.</summary>
internal static class PathText
{
    public static OpenApiParameter Of(IOpenApiParameter parameter, string path, OpenApiDocument document)
    {
        (string Description, IOpenApiSchema Schema) text = parameter.Name switch
        {
            "caseId" => ("The case.", Ref<CaseId>(document)),
            "personId" => ("The person.", Ref<PersonId>(document)),
            "year" => ("The year.", Year()),
            _ when path.Contains("/commitments/", StringComparison.Ordinal) => ("The commitment, such as `c1`.", Ref<CommitmentId>(document)),
            _ when path.Contains("/life-events/", StringComparison.Ordinal) => ("The life event, such as `l1`.", Ref<LifeEventId>(document)),
            _ => ("The confirmation, such as `k1`.", Ref<ConfirmationId>(document)),
        };
        return new() { Name = parameter.Name, In = ParameterLocation.Path, Required = true, Description = text.Description, Schema = text.Schema };
    }

    private static OpenApiSchemaReference Ref<T>(OpenApiDocument document) => new OpenApiSchemaReference(typeof(T).Name, document);

    private static OpenApiSchema Year() => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = $"{NorwegianHolidays.FirstYear}",
        Maximum = $"{NorwegianHolidays.LastYear}",
    };
}
