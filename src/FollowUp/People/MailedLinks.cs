using System.Text.Json.Serialization;
using FollowUp.Cases;
using FollowUp.Remind;
using FollowUp.Store;

namespace FollowUp.People;

/// <summary>What a link opens that was mailed to somebody, or shown to them: one thing each.</summary>
[JsonConverter(typeof(KebabEnumConverter<LinkPurpose>))]
public enum LinkPurpose
{
    /// <summary>The jobseeker's page of one case.</summary>
    My,

    /// <summary>One promise of the owner's, or one confirmation that they are to give.</summary>
    Act,

    /// <summary>The dates of all promises of a person, for a calendar program.</summary>
    Calendar,
}

/// <summary>What a link opens, for whoever holds it.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="Until">The last instant at which it opens; null for one that lasts until it is stopped.</param>
/// <param name="Case">The case, where it opens one.</param>
/// <param name="Commitment">The promise, where it opens one.</param>
/// <param name="Confirmation">The confirmation, where it opens one.</param>
internal sealed record MailedLink(
    LinkPurpose Purpose, DateTimeOffset? Until, CaseId? Case = null, CommitmentId? Commitment = null, ConfirmationId? Confirmation = null);

/// <summary>A link that somebody followed. <paramref name="IsOpen"/>: not expired yet.</summary>
internal sealed record Door(PersonId Person, MailedLink Link, bool IsOpen);

/// <summary>A link before it is mailed: the token is in the mail and nowhere else, the row is what is stored.</summary>
internal sealed record NewLink(string Token, RowWrite Row);

/// <summary>
/// Links that open one thing for one person without signing in. A token is the person's handle, which says where to look and is used for
/// nothing else, and 128 random bits, of which the store knows the hash. They stand in the person's outbox, so that a mail and its links
/// are claimed in one write.
/// </summary>
internal sealed class MailedLinks(IRowStore rows, PeopleStore people, IdSource ids, TimeProvider clock)
{
    /// <summary>After what is claimed or sent in the order of keys: a mail round does not read them.</summary>
    private const string Prefix = "t|";

    /// <summary>How long a link opens.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    /// <summary>How long an expired one is still known, so that a new one can be asked for with it.</summary>
    private static readonly TimeSpan Known = TimeSpan.FromDays(60);

    /// <summary>A new link, to be stored with whatever tells it.</summary>
    public NewLink Make(PersonId person, MailedLink link)
    {
        var secret = ids.Next();
        return new($"{PeopleStore.HandleOf(person)}.{secret}", new RowWrite.Upsert(KeyOf(secret), RowJson.Write(link)));
    }

    /// <summary>A link that lasts until it is stopped, stored at once.</summary>
    public async ValueTask<string> MakeLastingAsync(PersonId person, LinkPurpose purpose, CancellationToken cancellation)
    {
        var link = Make(person, new(purpose, null));
        await rows.CommitAsync(Table.Outbox, person.Value, [link.Row], cancellation);
        return link.Token;
    }

    /// <summary>What a token opens; null for one that was never made, was stopped, or is for something else.</summary>
    public async ValueTask<Door?> FindAsync(string token, LinkPurpose purpose, CancellationToken cancellation)
    {
        if (token.Length > 100 || token.Split('.') is not [var handle, { Length: > 0 } secret]
            || await people.FindByHandleAsync(handle, cancellation) is not { } person)
        {
            return null;
        }

        return await rows.GetAsync(Table.Outbox, person.Value, KeyOf(secret), cancellation) is { } row
            && RowJson.Read<MailedLink>(row.Value) is var link && link.Purpose == purpose
                ? new(person, link, link.Until is not { } until || clock.GetUtcNow() <= until)
                : null;
    }

    /// <summary>Whether somebody has a link of a kind.</summary>
    public async ValueTask<bool> AnyAsync(PersonId person, LinkPurpose purpose, CancellationToken cancellation) =>
        (await OfAsync(person, link => link.Purpose == purpose, cancellation)).Length > 0;

    /// <summary>Stops all of a person's links of a kind, to one case or to all.</summary>
    public async ValueTask StopAsync(PersonId person, LinkPurpose purpose, CaseId? file, CancellationToken cancellation) =>
        await rows.DeletePresentAsync(
            Table.Outbox, person.Value, await OfAsync(person, link => link.Purpose == purpose && (file is null || link.Case == file), cancellation), cancellation);

    /// <summary>Forgets links of one person that expired long ago.</summary>
    /// <returns>How many.</returns>
    public async ValueTask<int> ForgetAsync(PersonId person, CancellationToken cancellation)
    {
        var old = await OfAsync(person, link => link.Until + Known < clock.GetUtcNow(), cancellation);
        await rows.DeletePresentAsync(Table.Outbox, person.Value, old, cancellation);
        return old.Length;
    }

    private async ValueTask<string[]> OfAsync(PersonId person, Func<MailedLink, bool> which, CancellationToken cancellation)
    {
        var all = await rows.ReadAllAsync(Table.Outbox, person.Value, KeyRange.Prefix(Prefix), cancellation);
        return [.. all.Where(row => which(RowJson.Read<MailedLink>(row.Value))).Select(row => row.Key)];
    }

    private static string KeyOf(string secret) => Prefix + StableId.Long("link", secret);
}

/// <summary>The links of one mail: one for each promise that its reader can do something about, or one to the jobseeker's page.</summary>
internal sealed class LinksOfMail
{
    private readonly Dictionary<(CaseId, CommitmentId?, ConfirmationId?), NewLink> _links = [];
    private readonly Dictionary<string, NewLink> _ofRow = [];

    private LinksOfMail()
    {
    }

    public static LinksOfMail For(PersonId person, IReadOnlyList<Told> tell, MailedLinks links, DateTimeOffset now)
    {
        var made = new LinksOfMail();
        foreach (var t in tell)
        {
            if (Opens(t, person, now + MailedLinks.Lasts) is { } link)
            {
                var key = (t.File.Id, link.Commitment, link.Confirmation);
                if (!made._links.TryGetValue(key, out var known))
                {
                    // Its row is written with the first item that it belongs to.
                    made._links[key] = known = links.Make(person, link);
                    made._ofRow[t.Row.Key] = known;
                }
            }
        }

        return made;
    }

    /// <summary>What is to be stored when an item is claimed; null where nothing is.</summary>
    public RowWrite? StoredWith(Waiting item) => _ofRow.GetValueOrDefault(item.Key)?.Row;

    /// <summary>The token for the jobseeker's page of a case.</summary>
    public string? My(CaseId file) => _links.GetValueOrDefault((file, null, null))?.Token;

    /// <summary>The token for what a notice is about; null where its reader signs in instead.</summary>
    public string? Act(CaseFile file, Notice notice) =>
        notice.Commitment is null && notice.Confirmation is null ? null
        : _links.GetValueOrDefault((file.Id, notice.Commitment, notice.Confirmation))?.Token;

    private static MailedLink? Opens(Told t, PersonId person, DateTimeOffset until)
    {
        var (row, notice, file) = t;
        if (notice.IsForJobseeker)
        {
            return new(LinkPurpose.My, until, file.Id);
        }

        // A deputy's copy, and what coordinators are told: they sign in.
        var isTheirs = row.Item.For is null && (notice.Kind is NoticeKind.ReadAloud
            || (notice.Commitment is { } id && file.Commitment(id) is { } c && (c.IsOwnedBy(person) || c.HandOver?.To == person)));
        return isTheirs ? new(LinkPurpose.Act, until, file.Id, notice.Commitment, notice.Confirmation) : null;
    }
}
