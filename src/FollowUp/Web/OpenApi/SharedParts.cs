using Microsoft.OpenApi;

namespace FollowUp.Web.OpenApi;

/// <summary>Parameters and headers that many routes share.</summary>
internal static class SharedParts
{
    public const string SignIn = "demo";
    public const string Key = "IdempotencyKey";
    public const string IfMatch = "IfMatch";
    public const string Language = "AcceptLanguage";
    public const string ETag = "ETag";
    public const string Replayed = "IdempotencyReplayed";
    public const string RetryAfter = "RetryAfter";

    public static Dictionary<string, IOpenApiParameter> Parameters() => new()
    {
        [Key] = Header(
            IdempotencyKeys.Header,
            "A name that the caller gives this request. The same key with the same body gets the first answer again; with another body it is 422. " +
            "It is the caller's own: somebody else's key of the same name is another key.",
            new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = IdempotencyKeys.Longest, Pattern = "^[ -~]+$" },
            "meeting-2026-03-02-a"),
        [IfMatch] = Header(
            "If-Match",
            "The version of the case that the caller read, from `ETag`. If the case has changed since then, it is 412 and nothing happens. Without it, any version will do.",
            new() { Type = JsonSchemaType.String, Pattern = "^(\\*|(W/)?\"[0-9]+\")$" },
            "\"7\""),
        [Language] = Header(
            "Accept-Language",
            "The language of what people are to read: `nb`, `nn` or `en`. Without it, the caller's own language; else bokmål.",
            new() { Type = JsonSchemaType.String },
            "en"),
    };

    public static Dictionary<string, IOpenApiHeader> Headers() => new()
    {
        [ETag] = Header("The version of the case, for `If-Match`. Not there where the answer is one that was given before.", JsonSchemaType.String),
        [Replayed] = Header("`true` where the same request was answered before and this is that answer again.", JsonSchemaType.String),
        [RetryAfter] = Header("After how many seconds to try again.", JsonSchemaType.Integer),
    };

    private static OpenApiParameter Header(string name, string description, OpenApiSchema schema, string example) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Schema = schema, Example = example };

    private static OpenApiHeader Header(string description, JsonSchemaType type) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = type } };
}
