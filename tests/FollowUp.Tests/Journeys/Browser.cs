using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace FollowUp.Tests.Journeys;

/// <summary>
/// A browser without script: keeps cookies, follows redirects, and sends forms as they stand in the page. It holds every page that it
/// sees against what must hold for all of them.
/// </summary>
internal sealed class Browser(Service service)
{
    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>Every cookie as it was set.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>Signs in to the demo as a person.</summary>
    public async Task<Browser> SignInAsync(Person person)
    {
        var home = await OpenAsync("/");
        var token = home.Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        (await PostAsync("/demo/be", [("form-token", token), ("person", person.Id), ("to", "/sign-in")])).Is(200);
        return this;
    }

    public Task<PageSeen> OpenAsync(string address) => SendAsync(HttpMethod.Get, PathOf(address), null, 0);

    /// <summary>Sends fields that need not stand in any page.</summary>
    public Task<PageSeen> PostAsync(string path, IEnumerable<(string Name, string Value)> fields) =>
        SendAsync(HttpMethod.Post, path, [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))], 0);

    /// <summary>Presses a button of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="button">What stands on it, or <c>name=value</c> of it.</param>
    /// <param name="within">A selector of something around it, where several buttons say the same.</param>
    /// <param name="typed">What is filled in before, by the names of the fields; a value of a choice that is not to be chosen begins with a hyphen.</param>
    public async Task<PageSeen> PressAsync(PageSeen page, string button, string? within = null, params (string Field, string Value)[] typed)
    {
        var place = within is null ? page.Document : (IParentNode)(page.Document.QuerySelector(within) ?? throw new Xunit.Sdk.XunitException($"{within} is not on {page.Path}:\n{page.Text}"));
        var found = place.QuerySelectorAll("button").OfType<IHtmlButtonElement>()
            .FirstOrDefault(b => PageSeen.Plain(b.TextContent) == button || $"{b.Name}={b.Value}" == button);
        Assert.True(found is not null, $"No button \"{button}\" on {page.Path}:\n{page.Text}");
        var form = found.Form ?? throw new Xunit.Sdk.XunitException($"The button \"{button}\" stands in no form.");
        var fields = FieldsOf(form, typed).ToList();
        if (found.Name is { Length: > 0 } name)
        {
            fields.Add(new(name, found.Value ?? ""));
        }

        var action = PathOf(found.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.Path);
        return string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase)
            ? await SendAsync(HttpMethod.Get, $"{action}?{await new FormUrlEncodedContent(fields).ReadAsStringAsync(TestContext.Current.CancellationToken)}", null, 0)
            : await SendAsync(HttpMethod.Post, action, fields, 0);
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form, (string Field, string Value)[] typed)
    {
        var known = new HashSet<string>();
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element is IHtmlButtonElement || element.HasAttribute("disabled"))
            {
                continue;
            }

            known.Add(name);
            var given = typed.Where(t => t.Field == name).Select(t => t.Value).ToList();
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" } box:
                    if (given.Contains(box.Value ?? "on") || (box.IsChecked && !given.Contains("-" + box.Value)))
                    {
                        yield return new(name, box.Value ?? "on");
                    }

                    break;
                case IHtmlInputElement { Type: "radio" } radio:
                    if (given.Count > 0 ? given.Contains(radio.Value!) : radio.IsChecked)
                    {
                        yield return new(name, radio.Value!);
                    }

                    break;
                case IHtmlInputElement input:
                    yield return new(name, given.FirstOrDefault() ?? input.Value ?? "");
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, given.FirstOrDefault() ?? area.Value ?? "");
                    break;
                case IHtmlSelectElement select:
                    Assert.True(given is [] || select.Options.Any(o => o.Value == given[0]), $"{name} cannot be {given.FirstOrDefault()}");
                    yield return new(name, given.FirstOrDefault() ?? select.Value ?? "");
                    break;
            }
        }

        Assert.All(typed, t => Assert.True(known.Contains(t.Field), $"There is no field {t.Field}, only {string.Join(", ", known)}."));
    }

    private async Task<PageSeen> SendAsync(HttpMethod method, string path, IReadOnlyList<KeyValuePair<string, string>>? fields, int redirects)
    {
        using var request = new HttpRequestMessage(method, path) { Content = fields is null ? null : new FormUrlEncodedContent(fields) };
        if (_cookies.Count > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        using var response = await service.Browsing.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            SetCookies.Add(cookie);
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var n, var v] ? (n, v) : throw new FormatException(cookie);
            if (value.Length == 0)
            {
                _cookies.Remove(name);
            }
            else
            {
                _cookies[name] = value;
            }
        }

        if (response.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Redirect)
        {
            Assert.True(redirects < 5, $"{path} leads on and on.");
            return await SendAsync(HttpMethod.Get, PathOf(response.Headers.Location!.OriginalString), null, redirects + 1);
        }

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        var page = new PageSeen(this, (int)response.StatusCode, path, html, headers, new HtmlParser().ParseDocument(html));
        if (page.IsHtml)
        {
            PageRules.Hold(page);
        }

        return page;
    }

    // Addresses in mails begin with the public one, which nobody answers here.
    private static string PathOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) ? uri.PathAndQuery : address;
}

