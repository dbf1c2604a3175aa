using System.Globalization;
using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Store;

public sealed class StableIdTests
{
    // What stands in a subject line may not happen to say "nav" or "ptsd".
    [Fact]
    public void An_id_that_people_see_spells_nothing()
    {
        var ids = Enumerable.Range(0, 5_000).Select(n => StableId.Short("case", n.ToString(CultureInfo.InvariantCulture))).ToList();

        Assert.All(ids, id => Assert.Matches(@"\A([b-df-hj-km-np-tv-xz][2-9]){10}\z", id));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void The_same_parts_give_the_same_id_and_parts_are_set_apart()
    {
        Assert.Equal(StableId.Short("a", "bc"), StableId.Short("a", "bc"));
        Assert.NotEqual(StableId.Short("ab", "c"), StableId.Short("a", "bc"));
        Assert.NotEqual(StableId.Long("ab", "c"), StableId.Long("a", "bc"));
    }
}
