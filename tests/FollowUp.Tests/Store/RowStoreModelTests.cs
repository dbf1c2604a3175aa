using CsCheck;
using FollowUp.Adapters.Memory;
using FollowUp.Adapters.Sqlite;
using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Store;

/// <summary>Whatever is written in whatever order, the file and the memory tell and hold the same.</summary>
public sealed class RowStoreModelTests
{
    private enum Kind
    {
        Insert,
        Replace,
        Upsert,
        Delete,
        DeleteUnchanged,
    }

    // Few keys and places, so that the steps meet. A tag's age: 0 is the row's last one, 1 the one before, …
    private static readonly Gen<Step> Steps =
        from kind in Gen.Enum<Kind>()
        from key in Gen.OneOf("a", "b", "c", "d", "e|1")
        from age in Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[1, 3]))
        from value in Gen.String[Gen.Char[' ', 'ø'], 0, 20]
        select new Step(kind, key, age, value);

    private static readonly Gen<Batch> Batches =
        from table in Gen.OneOf(Table.Cases, Table.Wakeups)
        from partition in Gen.OneOf("p", "q")
        from steps in Steps.Array[1, 4]
        select new Batch(table, partition, [.. steps.DistinctBy(step => step.Key)]);

    [Fact]
    public async Task Random_batches_have_the_same_outcomes_and_leave_the_same_rows_in_both_stores()
    {
        using var folder = new TempFolder();
        var files = 0;
        await Batches.Array[1, 40].SampleAsync(
            async batches =>
            {
                await using var sqlite = SqliteRowStore.Open(new() { Path = folder.File($"{Interlocked.Increment(ref files)}.db") });
                var memory = new MemoryRowStore();
                var inFile = new Player(sqlite);
                var inMemory = new Player(memory);
                foreach (var batch in batches)
                {
                    Assert.Equal(await inMemory.PlayAsync(batch), await inFile.PlayAsync(batch));
                    Assert.Equal(memory.Dump(), await sqlite.DumpAsync());
                }
            },
            iter: 40,
            threads: 1);
    }

    private sealed record Step(Kind Kind, string Key, int Age, string Value);

    private sealed record Batch(Table Table, string Partition, Step[] Steps)
    {
        public override string ToString() => $"{Table}/{Partition}: {string.Join(", ", Steps.AsEnumerable())}";
    }

    /// <summary>Plays steps on a store, with the tags that this store has given.</summary>
    private sealed class Player(IRowStore store)
    {
        private readonly Dictionary<(Table, string, string), List<string>> seen = [];

        /// <summary>True where the batch was written.</summary>
        public async Task<bool> PlayAsync(Batch batch)
        {
            var writes = batch.Steps.Select(step => WriteOf(batch, step)).ToList();
            var outcome = await store.CommitAsync(batch.Table, batch.Partition, writes, TestContext.Current.CancellationToken);
            foreach (var step in batch.Steps)
            {
                var row = await store.GetAsync(batch.Table, batch.Partition, step.Key, TestContext.Current.CancellationToken);
                var tags = TagsOf(batch, step);
                if (row is not null && !tags.Contains(row.ETag))
                {
                    tags.Add(row.ETag);
                }
            }

            return outcome is CommitOutcome.Committed;
        }

        private RowWrite WriteOf(Batch batch, Step step)
        {
            var tag = TagsOf(batch, step) is var tags && tags.Count > step.Age ? tags[^(step.Age + 1)] : "none";
            return step.Kind switch
            {
                Kind.Insert => new RowWrite.Insert(step.Key, step.Value),
                Kind.Replace => new RowWrite.Replace(step.Key, step.Value, tag),
                Kind.Upsert => new RowWrite.Upsert(step.Key, step.Value),
                Kind.Delete => new RowWrite.Delete(step.Key),
                _ => new RowWrite.Delete(step.Key, tag),
            };
        }

        private List<string> TagsOf(Batch batch, Step step)
        {
            var place = (batch.Table, batch.Partition, step.Key);
            return seen.TryGetValue(place, out var tags) ? tags : seen[place] = [];
        }
    }
}
