using Pavise.Briefing;
using Pavise.Core;
using Pavise.Judgement;

namespace Pavise.Workspace;

/// <summary>Assertions to facts: dates of undated texts, roots, corroboration, conflicts, holds.</summary>
public static class JudgementStage
{
    /// <summary>Every assertion as a fact, the conflicts among them, what texts disagree about, and the sources with their dates, stated or inferred.</summary>
    public sealed record Result(IReadOnlyList<Fact> Facts, IReadOnlyList<Conflict> Conflicts, IReadOnlyList<Dispute> Disputes, IReadOnlyList<SourceProfile> Sources, IReadOnlyList<Origin> Origins)
    {
        /// <summary>Claims of one event, told by several sources: conflicts first.</summary>
        public IReadOnlyList<ClaimGroup> Groups { get; init; } = [];

        /// <summary>Which texts share the wording of which.</summary>
        public IReadOnlyList<CopyLink> Copies { get; init; } = [];
    }

    /// <summary>Weighs all assertions of texts and registers together.</summary>
    public static Task<StageResult<Result>> RunAsync(RunContext run, StageResult<EvidenceStage.Result> evidence, StageResult<RegisterStage.Result> registers) =>
        run.Store.RunAsync("judgement", [run.CatalogueHash, evidence.Hash, registers.Hash], () =>
        {
            var (assertions, sources) = Dating.Settle(
                [.. evidence.Value.Assertions, .. registers.Value.Assertions], [.. evidence.Value.Sources, .. registers.Value.Sources], run.Catalogue);
            var comparison = Comparer.Compare(assertions, sources, run.Catalogue);
            var verdict = Judge.Weigh(assertions, sources, run.Catalogue);
            var roots = verdict.Facts.Select(fact => fact.Assertion.Origin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var origin = new Computation(RunIds.Judgement, $"{verdict.Facts.Count} assertions weighed", roots.Count > 0 ? roots : [RunIds.Evidence]);
            return Task.FromResult(new Result(
                WithHeld(verdict.Facts, evidence.Value.Held), verdict.Conflicts, DisputesOf.Among(comparison.Groups, assertions, sources), sources, [origin]) { Groups = comparison.Groups, Copies = comparison.Copies });
        });

    /// <summary>What a reviewer took out is held with the reviewer's reason: nothing vanishes.</summary>
    private static IReadOnlyList<Fact> WithHeld(IReadOnlyList<Fact> facts, IReadOnlyList<ReviewHold> held) => held.Count == 0 ? facts :
        [.. facts.Concat(held.Select(one => new Fact(one.Claim, one.Claim.Quantity, FactDecision.Held, one.Reason, [], [], null))).OrderBy(fact => fact.Id, StringComparer.Ordinal)];
}
