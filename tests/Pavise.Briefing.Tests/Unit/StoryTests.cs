using Pavise.Core;

namespace Pavise.Briefing.Tests;

public class StoryTests
{
    private static readonly Core.Unit Battery = new("battery");

    [Fact]
    public void A_promise_and_an_arrival_make_the_lead() => Assert.Equal(
        "Gondor promised Arnor over 500 Bolt-7 missiles. Gondor has handed over one Sling battery to Arnor.",
        string.Join(' ', Tell(
            Arnor.Fact("a", ClaimKind.Pledge, ClaimStatus.Pledged, "bolt-7", Quantity.AtLeast(501, Core.Unit.Missile), ["GON"], ["ARN"]),
            Arnor.Fact("b", ClaimKind.Delivery, ClaimStatus.Delivered, "sling-system", Quantity.Exactly(1, Battery), ["GON"], ["ARN"])).Findings.Select(sentence => sentence.Text)));

    [Fact]
    public void Things_of_one_promise_are_told_in_one_sentence() => Assert.Contains(
        "Gondor promised Arnor three Stone interceptors, two Sling systems and Bolt-7 missiles.", Story(
            Arnor.Fact("a", ClaimKind.Pledge, ClaimStatus.Pledged, "stone", Quantity.Exactly(3, Core.Unit.Missile), ["GON"], ["ARN"]),
            Arnor.Fact("b", ClaimKind.Pledge, ClaimStatus.Pledged, "sling-system", Quantity.Exactly(2, Core.Unit.System), ["GON"], ["ARN"]),
            Arnor.Fact("c", ClaimKind.Pledge, ClaimStatus.Pledged, "bolt-7", null, ["GON"], ["ARN"])), StringComparison.Ordinal);

    [Fact]
    public void Count_and_price_of_an_order_are_one_sentence() => Assert.Contains(
        "Arnor ordered 40 Bolt-7 missiles from Gondor for 5.6 billion USD.", Story(
            Arnor.Fact("a", ClaimKind.Order, ClaimStatus.Contracted, "bolt-7", Quantity.Exactly(40, Core.Unit.Missile), ["GON"], ["ARN"]),
            Arnor.Fact("b", ClaimKind.Order, ClaimStatus.Contracted, "bolt-7", Quantity.Exactly(5_600_000_000, Core.Unit.Usd), ["GON"], ["ARN"])), StringComparison.Ordinal);

    [Fact]
    public void A_shared_number_is_told_once_for_both_items() => Assert.Contains(
        "Gondor is redirecting 200 to 999 Bolt-7 and Stone interceptors from other customers to Arnor", Story(
            Arnor.Fact("a", ClaimKind.Diversion, ClaimStatus.Pledged, "bolt-7", Quantity.Between(200, 999, Core.Unit.Missile), ["GON"], ["ARN"], joint: ["bolt-7", "stone"]),
            Arnor.Fact("b", ClaimKind.Diversion, ClaimStatus.Pledged, "stone", Quantity.Between(200, 999, Core.Unit.Missile), ["GON"], ["ARN"], joint: ["bolt-7", "stone"])), StringComparison.Ordinal);

