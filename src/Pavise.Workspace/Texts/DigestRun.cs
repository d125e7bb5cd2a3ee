using Pavise.Briefing;
using Pavise.Core;
using Pavise.Evidence;
using Pavise.Judgement;

namespace Pavise.Workspace;

/// <summary>Writes digests: of a workspace, or of any texts.</summary>
public static class DigestRun
{
    /// <summary>The digest of texts outside any workspace.</summary>
    /// <exception cref="PaviseException">PAV1001, PAV1003, PAV1004 or PAV20xx.</exception>
    public static Brief OfTexts(IReadOnlyList<Article> articles, Catalogue catalogue, DigestOptions options)
    {
        var (assertions, sources) = Dating.Settle([.. articles.SelectMany(article => article.Assertions)], [.. articles.Select(article => article.Profile)], catalogue);
        var verdict = Judge.Weigh(assertions, sources, catalogue);
        var wholes = articles.Select(EvidenceStage.Whole).ToArray();
        return StoryWriter.Write(new BriefInput
        {
            Name = "",
            AsOf = (sources.Select(source => source.Published?.End ?? source.Published?.Start).Max() ?? DateOnly.MinValue, RunIds.Evidence),
            Receiver = Receiver(assertions),
            Catalogue = catalogue,
            Sources = sources,
            Facts = verdict.Facts,
            Conflicts = verdict.Conflicts,
            Disputes = DisputesOf.Claims(assertions, sources, catalogue),
            NotRead = [.. articles.Where(article => !article.Document.IsRead).Select(article => $"{article.Document.File}, {(article.Document.Language == "und" ? "its language is not told" : $"its language is {Languages.Name(article.Document.Language)}")}")],
            Positions = [.. articles.SelectMany(article => article.Positions)],
            Anomalies = [.. articles.SelectMany(article => article.Anomalies)],
            Donors = [],
            Debts = [],
            Origins =
            [
                .. wholes, .. articles.SelectMany(article => article.Origins),
                new Computation(RunIds.Evidence, $"{articles.Count} texts read", [.. wholes.Select(whole => whole.Id)]),
                new Computation(RunIds.Judgement, $"{verdict.Facts.Count} claims weighed", [.. verdict.Facts.Select(fact => fact.Assertion.Origin).DefaultIfEmpty(RunIds.Evidence).Distinct(StringComparer.Ordinal)]),
            ],
        }, options);
    }

    /// <summary>The workspace that a path names: a folder with its settings, or the current folder within one; null for texts.</summary>
    public static WorkspaceFolder? Workspace(string path) => File.Exists(Path.Combine(path, WorkspaceFolder.FileName)) || path == "." ? WorkspaceFolder.Find(path) : null;

    /// <summary>The digest as one self-contained page, refused when a numeral leads to no source.</summary>
    /// <exception cref="PaviseException">PAV8001 a numeral without an origin.</exception>
    public static async Task<string> AuditedHtmlAsync(Brief digest)
    {
        var html = await BriefRenderer.RenderAsync(digest).ConfigureAwait(false);
        var bag = new DiagnosticBag();
        bag.AddRange(NumeralAudit.Check("digest.html", html, new TraceGraph(digest.Origins)));
        bag.ThrowIfAny();
        return html;
    }

    /// <summary>Whom most promises are for.</summary>
    private static string Receiver(IEnumerable<Assertion> assertions) =>
        assertions.Where(claim => claim.Kind is ClaimKind.Pledge or ClaimKind.Delivery or ClaimKind.Diversion).SelectMany(claim => claim.To)
            .GroupBy(code => code, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "UKR";
}
