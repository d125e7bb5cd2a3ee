using System.Text.Json;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Writes claims with what reviewers decided about them (schema pavise/review/1).</summary>
public static class ReviewJson
{
    /// <summary>Every claim with its quote and last decision, in the order of the documents.</summary>
    public static IReadOnlyList<(Assertion Claim, DocumentSpan Quote, ReviewEntry? Decision)> Decided(EvidenceStage.Result evidence, IReadOnlyList<ReviewMatch> matches)
    {
        var spans = evidence.Origins.OfType<DocumentSpan>().ToDictionary(span => span.Id, StringComparer.Ordinal);
        var last = matches.Where(match => match.Claim is not null).GroupBy(match => match.Claim!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Entry, StringComparer.Ordinal);
        return [.. evidence.Assertions.Select(claim => (claim, spans[claim.Origin], last.GetValueOrDefault(claim.Id)))];
    }

    /// <summary>The document: those that wait, or all, and the decisions that hold for nothing now.</summary>
    public static string Write(IReadOnlyList<(Assertion Claim, DocumentSpan Quote, ReviewEntry? Decision)> claims, IReadOnlyList<ReviewMatch> matches, bool all) => JsonSerializer.Serialize(
        new
        {
            Schema = "pavise/review/1",
            Claims = claims.Where(one => all || one.Decision is null).Select(one => new
            {
                one.Claim.Id, Article = one.Claim.Source, Says = ClaimLine.Of(one.Claim), one.Quote.Quote, one.Quote.Start, one.Quote.End,
                Decision = one.Decision is { } entry ? new { Decision = entry.Decision.ToString().ToLowerInvariant(), entry.Reviewer, entry.Reason, entry.Changes, entry.Recorded } : null,
            }),
            Orphans = matches.Where(match => match.Claim is null).Select(match => new
            {
                Claim = match.Entry.Claim, Decision = match.Entry.Decision.ToString().ToLowerInvariant(), match.Entry.Reviewer, match.Entry.Reason, Quote = match.Entry.Anchor.Exact, match.Note,
            }),
        }, PaviseJson.Options);
}
