using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>The claims of a workspace with what reviewers decided about them, and the way to decide.</summary>
public sealed class ReviewDesk
{
    private readonly RunContext run;
    private readonly EvidenceStage.Result evidence;
    private readonly IReadOnlyList<Document> documents;

    private ReviewDesk(RunContext run, EvidenceStage.Result evidence, IReadOnlyList<Document> documents)
    {
        this.run = run;
        this.evidence = evidence;
        this.documents = documents;
        Matches = ReviewTrail.Match(ReviewFile.Read(run.Workspace), documents, evidence);
    }

    /// <summary>Every decision beside what the documents say today.</summary>
    public IReadOnlyList<ReviewMatch> Matches { get; }

    /// <summary>Every claim in the order of the documents, with its last decision, or null while it waits.</summary>
    public IReadOnlyList<(Assertion Claim, DocumentSpan Quote, ReviewEntry? Decision)> Claims => ReviewJson.Decided(evidence, Matches);

    /// <summary>Reads the documents of a workspace as far as they changed.</summary>
    public static async Task<ReviewDesk> OpenAsync(WorkspaceFolder workspace, Parts parts, CancellationToken cancel)
    {
        RunContext run;
        EvidenceStage.Result evidence;
        using (await WorkspaceLock.TakeAsync(workspace, cancel).ConfigureAwait(false))
        {
            run = RunContext.Open(workspace, parts, 1, new QuietLog(), cancel);
            evidence = (await EvidenceStage.RunAsync(run).ConfigureAwait(false)).Value;
        }

        return new ReviewDesk(run, evidence, EvidenceStage.Documents(run));
    }

    /// <summary>Writes one decision to the trail.</summary>
    /// <exception cref="PaviseException">PAV2220 no such claim, PAV2221 a change that cannot be made, PAV2222 no name, reason or change.</exception>
    public ReviewEntry Decide(ReviewDecision decision, string claim, string reviewer, string reason, string changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var (found, quote, _) = Claims.FirstOrDefault(one => one.Claim.Id == claim);
        if (found is null) throw new PaviseException("PAV2220", new Place("review"), $"no claim of this workspace is called '{claim}'", "`pavise claims review` lists the claims");
        if (string.IsNullOrWhiteSpace(reviewer) || string.IsNullOrWhiteSpace(reason))
            throw new PaviseException("PAV2222", new Place("review"), "a decision needs a name and a reason", "give --by NAME and --reason TEXT");
        if (decision == ReviewDecision.Correct && changes.Length == 0)
            throw new PaviseException("PAV2222", new Place("review"), "a correction changes nothing", "give --set FIELD=VALUE");
        ClaimChanges.Apply(found, changes, run.Catalogue);
        var document = documents.Single(document => document.Id == found.Source);
        var entry = new ReviewEntry(run.Parts.Time.GetUtcNow(), decision, reviewer.Trim(), reason.Trim(), claim, ClaimLine.Of(found), changes, Anchor.Of(document, quote.Start, quote.Quote));
        ReviewFile.Append(run.Workspace, [entry]);
        return entry;
    }
}