/// <summary>A page as it came.</summary>
internal sealed partial record PageSeen(Browser Browser, int Status, string Path, string Html, IReadOnlyDictionary<string, string> Headers, IHtmlDocument Document)
{
    /// <summary>What can be read on it, without what stands around it.</summary>
    public string Text
    {
        get
        {
            var seen = (IElement?)(Document.QuerySelector("main") ?? Document.Body)?.Clone();
            foreach (var element in seen?.QuerySelectorAll("[hidden]").ToList() ?? [])
            {
                element.Remove();
            }

            // What stands in boxes of its own stands apart.
            foreach (var box in seen?.QuerySelectorAll("p, h1, h2, h3, li, div, label, legend, td, th, summary, dt, dd, button, option, textarea").ToList() ?? [])
            {
                box.Insert(AdjacentPosition.AfterEnd, " ");
            }

            return Plain(seen?.TextContent ?? Html);
        }
    }

    public bool IsHtml => Headers.GetValueOrDefault("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) == true;

    public PageSeen Is(int status)
    {
        Assert.True(Status == status, $"{status} was expected of {Path}, not {Status}: {Text}");
        return this;
    }

    /// <summary>Whether it says this, however its lines are broken.</summary>
    public bool Says(string words) => Text.Contains(words, StringComparison.Ordinal);

    public Task<PageSeen> PressAsync(string button, string? within = null, params (string Field, string Value)[] typed) =>
        Browser.PressAsync(this, button, within, typed);

    /// <summary>Follows a link by what stands on it.</summary>
    public Task<PageSeen> FollowAsync(string link) => Browser.OpenAsync(
        Document.QuerySelectorAll("a").FirstOrDefault(a => Plain(a.TextContent) == link)?.GetAttribute("href")
        ?? throw new Xunit.Sdk.XunitException($"No link \"{link}\" on {Path}:\n{Text}"));

    public static string Plain(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

/// <summary>What holds for every page, whichever it is.</summary>
internal static class PageRules
{
    // Over the wire; nothing is compressed.
    private const int MostBytes = 30_000;

    public static void Hold(PageSeen page)
    {
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(page.Html) < MostBytes, $"{page.Path} has {page.Html.Length} characters.");
        Assert.Contains("default-src 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        Assert.Equal("noindex", page.Headers["X-Robots-Tag"]);

        var document = page.Document;
        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.Contains(document.DocumentElement.GetAttribute("lang"), new[] { "nb", "nn", "en" });
        Assert.True(document.Title?.Length > " – FollowUp".Length, $"{page.Path} has no title.");
        Assert.Empty(document.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onsubmit]"));
        Assert.All(document.QuerySelectorAll("[href], [src], [action]"), e => Assert.DoesNotMatch(
            "^(https?:)?//(?!followup[.]example)", e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!));
        Assert.All(document.QuerySelectorAll("form[method=post]"), form => Assert.NotNull(form.QuerySelector("input[name=form-token]")));

        var ids = document.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(document.QuerySelectorAll("[aria-describedby]"), e => Assert.All(e.GetAttribute("aria-describedby")!.Split(' '), id => Assert.Contains(id, ids)));
        Assert.All(document.QuerySelectorAll("main a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.All(
            document.QuerySelectorAll("input:not([type=hidden]), select, textarea"),
            e => Assert.True(e.Closest("label") is not null || ids.Contains(e.Id ?? "") && document.QuerySelector($"label[for='{e.Id}']") is not null || e.HasAttribute("aria-label"), $"{page.Path}: {e.OuterHtml} has no label."));
    }
}
