namespace FollowUp.Host;

/// <summary>Where the embedded host keeps what it must not lose: <c>data</c> in the current folder unless <c>--data</c> says otherwise.</summary>
public sealed record DataFolder(string Path)
{
    public string Database => System.IO.Path.Combine(Path, "followup.db");

    public string Mail => System.IO.Path.Combine(Path, "mail");

    public string Clock => System.IO.Path.Combine(Path, "demo-clock.json");

    /// <param name="configuration">Says where it is, and whether the store is in it.</param>
    /// <param name="newStore">Whether the folder, and a store in it, may be made.</param>
    /// <exception cref="CannotStartException">It cannot be made, or there is no store in it.</exception>
    public static DataFolder Of(IConfiguration configuration, bool newStore)
    {
        var folder = new DataFolder(System.IO.Path.GetFullPath(configuration["FollowUp:Data"] is { Length: > 0 } path ? path : "data"));
        if (!newStore && !File.Exists(folder.Database) && configuration["FollowUp:Storage"] is (null or "" or "Sqlite"))
        {
            throw new CannotStartException($"There is no store in {folder.Path}. Say where it is: --data <folder>", 2);
        }

        try
        {
            Directory.CreateDirectory(folder.Path);
            return folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The data folder {folder.Path} cannot be made ({exception.Message}). Choose another: --data <folder>");
        }
    }
}
