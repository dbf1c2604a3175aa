using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace FollowUp.Browser;

/// <summary>How somebody looks at pages.</summary>
/// <param name="Name">For the names of pictures.</param>
/// <param name="Width">CSS pixels.</param>
/// <param name="HasScript">Whether the browser runs scripts.</param>
public sealed record Eyes(string Name, int Width, bool HasScript)
{
    public static readonly Eyes Phone = new("phone", 360, true);
    public static readonly Eyes Desktop = new("desktop", 1280, true);
    public static readonly Eyes PhoneWithoutScript = new("phone-no-script", 360, false);
    public static readonly Eyes DesktopWithoutScript = new("desktop-no-script", 1280, false);

    public static IReadOnlyList<Eyes> All => [Phone, Desktop, PhoneWithoutScript, DesktopWithoutScript];

    /// <summary>By name, so that a test says which.</summary>
    public static Eyes Of(string name) => All.Single(eyes => eyes.Name == name);

    public override string ToString() => Name;
}

/// <summary>
/// One person in front of a browser. Every page that they look at is held against what must hold for all: no error in the console, nothing
/// loaded from elsewhere, nothing wider than the screen, nothing that axe finds against WCAG 2.2 AA; and a picture is kept.
/// </summary>
internal sealed class Looker : IAsyncDisposable
{
    private static readonly string Pictures = Environment.GetEnvironmentVariable("FOLLOWUP_PICTURES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(AppContext.BaseDirectory, "pictures");

    // WCAG 2.2 AA holds what 2.0 and 2.1 asked for as well.
    private static readonly List<string> Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    // A form that is refused, or a link that has expired, is an answer, which Chromium says in the console as well; and the driver says what it was told to do.
    private static readonly string[] Expected =
        ["Failed to load resource: the server responded with a status of 4", "Service Worker registration blocked by Playwright"];

    private readonly Demo _demo;
    private readonly Eyes _eyes;
    private readonly IBrowserContext _context;
    private readonly List<string> _wrong = [];
    private List<string> _requests = [];

    private Looker(Demo demo, Eyes eyes, IBrowserContext context, IPage page)
    {
        (_demo, _eyes, _context, Page) = (demo, eyes, context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !Expected.Any(text => message.Text.StartsWith(text, StringComparison.Ordinal)))
            {
                _wrong.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _wrong.Add($"{page.Url}: {error}");
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <param name="chromium">The browser.</param>
    /// <param name="demo">What they look at.</param>
    /// <param name="eyes">How wide they see, and whether with script.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="forcedColors">Whether their system sets the colours.</param>
    /// <param name="keepsPages">
    /// Whether their browser may keep the page for when there is no network. The driver stops each such worker for a moment where it starts, and now and then
    /// for good: then the next page never comes.
    /// </param>
    public static async Task<Looker> StartAsync(
        Chromium chromium, Demo demo, Eyes eyes, ColorScheme scheme = ColorScheme.Light, bool forcedColors = false, bool keepsPages = false)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = eyes.Width, Height = eyes.Width < 500 ? 740 : 800 },
            JavaScriptEnabled = eyes.HasScript,
            ColorScheme = scheme,
            ForcedColors = forcedColors ? ForcedColors.Active : ForcedColors.None,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "nb-NO",
            ServiceWorkers = keepsPages ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        });
        return new(demo, eyes, context, await context.NewPageAsync());
    }

    /// <summary>Signs in to the demo.</summary>
    public async Task BeAsync(string name)
    {
        await Page.GotoAsync(_demo.Url + "/");
        await Page.Locator($"button[value='{_demo.People[name]}']").ClickAsync();
    }

    public async Task OpenAsync(string address)
    {
        _requests = [];
        await Page.GotoAsync(address.StartsWith('/') ? _demo.Url + address : address);
    }

    /// <summary>Looks at the page: keeps a picture, and holds it against what must hold.</summary>
    /// <param name="name">For the picture's name.</param>
    /// <param name="isMail">A mail is shown within a program that has landmarks of its own.</param>
    /// <param name="hasFrame">A mail stands on it in a frame that runs nothing, axe neither: it is looked at by itself.</param>
    public async Task LookAsync(string name, bool isMail = false, bool hasFrame = false)
    {
        var folder = Path.Combine(Pictures, _demo.Language);
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{_eyes.Name}.png"), FullPage = true });
        Assert.Empty(_wrong);
        Assert.All(_requests, url => Assert.StartsWith(_demo.Url, url, StringComparison.Ordinal));
        if (_eyes.HasScript)
        {
            var (wide, screen) = (await NumberAsync("document.documentElement.scrollWidth"), await NumberAsync("window.innerWidth"));
            Assert.True(wide <= screen, $"{name} is {wide} wide on a screen of {screen}.");
            if (hasFrame)
            {
                await Page.EvaluateAsync("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
            }

            var found = await Axe.FindAsync(Page, isMail ? Wcag : [.. Wcag, "best-practice"]);
            Assert.True(found.Length == 0, $"{name}: {string.Join('\n', found)}");
            if (hasFrame)
            {
                await Page.ReloadAsync();
            }
        }
    }

    /// <summary>What can be read on the page.</summary>
    public async Task<string> TextAsync() => Regex.Replace(await Page.Locator("main").InnerTextAsync(), @"\s+", " ");

    public async Task SaysAsync(string words, bool alsoInFields = false) => Assert.Contains(
        words,
        await TextAsync() + (alsoInFields ? string.Join(' ', await Task.WhenAll((await Page.Locator("textarea").AllAsync()).Select(area => area.InputValueAsync()))) : ""),
        StringComparison.Ordinal);

    /// <summary>Presses the button <c>do=value</c>, opening what it is folded away in.</summary>
    public async Task PressAsync(string value, string within = "main")
    {
        var button = Page.Locator($"{within} button[name=do][value='{value}']:not([aria-hidden])").First;
        if (!await button.IsVisibleAsync())
        {
            await Page.Locator($"details:has(button[value='{value}']) > summary").ClickAsync();
        }

        await button.ClickAsync();
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task<int> NumberAsync(string expression) => await Page.EvaluateAsync<int>(expression);
}
