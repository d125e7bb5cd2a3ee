using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pavise.Core;
using Pavise.Judgement;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>The sources of one event side by side.</summary>
public sealed class EventPageTests(EventSite site) : IClassFixture<EventSite>
{
    private LastRun Run => LastRun.Read(site.Workspace, Site.Parts)!;

    [Fact]
    public async Task Every_event_that_two_sources_tell_has_a_page_with_every_source_its_quote_and_what_it_says()
    {
        await using var desk = new Desk(site.Workspace, Site.Parts);
        var (run, book) = (Run, EventBook.Of(desk, Run));
        Assert.True(book.All.Count >= 3, $"{book.All.Count} events");
        foreach (var one in book.All)
        {
            var page = await site.OpenAsync(Links.Event(one.Group.Claims[0], one.Id));
            var sides = page.QuerySelectorAll(".sides > article").ToArray();
            Assert.Equal(Math.Min(EventModel.Most, one.Group.Claims.Count), sides.Length);
            Assert.Contains(one.Stand, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            foreach (var (side, claim) in sides.Zip(one.Group.Claims.Select(id => book.Facts[id].Assertion)))
            {
                Assert.Equal(claim.Origin, side.GetAttribute("data-origin"));
                if (run.Graph.Find(claim.Origin) is DocumentSpan span) Assert.Equal(span.Quote, string.Concat(side.QuerySelectorAll("blockquote mark").Select(mark => mark.TextContent)));
                if (claim.Quantity is { Low: > 1 } quantity) Assert.Contains(Formatter.Quantity(quantity), Value(side, "number"), StringComparison.Ordinal);
                Assert.NotEmpty(side.QuerySelectorAll("h2"));
            }
        }
    }

    [Fact]
    public async Task What_differs_is_marked_in_words_on_every_side_and_what_is_alike_is_not()
    {
        var page = await site.OpenAsync(Links.Event(ClaimOf("gift-agency"), Conflict().Id));
        var sides = page.QuerySelectorAll(".sides > article").ToArray();
        Assert.All(sides, side => Assert.Contains(EventField.Differs, Value(side, "number"), StringComparison.Ordinal));
        Assert.All(sides, side => Assert.NotNull(Field(side, "number")!.Closest(".differs")));
        Assert.All(sides, side => Assert.Equal("Norway", Value(side, "giver")));
        Assert.All(sides, side => Assert.Equal("Ukraine", Value(side, "receiver")));
        Assert.Contains(sides, side => Value(side, "number").StartsWith("6 systems", StringComparison.Ordinal));
        Assert.Contains(sides, side => Value(side, "number").StartsWith("8 systems", StringComparison.Ordinal));
        Assert.Contains("They differ in: number", page.QuerySelector("p.differing")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("They contradict one another", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_became_of_a_claim_names_sources_and_conflicts_and_no_identity()
    {
        var ids = Run.Input.Facts.Select(fact => fact.Id).Concat(Run.Input.Conflicts.Select(conflict => conflict.Id)).ToArray();
        foreach (var path in (string[])[Links.Event(ClaimOf("gift-agency"), Conflict().Id), Links.Document("gift-other"), Links.Document("gift-copy")])
        {
            var said = (await site.OpenAsync(path)).QuerySelectorAll(".side > p.soft, .card").Select(line => line.TextContent).ToArray();
            Assert.NotEmpty(said);
            Assert.All(said, line => Assert.DoesNotContain(ids, id => line.Contains(id, StringComparison.Ordinal)));
        }

        var sides = (await site.OpenAsync(Links.Event(ClaimOf("gift-agency"), Conflict().Id))).QuerySelectorAll(".side > p.soft").Select(line => line.TextContent).ToArray();
        Assert.Contains(sides, line => line.Contains("the conflict over ", StringComparison.Ordinal) || line.Contains("what “Report gift-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Copies_are_told_and_count_as_one_root()
    {
        var same = Run.Groups.Where(group => group.Type == GroupType.Corroborate).Select(group => new EventGroup(group, 3)).First(one => one.Group.Claims.Contains(ClaimOf("gift-copy")) && one.Group.Claims.Contains(ClaimOf("gift-agency")));
        var page = await site.OpenAsync(Links.Event(ClaimOf("gift-copy"), same.Id));
        Assert.Contains(page.QuerySelectorAll(".side .note"), note => note.TextContent.Contains("shares its wording with the earlier “Report gift-agency”", StringComparison.Ordinal));
        Assert.Contains($"{same.Group.Roots} independent root", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.True(same.Group.Roots < same.Group.Claims.Count);
    }

    [Fact]
    public async Task A_document_the_overview_and_the_list_lead_to_it()
    {
        var claim = ClaimOf("gift-other");
        var card = (await site.OpenAsync(Links.Document("gift-other"))).QuerySelector(".card")!;
        Assert.Contains(card.QuerySelectorAll("a"), link => link.GetAttribute("href") == Links.Event(claim, Conflict().Id));
        await using var desk = new Desk(site.Workspace, Site.Parts);
        var book = EventBook.Of(desk, Run);
        var overview = await site.OpenAsync("/");
        Assert.NotEmpty(Run.Input.Conflicts);
        Assert.All(Run.Input.Conflicts, conflict => Assert.Contains(overview.QuerySelectorAll("#checks a"), link => link.GetAttribute("href") == Links.Event(conflict.Alternatives[0], book.Of(conflict)!.Id)));
        Assert.NotNull(overview.QuerySelector("a[href='/events']"));
        var list = await site.OpenAsync("/events");
        Assert.Equal(book.All.Select(one => Links.Event(one.Group.Claims[0], one.Id)), list.QuerySelectorAll("main > .scroll tbody th a").Select(link => link.GetAttribute("href")));
        Assert.NotNull((await site.OpenAsync("/documents")).QuerySelector("nav.tabs a[href='/events']"));
    }

    [Fact]
    public async Task A_claim_of_which_no_other_source_tells_has_no_such_page() => await site.OpenAsync("/event?claim=nothing", System.Net.HttpStatusCode.NotFound);

    private EventGroup Conflict() => new(Run.Groups.First(group => group.Type == GroupType.Conflict && group.Claims.Contains(ClaimOf("gift-other"))), 2);

    private string ClaimOf(string document) => Run.Evidence.Assertions.First(claim => claim.Source == document && claim.Quantity is not null).Id;

    private static IElement? Field(IElement side, string name) => side.QuerySelectorAll("dt").Single(term => term.TextContent == name).NextElementSibling;

    private static string Value(IElement side, string name) => Field(side, name)!.TextContent.Trim();
}
