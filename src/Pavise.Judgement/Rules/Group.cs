using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>Bundles that say the same: the most specific leads, the others support it.</summary>
internal sealed class Group(Bundle lead)
{
    private readonly List<Bundle> members = [lead];

    public Bundle Lead { get; } = lead;

    public IReadOnlyList<Bundle> Members => members;

    /// <summary>What all members allow; null when none gives a number.</summary>
    public Quantity? Quantity { get; private set; } = lead.Quantity;

    public string Id => Lead.Lead.Id;

    public IEnumerable<Assertion> Assertions => members.SelectMany(member => member.Assertions);

    /// <summary>Takes the bundle in when it may tell the same event with a number that agrees.</summary>
    public bool TryAdd(Bundle bundle, Alike alike)
    {
        if (!alike.SameEvent(Lead, bundle)) return false;
        var both = Alike.Both(Quantity, bundle.Quantity, out var agree);
        if (!agree || !Merges(bundle)) return false;
        Quantity = both;
        members.Add(bundle);
        return true;
    }

    /// <summary>Wishes and intentions with overlapping numbers ("seven", "several more") are not thereby one: only equal numbers are.</summary>
    private bool Merges(Bundle bundle) => Quantity is not { } mine || bundle.Quantity is not { } other
        || Statements.Reason(bundle.Lead) is null || (mine.Low, mine.High) == (other.Low, other.High);
}
