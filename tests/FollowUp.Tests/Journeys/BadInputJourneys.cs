using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FollowUp.Mail;
using FollowUp.Web.Wording;
using Xunit;

namespace FollowUp.Tests.Journeys;

/// <summary>One case for everything that is not to be taken: nothing of it may change it.</summary>
public sealed class BadInputCase : Journey
{
    internal string Other { get; private set; } = "";

    internal string Promise { get; private set; } = "";

    internal Person Stranger { get; private set; } = null!;

    internal string Now { get; private set; } = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Stranger = Somebody("Tuva", "therapist");
        Other = await OpenAsync("Team Sør", Somebody("Per", "jobseeker"), null, Stranger);
        Promise = await PromiseAsync(Solveig, Journeys.Promise.Dated(Solveig, "2027-02-01"));
        Now = await Clock.NowAsync();
    }

    internal string Fill(string text) => text
        .Replace("{case}", Case, StringComparison.Ordinal)
        .Replace("{CASE}", "/api/cases/" + Case.Split('/')[^1].ToUpperInvariant(), StringComparison.Ordinal)
        .Replace("{other}", Other, StringComparison.Ordinal)
        .Replace("{c}", Promise, StringComparison.Ordinal)
        .Replace("{now}", Now, StringComparison.Ordinal)
        .Replace("{solveig}", Solveig.Id, StringComparison.Ordinal)
        .Replace("{ola}", Ola.Id, StringComparison.Ordinal)
        .Replace("{jonas}", Jonas.Id, StringComparison.Ordinal)
        .Replace("{stranger}", Stranger.Id, StringComparison.Ordinal);
}

/// <summary>Bad input: a precise answer in the caller's language, nothing stored, nothing said back, never a 500.</summary>
public class BadInputJourneys(BadInputCase story) : IClassFixture<BadInputCase>
{
    public static TheoryData<Bad> Everything => [.. Bad.All()];

    [Theory]
    [MemberData(nameof(Everything), DisableDiscoveryEnumeration = true)]
    public async Task Bad_input_is_refused_precisely_and_leaves_no_trace(Bad bad)
    {
        ArgumentNullException.ThrowIfNull(bad);
        var before = await story.Service.RowsAsync();
        var (path, who) = bad.Path.Split(' ') switch
        {
            ["system", var p] => (p, story.OtherSystem),
            ["kari", var p] => (p, story.Kari),
            [var p] => (p, story.Solveig),
            _ => throw new InvalidOperationException(bad.Path),
        };
        foreach (var language in new[] { Language.Bokmal, Language.Nynorsk, Language.English })
        {
            using var body = bad.Method == "GET" ? null : new StringContent(story.Fill(bad.Body), Encoding.UTF8, "application/json");
            var reply = await who.SendAsync(new(bad.Method), story.Fill(path), body, ("Accept-Language", language.Tag()));
            IsRefusal(reply, bad.Status, language);
            Assert.All(bad.At, at => Assert.Contains(at, reply.Paths));
            Assert.DoesNotContain(Bad.Number, reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("010190", reply.Text, StringComparison.Ordinal);
        }

        Assert.Equal(before, await story.Service.RowsAsync());
        Assert.DoesNotContain(story.Service.Log.Lines, line => line.Text.Contains(Bad.Number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_cannot_be_read()
    {
        foreach (var bytes in new[]
        {
            [.. "{\"kind\":\"job-ended\",\"on\":\"2027-01-11\",\"note\":\""u8, 0xE6, 0xF8, .. "\"}"u8],
            [.. "{\"kind\":\"job-ended\",\"on\":\"2027-01-11\",\""u8, 0xC3, .. "\":1}"u8],
            Encoding.Unicode.GetBytes("{\"kind\":\"job-ended\",\"on\":\"2027-01-11\"}"),
        })
        {
            using var body = new ByteArrayContent(bytes) { Headers = { ContentType = new("application/json") } };
            await IsRefusedAsync(400, body);
        }
    }

    [Fact]
    public async Task A_body_of_another_type_is_not_taken_for_json()
    {
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/xml" })
        {
            using var body = new StringContent("{\"kind\":\"job-ended\",\"on\":\"2027-01-11\"}", Encoding.UTF8, new MediaTypeHeaderValue(type));
            await IsRefusedAsync(415, body);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_is_too_large_is_refused_with_or_without_its_length(bool chunked)
    {
        var text = $"{{\"note\":\"{new string('x', 300 * 1024)}\"}}";
        using HttpContent body = chunked ? new Unmeasured(text) : new StringContent(text, Encoding.UTF8, "application/json");
        await IsRefusedAsync(413, body);
    }

    [Theory]
    [InlineData("Idempotency-Key", "")]
    [InlineData("Idempotency-Key", "a\tb")]
    [InlineData("Idempotency-Key", "a\u007fb")]
    [InlineData("If-Match", "yesterday")]
    [InlineData("If-Match", "\"1\", \"2\"")]
    [InlineData("If-Match", "\"99999999999\"")]
    public async Task A_header_that_cannot_be_read_is_said_so(string name, string value)
    {
        using var body = new StringContent("{\"kind\":\"job-ended\",\"on\":\"2027-01-11\"}", Encoding.UTF8, "application/json");
        await IsRefusedAsync(400, body, (name, value));
    }

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("Demo 01019012345")]
    [InlineData("Demo ../system")]
    [InlineData("Demo SYSTEM")]
    [InlineData("Basic c3lzdGVtOg==")]
    public async Task Whoever_is_not_known_is_asked_to_sign_in(string authorization)
    {
        var reply = await story.Service.As(authorization).GetAsync(story.Case, ("Accept-Language", "nn"));
        IsRefusal(reply, 401, Language.Nynorsk);
    }

    private async Task IsRefusedAsync(int status, HttpContent body, params (string, string)[] headers)
    {
        var before = await story.Service.RowsAsync();
        var reply = await story.Solveig.SendAsync(HttpMethod.Post, $"{story.Case}/life-events", body, [("Accept-Language", "en"), .. headers]);
        IsRefusal(reply, status, Language.English);
        Assert.Equal(before, await story.Service.RowsAsync());
    }

    private static void IsRefusal(Reply reply, int status, Language language)
    {
        reply.Is(status);
        Assert.Equal("application/problem+json; charset=utf-8", reply.Type);
        Assert.Equal(status, (int)reply.Json["status"]!);
        var kind = Enum.GetValues<ProblemKind>().Single(k => (string)reply.Json["type"]! == $"urn:followup:{JsonNamingPolicy.KebabCaseLower.ConvertName(k.ToString())}");
        Assert.Equal(RefusalWording.In(language).Title(kind), (string)reply.Json["title"]!);
        Assert.True(reply.Json["detail"] is not null || reply.Paths.Any());
    }

    /// <summary>Sent in chunks, since nobody knows its length.</summary>
    private sealed class Unmeasured : StringContent
    {
        public Unmeasured(string text)
            : base(text, Encoding.UTF8, "application/json") => Headers.ContentLength = null;

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
