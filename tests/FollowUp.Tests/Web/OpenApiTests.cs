using System.Text;
using System.Text.Json.Nodes;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web.OpenApi.Bodies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FollowUp.Tests.Web;

/// <summary>The document describes what is there, all of it, and what it shows works.</summary>
public sealed class OpenApiTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task It_is_OpenAPI_3_1() =>
        Assert.StartsWith("3.1.", (string)(await host.DocumentAsync())["openapi"]!, StringComparison.Ordinal);

    [Fact]
    public async Task Every_route_of_the_API_is_described()
    {
        var document = await host.DocumentAsync();
        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => (Path: "/" + e.RoutePattern.RawText!.TrimStart('/'), Methods: e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []))
            .Where(r => r.Path.StartsWith("/api/", StringComparison.Ordinal) && !r.Path.Contains("**", StringComparison.Ordinal))
            // OPTIONS asks about a route; it is not an operation of its own.
            .SelectMany(r => r.Methods.Where(m => m != HttpMethods.Options).Select(m => (r.Path, Method: m.ToLowerInvariant())))
            .ToList();
        Assert.True(routes.Count > 20, "no routes were found");
        Assert.All(routes, r =>
        {
            var operation = document["paths"]![r.Path]?[r.Method];
            Assert.True(operation is not null, $"{r.Method} {r.Path} is not in the document");
            Assert.NotEqual("", (string)operation["operationId"]!);
            Assert.NotEqual("", (string)operation["summary"]!);
            Assert.NotEqual("", (string)operation["description"]!);
            Assert.Contains(operation["responses"]!.AsObject(), a => a.Key[0] == '4' && a.Value!["content"]!["application/problem+json"] is not null);
            Assert.All(r.Method is "get" ? [] : new[] { "400", "413", "415" }, status => Assert.True(operation["responses"]![status] is not null, $"{r} {status}"));
            Assert.All(operation["parameters"]!.AsArray(), p => Assert.True(p!["$ref"] is not null || p["description"] is not null));
        });
    }

    [Fact]
    public async Task Every_example_is_taken_and_every_answer_is_as_described()
    {
        foreach (var (method, path, operation) in Operations(await host.DocumentAsync()))
        {
            var id = (string)operation["operationId"]!;
            var content = operation["requestBody"]?["content"]!["application/json"];
            var bodies = content?["examples"]!.AsObject().Select(e => (e.Key, Body: (JsonNode?)e.Value!["value"]!)) ?? [("", null)];
            foreach (var (name, body) in bodies)
            {
                // Moves far ahead come last, in a host of their own.
                await using var own = id == "MoveClock" ? new DemoHost() : null;
                await ExampleIsTakenAsync(own ?? host, id, $"{id} {name}", method, path, body);
            }
        }
    }

    [Fact]
    public async Task Every_status_of_a_problem_is_described()
    {
        var described = Operations(await host.DocumentAsync()).SelectMany(o => o.Operation["responses"]!.AsObject().Select(r => r.Key)).ToHashSet();
        using var other = new HttpRequestMessage(HttpMethod.Post, "/api/cases") { Content = new StringContent("{}", Encoding.UTF8, "text/plain") };
        other.Headers.Authorization = new("Demo", "system");
        using var response = await host.CreateClient().SendAsync(other, TestContext.Current.CancellationToken);
        Assert.Equal(415, (int)response.StatusCode);
        Assert.Superset(new HashSet<string> { "400", "401", "403", "404", "409", "412", "413", "415", "422", "503" }, described);
    }

    [Fact]
    public async Task Limits_are_those_that_hold()
    {
        var schemas = (await host.DocumentAsync())["components"]!["schemas"]!;
        int Limit(string schema, string member, string keyword) => (int)schemas[schema]!["properties"]![member]![keyword]!;
        Assert.Equal(Limits.Team, Limit("CaseBody", "team", "maxLength"));
        Assert.Equal(Limits.Name, Limit("JobseekerBody", "name", "maxLength"));
        Assert.Equal(Limits.Name, Limit("ParticipantBody", "name", "maxLength"));
        Assert.Equal(Limits.Participants - 1, Limit("CaseBody", "participants", "maxItems"));
        Assert.Equal(Limits.Participants, Limit("MeetingBody", "attendees", "maxItems"));
        Assert.Equal(Limits.CommitmentsPerMeeting, Limit("MeetingBody", "commitments", "maxItems"));
        Assert.Equal(Limits.Rule, Limit("CommitmentRecurring", "rrule", "maxLength"));
        Assert.Equal((-Limits.DelayDays, Limits.DelayDays), (Limit("DelayBody", "value", "minimum"), Limit("DelayBody", "value", "maximum")));
        foreach (var kind in Enum.GetNames<CommitmentKind>())
        {
            Assert.Equal(Limits.Text, Limit("Commitment" + kind, "text", "maxLength"));
            Assert.Equal(Limits.CoOwners, Limit("Commitment" + kind, "coOwners", "maxItems"));
            Assert.Equal(Limits.StopOn, Limit("Commitment" + kind, "stopOn", "maxItems"));
        }
    }

    [Fact]
    public void Words_of_bodies_are_those_that_are_known()
    {
        Assert.Equal(LanguageTags.Wishes, Enum.GetValues<LanguageWish>().Select(Kebab.Of));
        Assert.Equal(Enum.GetValues<Role>().Where(r => r is not Role.Jobseeker).Select(Kebab.Of), Enum.GetValues<ProfessionalRole>().Select(Kebab.Of));
    }

    internal static IEnumerable<(string Method, string Path, JsonObject Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject());

    private static async Task ExampleIsTakenAsync(DemoHost host, string id, string what, string method, string path, JsonNode? example)
    {
        // Dates in examples are those of this host's day.
        var document = await host.DocumentAsync();
        var operation = document["paths"]![path]![method.ToLowerInvariant()]!;
        var schemas = new Schemas(document);
        var around = await DescribedCase.OpenAsync(host, reserved: id == "GiveConfirmation");
        var (who, at) = await around.ReadyForAsync(id, path);
        var body = example is null ? null : around.WithIds(example);
        if (body is not null)
        {
            Assert.Empty(schemas.Flaws(body, operation["requestBody"]!["content"]!["application/json"]!["schema"]!).Select(flaw => $"{what}: {flaw}"));
        }

        using var response = await host.SendAsync(method, at, who, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{what}: {(int)response.StatusCode} {text}");
        var answer = operation["responses"]![$"{(int)response.StatusCode}"];
        Assert.True(answer is not null, $"{what}: {(int)response.StatusCode} is not described");
        if (text.Length > 0 && answer["content"]?["application/json"] is { } json)
        {
            Assert.Empty(schemas.Flaws(JsonNode.Parse(text), json["schema"]!).Select(flaw => $"{what}: answer {flaw}"));
        }
    }
}
