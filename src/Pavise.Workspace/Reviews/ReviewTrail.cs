using System.Globalization;
using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>Holds the decisions of an audit trail against the claims as they are read now.</summary>
public static class ReviewTrail
{
    /// <summary>Finds the claim of each decision: its quote must stand in the same sentence, and the claim must still say the same. Order of the trail.</summary>
    public static IReadOnlyList<ReviewMatch> Match(IReadOnlyList<ReviewEntry> entries, IReadOnlyList<Document> documents, EvidenceStage.Result evidence)
    {
        var texts = documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var spans = evidence.Origins.OfType<DocumentSpan>().ToDictionary(span => span.Id, StringComparer.Ordinal);
        var claims = evidence.Assertions.ToLookup(claim => claim.Source, StringComparer.Ordinal);
        return [.. entries.Select(entry => One(entry, texts, spans, claims))];
    }

    private static ReviewMatch One(ReviewEntry entry, Dictionary<string, Document> texts, Dictionary<string, DocumentSpan> spans, ILookup<string, Assertion> claims)
    {
        if (!texts.TryGetValue(entry.Anchor.Document, out var document)) return new ReviewMatch(entry, AnchorState.Orphaned, null, "the document is gone");
        var place = entry.Anchor.Find(document);
        if (place.Start is not { } start) return new ReviewMatch(entry, place.State, null, place.Reason);
        var end = start + entry.Anchor.Exact.EnumerateRunes().Count();
        var near = claims[document.Id].Where(claim => spans.TryGetValue(claim.Origin, out var span) && span.Start < end && start < span.End).ToArray();
        var same = near.Where(claim => ClaimLine.Of(claim) == entry.Said).OrderByDescending(claim => claim.Id == entry.Claim).FirstOrDefault();
        if (same is not null) return new ReviewMatch(entry, place.State, same.Id, place.Reason);
        return new ReviewMatch(entry, AnchorState.Orphaned, null, near.Length == 0 ? "the sentence stands, but no claim is read from it any more" : $"the sentence is read otherwise now: {ClaimLine.Of(near[0])}");
    }

    /// <summary>The evidence as reviewed: rejected claims are held, corrected ones replaced; the last decision about a claim counts.</summary>
    /// <exception cref="PaviseException">PAV2221 when a correction of the trail cannot be read.</exception>
    public static EvidenceStage.Result Apply(IReadOnlyList<ReviewMatch> matches, EvidenceStage.Result evidence, Catalogue catalogue)
    {
        var last = matches.Where(match => match.Claim is not null).GroupBy(match => match.Claim!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Entry, StringComparer.Ordinal);
        var (kept, held, origins) = (new List<Assertion>(), new List<ReviewHold>(), new List<Origin>(evidence.Origins));
        foreach (var claim in evidence.Assertions)
        {
            if (!last.TryGetValue(claim.Id, out var entry) || entry.Decision == ReviewDecision.Accept)
            {
                kept.Add(claim);
            }
            else if (entry.Decision == ReviewDecision.Reject)
            {
                held.Add(new ReviewHold(claim, $"rejected by {Who(entry)}: {entry.Reason}"));
            }
            else
            {
                var origin = Correction(claim, entry);
                origins.Add(origin);
                kept.Add(ClaimChanges.Apply(claim, entry.Changes, catalogue) with { Id = claim.Id + "/corrected", Origin = origin.Id });
                held.Add(new ReviewHold(claim, $"corrected by {Who(entry)}: {entry.Reason}; {claim.Id}/corrected stands in its place"));
            }
        }

        return evidence with { Assertions = kept, Held = held, Origins = origins, NotRead = [.. evidence.NotRead, .. matches.Where(match => match.Claim is null).Select(Orphan)] };
    }

    /// <summary>A decision that holds for nothing today, in one line.</summary>
    public static string Orphan(ReviewMatch match)
    {
        ArgumentNullException.ThrowIfNull(match);
        return $"review: the decision of {Who(match.Entry)} on {match.Entry.Claim} ({match.Entry.Decision.ToString().ToLowerInvariant()}) holds for nothing now: {match.Note}";
    }

    /// <summary>The origin of a corrected claim names its reviewer and leads to the quote.</summary>
    private static Computation Correction(Assertion claim, ReviewEntry entry) =>
        new("review:" + claim.Id, $"corrected by {Who(entry)}: {entry.Reason} ({entry.Changes})", [claim.Origin]);

    private static string Who(ReviewEntry entry) => $"{entry.Reviewer} on {entry.Recorded.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
