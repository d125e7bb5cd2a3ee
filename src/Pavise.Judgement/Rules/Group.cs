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

    /// <summary>True for a bundle that may tell the same event with a number that agrees.</summary>
    public bool Takes(Bundle bundle, Alike alike)
    {
        if (!alike.SameEvent(Lead, bundle)) return false;
        Alike.Both(Quantity, bundle.Quantity, out var agree);
        return agree && Merges(bundle);
    }

    /// <summary>Takes in a bundle that it <see cref="Takes"/>.</summary>
    public void Add(Bundle bundle)
    {
        Quantity = Alike.Both(Quantity, bundle.Quantity, out _);
        members.Add(bundle);
    }

    /// <summary>Wishes and intentions with overlapping numbers ("seven", "several more") are not thereby one: only equal numbers are.</summary>
    private bool Merges(Bundle bundle) => Quantity is not { } mine || bundle.Quantity is not { } other
        || Statements.Reason(bundle.Lead) is null || (mine.Low, mine.High) == (other.Low, other.High);
}
