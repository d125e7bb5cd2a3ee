using Pavise.Core;
using Pavise.Evidence;
using Pavise.Judgement;

namespace Pavise.Workspace;

/// <summary>Articles compared with one another: their claims in groups, and which copies which.</summary>
/// <param name="Groups">Conflicts first.</param>
/// <param name="Copies">The copying graph.</param>
/// <param name="Claims">Every claim by identity, with its quote.</param>
/// <param name="Dates">The date of every text, stated or inferred, in the order of the texts.</param>
public sealed record TextComparison(
    IReadOnlyList<ClaimGroup> Groups, IReadOnlyList<CopyLink> Copies, IReadOnlyDictionary<string, (Assertion Claim, DocumentSpan Quote)> Claims, IReadOnlyList<SourceProfile> Dates)
{
    /// <summary>Compares all articles.</summary>
    /// <param name="articles">Articles as read.</param>
    /// <param name="catalogue">Names.</param>
    /// <param name="limits">Other limits than the stated ones, to see how much rests on them.</param>
    public static TextComparison Of(IReadOnlyList<Article> articles, Catalogue catalogue, CompareLimits? limits = null)
    {
        var spans = articles.SelectMany(article => article.Origins).OfType<DocumentSpan>().ToDictionary(span => span.Id, StringComparer.Ordinal);
        var (assertions, sources) = Dating.Settle([.. articles.SelectMany(article => article.Assertions)], [.. articles.Select(article => article.Profile)], catalogue, limits);
        var comparison = Comparer.Compare(assertions, sources, catalogue, limits);
        return new TextComparison(
            comparison.Groups, comparison.Copies, assertions.ToDictionary(claim => claim.Id, claim => (claim, spans[claim.Origin]), StringComparer.Ordinal), sources);
    }

    /// <summary>The state-controlled and machine-written texts that tell something, in the order of the texts: they are no root and no witness.</summary>
    public IReadOnlyList<NotCountedText> NotCounted =>
    [
        .. Dates.Where(source => source.Kind is OutletKind.Bot or OutletKind.StateControlled)
            .Select(source => new NotCountedText(source.Id, source.Kind == OutletKind.Bot ? "written by a machine" : "of a state-controlled outlet", Claims.Values.Count(pair => pair.Claim.Source == source.Id)))
            .Where(text => text.Claims > 0),
    ];

    /// <summary>Every number of the texts with the other texts that support or contradict it; barred texts do neither.</summary>
    public IReadOnlyDictionary<string, FigureSupport> Figures()
    {
        var barred = Dates.Where(source => source.Kind is OutletKind.Bot or OutletKind.StateControlled).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        int Others(Assertion claim, GroupType type) => Groups.Where(group => group.Type == type && group.Claims.Contains(claim.Id, StringComparer.Ordinal))
            .SelectMany(group => group.Claims).Select(id => Claims[id].Claim).Where(other => other.Quantity is not null && other.Source != claim.Source && !barred.Contains(other.Source))
            .Select(other => other.Source).Distinct(StringComparer.Ordinal).Count();
        return Claims.Values.Select(pair => pair.Claim).Where(claim => claim.Quantity is not null)
            .ToDictionary(claim => claim.Id, claim => new FigureSupport(claim.Id, Others(claim, GroupType.Corroborate), Others(claim, GroupType.Conflict)), StringComparer.Ordinal);
    }
}
