namespace Pavise.Judgement.Rules;

/// <summary>Gathers what says the same: each bundle, most specific first, joins the first group whose lead and number it agrees with.</summary>
internal static class Corroboration
{
    public static IReadOnlyList<Group> Group(IEnumerable<Bundle> bundles, Alike alike)
    {
        var groups = new List<Group>();
        var byKey = new Dictionary<EventKey, ItemIndex<Group>>();
        foreach (var bundle in Bundle.BySpecificity(bundles))
        {
            var key = EventKey.Of(bundle);
            if (!byKey.TryGetValue(key, out var near)) byKey[key] = near = new ItemIndex<Group>(alike);
            if (near.First(bundle.Item, group => group.Takes(bundle, alike)) is { Thing: var first })
            {
                first.Add(bundle);
                continue;
            }

            var alone = new Group(bundle);
            near.Add(bundle.Item, alone);
            groups.Add(alone);
        }

        return groups;
    }
}
