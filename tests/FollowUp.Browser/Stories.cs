using System.Collections.Concurrent;
using Xunit;

[assembly: AssemblyFixture(typeof(FollowUp.Browser.Stories))]

namespace FollowUp.Browser;

/// <summary>
/// Demos for tests that only look: the story a week after its meeting, one for each language, begun when first asked for. Who changes
/// anything, or moves the clock, starts a <see cref="Demo"/> of their own.
/// </summary>
public sealed class Stories : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Demo>>> _begun = new();

    public Task<Demo> AWeekLaterAsync(string language) => _begun.GetOrAdd(language, _ => new(() => BeginAsync(language))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var story in _begun.Values)
        {
            await (await story.Value).DisposeAsync();
        }
    }

    private static async Task<Demo> BeginAsync(string language)
    {
        var demo = await Demo.StartAsync(language);
        await demo.MeetAsync();
        await demo.AdvanceAsync("P7D");
        return demo;
    }
}
