using Pavise.Core;
using Pavise.Planning;

namespace Pavise.Workspace.Tests.Golden;

/// <summary>A number of the plan about which two sources disagree: the plan with the number of each of them.</summary>
public sealed class DisputedNumberTests : IDisposable
{
    private const string Stock = "holders/DEU/opening-stock/patriot-system";

    private const string Swiss = "orders/swiss-systems/quantity";

    private readonly string root = Directory.CreateTempSubdirectory("pavise-disputed-").FullName;

    private readonly Parts parts = SharedData.Parts;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Where_nobody_disagrees_no_number_is_disputed() => Assert.Empty((await OpenAsync()).Disputed);

    // Seven systems by one agency, nine by another: the book keeps both, the plan takes one, and each is tried.
    [Fact]
    public async Task The_plan_is_tried_with_the_stock_that_each_of_two_agencies_tells()
    {
        Add("Germany operates nine Patriot systems, Reuters reported in July 2025.");

        var disputed = Assert.Single((await OpenAsync()).Disputed);

        Assert.Equal(Stock, disputed.Name);
        Assert.Equal([7m, 9m], disputed.Answers.Select(answer => answer.Number).Order());
        Assert.Equal(2, disputed.Answers.Select(answer => answer.Origin).Distinct().Count());
        var claim = await ClaimAsync(Stock);
        Assert.Equal(2, claim.Answers.Count);
        foreach (var answer in claim.Answers) Assert.Equal(await FloorAsync(Stock, answer.Answer.Number), answer.Value!.Value, 3);
        Assert.NotEqual(claim.Answers[0].Value, claim.Answers[1].Value);
        Assert.Equal(Math.Abs(claim.Answers[0].Value!.Value - claim.Answers[1].Value!.Value), claim.Swing);
    }

    // An order that is posted as the range over both: the ends were tried before, now the sources stand beside them; the share of another order stays as it is.
    [Fact]
    public async Task An_order_posted_as_a_range_over_two_sources_is_tried_with_each_of_them()
    {
        Add("Switzerland ordered three Patriot systems in 2022, Reuters reported on 17 July 2025.");

        var model = await OpenAsync();

        var disputed = Assert.Single(model.Disputed);
        Assert.Equal(Swiss, disputed.Name);
        Assert.Equal([3m, 5m], disputed.Answers.Select(answer => answer.Number).Order());
        Assert.Equal(Quantity.Between(3, 5, Unit.System), model.Values.Single(value => value.Name == Swiss).Quantity);
        var claim = await ClaimAsync(Swiss);
        Assert.Equal((claim.AtLow, claim.AtHigh), (claim.Answers.Single(answer => answer.Answer.Number == 3).Value, claim.Answers.Single(answer => answer.Answer.Number == 5).Value));
    }

    private async Task<NextClaim> ClaimAsync(string name)
    {
        await using var session = await PlanSession.OpenAsync(PlanFile, null, parts, new QuietLog(), Cancel);
        var model = Bare(DisputedNumbers.Of(session.Model, new WorkspaceFolder(root), parts, Cancel));
        return (await NextClaims.RankAsync(model with { Values = [model.Values.Single(value => value.Name == name)] }, session.Solver, null, Cancel)).Single();
    }

    /// <summary>The tier of the claim with the number written into the file by hand.</summary>
    private async Task<decimal> FloorAsync(string name, decimal number)
    {
        await using var session = await PlanSession.OpenAsync(PlanFile, null, parts, new QuietLog(), Cancel);
        var relief = await Relief.AskAsync(Bare(session.Model), [new ChangedNumber(name, number)], [], session.Solver, Cancel);
        var tier = relief.Tiers.Single(tier => tier.Tier == TierName.FloorShortfall);
        return tier.After!.Value;
    }

    /// <summary>Without its campaign, which has nothing to do with systems.</summary>
    private static PlanModel Bare(PlanModel model) => model with { Protection = null, Response = null };

    private async Task<PlanModel> OpenAsync()
    {
        await using var session = await PlanSession.OpenAsync(PlanFile, null, parts, new QuietLog(), Cancel);
        return DisputedNumbers.Of(session.Model, new WorkspaceFolder(root), parts, Cancel);
    }

    private string PlanFile => Path.Combine(Copied(), "plans", "replace.yaml");

    private void Add(string text)
    {
        Copied();
        File.WriteAllText(Path.Combine(root, "documents", "another.md"), $"# Another count\n\n{text}\n");
        File.WriteAllText(Path.Combine(root, "documents", "another.meta.yaml"), "outlet: Reuters\npublished: 2025-07-22\nlanguage: en\nlicence: Apache-2.0\naddress: https://example.org/another\n");
    }

    /// <summary>The example, its plan without the campaign.</summary>
    private string Copied()
    {
        if (File.Exists(Path.Combine(root, "pavise.yaml"))) return root;
        var from = Path.Combine(SharedData.Folder, "examples", "backfill-2025");
        foreach (var file in new[] { "documents", "plans" }.SelectMany(folder => Directory.GetFiles(Path.Combine(from, folder))).Append(Path.Combine(from, "pavise.yaml")))
        {
            var to = Path.Combine(root, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        var plan = Path.Combine(root, "plans", "replace.yaml");
        var text = File.ReadAllText(plan);
        File.WriteAllText(plan, text[..text.IndexOf("protection:", StringComparison.Ordinal)]);
        return root;
    }
}
