using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using FollowUp.Cases;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.Input;

/// <summary>A request's body as it came: JSON, not yet of any type, and a hash by which a repeated request is recognised.</summary>
internal abstract record RequestBody
{
    /// <param name="Root">What was sent; an empty object where nothing was.</param>
    /// <param name="Hash">Of the request.</param>
    /// <param name="IsMissing">Nothing was sent.</param>
    public sealed record Json(JsonElement Root, string Hash, bool IsMissing) : RequestBody;

    public sealed record TooLarge : RequestBody;

    public sealed record Unreadable : RequestBody;

    /// <summary>It says of itself that it is something else than JSON.</summary>
    public sealed record OtherType : RequestBody;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Reads the body; one that is missing is an empty object.</summary>
    public static async ValueTask<RequestBody> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength > Limits.BodyBytes)
        {
            return new TooLarge();
        }

        if (!MayBeJson(http.Request))
        {
            return new OtherType();
        }

        using var bytes = new MemoryStream();
        try
        {
            // Counted while it is read: a chunked body does not say its length.
            var buffer = new byte[16 * 1024];
            for (int read; (read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > Limits.BodyBytes)
                {
                    return new TooLarge();
                }
            }
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new TooLarge();
        }

        return Parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), $"{http.Request.Method} {http.Request.Path}");
    }

    // Who says nothing of the type is taken at the word of the API; no type but one of JSON's is JSON.
    private static bool MayBeJson(HttpRequest request) => string.IsNullOrEmpty(request.ContentType) || request.HasJsonContentType();

    private static RequestBody Parse(ReadOnlyMemory<byte> bytes, string request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(request));
        hash.AppendData(bytes.Span);
        var stamp = Convert.ToHexStringLower(hash.GetHashAndReset());
        try
        {
            if (!IsText(bytes.Span))
            {
                return new Unreadable();
            }

            using var document = JsonDocument.Parse(bytes.IsEmpty ? "{}"u8.ToArray() : bytes, Strict);
            return new Json(document.RootElement.Clone(), stamp, bytes.IsEmpty);
        }
        catch (JsonException)
        {
            return new Unreadable();
        }
    }

    // JSON's grammar lets bytes that are no UTF-8 pass, and "\ud83d" without its other half: neither can become a text later.
    private static bool IsText(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        for (var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Strict.MaxDepth }); !json.IsEmpty && reader.Read();)
        {
            try
            {
                _ = reader.ValueIsEscaped ? reader.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }

        return true;
    }
}
