namespace Pavise.Evidence.Tests.Unit;

public class AnchorTests
{
    private const string Quote = "will hand over two launchers in March";

    [Fact]
    public void The_words_of_team_alpha_are_not_found_again_in_the_paragraph_of_team_beta()
    {
        const string Both = "Team Alpha will hand over two launchers in March.\n\nTeam Beta will hand over two launchers in March.";
        var anchor = Of(Both, Quote);
        var place = anchor.Find(Texts.Document("Team Beta will hand over two launchers in March."));
        Assert.Equal(new AnchorPlace(AnchorState.Orphaned, null, "the words stand in another sentence now"), place);
    }

    [Fact]
    public void Two_paragraphs_alike_to_the_letter_are_told_apart_by_nothing_and_give_an_orphan()
    {
        const string Twice = "Team Alpha met.\nIt will hand over two launchers in March.\nTeam Beta met.\nIt will hand over two launchers in March.";
        Assert.Equal(AnchorState.Orphaned, Of(Twice, Quote).Find(Texts.Document("Team Beta met.\nIt will hand over two launchers in March.")).State);
    }

    [Fact]
    public void A_quote_in_an_unchanged_text_is_verified()
    {
        const string Text = "🚀 Team Alpha will hand over two launchers in March.";
        var anchor = Of(Text, Quote);
        Assert.Equal((AnchorState.Verified, (int?)13), (anchor.Find(Texts.Document(Text)).State, anchor.Find(Texts.Document(Text)).Start));
    }

    [Fact]
    public void A_sentence_that_stands_elsewhere_is_moved_and_its_place_counts_code_points()
    {
        var anchor = Of("Team Alpha will hand over two launchers in March.", Quote);
        var place = anchor.Find(Texts.Document("🚀 A new first line.\n\nTeam Alpha will hand over two launchers in March. More is to come."));
        Assert.Equal((AnchorState.Moved, (int?)32), (place.State, place.Start));
    }

    [Fact]
    public void A_change_elsewhere_leaves_a_quote_verified()
    {
        var anchor = Of("Team Alpha will hand over two launchers in March.\nOne more line.", Quote);
        Assert.Equal(AnchorState.Verified, anchor.Find(Texts.Document("Team Alpha will hand over two launchers in March.\nAnother line.")).State);
    }

    [Theory]
    [InlineData("Team Alpha will not hand over two launchers in March.")]
    [InlineData("Team Alpha will hand over six launchers in March.")]
    [InlineData("Team Alpha will hand over two launchers in March, if it has any.")]
    [InlineData("It is false that Team Alpha will hand over two launchers in March.")]
    [InlineData("Team Alpha will hand over two launchers in March.\nTeam Alpha will hand over two launchers in March.")]
    [InlineData("")]
    public void A_changed_or_doubled_sentence_orphans_its_quote(string now) =>
        Assert.Equal(AnchorState.Orphaned, Of("Team Alpha will hand over two launchers in March.", Quote).Find(Texts.Document(now)).State);

    [Fact]
    public void No_anchor_is_made_of_words_that_do_not_stand_at_their_place() =>
        Assert.Throws<ArgumentException>(() => Anchor.Of(Texts.Document("Team Alpha waits."), 0, "Team Beta"));

    private static Anchor Of(string text, string quote)
    {
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        return Anchor.Of(Texts.Document(text), text[..at].EnumerateRunes().Count(), quote);
    }
}
