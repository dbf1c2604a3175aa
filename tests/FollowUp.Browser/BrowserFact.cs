using System.Runtime.CompilerServices;
using Xunit;

namespace FollowUp.Browser;

/// <summary>A test in Chromium. Where that is not, it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) =>
        (Skip, SkipUnless, SkipType) = (Chromium.Needed, nameof(Chromium.IsThere), typeof(Chromium));
}

/// <summary>The same for several languages, eyes or pages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) =>
        (Skip, SkipUnless, SkipType) = (Chromium.Needed, nameof(Chromium.IsThere), typeof(Chromium));
}
