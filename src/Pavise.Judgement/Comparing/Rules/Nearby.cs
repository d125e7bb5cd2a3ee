using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>Which tellings may tell one fact with another: of related items, between parties that may be the same, and told within the longest limit of any rule.</summary>
/// <remarks>What stands outside is in no relation by any pair rule, so that the work stays near the number of claims of one deed and not the square of all.</remarks>
internal sealed class Nearby
{
    private readonly Telling[] tellings;
    private readonly Alike alike;
    private readonly Dictionary<Deed, Bucket> buckets = [];
    private readonly List<Bucket> ofTelling = [];

    /// <summary>Sorts tellings of one family.</summary>
    /// <param name="tellings">In the order of <see cref="Telling.InOrder"/>.</param>
    /// <param name="alike">Compares items and parties.</param>
    public Nearby(Telling[] tellings, Alike alike)
    {
        (this.tellings, this.alike) = (tellings, alike);
        for (var place = 0; place < tellings.Length; place++)
        {
            var deed = Deed.Of(tellings[place]);
            if (!buckets.TryGetValue(deed, out var bucket)) buckets[deed] = bucket = new Bucket(deed, tellings[place]);
            (tellings[place].Published.Start is null ? bucket.Undated : bucket.Dated).Add(place);
            ofTelling.Add(bucket);
        }
    }

    /// <summary>The places after one of all tellings that may be one fact with it, in order.</summary>
    /// <param name="place">Its place.</param>
    public IReadOnlyList<int> After(int place)
    {
        var found = new List<int>();
        foreach (var bucket in Related(ofTelling[place]))
        {
            found.AddRange(From(bucket.Dated, place + 1).TakeWhile(other => !IsLongAfter(tellings[place], tellings[other])));
            found.AddRange(From(bucket.Undated, place + 1));
        }

        found.Sort();
        return found;
    }

    private static IEnumerable<int> From(List<int> places, int first)
    {
        var at = places.BinarySearch(first);
        for (at = at < 0 ? ~at : at; at < places.Count; at++) yield return places[at];
    }

    private List<Bucket> Related(Bucket one) => one.Related ??= [.. buckets.Values.Where(other => MayBeOne(one, other))];

    private bool MayBeOne(Bucket one, Bucket other) =>
        alike.Related(one.Deed.Item, other.Deed.Item)
        && (one.Deed.IsOpen || other.Deed.IsOpen
            || ((one.Deed.Night is not { } night || other.Deed.Night is not { } second || night.MayOverlap(second))
                && alike.Parties(one.First.Claim.From, other.First.Claim.From) != Alike.Agreement.Different && alike.Parties(one.First.Claim.To, other.First.Claim.To) != Alike.Agreement.Different));

    /// <summary>True when no limit reaches from one to the other. A stock that nobody is named to hold, and a raid of one night, are compared whenever they are told.</summary>
    private bool IsLongAfter(Telling one, Telling other) =>
        one.Kind is not (ClaimKind.Stock or ClaimKind.Attack) && one.Published.End is { } end && other.Published.Start is { } start && start.DayNumber - end.DayNumber > 2 * alike.Limits.Year;

    /// <summary>What is compared of a telling before any rule is asked.</summary>
    /// <param name="Item">Its item.</param>
    /// <param name="From">Its givers.</param>
    /// <param name="To">Its receivers.</param>
    /// <param name="Night">When the raid was, of an attack.</param>
    /// <param name="IsOpen">True when some rule relates it to tellings between other parties.</param>
    private readonly record struct Deed(string Item, string From, string To, DateInterval? Night, bool IsOpen)
    {
        public static Deed Of(Telling one) => new(one.Item, EventKey.Codes(one.Claim.From), EventKey.Codes(one.Claim.To), one.Kind == ClaimKind.Attack ? one.Claim.When : null, IsOpenTo(one));

        // A count of countries against their list; other payers named by one speaker; bought for several or given to one; one holder of whomever.
        private static bool IsOpenTo(Telling one) => one.Number is { Unit.Symbol: "country" }
            || one is { Kind: ClaimKind.Funding, Number: null } or { Kind: ClaimKind.Order, Claim.To.Count: > 1 } or { Kind: ClaimKind.Stock, Claim.From.Count: > 0 };
    }

    private sealed class Bucket(Deed deed, Telling first)
    {
        public Deed Deed { get; } = deed;

        public Telling First { get; } = first;

        public List<int> Dated { get; } = [];

        public List<int> Undated { get; } = [];

        public List<Bucket>? Related { get; set; }
    }
}
