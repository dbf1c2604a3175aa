using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FollowUp.Audit;
using FollowUp.Capture.Meeting;
using FollowUp.People;

namespace FollowUp.Store;

/// <summary>How rows are written: compact, generated code, and strict about what is read back.</summary>
[JsonSerializable(typeof(StoredEvent))]
[JsonSerializable(typeof(StoredAnswer))]
[JsonSerializable(typeof(WakeupNote))]
[JsonSerializable(typeof(OverviewRow))]
[JsonSerializable(typeof(OutboxItem))]
[JsonSerializable(typeof(MailInHand))]
[JsonSerializable(typeof(SentMail))]
[JsonSerializable(typeof(MailedLink))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(Membership))]
[JsonSerializable(typeof(PersonAt))]
[JsonSerializable(typeof(Away))]
[JsonSerializable(typeof(Reading))]
[JsonSerializable(typeof(MeetingDraft))]
internal sealed partial class RowJson : JsonSerializerContext
{
    // Norwegian letters stay letters: half the bytes, and a row that can be read.
    public static readonly RowJson Rows = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, typeof(T), Rows);

    public static T Read<T>(ReadOnlySpan<char> json) =>
        (T)(JsonSerializer.Deserialize(json, typeof(T), Rows) ?? throw new JsonException("a row holds null"));
}
