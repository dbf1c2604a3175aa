using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace FollowUp.Browser;

/// <summary>
/// The rules of WCAG that a machine can check. It runs in the page itself: Deque's own way opens one more page for each run, for the sake of frames
/// of other origins, of which none is here; that took most of the time of all browser tests.
/// </summary>
internal static class Axe
{
    // A run that checks nothing would find nothing as well.
    private static readonly string Run =
        $$"""
        async rules => {
          {{new BundledAxeScriptProvider().GetScript()}};
          const found = await window.axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
          if (found.passes.length === 0) throw new Error('No rule was checked.');
          return found.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.html.replace(/\s+/g, ' ')).join(' | '));
        }
        """;

    /// <summary>What on the page breaks a rule with one of these tags.</summary>
    public static Task<string[]> FindAsync(IPage page, IReadOnlyList<string> tags) => page.EvaluateAsync<string[]>(Run, tags);
}
