using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>When two claims may be about one fact: kind, items, parties, units and times compared.</summary>
internal sealed class Alike(Catalogue catalogue, CompareLimits? limits = null)
{
    /// <summary>The limits of comparing; the stated ones unless others are tried.</summary>
    public CompareLimits Limits { get; } = limits ?? CompareLimits.Stated;

    /// <summary>Days within which two claims may be one decision told twice: half a year, a stated rule of Judgement.</summary>
    public const int HalfYear = 183;

    /// <summary>Words for one fire unit of a system.</summary>
    private static readonly string[] FireUnits = ["system", "battery", "fire-unit", "unit", "complex"];

    private readonly Dictionary<string, IReadOnlyList<string>> upward = new(StringComparer.Ordinal);

    /// <summary>How the parties of two claims relate.</summary>
    public enum Agreement
    {
        Different,

        /// <summary>One names a group that holds the other's party, or leaves it unnamed.</summary>
        General,

        Same,
    }

    /// <summary>Same kind of event about related items between the same parties at a time both allow; the numbers are not compared.</summary>
    public bool SameEvent(Bundle a, Bundle b) =>
        Phase(a.Lead) == Phase(b.Lead) && Related(a.Item, b.Item) && Compare(a, b) == Agreement.Same && a.Time.MayOverlap(b.Time)
        && (a.Quantity is null || b.Quantity is null || SameUnit(a.Quantity.Value, b.Quantity.Value));

    /// <summary>The values both allow, in the unit of the first; null when none. No number allows any.</summary>
    public static Quantity? Both(Quantity? a, Quantity? b, out bool agree)
    {
        agree = true;
        if (a is not { } x || b is not { } y) return a ?? b;
        var both = Quantity.Intersect(x, InUnit(y, x.Unit));
        agree = both is not null;
        return both;
    }

    /// <summary>A battery, a fire unit and a system of one item are one thing in different words; nothing else is converted.</summary>
    public static bool SameUnit(Quantity a, Quantity b) =>
        a.Unit == b.Unit || (Array.IndexOf(FireUnits, a.Unit.Symbol) >= 0 && Array.IndexOf(FireUnits, b.Unit.Symbol) >= 0);

    public static Quantity InUnit(Quantity quantity, Unit unit) =>
        Quantity.Between(quantity.Low, quantity.High, unit, quantity.Best, quantity.Approximate);

    /// <summary>The same item, or one is a group or a "not specified" that the other belongs to.</summary>
    public bool Related(string a, string b) => catalogue.IsA(a, Width(b)) || catalogue.IsA(b, Width(a));

    /// <summary>The item, or for a "not specified" the group that it stands for: items of one width are names of one thing.</summary>
    public string Width(string item) =>
        item.EndsWith("-unspecified", StringComparison.Ordinal) && catalogue.Item(item)?.Parent is { } parent ? parent : item;

    /// <summary>The item and all groups that hold it, from the narrowest on.</summary>
    public IReadOnlyList<string> Upward(string item)
    {
        if (upward.TryGetValue(item, out var known)) return known;
        var list = new List<string>();
        for (string? at = item; at is not null; at = catalogue.Item(at)?.Parent) list.Add(at);
        return upward[item] = list;
    }

    /// <summary>Equally wide names of one thing: the same item, or a group and its "not specified".</summary>
    public bool SameWidth(string a, string b) => Width(a) == Width(b);

    /// <summary>False when more than half a year lies between the two for certain.</summary>
    public static bool Near(DateInterval a, DateInterval b) => Gap(a.End, b.Start) <= HalfYear && Gap(b.End, a.Start) <= HalfYear;

    public Agreement Compare(Bundle a, Bundle b)
    {
        var (from, to) = (Parties(a.Lead.From, b.Lead.From), Parties(a.Lead.To, b.Lead.To));
        return from < to ? from : to;
    }

    /// <summary>How unspecific the parties are: unnamed 2, a group or organisation 1, a country or maker 0; giver and receiver added.</summary>
    public int Vagueness(Bundle bundle) => Vagueness(bundle.Lead.From) + Vagueness(bundle.Lead.To);

    /// <summary>Which step of which kind of event it is; claims of different steps never corroborate one another.</summary>
    public static (ClaimKind, int) Phase(Assertion assertion) => (assertion.Kind, (assertion.Kind, assertion.Status) switch
    {
        _ when Statements.Reason(assertion) is not null => 10 + (int)assertion.Status,
        (ClaimKind.Delivery, ClaimStatus.Delivered or ClaimStatus.Reported) => 2,
        (ClaimKind.Delivery, ClaimStatus.InTransit) => 1,
        (ClaimKind.Diversion, ClaimStatus.Delayed) => 1,
        (ClaimKind.Funding, ClaimStatus.Delivered or ClaimStatus.Reported) => 2,
        _ => 0,
    });

    private static int Gap(DateOnly? end, DateOnly? start) => end is { } e && start is { } s ? s.DayNumber - e.DayNumber : 0;

    /// <summary>How two lists of givers, or of receivers, relate.</summary>
    public Agreement Parties(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        if (a.Count == b.Count && a.All(b.Contains) && b.All(a.Contains)) return Agreement.Same;
        if (a.Count == 0 || b.Count == 0 || a.All(code => b.Any(other => Within(code, other))) || b.All(code => a.Any(other => Within(code, other)))) return Agreement.General;
        return Agreement.Different;
    }

    private bool Within(string code, string other) => code == other
        || catalogue.Actor(code)?.MemberOf.Contains(other, StringComparer.Ordinal) == true
        || catalogue.Actor(other)?.Kind == ActorKind.Group;

    private int Vagueness(IReadOnlyList<string> codes) => codes.Count == 0 ? 2
        : codes.Any(code => catalogue.Actor(code)?.Kind is ActorKind.Group or ActorKind.Organisation) ? 1 : 0;
}
