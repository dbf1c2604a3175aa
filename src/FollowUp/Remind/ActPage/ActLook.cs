using FollowUp.Cases;
using FollowUp.Mail;
using FollowUp.Web;

namespace FollowUp.Remind.ActPage;

/// <summary>Puts together what the page of one promise shows to its owner.</summary>
internal sealed class ActLook(CaseGate gate, LifeEventNames lifeEvents)
{
    private const int MostDates = 12;

    public async ValueTask<ActModel> OfAsync(string path, CaseFile file, Commitment c, PersonId reader, Language language, CancellationToken cancellation)
    {
        var today = gate.Policy.Today(gate.Now);
        var standing = Standing.Of(file, c, gate.Policy, today);
        var names = await gate.NamesAsync(file.Present.Select(p => p.Person).Append(c.Beneficiary), cancellation);
        var model = new ActModel(path, Links.Ref(file.Id, $"{c.Number}"), StateOf(file, c, standing, reader))
        {
            For = FirstName(names[c.Beneficiary == reader ? file.Jobseeker!.Person : c.Beneficiary]),
        };
        if (file.SightOf(c, new(reader, false), today) is not Sight.Whole)
        {
            return model;
        }

        var open = standing.Occurrences.Where(o => o.IsOpen).Take(MostDates).Select(o => new ActDate(o.Id, o.Due)).ToList();
        return model with
        {
            Promise = c.Text,
            When = new PromiseSaying(lifeEvents, MailWording.In(language)).When(PromiseTime.Of(c, standing, today)),
            Objected = c.Objection is { } objection && objection.By.Person != reader ? objection.Note : null,
            AskedToTakeOver = c.HandOver is { } asked && asked.To != reader ? names.GetValueOrDefault(asked.To) : null,
            Open = open,
            Others =
            [
                .. file.Present.Where(p => p.Role is not Role.Jobseeker && p.Person != c.Owner)
                    .Select(p => new ActPerson(p.Person, names[p.Person], p.Role)).OrderBy(p => p.Name, StringComparer.Ordinal),
            ],
            IsFirstOwner = c.Owner == reader,
            CanKeep = open.Count > 0 || c.Terms is Terms.Wish,
            CanMove = open.Count > 0,
        };
    }

    private static ActState StateOf(CaseFile file, Commitment c, Standing standing, PersonId reader) =>
        c.IsWithdrawn ? ActState.Withdrawn
        : c.HandOver?.To == reader ? ActState.HandedToMe
        : !c.IsOwnedBy(reader) || !file.IsPresent(reader) ? ActState.NotMine
        : standing.State switch
        {
            CommitmentState.Proposed => ActState.ProposedForMe,
            CommitmentState.Kept => ActState.Kept,
            _ => ActState.Mine,
        };

    private static string FirstName(string name) => name.Split(' ')[0];
}
