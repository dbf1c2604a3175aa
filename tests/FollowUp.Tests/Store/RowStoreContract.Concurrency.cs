using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Store;

// Many at once, and calls that were given up.
public abstract partial class RowStoreContract
{
    [Fact]
    public async Task Concurrent_increments_guarded_by_the_tag_lose_nothing()
    {
        const int writers = 16;
        const int increments = 10;
        await CommitAsync(new RowWrite.Insert("count", "0"));

        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < increments;)
            {
                var read = await GetAsync("count");
                var next = $"{int.Parse(read!.Value) + 1}";
                done += await CommitAsync(new RowWrite.Replace("count", next, read.ETag)) is CommitOutcome.Committed ? 1 : 0;
            }
        })));

        Assert.Equal($"{writers * increments}", (await GetAsync("count"))!.Value);
    }

    [Fact]
    public async Task Of_concurrent_inserts_of_one_key_exactly_one_wins()
    {
        for (var round = 0; round < 10; round++)
        {
            var key = $"{round}";
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer =>
                Task.Run(() => CommitAsync(new RowWrite.Insert($"own {round} {writer}", ""), new RowWrite.Insert(key, $"{writer}")))));

            var winner = Assert.Single(outcomes.Index(), outcome => outcome.Item is CommitOutcome.Committed).Index;
            Assert.Equal($"{winner}", (await GetAsync(key))!.Value);
            Assert.Equal([$"own {round} {winner}"], Keys(await ReadAsync(KeyRange.Prefix($"own {round} "))));
        }
    }

    [Fact]
    public async Task A_call_that_is_already_cancelled_does_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.CommitAsync(Table.Cases, Part, [new RowWrite.Insert("a", "")], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.GetAsync(Table.Cases, Part, "a", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.ReadAsync(Table.Cases, Part, KeyRange.All, 1, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.PartitionsAsync(Table.Cases, "", 1, cancelled));
        Assert.Null(await GetAsync("a"));
    }
}
