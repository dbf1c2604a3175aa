namespace FollowUp.Host;

/// <summary>Where the host listens, as <c>--urls</c> or the environment says it: addresses separated by semicolons.</summary>
internal static class ListeningAddresses
{
    public const string Default = "http://localhost:5080";

    public static string Of(IConfiguration configuration) => configuration["urls"] is { Length: > 0 } urls ? urls : Default;

    /// <exception cref="CannotStartException">One of them is no address.</exception>
    public static string[] Check(string urls)
    {
        var all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return all.FirstOrDefault(url => !IsAddress(url)) is { } wrong || all.Length == 0
            ? throw new CannotStartException($"'{urls}' is no address to listen on (--urls, or ASPNETCORE_URLS). Say it as in --urls {Default}; a port is 0 to 65535.")
            : all;
    }

    // A star and a plus stand for every address of this machine.
    private static bool IsAddress(string url) =>
        Uri.TryCreate(url.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https";
}
