using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace FollowUp.Adapters.AzureTables;

/// <summary>Says which setting does not fit, and what to set.</summary>
internal sealed partial class TablesOptionsValidator : IValidateOptions<TablesOptions>
{
    // An append that took longer than a minute is given up (CaseStore): all tries of a request together stay below that.
    private const int Longest = 55;

    public ValidateOptionsResult Validate(string? name, TablesOptions options)
    {
        var wrong = Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(TablesOptions options)
    {
        var (endpoint, connection) = (!string.IsNullOrEmpty(options.Endpoint), !string.IsNullOrEmpty(options.ConnectionString));
        if (endpoint == connection)
        {
            yield return $"Set either {TablesOptions.Section}:Endpoint, such as https://example.table.core.windows.net, or {TablesOptions.Section}:ConnectionString.";
        }

        if (endpoint && !(Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
        {
            yield return $"{TablesOptions.Section}:Endpoint is to be an https address, such as https://example.table.core.windows.net.";
        }

        if (!NameStart().IsMatch(options.Prefix))
        {
            yield return $"{TablesOptions.Section}:Prefix is to be 1 to 40 letters and digits, a letter first.";
        }

        if (options.TimeoutSeconds is < 1 or > Longest || options.Retries is < 0 or > 10 || options.TimeoutSeconds * (options.Retries + 1) > Longest)
        {
            yield return $"{TablesOptions.Section}:TimeoutSeconds times the tries ({TablesOptions.Section}:Retries and the first) is to be {Longest} seconds at the most, as with 8 and 4.";
        }
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]{0,39}\z")]
    private static partial Regex NameStart();
}
