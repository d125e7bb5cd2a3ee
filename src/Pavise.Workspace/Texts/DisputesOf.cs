using Pavise.Briefing;
using Pavise.Core;
using Pavise.Judgement;

namespace Pavise.Workspace;

/// <summary>What texts disagree about, for the digest: conflicts among claims that are not all of barred texts.</summary>
public static class DisputesOf
{
    /// <summary>One dispute for each conflict that two sound claims remain of; the best witnessed first.</summary>
    public static IReadOnlyList<Dispute> Claims(IReadOnlyList<Assertion> assertions, IReadOnlyList<SourceProfile> sources, Catalogue catalogue) =>
        Among(Comparer.Compare(assertions, sources, catalogue).Groups, assertions, sources);

    /// <summary>The same of claims that were compared before.</summary>
    public static IReadOnlyList<Dispute> Among(IReadOnlyList<ClaimGroup> groups, IReadOnlyList<Assertion> assertions, IReadOnlyList<SourceProfile> sources)
    {
        var barred = sources.Where(source => source.Kind is OutletKind.Bot or OutletKind.StateControlled).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var byId = assertions.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        return
        [
            .. ConflictFolds.Of(groups)
                .Select(group => new Dispute(group.Topic, group.Reason, [.. group.Claims.Select(id => byId[id]).Where(claim => !barred.Contains(claim.Source))]))
                .Where(dispute => dispute.Claims.Count > 1)
                .OrderBy(dispute => dispute.Claims.Any(claim => claim.Quantity is null)).ThenByDescending(dispute => dispute.Claims.Select(claim => claim.Source).Distinct(StringComparer.Ordinal).Count()),
        ];
    }
}
