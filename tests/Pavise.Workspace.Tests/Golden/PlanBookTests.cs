using Pavise.Core;
using Pavise.Planning;

namespace Pavise.Workspace.Tests.Golden;

/// <summary>The numbers that the plans of the two examples take from the book of their workspace: each leads to a quote, and goes with its claim.</summary>
public sealed class PlanBookTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("pavise-plan-book-").FullName;

    private readonly Parts parts = SharedData.Parts;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData("diversion-2024", "lines/gem-t-usa/capacity/2024-06", 20, "Raytheon makes 240 GEM-T missiles")]
    [InlineData("diversion-2024", "lines/pac-3-mse-usa/capacity/2024-06", 500.0 / 12, "Lockheed Martin makes 500 PAC-3 MSE missiles")]
    [InlineData("diversion-2024", "orders/nspa-gem-t/slots/2027-03", 50, "contract for up to 1,000 GEM-T missiles")]
    [InlineData("diversion-2024", "transfers/ROU-UKR-patriot-system/at-most", 1, "it would send one Patriot system to Ukraine")]
    [InlineData("backfill-2025", "holders/UKR/opening-stock/patriot-system", 6, "has delivered three Patriot systems to Ukraine")]
    [InlineData("backfill-2025", "holders/DEU/opening-stock/patriot-system", 7, "Germany operates seven Patriot systems")]
    [InlineData("backfill-2025", "orders/swiss-systems/quantity", 5, "ordered the five Patriot systems")]
    [InlineData("backfill-2025", "orders/nspa-gem-t/slots/2028-06", 250, "contract for up to 1,000 GEM-T missiles")]
    [InlineData("backfill-2025", "transfers/DEU-UKR-patriot-system/at-most", 2, "will deliver two Patriot systems to Ukraine")]
    public async Task A_number_taken_from_the_book_is_the_one_that_a_text_states_and_leads_to_its_quote(string example, string name, double used, string quote)
    {
        var (model, graph, _) = await ReadAsync(Copied(example));

        var value = model.Values.Single(value => value.Name == name);
        Assert.Equal(used, (double)value.Used, 1e-9);
        Assert.NotNull(value.Book);
        Assert.Contains(graph.Roots(value.Origin).OfType<DocumentSpan>(), span => span.Quote.Contains(quote, StringComparison.Ordinal));
        Assert.DoesNotContain(graph.Reach(value.Origin).SelectMany(origin => origin.From), from => graph.Find(from) is null);
        // A chain ends at quotes and, where it multiplies, at the share that the plan assumes; at nothing else.
        Assert.All(graph.Roots(value.Origin), root => Assert.True(root is DocumentSpan or Assumption, root.Id));
    }

    [Theory]
    [InlineData("diversion-2024", "pledge", "patriot-system", "PAV6010")]
    [InlineData("diversion-2024", "production", "gem-t", "PAV6010")]
    [InlineData("backfill-2025", "order", "patriot-system", "PAV6010")]
    [InlineData("backfill-2025", "stock", "patriot-system", "PAV6010")]
    public async Task A_plan_that_takes_a_number_from_a_claim_is_refused_when_that_claim_is_rejected(string example, string kind, string item, string code)
    {
        var workspace = Copied(example);
        await ReviewAsync(workspace, ReviewDecision.Reject, kind, item, "");

        var error = await Assert.ThrowsAsync<PaviseException>(() => ReadAsync(workspace));

        Assert.Equal(code, error.Diagnostics[0].Code);
        Assert.True(error.Diagnostics[0].Place.Line > 1);
    }

    [Fact]
    public async Task A_corrected_claim_changes_the_number_of_the_plan_and_its_chain_names_the_reviewer()
    {
        var workspace = Copied("backfill-2025");
        await ReviewAsync(workspace, ReviewDecision.Correct, "pledge", "patriot-system", "quantity=3..3 system");

        var (model, graph, _) = await ReadAsync(workspace);

        var value = model.Values.Single(value => value.Name == "transfers/DEU-UKR-patriot-system/at-most");
        Assert.Equal(3, value.Used);
        Assert.Contains(graph.Reach(value.Origin), origin => origin.Describe().Contains("corrected by Ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stock_that_fell_below_zero_and_a_name_with_two_answers_are_no_numbers_of_the_book()
    {
        var workspace = Copied("backfill-2025");
        File.WriteAllText(Path.Combine(workspace.Documents, "more.md"), "# Another order\n\nSwitzerland has ordered two Patriot systems from Raytheon, the Swiss defence ministry said on 18 July 2025.\n");

        var (_, _, numbers) = await ReadAsync(workspace, read: false);

        Assert.Null(numbers("held/DEU/patriot-system"));
        Assert.NotNull(numbers("held/UKR/patriot-system"));
        Assert.NotNull(numbers("ordered/NSPA/gem-t"));
        Assert.Null(numbers("ordered/CHE/patriot-system"));
    }

    private WorkspaceFolder Copied(string example)
    {
        var from = Path.Combine(SharedData.Folder, "examples", example);
        foreach (var file in new[] { "documents", "plans" }.SelectMany(folder => Directory.GetFiles(Path.Combine(from, folder))).Append(Path.Combine(from, "pavise.yaml")))
        {
            var to = Path.Combine(root, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return new WorkspaceFolder(root);
    }

    private async Task<(PlanModel Model, TraceGraph Graph, Func<string, (Quantity Quantity, string Origin)?> Numbers)> ReadAsync(WorkspaceFolder workspace, bool read = true)
    {
        var run = RunContext.Open(workspace, parts, 1, new QuietLog(), Cancel);
        var evidence = await ReviewStage.RunAsync(run, await EvidenceStage.RunAsync(run));
        var (_, ledger) = await Pipeline.ToBookAsync(workspace, parts, Cancel);
        var numbers = LedgerNumbers.Of(ledger.Value);
        if (!read) return (null!, new TraceGraph(), numbers);
        var file = Directory.GetFiles(workspace.Plans).Single();
        var model = PlanReader.Read(new YamlSource(Path.GetFileName(file), File.ReadAllText(file)), SharedData.Catalogue, numbers);
        return (model, new TraceGraph([.. evidence.Value.Origins, .. ledger.Value.Origins, .. model.Origins]), numbers);
    }

    private async Task ReviewAsync(WorkspaceFolder workspace, ReviewDecision decision, string kind, string item, string changes)
    {
        var desk = await ReviewDesk.OpenAsync(workspace, parts, Cancel);
        var claim = desk.Claims.Select(one => one.Claim).Single(claim => claim.Item == item && claim.Status != ClaimStatus.Considered && ClaimLine.Of(claim).StartsWith(kind + " ", StringComparison.Ordinal));
        desk.Decide(decision, claim.Id, "Ada", "tested", changes);
    }
}
