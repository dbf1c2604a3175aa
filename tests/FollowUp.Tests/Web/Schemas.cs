using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FollowUp.Tests.Web;

/// <summary>As much of JSON Schema as the document uses: says where an instance does not fit.</summary>
internal sealed class Schemas(JsonNode document)
{
    public JsonObject Resolve(JsonNode schema) =>
        schema["$ref"] is { } reference ? Resolve(document["components"]!["schemas"]![((string)reference!).Split('/')[^1]]!) : schema.AsObject();

    /// <summary>The schema of an object, of its kind where there are kinds.</summary>
    public JsonObject Of(JsonNode schema, JsonNode? instance)
    {
        var resolved = Resolve(schema);
        return resolved["discriminator"] is { } discriminator && instance?[(string)discriminator["propertyName"]!] is { } kind
            ? Resolve(new JsonObject { ["$ref"] = (string)discriminator["mapping"]![(string)kind!]! })
            : resolved;
    }

    public IEnumerable<string> Flaws(JsonNode? instance, JsonNode given, string path = "$")
    {
        var schema = Of(given, instance);
        if (schema["oneOf"] is JsonArray choices)
        {
            return choices.Any(choice => !Flaws(instance, choice!, path).Any()) ? [] : [$"{path} fits none of its choices"];
        }

        return OwnFlaws(instance, schema, path).Concat(instance switch
        {
            JsonObject members => members.SelectMany(m => schema["properties"]?[m.Key] is { } member ? Flaws(m.Value, member, $"{path}.{m.Key}")
                : IsOpen(schema) ? [] : [$"{path}.{m.Key} is not described"]),
            JsonArray items => items.SelectMany((item, i) => Flaws(item, schema["items"]!, $"{path}[{i}]")),
            _ => [],
        });
    }

    // An object whose members nobody described, or of which others may be there.
    private static bool IsOpen(JsonObject schema) => schema["properties"] is null || schema["additionalProperties"] is JsonValue or JsonObject && !IsFalse(schema);

    private static bool IsFalse(JsonObject schema) => schema["additionalProperties"] is JsonValue value && !value.GetValue<bool>();

    private static IEnumerable<string> OwnFlaws(JsonNode? instance, JsonObject schema, string path)
    {
        if (schema["type"] is { } type && !TypesOf(type).Contains(TypeOf(instance)) && !(TypeOf(instance) == "integer" && TypesOf(type).Contains("number")))
        {
            yield return $"{path} is {TypeOf(instance)}";
        }

        foreach (var required in schema["required"] as JsonArray ?? [])
        {
            if (instance is JsonObject members && !members.ContainsKey((string)required!))
            {
                yield return $"{path}.{required} is not there";
            }
        }

        if (instance is JsonValue value && value.GetValueKind() is JsonValueKind.String)
        {
            if (schema["enum"] is JsonArray words && !words.Any(w => (string)w! == (string)value!))
            {
                yield return $"{path} is no word of the list";
            }

            if (schema["pattern"] is { } pattern && !Regex.IsMatch((string)value!, (string)pattern!))
            {
                yield return $"{path} does not fit its pattern";
            }
        }
    }

    private static IEnumerable<string> TypesOf(JsonNode type) => type is JsonArray several ? several.Select(t => (string)t!) : [(string)type!];

    private static string TypeOf(JsonNode? instance) => instance?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "integer",
        _ => "boolean",
    };
}
