using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FollowUp.Cases;
using Xunit;

namespace FollowUp.Tests.Web;

/// <summary>
/// Bodies are read by hand and described by records. Whatever text the product holds is tried as a member's name: one that is read is
/// described, one that is described is read.
/// </summary>
public sealed partial class OpenApiBodiesTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string Unknown = "This member is not known here.";
    private const string OtherKind = "This does not belong to a promise of the kind";

    // An answer holds a hundred reasons, and a body several objects.
    private const int AtOnce = 24;

    [Fact]
    public async Task What_is_read_is_described_and_what_is_described_is_read()
    {
        var document = await host.DocumentAsync();
        var words = Words();
        Assert.Contains("commitments", words);
        var schemas = new Schemas(document);
        var tried = 0;
        foreach (var (method, path, operation) in OpenApiTests.Operations(document))
        {
            if (operation["requestBody"] is not { } described || operation["tags"]!.AsArray().Any(t => (string)t! is "Demo" or "Delivery"))
            {
                continue;
            }

            var media = described["content"]!["application/json"]!;
            var around = await DescribedCase.OpenAsync(host);
            var (who, at) = await around.ReadyForAsync(await Readable(operation), path);
            foreach (var example in media["examples"]!.AsObject())
            {
                foreach (var some in words.Chunk(AtOnce))
                {
                    var body = around.WithIds(example.Value!["value"]!);
                    var expected = new SortedSet<string>(StringComparer.Ordinal);
                    Spread(body, media["schema"]!, schemas, some, "$", expected);
                    using var response = await host.SendAsync(method, at, who, body);
                    var errors = (await DemoHost.ReadAsync(response))["errors"]?.AsObject() ?? [];
                    var refused = errors.Where(e => e.Value!.AsArray().Any(r => ((string)r!).StartsWith(Unknown, StringComparison.Ordinal))).Select(e => e.Key);
                    Assert.Equal(expected, refused.Order(StringComparer.Ordinal));
                    tried++;
                }
            }
        }

        Assert.True(tried > 50, "hardly anything was tried");
    }

    [Fact]
    public async Task A_member_belongs_to_the_kinds_that_describe_it()
    {
        var document = await host.DocumentAsync();
        var schemas = document["components"]!["schemas"]!;
        IEnumerable<string> MembersOf(CommitmentKind kind) => schemas["Commitment" + kind]!["properties"]!.AsObject().Select(p => p.Key);
        var all = Enum.GetValues<CommitmentKind>().SelectMany(MembersOf).ToHashSet();
        var common = all.Where(m => Enum.GetValues<CommitmentKind>().All(k => MembersOf(k).Contains(m))).ToHashSet();
        var around = await DescribedCase.OpenAsync(host);
        foreach (var kind in Enum.GetValues<CommitmentKind>())
        {
            var body = new JsonObject { ["kind"] = Kebab.Of(kind), ["text"] = "Jeg ringer.", ["owner"] = around["jonas"] };
            foreach (var member in all.Except(common))
            {
                body[member] = "x";
            }

            using var response = await host.SendAsync("POST", $"/api/cases/{around.Id}/commitments", around["jonas"], body);
            var errors = (await DemoHost.ReadAsync(response))["errors"]!.AsObject();
            var others = errors.Where(e => e.Value!.AsArray().Any(r => ((string)r!).StartsWith(OtherKind, StringComparison.Ordinal))).Select(e => e.Key["$.".Length..]);
            Assert.Equal(all.Except(MembersOf(kind)).Order(), others.Order());
        }
    }

    [Fact]
    public async Task A_text_may_be_as_long_as_described_and_no_longer()
    {
        var document = await host.DocumentAsync();
        var most = (int)document["components"]!["schemas"]!["CommitmentWish"]!["properties"]!["text"]!["maxLength"]!;
        var around = await DescribedCase.OpenAsync(host);
        await around.ReadyForAsync("CaptureCommitment", "");
        foreach (var (length, status) in new[] { (most, 201), (most + 1, 422) })
        {
            var body = new JsonObject { ["kind"] = "wish", ["text"] = new string('x', length), ["owner"] = around["kari"] };
            using var response = await host.SendAsync("POST", $"/api/cases/{around.Id}/commitments", around["kari"], body);
            Assert.Equal(status, (int)response.StatusCode);
        }
    }

    // A body is read before it is asked whether it fits the case; a confirmation need not be there for that.
    private static ValueTask<string> Readable(JsonObject operation) =>
        ValueTask.FromResult((string)operation["operationId"]! is "GiveConfirmation" ? "KeepCommitment" : (string)operation["operationId"]!);

    // Null means "not there", so it says nothing but the member's name. What is there stays; what is not described is expected back.
    private static void Spread(JsonNode? node, JsonNode given, Schemas schemas, IReadOnlyList<string> words, string path, SortedSet<string> expected)
    {
        var schema = schemas.Of(given, node);
        switch (node)
        {
            case JsonArray items:
                for (var i = 0; i < items.Count && i < 1; i++)
                {
                    Spread(items[i], schema["items"]!, schemas, words, $"{path}[{i}]", expected);
                }

                break;
            case JsonObject members when schema["properties"] is JsonObject described:
                foreach (var (name, value) in members.ToList())
                {
                    Spread(value, described[name]!, schemas, words, $"{path}.{name}", expected);
                }

                var every = schemas.Resolve(given)["discriminator"]?["mapping"]?.AsObject()
                    .SelectMany(k => schemas.Resolve(new JsonObject { ["$ref"] = (string)k.Value! })["properties"]!.AsObject()).Select(p => p.Key).ToHashSet()
                    ?? described.Select(p => p.Key).ToHashSet();
                foreach (var word in words.Concat(every).Where(w => !members.ContainsKey(w)).ToList())
                {
                    members[word] = null;
                    if (!every.Contains(word))
                    {
                        expected.Add($"{path}.{word}");
                    }
                }

                break;
        }
    }

    /// <summary>Every text in the product's code that could be a member's name.</summary>
    private static List<string> Words()
    {
        using var file = new PEReader(File.OpenRead(typeof(CaseId).Assembly.Location));
        var reader = file.GetMetadataReader();
        var words = new SortedSet<string>(StringComparer.Ordinal);
        for (var handle = reader.GetNextHandle(MetadataTokens.UserStringHandle(0)); !handle.IsNil; handle = reader.GetNextHandle(handle))
        {
            if (Name().IsMatch(reader.GetUserString(handle)))
            {
                words.Add(reader.GetUserString(handle));
            }
        }

        return [.. words];
    }

    [GeneratedRegex(@"\A[a-z][A-Za-z]{1,39}\z")]
    private static partial Regex Name();
}
