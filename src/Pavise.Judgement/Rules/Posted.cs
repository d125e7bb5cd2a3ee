using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>The cases posted so far, by what they are of and between whom.</summary>
/// <param name="alike">Compares parties and items.</param>
internal sealed class Posted<TFamily>(Alike alike)
    where TFamily : notnull
{
    private readonly Dictionary<TFamily, Dictionary<(string From, string To), (Bundle Of, ItemIndex<Case> Cases)>> families = [];
    private readonly Dictionary<(string, string, string, string), bool> apart = [];
    private int count;

    /// <summary>Adds a case.</summary>
    public void Add(TFamily family, Case one)
    {
        if (!families.TryGetValue(family, out var between)) families[family] = between = [];
        var key = Key(one.Lead);
        if (!between.TryGetValue(key, out var cases)) between[key] = cases = (one.Lead, new ItemIndex<Case>(alike));
        cases.Cases.Add(one.Lead.Item, one, count++);
    }

    /// <summary>The first posted case of a family and a related item of which something holds.</summary>
    /// <param name="family">The family.</param>
    /// <param name="one">The case that is compared.</param>
    /// <param name="holds">What is to hold of the other.</param>
    /// <param name="anyParties">False to pass over those whose parties cannot be the same.</param>
    public Case? First(TFamily family, Case one, Func<Case, bool> holds, bool anyParties)
    {
        (int Turn, Case Thing)? first = null;
        var key = Key(one.Lead);
        foreach (var (other, (lead, cases)) in families.GetValueOrDefault(family) ?? [])
        {
            if (!anyParties && AreApart(key, one.Lead, other, lead)) continue;
            if (cases.First(one.Lead.Item, holds) is { } found && (first is null || found.Turn < first.Value.Turn)) first = found;
        }

        return first?.Thing;
    }

    private bool AreApart((string From, string To) key, Bundle one, (string From, string To) other, Bundle lead)
    {
        var pair = (key.From, key.To, other.From, other.To);
        if (!apart.TryGetValue(pair, out var known)) apart[pair] = known = alike.Compare(one, lead) == Alike.Agreement.Different;
        return known;
    }

    private static (string From, string To) Key(Bundle bundle) => (EventKey.Codes(bundle.Lead.From), EventKey.Codes(bundle.Lead.To));
}
