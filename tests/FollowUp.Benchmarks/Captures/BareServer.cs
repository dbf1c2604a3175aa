using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace FollowUp.Benchmarks.Captures;

/// <summary>
/// What a capture costs at the least without sharing commits: one minimal-API endpoint that parses the same JSON and writes three rows
/// in one durable transaction, on a connection of its own from the pool. It signs nobody in, checks nothing and derives nothing. Callers that come
/// at once wait for each other as the driver does it, by asking SQLite again after a sleep; or in turn, which is the fastest that such an endpoint gets.
/// </summary>
internal sealed class BareServer : ICaptureServer
{
    private const int Full = 2;

    private readonly WebApplication _app;
    private readonly SemaphoreSlim? _turn;
    private readonly string _connection;
    private readonly TimeSpan _sync;

    private BareServer(WebApplication app, string connection, TimeSpan sync, bool inTurn) =>
        (_app, _connection, _sync, _turn) = (app, connection, sync, inTurn ? new(1, 1) : null);

    public Uri Address => new(_app.Urls.First());

    public static async Task<BareServer> StartAsync(string file, TimeSpan sync, bool inTurn)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var app = builder.Build();
        var server = new BareServer(app, new SqliteConnectionStringBuilder { DataSource = file, Pooling = true }.ConnectionString, sync, inTurn);
        await server.PrepareAsync();
        app.MapPost("/api/cases/{caseId}/meetings", server.CaptureAsync);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _turn?.Dispose();
    }

    private async Task PrepareAsync()
    {
        await using var connection = new SqliteConnection(_connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE captured (id INTEGER PRIMARY KEY, part TEXT NOT NULL, value TEXT NOT NULL) STRICT";
        await command.ExecuteNonQueryAsync();
        command.CommandText = "PRAGMA synchronous";
        if (Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) != Full)
        {
            throw new InvalidOperationException("The baseline is to be durable too: synchronous is not FULL.");
        }
    }

    private async Task<IResult> CaptureAsync(HttpContext http, string caseId)
    {
        var meeting = (await JsonSerializer.DeserializeAsync(http.Request.Body, BareJson.Default.BareMeeting, http.RequestAborted))!;
        var ids = new List<string>(meeting.Commitments.Count);
        if (_turn is not null)
        {
            await _turn.WaitAsync(http.RequestAborted);
        }

        try
        {
            using var connection = new SqliteConnection(_connection);
            connection.Open();
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "INSERT INTO captured (part, value) VALUES ($part, $value) RETURNING id";
            command.Parameters.AddWithValue("$part", caseId);
            var value = command.Parameters.Add("$value", SqliteType.Text);
            for (var i = 0; i < 3; i++)
            {
                value.Value = JsonSerializer.Serialize(meeting.Commitments[i % meeting.Commitments.Count], BareJson.Default.BareCommitment);
                ids.Add($"c{(long)command.ExecuteScalar()!}");
            }

            Disk.Wait(_sync);
            transaction.Commit();
        }
        finally
        {
            _turn?.Release();
        }

        return Results.Json(new BareAnswer(ids[0], ids), BareJson.Default.BareAnswer, statusCode: StatusCodes.Status201Created);
    }
}

internal sealed record BareMeeting(DateTimeOffset HeldAt, IReadOnlyList<string> Attendees, IReadOnlyList<BareCommitment> Commitments);

internal sealed record BareCommitment(string Text, string Owner, string Kind, DateOnly? Due, string? When, BareDelay? Within, string? Rrule, DateOnly? First);

internal sealed record BareDelay(int Value, string Unit);

internal sealed record BareAnswer(string MeetingId, IReadOnlyList<string> Commitments);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BareMeeting))]
[JsonSerializable(typeof(BareAnswer))]
internal sealed partial class BareJson : JsonSerializerContext;
