using System.Text.Json;
using System.Text.Json.Serialization;

namespace FollowUp.Cases;

/// <summary>An identifier: 1 to 40 lower-case ASCII letters, digits and hyphens, safe in a row key and in a URL.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    string Value { get; }

    static abstract TSelf Of(string value);
}

/// <summary>A case: one jobseeker and the people around them.</summary>
[JsonConverter(typeof(IdConverter<CaseId>))]
public readonly record struct CaseId(string Value) : IId<CaseId>
{
    public static CaseId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A person: the same one in every case they take part in.</summary>
[JsonConverter(typeof(IdConverter<PersonId>))]
public readonly record struct PersonId(string Value) : IId<PersonId>
{
    public static PersonId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A meeting within its case: <c>m1</c>, <c>m2</c>, …</summary>
[JsonConverter(typeof(IdConverter<MeetingId>))]
public readonly record struct MeetingId(string Value) : IId<MeetingId>
{
    public static MeetingId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A commitment within its case: <c>c1</c>, <c>c2</c>, … Kept through moves and hand-overs.</summary>
[JsonConverter(typeof(IdConverter<CommitmentId>))]
public readonly record struct CommitmentId(string Value) : IId<CommitmentId>
{
    public static CommitmentId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A reported life event within its case: <c>l1</c>, <c>l2</c>, …</summary>
[JsonConverter(typeof(IdConverter<LifeEventId>))]
public readonly record struct LifeEventId(string Value) : IId<LifeEventId>
{
    public static LifeEventId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>
/// One occurrence of a commitment: the date a rule gave (<c>2026-03-02</c>), the life event that woke it (<c>l1</c>),
/// or <c>1</c> for the only one. It stays when the occurrence is moved.
/// </summary>
[JsonConverter(typeof(IdConverter<OccurrenceId>))]
public readonly record struct OccurrenceId(string Value) : IId<OccurrenceId>
{
    public static readonly OccurrenceId Only = new("1");

    public static OccurrenceId Of(string value) => new(value);

    /// <summary>Whether a life event gave it its date: it has the event's id (l1), or is of a series that the event began (l1-1, l1-2, …).</summary>
    public bool HangsOn(LifeEventId lifeEvent) => Value == lifeEvent.Value || Value.StartsWith(lifeEvent.Value + "-", StringComparison.Ordinal);

    public override string ToString() => Value;
}

/// <summary>A confirmation within its case: <c>k1</c>, <c>k2</c>, …</summary>
[JsonConverter(typeof(IdConverter<ConfirmationId>))]
public readonly record struct ConfirmationId(string Value) : IId<ConfirmationId>
{
    public static ConfirmationId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>Something that one person is to be told, within its case: <c>n12-1</c> (decided at version 12, the first).</summary>
[JsonConverter(typeof(IdConverter<NoticeId>))]
public readonly record struct NoticeId(string Value) : IId<NoticeId>
{
    public static NoticeId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>Reads and writes an identifier as a plain JSON string, also as a property name.</summary>
public sealed class IdConverter<T> : JsonConverter<T>
    where T : struct, IId<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Of(reader.GetString() ?? throw new JsonException("an identifier cannot be null"));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Of(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}

/// <summary>Reads identifiers that come from outside.</summary>
public static class Ids
{
    /// <summary>Longest identifier, in characters.</summary>
    public const int Longest = 40;

    public static bool TryParse<T>(string? text, out T id)
        where T : struct, IId<T>
    {
        var fits = text is { Length: > 0 and <= Longest } && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        id = fits ? T.Of(text!) : default;
        return fits;
    }
}
