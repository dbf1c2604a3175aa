using FollowUp.Capture.Meeting;
using FollowUp.Cases;
using Xunit;

namespace FollowUp.Tests.Capture.Meeting;

public class MarksTests
{
    private static readonly PersonId Solveig = new("solveig");
    private static readonly DraftEntry AsShown = new("p1", Solveig) { Text = "As it was.", When = DraftWhen.Date, Date = "2027-01-20" };
    private static readonly string Shown = Marks.Of(AsShown);

    [Fact]
    public void What_only_this_page_changed_is_taken() =>
        Assert.Equal("New.", Marks.Merge(AsShown with { Text = "New." }, AsShown, Shown, "page").Text);

    [Fact]
    public void What_changed_elsewhere_stays()
    {
        var stored = AsShown with { Text = "Newer.", Sight = DraftSight.Everyone, CoOwners = [new("jonas")] };

        var merged = Marks.Merge(AsShown with { Date = "2027-01-21" }, stored, Shown, "page");

        Assert.Equal(("Newer.", DraftSight.Everyone, "2027-01-21"), (merged.Text, merged.Sight, merged.Date));
        Assert.Single(merged.CoOwners);
        Assert.Empty(merged.Others);
    }

    [Fact]
    public void What_both_changed_is_kept_twice()
    {
        var merged = Marks.Merge(AsShown with { Text = "Mine." }, AsShown with { Text = "Theirs." }, Shown, "page");

        Assert.Equal("Mine.", merged.Text);
        Assert.Equal("Theirs.", Assert.Single(merged.Others).Text);
    }

    [Fact]
    public void What_both_changed_to_the_same_is_kept_once() =>
        Assert.Empty(Marks.Merge(AsShown with { Text = "The same." }, AsShown with { Text = "The same." }, Shown, "page").Others);

    [Fact]
    public void A_page_is_not_another_device_to_itself_but_for_what_it_did_not_write()
    {
        var saved = Marks.Merge(AsShown with { Date = "2027-01-21" }, AsShown with { Text = "From elsewhere." }, Shown, "page");

        // The answer to that save was lost: the marks are as they were, and the words shown are the old ones.
        var again = Marks.Merge(saved with { Text = AsShown.Text, Date = "2027-01-22" }, saved, Shown, "page");

        Assert.Equal(("From elsewhere.", "2027-01-22"), (again.Text, again.Date));
        Assert.Empty(again.Others);
    }

    [Fact]
    public void A_third_device_adds_a_third_version()
    {
        var two = Marks.Merge(AsShown with { Text = "Second." }, Marks.Merge(AsShown with { Text = "First." }, AsShown, Shown, "a"), Shown, "b");
        var three = Marks.Merge(two with { Text = "Third." }, two, Shown, "c");

        Assert.Equal(["First.", "Second."], three.Others.Select(o => o.Text));
    }

    [Fact]
    public void A_form_without_marks_is_taken_as_it_is() =>
        Assert.Equal("Mine.", Marks.Merge(AsShown with { Text = "Mine." }, AsShown with { Text = "Theirs." }, "", "page").Text);
}