    [Fact]
    public void A_dated_deed_begins_with_its_day()
    {
        var fact = Arnor.Fact("a", ClaimKind.Pledge, ClaimStatus.Pledged, "stone", Quantity.Exactly(3, Core.Unit.Missile), ["GON"], ["ARN"], speaker: "Denethor");
        Assert.Contains("On 5 March 2025 Gondor promised Arnor three Stone interceptors, Denethor said.", Story(fact with { Assertion = fact.Assertion with { When = DateInterval.On(new DateOnly(2025, 3, 5)) } }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_is_a_headline_without_numbers() => Assert.Equal("Gondor promised Arnor Stone interceptors", StoryWriter.Write(
        Arnor.Input(Arnor.Fact("a", ClaimKind.Pledge, ClaimStatus.Pledged, "stone", Quantity.Exactly(3, Core.Unit.Missile), ["GON"], ["ARN"])) with { Name = "" }, new DigestOptions()).Title.Text);

    [Fact]
    public void Counts_of_raids_are_printed_as_the_defender_claims_them() => Assert.Contains(
        "By Arnor's own count 40 Stone interceptors were launched.", Story(
            Arnor.Fact("a", ClaimKind.Attack, ClaimStatus.Reported, "stone", Quantity.Exactly(40, Core.Unit.Missile), ["GON"], ["ARN"], FactDecision.Statement)), StringComparison.Ordinal);

    [Fact]
    public void The_latest_raids_are_told_first_and_a_count_of_none_last()
    {
        Fact Raid(string id, int month, int number)
        {
            var fact = Arnor.Fact(id, ClaimKind.Attack, ClaimStatus.Reported, "stone", Quantity.Exactly(number, Core.Unit.Missile), ["GON"], ["ARN"], FactDecision.Statement);
            return fact with { Assertion = fact.Assertion with { When = new DateInterval(new DateOnly(2025, month, 1), new DateOnly(2025, month, 28)) } };
        }

        var story = Story(Raid("a", 1, 400), Raid("b", 3, 0), Raid("c", 2, 30), Raid("d", 3, 20));
        string[] told = ["In March 2025 by Arnor's own count 20 ", "In March 2025 by Arnor's own count no ", "In February 2025 by Arnor's own count 30 ", "In January 2025 by Arnor's own count 400 "];
        Assert.Equal(told, told.OrderBy(words => story.IndexOf(words, StringComparison.Ordinal)));
        Assert.All(told, words => Assert.Contains(words, story, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(OutletKind.Bot, "of texts written by machines")]
    [InlineData(OutletKind.StateControlled, "of state-controlled or machine-written texts")]
    public void What_stands_only_in_a_barred_text_is_counted_and_never_told(OutletKind kind, string words)
    {
        var input = Arnor.Input(Arnor.Fact("a", ClaimKind.Pledge, ClaimStatus.Pledged, "bolt-7", Quantity.AtLeast(501, Core.Unit.Missile), ["GON"], ["ARN"], FactDecision.Held));
        input = input with { Sources = [input.Sources[0] with { Kind = kind }] };
        var story = StoryMarkdown.Write(StoryWriter.Write(input, new DigestOptions()));
        Assert.DoesNotContain("Bolt-7", story, StringComparison.Ordinal);
        Assert.Contains($"One claim {words} is left out", story, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_was_published_since_the_day_asked_for_is_told()
    {
        var old = Dated(Arnor.Fact("a", ClaimKind.Pledge, ClaimStatus.Pledged, "bolt-7", Quantity.Exactly(30, Core.Unit.Missile), ["GON"], ["ARN"]), new DateOnly(2024, 1, 1));
        var young = Dated(Arnor.Fact("b", ClaimKind.Pledge, ClaimStatus.Pledged, "stone", Quantity.Exactly(20, Core.Unit.Missile), ["GON"], ["ARN"]), new DateOnly(2025, 1, 1));
        var story = StoryMarkdown.Write(StoryWriter.Write(Arnor.Input(old, young), new DigestOptions(Since: new DateOnly(2024, 6, 1))));
        Assert.Contains("Stone", story, StringComparison.Ordinal);
        Assert.DoesNotContain("Bolt-7", story, StringComparison.Ordinal);
        Assert.Contains("since 1 June 2024", story, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undated_text_is_named_with_its_days_and_the_reason()
    {
        var input = Arnor.Input(Arnor.Fact("a", ClaimKind.Pledge, ClaimStatus.Pledged, "stone", Quantity.Exactly(3, Core.Unit.Missile), ["GON"], ["ARN"]));
        input = input with { Sources = [input.Sources[0] with { Published = new DateInterval(new DateOnly(2025, 7, 4), null), PublishedReason = "names a steward" }] };
        Assert.Contains("One text carries no date: “A text” was written on or after 4 July 2025, since it names a steward.", StoryMarkdown.Write(StoryWriter.Write(input, new DigestOptions())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_digest_is_shorter_than_a_long_one_and_both_say_what_is_missing()
    {
        Fact[] facts = [.. Enumerable.Range(0, 90).Select(i => Dated(Arnor.Fact($"f{i:D2}", ClaimKind.Pledge, ClaimStatus.Pledged, "stone", Quantity.Exactly(20 + i, Core.Unit.Missile), ["GON"], ["ARN"]), new DateOnly(2025, 1, 1).AddDays(i)))];
        var brief = StoryWriter.Write(Arnor.Input(facts), new DigestOptions(DigestOptions.ShortWords));
        var whole = StoryWriter.Write(Arnor.Input(facts), new DigestOptions(DigestOptions.LongWords));
        Assert.InRange(Count(brief), 40, 200);
        Assert.True(Count(whole) > 2 * Count(brief));
        Assert.All([brief, whole], digest => Assert.Contains(digest.Sections, section => section.Id == "missing"));
    }

    [Fact]
    public async Task Every_numeral_of_the_page_leads_to_a_source_and_every_sentence_is_cited()
    {
        var digest = StoryWriter.Write(Arnor.Input(
            Arnor.Fact("a", ClaimKind.Pledge, ClaimStatus.Pledged, "bolt-7", Quantity.AtLeast(501, Core.Unit.Missile), ["GON"], ["ARN"]),
            Arnor.Fact("b", ClaimKind.Delivery, ClaimStatus.Delivered, "sling-system", Quantity.Exactly(12, Core.Unit.System), ["GON"], ["ARN"]),
            Arnor.Fact("c", ClaimKind.Request, ClaimStatus.Requested, "stone", Quantity.Exactly(70, Core.Unit.Missile), [], ["ARN"], FactDecision.Statement)), new DigestOptions());
        Assert.Empty(NumeralAudit.Check("digest.html", await BriefRenderer.RenderAsync(digest), new TraceGraph(digest.Origins)));
        Assert.All(digest.Findings.Concat(Sentences(digest)), sentence => Assert.NotEmpty(sentence.Sources));
    }

    private static IEnumerable<Sentence> Sentences(Brief digest) =>
        digest.Sections.SelectMany(section => section.Blocks).SelectMany(block => block is Paragraph paragraph ? paragraph.Sentences : ((Listing)block).Sentences);

    private static int Count(Brief digest) => digest.Findings.Concat(Sentences(digest)).Sum(sentence => sentence.Text.Split(' ').Length);

    private static Fact Dated(Fact fact, DateOnly day) => fact with { Assertion = fact.Assertion with { Published = DateInterval.On(day) } };

    private static Brief Tell(params Fact[] facts) => StoryWriter.Write(Arnor.Input(facts), new DigestOptions());

    private static string Story(params Fact[] facts) => StoryMarkdown.Write(Tell(facts));
}
