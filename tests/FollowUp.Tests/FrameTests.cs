using Xunit;

namespace FollowUp.Tests;

public class FrameTests
{
    [Fact]
    public void The_product_carries_a_version() =>
        Assert.NotNull(typeof(FollowUp.Store.IRowStore).Assembly.GetName().Version);
}
