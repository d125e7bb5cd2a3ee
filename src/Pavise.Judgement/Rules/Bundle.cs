using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>The assertions of one text that share one number, or a single assertion.</summary>
/// <param name="Assertions">In the order of identity; the first carries it.</param>
/// <param name="Item">The item of the number: the common group when several share it.</param>
internal sealed record Bundle(IReadOnlyList<Assertion> Assertions, string Item)
{
    public Assertion Lead => Assertions[0];

    public Quantity? Quantity => Lead.Quantity;

    /// <summary>When it happened: as stated, else within the half year before its publication; open when neither is known.</summary>
    public DateInterval Time { get; } = TimeOf(Assertions[0]);

    public bool IsAttributed => Lead.Speaker is not null || Lead.Via is not null;

    /// <summary>Most specific first: numbered, narrow, dated, with named parties, early; then by identity.</summary>
    public static IEnumerable<Bundle> BySpecificity(IEnumerable<Bundle> bundles) => bundles
        .OrderBy(bundle => bundle.Quantity is { } quantity ? quantity.IsExact ? 0 : quantity.IsOpen ? 2 : 1 : 3)
        .ThenBy(bundle => bundle.Lead.When is null)
        .ThenBy(bundle => bundle.Lead.From.Count == 0 || bundle.Lead.To.Count == 0)
        .ThenBy(bundle => bundle.Lead.Published?.End ?? DateOnly.MaxValue)
        .ThenBy(bundle => bundle.Lead.Id, StringComparer.Ordinal);

    private static DateInterval TimeOf(Assertion assertion)
    {
        if (assertion.When is { } when) return when;
        if (assertion.Published is not { } published) return default;
        return new DateInterval(published.Start is { } start && start.DayNumber > Alike.HalfYear ? start.AddDays(-Alike.HalfYear) : null, published.End);
    }
}
