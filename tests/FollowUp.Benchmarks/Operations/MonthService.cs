using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FollowUp.Benchmarks.Frame;
using FollowUp.Host;
using FollowUp.Mail;
using FollowUp.Remind;
using FollowUp.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FollowUp.Benchmarks.Operations;

/// <summary>The embedded host over a store that counts, at a time that is set: what is asked over HTTP costs all that a request costs.</summary>
internal sealed class MonthService : IAsyncDisposable
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    private readonly TempFolder _folder = new();
    private readonly SetClock _clock = new(DateTimeOffset.MinValue);
    private readonly CountingStore _rows;
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private MonthService(CountingStore rows)
    {
        _rows = rows;
        _app = EmbeddedHost.Build(
            ["--data", _folder.Path, "--urls", "http://127.0.0.1:0", "--FollowUp:PublicUrl", "https://followup.example/", "--FollowUp:Sweep:EverySeconds", "0", "--Logging:LogLevel:FollowUp", "Warning"],
            services => services
                .Replace(ServiceDescriptor.Singleton<IRowStore>(_rows))
                .Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock))
                .Replace(ServiceDescriptor.Singleton<IMailSender>(Sender)));
        _http = new HttpClient();
    }

    public TakingSender Sender { get; } = new();

    public static async Task<MonthService> StartAsync(CountingStore rows, string at)
    {
        var service = new MonthService(rows);
        service.At(at);
        await service._app.StartAsync();
        service._http.BaseAddress = new(service._app.Urls.First());
        return service;
    }

    /// <summary>The clock shows this local time; nothing is done meanwhile.</summary>
    public void At(string local) => _clock.Now = Instant(local);

    public static DateTimeOffset Instant(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return new(time, Oslo.GetUtcOffset(time));
    }

    /// <summary>Asks the API for something.</summary>
    /// <returns>The answer, and what it took.</returns>
    public async Task<(JsonElement Answer, Asked Took)> AskAsync(string by, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Demo", by);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        var before = _rows.Asked;
        using var answer = await _http.SendAsync(request, CancellationToken.None);
        var said = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? (said.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(said), _rows.Asked - before)
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {said}");
    }

    /// <summary>One sweep as a host runs it.</summary>
    public async Task<(SweepResult Result, Asked Took)> SweepAsync()
    {
        var before = _rows.Asked;
        var result = await _app.Services.GetRequiredService<SweepRun>().RunAsync(CancellationToken.None);
        return result.Failed == 0 ? (result, _rows.Asked - before) : throw new InvalidOperationException($"A sweep failed: {result}");
    }

    /// <summary>Time goes on, with every sweep that has something to do.</summary>
    /// <returns>What these took, and how many they were.</returns>
    public async Task<(Asked Took, int Sweeps)> GoOnAsync(string until)
    {
        var (took, sweeps) = (default(Asked), 0);
        // Looking for the next one is not the service's work: it sweeps each minute.
        while (await new Wakeups(_rows.Inner).FirstAsync(CancellationToken.None) is { } first && first <= Instant(until))
        {
            _clock.Now = first > _clock.Now ? first : _clock.Now.AddMinutes(1);
            took += (await SweepAsync()).Took;
            sweeps++;
        }

        At(until);
        return (took, sweeps);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
