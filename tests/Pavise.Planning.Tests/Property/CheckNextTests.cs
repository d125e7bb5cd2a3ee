using Pavise.Core;

namespace Pavise.Planning.Tests.Property;

/// <summary>What the sentences about numbers to check next say, made to happen and solved as plans of their own.</summary>
public class CheckNextTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // 200 random plans: the first number to check of each, at both ends and with the answers of sources that disagree, against whole plans solved from nothing.
    [Fact]
    public async Task Changing_the_number_to_check_has_the_effect_that_its_sentence_states()
    {
        var (said, disputes, none) = (0, 0, 0);
        for (var seed = 5800; seed < 6000; seed++)
        {
            var random = new Random(seed);
            var model = NextClaimsTests.Doubtful(await PolicyCase.RandomAsync(seed, Cancel), random, ofFive: 2);
            model = model with { Disputed = [.. model.Values.Where(_ => random.Next(2) == 0).Select(value => Disputed(value, random))] };
            if ((await NextClaims.RankAsync(model, RealSolver.Instance, null, Cancel)).FirstOrDefault(claim => claim.Tier is not null) is not { } claim) continue;
            var evidence = new PlanEvidence(model);
            var sentence = new CheckWords(model, evidence, new LimitWords(model, new PlanWords(model, evidence)), named: true).Say(claim).Text;
            var what = $"seed {seed}: {sentence}";
            Assert.EndsWith("Checked by re-solve.", sentence, StringComparison.Ordinal);
            await StatedAsync(model, claim, claim.Low, claim.AtLow, " at its low end", sentence, what);
            await StatedAsync(model, claim, claim.High, claim.AtHigh, " at its high end", sentence, what);
            await StatedAsync(model, claim, model.Values.Single(value => value.Name == claim.Name).Used, claim.AtUsed, " as used", sentence, what);
            foreach (var answer in claim.Answers) await StatedAsync(model, claim, answer.Answer.Number, answer.Value, $" with {Formatter.Quantity(answer.Answer.Told)}", sentence, what);
            Assert.Equal(model.Disputed.Any(one => one.Name == claim.Name), claim.Answers.Count > 0);
            (said, disputes, none) = (said + 1, disputes + claim.Answers.Count, none + (claim.AtLow is null || claim.AtHigh is null ? 1 : 0));
        }

        Assert.True(said >= 150 && disputes >= 100, $"{said} sentences, {disputes} answers of sources, {none} without a plan");
    }

    // 200 random plans valued by a campaign, asked under another response: the own decisions pinned one by one and the plan solved again, against the plan made for that response.
    [Fact]
    public async Task What_knowing_the_campaign_is_worth_is_the_difference_of_two_plans_solved_anew()
    {
        var (asked, worth) = (0, 0);
        for (var seed = 6000; seed < 6200; seed++)
        {
            var model = TinyCase.Valued(seed, diversions: seed % 2 == 0).Model();
            var random = new Random(seed);
            var other = model.Response! with { Slices = [.. model.Response.Slices.GroupBy(slice => (slice.Item, slice.From)).SelectMany(span => Falling(span, random.Next(6)))] };
            if (await Revaluation.OfAsync(model, RealSolver.Instance, Cancel) is not { } revaluation || await revaluation.GainAsync(other, Cancel) is not { } found) continue;

            var own = await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel);
            var columns = own.Proof!["columns"]!.AsObject().ToDictionary(column => column.Key, column => (double)(decimal)column.Value!, StringComparer.Ordinal);
            var program = PlanProgramBuilder.Build(model with { Response = other });
            for (var i = 0; i < program.Columns.Count; i++)
            {
                if (program.Columns[i].IsHandOver || program.Columns[i].Kind == ColumnKind.Produce) program.Linear.SetColumnBounds(i, columns.GetValueOrDefault(program.Linear.Columns[i].Name), columns.GetValueOrDefault(program.Linear.Columns[i].Name));
            }

            program.Linear.SetObjective(PlanTiers.Named(program, TierName.Protection).Costs);
            var pinned = await RealSolver.Instance.SolveAsync(program.Linear, SolveOptions.Default, Cancel);
            var best = await Planner.SolveAsync(model with { Response = other }, RealSolver.Instance, null, Cancel);
            Assert.Equal(0, (await revaluation.GainAsync(model.Response, Cancel))!.Value.Gain);
            Assert.Equal(SolveStatus.Optimal, pinned.Status);
            Assert.True(Math.Abs(pinned.Objective - (double)Value(best, TierName.Protection) - found.Gain) <= 0.001, $"seed {seed}: {pinned.Objective} pinned, {Value(best, TierName.Protection)} best, {found.Gain} told");
            Assert.True(found.Error >= 0 && (found.Gain == 0 || (found.Gain > 0.001 && found.Error > 0)), $"seed {seed}");
            (asked, worth) = (asked + 1, worth + (found.Gain > 0.001 ? 1 : 0));
        }

        Assert.True(asked >= 180 && worth >= 10, $"{asked} asked, {worth} where knowing is worth something");
    }

    private static DisputedNumber Disputed(PlanValue value, Random random) => new(value.Name,
        [.. new[] { random.Next(5), 5 + random.Next(5) }.Select(number => new DisputedAnswer(number, Quantity.Exactly(number, value.Quantity.Unit), $"assumption:tiny/told-{number}"))]);

    /// <summary>The same slices worth another amount, still falling.</summary>
    private static IEnumerable<ProtectionSlice> Falling(IEnumerable<ProtectionSlice> span, int last)
    {
        ProtectionSlice[] slices = [.. span];
        return slices.Select((slice, at) => slice with { Avoided = last + slices.Length - 1 - at });
    }

    /// <summary>The claim's tier in a plan with that number, solved whole and from nothing, is as told, in figures and in words; no tier before it moves.</summary>
    private static async Task StatedAsync(PlanModel model, NextClaim claim, decimal number, decimal? told, string words, string sentence, string what)
    {
        var plan = await Planner.SolveAsync(ChangedValues.With(model, claim.Name, number), RealSolver.Instance, null, Cancel);
        Assert.Equal(told is null, plan.Status == SolveStatus.Infeasible);
        if (told is not { } value)
        {
            Assert.Contains("no plan" + words, sentence, StringComparison.Ordinal);
            return;
        }

        Assert.True(Math.Abs(Value(plan, claim.Tier!) - value) <= 0.001m, $"{Value(plan, claim.Tier!)} with {number}, {what}");
        Assert.Contains(Formatter.Quantity(Quantity.Exactly(Math.Round(value, 3), claim.Unit)) + words, sentence, StringComparison.Ordinal);
        var own = await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel);
        foreach (var before in model.Tiers.TakeWhile(tier => tier != claim.Tier)) Assert.True(Math.Abs(Value(plan, before) - Value(own, before)) <= 0.002m, $"{before} moves too, {what}");
    }

    private static decimal Value(Plan plan, string tier) => plan.Tiers.FirstOrDefault(one => one.Name == tier)?.Value ?? 0;
}
