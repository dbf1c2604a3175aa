using System.Text.RegularExpressions;
using MimeKit.Text;

namespace FollowUp.Adapters.Mailbox;

/// <summary>The links in a mail, as one who reads it can follow them.</summary>
internal static partial class MailLinks
{
    public static IReadOnlyList<string> In(string html, string text) =>
        [.. Hrefs(html).Concat(Url().Matches(text).Select(match => match.Value)).Distinct(StringComparer.Ordinal)];

    private static List<string> Hrefs(string html)
    {
        var hrefs = new List<string>();
        using var reader = new StringReader(html);
        var tokens = new HtmlTokenizer(reader);
        while (tokens.ReadNextToken(out var token))
        {
            // Values come decoded: "&amp;" in the HTML is "&" in the link.
            if (token is HtmlTagToken { IsEndTag: false, Id: HtmlTagId.A } tag
                && tag.Attributes.FirstOrDefault(attribute => attribute.Id == HtmlAttributeId.Href)?.Value is { Length: > 0 } href)
            {
                hrefs.Add(href);
            }
        }

        return hrefs;
    }

    // A full stop, comma or bracket after an address belongs to the sentence.
    [GeneratedRegex(@"\bhttps?://[^\s<>""]*[^\s<>"".,;:!?)\]}']", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Url();
}
