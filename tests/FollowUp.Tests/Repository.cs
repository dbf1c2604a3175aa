namespace FollowUp.Tests;

/// <summary>Where the files of the repository are that tests read.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Found = new(() =>
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FollowUp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("FollowUp.sln is not above the tests.");
    });

    public static string Root => Found.Value;
}
