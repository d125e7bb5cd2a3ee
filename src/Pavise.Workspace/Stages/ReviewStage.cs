namespace Pavise.Workspace;

/// <summary>What reviewers decided, applied to what was read: between evidence and judgement.</summary>
public static class ReviewStage
{
    /// <summary>The evidence as reviewed; the evidence itself when the workspace has no review.csv.</summary>
    /// <exception cref="Core.PaviseException">PAV2210 to PAV2212 or PAV2221 for what is wrong in review.csv.</exception>
    public static async Task<StageResult<EvidenceStage.Result>> RunAsync(RunContext run, StageResult<EvidenceStage.Result> evidence)
    {
        ArgumentNullException.ThrowIfNull(run);
        var entries = ReviewFile.Read(run.Workspace);
        if (entries.Count == 0) return evidence;
        return await run.Store.RunAsync("review", [run.CatalogueHash, evidence.Hash, .. entries.Select(entry => entry.ToString())], () =>
            Task.FromResult(ReviewTrail.Apply(ReviewTrail.Match(entries, EvidenceStage.Documents(run), evidence.Value), evidence.Value, run.Catalogue))).ConfigureAwait(false);
    }
}
