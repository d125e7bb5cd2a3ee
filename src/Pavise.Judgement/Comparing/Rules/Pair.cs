using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>Two tellings, with what rules ask about them.</summary>
internal sealed class Pair
{
    public Pair(Telling a, Telling b, Alike alike)
    {
        (A, B) = (a, b);
        Limits = alike.Limits;
        IsOneText = a.Claim.Source == b.Claim.Source;
        IsOneKind = a.Kind == b.Kind;
        From = alike.Parties(a.Claim.From, b.Claim.From);
        To = alike.Parties(a.Claim.To, b.Claim.To);
        IsRelated = alike.Related(a.Item, b.Item);
        SameUnit = a.Number is { } x && b.Number is { } y && Alike.SameUnit(x, y);
        if (SameUnit) Both = Quantity.Intersect(a.Number!.Value, Alike.InUnit(b.Number!.Value, a.Number.Value.Unit));
    }

    public CompareLimits Limits { get; }

    public Telling A { get; }

    public Telling B { get; }

    public bool IsOneText { get; }

    public bool IsOneKind { get; }

    /// <summary>Same, general or different givers, and receivers.</summary>
    public Alike.Agreement From { get; }

    public Alike.Agreement To { get; }

    /// <summary>Givers and receivers may be the same.</summary>
    public bool MayShareParties => From != Alike.Agreement.Different && To != Alike.Agreement.Different;

    public bool SharesParties => From == Alike.Agreement.Same && To == Alike.Agreement.Same;

    public bool IsRelated { get; }

    public bool IsOneItem => A.Item == B.Item;

    public bool IsOneStep => A.Step == B.Step;

    /// <summary>Both have a number, in one unit.</summary>
    public bool SameUnit { get; }

    /// <summary>What both numbers allow.</summary>
    public Quantity? Both { get; }

    public bool NumbersDiffer => SameUnit && Both is null;

    public bool SameFigure => A.Figure is { } x && x == B.Figure;

    public bool SameBounds => SameUnit && (A.Number!.Value.Low, A.Number.Value.High) == (B.Number!.Value.Low, B.Number.Value.High);

    public bool NoNumbers => A.Number is null && B.Number is null;

    public IEnumerable<(Telling One, Telling Other)> Ways => [(A, B), (B, A)];

    /// <summary>True when the two texts may have been published within so many days of each other. An undated text is near none.</summary>
    public bool Within(int days) => A.Claim.Published is { } a && B.Claim.Published is { } b && Gap(a, b) <= days;

    /// <summary>Both are dated to the day, within so many days.</summary>
    public bool SurelyWithin(int days) => A.Published.IsOneDay && B.Published.IsOneDay && Within(days);

    private static int Gap(DateInterval a, DateInterval b) => Math.Max(Between(a.End, b.Start), Between(b.End, a.Start));

    private static int Between(DateOnly? end, DateOnly? start) => end is { } e && start is { } s ? Math.Max(0, s.DayNumber - e.DayNumber) : 0;
}
