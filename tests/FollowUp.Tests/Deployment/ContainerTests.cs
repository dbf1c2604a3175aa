using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace FollowUp.Tests.Deployment;

/// <summary>What the container file brings into the build is all that the build reads. An engine to build it with is not everywhere.</summary>
public partial class ContainerTests
{
    private static readonly IReadOnlyList<string> Copied =
        [.. Copy().Matches(File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile"))).SelectMany(match => match.Groups["from"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    [Fact]
    public void Whatever_it_copies_is_there_and_not_kept_out()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore"));
        Assert.Equal("**", lines[0]);

        Assert.NotEmpty(Copied);
        Assert.All(Copied, path =>
        {
            Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path);
            Assert.Contains("!" + path.Split('/')[0], lines.Select(line => line.TrimEnd('/')));
        });
    }

    [Fact]
    public void It_copies_whatever_the_host_is_built_from()
    {
        var read = Projects(Path.Combine("src", "FollowUp.Host", "FollowUp.Host.csproj")).SelectMany(project => Included(project).Append(project)).Distinct().ToList();

        Assert.Contains(read, path => path.StartsWith("samples", StringComparison.Ordinal));
        Assert.All(read, path => Assert.Contains(Copied, copied => path == copied || path.StartsWith(copied + "/", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Projects(string project) =>
        Values(project, "ProjectReference").SelectMany(Projects).Prepend(project);

    private static IEnumerable<string> Included(string project) =>
        new[] { "EmbeddedResource", "Compile", "Content", "None", "AdditionalFiles" }.SelectMany(kind => Values(project, kind));

    // From the root, as the container file says it.
    private static IEnumerable<string> Values(string project, string kind) =>
        from item in XDocument.Load(Path.Combine(Repository.Root, project)).Descendants(kind)
        from path in ((string?)item.Attribute("Include") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        let whole = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, path))
        select Path.GetRelativePath(Repository.Root, whole).Replace('\\', '/');

    // Not from another stage.
    [GeneratedRegex(@"^COPY (?!--)(?<from>.+) \S+$", RegexOptions.Multiline)]
    private static partial Regex Copy();
}
