namespace Pavise.Judgement.Rules;

/// <summary>Gathers what says the same: each bundle, most specific first, joins the first group whose lead and number it agrees with.</summary>
internal static class Corroboration
{
    public static IReadOnlyList<Group> Group(IEnumerable<Bundle> bundles, Alike alike)
    {
        var groups = new List<Group>();
        var byPhase = new Dictionary<(Core.ClaimKind, int), List<Group>>();
        foreach (var bundle in Bundle.BySpecificity(bundles))
        {
            var phase = Alike.Phase(bundle.Lead);
            if (!byPhase.TryGetValue(phase, out var near)) byPhase[phase] = near = [];
            if (near.Exists(group => group.TryAdd(bundle, alike))) continue;
            var alone = new Group(bundle);
            near.Add(alone);
            groups.Add(alone);
        }

        return groups;
    }
}
