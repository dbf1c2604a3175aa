using FollowUp.Adapters.Memory;
using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.People;
using FollowUp.Tests.Simulation;
using Xunit;

namespace FollowUp.Tests.People;

/// <summary>An address leads to whoever has it now, wherever a process died while somebody changed theirs.</summary>
public class AddressTests
{
    private static readonly CancellationToken Never = CancellationToken.None;
    private static readonly PersonId Ola = new("ola");
    private static readonly EmailAddress Old = EmailAddress.Of("ola@old.example");
    private static readonly EmailAddress New = EmailAddress.Of("Ola@new.example");

    public static TheoryData<int, bool> Deaths
    {
        get
        {
            var data = new TheoryData<int, bool>();
            foreach (var at in Enumerable.Range(0, 9))
            {
                data.Add(at, false);
                data.Add(at, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task However_far_a_change_came_the_address_leads_to_who_has_it(int at, bool done)
    {
        var store = new MemoryRowStore();
        var people = await KnownAsync(store);
        var dies = new PeopleStore(new Faults(store, new Provider(TimeProvider.System), new(at, done ? FaultKind.DiesAfter : FaultKind.DiesBefore)));
        try
        {
            await ChangeAsync(dies, New);
        }
        catch (SimulatedCrashException)
        {
        }

        var (has, other) = (await people.ProfileAsync(Ola, Never))!.Email == New ? (New, Old) : (Old, New);
        Assert.Equal(Ola, (await people.FindByAddressAsync(has, Never))?.Id);
        Assert.Null(await people.FindByAddressAsync(other, Never));

        // What was theirs may be another's now, who keeps it.
        if (other == Old)
        {
            var eva = new PersonId("eva");
            var profile = new Profile("Eva", Old, "nb");
            Assert.Equal(eva, await people.ForeseeAsync(eva, profile, Never));
            Assert.Equal(eva, await people.FindOrAddAsync(eva, profile, Never));
            Assert.Equal(ProfileChange.AddressTaken, await ChangeAsync(people, Old));
            Assert.Equal(eva, (await people.FindByAddressAsync(Old, Never))?.Id);
            return;
        }

        Assert.Equal(ProfileChange.Done, await ChangeAsync(people, New));
        Assert.Null(await people.FindByAddressAsync(Old, Never));
    }

    [Fact]
    public async Task An_address_that_was_left_can_be_taken_back()
    {
        var people = await KnownAsync(new MemoryRowStore());
        foreach (var address in new[] { New, Old, New, EmailAddress.Of("ola@third.example"), Old })
        {
            Assert.Equal(ProfileChange.Done, await ChangeAsync(people, address));
            Assert.Equal(Ola, (await people.FindByAddressAsync(address, Never))?.Id);
        }

        Assert.Null(await people.FindByAddressAsync(New, Never));
    }

    [Fact]
    public async Task Whoever_takes_their_old_address_back_while_it_is_freed_keeps_it()
    {
        var store = new MemoryRowStore();
        var people = await KnownAsync(store);
        var meddler = new Meddler(store);
        meddler.After = async (_, writes) =>
        {
            // The new one is written, the old one is about to be freed.
            if (writes.Any(w => w.Key == "profile"))
            {
                meddler.After = (_, _) => Task.CompletedTask;
                Assert.Equal(ProfileChange.Done, await ChangeAsync(people, Old));
            }
        };
        await ChangeAsync(new(meddler), New);

        Assert.Equal(Ola, (await people.FindByAddressAsync(Old, Never))?.Id);
        Assert.Equal(Ola, await people.FindOrAddAsync(new("eva"), new("Eva", Old, "nb"), Never));
        Assert.Equal(new PersonId("eva"), await people.FindOrAddAsync(new("eva"), new("Eva", New, "nb"), Never));
    }

    private static async Task<PeopleStore> KnownAsync(MemoryRowStore store)
    {
        var people = new PeopleStore(store);
        await people.FindOrAddAsync(Ola, new("Ola", Old, "nb"), Never);
        return people;
    }

    private static async Task<ProfileChange> ChangeAsync(PeopleStore people, EmailAddress address)
    {
        while (true)
        {
            var person = (await people.FindAsync(Ola, Never))!;
            if (await people.ReplaceAsync(person, person.Profile with { Email = address }, Never) is var change and not ProfileChange.ChangedMeanwhile)
            {
                return change;
            }
        }
    }
}
