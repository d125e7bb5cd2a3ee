using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Runs every integrity check and gives each finding its quote.</summary>
internal static class Checks
{
    private static readonly IIntegrityCheck[] All =
        [new CitationPlaceholders(), new MachineWriting(), new DateChecks(), new MissingTables(), new OfficeHolders(), new Spellings(), new Truncations(), new StaleDates(), new Translations(), new Typos(), new Captions(), new References(), new Residues(), new NumberConflicts()];

    /// <summary>The anomalies of an article in text order, those of the whole text first.</summary>
    public static IReadOnlyList<Anomaly> Run(ArticleText article, ReadingTools tools, IReadOnlyList<ClaimDraft> claims, QuoteBook quotes)
    {
        var view = new IntegrityView(article, tools, claims);
        var found = new List<Finding>();
        foreach (var check in All) check.Find(view, found);
        return [.. found.OrderBy(finding => finding.Start).ThenBy(finding => finding.Type, StringComparer.Ordinal).Select(finding => new Anomaly(
            finding.Type, finding.Severity, finding.Reason, article.Document.Id, finding.Start < 0 ? null : quotes.Of(finding.Start, finding.End).Id))];
    }
}
