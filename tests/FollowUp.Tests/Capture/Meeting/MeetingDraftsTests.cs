using FollowUp.Adapters.Memory;
using FollowUp.Capture.Meeting;
using FollowUp.Cases;
using FollowUp.Store;
using Xunit;

namespace FollowUp.Tests.Capture.Meeting;

public class MeetingDraftsTests
{
    private static readonly CaseId Case = new("case");
    private static readonly PersonId Solveig = new("solveig");
    private readonly MemoryRowStore _rows = new();
    private readonly MeetingDrafts _drafts;

    public MeetingDraftsTests() => _drafts = new(_rows);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_two_devices_write_at_once_is_there_in_the_end()
    {
        await Task.WhenAll(Enumerable.Range(1, 3).Select(n => _drafts.ChangeAsync(Case, Solveig, draft => Add(draft, n, "I call you."), Cancellation).AsTask()));

        Assert.Equal(["p1", "p2", "p3"], (await DraftAsync())!.Entries.Select(e => e.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_came_between_reading_and_writing_is_not_overwritten()
    {
        var first = true;
        await _drafts.ChangeAsync(Case, Solveig, draft =>
        {
            if (first)
            {
                first = false;
                _drafts.ChangeAsync(Case, Solveig, other => Add(other, 1, "From the phone."), Cancellation).AsTask().GetAwaiter().GetResult();
            }

            return Add(draft, 2, "From the laptop.");
        }, Cancellation);

        Assert.Equal(["p1", "p2"], (await DraftAsync())!.Entries.Select(e => e.Id));
    }

    [Fact]
    public async Task More_than_a_row_holds_is_not_stored_and_what_was_stored_stays()
    {
        await _drafts.ChangeAsync(Case, Solveig, draft => Add(draft, 1, "I call you."), Cancellation);

        Assert.False(await _drafts.ChangeAsync(Case, Solveig, draft => Add(draft, 2, new('x', RowLimits.ValueChars)), Cancellation));

        Assert.Single((await DraftAsync())!.Entries);
    }

    [Fact]
    public async Task What_was_written_while_it_was_sent_stays_as_another_draft()
    {
        await _drafts.ChangeAsync(Case, Solveig, draft => Add(draft, 1, "I call you."), Cancellation);
        var sent = (await _drafts.FindAsync(Case, Solveig, Cancellation))!;
        await _drafts.ChangeAsync(Case, Solveig, draft => Add(draft, 2, "And one thing more."), Cancellation);

        await _drafts.RemoveAsync(Case, Solveig, sent, "next", Cancellation);

        Assert.Equal(("next", 2), ((await DraftAsync())!.Id, (await DraftAsync())!.Entries.Count));
        await _drafts.RemoveAsync(Case, Solveig, (await _drafts.FindAsync(Case, Solveig, Cancellation))!, "later", Cancellation);
        Assert.Null(await DraftAsync());
    }

    private static MeetingDraft Add(MeetingDraft? draft, int number, string text)
    {
        var before = draft ?? new("draft", default);
        return before with { Entries = [.. before.Entries, new($"p{number}", Solveig) { Text = text }] };
    }

    private async Task<MeetingDraft?> DraftAsync() => (await _drafts.FindAsync(Case, Solveig, Cancellation))?.Draft;
}
