using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(FollowUp.Browser.Chromium))]

namespace FollowUp.Browser;

/// <summary>The system's own Chromium, started once: Debian's, or the one that <c>CHROMIUM</c> in the environment names.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // The first three are parts of the window that nobody sees here, and that cost more than the pages: Chromium draws them anew for each page.
    // Naming any takes the place of Playwright's own list, so what matters of that one stands here too.
    private const string WithoutFeatures =
        "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup," +
        "Translate,HttpsUpgrades,OptimizationHints,MediaRouter,DialMediaRouteProvider,PaintHolding,NetworkTimeServiceQuerying";

    private IPlaywright? _playwright;

    /// <summary>Why a test that needs it is skipped.</summary>
    public const string Needed = "Chromium is not there: 'apt-get install chromium', or name it in CHROMIUM. CI does.";

    public static bool IsThere => Program is not null;

    public IBrowser Browser { get; private set; } = null!;

    private static string? Program =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : Array.Find(Known, File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Program is { } program)
        {
            _playwright = await Playwright.CreateAsync();
            Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-gpu", WithoutFeatures] });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_playwright is not null)
        {
            await Browser.DisposeAsync();
            _playwright.Dispose();
        }
    }
}
