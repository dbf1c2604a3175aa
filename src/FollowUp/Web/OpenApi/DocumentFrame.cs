using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FollowUp.Web.OpenApi;

/// <summary>What holds for the whole document: what it is about, how to sign in, and what all routes share.</summary>
internal sealed class DocumentFrame : IOpenApiDocumentTransformer
{
    private const string About = """
        FollowUp keeps what was promised in a meeting: it confirms it to the jobseeker, reminds the one who promised, wakes
        "if … then" promises when the "if" happens, and tells a coordinator what is late.

        * JSON in camelCase; words in kebab-case; instants are ISO 8601 with an offset; local dates are `yyyy-MM-dd`.
        * Bodies are read strictly: a member that is not described here is refused.
        * Errors are RFC 9457 problem details, in the language of `Accept-Language`, else of whoever asks.
        * With the same `Idempotency-Key`, a request that is sent again gets the first answer again.
        * What may not be known is not found: 404 also means "not yours to know".
        """;

    private const string SignIn = """
        The demo believes everybody: `Demo {personId}` is that person, `Demo system` is another system, such as the one that opens
        cases. Outside the demo this header carries a bearer token.
        """;

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "FollowUp",
            Summary = "What was promised in a meeting is confirmed, remembered and kept.",
            Description = About,
            Version = typeof(DocumentFrame).Assembly.GetName().Version!.ToString(3),
            License = new() { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new() { Url = "/", Description = "The host that this document comes from." }];
        document.Tags = new HashSet<OpenApiTag>(Tags.All
            .Where(tag => UsedTags(document).Contains(tag.Name))
            .Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }));

        var components = document.Components ??= new();
        components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [SharedParts.SignIn] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = "Authorization",
                Description = SignIn,
            },
        };
        components.Parameters = SharedParts.Parameters();
        components.Headers = SharedParts.Headers();
        document.Security = [new() { [new OpenApiSecuritySchemeReference(SharedParts.SignIn, document)] = [] }];
        document.AddComponent(nameof(Problem), await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellationToken));
        SchemaTidying.Tidy(document);
    }

    private static HashSet<string?> UsedTags(OpenApiDocument document) =>
        [.. document.Paths.Values.SelectMany(path => path.Operations!.Values).SelectMany(operation => operation.Tags!).Select(tag => tag.Name)];
}
