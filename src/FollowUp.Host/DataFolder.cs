namespace FollowUp.Host;

/// <summary>Where the embedded host keeps what it must not lose: <c>data</c> in the current folder unless <c>--data</c> says otherwise.</summary>
public sealed record DataFolder(string Path)
{
    public string Database => System.IO.Path.Combine(Path, "followup.db");

    public string Mail => System.IO.Path.Combine(Path, "mail");

    public string Clock => System.IO.Path.Combine(Path, "demo-clock.json");

    public static DataFolder Of(IConfiguration configuration)
    {
        var folder = new DataFolder(System.IO.Path.GetFullPath(configuration["FollowUp:Data"] ?? "data"));
        Directory.CreateDirectory(folder.Path);
        return folder;
    }
}
