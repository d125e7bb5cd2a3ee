using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace.Tests;

public sealed class ReviewTests : IDisposable
{
    private const string Text = "Germany will deliver two Patriot systems to Ukraine, the ministry said.\n\nNorway has delivered two NASAMS systems to Ukraine.\n";

    private readonly ReviewedWorkspace workspace = new(("note.txt", Text));

    [Fact]
    public async Task A_rejected_claim_is_held_with_name_and_reason()
    {
        var claim = await DecideAsync(ReviewDecision.Reject, "nasams-system", "a text of 2022");
        var (evidence, facts) = await workspace.JudgeAsync();
        var fact = facts.Single(fact => fact.Id == claim);
        Assert.Equal(FactDecision.Held, fact.Decision);
        Assert.StartsWith("rejected by Ada on ", fact.Reason, StringComparison.Ordinal);
        Assert.EndsWith("a text of 2022", fact.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(evidence.Assertions, assertion => assertion.Id == claim);
    }

    [Fact]
    public async Task A_corrected_claim_stands_in_place_of_the_first_and_its_origin_shows_quote_and_reviewer()
    {
        var claim = await DecideAsync(ReviewDecision.Correct, "patriot-system", "the ministry says three", "quantity=3..3 system; status=considered; from=DEU+NLD; when=2024-07-01..2024-07-31; speaker=Ada");
        var (evidence, facts) = await workspace.JudgeAsync();
        Assert.Equal(FactDecision.Held, facts.Single(fact => fact.Id == claim).Decision);
        var corrected = facts.Single(fact => fact.Id == claim + "/corrected").Assertion;
        Assert.Equal(("pledge considered patriot-system 3..3 system DEU+NLD>UKR", "Ada"), (ClaimLine.Of(corrected), corrected.Speaker));
        var graph = new TraceGraph([.. evidence.Origins]);
        var origin = graph.Find(corrected.Origin)!;
        Assert.Contains("corrected by Ada", origin.Describe(), StringComparison.Ordinal);
        Assert.Equal("Germany will deliver two Patriot systems to Ukraine", Assert.IsType<DocumentSpan>(graph.Find(origin.From.Single())).Quote);
    }

    [Fact]
    public async Task An_accepted_claim_changes_nothing_but_the_queue()
    {
        var before = (await workspace.JudgeAsync()).Facts;
        var claim = await DecideAsync(ReviewDecision.Accept, "patriot-system", "read the source");
        Assert.Equal(before.Select(fact => (fact.Id, fact.Decision, fact.Reason)), (await workspace.JudgeAsync()).Facts.Select(fact => (fact.Id, fact.Decision, fact.Reason)));
        Assert.Equal([claim], (await workspace.DeskAsync()).Claims.Where(one => one.Decision is not null).Select(one => one.Claim.Id));
    }

    [Fact]
    public async Task The_last_decision_counts_and_the_trail_keeps_all()
    {
        await DecideAsync(ReviewDecision.Reject, "nasams-system", "first thought");
        var first = workspace.Trail;
        var claim = await DecideAsync(ReviewDecision.Accept, "nasams-system", "second thought");
        Assert.StartsWith(first, workspace.Trail, StringComparison.Ordinal);
        Assert.NotEqual(FactDecision.Held, (await workspace.JudgeAsync()).Facts.Single(fact => fact.Id == claim).Decision);
        Assert.Equal(2, (await workspace.DeskAsync()).Matches.Count);
    }

    [Fact]
    public async Task A_decision_survives_a_text_that_changes_around_its_sentence()
    {
        var claim = await DecideAsync(ReviewDecision.Reject, "nasams-system", "a text of 2022");
        workspace.Write("note.txt", "A calm day in Oslo.\n\nNorway has delivered two NASAMS systems to Ukraine.\n");
        Assert.Equal(FactDecision.Held, (await workspace.JudgeAsync()).Facts.Single(fact => fact.Id == claim).Decision);
        Assert.Equal(AnchorState.Moved, (await workspace.DeskAsync()).Matches.Single().State);
    }

    [Theory]
    [InlineData("Denmark has delivered two NASAMS systems to Ukraine.", "the words are gone")]
    [InlineData("It is untrue that Norway has delivered two NASAMS systems to Ukraine.", "the words stand in another sentence now")]
    [InlineData("Germany waits.", "the words are gone")]
    public async Task A_decision_whose_sentence_changed_is_an_orphan_and_holds_for_nothing(string now, string note)
    {
        await DecideAsync(ReviewDecision.Reject, "nasams-system", "a text of 2022");
        workspace.Write("note.txt", now);
        var match = (await workspace.DeskAsync()).Matches.Single();
        Assert.Equal((AnchorState.Orphaned, null, note), (match.State, match.Claim, match.Note));
        var (evidence, facts) = await workspace.JudgeAsync();
        Assert.DoesNotContain(facts, fact => fact.Reason.Contains("rejected", StringComparison.Ordinal));
        Assert.Contains(evidence.NotRead, line => line.Contains(note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reviewers_who_write_at_once_lose_no_line()
    {
        var claims = (await workspace.DeskAsync()).Claims;
        var desks = await Task.WhenAll(Enumerable.Range(0, 1).Select(_ => workspace.DeskAsync()));
        await Parallel.ForAsync(0, 40, TestContext.Current.CancellationToken, (i, _) =>
        {
            desks[0].Decide((ReviewDecision)(i % 3 == 1 ? 2 : 0), claims[i % claims.Count].Claim.Id, $"Reviewer {i}", $"reason, \"{i}\"\nof two lines", "");
            return ValueTask.CompletedTask;
        });
        var entries = ReviewFile.Read(workspace.Folder);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"Reviewer {i}").Order(), entries.Select(entry => entry.Reviewer).Order());
        Assert.All(entries, entry => Assert.Matches("^reason, \"[0-9]+\"\nof two lines$", entry.Reason));
    }

    [Theory]
    [InlineData("quantity=many", "PAV2221")]
    [InlineData("quantity=5..3 system", "PAV2221")]
    [InlineData("from=Germany", "PAV2221")]
    [InlineData("when=July", "PAV2221")]
    [InlineData("status=maybe", "PAV2221")]
    [InlineData("colour=blue", "PAV2221")]
    [InlineData("patriot", "PAV2221")]
    [InlineData("", "PAV2222")]
    public async Task A_correction_that_cannot_be_made_is_refused_and_writes_nothing(string changes, string code)
    {
        var problem = await Assert.ThrowsAsync<PaviseException>(() => DecideAsync(ReviewDecision.Correct, "patriot-system", "why", changes));
        Assert.Equal(code, problem.Diagnostics[0].Code);
        Assert.Empty(ReviewFile.Read(workspace.Folder));
    }

    [Fact]
    public async Task An_unknown_claim_and_a_decision_without_reason_are_refused()
    {
        var desk = await workspace.DeskAsync();
        Assert.Equal("PAV2220", Assert.Throws<PaviseException>(() => desk.Decide(ReviewDecision.Accept, "claim:none", "Ada", "why", "")).Diagnostics[0].Code);
        Assert.Equal("PAV2222", Assert.Throws<PaviseException>(() => desk.Decide(ReviewDecision.Accept, desk.Claims[0].Claim.Id, "Ada", " ", "")).Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "PAV2210")]
    [InlineData("recorded,decision,reviewer,reason,claim,said,changes,document,text-hash,start,exact,prefix,suffix,unique\nyesterday,accept,Ada,x,c,s,,d,h,0,e,,,yes\n", "PAV2212")]
    [InlineData("recorded,decision,reviewer,reason,claim,said,changes,document,text-hash,start,exact,prefix,suffix,unique\n2024-01-01T00:00:00Z,accept\n", "PAV2211")]
    public async Task A_trail_that_was_broken_by_hand_is_refused_with_its_line(string content, string code)
    {
        await File.WriteAllTextAsync(Path.Combine(workspace.Folder.Root, "review.csv"), content, TestContext.Current.CancellationToken);
        var problem = await Assert.ThrowsAsync<PaviseException>(() => workspace.JudgeAsync());
        Assert.Equal(code, problem.Diagnostics[0].Code);
        Assert.StartsWith("review.csv:", problem.Diagnostics[0].Place.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private async Task<string> DecideAsync(ReviewDecision decision, string item, string reason, string changes = "")
    {
        var desk = await workspace.DeskAsync();
        var claim = desk.Claims.Single(one => one.Claim.Item == item).Claim.Id;
        desk.Decide(decision, claim, "Ada", reason, changes);
        return claim;
    }
}
