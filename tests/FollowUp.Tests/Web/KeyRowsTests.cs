using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using FollowUp.Adapters.Memory;
using FollowUp.Store;
using FollowUp.Tests.Mail;
using FollowUp.Tests.Store;
using FollowUp.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FollowUp.Tests.Web;

public class KeyRowsTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 9, 0, 0, TimeSpan.Zero);

    private readonly MemoryRowStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_instance_protects_another_can_read()
    {
        await using var one = Instance();
        await using var other = Instance();

        var secret = Protector(one).Protect("who it is");

        Assert.Equal("who it is", Protector(other).Unprotect(secret));
        Assert.Single(await KeysAsync());
    }

    [Fact]
    public async Task Instances_that_start_at_once_on_an_empty_store_read_each_others()
    {
        var instances = Enumerable.Range(0, 8).Select(_ => Instance()).ToList();
        using var together = new Barrier(instances.Count);
        var secrets = await Task.WhenAll(instances.Select(instance => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait(Cancellation);
                return Protector(instance).Protect("who it is");
            }, Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.All(instances, instance => Assert.All(secrets, secret => Assert.Equal("who it is", Protector(instance).Unprotect(secret))));
        Assert.Single(await KeysAsync());
        instances.ForEach(instance => instance.Dispose());
    }

    [Fact]
    public async Task An_instance_that_starts_later_reads_what_was_protected_before()
    {
        string secret;
        await using (var before = Instance())
        {
            secret = Protector(before).Protect("who it is");
        }

        await using var after = Instance();
        Assert.Equal("who it is", Protector(after).Unprotect(secret));
    }

    [Fact]
    public async Task Of_keys_made_at_the_same_time_the_first_counts_and_a_later_one_is_kept_as_well()
    {
        var keys = new KeyRows(_store);
        keys.StoreElement(Key("first", Now), "");
        keys.StoreElement(Key("at the same time", Now.AddSeconds(20)), "");
        keys.StoreElement(Key("months later", Now.AddDays(88)), "");

        Assert.Equal(["first", "months later"], keys.GetAllElements().Select(key => key.Attribute("id")!.Value.Replace('-', ' ')).Order());
        Assert.Equal(2, (await KeysAsync()).Count);
    }

    [Fact]
    public async Task What_was_revoked_stays_revoked_and_another_key_may_be_made_at_once()
    {
        await using var instance = Instance();
        var secret = Protector(instance).Protect("who it is");
        var manager = instance.GetRequiredService<IKeyManager>();
        manager.RevokeAllKeys(DateTimeOffset.UtcNow);

        await using var later = Instance();
        Assert.Throws<CryptographicException>(() => Protector(later).Unprotect(secret));
        Assert.Equal("again", Protector(later).Unprotect(Protector(later).Protect("again")));
        Assert.Equal(2, (await KeysAsync()).Count);
    }

    private ServiceProvider Instance() => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IRowStore>(_store)
        .AddSingleton<FollowUp.Mail.IMailSender>(new FakeSender())
        .AddFollowUp(new ConfigurationBuilder().Build())
        .BuildServiceProvider();

    private static IDataProtector Protector(IServiceProvider instance) => instance.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static XElement Key(string id, DateTimeOffset made) => new(
        "key",
        new XAttribute("id", id.Replace(' ', '-')),
        new XElement("creationDate", made.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)));

    private async Task<IReadOnlyList<StoredRow>> KeysAsync() =>
        [.. (await _store.DumpAsync(Table.Keys)).Where(row => row.Key.StartsWith("key|", StringComparison.Ordinal))];
}
