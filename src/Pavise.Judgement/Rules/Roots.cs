using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>Independent origins: copies of one text, texts of one outlet, texts that cite one outlet and texts that quote one speaker are one root.</summary>
/// <remarks>Copies are told by the Jaccard index of their shingles (A. Z. Broder, 1997), at one half or above.</remarks>
internal sealed class Roots
{
    private const double Copies = 0.5;
    private readonly SortedDictionary<string, SourceProfile> profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> copyOf = new(StringComparer.Ordinal);
    private readonly Catalogue catalogue;

    public Roots(IReadOnlyList<SourceProfile> sources, Catalogue catalogue)
    {
        this.catalogue = catalogue;
        foreach (var source in sources) profiles[source.Id] = source;
        var sets = profiles.Values.Where(source => source.Shingles.Count > 0)
            .Select(source => (source.Id, Shingles: source.Shingles.Distinct().Order().ToArray())).ToArray();
        var links = new Links<string>(StringComparer.Ordinal);
        for (var i = 0; i < sets.Length; i++)
        {
            for (var j = i + 1; j < sets.Length; j++)
            {
                if (AreCopies(sets[i].Shingles, sets[j].Shingles)) links.Join(sets[i].Id, sets[j].Id);
            }
        }

        foreach (var id in profiles.Keys) copyOf[id] = links.Root(id);
    }

    public SourceProfile? Profile(string source) => profiles.GetValueOrDefault(source);

    /// <summary>True for outlets on which nothing may rest: state-controlled ones, and texts written by bots.</summary>
    public bool IsBarred(Bundle bundle) => Profile(bundle.Lead.Source)?.Kind is OutletKind.StateControlled or OutletKind.Bot;

    /// <summary>The independent roots of assertions that say the same: one source identity for each, the smallest, in order.</summary>
    public IReadOnlyList<string> Of(IEnumerable<Assertion> assertions)
    {
        var links = new Links<string>(StringComparer.Ordinal);
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var assertion in assertions)
        {
            sources.Add(assertion.Source);
            foreach (var key in Keys(assertion)) links.Join("source " + assertion.Source, key);
        }

        return [.. sources.GroupBy(source => links.Root("source " + source), StringComparer.Ordinal).Select(group => group.First()).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Keys(Assertion assertion)
    {
        yield return "copy " + copyOf.GetValueOrDefault(assertion.Source, assertion.Source);
        if (Profile(assertion.Source)?.Outlet is { Length: > 0 } outlet) yield return "outlet " + Canonical(outlet);
        if (assertion.Via is { Length: > 0 } via) yield return "outlet " + Canonical(via);
        if (assertion.Speaker is { Length: > 0 } speaker) yield return "speaker " + speaker;
    }

    private string Canonical(string outlet) => (catalogue.Outlet(outlet)?.Name ?? outlet).ToUpperInvariant();

    private static bool AreCopies(ulong[] a, ulong[] b)
    {
        // The index is at most the ratio of the sizes, so unlike sizes need no count.
        if (Math.Min(a.Length, b.Length) < Copies * Math.Max(a.Length, b.Length)) return false;
        var common = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j]) (common, i, j) = (common + 1, i + 1, j + 1);
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return common >= Copies * (a.Length + b.Length - common);
    }
}
