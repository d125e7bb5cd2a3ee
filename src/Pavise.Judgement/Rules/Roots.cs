using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>Independent origins: copies of one text, texts of one outlet, texts that cite one outlet and texts that quote one speaker are one root.</summary>
internal sealed class Roots
{
    private readonly SortedDictionary<string, SourceProfile> profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> copyOf = new(StringComparer.Ordinal);
    private readonly Catalogue catalogue;

    public Roots(IReadOnlyList<SourceProfile> sources, Catalogue catalogue, CompareLimits? limits = null)
    {
        this.catalogue = catalogue;
        foreach (var source in sources) profiles[source.Id] = source;
        Copies = CopyGraph.Of(profiles.Values, limits ?? CompareLimits.Stated);
        var links = new Links<string>(StringComparer.Ordinal);
        foreach (var link in Copies) links.Join(link.Original, link.Copy);
        foreach (var id in profiles.Keys) copyOf[id] = links.Root(id);
    }

    /// <summary>The copying graph.</summary>
    public IReadOnlyList<CopyLink> Copies { get; }

    public SourceProfile? Profile(string source) => profiles.GetValueOrDefault(source);

    /// <summary>True for outlets on which nothing may rest: state-controlled ones, and texts written by bots.</summary>
    public bool IsBarred(Bundle bundle) => IsBarred(bundle.Lead.Source);

    public bool IsBarred(string source) => Profile(source)?.Kind is OutletKind.StateControlled or OutletKind.Bot;

    /// <summary>The independent roots of assertions that say the same: one source identity for each, the smallest, in order.</summary>
    public IReadOnlyList<string> Of(IEnumerable<Assertion> assertions) => Joined(assertions, Keys);

    /// <summary>Texts that tell it and do not copy one another, whoever they quote.</summary>
    public int Witnesses(IEnumerable<Assertion> assertions) => Joined(assertions, Told).Length;

    /// <summary>True when all come from one text or its copies; two texts of one outlet are two texts.</summary>
    public bool IsOneText(IEnumerable<Assertion> assertions) => assertions.Select(assertion => Copy(assertion.Source)).Distinct(StringComparer.Ordinal).Take(2).Count() == 1;

    private static string[] Joined(IEnumerable<Assertion> assertions, Func<Assertion, IEnumerable<string>> keys)
    {
        var links = new Links<string>(StringComparer.Ordinal);
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var assertion in assertions)
        {
            sources.Add(assertion.Source);
            foreach (var key in keys(assertion)) links.Join("source " + assertion.Source, key);
        }

        return [.. sources.GroupBy(source => links.Root("source " + source), StringComparer.Ordinal).Select(group => group.First()).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Keys(Assertion assertion)
    {
        foreach (var key in Told(assertion)) yield return key;
        if (assertion.Speaker is { Length: > 0 } speakers)
        {
            foreach (var speaker in speakers.Split("; ")) yield return "speaker " + speaker;
        }
    }

    private IEnumerable<string> Told(Assertion assertion)
    {
        yield return "copy " + Copy(assertion.Source);
        if (Profile(assertion.Source) is { } profile)
        {
            if (profile.Outlet is { Length: > 0 } outlet) yield return "outlet " + Canonical(outlet);
            if (profile.Wire is { Length: > 0 } wire) yield return "outlet " + Canonical(wire);
        }

        if (assertion.Via is { Length: > 0 } via) yield return "outlet " + Canonical(via);
    }

    private string Copy(string source) => copyOf.GetValueOrDefault(source, source);

    private string Canonical(string outlet) => (catalogue.Outlet(outlet)?.Name ?? outlet).ToUpperInvariant();
}
