using System.Globalization;
using System.Xml.Linq;
using FollowUp.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FollowUp.Web;

/// <summary>
/// The keys of data protection in our own store, so that what one instance protects every other one can read. The framework asks for them
/// seldom, and waits: at the start, once a day, and when it meets a key that it does not know.
/// </summary>
internal sealed class KeyRows(IRowStore rows) : IXmlRepository
{
    private const string Partition = "protection";
    private const string Newest = "newest";

    // Two keys that are made within this time were made for the same reason. The framework makes one a month or less.
    private static readonly TimeSpan OneAtATime = TimeSpan.FromHours(1);

    public IReadOnlyCollection<XElement> GetAllElements() => Wait(ReadAsync());

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        Wait(StoreAsync(element));
    }

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        var all = await rows.ReadAllAsync(Table.Keys, Partition, KeyRange.All, CancellationToken.None);
        return [.. all.Where(row => row.Key != Newest).Select(row => XElement.Parse(row.Value))];
    }

    private async Task<bool> StoreAsync(XElement element)
    {
        var text = element.ToString(SaveOptions.DisableFormatting);
        if (element.Attribute("id")?.Value is not { } id || Time(element.Element("creationDate")?.Value) is not { } made)
        {
            // A revocation: a new key may be needed at once.
            await CommitAsync([new RowWrite.Upsert($"{element.Name.LocalName}|{StableId.Long(text)}", text), new RowWrite.Upsert(Newest, "")]);
            return true;
        }

        while (true)
        {
            // Of several instances that find no key, one makes it. The framework reads all keys again after it has stored one, and takes
            // the other's.
            var newest = await rows.GetAsync(Table.Keys, Partition, Newest, CancellationToken.None);
            if (newest is not null && Time(newest.Value) is { } known && (made - known).Duration() < OneAtATime)
            {
                return false;
            }

            var now = made.ToString("O", CultureInfo.InvariantCulture);
            RowWrite mark = newest is null ? new RowWrite.Insert(Newest, now) : new RowWrite.Replace(Newest, now, newest.ETag);
            if (await CommitAsync([new RowWrite.Insert($"key|{id}", text), mark]) is CommitOutcome.Committed)
            {
                return true;
            }
        }
    }

    private ValueTask<CommitOutcome> CommitAsync(RowWrite[] writes) => rows.CommitAsync(Table.Keys, Partition, writes, CancellationToken.None);

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? time : null;

    // The framework's interface knows no waiting that does not block.
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}

/// <summary>Registers what protects cookies and tokens.</summary>
internal static class Protection
{
    public static void AddProtection(this IServiceCollection services)
    {
        // Of one name wherever it runs: the framework would take the program's folder, which differs.
        services.AddDataProtection().SetApplicationName("FollowUp");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new KeyRows(s.GetRequiredService<IRowStore>())));
    }
}
