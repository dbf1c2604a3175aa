using System.Globalization;
using FollowUp.Schedule;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FollowUp.Web.OpenApi;

/// <summary>Puts a route's words, parameters, headers, examples and problems into its operation.</summary>
internal sealed class OperationFrame(TimeProvider clock, SchedulePolicy policy) : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var text = context.Description.ActionDescriptor.EndpointMetadata.OfType<OperationText>().Single();
        var document = context.Document!;
        operation.Summary = text.Summary;
        operation.Description = text.Description;
        operation.Tags = new HashSet<OpenApiTagReference> { new(text.Tag, document) };
        if (text.Open)
        {
            operation.Security = [];
        }

        operation.Parameters = [
            .. (operation.Parameters ?? []).Where(p => p.In is ParameterLocation.Path).Select(p => PathText.Of(p, context.Description.RelativePath!, document)),
            .. await QueryAsync(text, context, cancellationToken),
            .. HeadersOf(text).Select(name => new OpenApiParameterReference(name, document)),
        ];
        Describe(operation, text, document);
        foreach (var status in text.Problems)
        {
            operation.Responses![status.ToString(CultureInfo.InvariantCulture)] = ProblemAnswer(status, document);
        }

        if (operation.RequestBody is OpenApiRequestBody { Content: { } content } body)
        {
            body.Required = true;
            foreach (var media in content.Values)
            {
                media.Examples = text.Examples.ToDictionary(e => e.Name, e => (IOpenApiExample)new OpenApiExample
                {
                    Summary = e.Summary,
                    Value = ExampleDates.In(e.Json, policy.Today(clock.GetUtcNow())),
                });
            }
        }
    }

    private static void Describe(OpenApiOperation operation, OperationText text, OpenApiDocument document)
    {
        foreach (var answer in operation.Responses!.Values.OfType<OpenApiResponse>())
        {
            answer.Description = text.Answer;
            var headers = new Dictionary<string, IOpenApiHeader>();
            if (text.AnswersVersion)
            {
                headers["ETag"] = new OpenApiHeaderReference(SharedParts.ETag, document);
            }

            if (text.Headers is not RequestHeaders.None)
            {
                headers["Idempotency-Replayed"] = new OpenApiHeaderReference(SharedParts.Replayed, document);
            }

            answer.Headers = headers.Count > 0 ? headers : null;
        }
    }

    private static OpenApiResponse ProblemAnswer(int status, OpenApiDocument document) => new()
    {
        Description = ProblemText.Of(status),
        Headers = status == 503 ? new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = new OpenApiHeaderReference(SharedParts.RetryAfter, document) } : null,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(Problem), document) },
        },
    };

    private static IEnumerable<string> HeadersOf(OperationText text)
    {
        if (text.Headers is not RequestHeaders.None)
        {
            yield return SharedParts.Key;
        }

        if (text.Headers is RequestHeaders.KeyAndVersion)
        {
            yield return SharedParts.IfMatch;
        }

        if (!text.Open)
        {
            yield return SharedParts.Language;
        }
    }

    private static async Task<IReadOnlyList<IOpenApiParameter>> QueryAsync(
        OperationText text, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var parameters = new List<IOpenApiParameter>();
        foreach (var query in text.Query)
        {
            parameters.Add(new OpenApiParameter
            {
                Name = query.Name,
                In = ParameterLocation.Query,
                Description = query.Description,
                Schema = await context.GetOrCreateSchemaAsync(query.Type, null, cancellation),
            });
        }

        return parameters;
    }
}
